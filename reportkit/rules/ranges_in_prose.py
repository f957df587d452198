"""U08: ranges have a dash. P06 asks of the same ranges whether they run forwards."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.rules.rule import Rule
from reportkit.text.prose_dates import days
from reportkit.text.prose_numbers import amounts

EN_DASH = "\u2013"
_HYPHENS = "-\u2010\u2011"
_YEARS = regex(
    r"(?<![\w.,:/-])(?P<first>(?:19|20)[0-9]{2}) ?[-\u2010\u2011\u2013] ?(?P<last>(?:19|20)?[0-9]{2})(?![\w]|[-:/.,]\w)"
)
_A_NUMBER_OF_SOMETHING = regex(
    r"(?<!\w)(?:dnr|diarienummer|diarienr|ärende|ärendet|nr|nummer|id|rs|hsn)[.:]? ?\Z", re.IGNORECASE
)
_COUNTED = regex(
    r"[ \u00a0](?:dagar|veckor|månader|år|timmar|minuter|procent|procentenheter|mnkr|tkr|kr|kronor|miljoner|platser"
    r"|vårdplatser|personer|besök|tjänster|befattningar|årsarbetare)(?!\w)"
)
_OF_AGE = regex(r"(?<!\w)(?:ålder|åldern|åldrar|åldrarna)(?: på)? \Z")
_DASH = rf"[ \u00a0]?[{_HYPHENS}{EN_DASH}][ \u00a0]?"
_ANY = regex(rf"[0-9]{_DASH}[0-9]")
_PAIR = regex(rf"[0-9]{{1,2}}{_DASH}[0-9]{{1,2}}")
_SECOND = regex(rf"{_DASH}[0-9]{{1,15}}(?:[ \u00a0][0-9]{{3}}){{0,4}}(?:,[0-9]{{1,9}})?")
_BETWEEN_TILL = regex(
    r"(?<!\w)mellan [0-9]{1,6}(?:,[0-9]{1,4})? (?P<till>till) [0-9]{1,6}(?:,[0-9]{1,4})?(?![\w,.:/-]\w|\w)",
    re.IGNORECASE,
)
_LAST_MONTH = 12


class Range(Struct, frozen=True):
    """Two numbers with a hyphen or a dash between them, and whether the second is the smaller one."""

    span: tuple[int, int]
    backwards: bool
    sure: bool
    """Is it a range beyond doubt? A score or a number of something else may look like one."""


def ranges(prose: Prose) -> Iterator[Range]:
    """The ranges of years, days and amounts in a paragraph."""
    if _ANY.search(prose.text):
        years = tuple(_years(prose.text))
        yield from years
        yield from _days(prose.text)
        for found in _amounts(prose.text):
            if not any(year.span[0] <= found.span[0] < year.span[1] for year in years):
                yield found


def _days(text: str) -> Iterator[Range]:
    for day in days(text):
        if day.last is not None and (digits := _PAIR.search(text, day.start, day.end)):
            yield Range(digits.span(), day.last < day.number, sure=True)


def _amounts(text: str) -> Iterator[Range]:
    """Two numbers before a noun, or two ages. Only before what is counted or measured is it surely a range."""
    for amount in amounts(text):
        if amount.second is None or amount.sign or text.startswith("0", amount.digits[0]):
            continue
        second = _SECOND.match(text, amount.digits[1])
        of_age = _OF_AGE.search(text[max(0, amount.start - 15) : amount.start])
        if second and (amount.unit or of_age):
            span = (amount.digits[0], second.end())
            sure = bool(amount.written_unit or _COUNTED.match(text, second.end()))
            yield Range(span, amount.second.value < amount.number.value, sure)


def _years(text: str) -> Iterator[Range]:
    for match in _YEARS.finditer(text):
        first, last = match["first"], match["last"]
        if len(last) == 2 and 1 <= int(last) <= _LAST_MONTH:
            continue  # 2023-04 may be April
        if not _A_NUMBER_OF_SOMETHING.search(text[max(0, match.start() - 16) : match.start()]):
            yield Range(match.span(), int(first[-len(last) :]) > int(last), True)


def ranges_have_a_dash(context: SectionContext) -> Iterator[Finding]:
    """A range has an en dash: `4–6 veckor`, not `4-6`. After mellan it has och: `mellan 4 och 6`, not `4 till 6`.

    Source: catalogue of rules, U08.
    """
    for prose in paragraphs(context):
        for match in _BETWEEN_TILL.finditer(prose.text) if " till " in prose.text else ():
            right = (
                f"{prose.source[match.start() : match.start('till')]}och{prose.source[match.end('till') : match.end()]}"
            )
            message = Message("rules_prose.U08.between", right=right)
            yield _finding(context, prose, match.span(), message, right)
        for found in ranges(prose):
            written = prose.source[slice(*found.span)]
            right = re.sub(rf"(?<=[0-9])[ \u00a0]?[{_HYPHENS}][ \u00a0]?(?=[0-9])", EN_DASH, written)
            if written != right and not found.backwards:
                yield _finding(context, prose, found.span, Message("rules_prose.U08", right=right), right)


def _finding(context: SectionContext, prose: Prose, span: tuple[int, int], message: Message, right: str) -> Finding:
    return found_in_prose(
        context,
        prose,
        span,
        rule="U08",
        severity=Severity.NOTE,
        message=message,
        expected=right,
        instead=(span, right),
    )


U08 = Rule("U08", Severity.NOTE, ranges_have_a_dash, about="rules_prose.U08.about")
