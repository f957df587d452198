"""What blocks hold, however deep: other blocks, running text (in headings, paragraphs, items and cells), pictures."""

from collections.abc import Callable, Iterator

from reportkit.model.blocks import Block, Blocks, Heading, Image, Inlines, List, Paragraph, Table
from reportkit.model.value import replace


def contents(blocks: Blocks) -> Iterator[Inlines]:
    """Every stretch of running text, in order."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.content
            case List():
                for item in block.items:
                    yield from contents(item.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield from row


def every_block(blocks: Blocks) -> Iterator[Block]:
    """Every block, in order; after a list what stands in it."""
    for block in blocks:
        yield block
        if isinstance(block, List):
            for item in block.items:
                yield from every_block(item.blocks)


def pictures(blocks: Blocks) -> Iterator[Image]:
    """Every picture, in order, those in lists too."""
    return (block for block in every_block(blocks) if isinstance(block, Image))


def changed(blocks: Blocks, change: Callable[[Inlines], Inlines]) -> Blocks:
    """The same blocks with every stretch of running text put through `change`, in order.

    Where `change` gives back what it got, the block is not made anew.
    """

    def of(block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                content = change(block.content)
                return block if content is block.content else replace(block, content=content)
            case List():
                items = (replace(item, blocks=tuple(map(of, item.blocks))) for item in block.items)
                return replace(block, items=tuple(items))
            case Table():
                header = tuple(map(change, block.header))
                return replace(block, header=header, rows=tuple(tuple(map(change, row)) for row in block.rows))
            case _:
                return block

    return tuple(map(of, blocks))
