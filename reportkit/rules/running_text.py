"""Paragraphs as they stand in the source, between the blocks before and after: whole sentences, with their lines."""

from collections.abc import Iterator

from reportkit.model.blocks import Block, Paragraph
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, lines

_FEW = 6


class Running(Struct, frozen=True):
    """A paragraph that stands for itself, in no list and no table."""

    paragraph: Paragraph
    passages: tuple[Passage, ...]
    """Its source lines."""
    before: Block | None
    after: Block | None

    @property
    def prose(self) -> str:
        """The paragraph on one line, citations and addresses blanked out."""
        return " ".join(passage.prose.strip() for passage in self.passages)


def running_text(context: SectionContext) -> Iterator[Running]:
    """The paragraphs of a text, in order."""
    source = tuple(lines(context))
    blocks = context.blocks
    for place, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        end = after.line - 1 if after is not None and after.line else len(source)
        last = block.line
        while last < end and source[last].text.strip():
            last += 1
        yield Running(block, source[block.line - 1 : last], blocks[place - 1] if place else None, after)


def last_words(text: str) -> int:
    """Where the last few words of a line begin: enough of it to be found again by a reader."""
    begin = len(text.rstrip())
    for _ in range(_FEW):
        begin = text.rfind(" ", 0, begin - 1 if begin else 0)
        if begin < 0:
            return len(text) - len(text.lstrip())
    return begin + 1
