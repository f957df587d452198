"""A06 in running text: a deviation typed beside a cited figure is the one between the figure and its comparison."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import Citation
from reportkit.model.figure import Comparison, FigureValue, change
from reportkit.model.finding import Finding, Severity
from reportkit.model.number import Interval, Number
from reportkit.model.regex import regex
from reportkit.model.section import Better, FigureDefinition
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import comparison_name, printed, with_unit
from reportkit.rules.passages import Passage, braces
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.text.prose_numbers import Amount, amounts

_THAN = regex(
    r"[ \u00a0](?:(?P<better>bättre)|(?P<worse>sämre)|(?P<higher>högre|mer|fler|över)"
    r"|(?P<lower>lägre|mindre|färre|under))(?: än)?[ \u00a0](?:i )?"
    r"(?:(?P<budget>budget)\w{0,4}|(?P<forecast>prognos)\w{0,3}|(?P<target>mål)\w{0,4}"
    r"|(?P<previous_year>föregående år))"
)
_BETWEEN = regex(r" ?[,(]? ?(?:vilket är |det är |som är |alltså |och är )?")
"""What may stand between a citation and the deviation."""


def deviations_fit(context: SectionContext) -> Iterator[Finding]:
    """`{{resultat}}, 10 mnkr bättre än budget`: so far, and that way, the figure lies from its budget.

    Asked where the deviation stands right after the citation, and the figure has that comparison.
    """
    for prose in paragraphs(context):
        if "{{" not in prose.source or (" än " not in prose.text and " budget" not in prose.text):
            continue
        for place in braces(Passage(prose.source)):
            cited = place.refers_to
            if isinstance(cited, Citation) and cited.form in ("", "number"):
                yield from _beside(context, prose, cited.figure, place.span[1])


def _beside(context: SectionContext, prose: Prose, figure: str, end: int) -> Iterator[Finding]:
    known = context.known.get(figure)
    amount = next((each for each in amounts(prose.text) if each.start >= end), None)
    if known is None or known.value is None or known.value.value is None or amount is None:
        return
    than = _THAN.match(prose.text, amount.end)
    if than is None or not _BETWEEN.fullmatch(prose.text[end : amount.start]):
        return
    unit = context.workspace.registers.unit_written(amount.unit)
    comparison = next(each for each in Comparison if each in than.groupdict() and than[each])
    if (unit.id if unit else amount.unit) != known.definition.unit or comparison not in known.value.comparisons:
        return
    way = _way(than, known.definition)
    if way and not _fits(known.value, comparison, amount, way):
        yield _finding(context, prose, known.definition, known.value, comparison, (amount.start, than.end()))


def _way(than: re.Match[str], definition: FigureDefinition) -> int:
    """1 for above the comparison, -1 for below; 0 where nobody has said which way is good."""
    if than["higher"] or than["lower"]:
        return 1 if than["higher"] else -1
    if definition.better is None:
        return 0
    good = 1 if definition.better is Better.HIGHER else -1
    return good if than["better"] else -good


def _fits(value: FigureValue, comparison: Comparison, amount: Amount, way: int) -> bool:
    if value.value is None:
        return True
    deviation: Interval = value.value.interval - value.comparisons[comparison].interval
    return (deviation if way > 0 else -deviation).meets(amount.interval)


def _finding(
    context: SectionContext,
    prose: Prose,
    definition: FigureDefinition,
    value: FigureValue,
    comparison: Comparison,
    span: tuple[int, int],
) -> Finding:
    now, base = value.value or value.comparisons[comparison], value.comparisons[comparison]
    deviation = printed(context, Number(change(now, base)))
    message = Message(
        "rules_figures.A06.prose",
        figure=definition.label,
        value=with_unit(context, definition, now),
        comparison=comparison_name(comparison),
        base=with_unit(context, definition, base),
        deviation=deviation,
        stated=prose.source[slice(*span)],
    )
    return found_in_prose(
        context,
        prose,
        span,
        rule="A06",
        severity=Severity.WARNING,
        message=message,
        expected=deviation,
        computed=f"{printed(context, now)} − {_in_sum(context, base)} = {deviation}",
    )


def _in_sum(context: SectionContext, number: Number) -> str:
    text = printed(context, number)
    return f"({text})" if number.value < 0 else text
