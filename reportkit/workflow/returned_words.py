"""What differs in the words of two documents, block by block."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from reportkit.messages import Message
from reportkit.model.blocks import Block, Blocks, Image, List
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.words import texts_of
from reportkit.word.incoming.marks import replaced, stretches

_CONTEXT = 3
_LAST_SLASH = regex(r"/(?=\))")


class TextChange(Struct, frozen=True):
    """Words that were changed, added or taken away."""

    kind: str
    """`changed`, `added` or `removed`."""
    before: str
    after: str
    picture: bool = False
    """The words are what a picture is described with, or its caption; it may have neither."""

    def named(self, words: str) -> Message:
        """What stood there or stands there now, in quotes; of a picture that it is one."""
        if not self.picture:
            return Message("reconcile.words", text=words)
        return Message("reconcile.picture", text=words) if words else Message("reconcile.picture_bare")


class Piece(Struct, frozen=True):
    """A block of a part, as it was read from a document: its Markdown has marks around the figures it cites."""

    block: Block
    markdown: str

    @property
    def is_picture(self) -> bool:
        return isinstance(self.block, Image)

    @property
    def text(self) -> str:
        """Its words as a reader sees them."""
        return self.read({})

    def read(self, figures: Mapping[str, str]) -> str:
        """Its words, with some of the figures it cites reading otherwise, by their bookmarks."""
        told = " ".join(texts_of((self.block,))) or (self.block.alt if isinstance(self.block, Image) else "")
        return " ".join(replaced(told, lambda name, content: figures.get(name, content)).split())

    def key(self, settled: frozenset[str]) -> str:
        """What two pieces are compared by: figures that are settled are only their names."""
        text = replaced(self.markdown, lambda name, content: f"{{{name}}}" if name in settled else content)
        return _LAST_SLASH.sub("", " ".join(text.split()))


def pieces(markdown: str) -> tuple[Piece, ...]:
    """The blocks of a part."""
    return tuple(Piece(block, format_blocks((block,)).strip()) for block in _joined(parse(markdown)))


def _joined(blocks: Blocks) -> list[Block]:
    """Numbered lists that go on counting are one: some programs save each item as a list of its own."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        goes_on = isinstance(block, List) and isinstance(last, List) and block.ordered and last.ordered
        if (
            goes_on
            and isinstance(last, List)
            and isinstance(block, List)
            and block.start == last.start + len(last.items)
        ):
            joined[-1] = List((*last.items, *block.items), True, last.start, last.line)
        else:
            joined.append(block)
    return joined


def text_changes(before: tuple[Piece, ...], after: tuple[Piece, ...], settled: frozenset[str]) -> Iterator[TextChange]:
    """What was changed, block by block. A figure that is settled is told as a figure, and is no change of the words."""
    figures = {
        name: each
        for piece in before
        for name, each in stretches(" ".join(texts_of((piece.block,))))
        if name in settled
    }
    for kind, i, ii, j, jj in matched(before, after, settled):
        if kind == "equal":
            continue
        for old, new in zip_longest(before[i:ii], after[j:jj]):
            if old and new and old.is_picture == new.is_picture:
                yield TextChange("changed", *around(old.text, new.read(figures)), old.is_picture)
                continue
            if old:
                yield TextChange("removed", old.text, "", old.is_picture)
            if new:
                yield TextChange("added", "", new.text, new.is_picture)


def matched(
    before: tuple[Piece, ...], after: tuple[Piece, ...], settled: frozenset[str]
) -> Sequence[tuple[str, int, int, int, int]]:
    """How the blocks of a part became others, as `difflib` tells it."""
    keys = [[each.key(settled) for each in some] for some in (before, after)]
    return SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes()


def around(old: str, new: str) -> tuple[str, str]:
    """The words that differ in two texts, with a few before and after; the whole where only the form differs."""
    one, other = old.split(), new.split()
    if one == other:
        return old, new
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    end = 0
    while end < min(len(one), len(other)) - same and one[-1 - end] == other[-1 - end]:
        end += 1
    first, rest = max(0, same - _CONTEXT), max(0, end - _CONTEXT)
    cut = [" ".join(["…"] * bool(first) + each[first : len(each) - rest] + ["…"] * bool(rest)) for each in (one, other)]
    return cut[0], cut[1]
