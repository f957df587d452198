"""Blocks with their references as they are typed: `{{besok_digitala}}` instead of its value."""

from dataclasses import replace

from reportkit.model.blocks import (
    AppendixReference,
    Block,
    Blocks,
    Citation,
    Heading,
    Inlines,
    List,
    Paragraph,
    PlacedFigures,
    Span,
    Table,
)
from reportkit.text.markdown.syntax import source_of


def as_written(blocks: Blocks) -> Blocks:
    """The same blocks, every reference a span of the words that it is typed with."""
    return tuple(map(_block, blocks))


def _block(block: Block) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, content=_inlines(block.content))
        case List():
            items = tuple(replace(item, blocks=as_written(item.blocks)) for item in block.items)
            return replace(block, items=items)
        case Table():
            rows = tuple(tuple(map(_inlines, row)) for row in block.rows)
            return replace(block, header=tuple(map(_inlines, block.header)), rows=rows)
        case PlacedFigures():
            return Paragraph((Span(source_of(block)),), block.line)
        case _:
            return block


def _inlines(content: Inlines) -> Inlines:
    return tuple(
        Span(source_of(each), each.strong, each.emphasis) if isinstance(each, (Citation, AppendixReference)) else each
        for each in content
    )
