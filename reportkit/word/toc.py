"""The table of contents: Word's own field, with every line already written."""

from collections.abc import Iterable

from reportkit.word.body import Entry
from reportkit.word.fields import END, beginning, field
from reportkit.word.markup import escape, paragraph, run
from reportkit.word.template import Template

DEPTH = 3
"""The levels of headings it shows."""


def toc_xml(title: str, entries: Iterable[tuple[Entry, int]], template: Template) -> str:
    """The table of contents from headings and their pages; empty where there are no headings.

    It is marked as one for Word, which then offers to renew it. Its numbers are right as they stand: nobody
    is asked anything when the document is opened.
    """
    lines = [_line(entry, page, template) for entry, page in entries if entry.level <= DEPTH]
    if not lines:
        return ""
    properties, inside = lines[0]
    lines[0] = properties, beginning(f'TOC \\o "1-{DEPTH}" \\h \\z \\u') + inside
    properties, inside = lines[-1]
    lines[-1] = properties, inside + END
    heading = paragraph(f'<w:pStyle w:val="{template.styles["toc_heading"]}"/>', run(title))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{heading}{''.join(paragraph(*line) for line in lines)}</w:sdtContent></w:sdt>"
    )


def _line(entry: Entry, page: int, template: Template) -> tuple[str, str]:
    """The properties and the inside of one line: the heading as a link, dots, and its page."""
    properties = (
        f'<w:pStyle w:val="{template.styles[f"toc{entry.level}"]}"/><w:tabs>'
        f'<w:tab w:val="right" w:leader="dot" w:pos="{template.text_width}"/></w:tabs>'
    )
    number = field(f"PAGEREF {entry.bookmark} \\h", str(page))
    inside = f"{run(entry.text)}<w:r><w:tab/></w:r>{number}"
    return (
        properties,
        f'<w:hyperlink w:anchor="{escape(entry.bookmark)}" w:history="1">{inside}</w:hyperlink>',
    )
