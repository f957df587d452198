"""Months and periods: what is printed is read back, and nothing else is taken for a month."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.month import Month, Period

months = st.builds(Month, st.integers(1900, 2199), st.integers(1, 12))
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
periods = st.one_of(
    months.map(Period.of_month),
    months.map(Period.year_to_date),
    st.tuples(days, days).map(lambda pair: Period(min(pair), max(pair))),
)


@given(months)
def test_a_month_is_read_back_as_it_was_printed(month):
    assert Month.parse(str(month)) == month


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023",
        "2023-3",
        "2023-13",
        "2023-00",
        "mars 2023",
        "2023-03-01",
        " 2023-03",
        "2023-03\n",
        "23-03",
        "0000-01",
    ],
)
def test_what_is_no_month_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        Month.parse(text)


def test_digits_of_other_scripts_are_no_month():
    with pytest.raises(ValueError, match="٢٠٢٣"):
        Month.parse("٢٠٢٣-٠٣")


@given(months, st.integers(-600, 600), st.integers(-600, 600))
def test_adding_months_in_two_steps_is_adding_them_at_once(month, first, second):
    assert month.plus(first).plus(second) == month.plus(first + second)


@given(months, st.integers(1, 600))
def test_a_later_month_is_greater(month, later):
    assert month < month.plus(later)
    assert month.last_day < month.plus(later).first_day


@given(months)
def test_the_day_after_a_month_is_the_first_of_the_next(month):
    assert month.last_day + timedelta(days=1) == month.plus(1).first_day


@given(periods)
def test_a_period_is_read_back_as_it_was_printed(period):
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02-28", date(2023, 2, 28), date(2023, 2, 28)),
        ("2023-01/2023-02", date(2023, 1, 1), date(2023, 2, 28)),
        ("2022-11/2023-02-15", date(2022, 11, 1), date(2023, 2, 15)),
    ],
)
def test_a_period_is_a_year_a_month_a_day_or_a_range(text, first, last):
    assert Period.parse(text) == Period(first, last)


@pytest.mark.parametrize(
    "text",
    ["", "/", "2023-02/", "/2023-02", "2023-03/2023-02", "2023-02-30", "tertial 1", "2023-01/2023-02/2023-03", "0000"],
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        Period.parse(text)


@given(periods)
def test_a_year_before_is_one_year_less_and_never_turns_round(period):
    before = period.year_before()
    assert before.first.year == period.first.year - 1
    assert before.first <= before.last


@given(months)
def test_the_year_before_a_whole_month_is_that_whole_month(month):
    """Also february, whatever years leap."""
    assert Period.of_month(month).year_before() == Period.of_month(month.plus(-12))
    assert Period.year_to_date(month).year_before() == Period.year_to_date(month.plus(-12))
