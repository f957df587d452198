"""Strict Open XML as the kind that every library reads: the same words and elements, under other names.

Office saves it when somebody chooses "strikt Open XML" among its formats. Source: ISO/IEC 29500-1 and 29500-4, annexes
of namespaces.
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from reportkit.model.regex import regex

_STRICT = b"http://purl.oclc.org/ooxml/"
_NAME = regex(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_HYPHENATED = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}
_OTHERWISE = regex(rb"(http://schemas\.openxmlformats\.org/officeDocument/2006/(?:relationships/)?)(\w+Properties)")


def transitional(content: bytes) -> bytes:
    """A file as it is, or where it is strict with its names changed; the contents have been found harmless."""
    with ZipFile(BytesIO(content)) as archive:
        if "_rels/.rels" not in archive.namelist() or _STRICT not in archive.read("_rels/.rels"):
            return content
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as changed:
            for name in archive.namelist():
                part = archive.read(name)
                changed.writestr(name, _renamed(part) if name.endswith((".xml", ".rels", ".vml")) else part)
    return out.getvalue()


def _renamed(xml: bytes) -> bytes:
    renamed = _NAME.sub(rb"http://schemas.openxmlformats.org/\1/2006/", xml)
    return _OTHERWISE.sub(lambda found: found[1] + _HYPHENATED.get(found[2], found[2]), renamed)
