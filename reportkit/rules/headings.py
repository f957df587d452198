"""What the rules about headings share: how titles are compared, and where a heading's words stand in its line."""

import unicodedata
from collections.abc import Iterator

from reportkit.model.finding import Fix
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import source_lines
from reportkit.text.structure import headings
from reportkit.text.words import plain

_HEADING = regex(r"[ \t]*#{1,6}[ \t]+(?P<title>.*?)[ \t]*\Z")


class Title(Struct, frozen=True):
    """A heading of the text, read as plain words."""

    text: str
    level: int
    line: int
    parents: tuple[str, ...]
    """What stands above it, from the outermost, in the form in which titles are compared."""

    @property
    def key(self) -> str:
        return title_key(self.text)


def title_key(title: str) -> str:
    """The form in which titles are compared: case, spaces and a closing mark make no difference."""
    return " ".join(unicodedata.normalize("NFC", title).casefold().split()).rstrip(" .:!?…")


def titles(context: SectionContext) -> Iterator[Title]:
    """The headings of the text, each with those it stands under."""
    above: list[tuple[int, str]] = []
    for heading in headings(context.blocks):
        above = [each for each in above if each[0] < heading.level]
        text = plain(heading.content)
        yield Title(text, heading.level, heading.line, tuple(key for _, key in above))
        above.append((heading.level, title_key(text)))


def columns_of(context: SectionContext, title: Title) -> tuple[int, int] | None:
    """The columns of its line that hold the title's words; None where the line says them with other signs."""
    lines = source_lines(context.contribution.text)
    match = _HEADING.match(lines[title.line - 1]) if 0 < title.line <= len(lines) else None
    return match.span("title") if match and match["title"] == title.text else None


def renamed(context: SectionContext, title: Title, better: str) -> Fix | None:
    """The edit that gives a heading another title; None where its words cannot be located."""
    columns = columns_of(context, title)
    return Fix(title.line, *columns, better) if columns else None
