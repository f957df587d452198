"""F06 and U10: a figure that has changed much since the last report, or by a factor of a thousand."""

from collections.abc import Iterator
from decimal import Decimal

from reportkit.messages import Message
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.finding import Finding, Severity
from reportkit.model.measurement import MeasurementKind
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition, NotableChange
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, comparison_name, given, printed, unit_of, with_unit
from reportkit.rules.over_time import Step, months_in, steps
from reportkit.rules.rule import Rule
from reportkit.text.dates import format_period

_POINTS = Decimal(10)
"""A share that has no limit of its own: so many percentage points are much."""
_FEW = Decimal(10)
"""A number of things without a limit of its own: a smaller change than this is chance."""
_THOUSAND = (Decimal(400), Decimal(2500))
"""What counts as a thousand times: no month, and hardly any year, makes such a difference by itself."""


def changes_are_explained(context: SectionContext) -> Iterator[Finding]:
    """A figure that differs much from the last report has a note that says why.

    How much is much stands in the figure's definition (`notable_change`). Where nothing stands: half of the last value
    (or as the workspace sets the limit of F06), for a number of things at least ten, for a share ten percentage points.
    What grows over the year is compared by month. A change by a factor of a thousand is a matter of U10.
    Source: catalogue of rules, F06.
    """
    for step in steps(context):
        if step.value.note.strip() or _is_a_thousand(step.rate, step.rate_before):
            continue
        limit = step.definition.notable_change or _usual_limit(context, step)
        if not _exceeds(step, limit):
            continue
        yield about_figure(
            context,
            step.definition.id,
            rule="F06",
            severity=Severity.WARNING,
            message=_told(context, step),
            quote=printed(context, step.now),
            computed=_computed(context, step),
        )


def _usual_limit(context: SectionContext, step: Step) -> NotableChange:
    if unit_of(context, step.definition).kind is MeasurementKind.PERCENT:
        return NotableChange(_POINTS)
    return NotableChange(Decimal(context.workspace.settings.limit("F06")), in_percent=True)


def _exceeds(step: Step, limit: NotableChange) -> bool:
    """Is the change larger than the limit? Percent of nothing, or of a deficit, says nothing."""
    change = abs(step.rate - step.rate_before)
    if not limit.in_percent:
        return change > limit.amount
    if step.definition.notable_change is None and change < _FEW:
        return False
    return step.rate_before > 0 and step.rate >= 0 and change > step.rate_before * limit.amount / 100


def _told(context: SectionContext, step: Step) -> Message:
    definition = step.definition
    return Message(
        "rules_figures.F06.by_month" if step.by_month else "rules_figures.F06",
        figure=definition.label,
        before=with_unit(context, definition, step.before.number),
        now=with_unit(context, definition, step.now),
        period=format_period(step.before.period, context.language),
    )


def _computed(context: SectionContext, step: Step) -> str:
    """`3 → 31`, and by month `220 570 / 2 → 336 480 / 3`."""
    if not step.by_month:
        return f"{printed(context, step.before.number)} → {printed(context, step.now)}"
    return (
        f"{printed(context, step.before.number)} / {months_in(step.before.period)} → "
        f"{printed(context, step.now)} / {months_in(step.period)}"
    )


def magnitudes_are_right(context: SectionContext) -> Iterator[Finding]:
    """An amount of money is not a thousand times larger or smaller than in the last report.

    Where nothing was reported, it is compared with the comparisons given beside it: a year's budget in tkr beside a
    result in mnkr is the same slip. What can be a deficit comes near nothing by itself, and is then no slip.
    Source: catalogue of rules, U10.
    """
    asked = set()
    for step in steps(context):
        asked.add(step.definition.id)
        if _is_money(context, step.definition) and _is_a_thousand(step.rate, step.rate_before):
            if _comes_near_nothing(context, step.definition, step.value, step.now, step.before.number):
                continue
            period = format_period(step.before.period, context.language)
            larger = abs(step.rate) > abs(step.rate_before)
            yield _thousand(context, step.definition, step.now, step.before.number, larger, period)
    for definition, value in given(context):
        if definition.id in asked or value.value is None or not _is_money(context, definition):
            continue
        for comparison in Comparison:
            base = value.comparisons.get(comparison)
            if base is None or _comes_near_nothing(context, definition, value, value.value, base):
                continue
            if _is_a_thousand(value.value.value, base.value):
                larger = abs(value.value.value) > abs(base.value)
                yield _thousand(context, definition, value.value, base, larger, comparison_name(comparison))
                break


def _is_money(context: SectionContext, definition: FigureDefinition) -> bool:
    return unit_of(context, definition).kind is MeasurementKind.MONEY


def _comes_near_nothing(
    context: SectionContext, definition: FigureDefinition, value: FigureValue, now: Number, before: Number
) -> bool:
    """Is it a balance, which has been a surplus and a deficit, and less than one in its unit now or before?"""
    known = [each.number for each in context.history.of(definition.id)]
    balance = definition.signed or any(each.value < 0 for each in (now, before, *value.comparisons.values(), *known))
    return balance and min(abs(now.value), abs(before.value)) < 1


def _is_a_thousand(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and _THOUSAND[0] <= high / low <= _THOUSAND[1]


def _thousand(
    context: SectionContext,
    definition: FigureDefinition,
    now: Number,
    before: Number,
    larger: bool,
    than: str | Message,
) -> Finding:
    message = Message(
        "rules_figures.U10.larger" if larger else "rules_figures.U10.smaller",
        figure=definition.label,
        value=with_unit(context, definition, now),
        before=with_unit(context, definition, before),
        than=than,
    )
    return about_figure(
        context,
        definition.id,
        rule="U10",
        severity=Severity.ERROR,
        message=message,
        quote=printed(context, now),
        computed=f"{printed(context, before)} → {printed(context, now)}",
    )


F06 = Rule("F06", Severity.WARNING, changes_are_explained, about="rules_figures.F06.about")
U10 = Rule("U10", Severity.ERROR, magnitudes_are_right, about="rules_figures.U10.about")
