"""Words that a dictionary lacks: which of them are compounds all the same, and which known word was meant.

Plain reckoning over one question, "is this a word?", which the caller answers.
"""

from collections.abc import Callable, Iterator, Set
from itertools import pairwise

IsWord = Callable[[str], bool]
Run = tuple[str, ...]

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
_RUN = 3  # letters; a word of the language is made of runs that its other words have
_HEADS = ("arbete", "plan", "grupp")  # nouns that nearly every first part of a compound can stand before
_SHORTEST_PART = 3
_SHORTEST_NAME = 5
_SHORTEST_AFTER_NAME = 4
_FEWEST_LETTERS = 4  # of a word that nearness means anything for
_MOST_NEAR = 3


def is_compound(word: str, is_word: IsWord) -> bool:
    """Is it two words put together, the first in the form that it has in other compounds?

    Dictionaries let most words join and some not: "pandemi" joins "plan" and so may join "åren". A first part that
    needs its s, as "förändring" does, joins nothing without it.
    """
    return any(
        is_word(word[place:]) and _joins(word[:place], is_word)
        for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


def _joins(first: str, is_word: IsWord) -> bool:
    return sum(is_word(first + head) for head in _HEADS) > 1


def is_named_after(word: str, is_word: IsWord) -> bool:
    """Is it a known word after the name of a place, as in "kirunaprojektet" and, for Tornedalen, "tornedalsborna"?

    It says nothing of a word with another near it: one slip of the pen in a thousand makes a name and a word by chance.
    """
    return any(
        is_word(word[place:]) and _is_name(word[:place], is_word)
        for place in range(_SHORTEST_NAME, len(word) - _SHORTEST_AFTER_NAME + 1)
    )


def _is_name(first: str, is_word: IsWord) -> bool:
    """Does the dictionary know it with a capital alone?"""
    names = [first.capitalize()]
    if first.endswith("dals"):
        names.append(f"{first[:-1]}en".capitalize())
    return not is_word(first) and any(map(is_word, names))


def better_beginning(first: str, is_word: IsWord) -> str:
    """The form with an s of the first part of a compound, where only that joins: "informations-"; else nothing."""
    if first.endswith("s") or _joins(first, is_word) or not is_word(first):
        return ""
    return f"{first}s" if _joins(f"{first}s", is_word) else ""


def runs_of(words: str) -> Set[Run]:
    """Every run of three letters in some words."""
    return set(zip(*(words[place:] for place in range(_RUN)), strict=False))


def near_words(word: str, is_word: IsWord, runs: Set[Run]) -> tuple[str, ...]:
    """Known words one slip away: a letter too many, too few or wrong, or two that changed places. Likeliest first."""
    if len(word) < _FEWEST_LETTERS:
        return ()
    found = [each for each in dict.fromkeys(_slips(word)) if each != word and _is_made_of(each, runs) and is_word(each)]
    return tuple(found[:_MOST_NEAR])


def lacks_joining_s(word: str, near: tuple[str, ...]) -> bool:
    """Is the first of the near words the same with an s inside it, beside no other s: "sjukvårdbarometern"?"""
    return any(
        len(each) == len(word) + 1
        and any(
            each[place] == "s" and each[:place] + each[place + 1 :] == word and "s" not in word[place - 1 : place + 1]
            for place in range(_SHORTEST_PART, len(word) - 1)
        )
        for each in near
    )


def _is_made_of(word: str, runs: Set[Run]) -> bool:
    return all(run in runs for run in zip(word, word[1:], word[2:], strict=False))


def _slips(word: str) -> Iterator[str]:
    """Every text one slip away, in the order in which slips are common."""
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (before + after[0] + after for before, after in parts if after)  # a letter was to be double
    yield from (word[:place] + word[place + 1 :] for place, (one, other) in enumerate(pairwise(word)) if one == other)
    yield from (before + "s" + after for before, after in parts if before and after)
    yield from (before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1)
    yield from (before + letter + after for before, after in parts for letter in _LETTERS)
    yield from (before + letter + after[1:] for before, after in parts if after for letter in _LETTERS)
    yield from (before + after[1:] for before, after in parts if after)
