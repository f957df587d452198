"""N01: the organisation's units are called by their names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from reportkit.messages import Message
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation
from reportkit.rules.context import SectionContext
from reportkit.rules.name_letters import differ_in_one_letter
from reportkit.rules.name_words import Word, stem, words
from reportkit.rules.passages import Passage, found_in, lines
from reportkit.rules.rule import Rule

_FEWEST_LETTERS = 5  # of the word that is misspelled in a name of several words
_FEWEST_LETTERS_ALONE = 9  # of a name that is one word
_PROPER = frozenset({"region"})
"""Kinds of unit whose name begins with a capital letter wherever it stands; "division Nära" is good Swedish too."""

Key = tuple[str, ...]


class _Names(NamedTuple):
    """The names of a month, by their words in small letters."""

    names: Mapping[Key, str]
    proper: frozenset[Key]
    first: frozenset[str]
    second: frozenset[str]
    """The first and the second words of names of several words."""
    by_word: Mapping[tuple[int, str], tuple[Key, ...]]
    """Names of several words, by one of the words and its place."""
    lacking: Mapping[str, tuple[str, ...]]
    """Names of one word, by what is left without one letter."""
    abbreviated: Mapping[Key, str]
    """ "division ls 2", made of the kind and another name, and the name it should have been."""


def units_have_their_names(context: SectionContext) -> Iterator[Finding]:
    """A unit is called by its name: not "Divison Kust", "region Fjäll" or "Division K 1".

    Near misses of one letter inside a word of a unit's name, a region's name with a small letter, a division's or
    board's name whose own word has one ("Division kust"), and a kind of unit before another of its unit's names.
    What the organisation lists as another name is right where it stands alone. Source: catalogue of rules, N01.
    """
    known = _names(context.workspace.organisation, context.month)
    found = words(context)
    folded = tuple([word.folded for word in found])
    passages = tuple(lines(context)) if known.names else ()
    for place, (first, second) in enumerate(zip(folded, (*folded[1:], ""), strict=False)):
        hit = None
        if first in known.first or second in known.second:
            hit = _several(known, found, folded, place)
        if hit is None and len(first) >= _FEWEST_LETTERS_ALONE and found[place].text[0].isupper():
            hit = _single(known, found[place])
        if hit:
            length, name = hit
            yield _finding(context, passages[found[place].line - 1], found[place : place + length], name)


def _several(known: _Names, found: tuple[Word, ...], folded: Key, place: int) -> tuple[int, str] | None:
    """A name of several words that begins here and is not quite right: its length, and the name."""
    for position in (0, 1):
        if place + position >= len(folded):
            continue
        for key in known.by_word.get((position, folded[place + position]), ()):
            if not _begin_alike(folded[place : place + len(key)], key):
                continue
            here = found[place : place + len(key)]
            if len(here) == len(key) and all(word.joined for word in here[1:]):
                spelled = (*folded[place : place + len(key) - 1], _ending(folded[place + len(key) - 1], key[-1]))
                if _is_wrong(known, key, spelled, here):
                    return len(key), known.abbreviated.get(key) or known.names[key]
    return None


def _begin_alike(folded: Key, key: Key) -> bool:
    """Has each word the first letter of the name's? A near miss has, and most others have not."""
    return all(word[0] == wanted[0] for word, wanted in zip(folded, key, strict=False))


def _ending(word: str, wanted: str) -> str:
    """The last word of a name, without the genitive's s where the name has none."""
    return stem(word) if word != wanted else word


def _is_wrong(known: _Names, key: Key, spelled: Key, here: tuple[Word, ...]) -> bool:
    if key in known.abbreviated:
        return spelled == key
    differing = [(a, b) for a, b in zip(spelled, key, strict=True) if a != b]
    if len(differing) == 1:
        one, other = differing[0]
        return min(len(one), len(other)) >= _FEWEST_LETTERS and differ_in_one_letter(one, other, 1)
    if differing or here[0].begins:
        return not differing and _is_small(here[-1], known.names[key])
    is_small_region = key in known.proper and here[0].text[0].islower()
    return is_small_region or _is_small(here[-1], known.names[key])


def _is_small(last: Word, name: str) -> bool:
    """Has the last word of a name lost its capital letter?"""
    return name.rsplit(None, 1)[-1][0].isupper() and last.text[0].islower()


def _single(known: _Names, word: Word) -> tuple[int, str] | None:
    """A name of one word that is misspelled here."""
    text = stem(word.text).casefold()
    if len(text) < _FEWEST_LETTERS_ALONE or (text,) in known.names:
        return None
    left = {text, *(text[:place] + text[place + 1 :] for place in range(len(text)))}
    for each in left:
        for name in known.lacking.get(each, ()):
            if differ_in_one_letter(text, name):
                return 1, known.names[(name,)]
    return None


@lru_cache(maxsize=4)
def _names(organisation: Organisation, month: Month) -> _Names:
    """The names of the units of a month, and their other names."""
    names: dict[Key, str] = {}
    proper, abbreviated = set[Key](), dict[Key, str]()
    for unit in organisation.units:
        if month not in unit.valid:
            continue
        name = unit.name_in(month)
        for each in (*unit.also, name):
            names[_key(each)] = each
        if unit.kind in _PROPER:
            proper.add(_key(name))
        kind = name.split()[0]
        if " " in name:
            abbreviated |= {_key(f"{kind} {each}"): name for each in unit.also if _key(each)[:1] != _key(kind)}
    by_word: dict[tuple[int, str], list[Key]] = defaultdict(list)
    lacking: dict[str, list[str]] = defaultdict(list)
    for key in {**names, **abbreviated}:
        if len(key) > 1:
            for position in (0, 1):
                by_word[position, key[position]].append(key)
        elif len(key[0]) >= _FEWEST_LETTERS_ALONE:
            for left in {key[0], *(key[0][:place] + key[0][place + 1 :] for place in range(len(key[0])))}:
                lacking[left].append(key[0])
    return _Names(
        names,
        frozenset(proper),
        frozenset(word for position, word in by_word if position == 0),
        frozenset(word for position, word in by_word if position == 1),
        {key: tuple(value) for key, value in by_word.items()},
        {key: tuple(value) for key, value in lacking.items()},
        {key: name for key, name in abbreviated.items() if key not in names},
    )


def _key(name: str) -> Key:
    return tuple(name.casefold().split())


def _finding(context: SectionContext, passage: Passage, here: tuple[Word, ...], name: str) -> Finding:
    span = (here[0].span[0], here[-1].span[1])
    quote = passage.text[slice(*span)]
    genitive = here[-1].text != here[-1].stem and not name.endswith("s")
    better = f"{name}s" if genitive else name
    return found_in(
        context,
        passage,
        span,
        rule="N01",
        severity=Severity.WARNING,
        message=Message("rules_language.N01", quote=quote, name=name),
        expected=name,
        fix=Fix(passage.line, *span, better),
    )


N01 = Rule("N01", Severity.WARNING, units_have_their_names, about="rules_language.N01.about")
