"""A Word document, read with nothing but the standard library."""

import re
import subprocess
import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Line:
    """One paragraph: its words and the name of its style."""

    text: str
    style: str

    @property
    def level(self):
        """1 for `heading 1`; 0 for what is no heading."""
        match = re.fullmatch(r"heading (\d)", self.style)
        return int(match[1]) if match else 0


def parts(document: bytes) -> dict[str, bytes]:
    """The parts of the package by name."""
    with zipfile.ZipFile(BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _tree(part: bytes):
    return ET.fromstring(part)  # noqa: S314 - the program has written it a moment ago


def _text(paragraph) -> str:
    found = []
    for node in paragraph.iter():
        if node.tag == f"{W}t":
            found.append(node.text or "")
        elif node.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            found.append(" ")
    return "".join(found)


def lines(document: bytes) -> list[Line]:
    """Every paragraph of the body in order, also those inside tables."""
    package = parts(document)
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val")
        for style in _tree(package["word/styles.xml"]).iter(f"{W}style")
    }
    found = []
    for paragraph in _tree(package["word/document.xml"]).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        found.append(Line(_text(paragraph), names.get(style.get(f"{W}val"), "") if style is not None else ""))
    return found


def headings(document: bytes) -> list[tuple[int, str]]:
    """The headings in order, with their levels."""
    return [(line.level, line.text) for line in lines(document) if line.level and line.text]


def words(document: bytes) -> list[str]:
    """Every word of the body in order."""
    return re.findall(r"\w+", " ".join(line.text for line in lines(document)).replace("\u00ad", ""))


def text(document: bytes, part: str = "word/document.xml") -> str:
    """All that is written in the body, or in another part."""
    return "\n".join(_text(paragraph) for paragraph in _tree(parts(document)[part]).iter(f"{W}p"))


def misplaced(pdf, pdftotext):
    """The lines of a PDF's table of contents whose heading does not stand on the page they name."""
    run = subprocess.run([pdftotext, "-layout", pdf, "-"], check=True, capture_output=True)
    pages = run.stdout.decode().split("\f")
    lines = [found.groups() for page in pages for found in _LINE.finditer(page)]
    assert lines
    return [
        (title, page)
        for title, page in lines
        if not any(_begin_alike(_bare(line), _bare(title)) for line in pages[int(page) - 1].splitlines())
    ]


def _begin_alike(line, title):
    """A long title may go on below the line; a caption has its source behind it, which the list leaves out."""
    return bool(line) and (title.startswith(line) or line.startswith(title))


_LINE = re.compile(r"^ *(\S.*?) *\.{4,} *(\d+) *$", re.MULTILINE)


def _bare(text):
    return re.sub(r"\W+", "", text)


def printed_pages(docx):
    """The page numbers in the table of contents."""
    xml = parts(docx)["word/document.xml"].decode()
    return [
        int(each)
        for each in re.findall(r'PAGEREF .*?"separate"/></w:r><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>(\d+)', xml)
    ]
