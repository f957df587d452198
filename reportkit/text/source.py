"""Blocks with their references as they are typed: `{{besok_digitala}}` instead of its value."""

from reportkit.model.blocks import (
    Blocks,
    Footnote,
    Inline,
    Inlines,
    Paragraph,
    PlacedFigures,
    Span,
)
from reportkit.model.value import replace
from reportkit.text.contents import changed
from reportkit.text.markdown.syntax import source_of


def as_written(blocks: Blocks) -> Blocks:
    """The same blocks, every reference a span of the words that it is typed with; footnotes stay footnotes."""
    placed = (Paragraph((Span(source_of(each)),)) if isinstance(each, PlacedFigures) else each for each in blocks)
    return changed(tuple(placed), _inlines)


def _inlines(content: Inlines) -> Inlines:
    return tuple(map(_inline, content))


def _inline(inline: Inline) -> Inline:
    match inline:
        case Span():
            return inline
        case Footnote():
            return replace(inline, content=_inlines(inline.content))
        case _:
            return Span(source_of(inline), inline.strong, inline.emphasis)
