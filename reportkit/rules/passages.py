"""Everything that people wrote, line by line, with where it stands.

Rules that look at signs and spelling read the source lines and not the blocks: only there do a finding's columns and
a fix's columns mean anything.
"""

from collections.abc import Iterator
from functools import lru_cache

from reportkit.messages import Message
from reportkit.model.blocks import AppendixReference, Citation, Reference
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.text.markdown.syntax import BRACES, LABEL, read_reference
from reportkit.text.structure import headings
from reportkit.text.words import plain

_SPOKEN = r"\[[^\[\]\n]*+\]\{lang=[^{}\n]*+\}"
_NOT_PROSE = regex(
    rf"{BRACES}|{_SPOKEN}|\[\^{LABEL}\]:?|\]\((?:[^()\s]|\([^()\s]*+\))*+|(?:https?://|www\.|mailto:)[^\s)>\]]++"
)
_SIGNS_OF_NOT_PROSE = ("{{", "](", "]{", "[^", "://", "www.", "mailto:")
_BRACES = regex(rf"(?<!\\){BRACES}|(?<!\\)\{{\{{")
_KEPT = 256  # sections
FILLER = "\ufffc"
"""Stands for each character that is no prose, so that columns stay true."""


class Passage(Struct, frozen=True):
    """A line of text.md, or a sentence of another file."""

    text: str
    line: int = 0
    """From 1; of figures.toml where `figure` is given; 0 for a sentence without a line of its own."""
    heading: str = ""
    """The nearest heading above."""
    figure: str = ""

    @property
    def is_text(self) -> bool:
        """Is it a line of text.md?"""
        return bool(self.line) and not self.figure

    @property
    def prose(self) -> str:
        """The line without citations, addresses, marks of footnotes and words in other languages.

        They are blanked out, character by character.
        """
        return _prose(self.text)


@lru_cache(maxsize=16_384)
def _prose(line: str) -> str:
    if not any(sign in line for sign in _SIGNS_OF_NOT_PROSE):
        return line
    return _NOT_PROSE.sub(lambda match: FILLER * len(match[0]), line)


class Braces(Struct, frozen=True):
    """A `{{…}}` in a passage, and what it refers to; None where it is neither a citation nor a reference."""

    text: str
    span: tuple[int, int]
    refers_to: Citation | AppendixReference | Reference | None


def braces(passage: Passage) -> Iterator[Braces]:
    """Every `{{…}}` of a passage, and every `{{` that is never closed."""
    for match in _BRACES.finditer(passage.text) if "{{" in passage.text else ():
        refers_to = read_reference(match[0]) if match[0].endswith("}}") else None
        yield Braces(match[0], match.span(), refers_to)


@lru_cache(maxsize=4)
def source_lines(text: str) -> tuple[str, ...]:
    """The lines of a text as `parse` counts them."""
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def lines(context: SectionContext) -> tuple[Passage, ...]:
    """The lines of text.md."""
    return _lines(context.contribution.text, headings_with_lines(context))


def headings_with_lines(context: SectionContext) -> tuple[tuple[int, str], ...]:
    """The headings of a section's text, each with the line it stands on."""
    kept = _kept_headings(context.contribution.text)
    if not kept:
        kept.append(tuple((each.line, plain(each.content)) for each in headings(context.blocks)))
    return kept[0]


@lru_cache(maxsize=_KEPT)
def _kept_headings(text: str) -> list[tuple[tuple[int, str], ...]]:
    """An empty list to keep the headings of a text in: the blocks, which have them, are dear to compare."""
    return []


@lru_cache(maxsize=_KEPT)
def _lines(text: str, above: tuple[tuple[int, str], ...]) -> tuple[Passage, ...]:
    """Kept, because every rule asks; `above` are the headings with their lines."""
    found = []
    heading, passed = "", 0
    for number, line in enumerate(source_lines(text), 1):
        while passed < len(above) and above[passed][0] <= number:
            heading = above[passed][1]
            passed += 1
        found.append(Passage(line, number, heading))
    return tuple(found)


def passages(context: SectionContext) -> Iterator[Passage]:
    """The lines of text.md, the words beside figures, the titles of attachments, and why there is nothing to report."""
    yield from lines(context)
    contribution = context.contribution
    for figure, value in contribution.figures.items():
        for text in (value.source, value.note):
            if text:
                yield Passage(text, value.line, figure=figure)
    for attachment in contribution.attachments:
        yield Passage(attachment.title)
    if contribution.nothing:
        yield Passage(contribution.nothing)


def found_in(
    context: SectionContext,
    passage: Passage,
    span: tuple[int, int],
    *,
    rule: str,
    severity: Severity,
    message: Message,
    quote: str | None = None,
    expected: str = "",
    fix: Fix | None = None,
) -> Finding:
    """A finding about some characters of a passage, quoted unless `quote` says otherwise."""
    quote = passage.text[slice(*span)] if quote is None else quote
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        section=context.id,
        subject=f"{passage.figure}: {quote}" if passage.figure else quote,
        heading=passage.heading,
        figure=passage.figure,
        line=passage.line,
        columns=span if passage.is_text else None,
        quote=quote,
        expected=expected,
        fix=fix,
    )
