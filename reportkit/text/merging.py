"""Two texts that came from one, made one again, paragraph by paragraph."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from reportkit.model.regex import regex
from reportkit.model.value import Struct

MARK = regex(r"XX [^\n]+ XX")
"""A line above the words of one of two, where both stand; no check lets it pass."""

_Paragraphs = Sequence[str]
_Change = tuple[int, int, bool, _Paragraphs]
"""From where to where in the base, whether it is mine, and what stands there instead."""


def merge(mine: str, theirs: str, base: str | None, marks: tuple[str, str]) -> tuple[str, int]:
    """Both changes in one text, and in how many places they meet.

    Where only one of the two changed what stood in `base`, that change is taken. Where both did, both stand, each
    below its mark. Without a base every difference is such a place. No paragraph of either is lost, but those that
    the one took away and the other left alone.
    """
    parts = in_parts(mine, theirs, base)
    both = joined(paragraph for each in parts for paragraph in each.both(marks))
    return both, sum(each.meets for each in parts)


class Part(Struct, frozen=True):
    """A stretch of two texts. What only one of them changed is the same in both."""

    mine: Sequence[str]
    theirs: Sequence[str]

    @property
    def meets(self) -> bool:
        """Did both change it, and not to the same?"""
        return self.mine != self.theirs

    def both(self, marks: tuple[str, str]) -> Sequence[str]:
        """Its paragraphs, those of either below its mark where they differ."""
        return [marks[0], *self.mine, marks[1], *self.theirs] if self.meets else self.mine


def in_parts(mine: str, theirs: str, base: str | None) -> tuple[Part, ...]:
    """Two texts that came from one, in the order of their paragraphs. Without a base every difference is a place where
    they meet.
    """
    a, b = _paragraphs(mine), _paragraphs(theirs)
    parts = _apart(a, b) if base is None else _from_base(_paragraphs(base), a, b)
    return tuple(Part(ours, others) for ours, others in parts)


def joined(paragraphs: Iterable[str]) -> str:
    """Paragraphs as a text."""
    text = "\n\n".join(paragraphs)
    return f"{text}\n" if text else ""


def _paragraphs(text: str) -> _Paragraphs:
    """What stands between empty lines."""
    found: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return ["\n".join(lines) for lines in found if lines]


def _apart(a: _Paragraphs, b: _Paragraphs) -> Iterator[tuple[_Paragraphs, _Paragraphs]]:
    """Two texts in parts that are alike or not."""
    for _, i, ii, j, jj in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        yield a[i:ii], b[j:jj]


def _from_base(base: _Paragraphs, a: _Paragraphs, b: _Paragraphs) -> Iterator[tuple[_Paragraphs, _Paragraphs]]:
    """The parts of two texts, in order; what only one of them changed is the same in both."""
    left = sorted([*_changes(base, a, own=True), *_changes(base, b, own=False)], key=lambda each: each[:2])
    at = 0
    while left:
        group = [left.pop(0)]
        start, end = group[0][:2]
        while left and (left[0][0] < end or left[0][:2] == (start, end)):
            group.append(left.pop(0))
            end = max(end, group[-1][1])
        yield base[at:start], base[at:start]
        ours, others = (_changed(base, start, end, [each for each in group if each[2] is own]) for own in (True, False))
        if len({own for _, _, own, _ in group}) == 1:
            ours = others = ours if group[0][2] else others
        yield ours, others
        at = end
    yield base[at:], base[at:]


def _changes(base: _Paragraphs, text: _Paragraphs, *, own: bool) -> Iterator[_Change]:
    for kind, i, ii, j, jj in SequenceMatcher(None, base, text, autojunk=False).get_opcodes():
        if kind == "replace" and ii - i == jj - j:  # paragraph by paragraph: the one may be as the other left it
            yield from ((i + each, i + each + 1, own, [text[j + each]]) for each in range(ii - i))
        elif kind != "equal":
            yield i, ii, own, text[j:jj]


def _changed(base: _Paragraphs, start: int, end: int, changes: Sequence[_Change]) -> _Paragraphs:
    """A stretch of the base with some changes made."""
    made: list[str] = []
    for first, last, _, paragraphs in changes:
        made += [*base[start:first], *paragraphs]
        start = last
    return [*made, *base[start:end]]
