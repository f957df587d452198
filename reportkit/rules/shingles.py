"""A text cut into short overlapping runs of words, so that what is said twice is found without comparing all pairs."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, lines, source_lines

Shingle = tuple[str, ...]
_KEPT = 256  # sections
_NO_RUNNING_TEXT = ("#", "|", "![")
_WORD = regex(r"[^\W_]+")


class Stretch(Struct, frozen=True):
    """A line of running text, or of a list, with its words and where they stand."""

    section: SectionContext
    passage: Passage
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def shingles(self, length: int) -> Iterator[tuple[int, Shingle]]:
        """Every run of so many words, with the place of its first."""
        return enumerate(zip(*(self.words[place:] for place in range(length)), strict=False))

    def columns(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` up to but not including `last` stand in the line."""
        return self.spans[first][0], self.spans[last - 1][1]

    def quote(self, first: int, last: int) -> str:
        """Those words as they stand."""
        return self.passage.text[slice(*self.columns(first, last))]


def stretches(section: SectionContext, fewest: int) -> Iterator[Stretch]:
    """The lines of a section with at least so many words; headings, tables and pictures are not among them."""
    passages = tuple(lines(section))
    for line, words, spans in _cut(section.contribution.text):
        if len(words) >= fewest:
            yield Stretch(section, passages[line - 1], words, spans)


@lru_cache(maxsize=_KEPT)
def _cut(text: str) -> tuple[tuple[int, tuple[str, ...], tuple[tuple[int, int], ...]], ...]:
    """The lines of a text that hold words, each with its number, its words and where they stand.

    Kept, so that a change in one section has only that section cut anew.
    """
    found = []
    for line, source in enumerate(source_lines(text), 1):
        if source.lstrip().startswith(_NO_RUNNING_TEXT):
            continue
        matches = list(_WORD.finditer(Passage(source).prose))
        if matches:
            words = tuple([match[0].casefold() for match in matches])
            found.append((line, words, tuple([match.span() for match in matches])))
    return tuple(found)


def repeated(found: Iterable[Stretch], length: int) -> frozenset[int]:
    """The hashes of the runs of so many words that stand in more than one place.

    Nearly every run stands in one. Whoever asks here first keeps no others: a number is small, and the garbage
    collector need not look into it. That two runs have the same hash makes them be kept in vain, and nothing else.
    """
    seen: set[int] = set()
    again: set[int] = set()
    for stretch in found:
        for _, shingle in stretch.shingles(length):
            number = hash(shingle)
            if number in seen:
                again.add(number)
            else:
                seen.add(number)
    return frozenset(again)


def runs(places: list[int], length: int) -> Iterator[tuple[int, int]]:
    """The unbroken stretches of words that shingles beginning at these places, in order, cover together."""
    first, last = -1, -1
    for place in chain(places, [-1]):
        if 0 <= place <= last:
            last = place + length
            continue
        if first >= 0:
            yield first, last
        first, last = place, place + length
