"""The table of contents, and the lists of figures and tables: Word's own fields, with every line already written."""

import re
from collections.abc import Iterable, Sequence

from reportkit.model.regex import regex
from reportkit.model.value import replace
from reportkit.word.body import Entry
from reportkit.word.fields import END, beginning, field
from reportkit.word.markup import escape, paragraph, run
from reportkit.word.template import Template

DEPTH = 3
"""The levels of headings it shows."""
_SHORT, _TOGETHER = 14, 4  # lines of a list
_KEEP = "<w:keepNext/><w:tabs>"
_SOURCE = regex(r"(?<=\S)[.,;]?\s*\(?\b(?:Källa|Källor|Source|Sources):.*", re.DOTALL)


def toc_xml(title: str, entries: Iterable[tuple[Entry, int]], template: Template) -> str:
    """The table of contents from headings and their pages; empty where there are no headings.

    It is marked as one for Word, which then offers to renew it. Its numbers are right as they stand: nobody
    is asked anything when the document is opened.
    """
    shown = [_line(entry, page, template, f"toc{entry.level}") for entry, page in entries if entry.level <= DEPTH]
    inside = _field(title, f'TOC \\o "1-{DEPTH}" \\h \\z \\u', shown, template)
    if not inside:
        return ""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def list_xml(title: str, label: str, entries: Iterable[tuple[Entry, int]], template: Template) -> str:
    """The list of all that is numbered under one label, `Figur` or `Tabell`; empty where there is none."""
    shown = [(replace(entry, text=without_source(entry.text)), page) for entry, page in entries]
    lines = [_line(entry, page, template, "list_line") for entry, page in shown]
    return _field(title, f'TOC \\h \\z \\c "{label}"', lines, template)


def _field(title: str, instruction: str, lines: Sequence[tuple[str, str]], template: Template) -> str:
    """A heading, and a field whose result is the lines."""
    if not lines:
        return ""
    lines = list(lines)
    properties, inside = lines[0]
    lines[0] = properties, beginning(instruction) + inside
    properties, inside = lines[-1]
    lines[-1] = properties, inside + END
    heading = paragraph(f'<w:pStyle w:val="{template.styles["toc_heading"]}"/>', run(title))
    loose = len(lines) - kept_lines(len(lines))
    written = [
        paragraph(properties.replace("<w:tabs>", _KEEP, 1) if loose <= at < len(lines) - 1 else properties, inside)
        for at, (properties, inside) in enumerate(lines)
    ]
    return heading + "".join(written)


def kept_lines(count: int) -> int:
    """How many of a list's last lines stand on one page: all of a short list, otherwise a few."""
    return count if count <= _SHORT else _TOGETHER


def without_source(caption: str) -> str:
    """A caption as a list shows it: without the source that it ends with."""
    return _SOURCE.sub("", caption)


def _line(entry: Entry, page: int, template: Template, role: str) -> tuple[str, str]:
    """The properties and the inside of one line: the words as a link, dots, and their page."""
    properties = (
        f'<w:pStyle w:val="{template.styles[role]}"/><w:tabs>'
        f'<w:tab w:val="right" w:leader="dot" w:pos="{template.text_width}"/></w:tabs>'
    )
    number = field(f"PAGEREF {entry.bookmark} \\h", str(page))
    inside = f"{run(entry.text)}<w:r><w:tab/></w:r>{number}"
    return (
        properties,
        f'<w:hyperlink w:anchor="{escape(entry.bookmark)}" w:history="1">{inside}</w:hyperlink>',
    )
