"""P01, P02 and P03 in running text: the months and years that figures are said to be about."""

import re
from collections.abc import Iterator

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.month import Month
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, found_in_prose, sentences_of
from reportkit.rules.rule import Rule
from reportkit.text.dates import format_month
from reportkit.text.prose_dates import MONTHS, days, months
from reportkit.text.prose_numbers import amounts
from reportkit.text.sentences import Sentence

_THROUGH = regex(
    rf"(?<!\w)(?:till och med|t\.? ?o\.? ?m\.?|tom|per|efter) (?=(?:{'|'.join(MONTHS)})(?!\w))", re.IGNORECASE
)
_ACCUMULATED = regex(r"(?<!\w)(?:ackumuler\w{1,5}|hittills|sedan årsskiftet|från årets början)(?!\w)", re.IGNORECASE)
_SAME_PERIOD = regex(
    r"(?<!\w)samma (?:period|tid|tidsperiod|månad|månader|kvartal|tertial|datum) (?:år )?"
    r"(?P<year>(?:19|20)[0-9]{2})(?!\w)"
)
_YEAR = regex(r"(?<![\w.,:/-])(?:19|20)[0-9]{2}(?![\w]|[.,:/-]\w)")
_BEGINS = regex(rf"(?:Under|I|Sedan) (?=(?:{'|'.join(MONTHS)})(?!\w))")
_TOLD_AS_DONE = regex(r"(?<!\w)(?:har|hade|var|blev|[a-zåäö]{2,30}(?:ades|ade|tes|des))(?!\w)")


def accumulated_figures_go_through_the_month(context: SectionContext) -> Iterator[Finding]:
    """Figures said to be accumulated go through the month that the report's figures go through.

    A month with a year of its own says what it is, and is left alone. Source: catalogue of rules, P01.
    """
    for prose, sentence in sentences_of(context):
        if not amounts(sentence.text) or not _ACCUMULATED.search(sentence.text):
            continue
        begins = {each.start: each for each in months(sentence.text)}
        named = [(match, begins[match.end()]) for match in _THROUGH.finditer(sentence.text) if match.end() in begins]
        if any(month.number == context.figures_through.number for _, month in named):
            continue
        for match, month in named:
            if month.year in (None, context.month.year):
                span = (sentence.start + match.start(), sentence.start + month.end)
                through = format_month(context.figures_through, Language.SWEDISH)
                message = Message("rules_prose.P01", month=prose.source[slice(*span)], through=through)
                yield _finding(context, prose, span, "P01", Severity.WARNING, message, through)


def same_period_is_that_of_the_year_before(context: SectionContext) -> Iterator[Finding]:
    """`samma period` with a year is compared with the year before the figures', unless another year is spoken of.

    A year long ago may be meant, and is only noted. Source: catalogue of rules, P02.
    """
    meant = context.figures_through.year - 1
    for prose, sentence in sentences_of(context):
        if "samma " not in sentence.text:
            continue
        years = {int(each) for each in _YEAR.findall(sentence.text)}
        for match in _SAME_PERIOD.finditer(sentence.text):
            year = int(match["year"])
            if meant in years or year + 1 in years:
                continue
            span = (sentence.start + match.start(), sentence.start + match.end())
            message = Message("rules_prose.P02", year=year, meant=meant)
            severity = Severity.NOTE if year < meant - 1 else Severity.WARNING
            yield _finding(context, prose, span, "P02", severity, message, str(meant))


def counts_are_of_the_month(context: SectionContext) -> Iterator[Finding]:
    """What is counted in a month is counted in the last month of the figures.

    Asked of a sentence that begins with its month, tells what was, and has a number: `Under januari har fem …`.
    Source: catalogue of rules, P03.
    """
    through = context.figures_through
    for prose, sentence in sentences_of(context):
        begins = _BEGINS.match(sentence.text)
        named = next((each for each in months(sentence.text) if begins and each.start == begins.end()), None)
        if named is None or not _TOLD_AS_DONE.search(sentence.text) or not _counts(sentence):
            continue
        month = named.latest(context.month)
        if _months_between(month, through) in range(1, 12):
            span = (sentence.start, sentence.start + named.end)
            told = format_month(month, Language.SWEDISH)
            message = Message("rules_prose.P03", period=told, through=format_month(through, Language.SWEDISH))
            yield _finding(context, prose, span, "P03", Severity.NOTE, message, "")


def _counts(sentence: Sentence) -> bool:
    """Is a number of something in the sentence, and no day and no second month that explains the first?"""
    counted = [each for each in amounts(sentence.text) if each.unit and each.unit not in ("av", "dagar", "år")]
    return bool(counted) and not days(sentence.text) and len(months(sentence.text)) == 1


def _months_between(earlier: Month, later: Month) -> int:
    return (later.year - earlier.year) * 12 + later.number - earlier.number


def _finding(
    context: SectionContext,
    prose: Prose,
    span: tuple[int, int],
    rule: str,
    severity: Severity,
    message: Message,
    expected: str,
) -> Finding:
    return found_in_prose(context, prose, span, rule=rule, severity=severity, message=message, expected=expected)


P01 = Rule("P01", Severity.WARNING, accumulated_figures_go_through_the_month, about="rules_prose.P01.about")
P02 = Rule("P02", Severity.WARNING, same_period_is_that_of_the_year_before, about="rules_prose.P02.about")
P03 = Rule("P03", Severity.NOTE, counts_are_of_the_month, about="rules_prose.P03.about")
