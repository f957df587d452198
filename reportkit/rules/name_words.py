"""The words of a report as rules about names see them: with their capital letters, and where those say nothing."""

from functools import lru_cache

from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, source_lines
from reportkit.text.merging import MARK

_WORD = regex(r"[^\W_]+(?:[-'’][^\W_]+)*")
_STARTS = regex(r"(?:[.!?:|][”\")*_]*\s+|[”\"“»(])[*_]*\Z")
_MARKS = regex(r"[\W_]*(?:[0-9]{1,3}[.)])?[\W_]*\Z")
_KEPT = 256  # sections
_LOOK_BACK = 8
_PICTURE = "!["


class Word(Struct, frozen=True):
    """A word where it stands."""

    text: str
    folded: str
    """In small letters."""
    section: str
    line: int
    prose: str
    """The whole line, as `Passage.prose` has it."""
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


def words(section: SectionContext) -> tuple[Word, ...]:
    """The words of a section's text, in order; those of citations, addresses and pictures are not among them."""
    return words_in(section.id, section.contribution.text)


@lru_cache(maxsize=_KEPT)
def words_in(section: str, text: str) -> tuple[Word, ...]:
    """The words of a text that stands in a section.

    Kept, so that a change in one section has only that section read anew.
    """
    found: list[Word] = []
    for line, source in enumerate(source_lines(text), 1):
        found += words_of_line(section, Passage(source, line))
    return tuple(found)


def words_of_line(section: str, passage: Passage) -> tuple[Word, ...]:
    """The words of one line; none of a picture, or of a mark that is to be taken away."""
    if passage.text.lstrip().startswith(_PICTURE) or (passage.is_text and MARK.fullmatch(passage.text.strip())):
        return ()
    prose, end = passage.prose, -2
    found = []
    for match in _WORD.finditer(prose):
        word, first = match[0], match.start()
        folded = word.casefold()
        begins = word[0] != folded[0] and _begins(prose, first)
        joined = first == end + 1 and prose[end] in " \u00a0"
        end = first + len(word)
        found.append(Word(word, folded, section, passage.line, prose, (first, end), begins, joined))
    return tuple(found)


def plain_words(passage: Passage) -> list[str]:
    """The same words, without where they stand."""
    return [] if passage.text.lstrip().startswith(_PICTURE) else _WORD.findall(passage.prose)


def _begins(prose: str, first: int) -> bool:
    before = prose[max(0, first - _LOOK_BACK) : first]
    if first <= _LOOK_BACK and _MARKS.match(before):
        return True
    return _STARTS.search(before) is not None
