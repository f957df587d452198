"""The cover page of a house's own template: it goes before our first page, with the report's title, date and the like.

Word marks a cover (Insert > Cover Page) as a content control from the gallery `Cover Pages`. Nothing else of the
template's own words comes along: they are examples of how a report is written.
"""

import re
from itertools import count

from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.word.fields import Fillable
from reportkit.word.markup import DOCUMENT_NAMES

GALLERY = "Cover Pages"

_CONTROL = regex(r"<(/?)w:sdt(?=[\s>])[^>]*>")
_GALLERY = regex(rf'<w:docPartGallery\b[^>]*\sw:val="{GALLERY}"')
_PARAGRAPH = regex(r"\s*<w:p(?:\s[^>]*)?>((?:(?!</w:p>).)*)</w:p>", re.DOTALL)
_BREAK = regex(
    r'<w:r(?:\s[^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:br w:type="page"\s*/></w:r>'
    r"(?P<after>(?:(?!<w:t[\s>]|<w:r[\s>]).)*)\Z",
    re.DOTALL,
)
_EMPTY = regex(
    r"<w:p(?:\s[^>]*)?>(?:<w:pPr>(?:(?!</?w:p>|<w:sectPr).)*</w:pPr>)?</w:p>"
    r"(?P<after>\s*</w:sdtContent></w:sdt>)\Z",
    re.DOTALL,
)
_BOOKMARK = regex(r"<w:bookmark(?:Start|End)\b[^>]*/>")
_DRAWING = regex(r'(<wp:docPr\b[^>]*?\sid=")[^"]*')
_ROOT = regex(r"<w:document\b([^>]*)>")
_NAMED = regex(r'\sxmlns:(\w+)\s*=\s*["\']([^"\']*)["\']')
_IGNORABLE = regex(r'\smc:Ignorable\s*=\s*["\']([^"\']*)["\']')
_FIRST_DRAWING = 900_000
"""The ids of its drawings begin here; those of a report begin with 1."""


class Cover(Struct, frozen=True):
    """A cover page, taken apart around what is filled in."""

    inside: Fillable
    names: str
    """What the root of a document must declare besides `DOCUMENT_NAMES`, ready to be written."""


def find_cover(document: str) -> Cover | None:
    """The cover in the main part of a template, and the end of its section where it has one of its own."""
    found = cover_xml(document)
    if not found:
        return None
    xml = _BOOKMARK.sub("", found)
    numbers = count(_FIRST_DRAWING)
    xml = _DRAWING.sub(lambda drawn: f"{drawn[1]}{next(numbers)}", xml)
    return Cover(Fillable(xml), _names(document, xml))


def cover_xml(document: str) -> str:
    """The cover as it stands in the template, without the page break that it ends with; empty where there is none."""
    depth = start = 0
    if GALLERY not in document:
        return ""
    for tag in _CONTROL.finditer(document):
        depth += -1 if tag[1] else 1
        if depth == 1 and not tag[1]:
            start = tag.start()
        if depth == 0 and (gallery := _GALLERY.search(document, start, tag.end())):
            properties = document.find("</w:sdtPr>", start)
            if gallery.start() < properties:
                return _without_break(document[start : tag.end()]) + _section_end(document[tag.end() :])
    return ""


def _without_break(cover: str) -> str:
    """Our first page begins a page by itself; after a break an empty line would stand at its top."""
    broken = _BREAK.search(cover)
    return _EMPTY.sub(r"\g<after>", cover[: broken.start()] + broken["after"]) if broken else cover


def _section_end(following: str) -> str:
    """The paragraph just after it that ends its section and says nothing."""
    paragraph = _PARAGRAPH.match(following)
    ends = paragraph is not None and "<w:sectPr" in paragraph[1] and "<w:t" not in paragraph[1].partition("</w:pPr>")[2]
    return paragraph[0] if paragraph is not None and ends else ""


def _names(document: str, cover: str) -> str:
    """The declarations of the template's root that the cover needs."""
    root = _ROOT.search(document)
    if root is None:
        return ""
    ignorable = _IGNORABLE.search(root[1])
    passed_over = [each for each in (ignorable[1].split() if ignorable else []) if _uses(cover, each)]
    named = dict(_NAMED.findall(root[1]))
    needed = [each for each in named if _uses(cover, each) or (each == "mc" and passed_over)]
    told = [f' xmlns:{each}="{named[each]}"' for each in needed if f"xmlns:{each}=" not in DOCUMENT_NAMES]
    return "".join(told) + (f' mc:Ignorable="{" ".join(passed_over)}"' if passed_over else "")


def _uses(xml: str, prefix: str) -> bool:
    """Is a prefix used by an element, an attribute or the choice between two ways of drawing?"""
    return any(sign in xml for sign in (f"<{prefix}:", f" {prefix}:", f'Requires="{prefix}', f' {prefix}"'))
