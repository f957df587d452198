"""From blocks to Markdown that reads back as the same blocks.

What the dialect cannot say is written as its nearest: the note of a table becomes a paragraph, as its caption does
where no label fits, a heading inside a list a paragraph, a column of numbers a right-aligned one, a line break in a
heading or a cell a space. Footnotes are numbered, and their texts stand at the end. No word is left out.
"""

import re
from collections.abc import Iterator

from reportkit.model.blocks import (
    Align,
    Block,
    Blocks,
    Chart,
    Footnote,
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
from reportkit.model.value import replace
from reportkit.text.contents import changed, contents
from reportkit.text.markdown.dress import write_inlines
from reportkit.text.markdown.syntax import BLANKS, CAPTION, DEEPEST_LIST, HIGHEST_NUMBER, NOTE, source_of, unescape

_RULES = {Align.LEFT: "---", Align.RIGHT: "---:", Align.NUMBER: "---:", Align.CENTRE: ":---:"}
_MEANT_AS_TEXT = regex(r"(?:#{1,6}(?=[ \t])|[-+](?=[ \t]|\Z))")
_NUMBER_AS_TEXT = regex(r"([0-9]{1,3})([.)])(?=[ \t]|\Z)")


def format_blocks(blocks: Blocks) -> str:
    """The Markdown of some blocks, which `parse` reads back as they were."""
    notes: list[str] = []
    if any(isinstance(inline, Footnote) for content in contents(blocks) for inline in content):
        blocks = changed(blocks, lambda content: tuple(_called(content, notes)))
    written = "\n\n".join(filter(None, (_write_all(blocks, depth=0), *notes)))
    return written + "\n" if written else ""


def format_to_read(blocks: Blocks) -> str:
    """The same for people who read it and do not put it back: without the signs that keep text from being markup."""
    return unescape(format_blocks(blocks).replace("\\\n", "\n"))


def _called(content: Inlines, notes: list[str]) -> Iterator[Inline]:
    """Call each footnote by its number, and keep its text."""
    for inline in content:
        if not isinstance(inline, Footnote):
            yield inline
        elif text := write_inlines(_without_notes(inline.content)):
            label = str(len(notes) + 1)
            first, *more = text.split("\n")
            notes.append("\n".join((f"[^{label}]: {first}", *map(_as_text, more))))
            yield replace(inline, label=label)


def _without_notes(content: Inlines) -> Inlines:
    """The text of a footnote; one inside it stands in parentheses."""
    out: list[Inline] = []
    for inline in content:
        out += (Span(" ("), *_without_notes(inline.content), Span(")")) if isinstance(inline, Footnote) else (inline,)
    return tuple(out)


def _write_all(blocks: Blocks, depth: int) -> str:
    """The blocks of one container, with as much air between them as they need."""
    parts: list[str] = []
    previous: Block | None = None
    mark = ""
    for place, block in enumerate(blocks):
        match block:
            case List():
                mark = _mark(block, previous, mark)
                text = _write_list(block, mark, depth)
            case Paragraph() if any(isinstance(each, Table) for each in blocks[place + 1 : place + 2]):
                text = _write(block, depth)
                text = text.replace(":", "\\:", 1) if CAPTION.fullmatch(text) else text
            case _:
                text = _write(block, depth)
        if not text:
            continue
        if parts:
            parts.append("\n" if depth and _may_follow_at_once(block, previous) else "\n\n")
        parts.append(text)
        previous = block
    return "".join(parts)


def _may_follow_at_once(block: Block, previous: Block | None) -> bool:
    """A list may follow its item's words without a blank line, unless its first number would read as text."""
    if not (isinstance(block, List) and isinstance(previous, Paragraph | Heading)):
        return False
    return not block.ordered or block.start == 1


def _write(block: Block, depth: int) -> str:
    match block:
        case Heading():
            content = write_inlines(block.content, one_line=True)
            if depth:
                return _as_text(content)
            return f"{'#' * min(max(block.level, 1), 6)} {content}" if content else ""
        case Paragraph():
            return "\n".join(map(_as_text, write_inlines(block.content).split("\n")))
        case Table():
            return _write_table(block)
        case Image():
            return _write_image(block)
        case PlacedFigures():
            return source_of(block)
        case Chart():
            return "\n\n".join(filter(None, map(_paragraph, (block.alt, block.caption))))
        case List():
            return _write_list(block, "." if block.ordered else "-", depth)


def _as_text(line: str) -> str:
    """A line of running text, protected where it would read as the beginning of something else."""
    if line.startswith("[^") and NOTE.fullmatch(line):
        return line.replace("]:", "]\\:", 1)
    if _MEANT_AS_TEXT.match(line) or ("|" in line and set(line) <= set("|-: \t")):
        return "\\" + line
    return _NUMBER_AS_TEXT.sub(r"\1\\\2", line, count=1) if _NUMBER_AS_TEXT.match(line) else line


def _mark(block: List, previous: Block | None, mark: str) -> str:
    """What marks the items: another sign than the list just before, or the two would read as one."""
    usual, other = (".", ")") if block.ordered else ("-", "*")
    return other if isinstance(previous, List) and mark == usual else usual


def _write_list(block: List, mark: str, depth: int) -> str:
    items = _written_items(block, min(depth + 1, DEEPEST_LIST))
    start = min(max(block.start, 1), HIGHEST_NUMBER)
    counted = start + len(items) - 1 <= HIGHEST_NUMBER
    parts: list[str] = []
    for place, text in enumerate(items):
        sign = f"{start + place if counted else start}{mark}" if block.ordered else mark
        lines = text.split("\n")
        indent = " " * (len(sign) + 1)
        if parts:
            parts.append("\n\n" if parts[-1].rpartition("\n")[2].lstrip().startswith("|") else "\n")
        rest = (indent + line if line else "" for line in lines[1:])
        parts.append("\n".join((f"{sign} {lines[0]}".rstrip(BLANKS), *rest)))
    return "".join(parts)


def _written_items(block: List, depth: int) -> list[str]:
    """The items' texts. An item that begins with a list gives way to that list's own items."""
    texts: list[str] = []
    for blocks in _flattened(block):
        text = _write_all(blocks, depth)
        if text or texts:  # a lone sign can go on a list, but not begin one
            texts.append(text)
    return texts


def _flattened(block: List) -> Iterator[Blocks]:
    """The blocks of each item, none of them beginning with a list."""
    for item in block.items:
        blocks = item.blocks
        while blocks and (isinstance(blocks[0], List) or not _write(blocks[0], depth=1)):
            if isinstance(blocks[0], List):
                yield from _flattened(blocks[0])
            blocks = blocks[1:]
        if blocks or not item.blocks:
            yield blocks


def _write_table(table: Table) -> str:
    width = max(len(table.header), *map(len, table.rows)) if table.rows else len(table.header)
    if not width:
        return "\n\n".join(filter(None, (_paragraph(table.caption), _paragraph(table.note))))
    align = (*table.align, *[Align.LEFT] * width)[:width]
    lines = [
        _row([_cell(cell) for cell in table.header], width),
        _row([_RULES[each] for each in align], width),
    ]
    lines += [_row([_cell(cell) for cell in row], width) for row in table.rows]
    caption = _paragraph(table.caption)
    if caption:
        lines[:0] = [f"Tabell: {caption}", ""]  # other readers of Markdown want the table to stand alone
    return "\n\n".join(filter(None, ("\n".join(lines), _paragraph(table.note))))


def _paragraph(text: str) -> str:
    return _as_text(write_inlines((Span(text),), one_line=True)) if text else ""


def _cell(content: Inlines) -> str:
    return write_inlines(content, one_line=True, in_cell=True)


def _row(cells: list[str], width: int) -> str:
    return f"| {' | '.join(cells + [''] * (width - len(cells)))} |"


def _write_image(image: Image) -> str:
    alt = re.sub(r"([\\\[\]])", r"\\\1", _one_line(image.alt))
    path = re.sub(r'([\\()"])', r"\\\1", _one_line(image.path))
    caption = re.sub(r'([\\"])', r"\\\1", _one_line(image.caption))
    return f'![{alt}]({path} "{caption}")' if caption else f"![{alt}]({path})"


def _one_line(text: str) -> str:
    return " ".join(text.split("\n")).strip(BLANKS)
