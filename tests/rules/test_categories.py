"""K02 and K03: figures that are divided into categories."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.model.finding import Severity
from reportkit.rules.categories import K02, K03
from tests.rules.conftest import ask, figure, given, kust, the_finding, told


def divided(value, breakdown, unit="besök", by="kon"):
    return kust(
        asks=[figure("besok", "Besök", unit, breakdown=by)],
        figures={"besok": given(value, breakdown=breakdown, line=6)},
    )


def test_categories_that_do_not_add_up_are_told_with_the_sum():
    found = the_finding(K02, divided("400", {"K": "210", "M": "180"}))
    assert (found.figure, found.line) == ("besok", 6)
    assert (found.quote, found.expected, found.computed) == ("400", "390", "210 + 180 = 390")
    assert told(found) == "”Besök”: kategorierna blir 390, totalen är 400."


def test_any_number_of_categories_may_make_the_whole():
    assert ask(K02, divided("392", {"K": "210", "M": "180", "A": "2"}, by="kon3")) == ()
    assert the_finding(K02, divided("400", {"K": "210", "M": "180", "A": "2"}, by="kon3")).expected == "392"


@pytest.mark.parametrize(
    ("value", "breakdown", "unit"),
    [
        ("8,1", {"K": "4,04", "M": "4,02"}, "mnkr"),  # rounded
        ("ca 400", {"K": "210", "M": "180"}, "besök"),
        ("4,8", {"K": "5,1", "M": "3,9"}, "procent"),  # a rate for each
        ("100", {"K": "100", "M": "100"}, "procent"),  # everybody, in both
        ("100", {"K": "61", "M": "39"}, "procent"),
        ("104", {"K": "102", "M": "107"}, "index"),
    ],
)
def test_rounding_rates_and_indexes_are_left_alone(value, breakdown, unit):
    assert ask(K02, divided(value, breakdown, unit)) == ()


def test_shares_of_a_hundred_percent_add_up_to_it():
    assert the_finding(K02, divided("100", {"K": "61", "M": "37"}, "procent")).computed == "61 + 37 = 98"


def test_a_category_that_is_left_out_may_hold_anything():
    assert ask(K02, divided("400", {"K": "210", "M": "180"}, by="kon3")) == ()


def test_a_category_that_the_register_lacks_is_an_error():
    found = the_finding(K03, divided("400", {"K": "210", "M": "180", "X": "10"}))
    assert (found.quote, found.expected, found.severity) == ("X", "K, M", Severity.ERROR)
    assert told(found) == "”Besök”: kategorin ”X” finns inte i registret. Där finns K, M."


def test_dividing_what_is_not_to_be_divided_is_asked_about():
    found = the_finding(K03, divided("400", {"K": "210", "M": "190"}, by=""))
    assert found.severity is Severity.WARNING


def test_a_part_of_the_categories_is_fine():
    assert ask(K03, divided("400", {"K": "210"})) == ()


@for_all(st.lists(st.integers(0, 10**6), min_size=3, max_size=3))
def test_exact_sums_are_never_a_fault(parts):
    breakdown = dict(zip("KMA", map(str, parts), strict=True))
    assert ask(K02, divided(str(sum(parts)), breakdown, by="kon3")) == ()
