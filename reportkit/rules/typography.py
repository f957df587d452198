"""T04: spaces, quotation marks and the points of abbreviations."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.kept_lines import KeptLines
from reportkit.rules.passages import FILLER, Passage, found_in, lines
from reportkit.rules.rule import Rule

_GLUED_WORDS = """
    av cirka drygt eller efter före från för hos högst inom med minst mot och om omkring per på samt sedan till under
    upp vid än över
"""
_GLUED = _GLUED_WORDS.split()
_LETTER = "[^\\W\\d_]"
_SMALL = "[a-zåäöéü]"
_SIGN = f"[^\\s|{FILLER}]"  # what a citation stands for is never written back


class Slip(Struct, frozen=True):
    """A slip of the pen: how it looks, and how it should have been written."""

    id: str
    """The message that tells it."""
    pattern: re.Pattern[str]
    better: str
    """The words instead, as `Match.expand` reads them."""
    swedish: bool = False
    """Does it take Swedish words to know it?"""
    in_tables: bool = True
    hint: str = ""
    """What a line must hold to be looked at closely, as a pattern that is quick to search for."""


SLIPS = (
    Slip(
        "rules_language.T04.space",
        regex(rf"(?<![\w-])({'|'.join((*_GLUED, *map(str.capitalize, _GLUED)))})([0-9]+)(?![\w-])"),
        r"\1 \2",
        swedish=True,
        hint="[a-zåäö][0-9]",
    ),
    Slip(
        "rules_language.T04.space",
        regex(rf"(?<![\w-])({_SMALL}+-)(och|eller|samt)(?![\w-])"),
        r"\1 \2",
        swedish=True,
        hint="-(?:och|eller|samt)",
    ),
    Slip(
        "rules_language.T04.space",
        regex(rf"(?<![\w.@/])({_LETTER}{{2,}},)({_SMALL}{{2,}})(?![\w.@/])"),
        r"\1 \2",
        hint=f",{_SMALL}",
    ),
    Slip(
        "rules_language.T04.space",
        regex(rf"(?<![\w.@/-])({_SMALL}{{3,}}\.)([A-ZÅÄÖ]{_SMALL}+)(?![\w.@/-])"),
        r"\1 \2",
        hint=r"\.[A-ZÅÄÖ]",
    ),
    Slip(
        "rules_language.T04.double",
        regex(rf"(?<!{_SIGN})({_SIGN}++) {{2,}}({_SIGN}++)"),
        r"\1 \2",
        in_tables=False,
        hint="  ",
    ),
    Slip(
        "rules_language.T04.before",
        regex(rf"(?<!{_SIGN})({_SIGN}*[\w)”\"]) ++([,;:!?.])(?=\s|$)"),
        r"\1\2",
        in_tables=False,
        hint=" [,;:!?.]",
    ),
    Slip(
        "rules_language.T04.quotes",
        regex(rf'"([^\s"“”{FILLER}](?:[^"“”{FILLER}]{{0,100}}[^\s"“”{FILLER}])?)[”“](?!\w)'),
        r"”\1”",
        hint='"',
    ),
    Slip(
        "rules_language.T04.quotes",
        regex(rf'[”“]([^\s"“”{FILLER}](?:[^"“”{FILLER}]{{0,100}}[^\s"“”{FILLER}])?)"(?!\w)'),
        r"”\1”",
        hint='"',
    ),
)

_POINTS = {
    "dvs": "d.v.s.",
    "osv": "o.s.v.",
    "mm": "m.m.",
    "mfl": "m.fl.",
    "pga": "p.g.a.",
    "tex": "t.ex.",
    "fom": "fr.o.m.",
}
_WITHOUT_POINTS = regex(rf"(?<![\w.-])(?<![0-9][ \u00a0])({'|'.join(_POINTS)})(?![\w-])")
_MAY_END_WITH_ONE = frozenset({"dvs", "osv"})
_KEPT = KeptLines()
Hints = Sequence[tuple[Slip, Callable[[str], object]]]


def signs_are_right(context: SectionContext) -> Iterator[Finding]:
    """A space stands where it should and nowhere else, quotation marks are a pair, abbreviations have their points.

    Two spaces that line up a table's cells, and those that begin a list or end a line, are left alone. "dvs." and
    "osv." with one point are good Swedish, "12 mm" is a measure. Source: catalogue of rules, T04.
    """
    swedish = context.language is Language.SWEDISH
    slips = [(slip, regex(slip.hint).search) for slip in SLIPS if swedish or not slip.swedish]
    yield from _KEPT.findings(context, lines(context), partial(_slips, context, slips))


def _slips(context: SectionContext, slips: Hints, passage: Passage) -> Iterator[Finding]:
    prose = passage.prose
    is_table = prose.lstrip().startswith("|")
    for slip, may_hold in slips:
        if not may_hold(prose) or (is_table and not slip.in_tables):
            continue
        for match in slip.pattern.finditer(prose):
            yield _finding(context, passage, slip.id, match.span(), match.expand(slip.better))
    if context.language is Language.SWEDISH:
        yield from _points(context, passage, prose)


def _points(context: SectionContext, passage: Passage, prose: str) -> Iterator[Finding]:
    for match in _WITHOUT_POINTS.finditer(prose):
        first, last = match.span()
        has_one = prose.startswith(".", last)
        if has_one and match[1] in _MAY_END_WITH_ONE:
            continue
        span = (first, last + has_one)
        yield _finding(context, passage, "rules_language.T04.points", span, _POINTS[match[1]])


def _finding(context: SectionContext, passage: Passage, id: str, span: tuple[int, int], better: str) -> Finding:
    return found_in(
        context,
        passage,
        span,
        rule="T04",
        severity=Severity.NOTE,
        message=Message(id, better=better),
        expected=better,
        fix=Fix(passage.line, *span, better),
    )


T04 = Rule("T04", Severity.NOTE, signs_are_right, about="rules_language.T04.about")
