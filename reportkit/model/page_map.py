"""Where the headings of a document fell when it was laid out."""

from enum import StrEnum

from reportkit.model.value import Struct


class PageMap(Struct, frozen=True):
    """The pages of a document's headings, in order and counted from 1, as a rendering of it showed them."""

    layout: str
    """The hash of what was laid out. Another document has other pages, and this map does not fit it."""
    pages: tuple[int, ...]
    begin_pages: tuple[str, ...] = ()
    """The bookmarks of headings that LibreOffice left alone at the foot of a page, and that begin one where it lays
    the document out."""


class Pages(StrEnum):
    """Where the page numbers of a table of contents come from."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    OUTGROWN = "outgrown"
    """Estimated, although pages were measured once: the document has changed since."""
