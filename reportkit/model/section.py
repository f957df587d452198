"""The definition of a section: what an administrator writes in `sections/<id>.toml`."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from reportkit.model.figure import Comparison
from reportkit.model.month import Month, Period, in_force
from reportkit.model.relation import Relation
from reportkit.model.value import Struct

TERTIAL_MONTHS = frozenset({4, 8, 12})
MONTHS_OF: Mapping[str, frozenset[int]] = {
    "monthly": frozenset(range(1, 13)),
    "tertial": TERTIAL_MONTHS,
    "yearly": frozenset({12}),
}


class PeriodKind(StrEnum):
    """What time a figure speaks of, counted from the month the figures go through."""

    MONTH = "month"
    YEAR_TO_DATE = "year_to_date"
    TERTIAL = "tertial"
    YEAR = "year"
    DAY = "day"


class Better(StrEnum):
    """Which way is good."""

    HIGHER = "higher"
    LOWER = "lower"


class HeadingDefinition(Struct, frozen=True):
    """A heading that a section may or must have."""

    title: str
    required: bool = False
    guidance: str = ""


class NotableChange(Struct, frozen=True):
    """How much a figure may differ from the last report before somebody asks."""

    amount: Decimal
    """In percent of the last value, or in the figure's own unit; Infinity: nobody ever asks."""
    in_percent: bool = False


class FigureDefinition(Struct, frozen=True):
    """A figure that a section may or must give."""

    id: str
    label: str
    unit: str
    months: frozenset[int] = MONTHS_OF["monthly"]
    """The months of a year (1 to 12) for which it is asked, counted on the month the figures go through."""
    required: bool = False
    compare: tuple[Comparison, ...] = ()
    breakdown: str = ""
    """The id of a category set; empty for none."""
    period: PeriodKind = PeriodKind.MONTH
    lag: int = 0
    better: Better | None = None
    signed: bool = False
    guidance: str = ""
    notable_change: NotableChange | None = None
    """None: as the rule about it (F06) has it for such figures."""
    wanted_by: tuple[str, ...] = ()
    """The ids of category sets that the plan wants it by as well (rule K05)."""
    measure: int | None = None
    """The number of the steering measure that it is the outcome of."""

    def is_owed(self, figures_through: Month) -> bool:
        """Must it be given in the report whose figures go through this month?"""
        return self.required and figures_through.number in self.months

    @property
    def main_comparison(self) -> Comparison:
        """What `.change` and `.percent` compare with."""
        return self.compare[0] if self.compare else Comparison.PREVIOUS_YEAR

    def period_in(self, figures_through: Month) -> Period:
        """The period it speaks of, unless the contribution says otherwise."""
        month = figures_through.plus(-self.lag)
        match self.period:
            case PeriodKind.MONTH:
                return Period.of_month(month)
            case PeriodKind.YEAR_TO_DATE:
                return Period.year_to_date(month)
            case PeriodKind.TERTIAL:
                first = Month(month.year, month.number - (month.number - 1) % 4)
                return Period(first.first_day, month.last_day)
            case PeriodKind.YEAR:
                return Period.parse(f"{month.year:04}")
            case PeriodKind.DAY:
                return Period(month.last_day, month.last_day)


class SectionDefinition(Struct, frozen=True):
    """A section of the report."""

    id: str
    title: str
    """May hold the slots of `text.titles`: `{owner}`, `{figures_through}` and `{report_month}`."""
    owner: str
    plugin: str = ""
    required: bool = True
    guidance: str = ""
    most_words: int | None = None
    figures_later: bool = False
    """May its figures come after the report? Then the text says which day (rule F09)."""
    follow_up: bool = False
    """Does it account for matters, one under each heading?"""
    assignments: tuple[str, ...] = ()
    """The ids of the assignments that it is asked about."""
    headings: tuple[HeadingDefinition, ...] = ()
    figures: tuple[FigureDefinition, ...] = ()
    relations: tuple[Relation, ...] = ()
    later_titles: tuple[tuple[Month, str], ...] = ()
    """Later titles, each with its first month, in order."""
    later_owners: tuple[tuple[Month, str], ...] = ()
    """Later owners, each with its first month, in order."""

    def title_in(self, month: Month) -> str:
        """The title in the report of a month, its slots unfilled."""
        return in_force(self.title, self.later_titles, month)

    def owner_in(self, month: Month) -> str:
        """The id of the owner that the file names for a month; who is in charge, its successors may tell."""
        return in_force(self.owner, self.later_owners, month)

    def figure(self, id: str) -> FigureDefinition | None:
        return next((figure for figure in self.figures if figure.id == id), None)

    @property
    def required_headings(self) -> tuple[HeadingDefinition, ...]:
        return tuple(heading for heading in self.headings if heading.required)

    def owed_figures(self, figures_through: Month) -> tuple[FigureDefinition, ...]:
        """The figures that must be given, in the order of the definition."""
        return tuple(figure for figure in self.figures if figure.is_owed(figures_through))
