"""The board's plan as registers: goals, steering measures, assignments and risks."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from reportkit.model.month import Month
from reportkit.model.number import Number
from reportkit.model.section import MONTHS_OF, TERTIAL_MONTHS, Better
from reportkit.model.value import Struct

INCREASE, DECREASE, KEEP = "öka", "minska", "behålla"
"""The directions that can be judged. The plan may have others in words of its own; people judge those."""


class Baseline(Struct, frozen=True):
    """A starting value of a measure. One without numbers is missing in the plan."""

    year: int | None = None
    period: str = ""
    """`T1`, `T2`, `T3`, `år`, or words of the plan's own."""
    label: str = ""
    """The part of the measure that it is about; empty for the whole."""
    value: Decimal | None = None
    categories: Mapping[str, Decimal] = {}
    undivided: tuple[Decimal, ...] = ()
    """Several values whose division the plan does not give."""

    @property
    def is_missing(self) -> bool:
        return self.value is None and not self.categories and not self.undivided


class Target(Struct, frozen=True):
    """What a measure is to reach in a year: a value, a value for each category, or a direction."""

    value: Decimal | None = None
    categories: Mapping[str, Decimal] = {}
    direction: str = ""
    by: Decimal | None = None
    """How far in the direction; for `behålla`, how far the outcome may lie from the baseline."""
    by_unit: str = ""
    """`procent` (of the baseline), or the measure's own unit."""
    due_month: int = 0
    """The month of the year (1 to 12) when it is to be reached; 0 where the plan does not say."""


class Measure(Struct, frozen=True):
    """A steering measure (styrmått)."""

    nr: int
    id: str
    title: str
    goal: str = ""
    success_factor: str = ""
    unit: str = ""
    per: str = ""
    """What the number is counted per: `tusen invånare`."""
    board: str = ""
    """The id of the body that the measure is accounted for to."""
    source: str = ""
    months: frozenset[int] = frozenset()
    """The months of a year (1 to 12) for which it is accounted for; none where the plan does not say."""
    better: Better | None = None
    baselines: tuple[Baseline, ...] = ()
    targets: Mapping[int, Target] = {}
    """By year."""
    note: str = ""
    status: str = ""
    """Why it has no values yet; empty for a measure in use."""

    def is_owed(self, figures_through: Month) -> bool:
        """Is it to be accounted for in the report whose figures go through this month?"""
        return not self.status and figures_through.number in self.months

    @property
    def is_per_tertial(self) -> bool:
        return bool(self.months & TERTIAL_MONTHS) and self.months != MONTHS_OF["yearly"]

    @property
    def categories(self) -> tuple[str, ...]:
        """The codes of the categories that the plan gives values for, in its order."""
        codes = [code for each in self.baselines for code in each.categories]
        codes += [code for each in self.targets.values() for code in each.categories]
        return tuple(dict.fromkeys(codes))

    def target_in(self, year: int) -> Target | None:
        """What it is to reach in a year; None where the plan has nothing for that very year."""
        return self.targets.get(year)

    def target_number(self, year: int) -> Number | None:
        """The target of a year as a number to print; None where it is a direction, or is divided."""
        target = self.target_in(year)
        return Number(target.value) if target and target.value is not None else None


class Goal(Struct, frozen=True):
    """A strategic goal, and the bodies that have it."""

    id: str
    title: str
    boards: tuple[str, ...] = ()


class SuccessFactor(Struct, frozen=True):
    """What must be in place for a goal to be reached."""

    id: str
    goal: str
    title: str


class Interim(Struct, frozen=True):
    """Part of an assignment that is accounted for before the whole."""

    what: str
    on: date | None = None
    when_text: str = ""
    """The time in the decision's own words, where it names no day."""


class Assignment(Struct, frozen=True):
    """A task that a board has given to the director."""

    id: str
    title: str
    responsible: tuple[str, ...]
    """Ids of the bodies that the task is accounted for to."""
    source: str = ""
    group: str = ""
    due: date | None = None
    due_text: str = ""
    due_means: str = ""
    """What is to be done by then."""
    start_text: str = ""
    interims: tuple[Interim, ...] = ()
    feeds_into: str = ""
    dialog_with: tuple[str, ...] = ()
    closed: date | None = None
    """The day it ended, once somebody has written that into the register."""


class Risk(Struct, frozen=True):
    """A risk to a success factor. One without probability and consequence has not been assessed."""

    nr: int
    risk: str
    goal: str = ""
    success_factor: str = ""
    boards: tuple[str, ...] = ()
    probability: int | None = None
    consequence: int | None = None
    value: int | None = None
    action_required: bool | None = None
    action: str = ""
    """What is done about it."""


class RiskScale(Struct, frozen=True):
    """How risks are assessed: probability and consequence from least through most."""

    least: int = 1
    most: int = 4
    action_from: int = 9
    """The value from which a risk needs an action."""


class Plan(Struct, frozen=True):
    """Everything that the registers say about the plan."""

    goals: tuple[Goal, ...] = ()
    success_factors: tuple[SuccessFactor, ...] = ()
    measures: tuple[Measure, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    risks: tuple[Risk, ...] = ()
    scale: RiskScale = RiskScale()

    def measure(self, nr: int) -> Measure | None:
        return next((each for each in self.measures if each.nr == nr), None)

    def goal(self, id: str) -> Goal | None:
        return next((each for each in self.goals if each.id == id), None)

    def assignment(self, id: str) -> Assignment | None:
        return next((each for each in self.assignments if each.id == id), None)
