"""Months: the month a report is published in and the month its figures go through."""

import re
from datetime import date, timedelta

from reportkit.model.regex import regex
from reportkit.model.value import Struct

_ISO = regex(r"([0-9]{4})-([0-9]{2})\Z")


class Month(Struct, frozen=True, order=True):
    """A calendar month. Prints as `2023-03`."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read `2023-03`. Raises ValueError for anything else."""
        match = _ISO.match(text)
        if not match or match[1] == "0000" or not 1 <= int(match[2]) <= 12:
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    def plus(self, months: int) -> "Month":
        """The month so many months later (earlier if negative)."""
        year, index = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, index + 1)

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        if self.number == 12:
            return date(self.year, 12, 31)
        return date(self.year, self.number + 1, 1) - timedelta(1)


class Period(Struct, frozen=True):
    """The time a figure speaks of, from its first day through its last. Prints as ISO 8601 in its shortest form."""

    first: date
    last: date

    @classmethod
    def of_month(cls, month: Month) -> "Period":
        return cls(month.first_day, month.last_day)

    @classmethod
    def year_to_date(cls, month: Month) -> "Period":
        return cls(date(month.year, 1, 1), month.last_day)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `2023`, `2023-02`, `2023-02-28` or a range `2023-01/2023-02`. Raises ValueError."""
        first, slash, last = text.partition("/")
        start = _ends(first)[0]
        end = _ends(last if slash else first)[1]
        if end < start:
            raise ValueError(text)
        return cls(start, end)

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        first, last = Month(self.first.year, self.first.month), Month(self.last.year, self.last.month)
        if (self.first, self.last) != (first.first_day, last.last_day):
            return f"{self.first.isoformat()}/{self.last.isoformat()}"
        if first == last:
            return str(first)
        if first.year == last.year and (first.number, last.number) == (1, 12):
            return f"{first.year:04}"
        return f"{first}/{last}"

    def year_before(self) -> "Period":
        """The same period one year earlier."""
        return Period(_a_year_before(self.first), _a_year_before(self.last))


def _ends(text: str) -> tuple[date, date]:
    if re.fullmatch(r"[0-9]{4}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    if len(text) == 7:
        month = Month.parse(text)
        return month.first_day, month.last_day
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    day = date.fromisoformat(text)
    return day, day


def _a_year_before(day: date) -> date:
    month = Month(day.year - 1, day.month)
    return month.last_day if day == Month(day.year, day.month).last_day else day.replace(year=day.year - 1)


def in_force(first: str, later: tuple[tuple[Month, str], ...], month: Month) -> str:
    """What holds in a month, of something that has changed: the first, or the last of the later ones that has begun.

    The later ones have their first months, and stand in order.
    """
    begun = [value for since, value in later if since <= month]
    return begun[-1] if begun else first
