"""P06 and U09: days that exist, ranges that run forwards, and dates written out."""

from collections.abc import Iterator
from datetime import date

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.month import Month
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.rules.ranges_in_prose import ranges
from reportkit.rules.rule import Rule
from reportkit.text.dates import format_date, month_name, weekday
from reportkit.text.prose_dates import MONTHS, WEEKDAYS, Day, days

_LEAP_YEAR = 2000
_WEEKDAY_FOR_MONTH = regex(
    rf"(?<![\w-])(?P<month>{'|'.join(MONTHS)}) (?P<weekday>{'|'.join(WEEKDAYS)}) (?:19|20)[0-9]{{2}}(?!\w)"
)
_WEEK = regex(r"(?<![\w-])[Vv](?:ecka|eckorna|\.) ?(?P<number>[0-9]{1,3})(?![\w,]|[-:/.]\w)")
_MAY_NAME_A_WEEK = regex(r"(?:eck(?:a|orna)|[Vv]\.) ?[0-9]")
_LAST_WEEK = 53
_SLASHED = regex(
    r"(?<![\w.,:/-])(?P<den>[Dd]en )?(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?![\w/:-]|[.,][0-9])"
    r"(?: (?P<year>(?:19|20)[0-9]{2})(?!\w))?"
)
_FRACTIONS = frozenset({"24/7", "16/9"})
_LAST_MONTH = 12


def times_are_possible(context: SectionContext) -> Iterator[Finding]:
    """No 31 April, no Friday that was a Thursday, no week 54, no range that runs backwards.

    Source: catalogue of rules, P06.
    """
    for prose in paragraphs(context):
        for day in days(prose.text):
            if reason := _impossible(day, context.month):
                yield _about(context, prose, (day.start, day.end), reason)
        for found in ranges(prose):
            if found.backwards and found.sure:
                message = Message("rules_prose.P06", interval=prose.source[slice(*found.span)])
                yield _about(context, prose, found.span, message)
        for match in _WEEKDAY_FOR_MONTH.finditer(prose.text) if "dag " in prose.text else ():
            message = Message("rules_prose.P06.weekday_for_month", weekday=match["weekday"], month=match["month"])
            yield _about(context, prose, match.span(), message)
        for match in _WEEK.finditer(prose.text) if _MAY_NAME_A_WEEK.search(prose.text) else ():
            if not 1 <= int(match["number"]) <= _LAST_WEEK:
                yield _about(context, prose, match.span(), Message("rules_prose.P06.week", week=match["number"]))


def _impossible(day: Day, month: Month) -> Message | None:
    """Why there is no such day; None where there is. A weekday without a year is right if it fits a year near by."""
    name = month_name(day.month, Language.SWEDISH)
    if day.in_year(_LEAP_YEAR) is None or (day.year and day.in_year(day.year) is None):
        return Message("rules_prose.P06.no_day", month=f"{name} {day.year}" if day.year else name, day=day.number)
    if day.weekday is None or day.last is not None:
        return None
    years = (day.year,) if day.year else (month.year - 1, month.year, month.year + 1)
    meant = [each for year in years if (each := day.in_year(year))]
    if any(each.weekday() == day.weekday for each in meant):
        return None
    nearest = min(meant, key=lambda each: abs((each - month.first_day).days))
    told = format_date(nearest, Language.SWEDISH)
    return Message("rules_prose.P06.weekday", date=told, weekday=weekday(nearest, Language.SWEDISH))


def _about(context: SectionContext, prose: Prose, span: tuple[int, int], message: Message) -> Finding:
    return found_in_prose(context, prose, span, rule="P06", severity=Severity.WARNING, message=message)


def dates_are_written_out(context: SectionContext) -> Iterator[Finding]:
    """A date in running text is `den 22 februari`, not `22/2`. What may be a fraction is left alone.

    Source: catalogue of rules, U09.
    """
    for prose in paragraphs(context):
        for match in _SLASHED.finditer(prose.text) if "/" in prose.text else ():
            day, month = int(match["day"]), int(match["month"])
            surely = match["den"] or match["year"] or day > _LAST_MONTH
            if match[0] in _FRACTIONS or not surely or not _exists(day, month):
                continue
            year = f" {match['year']}" if match["year"] else ""
            right = f"{match['den'] or 'den '}{day} {month_name(month, Language.SWEDISH)}{year}"
            message = Message("rules_prose.U09", right=right)
            yield found_in_prose(
                context, prose, match.span(), rule="U09", severity=Severity.NOTE, message=message, expected=right,
                instead=(match.span(), right),
            )  # fmt: skip


def _exists(day: int, month: int) -> bool:
    try:
        date(_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


P06 = Rule("P06", Severity.WARNING, times_are_possible, about="rules_prose.P06.about")
U09 = Rule("U09", Severity.NOTE, dates_are_written_out, about="rules_prose.U09.about")
