"""Sentences: where each begins and ends in a running Swedish or English text."""

from functools import lru_cache

from reportkit.model.regex import regex
from reportkit.model.value import Struct

_ABBREVIATIONS = """
    bl.a ca dvs d.v.s e.d el.dyl etc ev exkl f.d fr.o.m from inkl jfr kap kl m.fl m.m max milj min mm nr o.d obs osv
    resp s s.k sid st t.ex t.o.m tel tf tom
"""
_NO_END = frozenset(_ABBREVIATIONS.split())
"""Words that end with a full stop inside a sentence."""
_END = regex(r"[.!?…][”\"’)]{0,2}\s{1,9}(?=[”\"(]?[A-ZÅÄÖÉ0-9])")
_LAST_WORD = regex(r"[^\s(”\"]{1,12}\Z")
_LONGEST_WORD = 12


class Sentence(Struct, frozen=True):
    """A sentence, and where it begins in its text."""

    text: str
    start: int


def ended(text: str) -> str:
    """Some words with a full stop, unless they end as sentences do; nothing stays nothing."""
    text = text.rstrip()
    return text if not text or text.rstrip('”"’)').endswith((".", "!", "?", "…")) else f"{text}."


@lru_cache(maxsize=16_384)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a paragraph, in order, without the spaces between them."""
    found, begin = [], 0
    for end in _END.finditer(text):
        word = _LAST_WORD.search(text, max(begin, end.start() - _LONGEST_WORD), end.start())
        if text[end.start()] == "." and word and _goes_on(word[0], text[end.end()]):
            continue
        found.append(Sentence(text[begin : end.end()].rstrip(), begin))
        begin = end.end()
    if text[begin:].strip():
        found.append(Sentence(text[begin:].rstrip(), begin))
    return tuple(found)


def _goes_on(word: str, following: str) -> bool:
    """Does the full stop after this word belong to the word?"""
    return word.casefold() in _NO_END or (len(word) == 1 and word.isalpha()) or (word.isdigit() and following.isdigit())
