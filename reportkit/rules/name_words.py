"""The words of a report as rules about names see them: with their capital letters, and where those say nothing."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, lines

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_STARTS = re.compile(r"(?:[.!?:|][”\")*_]*\s+|[”\"“»(])[*_]*\Z")
_MARKS = re.compile(r"[\W_]*(?:[0-9]{1,3}[.)])?[\W_]*\Z")
_LOOK_BACK = 8
_PICTURE = "!["


class Word(NamedTuple):
    """A word where it stands."""

    text: str
    section: SectionContext
    passage: Passage
    span: tuple[int, int]
    begins: bool
    """Does its capital letter say nothing: at the beginning of a sentence, an item, a cell or a quotation?"""
    joined: bool
    """Does only a space part it from the word before?"""

    @property
    def stem(self) -> str:
        """The word without the s of a genitive."""
        return stem(self.text)


def stem(text: str) -> str:
    """A word without the s of a genitive."""
    return text[:-1] if len(text) > 3 and text.endswith("s") and not text.endswith("ss") else text


def words(section: SectionContext) -> Iterator[Word]:
    """The words of a section's text, in order; those of citations, addresses and pictures are not among them."""
    for passage in lines(section):
        if passage.text.lstrip().startswith(_PICTURE):
            continue
        prose, end = passage.prose, -2
        for match in _WORD.finditer(prose):
            first, last = match.span()
            capital = match[0][0].isupper()
            joined = first == end + 1 and prose[end] in " \u00a0"
            yield Word(match[0], section, passage, (first, last), capital and _begins(prose, first), joined)
            end = last


def _begins(prose: str, first: int) -> bool:
    before = prose[max(0, first - _LOOK_BACK) : first]
    if first <= _LOOK_BACK and _MARKS.match(before):
        return True
    return _STARTS.search(before) is not None
