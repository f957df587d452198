"""R01: a reference to an appendix leads to an appendix."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import AppendixReference, Reference
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, braces, found_in, lines
from reportkit.rules.rule import Rule
from reportkit.text.references import find, section_of, targets

_NUMBERED = regex(r"(?<!\w)(?:bilaga|bilagan|bilagorna|bilagor)\s+(?P<number>[0-9]{1,2})\b(?![.,][0-9])", re.IGNORECASE)
_OF_SOMETHING_BEFORE = regex(r"(?:\w{2,}s|,)\s+\Z")
_FAR = 40  # characters to look back; a word that owns the appendix stands just before it
_OF_SOMETHING_AFTER = regex(r"\s*(?:till|i|av|från|ur)\b", re.IGNORECASE)


def appendices_exist(context: SectionContext) -> Iterator[Finding]:
    """A reference to an attachment leads to one of the month's attachments, one by name to what has that name.

    `{{figure: …}}` and `{{ref: …}}` name something in the section itself, or in another one that exists; what that
    other one holds is asked when the report is put together.

    `{{appendix: id}}` is declared, and an error. "bilaga 4" in running text while the month has fewer attachments is a
    warning, unless the words show that another document's appendix is meant ("planens bilaga 1", "bilaga 1 till
    avtalet"). Source: catalogue of rules, R01.
    """
    for passage in lines(context):
        yield from _declared(context, passage)
        yield from _numbered(context, passage)
        yield from _named(context, passage)


def _declared(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    for found in braces(passage):
        reference = found.refers_to
        if not isinstance(reference, AppendixReference) or reference.attachment in context.attachments:
            continue
        yield found_in(
            context,
            passage,
            found.span,
            rule="R01",
            severity=Severity.ERROR,
            message=Message("rules.R01", attachment=reference.attachment),
            expected=", ".join(sorted(context.attachments)),
        )


def _named(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    named = [(found, found.refers_to) for found in braces(passage) if isinstance(found.refers_to, Reference)]
    own = tuple(targets(context.blocks)) if named else ()
    for found, reference in named:
        if section_of(reference, context.workspace.sections) or find(reference, own):
            continue
        kind = Message(f"rules.R01.{reference.kind}")
        there = (each.title for each in own if each.title and reference.kind in ("ref", each.kind))
        message = Message("rules.R01.named", target=reference.target, kind=kind)
        yield found_in(
            context,
            passage,
            found.span,
            rule="R01",
            severity=Severity.ERROR,
            message=message,
            expected=", ".join(dict.fromkeys(there)),
        )


def _numbered(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    prose = passage.prose
    for match in _NUMBERED.finditer(prose):
        count = len(context.attachments)
        is_of_something = _OF_SOMETHING_BEFORE.search(
            prose[max(0, match.start() - _FAR) : match.start()]
        ) or _OF_SOMETHING_AFTER.match(prose, match.end())
        if 0 < int(match["number"]) <= count or is_of_something:
            continue
        message = Message("rules.R01.number", quote=match[0], count=count)
        yield found_in(context, passage, match.span(), rule="R01", severity=Severity.WARNING, message=message)


R01 = Rule("R01", Severity.ERROR, appendices_exist)
