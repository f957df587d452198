"""T01: words are spelled as the dictionary spells them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Fix, Place, Severity
from reportkit.model.spelling import Verdict
from reportkit.model.value import replace
from reportkit.rules.context import SectionContext
from reportkit.rules.name_words import Word, words
from reportkit.rules.passages import found_in, lines
from reportkit.rules.required_headings import misspelt_headings
from reportkit.rules.rule import Rule
from reportkit.rules.words_to_look_up import as_asked, askable, begins_familiar, is_familiar

_A_TERM, _SURELY_A_TERM = 3, 5  # times that an unknown word stands in a section: without and with a word near it
_LONG = 12  # letters of a word that is hardly a name
_COMMON_ENDINGS = """
    else elsen elser ning ningen ningar het heten heter tion tionen tioner ande andet ende endet skap skapet iet erna
    arna orna aren iskt iska ligt
"""
_OF_COMMON_WORDS = tuple(_COMMON_ENDINGS.split())
"""How common words end, and names hardly ever."""


def words_are_spelled_right(context: SectionContext) -> Iterator[Finding]:
    """A word is in the dictionary, is put together of words that are, or is the workspace's own.

    Names, abbreviations, words with digits, citations and addresses are not asked about; nor are words of another
    language (two in a row that nobody knows), what stands many times and is likely a term, and a heading that S04 asks
    about. A warning where a known word is one slip away, else a note. One finding for a word, at its first place.
    Source: catalogue of rules, T01.
    """
    if context.language is not Language.SWEDISH and not context.workspace.settings.dictionary:
        return
    verdicts = context.spelling.verdicts
    asked_elsewhere = {title.line for title, _ in misspelt_headings(context)}
    places = _unknown(context, asked_elsewhere)
    if not places:
        return
    foreign = _foreign(context, places.keys())
    passages = tuple(lines(context))
    for text, several in places.items():
        verdict = verdicts[text]
        if several[0] in foreign or _is_term(several, verdict) or not _is_common(several, verdict):
            continue
        first = several[0]
        near = [each.removesuffix("-") for each in verdict.near]
        finding = found_in(
            context,
            passages[first.line - 1],
            first.span,
            rule="T01",
            severity=Severity.WARNING if near else Severity.NOTE,
            message=Message(
                "rules_language.T01" if near else "rules_language.T01.alone",
                quote=first.text,
                near="” / ”".join(near),
            ),
            expected=", ".join(near),
        )
        passage = passages[first.line - 1]
        choices = [Fix(first.line, *first.span, _written_as(first.text, each)) for each in near if passage.is_text]
        others = (Place(context.id, passages[word.line - 1].heading, word.text, word.line) for word in several[1:])
        yield replace(finding, places=tuple(others), choices=tuple(choices))


def _written_as(text: str, near: str) -> str:
    """A word of the dictionary with a capital where the one that is asked about has it."""
    return near[:1].upper() + near[1:] if text[:1].isupper() else near


def _unknown(context: SectionContext, but_for: Set[int]) -> dict[str, list[Word]]:
    """The words that neither the dictionary nor the workspace knows, in order, each with its places.

    What stands on the lines `but_for` is left alone.
    """
    verdicts, familiar = context.spelling.verdicts, context.spelling.familiar
    unknown = {word for word, verdict in verdicts.items() if not verdict.known}
    found: dict[str, list[Word]] = defaultdict(list)
    for word in askable(context.id, context.contribution.text):
        text = as_asked(word)
        if text not in unknown or word.line in but_for or is_familiar(text, familiar):
            continue
        if not begins_familiar(text, familiar, verdicts.keys() - unknown):
            found[text].append(word)
    return found


def _foreign(context: SectionContext, unknown: Set[str]) -> frozenset[Word]:
    """The words beside another that nobody knows, or a name of several words: a title, a phrase of another language."""
    found = set[Word]()
    for before, word in pairwise(words(context)):
        is_joined = word.joined and word.line == before.line
        if is_joined and as_asked(before) in unknown and as_asked(word) in unknown:
            found |= {before, word}
    return frozenset(found)


def _is_term(several: Sequence[Word], verdict: Verdict) -> bool:
    return len(several) >= (_SURELY_A_TERM if verdict.near else _A_TERM)


def _is_common(several: Sequence[Word], verdict: Verdict) -> bool:
    """Is it no name: does it stand with a small letter, or look like a common word?"""
    text = several[0].folded
    is_long = len(text) >= _LONG and bool(verdict.near)
    return any(word.text[0].islower() for word in several) or is_long or text.endswith(_OF_COMMON_WORDS)


T01 = Rule("T01", Severity.WARNING, words_are_spelled_right, about="rules_language.T01.about")
