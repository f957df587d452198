"""C01, C02 and C05: what the text cites exists, and tables and charts stand where they can be placed and drawn."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import Blocks, Citation, List, PlacedFigures
from reportkit.model.finding import Finding, Severity
from reportkit.model.value import replace
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import unit_of
from reportkit.rules.passages import Passage, braces, found_in, lines
from reportkit.rules.rule import HOUSE, Rule
from reportkit.text.citations import problem
from reportkit.text.markdown.syntax import read_placed, source_of

_UNKNOWN = frozenset({"text.unknown_figure", "text.unknown_figure_near"})
_NOT_YET = frozenset({"text.no_value", "text.no_comparison", "text.no_category"})


def citations_resolved(context: SectionContext) -> Iterator[Finding]:
    """Every figure that the text cites, or places in a table or a chart, exists and has the value that is cited.

    A value that another section has not given yet is a warning: its contact must give it, not this one. So is a figure
    that nobody knows while the file of some section cannot be read: it may be one of that section's.
    """
    placed = {each.line: each for each in _placed(context.blocks)}
    for passage in lines(context):
        for found in braces(passage):
            cited = found.refers_to if isinstance(found.refers_to, Citation) else placed.get(passage.line)
            told = (
                problem(cited, context.known, context.workspace.registers, context.figures_through) if cited else None
            )
            if cited and told:
                yield _unresolved(context, passage, found.span, told)


def _unresolved(context: SectionContext, passage: Passage, span: tuple[int, int], told: Message) -> Finding:
    id = told.args.get("figure")
    owner = context.known[id].section if isinstance(id, str) and id in context.known else context.id
    can_wait = told.id in _NOT_YET and owner != context.id
    message = Message("rules.C01", problem=told)
    unread = context.workspace.unread_sections
    if told.id in _UNKNOWN and unread:
        can_wait = True
        message = Message("rules.C01.unread", figure=str(id), sections=", ".join(sorted(unread)))
    return found_in(
        context,
        passage,
        span,
        rule="C01",
        severity=Severity.WARNING if can_wait else Severity.ERROR,
        message=message,
    )


def placed_alone(context: SectionContext) -> Iterator[Finding]:
    """A table or a chart stands alone on its line; in running text it would be printed as it is typed."""
    placed = {each.line for each in _placed(context.blocks)}
    for passage in lines(context):
        for found in braces(passage):
            if found.refers_to is None and passage.line not in placed and read_placed(found.text, 0):
                message = Message("rules.C02", text=found.text)
                yield found_in(context, passage, found.span, rule="C02", severity=Severity.ERROR, message=message)


def charts_share_a_unit(context: SectionContext) -> Iterator[Finding]:
    """The figures of a chart share a unit; with several there would be a table and no chart.

    What is expected is a chart for each unit.
    """
    placed = {each.line: each for each in _placed(context.blocks) if each.kind == "chart"}
    for passage in lines(context) if placed else ():
        chart = placed.get(passage.line)
        by_unit: dict[str, list[str]] = {}
        for id in chart.figures if chart else ():
            if known := context.known.get(id):
                by_unit.setdefault(unit_of(context, known.definition).id, []).append(id)
        if chart is None or len(by_unit) < 2:
            continue
        message = Message("rules_marks.C05", units=", ".join(f"”{unit}”" for unit in by_unit))
        typed = source_of(chart)
        start = max(passage.text.find("{{"), 0)
        yield found_in(
            context,
            passage,
            (start, len(passage.text.rstrip())),
            rule="C05",
            severity=Severity.WARNING,
            message=message,
            quote=typed,
            expected=" ".join(source_of(replace(chart, figures=tuple(ids))) for ids in by_unit.values()),
        )


def _placed(blocks: Blocks) -> Iterator[PlacedFigures]:
    for block in blocks:
        match block:
            case PlacedFigures():
                yield block
            case List():
                for item in block.items:
                    yield from _placed(item.blocks)


C01 = Rule("C01", Severity.ERROR, citations_resolved, source=HOUSE)
C02 = Rule("C02", Severity.ERROR, placed_alone, source=HOUSE)
C05 = Rule("C05", Severity.WARNING, charts_share_a_unit, HOUSE, about="rules_marks.C05.about")
