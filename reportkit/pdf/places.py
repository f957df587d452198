"""On which page each bookmark of a document fell, read from a PDF of it."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pikepdf

from reportkit.messages import BrokenFile


def pages_of(pdf: bytes, bookmarks: Sequence[str]) -> list[int] | None:
    """The pages of some bookmarks, counted from 1; None where the PDF does not know one of them.

    Raises BrokenFile for what is no PDF.
    """
    try:
        with pikepdf.open(BytesIO(pdf)) as opened:
            named: Any = opened.Root.get("/Dests", pikepdf.Dictionary())
            numbers = {page.objgen: number for number, page in enumerate(opened.pages, 1)}
            found = [named.get(f"/{_as_named(each)}") for each in bookmarks]
            if None in found:
                return None
            return [numbers[place[0].objgen] for place in found]
    except (pikepdf.PdfError, KeyError, TypeError, ValueError) as error:
        raise BrokenFile("pdf.unreadable") from error


def _as_named(bookmark: str) -> str:
    """The name that LibreOffice gives a bookmark: all but ASCII letters and digits as their code."""
    return "".join(sign if sign.isascii() and sign.isalnum() else f"{ord(sign):02X}" for sign in bookmark)
