"""P04 and P05 in running text: days that have passed are not to come, and days that passed in another year have one."""

from collections.abc import Iterator
from datetime import date, timedelta

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import found_in_prose, sentences_of
from reportkit.rules.rule import Rule
from reportkit.text.dates import format_date
from reportkit.text.prose_dates import Day, days
from reportkit.text.sentences import Sentence

_PRESENT_AFTER = regex(
    r" (?:[a-zåäö]{2,30}(?:eras|ordnas)|hålls|startas|startar|öppnas|öppnar|invigs|inleds|blir|ska|kommer)(?!\w)"
)
_FRONT = regex(r"(?:(?:På|Vid|Under|I) (?:[\w-]{1,40} ){0,2})?")
_FUTURE_BEFORE = regex(
    r"(?<!\w)(?:kommer att|ska|skall|planeras(?: att)?) [a-zåäö]{2,30}(?: (?!att |och |som |men )[\w-]{1,30}){0,2} \Z"
)
_PAST = r"(?:fick|var|blev|hade|gav|tog|kom|höll|hölls|stod|skedde|[a-zåäö]{2,30}(?:ade|ades))"
_PAST_AFTER = regex(rf" {_PAST}(?!\w)")
_PAST_BEFORE = regex(rf"(?<!\w){_PAST}(?: (?!att |som |och |inför |om |till |från )[\w-]{{1,30}}){{0,2}} \Z")
_REACH = 90
_SOON = timedelta(days=90)
"""Something past may be about a day that comes sooner than this: `anmälan till mötet den 8 april öppnade`."""


def days_to_come_have_not_passed(context: SectionContext) -> Iterator[Finding]:
    """Nobody says "kommer att" or "publiceras" of a day before the report's month. Source: catalogue of rules, P04."""
    begins = context.month.first_day
    for prose, sentence in sentences_of(context):
        for day in days(sentence.text):
            meant = _nearest(day, begins)
            if meant is None or meant >= begins or not (word := _to_come(sentence, day)):
                continue
            span = (sentence.start + min(word[0], day.start), sentence.start + max(word[1], day.end))
            message = Message(
                "rules_prose.P04", date=format_date(meant, Language.SWEDISH), words=prose.source[slice(*span)]
            )
            yield found_in_prose(context, prose, span, rule="P04", severity=Severity.NOTE, message=message)


def _to_come(sentence: Sentence, day: Day) -> tuple[int, int] | None:
    """Where the sentence says that the day is to come; None where it does not."""
    if _FRONT.fullmatch(sentence.text, 0, day.start) and (after := _PRESENT_AFTER.match(sentence.text, day.end)):
        return after.span()
    text = sentence.text[max(0, day.start - _REACH) : day.start]
    before = _FUTURE_BEFORE.search(text)
    offset = day.start - len(text)
    return (before.start() + offset, day.start) if before else None


def _nearest(day: Day, to: date) -> date | None:
    """The day that is meant: with its own year, or the one nearest to a date; None for a day that does not exist."""
    years = (day.year,) if day.year else (to.year - 1, to.year, to.year + 1)
    meant = [each for year in years if (each := day.in_year(year))]
    return min(meant, key=lambda each: abs((each - to).days)) if meant else None


def days_of_another_year_say_so(context: SectionContext) -> Iterator[Finding]:
    """A day without a year that is told as past, though it is still to come in the report's year, has its year.

    `mötet den 8 oktober beslutade` in a report of March. Source: catalogue of rules, P05.
    """
    last = context.month.last_day
    for prose, sentence in sentences_of(context):
        for day in days(sentence.text):
            this_year = day.in_year(last.year)
            if day.year or this_year is None or this_year <= last + _SOON or not _told_as_past(sentence, day):
                continue
            if before := day.in_year(last.year - 1):
                span = (sentence.start + day.start, sentence.start + day.end)
                told = prose.source[slice(*span)]
                message = Message("rules_prose.P05", date=told, year=before.year)
                yield found_in_prose(
                    context, prose, span, rule="P05", severity=Severity.WARNING, message=message,
                    expected=f"{told} {before.year}",
                )  # fmt: skip


def _told_as_past(sentence: Sentence, day: Day) -> bool:
    before = sentence.text[max(0, day.start - _REACH) : day.start]
    return bool(_PAST_AFTER.match(sentence.text, day.end) or _PAST_BEFORE.search(before))


P04 = Rule("P04", Severity.NOTE, days_to_come_have_not_passed, about="rules_prose.P04.about")
P05 = Rule("P05", Severity.WARNING, days_of_another_year_say_so, about="rules_prose.P05.about")
