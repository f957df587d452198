"""F07: what was reported before is not given another value without a word."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.finding import Finding, Severity
from reportkit.model.history import Reported
from reportkit.model.month import Period
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, given, part_name, printed, with_unit
from reportkit.rules.over_time import month_before
from reportkit.rules.rule import Rule
from reportkit.text.dates import format_month, format_period


class _Said(Struct, frozen=True):
    """What the contribution says of an earlier period."""

    part: str
    """The comparison, or the category of a value; empty for the value itself."""
    category: str
    period: Period
    number: Number


def old_values_stand(context: SectionContext) -> Iterator[Finding]:
    """What is said of an earlier period is what was reported of it, within the printed precision.

    That is what a figure was the year or the month before, and a value that has the period of an earlier report. Who
    has to correct an old value says so to the editor, who lets it stand with the reason. Source: catalogue of rules,
    F07.
    """
    for definition, value in given(context):
        for said in _said(context, definition, value):
            known = context.history.at(definition.id, said.period, said.category)
            if known is None or known.unit != definition.unit or known.number.repeats(said.number):
                continue
            yield _finding(context, definition, said, known)


def _said(context: SectionContext, definition: FigureDefinition, value: FigureValue) -> Iterator[_Said]:
    period = value.period or definition.period_in(context.figures_through)
    if value.value is not None:
        yield _Said("", "", period, value.value)
    for category, number in value.breakdown.items():
        yield _Said(category, category, period, number)
    if before := value.comparisons.get(Comparison.PREVIOUS_YEAR):
        yield _Said(Comparison.PREVIOUS_YEAR, "", period.year_before(), before)
    if before := value.comparisons.get(Comparison.PREVIOUS_MONTH):
        month = month_before(definition, period, context.figures_through)
        if month is not None:
            yield _Said(Comparison.PREVIOUS_MONTH, "", month, before)


def _finding(context: SectionContext, definition: FigureDefinition, said: _Said, known: Reported) -> Finding:
    label = definition.label
    message = Message(
        "rules_figures.F07" if known.report else "rules_figures.F07.file",
        figure=f"{label}, {part_name(context, definition, said.category)}" if said.category else label,
        period=format_period(said.period, context.language),
        now=with_unit(context, definition, said.number),
        before=with_unit(context, definition, known.number),
        month=format_month(known.report, context.language) if known.report else "",
    )
    return about_figure(
        context,
        definition.id,
        rule="F07",
        severity=Severity.ERROR,
        message=message,
        subject=f"{definition.id}.{said.part}" if said.part else definition.id,
        quote=printed(context, said.number),
        expected=printed(context, known.number),
    )


F07 = Rule("F07", Severity.ERROR, old_values_stand, about="rules_figures.F07.about")
