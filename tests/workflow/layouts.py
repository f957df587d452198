"""Layouts that stand in for LibreOffice's: PDF files with the places of bookmarks, and nothing on their pages."""

import re
from io import BytesIO

import pikepdf

from reportkit.messages import UsageError
from tests.workflow import document

BOOKMARK = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]+)"')


class FakeLayout:
    """Puts the n-th heading on the page that `page_of(n)` says, n counted from 0, and all else on the first.

    Counts how often it was asked.
    """

    def __init__(self, page_of=lambda number: 3 + number):
        self.page_of = page_of
        self.asked = 0

    def __call__(self, docx):
        self.asked += 1
        marks = BOOKMARK.findall(document.parts(docx)["word/document.xml"].decode())
        headings = [mark for mark in marks if mark.startswith("_Toc0")]
        places = dict.fromkeys(marks, 1) | {mark: self.page_of(number) for number, mark in enumerate(headings)}
        with pikepdf.new() as pdf:
            for _ in range(max(places.values(), default=1)):
                pdf.add_blank_page()
            pdf.Root.Dests = pikepdf.Dictionary(
                {
                    "/" + mark.replace("_", "5F"): pikepdf.Array([pdf.pages[page - 1].obj, pikepdf.Name.Fit])
                    for mark, page in places.items()
                }
            )
            out = BytesIO()
            pdf.save(out)
        return out.getvalue()


def restless(docx):
    """A layout that never comes to rest: every time the headings are a page further on."""
    restless.times += 1
    return FakeLayout(lambda number: number + restless.times)(docx)


restless.times = 0


def no_office(docx):
    """The layout of a machine without LibreOffice."""
    raise UsageError("pdf.no_office")
