"""The figures of a contribution: what somebody gave for a definition, as printed."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from reportkit.model.month import Period
from reportkit.model.number import Number
from reportkit.model.value import Struct


class Comparison(StrEnum):
    """What a figure may be compared with."""

    PREVIOUS_YEAR = "previous_year"
    PREVIOUS_MONTH = "previous_month"
    BUDGET = "budget"
    FORECAST = "forecast"
    TARGET = "target"


class FigureValue(Struct, frozen=True):
    """What was given for one figure. `value` is None where only comparisons were filled in so far."""

    value: Number | None
    comparisons: Mapping[Comparison, Number] = {}
    breakdown: Mapping[str, Number] = {}
    """Values by the codes of the definition's category set."""
    period: Period | None = None
    """None: the period that the definition and the month imply."""
    source: str = ""
    note: str = ""
    judgement: str = ""
    """What the contributor says about the target of a steering measure; a word of `Fulfilment`, or empty."""
    line: int = 0
    """Where the figure stands in figures.toml; 0 where it came another way."""

    def part(self, name: str) -> Number | None:
        """The value itself, a comparison (`budget`) or a category (`K`), as relations name them; None if not given."""
        if not name:
            return self.value
        if name in list(Comparison):
            return self.comparisons.get(Comparison(name))
        return self.breakdown.get(name)


def change(value: Number, base: Number) -> Decimal:
    """The difference, with the decimals of the less precise of the two."""
    decimals = min(value.decimals, base.decimals)
    return (value.value - base.value).quantize(Decimal(1).scaleb(-decimals))


def percent_change(value: Number, base: Number) -> Decimal | None:
    """The change in percent with one decimal; None where the base is zero or negative and percent says nothing."""
    if base.value <= 0:
        return None
    return ((value.value - base.value) / base.value * 100).quantize(Decimal("0.1"))


def direction(value: Number, base: Number) -> int:
    """1 for up, -1 for down, 0 where the printed values are the same."""
    return (value.value > base.value) - (value.value < base.value)
