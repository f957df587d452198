"""A text cut into short overlapping runs of words, so that what is said twice is found without comparing all pairs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, lines

Shingle = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line of running text, or of a list, with its words and where they stand."""

    section: SectionContext
    passage: Passage
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def shingles(self, length: int) -> Iterator[tuple[int, Shingle]]:
        """Every run of so many words, with the place of its first."""
        words = self.words
        for place in range(len(words) - length + 1):
            yield place, words[place : place + length]

    def columns(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` up to but not including `last` stand in the line."""
        return self.spans[first][0], self.spans[last - 1][1]

    def quote(self, first: int, last: int) -> str:
        """Those words as they stand."""
        return self.passage.text[slice(*self.columns(first, last))]


def stretches(section: SectionContext, fewest: int) -> Iterator[Stretch]:
    """The lines of a section with at least so many words; headings and tables are not among them."""
    for passage in lines(section):
        if passage.text.lstrip().startswith(("#", "|")):
            continue
        found = [(match[0].casefold(), match.span()) for match in _WORD.finditer(passage.prose)]
        if len(found) >= fewest:
            words, spans = zip(*found, strict=True)
            yield Stretch(section, passage, words, spans)


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
