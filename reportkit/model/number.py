"""Numbers as they were printed: the value, its precision, and the word that widens it.

A printed number stands for an interval: plus or minus half its last digit, wider with a qualifier. A relation between
printed numbers fails only when their intervals cannot meet (principle 3 of the catalogue of rules).
"""

from collections.abc import Callable
from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext
from enum import StrEnum

from reportkit.model.value import Struct

_INFINITE = Decimal("Infinity")


class Interval(Struct, frozen=True):
    """All values from low through high; an end may be infinite."""

    low: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, value: Decimal) -> "Interval":
        return cls(value, value)

    def meets(self, other: "Interval") -> bool:
        """Is there a value in both?"""
        return self.low <= other.high and other.low <= self.high

    def __contains__(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    def __neg__(self) -> "Interval":
        return Interval(-self.high, -self.low)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        return _corners(self, other, lambda a, b: a * b)

    def __truediv__(self, other: "Interval") -> "Interval":
        if Decimal(0) in other:
            return ANYTHING
        return _corners(self, other, lambda a, b: a / b)


ANYTHING = Interval(-_INFINITE, _INFINITE)


def _corners(a: Interval, b: Interval, operation: Callable[[Decimal, Decimal], Decimal]) -> Interval:
    """The interval spanned by an operation on the ends; anything, where infinite ends leave it undefined."""
    try:
        with localcontext() as context:
            context.traps[InvalidOperation] = context.traps[DivisionByZero] = True
            ends = [operation(x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
    except (InvalidOperation, DivisionByZero):
        return ANYTHING
    return Interval(min(ends), max(ends))


class Qualifier(StrEnum):
    """What a word before a number does to it; the wording itself is a matter of language."""

    ABOUT = "about"  # ca, cirka, ungefär: plus or minus five percent
    JUST_OVER = "just_over"  # drygt: from the value to ten percent more
    JUST_UNDER = "just_under"  # knappt, närmare, nästan: from ten percent less to the value
    MORE_THAN = "more_than"  # över, mer än, minst: a lower bound
    LESS_THAN = "less_than"  # under, mindre än, högst, upp till: an upper bound


class Number(Struct, frozen=True):
    """A number as printed. The exponent of `value` is its precision: `Decimal("8.0")` was printed with one decimal."""

    value: Decimal
    qualifier: Qualifier | None = None
    word: str = ""
    """The qualifier in the writer's own word: "över 98" is not to be printed as "minst 98"."""

    def __eq__(self, other: object) -> bool:
        """Whether they say the same; by which word is the writer's own affair."""
        if not isinstance(other, Number):
            return NotImplemented
        return self.value == other.value and self.qualifier is other.qualifier

    def __hash__(self) -> int:
        return hash((self.value, self.qualifier))

    @property
    def decimals(self) -> int:
        """How many decimals were printed."""
        exponent = self.value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0

    def repeats(self, other: "Number") -> bool:
        """May the two be printings of one value? Of the same precision, and without a qualifier, they must be equal."""
        if self.decimals == other.decimals and not self.qualifier and not other.qualifier:
            return self.value == other.value
        return self.interval.meets(other.interval)

    @property
    def interval(self) -> Interval:
        """Every value this printing may stand for."""
        half = Decimal(5).scaleb(-self.decimals - 1)
        value, slack = self.value, abs(self.value)
        match self.qualifier:
            case Qualifier.ABOUT:
                slack = max(half, slack * Decimal("0.05"))
                return Interval(value - slack, value + slack)
            case Qualifier.JUST_OVER | Qualifier.JUST_UNDER:
                wide = max(half, slack / 10)
                away_from_zero_is_up = (value >= 0) is (self.qualifier is Qualifier.JUST_OVER)
                return (
                    Interval(value - half, value + wide)
                    if away_from_zero_is_up
                    else Interval(value - wide, value + half)
                )
            case Qualifier.MORE_THAN:
                return Interval(value - half, _INFINITE)
            case Qualifier.LESS_THAN:
                return Interval(-_INFINITE, value + half)
            case None:
                return Interval(value - half, value + half)
