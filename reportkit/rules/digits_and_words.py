"""D05: the same count of the same thing is not written with a digit in one place and with a word in another."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.prose import Prose, paragraphs
from reportkit.rules.rule import ReportRule

_IN_WORDS = ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
_WORDS = {word: number for number, word in enumerate(_IN_WORDS, 2)}
_COUNTED = regex(
    rf"(?<![\w,.–-])(?P<count>{'|'.join(_WORDS)}|[2-9]|1[0-2])[ \u00a0](?P<thing>[a-zåäö]{{9,}})\b", re.IGNORECASE
)
"""A count and a long noun: short ones (`två dagar`, `2 veckor`) are counted everywhere, of different things."""
_NO_THING = regex(r"(?:procent|kronor|miljon|gånger|månad|veckor|timmar|minuter|tusental|hundratal)")


class _Said(Struct, frozen=True):
    section: SectionContext
    prose: Prose
    span: tuple[int, int]
    digit: bool

    @property
    def quote(self) -> str:
        return self.prose.source[slice(*self.span)]


def counts_are_written_alike(report: ReportContext) -> Iterator[Finding]:
    """`6 utvecklingsområden` in one section and `sex utvecklingsområden` in another seem to be the same six.

    One note for a thing, where it is written the second way. Source: catalogue of rules, D05.
    """
    said: dict[tuple[int, str], list[_Said]] = {}
    for section in report.sections:
        for prose in paragraphs(section):
            for match in _COUNTED.finditer(prose.text):
                thing = match["thing"].lower()
                if not _NO_THING.search(thing):
                    word = _WORDS.get(match["count"].lower())
                    key = (word or int(match["count"]), thing)
                    said.setdefault(key, []).append(_Said(section, prose, match.span(), word is None))
    for several in said.values():
        first = several[0]
        other = next((each for each in several if each.digit != first.digit), None)
        if other is not None:
            yield _finding(first, other)


def _finding(first: _Said, other: _Said) -> Finding:
    line, columns = other.prose.place(other.span)
    before, _ = first.prose.place(first.span)
    return Finding(
        rule="D05",
        severity=Severity.NOTE,
        message=Message("rules_language.D05", one=" ".join(first.quote.split()), other=" ".join(other.quote.split())),
        section=other.section.id,
        subject=" ".join(other.quote.split()),
        heading=other.prose.heading,
        line=line,
        columns=columns,
        quote=other.quote,
        places=(Place(first.section.id, first.prose.heading, first.quote, before),),
    )


D05 = ReportRule("D05", Severity.NOTE, counts_are_written_alike, about="rules_language.D05.about")
