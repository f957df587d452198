"""Lines that are wrapped under their own beginning."""

import re

from textual.content import Content

_BEGINNING = re.compile(r" *(?:[✗✓!○–•] )?")


def hang(content: Content, width: int) -> Content:
    """Wrap each line to a width; what goes over stands below the line's first word."""
    return Content("\n").join(part for line in content.split("\n", allow_blank=True) for part in _hung(line, width))


def _hung(line: Content, width: int) -> list[Content]:
    if line.cell_length <= width or width < 20:
        return [line]
    begins = _BEGINNING.match(line.plain)
    indent = begins.end() if begins else 0
    first, *rest = line[indent:].wrap(width - indent)
    return [line[:indent] + first.rstrip(), *(Content(" " * indent) + part.rstrip() for part in rest)]
