"""Goal fulfilment (måluppfyllelse): what the outcome of a steering measure says about its target."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from reportkit.model.figure import FigureValue
from reportkit.model.measurement import MeasurementKind, MeasurementUnit
from reportkit.model.month import Month
from reportkit.model.number import Number
from reportkit.model.plan import DECREASE, INCREASE, KEEP, Baseline, Measure, Target
from reportkit.model.section import Better
from reportkit.model.value import Struct

KEEP_WITHIN = Decimal(5)
"""How many percent of the baseline an outcome may lie from it and still be kept, where the plan says nothing."""
_HUNDRED = Decimal(100)
_LAST_MONTH = 12


class Fulfilment(StrEnum):
    """Is a target reached? The values are the words of figures.toml and of the report."""

    MET = "uppfyllt"
    PARTLY = "delvis uppfyllt"
    NOT_MET = "ej uppfyllt"


class Wanted(Struct, frozen=True):
    """The values that reach a target: from `low` through `high`; None is an open end."""

    low: Decimal | None = None
    high: Decimal | None = None
    beyond: bool = False
    """The end itself is not enough: to increase is to come above the baseline."""

    def __contains__(self, value: Decimal) -> bool:
        if self.beyond:
            return (self.low is None or value > self.low) and (self.high is None or value < self.high)
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)


class Judged(Struct, frozen=True):
    """What an outcome says about a target. Several are possible where the plan has no baseline to tell them apart."""

    possible: tuple[Fulfilment, ...]
    parts: tuple[tuple[str, Number, Wanted], ...]
    """What was compared: the code of a category (empty for the whole), the outcome, and what is wanted."""


def baseline_for(measure: Measure, unit: MeasurementUnit, month: Month) -> Baseline | None:
    """The latest starting value that the outcome of a month can be compared with.

    That of the same tertial; else that of a whole year, unless something is counted over time and the year is not
    over. One about a part of the measure, or a forecast, is not comparable.
    """
    tertial = f"T{(month.number + 3) // 4}"
    whole_year = not _is_counted(measure, unit) or month.number == _LAST_MONTH
    periods = ("", "år", tertial) if whole_year else (tertial,)
    found = [each for each in measure.baselines if each.period in periods and not each.label and not each.is_missing]
    same = [each for each in found if each.period == tertial]
    return max(same or found, key=lambda each: each.year or 0, default=None)


def judge(measure: Measure, outcome: FigureValue, unit: MeasurementUnit, month: Month) -> Judged | None:
    """What the outcome says about the year's target; None where nothing can be said.

    `delvis uppfyllt` is a target that some categories have reached, or an outcome that is better than its baseline
    and has not come the whole way. Nothing is said where the plan gives no target for the year, or one in words of
    its own, where a value is only about, and before the month in which the target is to be reached.
    """
    target, baseline = measure.target_in(month.year), baseline_for(measure, unit, month)
    if target is None or month.number < target.due_month:
        return None
    if target.value is not None and _is_counted(measure, unit) and month.number != _LAST_MONTH:
        return None
    outcomes = _outcomes(target, baseline, outcome)
    parts = tuple(
        (code, number, wanted)
        for code, number in outcomes.items()
        if (wanted := _wanted(measure, target, baseline, code)) is not None and not number.qualifier
    )
    if not parts or len(parts) < len(outcomes):
        return None
    met = [number.value in wanted for _, number, wanted in parts]
    if all(met):
        return Judged((Fulfilment.MET,), parts)
    if any(met):
        return Judged((Fulfilment.PARTLY,), parts)
    return Judged(_short_of(measure, target, baseline, outcomes), parts)


def _is_counted(measure: Measure, unit: MeasurementUnit) -> bool:
    """Does the number grow through the year, as visits do and shares do not?"""
    return unit.kind is MeasurementKind.COUNT and not measure.per


def _outcomes(target: Target, baseline: Baseline | None, outcome: FigureValue) -> Mapping[str, Number]:
    """The whole, or the categories where the target or its baseline has only those."""
    has_whole = target.value is not None or (baseline is not None and baseline.value is not None)
    if has_whole and not target.categories:
        return {"": outcome.value} if outcome.value is not None else {}
    divided = target.categories or (baseline.categories if baseline else {})
    given = {code: outcome.breakdown[code] for code in divided if code in outcome.breakdown}
    return given if len(given) == len(divided) else {}


def _base(baseline: Baseline | None, code: str) -> Decimal | None:
    if baseline is None:
        return None
    return baseline.categories.get(code) if code else baseline.value


def _wanted(measure: Measure, target: Target, baseline: Baseline | None, code: str) -> Wanted | None:
    value = target.categories.get(code) if code and target.categories else target.value
    if value is not None:
        match measure.better:
            case Better.HIGHER:
                return Wanted(low=value)
            case Better.LOWER:
                return Wanted(high=value)
        return None
    base = _base(baseline, code)
    if base is None:
        return None
    in_percent = target.by is None or target.by_unit in ("", "procent")
    step = (target.by or Decimal(0)) * (abs(base) / _HUNDRED if in_percent else 1)
    match target.direction:
        case direction if direction == INCREASE:
            return Wanted(low=base + step, beyond=not step)
        case direction if direction == DECREASE:
            return Wanted(high=base - step, beyond=not step)
        case direction if direction == KEEP:
            slack = step or abs(base) * KEEP_WITHIN / _HUNDRED
            return Wanted(base - slack, base + slack)
    return None


def _short_of(
    measure: Measure, target: Target, baseline: Baseline | None, outcomes: Mapping[str, Number]
) -> tuple[Fulfilment, ...]:
    """A target that nothing has reached: partly where all of it has come closer, if that can be told."""
    rising = measure.better is Better.HIGHER or target.direction == INCREASE
    falling = measure.better is Better.LOWER or target.direction == DECREASE
    bases = {code: _base(baseline, code) for code in outcomes}
    if target.direction == KEEP:
        return (Fulfilment.NOT_MET,)
    if rising is falling or any(base is None for base in bases.values()):
        return (Fulfilment.PARTLY, Fulfilment.NOT_MET)
    better = [
        number.value > base if rising else number.value < base
        for code, number in outcomes.items()
        if (base := bases[code]) is not None
    ]
    return (Fulfilment.PARTLY,) if all(better) else (Fulfilment.NOT_MET,)
