"""Tables: a header row that repeats, rows that are never torn, columns as wide as their words."""

from collections.abc import Mapping

from reportkit.model.blocks import Align, Blocks, Heading, Table
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.word.inlines import InlineWriter, plain
from reportkit.word.markup import escape, run

LONGEST = 60  # letters; a longer cell is wrapped rather than given more room
LONGEST_NUMBER = 16
KEPT_WHOLE = 12  # rows; a table of this length stays on one page
MANY = 6  # columns; a table with fewer always stands upright

_FIGURE_SPACE, _COMMA_SPACE = "\u2007", "\u2008"  # as wide as a digit, and as a comma
_NUMBER = regex(r"[-+\u2212\u2013]?[0-9][0-9 \u00a0]*(?:[,.](?P<decimals>[0-9]+))?|\u2013")


class Print(Struct, frozen=True):
    """How large a table is set; lengths in twentieths of a point."""

    letter: int
    """The width of a letter, and a little more than it needs."""
    margins: int
    """Of a cell, both together."""
    head: str
    text: str
    """The roles of the styles of its words."""


NORMAL = Print(100, 200, "table_head", "table_text")
SMALL = Print(87, 120, "table_head_small", "table_text_small")

_NARROW = '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'

_INDENT_LETTERS = 2
_INDENT = '<w:ind w:left="200"/>'
"""Of the first cell of a row that is part of a row above: the room of so many letters."""

_NUMBERS = (Align.NUMBER, Align.RIGHT)
"""Of columns of numbers: those that the program makes, and those that people set to the right."""
_JUSTIFY = {
    Align.LEFT: "",
    Align.RIGHT: '<w:jc w:val="right"/>',
    Align.NUMBER: '<w:jc w:val="right"/>',
    Align.CENTRE: '<w:jc w:val="center"/>',
}


def table_xml(table: Table, inlines: InlineWriter, styles: Mapping[str, str], room: int, heading: str = "") -> str:
    """The table itself, `room` wide in twentieths of a point.

    A screen reader calls one without a caption by the `heading` that it stands under.
    """
    texts = cell_texts(table)
    aligns = column_aligns(table)
    padded = comma_padding(texts, aligns)
    widths, size = column_widths(_indented(_with_padding(texts, padded), table.inside), aligns, room)
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    described = escape(table.caption or heading)
    columns_told = escape(", ".join(filter(None, texts[0])))
    out = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles["table"]}"/><w:tblW w:w="{room}" w:type="dxa"/>'
        f"{_NARROW if size is SMALL else ''}"
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0"'
        ' w:noVBand="1"/>',
        f'<w:tblCaption w:val="{described}"/>' if described else "",
        f'<w:tblDescription w:val="{columns_told}"/>' if columns_told else "",
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
    ]
    kept = len(table.rows) <= KEPT_WHOLE
    header = _cells(widths, aligns, styles[size.head], keep=bool(table.rows))
    inner, last = (_cells(widths, aligns, styles[size.text], keep) for keep in (kept, bool(table.note)))
    runs = inlines.runs
    cells = [f"{opening}{runs(cell)}</w:p></w:tc>" for opening, cell in zip(header, table.header, strict=True)]
    out.append(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>")
    for number, row in enumerate(table.rows, start=1):
        openings = inner if number < len(table.rows) else last
        cells = [f"{opening}{runs(cell)}</w:p></w:tc>" for opening, cell in zip(openings, row, strict=True)]
        if number - 1 in table.inside:
            cells[0] = cells[0].replace("</w:pPr>", f"{_INDENT}</w:pPr>", 1)
        for at in padded:
            if padding := padded[at][number]:
                cells[at] = cells[at].replace("</w:p></w:tc>", f"{run(padding)}</w:p></w:tc>")
        out.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
    out.append("</w:tbl>")
    return "".join(out)


def _indented(texts: list[list[str]], inside: tuple[int, ...]) -> list[list[str]]:
    """The texts, those of rows inside others longer by the letters that their indent takes."""
    parts = {at + 1 for at in inside}
    return [
        [_FIGURE_SPACE * _INDENT_LETTERS + row[0], *row[1:]] if number in parts else row
        for number, row in enumerate(texts)
    ]


def _cells(widths: list[int], aligns: tuple[Align, ...], style: str, keep: bool) -> list[str]:
    """What stands before the words of each cell of a row; `keep` holds the row together with the next."""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f"{'<w:keepNext/>' if keep else ''}{_JUSTIFY[align]}</w:pPr>"
        for width, align in zip(widths, aligns, strict=True)
    ]


def comma_padding(texts: list[list[str]], aligns: tuple[Align, ...]) -> dict[int, list[str]]:
    """What to put after the numbers of a column, row by row, so that their commas stand below each other.

    Only columns are told whose numbers have unlike many decimals. A tab on the comma would ask each reader's program
    what a comma is, and some say a full stop.
    """
    padded = {}
    for at, align in enumerate(aligns):
        if align not in _NUMBERS or not any("," in row[at] or "." in row[at] for row in texts[1:]):
            continue
        numbers = [_NUMBER.fullmatch(row[at].strip()) for row in texts[1:]]
        decimals = [len(number["decimals"] or "") if number else -1 for number in numbers]
        most = max(decimals)
        if {each for each in decimals if each >= 0} - {most}:
            padded[at] = ["", *(_padding(each, most) for each in decimals)]
    return padded


def _padding(decimals: int, most: int) -> str:
    if decimals < 0:
        return ""
    return _COMMA_SPACE * (decimals == 0 and most > 0) + _FIGURE_SPACE * (most - decimals)


def _with_padding(texts: list[list[str]], padded: Mapping[int, list[str]]) -> list[list[str]]:
    if not padded:
        return texts
    return [
        [text + (padded[at][number] if at in padded else "") for at, text in enumerate(row)]
        for number, row in enumerate(texts)
    ]


def is_wide(table: Table, room: int) -> bool:
    """Do the words of a table not fit beside each other in so much room, even in small print?"""
    if len(table.header) < MANY:
        return False
    columns = zip(*cell_texts(table), strict=True)
    words = [_longest_word(list(column), align) for column, align in zip(columns, column_aligns(table), strict=True)]
    return _needed(words, SMALL) > room


def lies_down(blocks: Blocks, at: int, room: int) -> bool:
    """Does a block stand on a page on its side? A table does that is too wide, and a heading just above one."""
    while type(blocks[at]) is Heading and at + 1 < len(blocks):
        at += 1
    block = blocks[at]
    return type(block) is Table and is_wide(block, room)


def cell_texts(table: Table) -> list[list[str]]:
    """The words of each cell, row by row, the header first."""
    return [[plain(cell) for cell in row] for row in (table.header, *table.rows)]


def column_aligns(table: Table) -> tuple[Align, ...]:
    """One for each column, to the left where the table does not say."""
    columns = len(table.header)
    return (*table.align, *(Align.LEFT,) * columns)[:columns]


def column_widths(texts: list[list[str]], aligns: tuple[Align, ...], room: int) -> tuple[list[int], Print]:
    """Share the room: each column its longest word, then those of words their lines, and what is left to all alike.

    A table whose words do not fit beside each other is set in small print. Columns of numbers get the same width
    where there is room, so that the eye can run down and across them, and are no wider than they need while the
    words beside them would have to break. What stands above numbers stays on one line where nothing else must break.
    """
    columns = [list(column) for column in zip(*texts, strict=True)]
    words = [_longest_word(column, align) for column, align in zip(columns, aligns, strict=True)]
    size = next((each for each in (NORMAL, SMALL) if _needed(words, each) <= room), SMALL)
    numbers = [at for at, align in enumerate(aligns) if align in _NUMBERS]
    lines = [min(LONGEST, max(map(len, column))) for column in columns]
    words = _lengths(texts[0], words, lines, numbers, size, room)
    widths = [letters * size.letter + size.margins for letters in words]
    left = room - sum(widths)
    if left < 0:  # some word must break, whatever is done
        widths = [room * width // sum(widths) for width in widths]
    else:
        wanted = [
            0 if at in numbers else (line - word) * size.letter
            for at, (line, word) in enumerate(zip(lines, words, strict=True))
        ]
        given = min(left, sum(wanted))
        rest = (left - given) // len(columns)
        widths = [
            width + given * want // max(1, sum(wanted)) + rest for width, want in zip(widths, wanted, strict=True)
        ]
    widths[0] += room - sum(widths)
    return widths, size


def _lengths(
    header: list[str], words: list[int], lines: list[int], numbers: list[int], size: Print, room: int
) -> list[int]:
    """The letters that each column has room for at least: of numbers their heads too, where all lines then fit."""
    heads = [len(head) if len(head) <= LONGEST_NUMBER else 0 for head in header]
    whole = _alike([max(word, heads[at]) if at in numbers else word for at, word in enumerate(words)], numbers)
    if _needed([whole[at] if at in numbers else line for at, line in enumerate(lines)], size) <= room:
        return whole
    alike = _alike(words, numbers)
    return alike if _needed(alike, size) <= room else words


def _longest_word(column: list[str], align: Align) -> int:
    """The letters of the longest word in a column; a number is one word, with whatever spaces it is typed."""
    longest = max(max(map(len, text.split(" "))) for text in column)
    if align in _NUMBERS:
        longest = max([longest, *(len(text) for text in column[1:] if len(text) <= LONGEST_NUMBER)])
    return longest


def _needed(words: list[int], size: Print) -> int:
    """The room for columns of such words."""
    return sum(words) * size.letter + len(words) * size.margins


def _alike(lengths: list[int], numbers: list[int]) -> list[int]:
    """The lengths with those of all columns of numbers as long as the longest of them."""
    longest = max((lengths[at] for at in numbers), default=0)
    return [longest if at in numbers else length for at, length in enumerate(lengths)]
