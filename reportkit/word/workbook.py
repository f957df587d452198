"""The workbook behind a chart, as small as Excel reads it: one sheet, a header row, a row for each category.

Whoever asks Word to edit a chart's figures gets this sheet. Only words and numbers stand in it, so that no library for
spreadsheets is needed: the same chart gives the same bytes.
"""

from collections.abc import Iterator

from reportkit.model.blocks import Chart
from reportkit.word.archive import packed, write_archive
from reportkit.word.markup import DECLARATION, OFFICE, RELATIONS, escape

SHEET = "Blad1"
_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(chart: Chart) -> bytes:
    """The bytes of the workbook: categories in the first column, and a column for each series."""
    rows = [("", *(series.name for series in chart.series))]
    cells = "".join(_row(1, [_words(cell) for cell in rows[0]]))
    for number, category in enumerate(chart.categories, start=2):
        values = (series.values[number - 2] for series in chart.series)
        cells += "".join(_row(number, [_words(category), *("" if v is None else f"<v>{v:f}</v>" for v in values)]))
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>'
        ),
        "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_SPREADSHEET}" xmlns:r="{OFFICE}/relationships"><sheets>'
            f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": (f'<worksheet xmlns="{_SPREADSHEET}"><sheetData>{cells}</sheetData></worksheet>'),
    }
    return write_archive((name, packed(f"{DECLARATION}{xml}".encode())) for name, xml in parts.items())


def column(number: int) -> str:
    """The letters of a column counted from 0: `A`, `Z`, `AA`."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _row(number: int, cells: list[str]) -> Iterator[str]:
    yield f'<row r="{number}">'
    for at, cell in enumerate(cells):
        if cell:
            kind = ' t="inlineStr"' if cell.startswith("<is>") else ""
            yield f'<c r="{column(at)}{number}"{kind}>{cell}</c>'
    yield "</row>"


def _words(text: str) -> str:
    return f'<is><t xml:space="preserve">{escape(text)}</t></is>' if text else ""


def _relation(kind: str, target: str) -> str:
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>'
