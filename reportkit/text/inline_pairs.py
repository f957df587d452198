"""The references of a block beside what they became when it was resolved."""

from collections.abc import Iterator

from reportkit.model.blocks import Block, Citation, Footnote, Inline, Inlines, Span
from reportkit.text.contents import contents


def inline_pairs(written: Block, resolved: Block) -> Iterator[tuple[Inline, Inlines]]:
    """Each reference as it is written, and the spans that it reads as; those in footnotes where their marks stand.

    Nothing for a block that became one of another kind.
    """
    if type(written) is type(resolved):
        for content, became in zip(contents((written,)), contents((resolved,)), strict=False):
            yield from _pairs(content, became)


def _pairs(content: Inlines, became: Inlines) -> Iterator[tuple[Inline, Inlines]]:
    """A span became itself; a reference everything up to the next span that does."""
    at = 0
    for number, inline in enumerate(content):
        if at >= len(became):
            return
        if isinstance(inline, Span):
            at += 1
            continue
        following = content[number + 1] if number + 1 < len(content) else None
        end = at + 1
        if not isinstance(following, (Citation, Footnote)):
            while end < len(became) and became[end] != following:
                end += 1
        note = became[at]
        if isinstance(inline, Footnote) and isinstance(note, Footnote):
            yield from _pairs(inline.content, note.content)
            end = at + 1
        else:
            yield inline, became[at:end]
        at = end
