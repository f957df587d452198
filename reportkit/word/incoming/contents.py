"""What is refused by the contents of the parts; read under the limits of the child, before Word's XML is."""

import re
from io import BytesIO
from pyexpat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from reportkit.messages import UsageError

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_ENCODING = re.compile(rb"<\?xml[^>]*\sencoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"ascii"})
_STRICT = "http://purl.oclc.org/ooxml/"
_LINK = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)


def check_contents(docx: bytes, file: str) -> None:
    """Refuse macros, document type definitions and what would be fetched from elsewhere. Raises UsageError."""
    try:
        with ZipFile(BytesIO(docx)) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels", ".vml")):
                    _check_part(name, archive.read(name), file)
    except (BadZipFile, NotImplementedError, ExpatError, EOFError, ValueError) as error:
        raise UsageError("word.incoming_no_word_file", file=file) from error


def _check_part(name: str, xml: bytes, file: str) -> None:
    if any(doctype in xml for doctype in _DOCTYPES):
        raise UsageError("word.incoming_doctype", file=file, part=name)
    encoding = _ENCODING.search(xml[:200])
    if encoding and encoding[1].lower() not in _ENCODINGS:
        raise UsageError("word.incoming_no_word_file", file=file)
    if name == "[Content_Types].xml":
        _check_types(xml, file)
    elif name.endswith(".rels"):
        _check_relations(xml, file)


def _check_types(xml: bytes, file: str) -> None:
    for attributes in _elements(xml):
        kind = attributes.get("ContentType", "").casefold()
        if "macroenabled" in kind or "vbaproject" in kind:
            raise UsageError("word.incoming_macros", file=file)


def _check_relations(xml: bytes, file: str) -> None:
    for attributes in _elements(xml):
        kind, target = attributes.get("Type", ""), attributes.get("Target", "")
        if kind.startswith(_STRICT) and kind.endswith("/officeDocument"):
            raise UsageError("word.incoming_strict", file=file)
        if attributes.get("TargetMode", "").casefold() != "external":
            continue
        if kind.endswith("/attachedTemplate"):  # the house's template on a share: named in the file, fetched by nobody
            continue
        if not kind.endswith("/hyperlink") or not _LINK.match(target):
            raise UsageError("word.incoming_external", file=file, target=target)


def _elements(xml: bytes) -> list[dict[str, str]]:
    """The attributes of every element."""
    found: list[dict[str, str]] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda _, attributes: found.append(attributes)
    parser.Parse(xml, True)
    return found
