"""U06 and U07: a sign stands next to its number, and a decrease is not said twice."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.rules.rule import Rule
from reportkit.text.prose_numbers import Amount, amounts

_BEFORE_SIGN = regex(r"(?:\(|(?<!\w)(?:med|på|om|är|blev|blir|var|till|från) )\Z")
_DECREASE = regex(
    r"(?<!\w)(?:minsk\w{0,9}|\w{0,30}minskning\w{0,4}|sänk\w{0,7}|sjunk\w{1,3}|sjönk|lägre|färre|sämre|försämr\w{1,8}"
    r"|\w{0,20}underskott\w{0,3}|nedgång\w{0,3})"
    r"(?: (?!till |från |än |mellan |i |och |men )[^\W\d_]{1,30}){0,3} \Z",
    re.IGNORECASE,
)
_REACH = 90


def signs_stand_next_to_numbers(context: SectionContext) -> Iterator[Finding]:
    """No space between a sign and its number: not `(- 12 mnkr)`. Source: catalogue of rules, U06."""
    for prose in paragraphs(context):
        for amount in amounts(prose.text):
            spaces = (amount.start + 1, amount.digits[0])
            before = prose.text[max(0, amount.start - _REACH) : amount.start]
            if amount.sign and spaces[0] < spaces[1] and _BEFORE_SIGN.search(before):
                right = amount.sign + prose.source[amount.digits[0] : amount.end]
                message = Message("rules_prose.U06", right=right)
                span = (amount.start, amount.end)
                yield found_in_prose(
                    context, prose, span, rule="U06", severity=Severity.NOTE, message=message, expected=right,
                    instead=(spaces, ""),
                )  # fmt: skip


def decreases_are_said_once(context: SectionContext) -> Iterator[Finding]:
    """No minus after a word for decrease or deficit: not `minskade med -12 platser`.

    `minskade till -12` tells a level, and `lägre än -12` a limit: there the sign belongs to the number. What a sign
    means is for the writer to say, so there is no fix. Source: catalogue of rules, U07.
    """
    for prose in paragraphs(context):
        for amount in amounts(prose.text):
            if amount.sign in ("", "+") or amount.digits[0] != amount.start + 1:
                continue
            if word := _DECREASE.search(prose.text, max(0, amount.start - _REACH), amount.start):
                yield _said_twice(context, prose, amount, word.start())


def _said_twice(context: SectionContext, prose: Prose, amount: Amount, begin: int) -> Finding:
    said = prose.source[begin : amount.end]
    right = prose.source[amount.digits[0] : amount.end]
    return found_in_prose(
        context,
        prose,
        (begin, amount.end),
        rule="U07",
        severity=Severity.WARNING,
        message=Message("rules_prose.U07", said=said, right=right),
        expected=right,
    )


U06 = Rule("U06", Severity.NOTE, signs_stand_next_to_numbers, about="rules_prose.U06.about")
U07 = Rule("U07", Severity.WARNING, decreases_are_said_once, about="rules_prose.U07.about")
