"""Printed numbers stand for intervals, and what is computed from them never excludes what may be true."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.number import ANYTHING, Interval, Number, Qualifier

values = st.decimals(-10_000_000, 10_000_000, places=3, allow_nan=False)
printed = st.builds(
    lambda digits, decimals: Decimal(digits).scaleb(-decimals), st.integers(-(10**9), 10**9), st.integers(0, 3)
)
numbers = st.builds(Number, printed, st.none() | st.sampled_from(Qualifier))
intervals = st.tuples(values, values).map(lambda ends: Interval(min(ends), max(ends)))
inside = st.floats(0, 1).map(Decimal)


def between(interval, share):
    return interval.low + (interval.high - interval.low) * share


def interval(value, qualifier=None):
    return Number(Decimal(value), qualifier).interval


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("8176", "8175.5", "8176.5"),
        ("5.9", "5.85", "5.95"),
        ("5.90", "5.895", "5.905"),  # the zero was printed, so it counts
        ("-462", "-462.5", "-461.5"),
        ("0", "-0.5", "0.5"),
        ("1E+3", "999.5", "1000.5"),
    ],
)
def test_a_number_stands_for_half_its_last_digit_either_way(value, low, high):
    assert interval(value) == Interval(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        (Qualifier.ABOUT, "380", "420"),
        (Qualifier.JUST_OVER, "399.5", "440"),
        (Qualifier.JUST_UNDER, "360", "400.5"),
        (Qualifier.MORE_THAN, "399.5", "Infinity"),
        (Qualifier.LESS_THAN, "-Infinity", "400.5"),
    ],
)
def test_a_word_before_the_number_widens_it(qualifier, low, high):
    assert interval("400", qualifier) == Interval(Decimal(low), Decimal(high))


@given(printed, st.sampled_from(Qualifier))
def test_no_word_makes_a_number_exclude_what_was_printed(value, qualifier):
    assert value in Number(value, qualifier).interval


@given(printed)
def test_about_and_nothing_are_the_same_on_both_sides_of_zero(value):
    for qualifier in (None, Qualifier.ABOUT):
        assert Number(-value, qualifier).interval == -Number(value, qualifier).interval


@given(numbers)
def test_decimals_are_those_that_were_printed(number):
    text = format(number.value, "f")
    assert number.decimals == len(text.partition(".")[2])


@given(intervals, intervals, inside, inside)
def test_whatever_two_numbers_are_their_sum_difference_and_product_are_in_the_computed_interval(a, b, share_a, share_b):
    x, y = between(a, share_a), between(b, share_b)
    slack = Decimal("1e-9")  # the test's own rounding
    for computed, true in ((a + b, x + y), (a - b, x - y), (a * b, x * y)):
        assert computed.low - slack <= true <= computed.high + slack


@given(intervals, intervals, inside, inside)
def test_whatever_two_numbers_are_their_quotient_is_in_the_computed_interval(a, b, share_a, share_b):
    x, y = between(a, share_a), between(b, share_b)
    computed = a / b
    if y:
        slack = abs(x / y) * Decimal("1e-20")
        assert computed.low - slack <= x / y <= computed.high + slack


@given(intervals)
def test_dividing_by_what_may_be_zero_says_nothing(a):
    assert a / interval("0") == ANYTHING
    assert a / Interval.exactly(Decimal(0)) == ANYTHING


@given(intervals, intervals)
def test_two_intervals_meet_when_one_end_lies_in_the_other(a, b):
    shared = any(end in other for end, other in ((a.low, b), (a.high, b), (b.low, a), (b.high, a)))
    assert a.meets(b) == b.meets(a) == shared


ENDLESS = (ANYTHING, interval("400", Qualifier.MORE_THAN), interval("400", Qualifier.LESS_THAN), interval("0"))


@pytest.mark.parametrize("a", ENDLESS)
@pytest.mark.parametrize("b", ENDLESS)
def test_reckoning_with_endless_intervals_never_fails_and_never_gives_half_a_number(a, b):
    for computed in (a + b, a - b, a * b, a / b):
        assert not computed.low.is_nan()
        assert not computed.high.is_nan()
        assert computed.low <= computed.high


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("240", "240", True),
        ("240", "241", False),  # whole numbers are counted, not rounded
        ("5", "5.4", True),
        ("5", "5.6", False),
        ("5.40", "5.4", True),
    ],
)
def test_a_value_is_repeated_with_the_same_digits_or_with_fewer(one, other, same):
    assert Number(Decimal(one)).repeats(Number(Decimal(other))) is same
    assert Number(Decimal(other)).repeats(Number(Decimal(one))) is same


def test_about_the_same_is_a_repetition():
    assert Number(Decimal(240), Qualifier.ABOUT).repeats(Number(Decimal(235)))
    assert not Number(Decimal(240), Qualifier.ABOUT).repeats(Number(Decimal(220)))
