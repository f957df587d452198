"""The days on which nobody in Sweden hands anything in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.days_off import DayOff, NotWorking, day_off, easter, not_working, working_day

YEARS = st.integers(1900, 2299)
DAYS = st.dates(date(1990, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        date(1818, 3, 22),  # the earliest that can be
        date(1943, 4, 25),  # the latest
        date(1954, 4, 18),  # where Gauss's own rule needed its exceptions
        date(1981, 4, 19),
        date(2000, 4, 23),
        date(2023, 4, 9),
        date(2024, 3, 31),
        date(2038, 4, 25),
    ],
)
def test_easter_is_the_day_that_the_almanacs_have(day):
    assert easter(day.year) == day


@given(YEARS)
def test_easter_is_a_sunday_from_22_march_to_25_april(year):
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2023, 1, 6), DayOff.EPIPHANY),
        (date(2023, 4, 7), DayOff.GOOD_FRIDAY),
        (date(2023, 4, 9), DayOff.EASTER),
        (date(2023, 4, 10), DayOff.EASTER_MONDAY),
        (date(2023, 5, 18), DayOff.ASCENSION),
        (date(2023, 5, 28), DayOff.WHIT_SUNDAY),
        (date(2023, 6, 6), DayOff.NATIONAL_DAY),
        (date(2023, 6, 23), DayOff.MIDSUMMER_EVE),
        (date(2023, 6, 24), DayOff.MIDSUMMER),
        (date(2026, 6, 19), DayOff.MIDSUMMER_EVE),  # the earliest
        (date(2022, 6, 24), DayOff.MIDSUMMER_EVE),
        (date(2023, 11, 4), DayOff.ALL_SAINTS),
        (date(2026, 10, 31), DayOff.ALL_SAINTS),
        (date(2023, 12, 24), DayOff.CHRISTMAS_EVE),  # a Sunday with a name of its own
        (date(2023, 12, 31), DayOff.NEW_YEARS_EVE),
        (date(2023, 3, 11), DayOff.SATURDAY),
        (date(2023, 3, 12), DayOff.SUNDAY),
        (date(2023, 4, 6), None),  # the Thursday before Easter
        (date(2023, 4, 11), None),
        (date(2023, 6, 22), None),
        (date(2023, 11, 3), None),
    ],
)
def test_a_day_off_says_why(day, why):
    assert day_off(day) is why


def test_before_a_long_weekend_stands_the_last_working_day():
    assert not_working(date(2023, 4, 10)) == NotWorking(date(2023, 4, 10), DayOff.EASTER_MONDAY, date(2023, 4, 6))
    assert not_working(date(2023, 4, 12)) is None


@given(DAYS)
def test_the_working_day_is_the_nearest_that_is_not_later(day):
    found = working_day(day)
    assert day_off(found) is None
    assert all(day_off(found + timedelta(days=each)) is not None for each in range(1, (day - found).days + 1))
