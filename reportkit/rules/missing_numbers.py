"""F05, H07 and K01 in running text: where a reader misses a number."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.levels_and_changes import levels_in
from reportkit.rules.passages import FILLER
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.rules.rule import Rule
from reportkit.text.prose_numbers import PERCENT, amounts
from reportkit.text.sentences import Sentence

_IN_ITS_PLACE = regex(r"(?<!\w)(?:en viss (?P<percent>procent)|en viss andel|ett visst antal)(?!\w)", re.IGNORECASE)
_CHANGED_BY = regex(
    r"(?<!\w)Antalet [^\W\d_]{2,40}(?: [^\W\d_]{2,30}){0,3} (?:öka[rt]|ökade|minska[rt]|minskade) med \Z"
)
_LEVEL = regex(rf"(?<!\w)(?:till|från|uppgår|uppgick|nu|var|varit|totalt)(?!\w)[^.]{{0,20}}?(?:[0-9]|{FILLER})")
_MORE = r"(?:högre|lägre|fler|färre|större|mindre|längre|kortare|oftare|sämre|bättre)"
_WORDS = r"(?:[\w-]{1,30} ){0,6}"
_THAN = rf"{_WORDS}{_MORE} {_WORDS}än "
_SEXES_COMPARED = regex(
    rf"(?<!\w)(?:(?:kvinnor|flickor)\w{{0,3}} {_THAN}(?:män|pojkar)"
    rf"|(?:män|pojkar)\w{{0,3}} {_THAN}(?:kvinnor|flickor))\w{{0,3}}",
    re.IGNORECASE,
)
_REACH = 120


def changes_have_a_level(context: SectionContext) -> Iterator[Finding]:
    """A number that is said to have changed by some percent is told as well. Source: catalogue of rules, F05."""
    for prose in paragraphs(context):
        for place, sentence in enumerate(prose.sentences):
            if "Antalet " not in sentence.text or _has_a_level(prose, place):
                continue
            for amount in amounts(sentence.text):
                said = _CHANGED_BY.search(sentence.text, max(0, amount.start - _REACH), amount.start)
                if said and amount.unit == PERCENT:
                    span = (sentence.start + said.start(), sentence.start + amount.end)
                    message = Message("rules_prose.F05", change=prose.source[sentence.start + amount.start : span[1]])
                    yield found_in_prose(context, prose, span, rule="F05", severity=Severity.NOTE, message=message)


def _has_a_level(prose: Prose, place: int) -> bool:
    """Does the sentence, or the one before or after it, tell a level?"""
    near = prose.sentences[max(0, place - 1) : place + 2]
    return any(any(True for _ in levels_in(each)) or _LEVEL.search(each.text) for each in near)


def numbers_are_not_hinted_at(context: SectionContext) -> Iterator[Finding]:
    """`en viss procent` and `ett visst antal` stand where a number should. Source: catalogue of rules, H07."""
    for prose in paragraphs(context):
        for sentence in prose.sentences if "viss" in prose.text else ():
            for match in _IN_ITS_PLACE.finditer(sentence.text):
                if match["percent"] or not _has_a_number(sentence):
                    severity = Severity.WARNING if match["percent"] else Severity.NOTE
                    message = Message("rules_prose.H07", words=match[0])
                    span = (sentence.start + match.start(), sentence.start + match.end())
                    yield found_in_prose(context, prose, span, rule="H07", severity=severity, message=message)


def sexes_are_compared_in_numbers(context: SectionContext) -> Iterator[Finding]:
    """Where women and men are compared, both numbers are told. Source: catalogue of rules, K01."""
    for prose in paragraphs(context):
        for place, sentence in enumerate(prose.sentences):
            match = _SEXES_COMPARED.search(sentence.text) if " än " in sentence.text else None
            if match and not any(map(_has_a_number, prose.sentences[place : place + 2])):
                span = (sentence.start + match.start(), sentence.start + match.end())
                message = Message("rules_prose.K01")
                yield found_in_prose(context, prose, span, rule="K01", severity=Severity.NOTE, message=message)


def _has_a_number(sentence: Sentence) -> bool:
    return FILLER in sentence.text or bool(amounts(sentence.text))


F05 = Rule("F05", Severity.NOTE, changes_have_a_level, about="rules_prose.F05.about")
H07 = Rule("H07", Severity.WARNING, numbers_are_not_hinted_at, about="rules_prose.H07.about")
K01 = Rule("K01", Severity.NOTE, sexes_are_compared_in_numbers, about="rules_prose.K01.about")
