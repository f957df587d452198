"""Tables: a header row and rows of the same width; what a cell cannot hold here is told or follows the table."""

from collections.abc import Iterator
from typing import Protocol

from reportkit.model.blocks import (
    Align,
    Block,
    Blocks,
    Heading,
    Image,
    Inline,
    Inlines,
    List,
    Paragraph,
    PlacedFigures,
    Span,
    Table,
)
from reportkit.model.regex import regex
from reportkit.model.value import Struct, field, replace
from reportkit.text.markdown.syntax import source_of
from reportkit.text.words import plain
from reportkit.word.incoming.told import Account, words_in
from reportkit.word.incoming.xml import Element, W, child, number, value

_NUMBER = regex("[-+−–±]?[0-9][0-9 \u00a0\u202f]*(?:,[0-9]+)?[ \u00a0\u202f]?%?")
_WIDEST = 63  # columns: what Word itself can make


class Reader(Protocol):
    """Who reads what stands in a cell."""

    account: Account

    def blocks(self, container: Element) -> Blocks: ...

    def flow(self, container: Element) -> Iterator[Element]: ...


class _Grid(Struct):
    rows: list[list[Inlines]] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)
    """Pictures and tables that stand in cells."""
    begins: set[int] = field(default_factory=set)
    """The columns that a cell of some row begins in; the others are only where borders do not quite meet."""
    merged: list[tuple[range, str]] = field(default_factory=list)
    """The columns of each merged cell, and its words; no column where it goes over rows."""

    def squared(self) -> list[tuple[Inlines, ...]]:
        """The rows with the columns that some cell begins in, each row as wide as the others."""
        columns = sorted(self.begins)
        return [tuple(row[at] if at < len(row) else () for at in columns) for row in self.rows if row]

    def merged_words(self) -> str:
        """The words of the first cell that is merged with another one."""
        return next((text for over, text in self.merged if not over or len(self.begins.intersection(over)) > 1), "")


def read_table(table: Element, reader: Reader) -> list[Block]:
    """The table, and after it what its cells could not hold. A frame of one cell is only its contents."""
    frame = _only_cell(table, reader)
    if frame is not None:
        blocks = reader.blocks(frame)
        reader.account.note("frame", words_in(frame))
        return list(blocks)
    grid = _Grid()
    for row in reader.flow(table):
        if row.tag == W + "tr":
            _read_row(row, grid, reader)
    reader.account.note("merged", grid.merged_words())
    rows = grid.squared()
    if not rows:
        return grid.after
    header, *rest = rows
    width = len(header)
    made = Table(tuple(map(_undressed, header)), tuple(rest), _alignment(rest, width))
    return [made, *grid.after]


def _only_cell(table: Element, reader: Reader) -> Element | None:
    rows = table.findall(W + "tr")
    if len(rows) != 1 or any(each.tag != W + "tr" for each in reader.flow(table)):
        return None
    cells = rows[0].findall(W + "tc")
    whole = len(cells) == 1 and len(list(rows[0].iterchildren(W + "sdt", W + "ins", W + "customXml"))) == 0
    deleted = child(rows[0], "trPr", "del") is not None or next(rows[0].iter(W + "cellDel"), None) is not None
    return cells[0] if whole and not deleted else None


def _read_row(row: Element, grid: _Grid, reader: Reader) -> None:
    properties = child(row, "trPr")
    if child(properties, "del") is not None:
        reader.account.leave("deleted", reader.account.text_of(row))
        return
    if child(properties, "ins") is not None:
        reader.account.note("inserted", words_in(row))
    cells: list[Inlines] = [()] * min(number(child(properties, "gridBefore")), _WIDEST)
    for cell in reader.flow(row):
        if cell.tag != W + "tc":
            continue
        span = min(max(number(child(cell, "tcPr", "gridSpan"), otherwise=1), 1), _WIDEST)
        if child(cell, "tcPr", "cellDel") is not None:
            reader.account.leave("deleted", reader.account.text_of(cell))
            continue
        vertical = child(cell, "tcPr", "vMerge")
        if vertical is not None and value(vertical) != "restart":
            reader.account.leave("merged", reader.account.text_of(cell))
            grid.begins.add(len(cells))
            cells += [()] * span
            continue
        content = _cell(cell, grid, reader)
        grid.begins.add(len(cells))
        if span > 1 or vertical is not None:
            over = range(0) if vertical is not None else range(len(cells), len(cells) + span)
            grid.merged.append((over, plain(content)))
        cells += [content, *[()] * (span - 1)]
    grid.rows.append(cells)


def _cell(cell: Element, grid: _Grid, reader: Reader) -> Inlines:
    blocks = reader.blocks(cell)
    content = one_paragraph(blocks, grid.after)
    if len(blocks) > 1:
        reader.account.note("cell", plain(content))
    return content


def _flatten(block: Block, texts: list[Inlines], after: list[Block]) -> None:
    """A cell holds one run of words; pictures and tables go after the table they stand in."""
    match block:
        case Heading() | Paragraph():
            texts.append(block.content)
        case List():
            for item in block.items:
                for each in item.blocks:
                    _flatten(each, texts, after)
        case Image() | Table():
            after.append(block)
        case PlacedFigures():
            texts.append((Span(source_of(block)),))


def one_paragraph(blocks: Blocks, after: list[Block]) -> Inlines:
    """All the words of some blocks in one run; what cannot stand in it goes after."""
    texts: list[Inlines] = []
    for block in blocks:
        _flatten(block, texts, after)
    content: list[Inline] = []
    for text in texts:
        content += (Span(" "), *text) if content else text
    return tuple(content)


def _undressed(content: Inlines) -> Inlines:
    """A header is bold by being one."""
    return tuple(replace(each, strong=False) for each in content)


def _alignment(rows: list[tuple[Inlines, ...]], width: int) -> tuple[Align, ...]:
    """A column whose every cell holds a number stands to the right."""
    return tuple(Align.RIGHT if _is_numeric([plain(row[at]) for row in rows]) else Align.LEFT for at in range(width))


def _is_numeric(cells: list[str]) -> bool:
    said = [cell.strip() for cell in cells if cell.strip()]
    return bool(said) and all(_NUMBER.fullmatch(cell) for cell in said)
