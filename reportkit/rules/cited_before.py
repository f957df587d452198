"""Numbers that are typed between the words that stood around a citation in the last report."""

from collections.abc import Iterator
from functools import lru_cache

from reportkit.model.blocks import Citation
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, paragraphs, paragraphs_in
from reportkit.rules.statements import Statement, in_unit_of, signed, with_noun
from reportkit.text.in_place_of import Around, citations_in, in_place_of
from reportkit.text.markdown.syntax import read_reference
from reportkit.text.prose_dates import MONTHS
from reportkit.text.prose_numbers import amounts
from reportkit.text.words import words


def stated_before(context: SectionContext) -> Iterator[Statement]:
    """The amounts that stand where the last report cited the value of a figure, in the figure's unit.

    The two words before and the two after are the same, but for a month, which is the figure's own. What the text
    still cites is left alone: the number is then another one.
    """
    report = next((each for each in reversed(context.history.reports) if each.texts.get(context.id)), None)
    for around in _cited(report.texts[context.id]) if report else ():
        if around.source in context.contribution.text:
            continue
        for prose in paragraphs(context):
            statement = _stated(context, around, prose)
            if statement is not None:
                yield statement
                break


@lru_cache(maxsize=64)
def _cited(text: str) -> tuple[Around, ...]:
    return tuple(around for prose in paragraphs_in(text) for around in citations_in(prose.source))


def _stated(context: SectionContext, around: Around, prose: Prose) -> Statement | None:
    citation = read_reference(around.source)
    known = context.known.get(citation.figure) if isinstance(citation, Citation) and not citation.form else None
    place = in_place_of(around, prose.source, strictly=True) if known else None
    if known is None or place is None:
        return None
    beside = (*words(prose.text[: place[0]])[-2:], *words(prose.text[place[1] :])[:2])
    named = {MONTHS[each.casefold()] for each in beside if each.casefold() in MONTHS}
    found = [each for each in amounts(prose.text[slice(*place)]) if not each.second]
    if named - {known.period(context.figures_through).last.month} or len(found) != 1:
        return None
    if not in_unit_of(known, found[0], context.workspace.registers):
        return None
    span = (place[0] + found[0].start, place[0] + found[0].end)
    return Statement(known, prose, with_noun(prose, span, found[0]), signed(found[0]))
