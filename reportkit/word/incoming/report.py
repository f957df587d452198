"""A report that comes back from Word: what stands in each of its parts, with marks around the figures it cites."""

from base64 import b64encode
from collections.abc import Iterable
from typing import Any

from reportkit.word.incoming.document import Reader, main_part
from reportkit.word.incoming.edges import read_edges, who_tracked
from reportkit.word.incoming.xml import Element, W, child, value
from reportkit.word.names import FRONT, begins_part

FIGURE = "_rk_f_"
"""How the names of bookmarks around cited figures begin."""
PROPERTIES = ("Månad", "Journal", "Märkning", "Version", "Publiceringsdatum")
"""What the document says about itself, and is read back."""


def read(docx: bytes, file: str) -> dict[str, Any]:
    """What is done on the other side of the door. Raises UsageError where the file is no Word document."""
    main = main_part(docx, file)
    body = child(main.root, "body")
    reader = Reader(main, marked=FIGURE)
    parts = reader.read_stretches(_stretches(body if body is not None else ()))
    return {
        "parts": parts,
        "pictures": {name: b64encode(content).decode() for name, content in reader.pictures.items()},
        "left_out": reader.left_out,
        "edges": read_edges(main),
        "tracked_by": who_tracked(main),
        "properties": {name: main.property(name) for name in PROPERTIES},
    }


def _stretches(body: Iterable[Element]) -> dict[str, list[Element]]:
    """The paragraphs and tables of each part, by its bookmark: a part goes on until the next begins.

    Where a bookmark ends is not asked. Who writes below the last paragraph of a section means that section, and
    programs move the ends about. What stands before the first part is left: the first page and the contents.
    """
    found: dict[str, list[Element]] = {}
    current = ""
    for element in body:
        for name in _names(element):
            if begins_part(name) or name == FRONT:
                current = name
                found.setdefault(current, [])
        if current and current != FRONT and element.tag in (W + "p", W + "tbl", W + "sdt", W + "ins"):
            contents = child(element, "sdtPr", "docPartObj") is not None
            if not contents:
                found[current].append(element)
    found.pop(FRONT, None)
    return found


def _names(element: Element) -> list[str]:
    return [value(each, "name") for each in element.iter(W + "bookmarkStart")]
