"""A13 in running text: parts given as ranges, and the whole that they are parts of."""

import re
from collections.abc import Iterator
from functools import reduce
from operator import add

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import found_in_prose, sentences_of
from reportkit.text.directions import ways
from reportkit.text.prose_numbers import Amount, amounts
from reportkit.text.sentences import Sentence

_DIVIDED = regex(r"(?<!\w)(?P<complete>fördela(?:t|de|s) (?:på|mellan)|uppdela(?:t|de) på)|(?<!\w)varav(?!\w)")
_MOST_WORDS = 12
"""Between one part and the next."""


def stated_ranges_can_make_the_whole(context: SectionContext) -> Iterator[Finding]:
    """`24 tjänster, fördelade på 19–21 i drift och 3–5 i utveckling`: some choice must make the whole.

    Parts after `varav` may be fewer than the whole, and only have to fit within it.
    """
    for prose, sentence in sentences_of(context):
        divided = _DIVIDED.search(sentence.text) if "varav" in sentence.text or "dela" in sentence.text else None
        if divided is None or ways(sentence.text):
            continue
        whole, parts = _divided(sentence, divided)
        if whole is None or len(parts) < 2 or not any(part.second for part in parts):
            continue
        possible = reduce(add, (part.interval for part in parts))
        fits = possible.meets(whole.interval) if divided["complete"] else possible.low <= whole.interval.high
        if fits:
            continue
        span = (sentence.start + parts[0].start, sentence.start + parts[-1].end)
        message = Message(
            "rules_figures.A13.prose",
            parts=" + ".join(sentence.text[slice(*_printed(part))] for part in parts),
            value=sentence.text[whole.start : whole.end],
        )
        yield found_in_prose(context, prose, span, rule="A13", severity=Severity.NOTE, message=message)


def _divided(sentence: Sentence, divided: re.Match[str]) -> tuple[Amount | None, list[Amount]]:
    """The last amount before the words, and those after them that are counted in the same or in nothing."""
    found = amounts(sentence.text)
    before = [each for each in found if each.end <= divided.start()]
    after = [each for each in found if each.start >= divided.end()]
    whole = before[-1] if before else None
    if whole is None or any(each.sign for each in (whole, *after)):
        return None, []
    parts: list[Amount] = []
    for each in after:
        gap = sentence.text[parts[-1].end if parts else divided.end() : each.start]
        if len(gap.split()) > _MOST_WORDS or each.written_unit != whole.written_unit:
            return None, []
        parts.append(each)
    return whole, parts


def _printed(part: Amount) -> tuple[int, int]:
    """Where a part stands, from its first digit."""
    return part.digits[0], part.end
