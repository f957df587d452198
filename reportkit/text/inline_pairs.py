"""The inlines of a block beside those that they became when it was resolved: one for each, in order."""

from collections.abc import Iterator

from reportkit.model.blocks import Block, Heading, Inline, List, Paragraph, Table


def inline_pairs(written: Block, resolved: Block) -> Iterator[tuple[Inline, Inline]]:
    """Each inline as it is written and as it reads. Nothing for blocks that became another kind of block."""
    match written, resolved:
        case Heading(_, content) | Paragraph(content), Heading(_, became) | Paragraph(became):
            yield from zip(content, became, strict=True)
        case List(), List():
            for one, other in zip(written.items, resolved.items, strict=True):
                for each, became_each in zip(one.blocks, other.blocks, strict=True):
                    yield from inline_pairs(each, became_each)
        case Table(), Table():
            for row, became_row in zip((written.header, *written.rows), (resolved.header, *resolved.rows), strict=True):
                for cell, became_cell in zip(row, became_row, strict=True):
                    yield from zip(cell, became_cell, strict=True)
