"""T05: compounds of figures, abbreviations and set phrases are written in one piece."""

import re
from collections.abc import Iterator
from functools import partial

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.kept_lines import KeptLines
from reportkit.rules.passages import Passage, found_in, lines
from reportkit.rules.rule import Rule

_HEADS = """
    analys analyser ansvar ansvarig anmälan anmälningar ansökan ansökningar arbete avdelning avtal budget center chef
    chefer data enhet enheter frågor grupp grupper index indikator indikatorer insats insatser klinik klinikerna
    kontroll kostnad kostnader läkare medel modell modeller mottagning mätning mätningar möte möten nätverk organisation
    patient patienter personal plan planer plats platser process program projekt rapport rapporter remiss remisser
    resurs resurser rutin rutiner sjuksköterska sjuksköterskor stöd system team teknik test tester tjänst tjänster
    undersökning undersökningar utbildning utbildningar utredning utredningar verksamhet verksamheter vård ärende
    ärenden
"""
HEADS = frozenset(_HEADS.split())
"""Nouns in the indefinite form that Swedish sets last in a compound: after an abbreviation they are never a word of
their own. A definite form could begin the next phrase, and is left alone."""

_AGES = regex(
    r"(?<![\w:.,-])(?P<numbers>[0-9]{1,3}(?:\s?[-–]\s?[0-9]{1,3})?) (?P<head>åring(?:en|ar|arna|ars|arnas)?)\b"
)
_RATIO = regex(r"(?<![\w:.,-])(?P<ratio>[0-9]+:[0-9]+) (?P<head>[a-zåäö]{2,}(?:len|let|lena|larna|gen|get))\b")
_SHORT = regex(
    r"(?<![\w:/-])(?P<short>[A-ZÅÄÖ]{2,6}|[Ll]ex [A-ZÅÄÖ][a-zåäö]+|[Dd]ygnet runt) (?P<head>[a-zåäö]{3,})\b(?!-)"
)

_KEPT = KeptLines()


def compounds_are_whole(context: SectionContext) -> Iterator[Finding]:
    """A compound that begins with figures, an abbreviation or a set phrase is held together by a hyphen.

    "18-49 åringar", "1:1 medlen", "EKG remiss", "lex Maria anmälan", "dygnet runt verksamhet". After an abbreviation
    only nouns that nothing but a compound explains are asked about. Source: catalogue of rules, T05.
    """
    if context.language is not Language.SWEDISH:
        return
    yield from _KEPT.findings(context, lines(context), partial(_parted, context))


def _parted(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    prose = passage.prose
    found = [(match, _ages(match)) for match in _AGES.finditer(prose)] if "åring" in prose else []
    if ":" in prose:
        found += [(match, f"{match['ratio']}-{match['head']}") for match in _RATIO.finditer(prose)]
    found += [
        (match, f"{match['short']}-{match['head']}") for match in _SHORT.finditer(prose) if match["head"] in HEADS
    ]
    for match, better in found:
        yield found_in(
            context,
            passage,
            match.span(),
            rule="T05",
            severity=Severity.NOTE,
            message=Message("rules_language.T05", quote=match[0], better=better),
            expected=better,
            fix=Fix(passage.line, *match.span(), better),
        )


def _ages(match: re.Match[str]) -> str:
    numbers = re.sub(r"\s?[-–]\s?", "–", match["numbers"])
    return f"{numbers}-{match['head']}"


T05 = Rule("T05", Severity.NOTE, compounds_are_whole, about="rules_language.T05.about")
