"""Where the headings of a document fall: laid out by LibreOffice, and never by a guess that looks like a measure."""

from collections.abc import Callable

from reportkit.model.page_map import PageMap
from reportkit.word.package import ReportFile
from reportkit.word.page_beginnings import beginning_pages, left_alone

ROUNDS = 6
"""The contents are as long with one number as with another, so that the second round agrees with the first; where
headings stand alone there are a few more."""
Layout = Callable[[bytes], bytes]
"""Makes of a Word file a PDF in which every bookmark is a named place."""


def libre_office(docx: bytes) -> bytes:
    """The layout of LibreOffice. Raises what `reportkit.pdf.office.pdf_with_places` raises."""
    from reportkit.pdf.office import pdf_with_places  # noqa: PLC0415 - only where something is measured

    return pdf_with_places(docx)


def measured(file: ReportFile, layout: Layout = libre_office) -> PageMap | None:
    """The pages of a document's headings, once the numbers printed in its contents are those that are found.

    None where they never agree. Raises what the layout raises.
    """
    from reportkit.pdf.places import pages_of  # noqa: PLC0415 - loads a library for PDF

    printed: list[int] | None = None
    beginning: tuple[str, ...] = ()
    for _ in range(ROUNDS):
        docx = file.finished(printed)
        found = pages_of(layout(beginning_pages(docx, beginning)), file.places)
        if found is None:
            return None
        alone = [each for each in left_alone(docx, dict(zip(file.places, found, strict=True))) if each not in beginning]
        if found == printed and not alone:
            return PageMap(file.layout, tuple(found), beginning)
        printed, beginning = found, (*beginning, *alone)
    return None
