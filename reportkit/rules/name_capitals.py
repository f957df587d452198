"""Names that stand with other capital letters elsewhere in the report."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportkit.model.value import Struct
from reportkit.rules.name_words import Word, stem

_LONGEST = 5  # words
_LINK_WORDS = "av de den för i och of på samt sur the till von"
_LINKS = frozenset(_LINK_WORDS.split())
"""Words inside a name that are written with a small letter."""
_FEWEST_LETTERS = 6  # of a single word that differs in its first letter alone
_FEWEST_LETTERS_INSIDE = 4  # of one that differs in another
_USUAL = 2  # so many times as frequent is the usual spelling of a single word
_KIND_WORDS = "avdelning avdelningen division divisionen enheten projektet verksamhetsområde vo"
_KINDS = frozenset(_KIND_WORDS.split())
"""Words before the name of a unit."""

_DEFINITE = ("en", "et", "na")
"""How a word ends that may be somebody's name and a common word: "Regionen". An adjective may begin a longer name."""

Key = tuple[str, ...]

_NONE: frozenset[int] = frozenset()


class Spelled(Struct, frozen=True):
    """A name written in one way: its words at one place."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The spelling, whatever the case of its last word."""
        return " ".join([*(word.text for word in self.words[:-1]), self.words[-1].stem])


class TwoSpellings(Struct, frozen=True):
    """Where a name is written in the rarer way and in the usual one."""

    rare: tuple[Spelled, ...]
    usual: tuple[Spelled, ...]

    @property
    def is_certain(self) -> bool:
        """Is each of them a name to the eye? A common word may rightly be part of a name in other places."""
        return all(_has_capital(each.text) for each in (self.rare[0], self.usual[0])) and _differs_inside(
            self.rare[0].text, self.usual[0].text
        )


def other_capitals(found: Sequence[Word], of_units: frozenset[str]) -> Iterator[TwoSpellings]:
    """The names with two spellings, longer ones first; a part of a longer name is not told again.

    `of_units` are the names that the organisation has for its units: each of them is one name even where it is a
    single word.
    """
    names = _names(found)
    spelled = _spellings(found, names)
    told: set[tuple[str, int, int]] = set()
    for key in sorted(spelled, key=lambda key: (-len(key), key)):
        several = sorted(spelled[key].values(), key=len)
        if len(several) < 2:
            continue
        rare, usual = several[-2], several[-1]
        pair = TwoSpellings(tuple(rare), tuple(usual))
        places = {(word.section, word.line, word.span[0]) for each in rare for word in each.words}
        is_asked = _is_worth_asking(pair, of_units) if len(key) == 1 else pair.is_certain
        if places & told or not is_asked:
            continue
        told |= places
        yield pair


def _names(found: Sequence[Word]) -> set[Key]:
    """Every run of capitalised words, and its parts, as keys that know no capitals."""
    names: set[Key] = set()
    for place, word in enumerate(found):
        if not word.text[0].isupper() or word.begins:
            continue
        run: list[str] = []
        for follower in found[place : place + _LONGEST]:
            if run and not follower.joined:
                break
            if follower.text[0].isupper():
                names.add((*run, stem(follower.text).casefold()))
            elif follower.text not in _LINKS:
                break
            run.append(follower.folded)
    return names


def _spellings(found: Sequence[Word], names: set[Key]) -> dict[Key, dict[str, list[Spelled]]]:
    """How each name is written, and where."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[0]].add(len(name))
    spelled: dict[Key, dict[str, list[Spelled]]] = defaultdict(lambda: defaultdict(list))
    folded = [word.folded for word in found]
    for place, first in enumerate(folded):
        own, ground = lengths.get(first, _NONE), lengths.get(stem(first), _NONE) if first[-1] == "s" else _NONE
        if not (own or ground) or found[place].begins:
            continue
        for length in own | ground:
            here = tuple(found[place : place + length])
            key = (*folded[place : place + length - 1], stem(folded[place + length - 1])) if len(here) == length else ()
            if key in names and all(each.joined for each in here[1:]):
                each = Spelled(here)
                spelled[key][each.text].append(each)
    return spelled


def _is_worth_asking(pair: TwoSpellings, of_units: frozenset[str]) -> bool:
    """Is a single word with two spellings likely to be one name?"""
    rare, usual = pair.rare[0].text, pair.usual[0].text
    if _differs_inside(rare, usual):
        return len(rare) >= _FEWEST_LETTERS_INSIDE and _has_capital(rare) and _has_capital(usual)
    if len(rare) < _FEWEST_LETTERS or any(_follows_capital(each) for each in pair.rare):
        return False
    if all(_is_described(each) for each in (*pair.rare, *pair.usual) if not _has_capital(each.text)):
        return False
    if rare in of_units or usual in of_units:
        return True
    return rare.endswith(_DEFINITE) and len(pair.usual) >= _USUAL * len(pair.rare)


def _follows_capital(each: Spelled) -> bool:
    """Is the word part of a longer name, or named by the word before it: "Division Nära", "databasen Vården i norr"?"""
    word = each.words[0]
    before = word.prose[: word.span[0]].rsplit(None, 1)
    if not word.joined or not before or not word.text[0].isupper():
        return False
    if len(before[-1]) >= _FEWEST_LETTERS and before[-1].endswith(_DEFINITE):
        return True
    return before[-1][0].isupper() or before[-1].casefold() in _KINDS


def _is_described(each: Spelled) -> bool:
    """Does it say what a unit is for and not what it is called: "enheten för vårdstöd"?"""
    word = each.words[0]
    before = word.prose[: word.span[0]].split()[-2:]
    return len(before) == 2 and before[0].casefold() in _KINDS and before[1] == "för"


def _has_capital(text: str) -> bool:
    return text != text.lower()


def _differs_inside(one: str, other: str) -> bool:
    return one[1:] != other[1:] or " " in one
