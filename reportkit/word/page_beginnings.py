"""Headings that begin a page because LibreOffice would leave them alone at the foot of the one before.

A heading is kept with what follows, and so is the next one just below it. LibreOffice now and then forgets that of two
headings in a row, when text has moved back a page while it was laid out. Only the copy that it lays out says so in
plainer words: the document itself stays as it is, since Word keeps it together.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from reportkit.model.regex import regex
from reportkit.word.archive import packed, read_archive, write_archive
from reportkit.word.document_reader import main_part, main_part_name

_HEADING = regex(
    r"<w:p><w:pPr>(?P<style><w:pStyle [^>]*/>)(?:(?!</w:pPr>).)*</w:pPr>"
    r'<w:bookmarkStart [^>]*w:name="(?P<name>_Toc\d+)"/>'
    r"(?:(?!</w:p>).)*</w:p>(?:<w:bookmark(?:Start|End) [^>]*/>)*",
    re.DOTALL,
)
_BEGINS = '<w:pageBreakBefore/><w:spacing w:before="0"/>'


def left_alone(docx: bytes, pages: Mapping[str, int]) -> Iterator[str]:
    """The headings that stand at the foot of a page while the one just below them stands on the next.

    `pages` are those of the headings' bookmarks. Of several headings in a row it is the first on its page.
    """
    row: list[str] = []
    end = -1
    for heading in _HEADING.finditer(main_part(docx).decode()):
        name = heading["name"]
        if heading.start() != end:
            row = []
        elif row and pages[row[-1]] < pages[name]:
            yield next(each for each in row if pages[each] == pages[row[-1]])
            row = []
        row.append(name)
        end = heading.end()


def beginning_pages(docx: bytes, headings: Collection[str]) -> bytes:
    """A copy of a document of ours in which some headings, named by their bookmarks, begin a page."""
    if not headings:
        return docx

    def begins(heading: re.Match[str]) -> str:
        whole = heading[0]
        if heading["name"] not in headings or _BEGINS in whole:
            return whole
        return whole.replace(heading["style"], heading["style"] + _BEGINS, 1)

    written = packed(_HEADING.sub(begins, main_part(docx).decode()).encode())
    return write_archive(read_archive(docx) | {main_part_name(docx): written})
