"""Tables: a header row that repeats, rows that are never torn, columns as wide as their words."""

from collections.abc import Mapping

from reportkit.model.blocks import Align, Table
from reportkit.word.inlines import InlineWriter, plain
from reportkit.word.markup import escape

_CHARACTER = 100  # the width of a letter in a cell, in twentieths of a point, and a little more than it needs
_MARGINS = 240
_LONGEST = 60  # letters; a longer cell is wrapped rather than given more room
KEPT_WHOLE = 12  # rows; a table of this length stays on one page

_JUSTIFY = {
    Align.LEFT: "",
    Align.RIGHT: '<w:jc w:val="right"/>',
    Align.NUMBER: '<w:jc w:val="right"/>',
    Align.CENTRE: '<w:jc w:val="center"/>',
}


def table_xml(table: Table, inlines: InlineWriter, styles: Mapping[str, str], room: int) -> str:
    """The table itself, `room` wide in twentieths of a point."""
    texts = [[plain(cell) for cell in row] for row in (table.header, *table.rows)]
    columns = len(table.header)
    aligns = (*table.align, *(Align.LEFT,) * columns)[:columns]
    widths = column_widths(texts, aligns, room)
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    described = escape(table.caption)
    columns_told = escape(", ".join(filter(None, texts[0])))
    out = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles["table"]}"/><w:tblW w:w="{room}" w:type="dxa"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0"'
        ' w:noVBand="1"/>',
        f'<w:tblCaption w:val="{described}"/>' if described else "",
        f'<w:tblDescription w:val="{columns_told}"/>' if columns_told else "",
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
    ]
    kept = len(table.rows) <= KEPT_WHOLE
    header = _cells(widths, aligns, styles["table_head"], keep=bool(table.rows))
    inner, last = (_cells(widths, aligns, styles["table_text"], keep) for keep in (kept, bool(table.note)))
    runs = inlines.runs
    cells = [f"{opening}{runs(cell)}</w:p></w:tc>" for opening, cell in zip(header, table.header, strict=True)]
    out.append(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>")
    for number, row in enumerate(table.rows, start=1):
        openings = inner if number < len(table.rows) else last
        cells = [f"{opening}{runs(cell)}</w:p></w:tc>" for opening, cell in zip(openings, row, strict=True)]
        out.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
    out.append("</w:tbl>")
    return "".join(out)


def _cells(widths: list[int], aligns: tuple[Align, ...], style: str, keep: bool) -> list[str]:
    """What stands before the words of each cell of a row; `keep` holds the row together with the next."""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f"{'<w:keepNext/>' if keep else ''}{_JUSTIFY[align]}</w:pPr>"
        for width, align in zip(widths, aligns, strict=True)
    ]


def column_widths(texts: list[list[str]], aligns: tuple[Align, ...], room: int) -> list[int]:
    """Share the room: each column its longest word, the rest by how much the columns have to say.

    Columns of numbers get the same width, so that the eye can run down and across them.
    """
    columns = [list(column) for column in zip(*texts, strict=True)]
    least = [max(max(map(len, text.split(" "))) for text in column) * _CHARACTER + _MARGINS for column in columns]
    wished = [min(_LONGEST, max(map(len, column))) * _CHARACTER + _MARGINS for column in columns]
    numbers = [at for at, align in enumerate(aligns) if align is Align.NUMBER]
    for widths in (least, wished):
        widest = max((widths[at] for at in numbers), default=0)
        for at in numbers:
            widths[at] = widest
    left = room - sum(least)
    if left < 0:
        shares = least
        least = [0] * len(columns)
        left = room
    else:
        shares = [max(1, wish - low) for wish, low in zip(wished, least, strict=True)]
    whole = sum(shares)
    widths = [low + left * share // whole for low, share in zip(least, shares, strict=True)]
    widths[0] += room - sum(widths)
    return widths
