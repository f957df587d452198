"""D04 and P08: words that come from an earlier report."""

from collections.abc import Iterator
from functools import lru_cache

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.history import EarlierReport
from reportkit.model.month import Month
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import source_lines
from reportkit.rules.prose import found_in_prose, paragraphs, paragraphs_in
from reportkit.rules.rule import Rule
from reportkit.text.dates import format_month
from reportkit.text.prose_dates import days, months
from reportkit.text.sentences import Sentence
from reportkit.text.words import words

_FEWEST_WORDS = 30
"""What is shorter may well be said again."""
_FEWEST_IN_SENTENCE = 6
_QUOTED = 80  # characters
_HEADING = regex(r"#{1,6}[ \t]+(?P<title>.*?)[ \t#]*\Z")
_KEPT = 256  # sections and months

Words = tuple[str, ...]


class _Part(Struct, frozen=True):
    """The words under one heading."""

    title: str
    line: int
    """Of the first line with words."""
    begins: str
    """That line, cut short."""
    words: Words
    cites: bool
    """Its figures are cited, and so they are new each month."""


def text_is_new(context: SectionContext) -> Iterator[Finding]:
    """No text stands word for word as in the last report: not the section, and not what stands under a heading.

    Text that cites figures says something new each month by itself, and a few words may be said again.
    Source: catalogue of rules, D04.
    """
    report = _last_report(context)
    if report is None or context.contribution.nothing is not None:
        return
    before = _parts(report.texts[context.id])
    known = {part.words for part in before}
    parts = _parts(context.contribution.text)
    same = [part for part in parts if part.words in known and not part.cites and len(part.words) >= _FEWEST_WORDS]
    month = format_month(report.month, context.language)
    if len(same) > 1 and len(same) == len(parts):
        yield _unchanged(context, same[0], Message("rules_figures.D04", section=context.title, month=month), "")
        return
    for part in same:
        title = part.title or context.title
        yield _unchanged(context, part, Message("rules_figures.D04.heading", heading=title, month=month), part.title)


def _last_report(context: SectionContext) -> EarlierReport | None:
    return next((each for each in reversed(context.history.reports) if each.texts.get(context.id)), None)


def _unchanged(context: SectionContext, part: _Part, message: Message, heading: str) -> Finding:
    return Finding(
        "D04",
        Severity.WARNING,
        message,
        context.id,
        subject=heading or context.title,
        heading=heading,
        line=part.line,
        quote=part.begins,
    )


@lru_cache(maxsize=_KEPT)
def _parts(text: str) -> tuple[_Part, ...]:
    """What stands under each heading of a text; headings with nothing under them are left out."""
    found: list[_Part] = []
    title, begins, gathered = "", 1, list[str]()

    def close() -> None:
        body = "\n".join(gathered)
        if told := tuple(word.casefold() for word in words(body)):
            above, first = next((place, line) for place, line in enumerate(gathered) if words(line))
            found.append(_Part(title, begins + above, first.strip()[:_QUOTED], told, "{{" in body))
        gathered.clear()

    for number, line in enumerate(source_lines(text), 1):
        if match := _HEADING.match(line):
            close()
            title, begins = match["title"], number + 1
        else:
            gathered.append(line)
    close()
    return tuple(found)


def sentences_are_of_this_month(context: SectionContext) -> Iterator[Finding]:
    """No sentence of an earlier report stands again with the month that was the present one then.

    The month is that of the earlier report, or the one its figures went through, said without a day or as its last
    day. Source: catalogue of rules, P08.
    """
    if context.language is not Language.SWEDISH or not context.history.reports:
        return
    before = _sentences_before(context)
    present = {context.month, context.figures_through}
    for prose in paragraphs(context):
        for sentence in prose.sentences:
            for report in before.get(_told(sentence), ()):
                month = _month_of(sentence, report)
                if month is None or month[0] in present:
                    continue
                span = (sentence.start + month[1][0], sentence.start + month[1][1])
                yield found_in_prose(
                    context,
                    prose,
                    span,
                    rule="P08",
                    severity=Severity.WARNING,
                    message=Message(
                        "rules_figures.P08",
                        month=format_month(report.month, context.language),
                        period=prose.source[slice(*span)],
                    ),
                    places=(Place(context.id, prose.heading, sentence.text.replace("\n", " ")),),
                )
                break


def _sentences_before(context: SectionContext) -> dict[Words, list[EarlierReport]]:
    """The sentences of the section in earlier reports, each with the reports that it stood in, the latest first."""
    found: dict[Words, list[EarlierReport]] = {}
    for report in reversed(context.history.reports):
        for told in _sentences(report.texts.get(context.id, "")):
            found.setdefault(told, []).append(report)
    return found


@lru_cache(maxsize=_KEPT)
def _sentences(text: str) -> frozenset[Words]:
    return frozenset(_told(sentence) for prose in paragraphs_in(text) for sentence in prose.sentences) - {()}


def _told(sentence: Sentence) -> Words:
    """What is compared of a sentence; nothing of a short one."""
    told = tuple(word.casefold() for word in words(sentence.text))
    return told if len(told) >= _FEWEST_IN_SENTENCE else ()


def _month_of(sentence: Sentence, report: EarlierReport) -> tuple[Month, tuple[int, int]] | None:
    """The month of a sentence that was the present one in an earlier report, and where it stands."""
    dated = {day.end: day.number for day in days(sentence.text)}
    for named in months(sentence.text):
        month = named.latest(report.month)
        day = dated.get(named.end)
        if month in {report.month, report.figures_through} and day in {None, month.last_day.day}:
            return month, (named.start, named.end)
    return None


D04 = Rule("D04", Severity.WARNING, text_is_new, about="rules_figures.D04.about")
P08 = Rule("P08", Severity.WARNING, sentences_are_of_this_month, about="rules_figures.P08.about")
