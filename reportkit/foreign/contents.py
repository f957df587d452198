"""What is refused by the contents of the parts; read under the limits of the child, before anything else is."""

import re
from io import BytesIO
from pyexpat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from reportkit.foreign.kind import Kind
from reportkit.messages import UsageError
from reportkit.model.regex import regex

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_ENCODING = regex(rb"<\?xml[^>]*\sencoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"ascii"})
_LINK = regex(r"(?:https?://|mailto:|#)", re.IGNORECASE)


def check_contents(content: bytes, file: str, kind: Kind) -> None:
    """Refuse macros, document type definitions and what would be fetched from elsewhere. Raises UsageError."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels", ".vml")):
                    _check_part(name, archive.read(name), file, kind)
    except (BadZipFile, NotImplementedError, ExpatError, EOFError, ValueError) as error:
        raise _refused("foreign.other_file", file, kind) from error


def _check_part(name: str, xml: bytes, file: str, kind: Kind) -> None:
    if any(doctype in xml for doctype in _DOCTYPES):
        raise _refused("foreign.doctype", file, kind, part=name)
    encoding = _ENCODING.search(xml[:200])
    if encoding and encoding[1].lower() not in _ENCODINGS:
        raise _refused("foreign.other_file", file, kind)
    if name == "[Content_Types].xml":
        _check_types(xml, file, kind)
    elif name.endswith(".rels"):
        _check_relations(xml, file, kind)


def _check_types(xml: bytes, file: str, kind: Kind) -> None:
    for attributes in _elements(xml):
        content_type = attributes.get("ContentType", "").casefold()
        if "macroenabled" in content_type or "vbaproject" in content_type:
            raise _refused("foreign.macros", file, kind)


def _check_relations(xml: bytes, file: str, kind: Kind) -> None:
    for attributes in _elements(xml):
        relation, target = attributes.get("Type", ""), attributes.get("Target", "")
        if attributes.get("TargetMode", "").casefold() != "external":
            continue
        if relation.rpartition("/")[2] in kind.named:
            continue
        if not relation.endswith("/hyperlink") or not _LINK.match(target):
            raise _refused("foreign.external", file, kind, target=target)


def _refused(id: str, file: str, kind: Kind, **slots: str) -> UsageError:
    return UsageError(id, file=file, program=kind.program, ending=kind.ending, **slots)


def _elements(xml: bytes) -> list[dict[str, str]]:
    """The attributes of every element."""
    found: list[dict[str, str]] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda _, attributes: found.append(attributes)
    parser.Parse(xml, True)
    return found
