"""A14 and F04 in running text: causes cover the change they explain, and strong words of change have a number."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.number import Interval
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import FILLER
from reportkit.rules.prose import found_in_prose, paragraphs, sentences_of
from reportkit.rules.rule import Rule
from reportkit.text.numbers import format_decimal
from reportkit.text.prose_numbers import Amount, amounts

_BECAUSE = regex(r"\b(?:förklaras (?:helt )?av|beror på|består av|utgörs av)\b", re.IGNORECASE)
_IN_PART = regex(
    r"\b(?:bland annat|bl\.a\.|delvis|främst|framför allt|till (?:viss|stor|största) del|i huvudsak|huvudsakligen|"
    r"till exempel|t\.ex\.|en del av|respektive|varav|däribland)\b",
    re.IGNORECASE,
)
_LEAST_CAUSES = 2

_STRONG_WORDS = ("kraftigt", "markant", "avsevärt", "dramatiskt", "drastiskt", "påtagligt", "betydligt")
_STRONG = regex(
    r"\b(?:öka[rt]|ökade|minska[rt]|minskade|sjunkit|sjönk|stigit|steg|förbättrats|försämrats|vuxit)[ \n]"
    rf"(?:{'|'.join(_STRONG_WORDS)})\b",
    re.IGNORECASE,
)
_NUMBER = regex(
    rf"[0-9{FILLER}]|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|hälften|dubbel\w*|fördubbla\w*|halvera\w*|"
    r"tredjedel\w*|fjärdedel\w*|procent\w*)\b",
    re.IGNORECASE,
)


def causes_cover_the_change(context: SectionContext) -> Iterator[Finding]:
    """The causes that a sentence gives for a change, in its unit, make up the change.

    A sentence that says that they are only some of them is not asked. Source: catalogue of rules, A14.
    """
    for prose, sentence in sentences_of(context):
        because = _BECAUSE.search(sentence.text)
        if because is None or _IN_PART.search(sentence.text):
            continue
        found = amounts(sentence.text)
        before = [each for each in found if each.end <= because.start()]
        after = [each for each in found if each.start >= because.end()]
        if len(before) != 1 or len(after) < _LEAST_CAUSES or any(_unlike(each, before[0]) for each in after):
            continue
        whole = before[0]
        total = Interval.exactly(Decimal(0))
        for each in after:
            total += each.interval
        if total.meets(whole.interval):
            continue
        parts = " + ".join(format_decimal(each.number.value) for each in after)
        unit = f" {whole.unit}" if whole.unit else ""
        told = f"{format_decimal(sum((each.number.value for each in after), Decimal(0)))}{unit}"
        message = Message("rules_reading.A14", sum=told, whole=f"{format_decimal(whole.number.value)}{unit}")
        yield found_in_prose(
            context,
            prose,
            (sentence.start + whole.start, sentence.start + whole.end),
            rule="A14",
            severity=Severity.WARNING,
            message=message,
            expected=told,
            computed=f"{parts} = {told}",
        )


def _unlike(one: Amount, other: Amount) -> bool:
    return one.unit != other.unit or not other.unit or bool(one.sign or other.sign)


def strong_words_have_a_number(context: SectionContext) -> Iterator[Finding]:
    """`Väntetiden har sjunkit kraftigt` says by how much: in its paragraph stands a number, or a figure is cited.

    A note, of strong words alone: weaker ones are often all that is known. Source: catalogue of rules, F04.
    """
    for prose in paragraphs(context):
        match = _STRONG.search(prose.text) if any(word in prose.text for word in _STRONG_WORDS) else None
        if match and not _NUMBER.search(prose.text):
            message = Message("rules_reading.F04", words=" ".join(match[0].split()))
            yield found_in_prose(context, prose, match.span(), rule="F04", severity=Severity.NOTE, message=message)


A14 = Rule("A14", Severity.WARNING, causes_cover_the_change, about="rules_reading.A14.about")
F04 = Rule("F04", Severity.NOTE, strong_words_have_a_number, about="rules_reading.F04.about")
