"""The plan of Region Fjäll: a few measures, assignments and risks, and reports at the end of a tertial."""

from decimal import Decimal

from reportkit.model.measurement import MeasurementUnit
from reportkit.model.month import Month
from reportkit.model.plan import Baseline, Goal, Measure, Plan, Target
from reportkit.model.section import MONTHS_OF, Better
from reportkit.model.value import replace
from tests.rules.conftest import REGISTERS, figure, given, kust

APRIL = Month(2031, 4)
GOAL = Goal("vard", "En god vård", ("rs",))


def measure(nr=7, title="Andel som väntat högst 90 dagar", **rest):
    """A measure that is owed per tertial, counted in percent, where more is better."""
    told = {"goal": "vard", "unit": "procent", "months": MONTHS_OF["tertial"], "better": Better.HIGHER, "board": "rs"}
    return Measure(nr, f"matt-{nr}", title, **(told | rest))


def baseline(value=None, period="år", year=2030, **categories):
    divided = {code: Decimal(number) for code, number in categories.items()}
    return Baseline(year, period, value=None if value is None else Decimal(value), categories=divided)


def target(value=None, categories=None, **rest):
    divided = {code: Decimal(number) for code, number in (categories or {}).items()}
    return Target(None if value is None else Decimal(value), divided, **rest)


def toward(direction, by=None):
    return Target(direction=direction, by=None if by is None else Decimal(by), by_unit="procent")


def registers(*measures, **rest):
    """The registers with a plan of these measures."""
    units = (*REGISTERS.units, MeasurementUnit("operationer"))
    return replace(REGISTERS, units=units, plan=Plan(goals=(GOAL,), measures=measures, **rest))


def outcome(one, value=None, through=APRIL, judgement="", breakdown=None):
    """What Division Kust hands in for a measure, in a report whose figures go through April."""
    asked = {"unit": one.unit, "months": one.months, "measure": one.nr, "breakdown": "kon" if one.categories else ""}
    said = {} if value is None else {"vantat": replace(given(value, breakdown=breakdown), judgement=judgement)}
    context = kust(
        "Ord.", asks=[figure("vantat", "Väntat högst 90 dagar", **asked)], figures=said, registers=registers(one)
    )
    return replace(context, figures_through=through, month=through.plus(1))
