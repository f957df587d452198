"""Which words of a section a dictionary can say something about, and where they stand."""

from collections.abc import Iterator, Set
from functools import lru_cache

from reportkit.model.regex import regex
from reportkit.rules.familiar_words import BEGINNING
from reportkit.rules.name_words import Word, stem, words_in

_FEWEST_LETTERS = 4
_KEPT = 256  # sections
_PARTS = regex(r"[-'’]")
_JOINS_BEFORE, _JOINS_AFTER = "-./:@_#&’'", "@_/&"
"""Signs that make a word part of something else: an address, an abbreviation with points, a pair like "och/eller"."""
_ALL_ENDINGS = """
    s a n t r e en et ar er or na an arna erna orna ens ets ad at ade de te ande are ning ningen ningar
"""
_ENDINGS = frozenset(_ALL_ENDINGS.split())
"""What an entry of the list of words may be inflected with."""


@lru_cache(maxsize=_KEPT)
def words_to_look_up(section: str, text: str, familiar: frozenset[str]) -> frozenset[str]:
    """The words that are asked about, as the dictionary is asked: with a hyphen where they end with one."""
    found = set[str]()
    for word in askable(section, text):
        text = as_asked(word)
        if not is_familiar(text, familiar):
            found.add(text)
            found.update(rest for rest in _rests(text, _beginnings(familiar)) if rest)
    return frozenset(found)


@lru_cache(maxsize=_KEPT)
def askable(section: str, text: str) -> tuple[Word, ...]:
    """The words that are neither names, abbreviations, numbers nor parts of something else."""
    own = words_in(section, text)
    names = {word.text for word in own if word.text[0].isupper() and not word.begins}
    return tuple(
        word for word in own if _is_plain(word) and (word.text[0].islower() or (word.begins and word.text not in names))
    )


def as_asked(word: Word) -> str:
    """The word in small letters, as in a running sentence; with its hyphen where half a compound stands: "tand-"."""
    small = word.text[0].lower() + word.text[1:]
    return f"{small}-" if word.prose[word.span[1] : word.span[1] + 1] == "-" else small


def is_familiar(text: str, familiar: Set[str]) -> bool:
    """Does the workspace itself know the word, each part of it, or its ground form?"""
    folded = text.casefold().removesuffix("-")
    return folded in familiar or all(
        part in familiar or stem(part) in familiar or any(_ground(part, familiar)) for part in _PARTS.split(folded)
    )


def begins_familiar(text: str, familiar: Set[str], known: Set[str]) -> bool:
    """Does an entry such as "katarakt-" begin it, and a known word go on?"""
    return any(not rest or rest in known for rest in _rests(text, _beginnings(familiar)))


def _ground(part: str, familiar: Set[str]) -> Iterator[bool]:
    for length in range(1, min(7, len(part) - _FEWEST_LETTERS + 1)):
        yield part[-length:] in _ENDINGS and part[:-length] in familiar


def _rests(text: str, beginnings: tuple[str, ...]) -> Iterator[str]:
    """What follows entries that begin compounds, with and without a joining s."""
    folded = text.casefold()
    for entry in beginnings:
        if folded.startswith(entry):
            rest = folded[len(entry) :].lstrip("-")
            yield rest
            if rest.startswith("s"):
                yield rest[1:]


@lru_cache(maxsize=4)
def _beginnings(familiar: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(word.removesuffix(BEGINNING) for word in familiar if word.endswith(BEGINNING)))


def _is_plain(word: Word) -> bool:
    text, prose = word.text, word.prose
    if len(text) < _FEWEST_LETTERS or text[1:] != word.folded[1:] or any(letter.isdigit() for letter in text):
        return False
    before, after = prose[word.span[0] - 1 : word.span[0]], prose[word.span[1] : word.span[1] + 2]
    if before and before in _JOINS_BEFORE:
        return False
    return not after or (after[0] not in _JOINS_AFTER and not (after[0] in ".:" and after[1:].isalpha()))
