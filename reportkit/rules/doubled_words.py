"""T02: no word stands twice by mistake, in a row or around another."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, found_in, lines
from reportkit.rules.rule import Rule

_DOUBLED = re.compile(
    r"(?<![\w-])(?P<word>[^\W\d_]+)(?P<again>[ \t\u00a0]+(?P<second>(?P=word)))(?![\w-])", re.IGNORECASE
)

_ALLOWED = """
    de den det där då som så om är var har hade finns fanns fick får kan måste ska vill
"""
ALLOWED = frozenset(_ALLOWED.split())
"""Words that Swedish may rightly set twice: "de resurser vi har har minskat", "det det handlar om"."""

_ADVERBS = """
    alltså därefter därför därmed dessutom då där här idag likaså nu nyligen också samtidigt sedan således vidare även
"""
_ADVERB = "|".join(_ADVERBS.split())
_AROUND_SUBJECT = re.compile(
    rf"(?<![\w-])(?:{_ADVERB}) (?P<word>har|hade|kommer|ska|kan|är|var|får|måste|behöver) "
    r"[^\W\d_]+(?:en|et|na|n)(?P<again> (?P=word))(?![\w-])",
    re.IGNORECASE,
)
_AROUND_ADVERB = re.compile(
    r"(?<![\w-])(?P<word>av|från|för|har|i|inom|med|om|på|till|vid|är) (?:också|även|därmed|bland annat)"
    r"(?P<again> (?P=word))(?![\w-])"
)


def words_stand_once(context: SectionContext) -> Iterator[Finding]:
    """No word stands twice in a row, unless Swedish allows it.

    Looked for within a line, so never across a full stop, a list or a cell. Single letters, numbers and names that
    are said twice are left alone. Around another word only where word order tells: "vidare har projektet har startat",
    "resulterade i också i". Source: catalogue of rules, T02.
    """
    for passage in lines(context):
        for pattern in (_AROUND_SUBJECT, _AROUND_ADVERB):
            for match in pattern.finditer(passage.prose):
                yield _around(context, passage, match)
        for match in _DOUBLED.finditer(passage.prose):
            word, second = match["word"], match["second"]
            if len(word) < 2 or word.casefold() in ALLOWED or (word[0].isupper() and second[0].isupper()):
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


def _around(context: SectionContext, passage: Passage, match: re.Match[str]) -> Finding:
    """A word that stands again after another; which of the two is too many, only the writer knows."""
    return found_in(
        context,
        passage,
        match.span(),
        rule="T02",
        severity=Severity.WARNING,
        message=Message("rules.T02", word=match["word"]),
    )


T02 = Rule("T02", Severity.WARNING, words_stand_once)
