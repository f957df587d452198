"""A section's figures as a spreadsheet to fill in, which `find_figures` reads back."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell.cell import TYPE_STRING
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from reportkit.messages import Language, Message, ReportkitError, render
from reportkit.model.number import Number
from reportkit.text.numbers import parse_number

_WIDTHS = (46, 14, 28, 16, 34)  # in letters
_VALUE = 3  # the column to fill in, from 0
_TO_FILL_IN = PatternFill("solid", fgColor="FFF7DB")
_NAME = Font(color="808080", size=8)
_CALCULATED = ("=", "+", "-", "@")


class FigureLine(NamedTuple):
    """A row: one value of one figure."""

    label: str
    unit: str
    before: str
    """What was said last time, with its period; empty where nothing is known."""
    value: str
    """As people write it; empty where it is to be filled in."""
    id: str
    """`besok.value`, `besok.budget`, `besok.breakdown.K`."""
    choices: tuple[str, ...] = ()
    """The words to choose among, where the value is no number."""

    @property
    def fields(self) -> tuple[str, ...]:
        """What stands in its cells."""
        return self[:-1]


def figure_sheet(lines: Sequence[FigureLine], ending: str, language: Language, title: str, mark: str) -> bytes:
    """The file: CSV with semicolons where the ending is `.csv`, otherwise a workbook of Excel.

    Above the figures stands which form it is, in words (`title`) and by its name (`mark`).
    """
    columns = ("figure", "unit", "before", "value", "id")
    heads = [render(Message(f"form.column_{each}"), language) for each in columns]
    first = [title, *[""] * (len(columns) - 2), mark]
    return _csv([first, heads], lines) if ending == ".csv" else _workbook(first, heads, lines, language)


def _csv(heads: Sequence[Sequence[str]], lines: Sequence[FigureLine]) -> bytes:
    """With the mark that tells Excel the letters are UTF-8. No text can be taken for a formula."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_guarded(field) for field in line] for line in (*heads, *(each.fields for each in lines)))
    return out.getvalue().encode("utf-8-sig")


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_CALCULATED) else text


def _workbook(top: Sequence[str], heads: Sequence[str], lines: Sequence[FigureLine], language: Language) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = render(Message("form.figures"), language)
    sheet.freeze_panes = "A3"
    for at, text in enumerate(top):
        if text:
            sheet.cell(1, at + 1, text).font = _NAME if at else Font(bold=True, size=14)
            sheet.cell(1, at + 1).data_type = TYPE_STRING
    for at, (head, width) in enumerate(zip(heads, _WIDTHS, strict=True)):
        first = sheet.cell(2, at + 1, head)
        first.font = Font(bold=True)
        first.alignment = Alignment(horizontal="right" if at == _VALUE else "left")
        sheet.column_dimensions[first.column_letter].width = width
    for row, line in enumerate(lines, start=3):
        if line.choices:
            chosen = DataValidation("list", formula1=f'"{",".join(line.choices)}"', allow_blank=True)
            sheet.add_data_validation(chosen)
            chosen.add(sheet.cell(row, _VALUE + 1))
        for at, text in enumerate(line.fields):
            cell = sheet.cell(row, at + 1)
            number = _number(text, language) if at == _VALUE else None
            if number is not None:
                decimals = -int(number.value.as_tuple().exponent)
                cell.value = number.value
                cell.number_format = f"#,##0.{'0' * decimals}" if decimals > 0 else "#,##0"
            elif text:
                cell.value, cell.data_type = text, TYPE_STRING  # never a formula
            if at == _VALUE:
                cell.fill, cell.alignment = _TO_FILL_IN, Alignment(horizontal="right")
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _number(text: str, language: Language) -> Number | None:
    """A number that a cell can hold: one that says neither `ca` nor `drygt`."""
    try:
        number = parse_number(text, language)
    except ReportkitError:
        return None
    return number if number.qualifier is None else None
