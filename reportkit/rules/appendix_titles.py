"""R04: an appendix is called in the text what it is called in the list."""

import re
from collections.abc import Iterator, Mapping

from reportkit.messages import Message
from reportkit.model.blocks import AppendixReference
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.passages import Passage, braces, found_in, lines
from reportkit.rules.rule import ReportRule

_TYPED = regex(r"(?<!\w)bilaga\s+(?P<number>[0-9]{1,2})\b", re.IGNORECASE)
_QUOTED_AFTER = regex(r"[ ,:–-]{1,3}[”\"](?P<title>[^”\"\n]{3,120})[”\"]")
_NAMED_AFTER = regex(r"[,:] (?P<title>[A-ZÅÄÖ][^.,;:()”\"\n]{3,120})")
_QUOTED_BEFORE = regex(r"[”\"](?P<title>[^”\"\n]{3,120})[”\"][ ,(]{1,3}(?:se )?\Z")
_WORD = regex(r"[^\W_]{4,}")
_FAR = 140
"""Characters to look back; a title stands just before its reference."""


def appendices_called_by_their_titles(report: ReportContext) -> Iterator[Finding]:
    """A title beside a reference to an appendix is the one in the list.

    Words count as a title when they are quoted, or begin with a capital after the reference, and share a word with the
    title in the list; other words beside a reference are only words. Source: catalogue of rules, R04.
    """
    titles, numbered = _titles(report)
    if not titles:
        return
    for section in report.sections:
        for passage in lines(section):
            yield from _in_line(section, passage, titles, numbered)


def _titles(report: ReportContext) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The titles by id, and in the order of their numbers: those that a text mentions first, in that order."""
    titles = {each.id: each.title for section in report.sections for each in section.contribution.attachments}
    mentioned = [
        reference.attachment
        for section in report.sections
        for passage in (lines(section) if titles else ())
        for found in braces(passage)
        if isinstance(reference := found.refers_to, AppendixReference) and reference.attachment in titles
    ]
    return titles, tuple(titles[id] for id in dict.fromkeys([*mentioned, *titles]))


def _in_line(
    section: SectionContext, passage: Passage, titles: Mapping[str, str], numbered: tuple[str, ...]
) -> Iterator[Finding]:
    places = [
        (found.span, titles[reference.attachment], reference.attachment)
        for found in braces(passage)
        if isinstance(reference := found.refers_to, AppendixReference) and reference.attachment in titles
    ]
    places.extend(
        (match.span(), numbered[int(match["number"]) - 1], match["number"])
        for match in _TYPED.finditer(passage.prose)
        if 0 < int(match["number"]) <= len(numbered)
    )
    for (start, end), title, named in places:
        before = _QUOTED_BEFORE.search(passage.text, max(0, start - _FAR), start)
        for said in (_QUOTED_AFTER.match(passage.text, end), _NAMED_AFTER.match(passage.text, end), before):
            if said and _is_another(said["title"], title):
                yield found_in(
                    section,
                    passage,
                    said.span("title"),
                    rule="R04",
                    severity=Severity.WARNING,
                    message=Message("rules_plan.R04", appendix=named, text=said["title"], title=title),
                    expected=title,
                )
                break


def _is_another(said: str, title: str) -> bool:
    one, other = (" ".join(text.casefold().split()).rstrip(".") for text in (said, title))
    if one in other or other in one:
        return False
    return bool({*_WORD.findall(one)} & {*_WORD.findall(other)})


R04 = ReportRule("R04", Severity.WARNING, appendices_called_by_their_titles, about="rules_plan.R04.about")
