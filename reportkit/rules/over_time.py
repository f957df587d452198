"""A figure beside what it was before: the value of now, and the latest one for an earlier period."""

from collections.abc import Iterator
from decimal import Decimal

from reportkit.model.figure import FigureValue
from reportkit.model.history import Reported
from reportkit.model.measurement import MeasurementKind
from reportkit.model.month import Month, Period
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition, PeriodKind
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import given, unit_of


class Step(Struct, frozen=True):
    """One step of a figure: from its last reported value to that of now."""

    definition: FigureDefinition
    value: FigureValue
    now: Number
    period: Period
    before: Reported
    by_month: bool
    """It grows over the year: what can be compared is its average a month."""

    @property
    def rate(self) -> Decimal:
        """The value to compare: as printed, or by month."""
        return self._rate(self.now, self.period)

    @property
    def rate_before(self) -> Decimal:
        """What to compare it with."""
        return self._rate(self.before.number, self.before.period)

    def _rate(self, number: Number, period: Period) -> Decimal:
        return number.value / months_in(period) if self.by_month else number.value


def steps(context: SectionContext) -> Iterator[Step]:
    """The figures given now that have been reported for an earlier period, in the same unit."""
    for definition, value in given(context):
        if value.value is None:
            continue
        period = value.period or definition.period_in(context.figures_through)
        earlier = [each for each in context.history.of(definition.id) if each.period.last < period.last]
        if not earlier or earlier[-1].unit != definition.unit:
            continue
        before = earlier[-1]
        grows = definition.period is PeriodKind.YEAR_TO_DATE and not definition.signed
        by_month = grows and unit_of(context, definition).kind in {MeasurementKind.COUNT, MeasurementKind.MONEY}
        if by_month or months_in(before.period) == months_in(period):
            yield Step(definition, value, value.value, period, before, by_month)


def months_in(period: Period) -> int:
    """How many months a period touches."""
    first, last = period.first, period.last
    return (last.year - first.year) * 12 + last.month - first.month + 1


def month_before(definition: FigureDefinition, period: Period, figures_through: Month) -> Period | None:
    """The period that the report a month earlier spoke of; None where a period of its own says nothing about that."""
    if period == definition.period_in(figures_through):
        before = definition.period_in(figures_through.plus(-1))
        return before if before.last < period.last else None
    if months_in(period) == 1 and period.first.day == 1 and period.first != period.last:
        return Period.of_month(Month(period.first.year, period.first.month).plus(-1))
    return None
