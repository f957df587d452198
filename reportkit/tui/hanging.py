"""Lines that are wrapped under their own beginning, and never inside a number."""

from textual.content import Content

from reportkit.model.regex import regex

HARD_SPACE, HELD = "\u00a0", "\ue000"
"""What joins the parts of `7 050`, and a sign of the same width that neither Textual nor Rich takes for a space."""
_BEGINNING = regex(r" *(?:[✗✓!○–•] )?")


def hang(content: Content, width: int, under: int = 0) -> Content:
    """Wrap each line to a width; what goes over stands below the line's first word, or at least `under` from the left.

    What stands before `under` is never broken.
    """
    lines = content.split("\n", allow_blank=True)
    return Content("\n").join(part for line in lines for part in _hung(line, width, under))


def _hung(line: Content, width: int, under: int) -> list[Content]:
    if line.cell_length <= width or width < 20:
        return [line]
    begins = _BEGINNING.match(line.plain)
    indent = max(under, begins.end() if begins else 0)
    first, *rest = wrapped(line[indent:], width - indent)
    return [line[:indent] + first.rstrip(), *(Content(" " * indent) + part.rstrip() for part in rest)]


def held(content: Content, width: int) -> Content:
    """Several lines in rows of a width, as `wrapped` breaks each."""
    lines = content.split("\n", allow_blank=True)
    return Content("\n").join(row for line in lines for row in (wrapped(line, width) if line else [line]))


def wrapped(line: Content, width: int) -> list[Content]:
    """A line in rows of a width, broken at spaces; what a hard space joins stays together."""
    if HARD_SPACE not in line.plain:
        return line.wrap(width)
    held = Content(line.plain.replace(HARD_SPACE, HELD), list(line.spans))
    return [Content(row.plain.replace(HELD, HARD_SPACE), list(row.spans)) for row in held.wrap(width)]
