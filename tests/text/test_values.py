from decimal import Decimal

import pytest

from reportkit.messages import UsageError
from reportkit.model.measurement import MeasurementUnit, Registers
from reportkit.model.number import Number, Qualifier
from reportkit.text.numbers import parse_number
from reportkit.text.values import format_value, parse_value, table_number

BESOK = MeasurementUnit("besök", also=("st besök",))
MNKR = MeasurementUnit("mnkr", also=("mkr", "miljoner kronor"))
PROCENT = MeasurementUnit("procent", also=("%",))
PLATSER = MeasurementUnit("vårdplatser", one="vårdplats")
REGISTERS = Registers((BESOK, MNKR, PROCENT, PLATSER))


@pytest.mark.parametrize(
    ("typed", "unit", "number"),
    [
        ("8 176", BESOK, "8 176"),
        ("8 176 besök", BESOK, "8 176"),
        ("8 176 st\u00a0Besök", BESOK, "8 176"),
        ("20,9 %", PROCENT, "20,9"),
        ("20,9%", PROCENT, "20,9"),
        ("ca 78 MKR", MNKR, "ca 78"),
        ("78 miljoner  kronor", MNKR, "78"),
        ("1 vårdplats", PLATSER, "1"),
    ],
)
def test_the_definitions_own_unit_may_stand_after_the_number(typed, unit, number):
    assert parse_value(typed, unit, REGISTERS) == parse_number(number)


@pytest.mark.parametrize(
    ("typed", "trouble", "found"),
    [
        ("78 mkr", "other_unit", "mnkr"),
        ("8 176 besökare", "unknown_unit", "besökare"),
        ("5.93 besök", "decimal_point", "5.93"),
        ("19–21 mnkr", "range", "19–21"),
        ("tolv besök", "not_a_number", "tolv besök"),
        ("5 m2", "not_a_number", "5 m2"),
        ("78 -", "not_a_number", "78 -"),
    ],
)
def test_another_unit_or_no_number_is_told(typed, trouble, found):
    with pytest.raises(UsageError) as refused:
        parse_value(typed, BESOK, REGISTERS)
    assert refused.value.told.id == f"text.{trouble}"
    assert refused.value.told.args["found"] == found
    assert refused.value.told.args.get("expected", "besök") == "besök"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("8176", "8\u00a0176\u00a0vårdplatser"),
        ("1", "1\u00a0vårdplats"),
        ("1.0", "1,0\u00a0vårdplatser"),
        ("0", "0\u00a0vårdplatser"),
    ],
)
def test_one_is_singular_and_only_one(value, printed):
    assert format_value(Decimal(value), PLATSER) == printed


def test_a_value_never_breaks_over_two_lines():
    unit = MeasurementUnit("miljoner kronor")
    assert (
        format_value(Number(Decimal(-8176), Qualifier.ABOUT), unit) == "ca\u00a0−8\u00a0176\u00a0miljoner\u00a0kronor"
    )


def test_a_table_has_a_dash_where_nothing_is_known():
    assert [table_number(Decimal(5), signed=True), table_number(None)] == ["+5", "–"]
