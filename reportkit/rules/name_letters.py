"""Names that differ in one letter: the same name, misspelled once."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from reportkit.rules.name_words import Word

_FEWEST_LETTERS = 7
_FEWEST_LETTERS_BETWEEN = 4  # of a name before the same two words
_SAME_END, _SAME_BEGINNING = 3, 2  # letters around the difference: another ending is another form of a word
_MOST_ALIKE = 8  # names that lack the same letter; more of them are a pattern and no misspelling


def other_letters(found: Sequence[Word]) -> Iterator[tuple[list[Word], list[Word]]]:
    """Two spellings of a name, the rarer one first, each with its places.

    A word that also stands with a small letter is no name. Of two spellings, one at least stands inside a sentence,
    where only a name has a capital letter.
    """
    small = {word.folded for word in found if word.text[0] == word.folded[0]}
    places: dict[str, list[Word]] = defaultdict(list)
    for word in found:
        if word.text[0].isupper() and word.folded not in small and word.stem.casefold() not in small:
            places[word.stem].append(word)
    told: set[tuple[str, str]] = set()
    for one, other in (*_nearly_alike(places), *_before_the_same_words(found, places)):
        rare, usual = sorted((one, other), key=lambda name: (len(places[name]), name))
        if (rare, usual) not in told and any(not word.begins for word in (*places[one], *places[other])):
            told.add((rare, usual))
            yield places[rare], places[usual]


def _nearly_alike(names: dict[str, list[Word]]) -> Iterator[tuple[str, str]]:
    """Long names that differ in one letter, found by what is left of them without it."""
    lacking: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) >= _FEWEST_LETTERS and name[1:].islower():
            for left in {name[:place] + name[place + 1 :] for place in range(len(name))}:
                lacking[left].append(name)
            lacking[name].append(name)
    for several in lacking.values():
        if 1 < len(several) <= _MOST_ALIKE:
            for one, other in combinations(sorted(set(several)), 2):
                if differ_in_one_letter(one, other):
                    yield one, other


def differ_in_one_letter(one: str, other: str, same_end: int = _SAME_END) -> bool:
    """Do two spellings differ in one letter, inside the word: with the same letters before and after?"""
    before = _alike(one, other)
    after = min(_alike(one[::-1], other[::-1]), min(len(one), len(other)) - before)
    differs = max(len(one), len(other)) - before - after
    return differs == 1 and before >= _SAME_BEGINNING and after >= same_end


def _alike(one: str, other: str) -> int:
    """How many letters they have in common from the beginning."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _before_the_same_words(found: Sequence[Word], names: dict[str, list[Word]]) -> Iterator[tuple[str, str]]:
    """Shorter names that differ in one letter and stand before the same two words, one of them a name."""
    standing: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for place, word in enumerate(found[:-2]):
        if not _FEWEST_LETTERS_BETWEEN <= len(word.text) < _FEWEST_LETTERS or word.stem not in names:
            continue
        first, second = found[place + 1], found[place + 2]
        if first.joined and second.joined and second.text[0].isupper():
            standing[first.text, second.text][word.text] = word.stem
    for several in standing.values():
        if len(several) <= _MOST_ALIKE:
            for one, other in combinations(sorted(several), 2):
                if len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1:
                    yield several[one], several[other]
