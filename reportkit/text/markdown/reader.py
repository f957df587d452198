"""From Markdown to blocks, line by line and in linear time. What is not understood is a paragraph."""

from collections.abc import Iterator

from reportkit.model.blocks import Align, Block, Blocks, Heading, Inlines, List, ListItem, Paragraph, Span, Table
from reportkit.model.regex import regex
from reportkit.model.value import Struct, field, replace
from reportkit.text.markdown.inline import Notes, read_inlines, read_running
from reportkit.text.markdown.syntax import (
    BLANKS,
    CAPTION,
    DEEPEST_LIST,
    HEADING,
    HIGHEST_NUMBER,
    MARKER,
    NOTE,
    read_placed,
    split_row,
)

_BEGINNINGS = frozenset("#-*+0123456789[{")
"""What a line that is more than running text begins with, unless it belongs to a table and has pipes."""
_RULE = regex(r"(:?)-+(:?)")
_ALIGNED = {
    ("", ""): Align.LEFT,
    (":", ""): Align.LEFT,
    ("", ":"): Align.RIGHT,
    (":", ":"): Align.CENTRE,
}


def parse(source: str) -> Blocks:
    """The blocks of a text. Never raises; every word of the text is in the blocks."""
    reader = _Reader(source)
    blocks = reader.blocks()
    if not reader.defined:
        return blocks
    return _Reader(source, Notes(reader.defined)).blocks()  # now that it is known what the marks stand for


class _Definition(Struct):
    """The text of a footnote where it was typed; a paragraph, if nothing refers to it."""

    label: str
    blocks: Blocks


class _OpenList(Struct):
    """A list that may get more items."""

    indent: int
    """The column of the latest marker."""
    mark: str
    """`-`, `*`, `+`, or what closes a number: `.`, `)`."""
    start: int
    line: int
    home: "list[Block | _OpenList | _Definition]"
    """Where the list itself stands."""
    items: "list[_OpenItem]" = field(default_factory=list)
    number: int = 0
    """The number of the latest item as it was typed."""

    def takes(self, mark: str, number: int) -> bool:
        """May an item with this marker follow? Numbers go on by one, or are all the same."""
        if mark != self.mark:
            return False
        return number == self.number + 1 or number == self.number == self.start or not number

    def closed(self) -> List:
        ordered = self.mark in ".)"
        items = tuple(ListItem(tuple(_closed(item.blocks)), item.line) for item in self.items)
        return List(items, ordered, self.start if ordered else 1, self.line)


class _OpenItem(Struct):
    line: int
    blocks: list[Block | _OpenList | _Definition] = field(default_factory=list)


def _closed(blocks: list[Block | _OpenList | _Definition], notes: Notes | None = None) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, _OpenList):
            yield block.closed()
        elif not isinstance(block, _Definition):
            yield block
        elif notes is None or block.label not in notes.taken:
            yield from block.blocks


class _Reader:
    """Reads one text from its first line to its last."""

    def __init__(self, source: str, notes: Notes | None = None) -> None:
        self.lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.at = 0
        self.top: list[Block | _OpenList | _Definition] = []
        self.lists: list[_OpenList] = []
        """The lists that are open, from the outermost."""
        self.words: list[str] = []
        """The lines of the open paragraph."""
        self.words_line = 0
        self.note = ""
        """What the footnote is called whose text is the open paragraph."""
        self.notes = notes
        self.defined: dict[str, str] = {}
        self.has_notes = "[^" in source
        self.caption: tuple[Block | None, str] = None, ""
        """The latest paragraph that may be the caption of a table, and what it says."""

    def blocks(self) -> Blocks:
        while self.at < len(self.lines):
            self.read_line()
            self.at += 1
        self.end_paragraph()
        return tuple(_closed(self.top, self.notes))

    @property
    def home(self) -> list[Block | _OpenList | _Definition]:
        """Where a block that is read now belongs."""
        return self.lists[-1].items[-1].blocks if self.lists else self.top

    def read_line(self) -> None:
        text = self.lines[self.at].strip(BLANKS)
        if not text:
            self.end_paragraph()
        elif text[0] in _BEGINNINGS or "|" in text:
            self.read_marked(text)
        else:
            if not self.words:
                del self.lists[self.depth_of(self.indent()) :]
            self.read_words(text)

    def read_marked(self, text: str) -> None:
        """A line that may be more than running text."""
        indent = self.indent()
        if self.read_item(indent, text):
            return
        if not self.words or self.begins_block(indent, text):
            self.end_paragraph()
            del self.lists[self.depth_of(indent) :]
        self.read_text(text)

    def indent(self) -> int:
        line = self.lines[self.at]
        if not line.startswith((" ", "\t")):
            return 0
        lead = line[: len(line) - len(line.lstrip(BLANKS))]
        return len(lead.expandtabs(4))

    def depth_of(self, indent: int) -> int:
        """How many of the open lists a line so far in stands inside."""
        return sum([each.indent + 2 <= indent for each in self.lists])

    def begins_block(self, indent: int, text: str) -> bool:
        """Does this line begin something else than running text?"""
        if self.depth_of(indent) == 0 and (HEADING.fullmatch(text) or (self.has_notes and NOTE.fullmatch(text))):
            return True
        return read_placed(text, 0) is not None or self.begins_table(text)

    def begins_table(self, text: str) -> bool:
        if "|" not in text or self.at + 1 == len(self.lines):
            return False
        return _aligned(self.lines[self.at + 1].strip(BLANKS)) is not None and split_row(text) is not None

    def read_text(self, text: str) -> None:
        """A line, or the rest of an item's first line, that is no item itself."""
        number = self.at + 1
        if not self.lists and (heading := HEADING.fullmatch(text)):
            self.home.append(Heading(len(heading[1]), read_inlines(heading[2], self.notes), number))
        elif self.has_notes and not self.lists and (note := NOTE.fullmatch(text)):
            self.note, self.words_line = note[1], number
            self.words.append(note[2] + self.trail())
        elif placed := read_placed(text, number):
            self.end_paragraph()
            self.home.append(placed)
        elif self.begins_table(text):
            above, caption = self.caption
            if above is not None and self.home and self.home[-1] is above:
                self.home[-1] = replace(self.read_table(text), caption=caption)
            else:
                self.home.append(self.read_table(text))
        else:
            self.read_words(text)

    def read_words(self, text: str) -> None:
        """A line of running text."""
        if self.words:
            self.words.append(self.lines[self.at].lstrip(BLANKS))
        else:
            self.words_line = self.at + 1
            self.words.append(text + self.trail())

    def trail(self) -> str:
        """The two spaces that break a line."""
        return "  " if self.lines[self.at].endswith("  ") else ""

    def end_paragraph(self) -> None:
        if not self.words:
            return
        raw = "\n".join([*map(_broken, self.words[:-1]), self.words[-1]]) if self.words[1:] else self.words[0]
        self.words = []
        if self.note:
            self.end_note(raw)
            return
        before = len(self.home)
        self.home.extend(read_running(raw, self.words_line, self.notes))
        if raw.startswith("Tab") and CAPTION.fullmatch(raw) and len(self.home) == before + 1:
            self.may_be_caption(self.home[-1])

    def end_note(self, raw: str) -> None:
        """The text of a footnote has ended. The first of a name is the one that counts."""
        label, self.note = self.note, ""
        is_first = label not in self.defined
        self.defined.setdefault(label, raw)
        typed = tuple(read_running(f"[^{label}]: {raw}", self.words_line))
        self.home.extend([_Definition(label, typed)] if is_first else typed)

    def may_be_caption(self, block: Block | _OpenList | _Definition) -> None:
        """Note what a table says that follows this paragraph, if it is nothing but plain words."""
        if isinstance(block, Paragraph) and len(block.content) == 1:
            said = CAPTION.fullmatch(getattr(block.content[0], "text", ""))
            if said and block.content[0] == Span(said[0]):
                self.caption = block, said[1]

    def read_item(self, indent: int, text: str) -> bool:
        """Take the line as an item of a list, if it is one."""
        match = MARKER.fullmatch(text)
        if match is None:
            return False
        marker, content = match.groups()
        number = int(marker[:-1] or 0)
        if marker[:-1] and not 1 <= number <= HIGHEST_NUMBER:
            return False
        inside = min(self.depth_of(indent), DEEPEST_LIST - 1)
        open_here = self.lists[inside] if inside < len(self.lists) else None
        goes_on = open_here is not None and open_here.takes(marker[-1], number)
        if not content and not goes_on:
            return False  # a lone dash is an answer somebody gave
        if number > 1 and self.words and not (open_here and open_here.mark == marker[-1]):
            return False  # a line of running text may begin with a number and a full stop
        self.end_paragraph()
        del self.lists[inside + goes_on :]
        if not goes_on:
            self.open_list(indent, marker[-1], number)
        self.add_item(indent, number, content)
        return True

    def open_list(self, indent: int, mark: str, number: int) -> None:
        opened = _OpenList(indent, mark, number or 1, self.at + 1, self.home)
        self.home.append(opened)
        self.lists.append(opened)

    def add_item(self, indent: int, number: int, content: str) -> None:
        current = self.lists[-1]
        current.indent, current.number = indent, number
        current.items.append(_OpenItem(self.at + 1))
        if content:
            self.read_text(content)

    def read_table(self, text: str) -> Table:
        """The table whose header is `text`; leaves the reader at its last line."""
        line = self.at + 1
        header = split_row(text) or []
        align = _aligned(self.lines[self.at + 1].strip(BLANKS)) or []
        rows: list[list[str]] = []
        self.at += 1
        while self.at + 1 < len(self.lines):
            below = self.lines[self.at + 1].strip(BLANKS)
            cells = None if HEADING.fullmatch(below) else split_row(below)
            if cells is None:
                break
            rows.append(cells)
            self.at += 1
        width = max(len(header), *map(len, rows)) if rows else len(header)
        return Table(
            self.row(header, width),
            tuple(self.row(row, width) for row in rows),
            tuple((align + [Align.LEFT] * width)[:width]),
            line=line,
        )

    def row(self, cells: list[str], width: int) -> tuple[Inlines, ...]:
        return tuple(read_inlines(cell, self.notes) for cell in cells) + ((),) * (width - len(cells))


def _aligned(text: str) -> list[Align] | None:
    """What a line of dashes and pipes says of the columns; None if it is any other line."""
    if not set(text) <= set("|-: \t") or (cells := split_row(text)) is None:
        return None
    marks = [_RULE.fullmatch(cell) for cell in cells]
    return [_ALIGNED[mark[1], mark[2]] for mark in marks if mark] if all(marks) else None


def _broken(line: str) -> str:
    """A line of a paragraph that is not its last, with a backslash where the writer broke it."""
    bare = line.rstrip(BLANKS)
    already = (len(bare) - len(bare.rstrip("\\"))) % 2
    return bare + "\\" if line.endswith("  ") and not already else bare
