"""What a dictionary says of words: data that the rule of spelling gets, whoever looked the words up."""

from collections.abc import Mapping

from reportkit.model.value import Struct

DICTIONARY_FOLDERS = ("/usr/share/hunspell", "/usr/share/myspell/dicts")
"""Where the dictionaries of a Linux system lie."""


class Verdict(Struct, frozen=True):
    """What a dictionary says of one word."""

    known: bool
    near: tuple[str, ...] = ()
    """Of an unknown word: known words that differ from it by one slip of the fingers, the likeliest first."""


class Spelling(Struct, frozen=True):
    """Everything that is known about how the words of a section are spelled."""

    verdicts: Mapping[str, Verdict] = {}
    """By word. A word that is missing has not been looked up, and nothing is said about it."""
    familiar: frozenset[str] = frozenset()
    """Words that the workspace itself is full of, in small letters: its names, abbreviations and word list."""


NOT_LOOKED_UP = Spelling()
"""Of a section that no dictionary has been asked about."""
