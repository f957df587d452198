"""What earlier reports said: the values of figures, and the words of sections."""

from collections.abc import Iterable, Mapping

from reportkit.model.contribution import Problem
from reportkit.model.month import Month, Period
from reportkit.model.number import Number
from reportkit.model.value import Struct, field


class Reported(Struct, frozen=True):
    """A value that a figure has been given before."""

    period: Period
    """The time it speaks of."""
    number: Number
    unit: str
    """The unit it was given in: a definition may have changed since."""
    category: str = ""
    """The code of a category of the figure's breakdown; empty for the figure itself."""
    report: Month | None = None
    """The report that said so; None for what stands in history/figures.csv."""


Values = Mapping[str, tuple[Reported, ...]]
"""What has been reported, by the ids of the figures."""


class EarlierReport(Struct, frozen=True):
    """One earlier report: what its sections had handed in."""

    month: Month
    figures_through: Month
    values: Values = field(default_factory=dict)
    texts: Mapping[str, str] = {}
    """The words of its sections as Markdown, by their ids."""


class HistoryFile(Struct, frozen=True):
    """history/figures.csv: figures from before the workspace began, and what could not be understood in it."""

    values: Values = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


class History(Struct, frozen=True):
    """Every value that is known from before this report, of every figure, and the earlier reports, oldest first."""

    values: Values = field(default_factory=dict)
    """The oldest word first: what stands in history/figures.csv, then report by report."""
    reports: tuple[EarlierReport, ...] = ()

    @classmethod
    def of_reports(cls, before: Values, reports: Iterable[EarlierReport]) -> "History":
        """The history made of the values from before the workspace began, and the earlier reports, oldest first."""
        reports = tuple(reports)
        gathered: dict[str, list[Reported]] = {figure: list(values) for figure, values in before.items()}
        for report in reports:
            for figure, values in report.values.items():
                gathered.setdefault(figure, []).extend(values)
        return cls({figure: tuple(values) for figure, values in gathered.items()}, reports)

    def of(self, figure: str, category: str = "") -> tuple[Reported, ...]:
        """What is known of a figure, or of one category of it: the latest word about each period, in order of time."""
        latest = {each.period: each for each in self.values.get(figure, ()) if each.category == category}
        return tuple(sorted(latest.values(), key=lambda each: (each.period.last, each.period.first)))

    def at(self, figure: str, period: Period, category: str = "") -> Reported | None:
        """The latest word about one period; None where nothing is known."""
        for each in reversed(self.values.get(figure, ())):
            if each.period == period and each.category == category:
                return each
        return None

    def last(self, figure: str) -> Reported | None:
        """The value for the latest period that is known; None where nothing is."""
        known = self.of(figure)
        return known[-1] if known else None
