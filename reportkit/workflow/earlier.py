"""What a figure was before, in the periods that its new value is compared with."""

from decimal import Decimal

from reportkit.model.month import Period
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition
from reportkit.model.value import Struct
from reportkit.workflow.month_view import MonthView

MONTHS = 13
"""So many months back: a year, and the month that it is compared with."""


class Earlier(Struct, frozen=True):
    """The values that are known from before, in the unit that the figure has now."""

    series: tuple[tuple[Period, Number | None], ...] = ()
    """Every period from the first that is known to the last before this one; None where nothing is known."""
    last: tuple[Period, Number] | None = None
    """The period just before."""
    year_ago: tuple[Period, Number] | None = None
    """The same period a year ago."""

    def trend(self, now: Number | None) -> tuple[Decimal | None, ...]:
        """The series with the value of now as its last."""
        before = tuple(number.value if number else None for _, number in self.series)
        return (*before, now.value if now else None) if before else ()


def earlier(view: MonthView, figure: FigureDefinition, category: str = "") -> Earlier:
    """What a figure, or one category of it, was in the periods before the one that is reported now."""
    now, through = figure.period_in(view.figures_through), view.figures_through
    periods = dict.fromkeys(figure.period_in(through.plus(-back)) for back in range(MONTHS, 0, -1))
    known = [(period, _number(view, figure, period, category)) for period in periods if period != now]
    while known and known[0][1] is None:
        known.pop(0)
    last = known[-1] if known else None
    ago = now.year_before()
    number = _number(view, figure, ago, category)
    return Earlier(
        tuple(known),
        (last[0], last[1]) if last is not None and last[1] is not None else None,
        (ago, number) if number is not None else None,
    )


def _number(view: MonthView, figure: FigureDefinition, period: Period, category: str) -> Number | None:
    found = view.reported.at(figure.id, period, category)
    return found.number if found is not None and found.unit == figure.unit else None
