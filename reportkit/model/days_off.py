"""The days on which nobody in Sweden is expected to hand anything in.

They are those of lag (1930:173) om beräkning av lagstadgad tid, 2 §: Saturdays, Sundays, the public holidays of
lag (1989:253) om allmänna helgdagar, and the eves of midsummer, Christmas and the new year.
"""

from datetime import date, timedelta
from enum import StrEnum

from reportkit.model.value import Struct


class DayOff(StrEnum):
    """Why a day is none to work on."""

    SATURDAY = "saturday"
    SUNDAY = "sunday"
    NEW_YEAR = "new_year"
    EPIPHANY = "epiphany"
    GOOD_FRIDAY = "good_friday"
    EASTER = "easter"
    EASTER_MONDAY = "easter_monday"
    FIRST_OF_MAY = "first_of_may"
    ASCENSION = "ascension"
    WHIT_SUNDAY = "whit_sunday"
    NATIONAL_DAY = "national_day"
    MIDSUMMER_EVE = "midsummer_eve"
    MIDSUMMER = "midsummer"
    ALL_SAINTS = "all_saints"
    CHRISTMAS_EVE = "christmas_eve"
    CHRISTMAS = "christmas"
    BOXING_DAY = "boxing_day"
    NEW_YEARS_EVE = "new_years_eve"


_DATES = {
    (1, 1): DayOff.NEW_YEAR,
    (1, 6): DayOff.EPIPHANY,
    (5, 1): DayOff.FIRST_OF_MAY,
    (6, 6): DayOff.NATIONAL_DAY,
    (12, 24): DayOff.CHRISTMAS_EVE,
    (12, 25): DayOff.CHRISTMAS,
    (12, 26): DayOff.BOXING_DAY,
    (12, 31): DayOff.NEW_YEARS_EVE,
}
_FROM_EASTER = {
    -2: DayOff.GOOD_FRIDAY,
    0: DayOff.EASTER,
    1: DayOff.EASTER_MONDAY,
    39: DayOff.ASCENSION,
    49: DayOff.WHIT_SUNDAY,
}
_BY_WEEKDAY = {5: DayOff.SATURDAY, 6: DayOff.SUNDAY}
"""The days of the week by their number; Monday is 0."""


class NotWorking(Struct, frozen=True):
    """A day that is none to work on, why, and the nearest before it that is one."""

    day: date
    why: DayOff
    before: date


def not_working(day: date) -> NotWorking | None:
    """What there is to say of a day that is none to work on; None for a working day."""
    why = day_off(day)
    return None if why is None else NotWorking(day, why, working_day(day))


def working_day(day: date) -> date:
    """The day itself, or the nearest working day before it."""
    while day_off(day) is not None:
        day -= timedelta(days=1)
    return day


def day_off(day: date) -> DayOff | None:
    """Why a day is none to work on; None for a working day. A holiday at a weekend goes by its own name."""
    fixed, movable = _DATES.get((day.month, day.day)), _FROM_EASTER.get((day - easter(day.year)).days)
    by_week = {
        _saturday_from(date(day.year, 6, 20)) - timedelta(days=1): DayOff.MIDSUMMER_EVE,
        _saturday_from(date(day.year, 6, 20)): DayOff.MIDSUMMER,
        _saturday_from(date(day.year, 10, 31)): DayOff.ALL_SAINTS,
    }
    return fixed or movable or by_week.get(day) or _BY_WEEKDAY.get(day.weekday())


def _saturday_from(day: date) -> date:
    """The first Saturday that is not before a day."""
    return day + timedelta(days=(5 - day.weekday()) % 7)


def easter(year: int) -> date:
    """Easter Day in the Gregorian calendar.

    J.-M. Oudin's computation of 1940, as on page 582 of the Explanatory Supplement to the Astronomical Almanac (1992).
    """
    century, golden = year // 100, year % 19
    moon = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    from_march = moon - weekday
    month = 3 + (from_march + 40) // 44
    return date(year, month, from_march + 28 - 31 * (month // 4))
