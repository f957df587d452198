"""Amounts, days, months and sentences in running text."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.month import Month
from reportkit.model.number import Qualifier
from reportkit.text.directions import Way, ways
from reportkit.text.numbers import format_decimal
from reportkit.text.prose_dates import days, months
from reportkit.text.prose_numbers import amounts
from reportkit.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("Det blev 133 mnkr i år.", "133 mnkr", "133", "mnkr"),
        ("Det blev (- 241 mkr) i år.", "- 241 mkr", "241", "mnkr"),
        ("Det blev +45% i år.", "+45%", "45", "procent"),
        ("Det blev drygt 17 000 besök.", "drygt 17 000", "17000", "besök"),
        ("Det blev 4,6 procentenheter mer.", "4,6 procentenheter", "4.6", "procentenheter"),
        ("Det kostar 10 miljoner kronor.", "10 miljoner kronor", "10", "mnkr"),
        ("Fyra platser stängdes.", "Fyra", "4", "platser"),
        ("Det är 19–21 tjänster.", "19–21", "19", "tjänster"),
        ("Vi har ett 20-tal platser.", "20-tal", "20", "platser"),
        ("Det är 2000 kr.", "2000 kr", "2000", "kr"),
        ("Under 5 procent.", "Under 5 procent", "5", "procent"),
    ],
)
def test_amounts_are_read_with_unit_and_place(text, quote, value, unit):
    (found,) = amounts(text)
    assert text[found.start : found.end] == quote
    assert (found.number.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "Under 2023 hände mycket.",
        "Den 3 mars hölls mötet.",
        "Lagen (2016:1145) gäller.",
        "Anslaget 1:1 och 1177.se och 6-årig och 22/2.",
        "Sidan 5.5-årig och covid-19.",
        "En plats och ett rum.",
    ],
)
def test_years_dates_and_numbers_inside_names_are_no_amounts(text):
    assert amounts(text) == ()


def test_words_before_a_number_widen_it():
    about, tens, range_ = amounts("cirka 40 mnkr, ett 20-tal och 3-5 år")
    assert about.number.qualifier is Qualifier.ABOUT
    assert (tens.interval.low, tens.interval.high) == (15, 25)
    assert (range_.interval.low, range_.interval.high) == (Decimal("2.5"), Decimal("5.5"))


@given(st.decimals("0", "999999999", places=2))
def test_what_the_program_prints_is_read_back(value):
    (found,) = amounts(f"Det blev {format_decimal(value)} mnkr.")
    assert found.number.value == value


@given(st.text(alphabet="0123456789 \u00a0,.-–+%:/årmnkrdeca", max_size=60))
def test_any_text_is_read_and_amounts_do_not_overlap(text):
    found = amounts(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_days_are_read_with_weekday_range_and_year():
    first, second, third = days("fredag den 10 mars 2023, 7-10 februari och 22 mars")
    assert (first.weekday, first.number, first.month, first.year) == (4, 10, 3, 2023)
    assert (second.number, second.last, second.month, second.year) == (7, 10, 2, None)
    assert (third.start, third.number) == (43, 22)
    assert days("31 april")[0].in_year(2023) is None


def test_a_month_without_a_year_is_the_latest_of_its_name():
    october, january = months("oktober och januari månad")
    assert october.latest(Month(2023, 2)) == Month(2022, 10)
    assert january.latest(Month(2023, 2)) == Month(2023, 1)
    assert months("i maj 2019")[0].latest(Month(2023, 2)) == Month(2019, 5)


def test_sentences_end_at_full_stops_but_not_at_abbreviations():
    text = "Det kom bl.a. Anna. Hon är nr. 3 i kön! Kostnaden var 2 mnkr. 19 platser stängdes t.ex. Norrut"
    assert [each.text for each in sentences(text)] == [
        "Det kom bl.a. Anna.",
        "Hon är nr. 3 i kön!",
        "Kostnaden var 2 mnkr.",
        "19 platser stängdes t.ex. Norrut",
    ]
    assert all(text[each.start :].startswith(each.text) for each in sentences(text))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Det ökade.", Way.UP),
        ("En kostnadsökning.", Way.UP),
        ("fler platser", Way.UP),
        ("Vi har minskat.", Way.DOWN),
        ("Den sjönk.", Way.DOWN),
    ],
)
def test_words_of_direction(text, way):
    assert ways(text) == {way}
    assert ways("Söka vård och försöka igen.") == frozenset()
