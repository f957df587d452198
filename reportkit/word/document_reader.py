"""Goes through a finished document with a real XML parser and takes what a reader of it would see.

It shares nothing with the writer: the file must be well formed, and the words stand where they are seen.
"""

import re
from collections.abc import Callable, Mapping
from pyexpat import ExpatError, ParserCreate, XMLParserType

from reportkit.messages import BrokenFile
from reportkit.model.regex import regex
from reportkit.model.value import Struct, field
from reportkit.text.words import words
from reportkit.word.archive import ArchiveError, Part, read_archive

FOOTNOTES = "footnotes.xml"
_HEADING = regex(r"heading (\d)", re.IGNORECASE)


class ReadWords(Struct):
    """What a reader sees in the body of a document."""

    paragraphs: list[str] = field(default_factory=list)
    """The text of each paragraph, in order; the label and number of a caption, and their full stop, are not in it."""
    styles: list[str] = field(default_factory=list)
    """The style id of each paragraph."""
    bookmarks: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The paragraphs inside each bookmark around whole paragraphs: the first, and the one after the last."""
    marked: dict[str, str] = field(default_factory=dict)
    """The text inside each bookmark within a paragraph, such as those around cited figures."""
    notes: dict[str, list[str]] = field(default_factory=dict)
    """The paragraphs of each footnote, by its id in the file; they also stand after the paragraph that has its mark."""

    def words(self, bookmark: str = "") -> list[str]:
        """The words inside a bookmark, or all; none where the bookmark is absent."""
        return words(self.text(bookmark))

    def text(self, bookmark: str = "") -> str:
        """The same as text, a line for each paragraph."""
        first, last = self.bookmarks.get(bookmark, (0, 0)) if bookmark else (0, len(self.paragraphs))
        return "\n".join(self.paragraphs[first:last])


def read_words(docx: bytes) -> ReadWords:
    """The words of a document's body. Raises BrokenFile where it cannot be read."""
    main = main_part(docx)
    beside = next((name for name in read_archive(docx) if name.rpartition("/")[2] == FOOTNOTES), "")
    notes = _Reader().parse(_part(docx, beside)) if beside else ReadWords()
    reader = _Reader(notes.notes)
    reader.read.marked.update(notes.marked)
    reader.read.notes.update(notes.notes)
    return reader.parse(main)


def headings(docx: bytes) -> list[tuple[int, str]]:
    """The headings of a document, in order: level and text. Raises BrokenFile where it cannot be read.

    A heading is a paragraph whose style is one of Word's own or has a level in the outline.
    """
    levels: dict[str, int] = {}
    parser = ParserCreate()
    style = ""

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal style
        if tag == "w:style":
            style = attributes.get("w:styleId", "")
        elif tag == "w:outlineLvl" and style:
            levels.setdefault(style, int(attributes.get("w:val", "0")) + 1)
        elif tag == "w:name" and (level := _HEADING.fullmatch(attributes.get("w:val", ""))):
            levels[style] = int(level[1])

    parser.StartElementHandler = begin
    parse_xml(parser, _part(docx, "word/styles.xml"))
    read = read_words(docx)
    return [(levels[style], text) for style, text in zip(read.styles, read.paragraphs, strict=True) if style in levels]


class _Reader:
    """Listens to the parser and notes what a reader would see.

    Neither Word nor we put white space between elements, so that all text is somebody's. It is told where elements
    begin, and of an end only where it asks: half of the parser's calls are thereby saved, and they are what takes time.
    A paragraph ends where the next begins, and a bookmark that ends in another paragraph than it began in stands around
    whole ones.
    """

    def __init__(self, notes: Mapping[str, list[str]] | None = None) -> None:
        self.read = ReadWords()
        self._notes = notes or {}
        self._noted: list[str] = []  # in the open paragraph
        self._note: tuple[str, int] | None = None
        self._text: list[str] = []
        self._style = ""
        self._counting = False  # in a field that numbers tables or figures
        self._instruction = 0  # where the text of a field's instruction begins
        self._begun: list[int] = []  # where each paragraph that has begun stands among the paragraphs read
        self._inside = False  # a paragraph that has begun and may go on
        self._open: dict[str, tuple[str, int, int]] = {}
        self._around: list[tuple[str, int, int]] = []
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._listener()
        self._parser.CharacterDataHandler = self._text.append

    def _listener(self) -> Callable[[str, dict[str, str]], None]:
        """What the parser calls for every element; most are of no interest."""
        begins: dict[str, Callable[[dict[str, str]], None]] = {
            "w:p": self._paragraph,
            "w:pStyle": self._styled,
            "w:br": self._space,
            "w:tab": self._space,
            "w:fldChar": self._field,
            "w:instrText": self._instructs,
            "w:bookmarkStart": self._mark_begins,
            "w:bookmarkEnd": self._mark_ends,
            "w:footnote": self._note_begins,
            "w:footnoteReference": self._refers,
        }
        known = begins.get

        def begin(tag: str, attributes: dict[str, str]) -> None:
            if handle := known(tag):
                handle(attributes)

        return begin

    def parse(self, xml: bytes) -> ReadWords:
        parse_xml(self._parser, xml)
        self._end_note()
        self._begun.append(len(self.read.paragraphs))
        for name, first, last in self._around:
            self.read.bookmarks[name] = (self._begun[first], self._begun[last])
        return self.read

    def _paragraph(self, attributes: dict[str, str]) -> None:
        self._end_paragraph()
        self._begun.append(len(self.read.paragraphs))
        self._style, self._inside, self._counting = "", True, False

    def _end_paragraph(self) -> None:
        if self._inside:
            text = "".join(self._text)
            self.read.paragraphs.append(text.removeprefix(". ") if self._counting else text)
            self.read.styles.append(self._style)
            for text in (text for id in self._noted for text in self._notes.get(id, ())) if self._noted else ():
                self.read.paragraphs.append(text)
                self.read.styles.append("")
        self._inside = False
        self._text.clear()
        self._noted.clear()

    def _styled(self, attributes: dict[str, str]) -> None:
        self._style = attributes.get("w:val", "")

    def _space(self, attributes: dict[str, str]) -> None:
        self._text.append(" ")

    def _field(self, attributes: dict[str, str]) -> None:
        if self._counting and attributes.get("w:fldCharType") == "end":
            self._text.clear()  # what went before is the label and the number

    def _instructs(self, attributes: dict[str, str]) -> None:
        self._instruction = len(self._text)
        self._parser.EndElementHandler = self._instructed

    def _instructed(self, tag: str) -> None:
        """The instruction of a field has ended. It is not seen."""
        self._parser.EndElementHandler = None
        instruction = "".join(self._text[self._instruction :])
        del self._text[self._instruction :]
        self._counting = self._counting or instruction.lstrip().startswith("SEQ ")

    def _note_begins(self, attributes: dict[str, str]) -> None:
        self._end_note()
        self._note = attributes.get("w:id", ""), len(self.read.paragraphs)

    def _end_note(self) -> None:
        self._end_paragraph()
        if self._note is not None:
            id, first = self._note
            self.read.notes[id] = self.read.paragraphs[first:]

    def _refers(self, attributes: dict[str, str]) -> None:
        self._noted.append(attributes.get("w:id", ""))

    def _mark_begins(self, attributes: dict[str, str]) -> None:
        self._open[attributes["w:id"]] = (attributes["w:name"], len(self._begun), len(self._text))

    def _mark_ends(self, attributes: dict[str, str]) -> None:
        name, first, at = self._open.pop(attributes["w:id"], ("", 0, 0))
        if first == len(self._begun):
            self.read.marked[name] = "".join(self._text[at:])
        else:
            self._around.append((name, first, len(self._begun)))


def main_part(docx: bytes) -> bytes:
    """The part that holds the words, wherever the file's relationships say it is."""
    return _part(docx, main_part_name(docx))


def main_part_name(docx: bytes) -> str:
    """The name of that part. Raises BrokenFile where the document cannot be read."""
    found: list[str] = []
    parser = ParserCreate()

    def begin(tag: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", "").removeprefix("/"))

    parser.StartElementHandler = begin
    parse_xml(parser, _part(docx, "_rels/.rels"))
    return found[0] if found else "word/document.xml"


def _part(docx: bytes, name: str) -> bytes:
    try:
        part: Part = read_archive(docx)[name]
        return part.unpack()
    except (ArchiveError, KeyError) as error:
        raise BrokenFile("word.document_unreadable", detail=str(error)) from error


def parse_xml(parser: XMLParserType, xml: bytes) -> None:
    """Let a parser go through a part. Raises BrokenFile for what is no XML."""
    try:
        parser.Parse(xml, True)
    except ExpatError as error:
        raise BrokenFile("word.document_unreadable", detail=str(error)) from error
