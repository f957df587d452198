"""Reads a finished document back, to prove that nothing was lost on the way into it.

It shares nothing with the writer but the names of the bookmarks: a real XML parser goes through the file, which must
therefore be well formed, and takes the words where a reader of the document would see them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pyexpat import ExpatError, ParserCreate, XMLParserType

from reportkit.messages import BrokenFile, Message, render
from reportkit.model.report import Report
from reportkit.text.dates import format_month
from reportkit.text.words import texts_of, words
from reportkit.word import names
from reportkit.word.archive import ArchiveError, Part, read_archive

_CONTEXT = 6
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MissingWords:
    """Words of the report that do not stand in the document where they should."""

    section: str
    """The section's id; for a container's heading its title, for the first page and the appendices empty."""
    words: str
    context: str
    """The words before them."""


@dataclass(slots=True)
class ReadWords:
    """What a reader sees in the body of a document."""

    paragraphs: list[str] = field(default_factory=list)
    """The text of each paragraph, in order; the label and number of a caption are not in it."""
    styles: list[str] = field(default_factory=list)
    """The style id of each paragraph."""
    bookmarks: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The paragraphs inside each bookmark around whole paragraphs: the first, and the one after the last."""
    marked: dict[str, str] = field(default_factory=dict)
    """The text inside each bookmark within a paragraph, such as those around cited figures."""
    marked: dict[str, str] = field(default_factory=dict)
    """The text inside each bookmark within a paragraph, such as those around cited figures."""

    def words(self, bookmark: str = "") -> list[str]:
        """The words inside a bookmark, or all; none where the bookmark is absent."""
        first, last = self.bookmarks.get(bookmark, (0, 0)) if bookmark else (0, len(self.paragraphs))
        return [word for text in self.paragraphs[first:last] for word in words(text)]


def read_words(docx: bytes) -> ReadWords:
    """The words of a document's body. Raises BrokenFile where it cannot be read."""
    return _Reader().parse(_main_part(docx))


def missing_words(report: Report, docx: bytes) -> tuple[MissingWords, ...]:
    """The words of the report that are not in the document, stretch by stretch and in order. None is as it should be."""
    read = read_words(docx)
    missing: list[MissingWords] = []
    for section, bookmark, texts in _stretches(report):
        expected = [word for text in texts for word in words(text)]
        found = read.words(bookmark)
        if expected != found:
            missing += _lost(section, expected, found)
    return tuple(missing)


def headings(docx: bytes) -> list[tuple[int, str]]:
    """The headings of a document, by the names of its styles: level and text, in order. Raises BrokenFile."""
    levels: dict[str, int] = {}
    parser = ParserCreate()
    style = ""

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal style
        if tag == "w:style":
            style = attributes.get("w:styleId", "")
        elif tag == "w:name":
            level = _HEADING.fullmatch(attributes.get("w:val", ""))
            if level:
                levels[style] = int(level[1])

    parser.StartElementHandler = begin
    _parse(parser, _part(docx, "word/styles.xml"))
    read = read_words(docx)
    return [
        (levels[style], text)
        for style, text in zip(read.styles, read.paragraphs, strict=True)
        if style in levels
    ]


def _stretches(report: Report) -> Iterator[tuple[str, str, Iterable[str]]]:
    """What must stand in the document: section, bookmark, texts."""
    months = [format_month(month, report.language) for month in (report.month, report.figures_through)]
    yield (
        "",
        names.FRONT,
        (report.organisation, report.title, _capital(months[0]), *_front_words(report, months[1])),
    )
    for index, part in enumerate(report.parts):
        yield (
            part.section or part.title,
            names.part_bookmark(index, part),
            (part.title, *texts_of(part.blocks)),
        )
    if report.appendices_title:
        label = render(Message("word.appendix"), report.language)
        lines = (f"{label} {each.number} {each.title} {each.file} {each.owner}" for each in report.appendices)
        yield "", names.APPENDICES, (report.appendices_title, *lines)


def _front_words(report: Report, through: str) -> list[str]:
    ids = [("word.draft", report.draft), ("word.practice", report.practice)]
    ids += [("word.draft_told", report.draft), ("word.practice_told", report.practice)]
    told = [render(Message(id), report.language) for id, is_so in ids if is_so]
    return [render(Message("word.figures_through", month=through), report.language), *told]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lost(section: str, expected: list[str], found: list[str]) -> Iterator[MissingWords]:
    """The expected words that are not found, with those before them; what is only added is nobody's loss."""
    from difflib import SequenceMatcher  # only where something is wrong

    same = 0
    while same < min(len(expected), len(found)) and expected[same] == found[same]:
        same += 1
    end = 0
    while end < min(len(expected), len(found)) - same and expected[-1 - end] == found[-1 - end]:
        end += 1
    middle, other = expected[same : len(expected) - end], found[same : len(found) - end]
    for kind, first, last, _, _ in SequenceMatcher(None, middle, other, autojunk=False).get_opcodes():
        if kind in ("delete", "replace"):
            before = expected[max(0, same + first - _CONTEXT) : same + first]
            yield MissingWords(section, " ".join(middle[first:last]), " ".join(before))


class _Reader:
    """Listens to the parser and notes what a reader would see."""

    def __init__(self) -> None:
        self.read = ReadWords()
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._text: list[str] = []
        self._style = ""
        self._inside = False  # a paragraph
        self._numbered = False  # by a field that counts tables or figures
        self._open: dict[str, tuple[str, int]] = {}

    def parse(self, xml: bytes) -> ReadWords:
        _parse(self._parser, xml)
        return self.read

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("w:t", "w:instrText"):
            self._parser.CharacterDataHandler = self._text.append if tag == "w:t" else self._instruction
        elif tag == "w:p":
            self._text.clear()
            self._style, self._inside, self._numbered = "", True, False
        elif tag == "w:pStyle":
            self._style = attributes.get("w:val", "")
        elif tag in ("w:br", "w:tab"):
            self._text.append(" ")
        elif tag == "w:fldChar":
            if self._numbered and attributes.get("w:fldCharType") == "end":
                self._text.clear()  # what went before is the label and the number
        elif tag == "w:bookmarkStart":
            at = len(self._text) if self._inside else len(self.read.paragraphs)
            self._open[attributes["w:id"]] = (attributes["w:name"], at)
        elif tag == "w:bookmarkEnd":
            name, at = self._open.pop(attributes["w:id"], ("", 0))
            if self._inside:
                self.read.marked[name] = "".join(self._text[at:])
            else:
                self.read.bookmarks[name] = (at, len(self.read.paragraphs))

    def _end(self, tag: str) -> None:
        if tag in ("w:t", "w:instrText"):
            self._parser.CharacterDataHandler = None
        elif tag == "w:p":
            self.read.paragraphs.append("".join(self._text))
            self.read.styles.append(self._style)
            self._inside = False

    def _instruction(self, text: str) -> None:
        self._numbered = self._numbered or text.lstrip().startswith("SEQ ")


def _main_part(docx: bytes) -> bytes:
    """The part that holds the words, wherever the file's relationships say it is."""
    found: list[str] = []
    parser = ParserCreate()

    def begin(tag: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", "").removeprefix("/"))

    parser.StartElementHandler = begin
    _parse(parser, _part(docx, "_rels/.rels"))
    return _part(docx, found[0] if found else "word/document.xml")


def _part(docx: bytes, name: str) -> bytes:
    try:
        part: Part = read_archive(docx)[name]
        return part.unpack()
    except (ArchiveError, KeyError) as error:
        raise BrokenFile("word.document_unreadable", detail=str(error)) from error


def _parse(parser: XMLParserType, xml: bytes) -> None:
    try:
        parser.Parse(xml, True)
    except ExpatError as error:
        raise BrokenFile("word.document_unreadable", detail=str(error)) from error
