"""Blocks as people read them on a screen. Every text is foreign and is shown as text."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table as RichTable
from rich.text import Text

from reportkit.model import blocks as model
from reportkit.model.blocks import Align, Blocks, Inlines
from reportkit.text.clean import show
from reportkit.text.words import plain
from reportkit.tui.hanging import HARD_SPACE, HELD

_UNDERLINES = {1: "bold underline", 2: "bold"}
_GAP = 2
"""Columns between those of a table."""
_JUSTIFY = {Align.RIGHT: "right", Align.NUMBER: "right", Align.CENTRE: "center"}


def matter(blocks: Blocks, picture: str) -> RenderableType:
    """The blocks, one below the other. `picture` is the word that stands for a picture."""
    return Group(*_spaced(_shown(block, picture) for block in blocks))


def _spaced(parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    for part in parts:
        yield part
        yield Text("")


def _shown(block: model.Block, picture: str) -> RenderableType:
    match block:
        case model.Heading(level, content):
            return _noted(Text(show(plain(content)), style=_UNDERLINES.get(level, "italic")), content)
        case model.Paragraph(content):
            return _noted(running(content), content)
        case model.List():
            return _list(block, picture)
        case model.Table():
            return _table(block)
        case model.Image(_, alt, caption):
            return Text(f"[{picture}: {show(alt)}] {show(caption)}".rstrip(), style="italic")
        case model.Chart():
            return Group(Text(show(block.caption), style="italic"), Text(f"[{show(block.alt)}]"))
        case model.PlacedFigures():
            return Text(", ".join(block.figures), style="italic")


def _noted(text: RenderableType, content: Inlines) -> RenderableType:
    """Text with its footnotes below it, under the names that the writer gave them."""
    notes = [each for each in content if isinstance(each, model.Footnote)]
    if not notes:
        return text
    return Group(text, *(Text(f"[{show(note.label)}] ").append_text(running(note.content)) for note in notes))


class Running(Text):
    """Text in which a number stays on one line."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        held = self.copy()
        held.plain = held.plain.replace(HARD_SPACE, HELD)
        for text, style, _ in held.__rich_console__(console, options):
            yield Segment(text.replace(HELD, HARD_SPACE), style)


def running(content: Inlines) -> Text:
    """Running text in its dress; a figure's value is underlined, so that one sees what was cited."""
    text = Running()
    for inline in content:
        if isinstance(inline, model.Span):
            styles = [
                name
                for name, holds in (
                    ("bold", inline.strong),
                    ("italic", inline.emphasis),
                    ("underline", bool(inline.cites or inline.href or inline.refers)),
                )
                if holds
            ]
            text.append(show(inline.text), style=" ".join(styles) or None)
        elif isinstance(inline, model.Footnote):
            text.append(f"[{show(inline.label)}]")
        else:
            text.append(show(plain((inline,))), style="reverse")
    return text


def _list(block: model.List, picture: str) -> RenderableType:
    """A list with hanging indents."""
    grid = RichTable.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=1)
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}." if block.ordered else "•"
        grid.add_row(Text(mark), Group(*(_shown(each, picture) for each in item.blocks)))
    return Padding(grid, (0, 0, 0, 1))


class _Columns:
    """A table in columns where every word has room, else row by row with each value below the name of its column."""

    def __init__(self, block: model.Table) -> None:
        self.block = block
        rows = (block.header, *block.rows)
        self.widths = [max(map(_longest_word, column)) for column in zip_longest(*rows, fillvalue=())]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        needed = sum(self.widths) + _GAP * (len(self.widths) - 1)
        yield self._in_columns() if needed <= options.max_width else self._row_by_row()

    def _in_columns(self) -> RenderableType:
        table = RichTable(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
        for cell, align, width in zip(self.block.header, self.block.align, self.widths, strict=False):
            justify = _JUSTIFY.get(align, "left")
            table.add_column(running(cell), justify=justify, overflow="fold", min_width=width)  # type: ignore[arg-type]
        for row in self.block.rows:
            table.add_row(*(running(cell) for cell in row))
        return table

    def _row_by_row(self) -> RenderableType:
        lines: list[RenderableType] = []
        for first, *rest in self.block.rows:
            name = running(first)
            name.stylize("bold")
            lines.append(name)
            for column, cell in zip(self.block.header[1:], rest, strict=False):
                lines.append(Padding(running(column).append(": ").append_text(running(cell)), (0, 0, 0, _GAP)))
        return Group(*lines)


def _longest_word(cell: Inlines) -> int:
    return max((cell_len(word) for word in running(cell).plain.replace("\n", " ").split(" ")), default=0)


def _table(block: model.Table) -> RenderableType:
    table = _Columns(block)
    parts: list[RenderableType] = [Text(show(block.caption), style="italic")] if block.caption else []
    parts.append(_noted(table, tuple(inline for row in (block.header, *block.rows) for cell in row for inline in cell)))
    if block.note:
        parts.append(Text(show(block.note), style="italic"))
    return Group(*parts)
