"""R02 and R06: words that point at an appendix, a chart or a table have something to point at."""

import re
from collections.abc import Iterator

from reportkit.messages import Language, Message
from reportkit.model.blocks import AppendixReference, Block, Image, PlacedFigures, Table
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, braces, found_in, lines
from reportkit.rules.rule import Rule

_UNNUMBERED = regex(
    r"\b(?:(?:finns|återfinns|ligger|redovisas|presenteras|bifogas|läggs|framgår|följer|hittas)(?: \w+)?"
    r" (?:som|i|av)(?: en| separat)? (?:bifogad )?(?:bilaga|bilagan)"
    r"|(?:se|enligt) (?:bifogad |separat )?(?:bilaga|bilagan))\b(?!\s*(?:[0-9]|[A-ZÅÄÖ]\b))",
    re.IGNORECASE,
)
_OF_ANOTHER = regex(r"\s+(?:till|i|av|från|ur)\s", re.IGNORECASE)
_AT_A_PLACE = regex(
    r"\b(?P<what>graf|diagram|figur|kurv|stapl|bild|kart|tabell)(?:m?et|m?en|an|erna|arna|orna|n)?"
    r" (?:här )?(?P<where>ovan|nedan)(?:för)?\b",
    re.IGNORECASE,
)


class _Target(Struct, frozen=True):
    line: int
    is_table: bool


def appendix_is_named(context: SectionContext) -> Iterator[Finding]:
    """A reference to an appendix says which.

    "Rapporten finns som bilaga" is no help where the section has no attachment, or has several; with exactly one, a
    reader of the section knows. `{{appendix: id}}` or a number on the same line is enough. Source: catalogue of
    rules, R02.
    """
    if context.language is not Language.SWEDISH or len(context.contribution.attachments) == 1:
        return
    for passage in lines(context):
        if "bilaga" not in passage.text:
            continue
        if any(isinstance(each.refers_to, AppendixReference) for each in braces(passage)):
            continue
        for match in _UNNUMBERED.finditer(passage.prose):
            if _OF_ANOTHER.match(passage.prose, match.end()):
                continue
            message = Message("rules_language.R02", quote=match[0])
            yield found_in(context, passage, match.span(), rule="R02", severity=Severity.WARNING, message=message)


def place_is_there(context: SectionContext) -> Iterator[Finding]:
    """Words such as "grafen ovan" and "tabellen nedan" have a chart or a table above or below in the same section.

    A picture may show anything, also a table. What a section's plugin adds comes after its words, so that nothing
    is asked about "nedan" there. Source: catalogue of rules, R06.
    """
    if context.language is not Language.SWEDISH:
        return
    targets = [_Target(block.line, _is_table(block)) for block in context.blocks if _is_target(block)]
    for passage in lines(context):
        if "ovan" not in passage.text and "nedan" not in passage.text:
            continue
        for match in _AT_A_PLACE.finditer(passage.prose):
            above = match["where"].lower() == "ovan"
            if (not above and context.definition.plugin) or _is_answered(targets, passage, match["what"], above):
                continue
            message = Message("rules_language.R06", quote=match[0])
            yield found_in(context, passage, match.span(), rule="R06", severity=Severity.WARNING, message=message)


def _is_target(block: Block) -> bool:
    return isinstance(block, Image | Table | PlacedFigures)


def _is_table(block: Block) -> bool:
    return isinstance(block, Table) or (isinstance(block, PlacedFigures) and block.kind == "table")


def _is_answered(targets: list[_Target], passage: Passage, what: str, above: bool) -> bool:
    wants_table = what.lower() == "tabell"
    there = (target for target in targets if (target.line < passage.line) == above)
    return any(wants_table or not target.is_table for target in there)


R02 = Rule("R02", Severity.WARNING, appendix_is_named, about="rules_language.R02.about")
R06 = Rule("R06", Severity.WARNING, place_is_there, about="rules_language.R06.about")
