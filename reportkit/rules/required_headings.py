"""S03 and S04: the headings that a section is asked for, and those that are nearly one of them."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from reportkit.messages import Message
from reportkit.model.blocks import Paragraph, Span
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.headings import Title, columns_of, renamed, title_key, titles
from reportkit.rules.passages import source_lines
from reportkit.rules.rule import Rule
from reportkit.rules.silence import is_silent
from reportkit.text.words import plain

NEAR = 0.85
"""How alike two titles are before one is taken for a slip of the other; 1 is the same."""
SHORTEST = 5
"""Characters. Shorter titles are too easily alike by chance."""
_DIGITS = regex(r"[0-9]+")


def required_headings_given(context: SectionContext) -> Iterator[Finding]:
    """Every heading that the definition requires stands in the text.

    One that is nearly there is told at the heading that was meant for it, and can be mended; so is one that stands as
    a bold line. A section that says there is nothing to report owes no headings. Source: catalogue of rules, S03.
    """
    if is_silent(context) or context.contribution.nothing is not None:
        return
    given = tuple(titles(context))
    keys = {title.key for title in given}
    for definition in context.definition.required_headings:
        if title_key(definition.title) in keys:
            continue
        near = next((title for title in given if _nearly(title.text, definition.title)), None)
        bold = None if near else _bold_line(context, definition.title)
        if bold is not None:
            yield _told_at_bold(context, definition.title, bold)
            continue
        yield Finding(
            "S03",
            Severity.ERROR,
            Message("rules.S03", heading=definition.title, unit=context.title),
            context.id,
            subject=definition.title,
            heading=near.text if near else "",
            line=near.line if near else 0,
            columns=columns_of(context, near) if near else None,
            quote=near.text if near else "",
            expected=definition.title,
            fix=renamed(context, near, definition.title) if near else None,
        )


def _bold_line(context: SectionContext, title: str) -> Paragraph | None:
    """The paragraph that says a title, all of it bold and on a line of its own."""
    for block in context.blocks:
        if (
            isinstance(block, Paragraph)
            and title_key(plain(block.content)) == title_key(title)
            and all(isinstance(each, Span) and each.strong for each in block.content)
        ):
            return block
    return None


def _told_at_bold(context: SectionContext, title: str, bold: Paragraph) -> Finding:
    """The finding about a required heading that stands as a bold line, with the edit that makes a heading of it."""
    line = source_lines(context.contribution.text)[bold.line - 1]
    above = [each.level for each in titles(context) if each.line < bold.line]
    return Finding(
        "S03",
        Severity.ERROR,
        Message("rules.S03.bold", heading=title, unit=context.title),
        context.id,
        subject=title,
        line=bold.line,
        columns=(0, len(line)),
        quote=plain(bold.content),
        expected=title,
        fix=Fix(bold.line, 0, len(line), f"{'#' * (above[-1] if above else 1)} {title}"),
    )


def headings_not_misspelt(context: SectionContext) -> Iterator[Finding]:
    """No heading is a slip of the pen for one that the definition names; S03 tells of those it requires.

    Most headings are new topics each month, so only near-misses are reported: titles that are almost the same, have
    the same digits, and do not stand beside the heading they resemble. Source: catalogue of rules, S04.
    """
    nothing = context.contribution.nothing is not None
    required = () if nothing else tuple(each.title for each in context.definition.required_headings)
    for title, better in misspelt_headings(context):
        if better in required:
            continue
        yield Finding(
            "S04",
            Severity.WARNING,
            Message("rules.S04", heading=title.text, unit=context.title, suggestion=better),
            context.id,
            subject=title.text,
            heading=title.text,
            line=title.line,
            columns=columns_of(context, title),
            quote=title.text,
            expected=better,
            fix=renamed(context, title, better),
        )


def misspelt_headings(context: SectionContext) -> Iterator[tuple[Title, str]]:
    """The headings that resemble one of the definition, and that one."""
    given = tuple(titles(context))
    keys = {title.key for title in given}
    meant = [each.title for each in context.definition.headings if title_key(each.title) not in keys]
    for title in given:
        better = _nearest(title, meant)
        if better:
            yield title, better


def _nearest(title: Title, meant: list[str]) -> str:
    """The title that was most likely meant; empty where none was."""
    near = {_likeness(title.text, each): each for each in meant if _nearly(title.text, each)}
    return near[max(near)] if near else ""


def _likeness(written: str, meant: str) -> float:
    return SequenceMatcher(None, title_key(written), title_key(meant)).ratio()


def _nearly(written: str, meant: str) -> bool:
    """Is one title almost the other, and not the same?"""
    a, b = title_key(written), title_key(meant)
    if a == b or min(len(a), len(b)) < SHORTEST or _DIGITS.findall(a) != _DIGITS.findall(b):
        return False
    matcher = SequenceMatcher(None, a, b)  # its quick bounds spare most titles the slow comparison
    return matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR and matcher.ratio() >= NEAR


S03 = Rule("S03", Severity.ERROR, required_headings_given)
S04 = Rule("S04", Severity.WARNING, headings_not_misspelt)
