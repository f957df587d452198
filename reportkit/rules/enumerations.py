"""A11: as many items are listed as the words before the list say."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reportkit.messages import Message
from reportkit.model.blocks import List, Paragraph
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import found_in_prose, paragraphs
from reportkit.rules.rule import Rule
from reportkit.text.prose_numbers import NUMBER_WORDS

_COUNTED = regex(
    rf"(?<![\w.,:/-])(?P<said>(?P<count>{'|'.join(NUMBER_WORDS)}|[2-9]|1[0-2]) (?:[a-zåäö]{{2,30}}a ){{0,2}}"
    r"(?P<thing>[a-zåäö]{3,40}))(?: (?:är|var|är följande))?[:;]\s*\Z",
    re.IGNORECASE,
)
_UNITS = """
    procent procentenheter mnkr mkr tkr kronor miljoner miljarder år månader månaders veckor veckors dagar dagars
    timmar timmars minuter gånger personer
"""
_MEASURES = frozenset(_UNITS.split())
"""What a list after a colon does not list."""
_REACH = 120


def counts_fit_lists(context: SectionContext) -> Iterator[Finding]:
    """A number of things, a colon and a list: the list has as many items. Source: catalogue of rules, A11.

    The things stand right before the colon: a list after `29 konserter genom produktionerna:` may be of something else.
    """
    by_line = {prose.line: prose for prose in paragraphs(context)}
    for before, after in pairwise(context.blocks):
        if not (isinstance(before, Paragraph) and isinstance(after, List)) or before.line not in by_line:
            continue
        prose = by_line[before.line]
        match = _COUNTED.search(prose.text, max(0, len(prose.text) - _REACH))
        if match is None or match["thing"].casefold() in _MEASURES:
            continue
        count = NUMBER_WORDS.get(match["count"].casefold()) or int(match["count"])
        if count != len(after.items):
            yield found_in_prose(
                context,
                prose,
                match.span("said"),
                rule="A11",
                severity=Severity.WARNING,
                message=Message("rules_prose.A11", said=match["said"], items=len(after.items)),
                expected=str(len(after.items)),
            )


A11 = Rule("A11", Severity.WARNING, counts_fit_lists, about="rules_prose.A11.about")
