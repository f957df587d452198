"""N03 and N04: abbreviations are explained, and inflected with a colon."""

from collections.abc import Iterator
from functools import partial

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.kept_lines import KeptLines
from reportkit.rules.passages import Passage, found_in, lines
from reportkit.rules.rule import ReportRule, Rule

_SHORT = regex(r"(?<![\w:.@&+-])(?P<short>[A-ZÅÄÖ]{2,6})(?:s|:\w{1,3})?(?:-[a-zåäö]+)?(?![\w:.&+-]\w|\w)")
_NUMERAL = regex(r"[IVXLC]+")
_EXPLAINED = regex(r"\((?P<inside>[A-ZÅÄÖ]{2,6})\)|(?<!\w)(?P<before>[A-ZÅÄÖ]{2,6}) ?\((?=[^\W\d_]{3})")
_CAPITALS = regex(r"(?<![^\W\d_])[A-ZÅÄÖ]{2,6}(?![^\W\d_])")
_BEFORE_NAME = regex(r" [A-ZÅÄÖ][a-zåäö]")
_BEFORE = regex(r"[\w,;)] (?P<word>[^\W\d_]+[a-zåäö]) \Z")  # a word that begins no sentence
_LONGEST_WORD = 30
_GENITIVE = regex(r"(?<![\w:-])(?P<short>[A-ZÅÄÖ]{2,6})s(?![\w:-])")
_EVERYDAY_WORDS = "AB DNA EU FN GPS HR IT PDF PM SMS TV USA VD"
EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
"""Abbreviations that are words of their own to any reader."""
_NOT_SHORT = frozenset({"TODO", "FIXME", "TBD"})
"""What somebody left for themselves is asked about by another rule."""
_KEPT = KeptLines()


def abbreviations_are_explained(report: ReportContext) -> Iterator[Finding]:
    """An abbreviation of capital letters is explained somewhere in the report, or in the register with its words.

    Explained is "allmäntjänstgöring (AT)" and "AT (allmäntjänstgöring)". Names of units, Roman numerals, lines in
    capitals and abbreviations that are part of a name ("SOS Alarm") are left alone. One note for an abbreviation, at
    its first place. Source: catalogue of rules, N03.
    """
    if not report.sections or report.sections[0].language is not Language.SWEDISH:
        return
    known = _known(report)
    first: dict[str, tuple[SectionContext, Passage, tuple[int, int]]] = {}
    for section in report.sections:
        for passage in lines(section):
            prose = passage.prose
            if prose.upper() == prose:
                continue
            known.update(match["inside"] or match["before"] for match in _EXPLAINED.finditer(prose))
            for match in _SHORT.finditer(prose):
                short, (begin, end) = match["short"], match.span("short")
                if short not in first and not _NUMERAL.fullmatch(short) and not _is_in_name(prose, begin, end):
                    first[short] = (section, passage, (begin, end))
    for short, (section, passage, span) in first.items():
        if short not in known:
            message = Message("rules_language.N03", short=short)
            yield found_in(section, passage, span, rule="N03", severity=Severity.NOTE, message=message)


def _known(report: ReportContext) -> set[str]:
    """What needs no explanation in this workspace."""
    workspace = report.workspace
    known = {each.short for each in workspace.registers.abbreviations if each.long} | EVERYDAY | _NOT_SHORT
    for unit in workspace.organisation.units:
        for name in (unit.name, *unit.also, *(name for _, name in unit.names)):
            known.update(_CAPITALS.findall(name))
    known.update(each.id.upper() for each in workspace.registers.units)
    return known


def _is_in_name(prose: str, begin: int, end: int) -> bool:
    """Does a capitalised word stand beside it, as part of the same name?"""
    if _BEFORE_NAME.match(prose, end):
        return True
    before = _BEFORE.search(prose, max(0, begin - _LONGEST_WORD), begin)
    return before is not None and before["word"][0].isupper()


def abbreviations_are_inflected(context: SectionContext) -> Iterator[Finding]:
    """The genitive of an abbreviation has a colon: "EKG:s". Compounds are asked about by T05.

    Source: catalogue of rules, N04.
    """
    if context.language is not Language.SWEDISH:
        return
    yield from _KEPT.findings(context, lines(context), partial(_without_colon, context))


def _without_colon(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    for match in _GENITIVE.finditer(passage.prose):
        better = f"{match['short']}:s"
        yield found_in(
            context,
            passage,
            match.span(),
            rule="N04",
            severity=Severity.NOTE,
            message=Message("rules_language.N04", quote=match[0], better=better),
            expected=better,
            fix=Fix(passage.line, *match.span(), better),
        )


N03 = ReportRule("N03", Severity.NOTE, abbreviations_are_explained, about="rules_language.N03.about")
N04 = Rule("N04", Severity.NOTE, abbreviations_are_inflected, about="rules_language.N04.about")
