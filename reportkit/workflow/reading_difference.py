"""What differs between two readings of a section, word for word, citations in words."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum

from reportkit.model.blocks import Blocks, Heading, List, Table
from reportkit.model.value import Struct
from reportkit.text.contents import every_block
from reportkit.text.numbers import NO_BREAK_SPACE
from reportkit.text.words import plain, texts_of

LIKENESS = 0.4
"""From this share of common words on, two paragraphs are one that was rewritten."""


class Kind(StrEnum):
    """What happened to some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Run(Struct, frozen=True):
    """Words that stand together, and what happened to them."""

    kind: Kind
    text: str


Line = tuple[Run, ...]
"""One paragraph, heading, item or row."""


class Passage(Struct, frozen=True):
    """Lines that differ and stand together."""

    heading: str
    """The heading that they stand under now; empty above the first."""
    lines: tuple[Line, ...]


def reading_difference(before: Blocks, now: Blocks) -> tuple[Line, ...]:
    """Every paragraph that is new, gone or rewritten, in the order of the reading."""
    return tuple(line for passage in passages_that_differ(before, now) for line in passage.lines)


def passages_that_differ(before: Blocks, now: Blocks) -> tuple[Passage, ...]:
    """The same, with the headings that they stand under. A space that does not break a line is a space: nobody sees
    the difference.
    """
    old, standing = list(readable_lines(before)), list(_under_headings(now))
    found: list[Passage] = []
    new = [text for _, text in standing]
    for kind, a, b, c, d in SequenceMatcher(
        None, [*map(_spaced, old)], [*map(_spaced, new)], autojunk=False
    ).get_opcodes():
        if kind != "equal":
            heading = standing[c - 1][0] if c else ""
            found.append(Passage(heading, tuple(_changed(old[a:b], new[c:d]))))
    return tuple(found)


def _under_headings(blocks: Blocks) -> Iterator[tuple[str, str]]:
    """The texts that a reader sees, each with the heading that it is or stands under."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = plain(block.content)
        for text in readable_lines((block,)):
            yield heading, text


def readable_lines(blocks: Blocks) -> Iterator[str]:
    """The texts that a reader sees, one for each paragraph, item and row of a table."""
    for block in every_block(blocks):
        if isinstance(block, Table):
            rows = ("  ".join(plain(cell) for cell in row if plain(cell)) for row in (block.header, *block.rows))
            yield from filter(None, (block.caption, *rows, block.note))
        elif not isinstance(block, List):
            yield from filter(None, texts_of((block,)))


def _spaced(text: str) -> str:
    return text.replace(NO_BREAK_SPACE, " ")


def _changed(gone: list[str], new: list[str]) -> Iterator[Line]:
    """Each new paragraph beside the old one that it is most like; the others by themselves."""
    left = list(gone)
    for text in new:
        likest = max(left, key=lambda old: _likeness(old, text), default="")
        if likest and _likeness(likest, text) >= LIKENESS:
            for old in left[: left.index(likest)]:
                yield (Run(Kind.GONE, old),)
            left = left[left.index(likest) + 1 :]
            yield tuple(_runs(likest.split(" "), text.split(" ")))
        else:
            yield (Run(Kind.NEW, text),)
    for old in left:
        yield (Run(Kind.GONE, old),)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _runs(before: list[str], now: list[str]) -> Iterator[Run]:
    for kind, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind == "equal" or _spaced(" ".join(before[a:b])) == _spaced(" ".join(now[c:d])):
            yield Run(Kind.SAME, " ".join(now[c:d]))
            continue
        if b > a:
            yield Run(Kind.GONE, " ".join(before[a:b]))
        if d > c:
            yield Run(Kind.NEW, " ".join(now[c:d]))
