"""H01: nothing in the report is still to be filled in."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, braces, found_in, passages
from reportkit.rules.rule import Rule
from reportkit.text.markdown.syntax import read_placed
from reportkit.text.merging import MARK

_GUIDE = (
    r"(?:ange|skriv|fyll|infoga|välj|klicka|lägg|enter|insert|datum|namn|belopp|siffra|månad|rubrik|text|antal"
    r"|kolla|kontrollera|komplettera|todo)"
)
_CERTAIN = regex(
    rf"""
      \[\s*(?:{_GUIDE}\b[^\[\]]*|x+|\?+)\s*\](?!\()     # [Ange månad], [xx]; never the words of a link
    | <\s*(?:ange|skriv|fyll\ i|infoga|namn|datum)\b[^<>]*>
    | (?<![\w-])(?:20)?(?-i:xx+|XX+)(?![\w-])            # xx mnkr, 20XX; not XXL, not XX-kromosom
    | \?\?+
    | (?<![^\s(])\?\s?(?:%|(?:procent|mnkr|mkr|tkr|kr)\b)  # ?%, ? mnkr; not the end of a question
    | …{{2,}} | \.{{5,}} | _{{4,}}
    | \blorem\b
    | \bklicka\ (?:eller\ tryck\ )?här\ för\ att\ (?:ange|skriva|välja|infoga)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = ("[", "<", "?", "xx", "……", ".....", "____", "lorem", "klicka")
_LIKELY = regex(r"^[\W_]*(?P<words>(?i:fyll i|klicka här)\b)|(?P<note>(?<![\w-])(?:TODO|FIXME|TBD)(?![\w-]))")


def nothing_left_to_fill_in(context: SectionContext) -> Iterator[Finding]:
    """No placeholder is left in the text, in the words beside figures or in titles of attachments.

    Certain placeholders are errors and are never waived. "Fyll i" and "Klicka här" at the beginning of a line may be
    meant for the reader, and "TODO" may be somebody's name for something: they are warnings. A `{{…}}` in a form
    that nothing understands would be printed as it stands, and counts as unfilled; beside figures and in titles
    nothing is cited at all. Source: catalogue of rules, H01.
    """
    for passage in passages(context):
        prose = passage.prose
        if mark := MARK.fullmatch(prose.strip()) if passage.is_text else None:
            start = prose.index(mark[0])
            yield _finding(context, passage, (start, start + len(mark[0])), "rules.H01", Severity.ERROR)
            continue
        for match in _CERTAIN.finditer(prose) if _may_hold_one(prose) else ():
            yield _finding(context, passage, match.span(), "rules.H01", Severity.ERROR)
        for likely in _LIKELY.finditer(prose):
            id = "rules.H01.perhaps" if likely["words"] else "rules.H01.left_to_do"
            yield _finding(context, passage, likely.span(likely.lastgroup or 0), id, Severity.WARNING)
        for found in braces(passage):
            if not (passage.is_text and (found.refers_to or read_placed(found.text, 0))):
                yield _finding(context, passage, found.span, "rules.H01.braces", Severity.ERROR)


def _may_hold_one(prose: str) -> bool:
    """A quick look: most lines hold none of the signs that a placeholder begins with."""
    folded = prose.casefold()
    return any(sign in folded for sign in _SIGNS)


def _finding(context: SectionContext, passage: Passage, span: tuple[int, int], id: str, severity: Severity) -> Finding:
    quote = passage.text[slice(*span)]
    return found_in(context, passage, span, rule="H01", severity=severity, message=Message(id, text=quote))


H01 = Rule("H01", Severity.ERROR, nothing_left_to_fill_in)
