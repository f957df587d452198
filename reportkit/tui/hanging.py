"""Lines that are wrapped under their own beginning."""

from textual.content import Content


def hang(content: Content, width: int) -> Content:
    """Wrap each line to a width; what goes over stands below the line's first word."""
    return Content("\n").join(part for line in content.split("\n", allow_blank=True) for part in _hung(line, width))


def _hung(line: Content, width: int) -> list[Content]:
    if line.cell_length <= width or width < 20:
        return [line]
    indent = len(line.plain) - len(line.plain.lstrip(" "))
    blank = Content(" " * indent)
    return [blank + part.rstrip() for part in line[indent:].wrap(width - indent)]
