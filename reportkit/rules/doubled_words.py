"""T02: no word stands twice by mistake, in a row or around another."""

import re
from collections.abc import Iterator
from functools import partial

from reportkit.messages import Message
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.kept_lines import KeptLines
from reportkit.rules.passages import Passage, found_in, lines
from reportkit.rules.rule import Rule

_DOUBLED = regex(r"(?<![\w-])(?P<word>[^\W\d_]+)(?P<again>[ \t\u00a0]+(?P<second>(?P=word)))(?![\w-])", re.IGNORECASE)

_ALLOWED = """
    de den det där då som så om är var har hade finns fanns fick får kan måste ska vill
"""
ALLOWED = frozenset(_ALLOWED.split())
"""Words that Swedish may rightly set twice: "de resurser vi har har minskat", "det det handlar om".

A form of "vara" only where there is a clause for it."""

_ADVERBS = """
    alltså därefter därför därmed dessutom då där här idag likaså nu nyligen också samtidigt sedan således vidare även
"""
_FIRST = frozenset(_ADVERBS.split())
"""Words that a main clause may begin with; its verb then stands before the subject, and not again after it."""
_VERBS = frozenset(["har", "hade", "kommer", "ska", "kan", "är", "var", "får", "måste", "behöver"])
_LINKS = frozenset(["av", "från", "för", "har", "i", "inom", "med", "om", "på", "till", "vid", "är"])
_INSIDE = frozenset(["också", "även", "därmed"])
_AROUND = regex(
    r"(?<![\w-])(?P<word>[a-zåäö]{1,7}) (?P<between>[^\W\d_]+)(?P<again> (?P=word))(?![\w-])",
)
_TO_BE = frozenset(["är", "var"])
_CLAUSE = regex(
    r"\b(?:som|hur|vad|där|dit|vem|vilk\w+|att|när|om|då|så|det|den|de|vi|jag|ni|hon|han|vars|ju)\b|,", re.IGNORECASE
)
"""What a clause may begin with whose verb then stands beside that of the sentence: "de planer som finns finns kvar"."""
_SENTENCE_END = regex(r"[.!?:;]\s")
_DEFINITE = ("n", "et", "na")
_LONGEST_WORD = 12
_KEPT = KeptLines()


def words_stand_once(context: SectionContext) -> Iterator[Finding]:
    """No word stands twice in a row, unless Swedish allows it.

    Looked for within a line, so never across a full stop, a list or a cell. Single letters, numbers and names that
    are said twice are left alone. Around another word only where word order tells: "sedan har arbetet har börjat",
    "resulterade i också i". Source: catalogue of rules, T02.
    """
    yield from _KEPT.findings(context, lines(context), partial(_in_line, context))


def _in_line(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    yield from _around(context, passage)
    for match in _DOUBLED.finditer(passage.prose):
        word, second = match["word"], match["second"]
        if len(word) < 2 or (word[0].isupper() and second[0].isupper()):
            continue
        if word.casefold() in ALLOWED and not _is_main_verb(word, passage.prose[: match.start()]):
            continue
        yield found_in(
            context,
            passage,
            match.span(),
            rule="T02",
            severity=Severity.WARNING,
            message=Message("rules.T02", word=word),
            expected=word,
            fix=Fix(passage.line, *match.span("again"), ""),
        )


def _is_main_verb(word: str, before: str) -> bool:
    """Is a form of "vara" the verb of a sentence with no clause before it, so that it cannot stand twice?"""
    return word.casefold() in _TO_BE and not _CLAUSE.search(_SENTENCE_END.split(before)[-1])


def _around(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    """A word that stands again after another; which of the two is too many, only the writer knows."""
    prose = passage.prose
    for match in _AROUND.finditer(prose):
        first, word, between = match.start(), match["word"], match["between"]
        before = prose[max(0, first - _LONGEST_WORD) : first].split(" ")[-2:-1]
        is_subject = between.endswith(_DEFINITE) and bool(before) and before[0].lower() in _FIRST
        is_verb = is_subject and word in _VERBS
        if is_verb or (word in _LINKS and between in _INSIDE):
            span = (first - len(before[0]) - 1, match.end()) if is_verb else match.span()
            message = Message("rules.T02", word=word)
            yield found_in(context, passage, span, rule="T02", severity=Severity.WARNING, message=message)


T02 = Rule("T02", Severity.WARNING, words_stand_once)
