"""A07 in running text: what stands after `varav` is not more than the whole before it."""

from collections.abc import Iterator
from itertools import pairwise

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import found_in_prose, sentences_of
from reportkit.text.directions import ways
from reportkit.text.prose_numbers import Amount, amounts

_OF_WHICH = regex(r"(?: [\w-]{1,40}){0,4},? varav (?:[\w-]{1,40} ){0,2}")


def stated_parts_are_within_the_whole(context: SectionContext) -> Iterator[Finding]:
    """`18 vårdplatser, varav 21 är bemannade`: asked of levels alone, for parts of a change may be larger than it."""
    for prose, sentence in sentences_of(context):
        if "varav " not in sentence.text or ways(sentence.text):
            continue
        for whole, part in pairwise(amounts(sentence.text)):
            between = sentence.text[whole.end : part.start]
            if _OF_WHICH.fullmatch(between) and _more(part, whole):
                span = (sentence.start + part.start, sentence.start + part.end)
                message = Message(
                    "rules_prose.A07",
                    part=prose.source[slice(*span)],
                    whole=prose.source[sentence.start + whole.start : sentence.start + whole.end],
                )
                yield found_in_prose(context, prose, span, rule="A07", severity=Severity.WARNING, message=message)


def _more(part: Amount, whole: Amount) -> bool:
    """Are the two counted alike, and is the part certainly the larger?"""
    alike = part.written_unit.casefold() == whole.written_unit.casefold()
    return alike and not (part.sign or whole.sign) and part.interval.low > whole.interval.high
