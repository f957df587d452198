"""T06: a colon, and no semicolon, opens a list."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import List
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import found_in, lines
from reportkit.rules.rule import Rule
from reportkit.rules.running_text import last_words, running_text

_COUNTED = regex(
    r"\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|[2-9]) (?:[a-zåäö]+ )?[a-zåäö]+;(?= [^;]{0,200}\w (?:och|samt) )",
    re.IGNORECASE,
)


def lists_begin_with_a_colon(context: SectionContext) -> Iterator[Finding]:
    """A colon stands before a list, also before one in running text: "tre områden: vatten, luft och mark".

    Asked where a list follows the paragraph, or where a number announces what comes after the semicolon.
    Source: catalogue of rules, T06.
    """
    before_list = set(_lines_before_lists(context))
    for passage in lines(context):
        prose = passage.prose
        if ";" not in prose:
            continue
        if passage.line in before_list and prose.rstrip().endswith(";"):
            spans = [(last_words(prose), len(prose.rstrip()))]
        else:
            spans = [match.span() for match in _COUNTED.finditer(prose)]
        for first, last in spans:
            better = f"{passage.text[first : last - 1]}:"
            yield found_in(
                context,
                passage,
                (first, last),
                rule="T06",
                severity=Severity.NOTE,
                message=Message("rules_language.T06"),
                expected=better,
                fix=Fix(passage.line, last - 1, last, ":"),
            )


def _lines_before_lists(context: SectionContext) -> Iterator[int]:
    """The last line of every paragraph that a list follows."""
    for each in running_text(context):
        if isinstance(each.after, List):
            yield each.passages[-1].line


T06 = Rule("T06", Severity.NOTE, lists_begin_with_a_colon, about="rules_language.T06.about")
