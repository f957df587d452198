"""What a Word document holds, counted without any of the programs that are compared.

Called with our document and a peer's, it says what ours holds and where the other differs.
"""

import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading ([1-9])")
_WORD = re.compile(r"[^\W_]+")
_CONTENTS = f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery"


@dataclass(frozen=True)
class Contents:
    """The body of a document, its table of contents left out."""

    headings: list[tuple[int, str]]
    """Level and text."""
    words: list[str]
    tables: list[list[int]]
    """The number of cells in each row of each table."""
    items: int
    """Paragraphs of lists."""
    pictures: int

    def told(self) -> str:
        """In one line."""
        cells = sum(map(sum, self.tables))
        return (
            f"{len(self.headings)} headings, {len(self.words)} words, {self.items} list items, "
            f"{len(self.tables)} tables with {cells} cells, {self.pictures} pictures"
        )

    def differences(self, other: "Contents") -> Iterator[str]:
        """What another document has otherwise, with the first place where it does."""
        for name in ("headings", "words", "tables"):
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine != theirs:
                pairs = enumerate(zip([*mine, None], [*theirs, None], strict=False))
                at, (one, two) = next((at, pair) for at, pair in pairs if pair[0] != pair[1])
                yield f"{name}: {len(mine)} against {len(theirs)}; number {at + 1} is {one!r} against {two!r}"
        for name in ("items", "pictures"):
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine != theirs:
                yield f"{name}: {mine} against {theirs}"


def contents(path: Path) -> Contents:
    """Read a document."""
    with zipfile.ZipFile(path) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))[0]  # noqa: S314 - we have just written it
        styles = ElementTree.fromstring(archive.read("word/styles.xml"))  # noqa: S314 - as above
    names = {style.get(f"{_W}styleId"): _value(style, "name").lower() for style in styles.iter(f"{_W}style")}
    for block in list(body.iter(f"{_W}sdt")):
        if block.find(_CONTENTS) is not None:
            block.clear()
    paragraphs = [
        (names.get(_value(each, "pPr", "pStyle"), ""), _text(each), each.find(f"{_W}pPr/{_W}numPr") is not None)
        for each in body.iter(f"{_W}p")
    ]
    headings = [(match[1], text) for name, text, _ in paragraphs if (match := _HEADING.fullmatch(name))]
    return Contents(
        headings=[(int(level), " ".join(text.split())) for level, text in headings],
        words=[word for _, text, _ in paragraphs for word in _WORD.findall(text)],
        tables=[[len(row.findall(f"{_W}tc")) for row in table.findall(f"{_W}tr")] for table in body.iter(f"{_W}tbl")],
        items=sum(numbered or name in ("list bullet", "list number") for name, _, numbered in paragraphs),
        pictures=sum(1 for _ in body.iter(f"{_W}drawing")),
    )


def _value(element: ElementTree.Element, *path: str) -> str:
    found = element.find("/".join(f"{_W}{name}" for name in path))
    return "" if found is None else found.get(f"{_W}val", "")


def _text(paragraph: ElementTree.Element) -> str:
    """The text of a paragraph; breaks and tabs part words."""
    parts = {f"{_W}br": " ", f"{_W}tab": " "}
    return "".join(
        each.text or "" if each.tag == f"{_W}t" else parts[each.tag]
        for each in paragraph.iter()
        if each.tag == f"{_W}t" or each.tag in parts
    )


if __name__ == "__main__":
    ours, theirs = (contents(Path(path)) for path in sys.argv[1:])
    print(ours.told(), *ours.differences(theirs), sep="\n")
