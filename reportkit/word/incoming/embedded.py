"""A file inside the file (`w:altChunk`): Word would merge it in when it opens it, so its words are told."""

import re
from html.parser import HTMLParser
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx.oxml.parser import parse_xml
from lxml.etree import XMLSyntaxError

from reportkit.model.regex import regex
from reportkit.word.incoming.source import Source
from reportkit.word.incoming.xml import Element, R, text_pieces, tidy

_TYPES = "[Content_Types].xml"
_NESTED = regex(rb'(PartName="[^"]+\.docx"\s+ContentType="[^"]+)\.main\+xml"', re.IGNORECASE)
_UNSEEN = frozenset({"style", "script", "head"})
_CHARSET = regex(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def words_at(chunk: Element, source: Source) -> str:
    """The words of the file that stands at a place (`w:altChunk`); where it has none that can be read, its kind."""
    found = source.content(chunk.get(R + "id") or "")
    return words_of(*found) if found else "–"


def words_of(kind: str, content: bytes) -> str:
    """The words of such a file, by its kind of content; of a kind that cannot be read, the kind in parentheses."""
    if "html" in kind:
        words = _of_html(content)
    elif kind == "message/rfc822":
        words = " ".join(_of_html(each) for each in _pages(content))
    elif kind.startswith("text/plain"):
        words = _decoded(content)
    elif "wordprocessingml" in kind:
        words = _of_document(content)
    else:
        words = ""
    return " ".join(tidy(words).split()) or f"({kind})"


def with_files_as_files(docx: bytes) -> bytes:
    """The same file, in which a document inside it is not called the main part: python-docx would read it as XML.

    Some programs give it that kind of content, the Open XML SDK among them.
    """
    with ZipFile(BytesIO(docx)) as archive:
        types = archive.read(_TYPES)
        if not _NESTED.search(types):
            return docx
        out = BytesIO()
        with ZipFile(out, "w") as changed:
            for name in archive.namelist():
                changed.writestr(name, _NESTED.sub(rb'\1"', types) if name == _TYPES else archive.read(name))
    return out.getvalue()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        self.words.append("" if tag in ("b", "i", "em", "strong", "span", "a", "u", "sub", "sup") else " ")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data)


def _of_html(content: bytes) -> str:
    reader = _Words()
    reader.feed(_decoded(content))
    reader.close()
    return "".join(reader.words)


def _pages(content: bytes) -> list[bytes]:
    """The pages of a web archive (`.mht`)."""
    from email import message_from_bytes  # noqa: PLC0415 - heavy, and such a file is rare

    message = message_from_bytes(content)
    pages = (part.get_payload(decode=True) for part in message.walk() if part.get_content_type() == "text/html")
    return [each for each in pages if isinstance(each, bytes)]


def _of_document(content: bytes) -> str:
    try:
        with ZipFile(BytesIO(content)) as archive:
            root = parse_xml(archive.read("word/document.xml"))
    except (BadZipFile, KeyError, XMLSyntaxError, NotImplementedError):
        return ""
    return "".join(text for _, text in text_pieces(root))


def _decoded(content: bytes) -> str:
    """As it says itself; otherwise UTF-8, or what older programs on Windows write."""
    said = _CHARSET.search(content[:2000])
    for name in ("utf-16" if content.startswith(_UTF_16) else "", said[1].decode() if said else "", "utf-8-sig"):
        try:
            if name:
                return content.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("cp1252", "replace")
