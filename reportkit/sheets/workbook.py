"""Workbooks of Excel, read with openpyxl on the other side of the door."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import TYPE_ERROR, TYPE_FORMULA
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reportkit.messages import UsageError
from reportkit.sheets.number_formats import as_shown

_TORN = (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError)
"""What openpyxl raises on files that are not as they should be; XML that is torn is a SyntaxError."""


def read_workbook(content: bytes, file: str) -> dict[str, Any]:
    """A workbook as JSON: its visible sheets with their cells, and what is hidden. Raises UsageError."""
    try:
        book = load_workbook(BytesIO(content), keep_links=False)
        formulas = {(sheet.title, at) for sheet in book.worksheets for at in _formulas(sheet)}
        values = load_workbook(BytesIO(content), data_only=True, keep_links=False) if formulas else book
        return _read(book, values, formulas)
    except _TORN as error:
        raise UsageError("foreign.damaged", file=file, program="Excel", ending=".xlsx") from error


def _formulas(sheet: Worksheet) -> list[tuple[int, int]]:
    return [at for at, cell in sheet._cells.items() if cell.data_type == TYPE_FORMULA]


def _read(book: Workbook, values: Workbook, formulas: set[tuple[str, tuple[int, int]]]) -> dict[str, Any]:
    """A file where no formula has a value was written by a program that does not calculate."""
    calculated = any(values[name]._cells[at].value is not None for name, at in formulas)
    sheets, unread = [], []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            unread.append(("sheet", sheet.title))
            continue
        seen = _Sheet(sheet, values[sheet.title], calculated)
        sheets.append((sheet.title, list(seen.rows())))
        unread += seen.unread()
    return {"sheets": sheets, "unread": unread}


class _Sheet:
    """One visible sheet."""

    def __init__(self, sheet: Worksheet, values: Worksheet, calculated: bool) -> None:
        self.sheet, self.values, self.calculated = sheet, values, calculated
        self.hidden_rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
        self.hidden_columns = {
            number
            for column in sheet.column_dimensions.values()
            if column.hidden
            for number in range(column.min or 0, (column.max or 0) + 1)
        }
        self._hidden: set[tuple[str, str]] = set()

    def rows(self) -> Iterator[list[dict[str, Any]]]:
        """The cells that hold something, row by row: only those that are there are visited."""
        row: list[dict[str, Any]] = []
        current = 0
        for number, column in sorted(self.sheet._cells):
            if number != current and row:
                yield row
                row = []
            current = number
            cell = self._cell(number, column)
            if cell is None:
                continue
            if number in self.hidden_rows:
                self._hidden.add(("row", f"{self.sheet.title}!{number}:{number}"))
            elif column in self.hidden_columns:
                letter = get_column_letter(column)
                self._hidden.add(("column", f"{self.sheet.title}!{letter}:{letter}"))
            else:
                row.append(cell)
        if row:
            yield row

    def unread(self) -> list[tuple[str, str]]:
        """The hidden rows and columns that hold something; known when the rows have been read."""
        return sorted(self._hidden)

    def _cell(self, number: int, column: int) -> dict[str, Any] | None:
        written, cell = self.sheet._cells[number, column], self.values._cells[number, column]
        found: dict[str, Any] = {"place": f"{self.sheet.title}!{get_column_letter(column)}{number}", "column": column}
        value: Any = cell.value
        if written.data_type == TYPE_FORMULA:
            formula = str(getattr(written.value, "text", written.value))
            if value is None:
                return None if self.calculated else found | {"text": formula, "trouble": "uncalculated"}
            found["elsewhere"] = "[" in formula
        if value is None or value == "":
            return None
        return found | _content(value, cell.data_type, str(cell.number_format))


def _content(value: Any, kind: str, form: str) -> dict[str, Any]:  # noqa: ANN401 - whatever a cell may hold
    """A value as JSON."""
    if isinstance(value, bool):
        return {"text": str(value).upper(), "trouble": "truth"}
    if isinstance(value, (int, float)):
        shown = as_shown(value, form)
        held = "" if shown.held is None else str(shown.held)
        return {"text": shown.around, "number": str(shown.number), "held": held}
    if isinstance(value, (date, time, timedelta)):
        text = str(value).removesuffix(" 00:00:00")
        return {"text": text, "trouble": "date"}
    return {"text": str(value), "trouble": "error" if kind == TYPE_ERROR else ""}
