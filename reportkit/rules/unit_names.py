"""N01: the organisation's units are called by their names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial

from reportkit.messages import Message
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.kept_lines import KeptLines
from reportkit.rules.name_letters import differ_in_one_letter
from reportkit.rules.name_words import Word, plain_words, stem, words_of_line
from reportkit.rules.passages import Passage, found_in, lines
from reportkit.rules.rule import Rule

_FEWEST_LETTERS = 5  # of the word that is misspelled in a name of several words
_FEWEST_LETTERS_ALONE = 9  # of a name that is one word
_PROPER = frozenset({"region"})
"""Kinds of unit whose name begins with a capital letter wherever it stands; "division Nära" is good Swedish too."""

_KEPT = KeptLines()

Key = tuple[str, ...]


class _Names(Struct, frozen=True):
    """The names of a month, by their words in small letters."""

    names: Mapping[Key, str]
    proper: frozenset[Key]
    by_first: Mapping[str, tuple[tuple[Key, str], ...]]
    by_second: Mapping[str, tuple[tuple[Key, str], ...]]
    """Names of several words, by the first and by the second of them; each with the first letters of its words.

    A near miss has these letters too, and most other words have not.
    """
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
    if known.names:
        yield from _KEPT.findings(context, lines(context), partial(_in_line, context, known))


def _in_line(context: SectionContext, known: _Names, passage: Passage) -> Iterator[Finding]:
    places = tuple(_places(known, plain_words(passage)))
    found = words_of_line(context.id, passage) if places else ()
    for place in places:
        hit = _several(known, found, place) or _single(known, found[place].text)
        if hit:
            length, name = hit
            yield _finding(context, passage, found[place : place + length], name)


def _places(known: _Names, words: Sequence[str]) -> Iterator[int]:
    """Where the first letters of a name of several words stand, or a name of one word is misspelled."""
    folded = [word.casefold() for word in words]
    initials = "".join([word[0] for word in folded])
    for place, (word, first, second) in enumerate(zip(words, folded, (*folded[1:], ""), strict=False)):
        likely = (*known.by_first.get(first, ()), *known.by_second.get(second, ()))
        if any(initials.startswith(each, place) for _, each in likely) or _single(known, word):
            yield place


def _several(known: _Names, found: tuple[Word, ...], place: int) -> tuple[int, str] | None:
    """A name of several words that begins here and is not quite right: its length, and the name."""
    second = found[place + 1].folded if place + 1 < len(found) else ""
    for key, initials in (*known.by_first.get(found[place].folded, ()), *known.by_second.get(second, ())):
        here = found[place : place + len(key)]
        if "".join([word.folded[0] for word in here]) != initials or not all(word.joined for word in here[1:]):
            continue
        spelled = (*(word.folded for word in here[:-1]), _ending(here[-1].folded, key[-1]))
        if _is_wrong(known, key, spelled, here):
            return len(key), known.abbreviated.get(key) or known.names[key]
    return None


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


def _single(known: _Names, word: str) -> tuple[int, str] | None:
    """A name of one word that is misspelled here."""
    if len(word) < _FEWEST_LETTERS_ALONE or not word[0].isupper():
        return None
    text = stem(word).casefold()
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
    by_word: dict[tuple[int, str], list[tuple[Key, str]]] = defaultdict(list)
    lacking: dict[str, list[str]] = defaultdict(list)
    for key in {**names, **abbreviated}:
        if len(key) > 1:
            for position in (0, 1):
                by_word[position, key[position]].append((key, "".join([word[0] for word in key])))
        elif len(key[0]) >= _FEWEST_LETTERS_ALONE:
            for left in {key[0], *(key[0][:place] + key[0][place + 1 :] for place in range(len(key[0])))}:
                lacking[left].append(key[0])
    return _Names(
        names,
        frozenset(proper),
        {word: tuple(several) for (position, word), several in by_word.items() if position == 0},
        {word: tuple(several) for (position, word), several in by_word.items() if position == 1},
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
