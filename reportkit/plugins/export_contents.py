"""The contents of a file that is not for Word: its chapters, each with the headings below it."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from reportkit.messages import Language, Message, render

DEPTH = 3
"""The levels of headings that they show, as the Word document's do."""


class Line(NamedTuple):
    """A heading in the contents."""

    level: int
    number: int
    """Its place among all headings of the file, counted from 1."""
    text: str
    """As the file writes it."""


class Chapter(NamedTuple):
    """A heading of the first level, or of another where there is none above it, and those below it."""

    first: Line
    below: tuple[Line, ...]


def chapters(headings: Sequence[tuple[int, str]]) -> Iterator[Chapter]:
    """The headings that the contents show, chapter by chapter, from the levels and words of all headings in order."""
    shown = [Line(level, number, text) for number, (level, text) in enumerate(headings, 1) if level <= DEPTH]
    begins = [at for at, line in enumerate(shown) if at == 0 or line.level == 1]
    for at, end in zip(begins, (*begins[1:], len(shown)), strict=True):
        yield Chapter(shown[at], tuple(shown[at + 1 : end]))


def contents_nav(headings: Sequence[tuple[int, str]], plain: Sequence[str], language: Language) -> str:
    """The contents of a web page: its chapters, each with a fold of what is below it. `plain` has no tags."""
    rows = []
    for chapter in chapters(headings):
        dress = (' class="deep"' if line.level == DEPTH else "" for line in chapter.below)
        below = "".join(f"<li{each}>{_link(line)}</li>\n" for each, line in zip(dress, chapter.below, strict=True))
        fold = f"<details><summary>{_folded(chapter, plain, language)}</summary>\n<ol>\n{below}</ol>\n</details>"
        rows.append(f"<li>{_link(chapter.first)}{fold if below else ''}</li>\n")
    if not rows:
        return ""
    title = escape(render(Message("word.contents"), language))
    return f'<nav aria-labelledby="contents">\n<h2 id="contents">{title}</h2>\n<ol>\n{"".join(rows)}</ol>\n</nav>\n'


def _link(line: Line) -> str:
    return f'<a href="#heading-{line.number}">{line.text}</a>'


def _folded(chapter: Chapter, plain: Sequence[str], language: Language) -> str:
    """`5 rubriker`, and for who does not see where it stands, of which chapter."""
    told = escape(render(Message("export.headings", count=len(chapter.below)), language))
    where = escape(render(Message("export.headings_in", chapter=plain[chapter.first.number - 1]), language))
    return f'{told}<span class="unseen"> {where}</span>'
