"""Names in the XML of Word files, and the few ways in which it is asked."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from reportkit.model.regex import regex
from reportkit.text.clean import without_control_characters
from reportkit.word.incoming.signs import USUAL

Element = _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that every such file uses

TEXTS = (W + "t", W + "delText", M + "t", A + "t", C + "v", CX + "v", CX + "pt")
"""The elements whose text is a person's words."""
SPACES = frozenset(W + name for name in ("tab", "ptab", "br", "cr"))

_UNTIDY = regex("[\t\r\n\f\v\u2028\u2029]|\u00ad|[" + "".join(USUAL) + "]")


def tidy(text: str) -> str:
    """A text of the file as a person sees it: white space is a space, no soft hyphens, signs of fonts as signs."""

    def seen(match: re.Match[str]) -> str:
        return "" if match[0] == "\u00ad" else USUAL.get(match[0], " ")

    return without_control_characters(_UNTIDY.sub(seen, text))


def value(element: Element | None, name: str = "val") -> str:
    """An attribute of Word's own; empty where there is no such element or attribute."""
    return "" if element is None else str(element.get(W + name) or "")


def number(element: Element | None, name: str = "val", otherwise: int = 0) -> int:
    """An attribute that is a number."""
    text = value(element, name)
    return int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else otherwise


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name of Word's own, and so on inwards."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def toggle(properties: Element | None, name: str) -> bool | None:
    """A property that is on or off; None where nothing is said."""
    found = child(properties, name)
    if found is None:
        return None
    return value(found) not in ("0", "false", "off")


def branches(alternate: Element) -> list[Element]:
    """The ways in which the same thing is given for newer and older programs, the newest first."""
    return [each for each in alternate if each.tag in (MC + "Choice", MC + "Fallback")]


def text_pieces(element: Element) -> Iterator[tuple[Element, str]]:
    """The text inside, piece by piece with its element; of alternatives only the first; a paragraph ends in a space."""
    if element.tag in TEXTS:
        yield element, tidy(element.text or "") + " " * element.tag.startswith(CX)
    elif element.tag in SPACES:
        yield element, " "
    elif element.tag == MC + "AlternateContent":
        for branch in branches(element)[:1]:
            yield from text_pieces(branch)
    else:
        for each in element:
            yield from text_pieces(each)
        if element.tag in (W + "p", W + "rt", A + "p", C + "v", C + "pt"):
            yield element, " "
