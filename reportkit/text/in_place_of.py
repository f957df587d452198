"""What stands in another text where this one cites a figure, found by the words on both sides."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportkit.model.regex import regex
from reportkit.text.markdown.syntax import BRACES
from reportkit.text.prose_dates import MONTHS

_TOKEN = regex(rf"{BRACES}|[^\s{{}}]+")
_YEAR = regex(r"(?:19|20)[0-9]{2}")
_MARKS = ".,:;!?()[]”“\"'*_–-"
_BESIDE = 2
_MOST_BETWEEN = 6
"""Words that may stand in the place of a citation: `ca 83 procent av alla samtal`."""
_FEWEST_KNOWN = 2
"""Words beside a citation that must be words, and no end of the paragraph."""


class Around(NamedTuple):
    """A citation and the words next to it, folded; empty beyond the ends of the paragraph."""

    source: str
    """As it is typed: `{{besok}}`."""
    before: tuple[str, ...]
    after: tuple[str, ...]


class _Token(NamedTuple):
    word: str
    """Folded; a month or a year is any."""
    span: tuple[int, int]


def citations_in(paragraph: str) -> Iterator[Around]:
    """The citations of a paragraph, and whatever else stands in double braces."""
    tokens = _tokens(paragraph)
    for at in range(_BESIDE, len(tokens) - _BESIDE):
        start, end = tokens[at].span
        if paragraph.startswith("{{", start):
            before, after = tokens[at - _BESIDE : at], tokens[at + 1 : at + 1 + _BESIDE]
            yield Around(paragraph[start:end], _words(before), _words(after))


def in_place_of(around: Around, paragraph: str, *, strictly: bool = False) -> tuple[int, int] | None:
    """Where the words stand that a paragraph has between the words around a citation, without the mark after them;
    None where it has no such place.

    One word of the four around may have been changed, unless `strictly`.
    """
    reaches = [(_BESIDE, _BESIDE)] if strictly else [(_BESIDE, _BESIDE), (_BESIDE, 1), (1, _BESIDE)]
    tokens = _tokens(paragraph)
    words = _words(tokens)
    for left, right in reaches:
        before, after = around.before[-left:], around.after[:right]
        if sum(map(bool, (*before, *after))) < _FEWEST_KNOWN:
            continue
        for at in range(_BESIDE, len(words) - _BESIDE):
            if words[at - left : at] != before:
                continue
            for end in range(at + 1, min(at + _MOST_BETWEEN, len(words) - _BESIDE) + 1):
                if words[end : end + right] == after:
                    first, last = tokens[at].span[0], tokens[end - 1].span[1]
                    return first, first + len(paragraph[first:last].rstrip(_MARKS))
    return None


def _tokens(paragraph: str) -> list[_Token]:
    found = [(match[0], match.span()) for match in _TOKEN.finditer(paragraph)]
    ends = [_Token("", (0, 0))] * _BESIDE
    folded = ((word if word.startswith("{{") else _folded(word), span) for word, span in found)
    return [*ends, *(_Token(word, span) for word, span in folded if word), *ends]


def _folded(word: str) -> str:
    """A word without the marks beside it and its dress; every month is one word, and so is every year."""
    folded = word.strip(_MARKS).casefold()
    return "månad" if folded in MONTHS else "år" if _YEAR.fullmatch(folded) else folded


def _words(tokens: Sequence[_Token]) -> tuple[str, ...]:
    return tuple(each.word for each in tokens)
