"""Months, days and periods in words."""

from datetime import date, datetime

from reportkit.messages import Language, Message, render
from reportkit.model.month import Month, Period

_MONTHS = {
    Language.SWEDISH: "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    Language.ENGLISH: "January|February|March|April|May|June|July|August|September|October|November|December",
}
_WEEKDAYS = {
    Language.SWEDISH: "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag",
    Language.ENGLISH: "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
}


def month_name(month: Month | int, language: Language = Language.SWEDISH) -> str:
    """The name of a month, or of its number from 1 to 12: `februari`."""
    return _MONTHS[language].split("|")[(month.number if isinstance(month, Month) else month) - 1]


def weekday(day: date, language: Language = Language.SWEDISH) -> str:
    """The name of the day of the week: `fredag`."""
    return _WEEKDAYS[language].split("|")[day.weekday()]


def format_month(month: Month, language: Language = Language.SWEDISH) -> str:
    """A month in words: `februari 2023`."""
    return f"{month_name(month, language)} {month.year}"


def format_date(day: date, language: Language = Language.SWEDISH, year: bool = True) -> str:
    """A day in words, with or without its year: `den 10 mars 2023`."""
    return f"{'den ' if language is Language.SWEDISH else ''}{_day(day, language, year)}"


def format_period(period: Period, language: Language = Language.SWEDISH) -> str:
    """A period in words: `2022`, `februari 2023`, `januari–februari 2023`, `28 februari 2023`."""
    first, last = period.first, period.last
    same_year = first.year == last.year
    if not _whole_months(period):
        begins = str(first.day) if _month(first) == _month(last) else _day(first, language, not same_year)
        return _day(last, language) if first == last else f"{begins}–{_day(last, language)}"
    if (first.month, last.month) == (1, 12):
        return str(first.year) if same_year else f"{first.year}–{last.year}"
    end = format_month(_month(last), language)
    if _month(first) == _month(last):
        return end
    return f"{month_name(first.month, language) if same_year else format_month(_month(first), language)}–{end}"


def _whole_months(period: Period) -> bool:
    return period.first.day == 1 and period.last == _month(period.last).last_day


def _month(day: date) -> Month:
    return Month(day.year, day.month)


def _day(day: date, language: Language, year: bool = True) -> str:
    return f"{day.day} {month_name(day.month, language)}{f' {day.year}' if year else ''}"


def on_clock(moment: datetime | str, time_zone: str = "") -> datetime:
    """A moment, or the time of an event in ISO 8601, as the clocks of a time zone show it.

    The zone goes by its IANA name (`Europe/Stockholm`); with none it is that of the machine.
    """
    moment = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    if not time_zone:
        return moment.astimezone()
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - the quickest commands tell no times

    return moment.astimezone(ZoneInfo(time_zone))


def local_time(time: str, time_zone: str) -> str:
    """The time of an event, which is kept in UTC, as the clocks of a time zone show it: `2023-03-06 09:00`."""
    return on_clock(time, time_zone).strftime("%Y-%m-%d %H:%M")


def deadline_in_words(today: date, deadline: date, language: Language = Language.SWEDISH) -> str:
    """How far off a deadline is: `om 3 dagar, fredag 10 mars`, `i dag`, `fredag 10 mars, för 3 dagar sedan`."""
    days = (deadline - today).days
    on = f"{weekday(deadline, language)} {_day(deadline, language, deadline.year != today.year)}"
    match days:
        case 0:
            told = Message("text.today")
        case 1:
            told = Message("text.tomorrow", on=on)
        case -1:
            told = Message("text.yesterday", on=on)
        case _:
            told = (
                Message("text.days_left", days=days, on=on) if days > 0 else Message("text.days_ago", days=-days, on=on)
            )
    return render(told, language)
