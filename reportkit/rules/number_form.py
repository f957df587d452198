"""U05: thousands stand apart, decimals follow a comma, and what is compared has equally many of them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.rules.rule import Rule
from reportkit.text.numbers import format_decimal
from reportkit.text.prose_numbers import Amount, amounts, value_of

_NAMES = frozenset({"1177", "1006"})
"""Numbers that are names in Sweden."""
_NAMED_BY_NUMBER = regex(
    r"(?<!\w)(?i:\w{0,30}(?:nummer|numret|kod(?:en)?|projekt|projektet|konto|modell|standard)|nr|rum|sal|id|dnr|paragraf|kap"
    r"|kapitel|version|tfn|tel|telefon|box)[.:]? \Z|[a-zåäö0-9,)] [A-ZÅÄÖ]\w{0,40} \Z"
)
_FUNCTION_WORDS = """
    och eller som i på av för till från med är har kan ska var vid om att men samt per
"""
_NO_NOUN = frozenset(_FUNCTION_WORDS.split())
_POINT = regex(
    r"(?<![\w.,:/-])(?P<number>[0-9]{1,3}\.[0-9]{1,2})(?=[ \u00a0]?(?:procent|%|mnkr|mkr|tkr|kr|kronor|miljoner"
    r"|miljarder|årsarbetare|gånger|timmar|dagar|veckor|månader|år)(?!\w)"
    r"|-(?:årig|års|timmars|dagars|veckors|månaders|procentig))"
)
_MAY_HAVE_A_POINT = regex(r"[0-9]\.[0-9]")
_COMPARED = regex(r"(?<!\w)jämför(?:t|elsevis)(?!\w)", re.IGNORECASE)
_REACH = 160


def numbers_are_written_in_one_way(context: SectionContext) -> Iterator[Finding]:
    """`10 450` and not `10450`, `5,5` and not `5.5`, and not 6,1 beside 9,87. Source: catalogue of rules, U05."""
    for prose in paragraphs(context):
        found = amounts(prose.text)
        for amount in found:
            if _runs_together(prose, amount):
                yield _instead(context, prose, amount.digits)
        for match in _POINT.finditer(prose.text) if _MAY_HAVE_A_POINT.search(prose.text) else ():
            yield _instead(context, prose, match.span("number"))
        for one, other in pairwise(found):
            if _unequal(prose, one, other):
                yield _more_decimals(context, prose, one, other)


def _runs_together(prose: Prose, amount: Amount) -> bool:
    """Is it a count of four digits or more without a space? Numbers that name something are left alone."""
    digits = prose.text[slice(*amount.digits)]
    if len(digits) < 4 or not digits.isdecimal() or digits.startswith("0") or digits in _NAMES:
        return False
    after = prose.text[amount.digits[1] : amount.digits[1] + 2]
    counts = amount.written_unit or (amount.unit and amount.unit not in _NO_NOUN and after[1:2].islower())
    before = prose.text[max(0, amount.start - 60) : amount.start]
    return bool(counts) and not _NAMED_BY_NUMBER.search(before)


def _instead(context: SectionContext, prose: Prose, span: tuple[int, int]) -> Finding:
    written = prose.source[slice(*span)]
    right = format_decimal(value_of(written.replace(".", ",")))
    message = Message("rules_prose.U05", right=right, wrong=written)
    return found_in_prose(
        context, prose, span, rule="U05", severity=Severity.NOTE, message=message, expected=right, instead=(span, right)
    )


def _unequal(prose: Prose, one: Amount, other: Amount) -> bool:
    """Are the two compared, in one unit, each with decimals but not equally many?"""
    if not (one.written_unit and one.unit == other.unit and other.start - one.end <= _REACH):
        return False
    decimals = (one.number.decimals, other.number.decimals)
    between = prose.text[one.end : other.start]
    return 0 not in decimals and decimals[0] != decimals[1] and bool(_COMPARED.search(between))


def _more_decimals(context: SectionContext, prose: Prose, one: Amount, other: Amount) -> Finding:
    message = Message(
        "rules_prose.U05.decimals",
        one=prose.source[slice(*one.digits)],
        other=prose.source[slice(*other.digits)],
    )
    span = (other.start, other.end)
    return found_in_prose(context, prose, span, rule="U05", severity=Severity.NOTE, message=message)


U05 = Rule("U05", Severity.NOTE, numbers_are_written_in_one_way, about="rules_prose.U05.about")
