"""The door for files of figures: a workbook is read in a process of its own, CSV is text like any other."""

from decimal import Decimal
from typing import Any

from reportkit.foreign.door import read_foreign
from reportkit.foreign.kind import Kind
from reportkit.sheets.cells import Book, Cell, Sheet, Unread
from reportkit.sheets.comma_separated import read_csv
from reportkit.text.clean import without_control_characters

EXCEL = Kind(
    "Excel",
    ".xlsx",
    "reportkit.sheets.workbook:read_workbook",
    named=("externalLinkPath", "externalLinkLongPath"),  # other workbooks that formulas name; their values are here
)
CSV = ".csv"
_ZIP = b"PK\x03\x04"


def read_book(content: bytes, file: str) -> Book:
    """The sheets of a file. Its name tells the kind, but a workbook that calls itself CSV is still a workbook.

    Raises UsageError for what is refused, and for what cannot be read.
    """
    if file.lower().endswith(CSV) and not content.startswith(_ZIP):
        return read_csv(content, file)
    return book_of(read_foreign(content, file, EXCEL))


def book_of(answer: dict[str, Any]) -> Book:
    """What `read_workbook` has found, as sheets."""
    sheets = tuple(Sheet(name, tuple(tuple(map(_cell, row)) for row in rows)) for name, rows in answer["sheets"])
    return Book(sheets, tuple(Unread(*each) for each in answer["unread"]))


def _cell(found: dict[str, Any]) -> Cell:
    number = found.get("number")
    text = " ".join(without_control_characters(str(found["text"])).split())
    return Cell(
        place=without_control_characters(str(found["place"])),
        column=int(found["column"]),
        text=text,
        number=None if number is None else Decimal(str(number)),
        trouble=str(found.get("trouble", "")),
        held=str(found.get("held", "")),
        elsewhere=bool(found.get("elsewhere", False)),
    )
