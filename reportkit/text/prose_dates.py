"""Days, months, weekdays and years in running Swedish text, and where they stand."""

import re
from datetime import date
from functools import lru_cache

from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.text.dates import month_name, weekday

MONTHS = {month_name(number, Language.SWEDISH): number for number in range(1, 13)}
WEEKDAYS = {weekday(date(2001, 1, number), Language.SWEDISH): number - 1 for number in range(1, 8)}
"""The names of the days, from 0 for Monday as in `date.weekday`."""

_MONTH = "|".join(MONTHS)
_SPACE = "[ \u00a0]"
_YEAR = rf"(?:{_SPACE}(?P<year>(?:19|20)[0-9]{{2}})(?![0-9\w]))?"
_DAY = regex(
    rf"""(?<![\w.,:/-])
    (?:(?P<weekday>{"|".join(WEEKDAYS)})(?:en)?{_SPACE})?
    (?P<den>[Dd]en{_SPACE})?
    (?P<day>[0-9]{{1,2}})(?:{_SPACE}?[-\u2013]{_SPACE}?(?P<last>[0-9]{{1,2}}))?
    {_SPACE}(?P<month>{_MONTH})(?!\w){_YEAR}""",
    re.VERBOSE,
)
_MONTH_ALONE = regex(rf"(?<![\w-])(?P<month>{_MONTH})(?:{_SPACE}månad)?(?![\w-]){_YEAR}", re.IGNORECASE)


class Day(Struct, frozen=True):
    """A day as people write it: `fredag den 10 mars 2023`, `7–10 februari`."""

    start: int
    end: int
    number: int
    last: int | None
    """The last day of a range."""
    month: int
    year: int | None
    weekday: int | None

    def in_year(self, year: int) -> date | None:
        """The day in a year; None where the month has no such day."""
        try:
            return date(year, self.month, self.number)
        except ValueError:
            return None


class MonthNamed(Struct, frozen=True):
    """A month as people write it, with the year where it stands there."""

    start: int
    end: int
    number: int
    year: int | None

    def latest(self, through: Month) -> Month:
        """The month that is meant: the latest of that name until `through`, unless the year is said."""
        return Month(self.year or (through.year if self.number <= through.number else through.year - 1), self.number)


@lru_cache(maxsize=16_384)
def days(text: str) -> tuple[Day, ...]:
    """The days of a text, in order."""
    return tuple(
        Day(
            match.start(),
            match.end(),
            int(match["day"]),
            int(match["last"]) if match["last"] else None,
            MONTHS[match["month"]],
            int(match["year"]) if match["year"] else None,
            WEEKDAYS[match["weekday"]] if match["weekday"] else None,
        )
        for match in _DAY.finditer(text)
    )


@lru_cache(maxsize=16_384)
def months(text: str) -> tuple[MonthNamed, ...]:
    """The months of a text, in order, also those of a day."""
    return tuple(
        MonthNamed(
            match.start(), match.end(), MONTHS[match["month"].casefold()], int(match["year"]) if match["year"] else None
        )
        for match in _MONTH_ALONE.finditer(text)
    )
