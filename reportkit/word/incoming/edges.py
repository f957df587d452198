"""What stands around the parts of a report that comes back: its first page, its contents, its headers and footers."""

from collections.abc import Iterator

from reportkit.word.incoming.arrival import Edges
from reportkit.word.incoming.fields import OpenFields, counts_pages
from reportkit.word.incoming.source import Source
from reportkit.word.incoming.xml import MC, Element, W, child, tidy, value
from reportkit.word.names import begins_part

_CHANGES = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))


def read_edges(main: Source) -> Edges:
    """The edges of a report."""
    front: list[str] = []
    contents: list[str] = []
    lines = _Lines()
    for element in _before_parts(main):
        for paragraph in element.iter(W + "p"):
            text, in_contents = lines.read(paragraph)
            (contents if in_contents else front).append(text)
    roots = [source.root for kind in ("header", "footer") for source in main.related(kind)]
    margins = [_Lines().read(each)[0] for root in roots for each in root.iter(W + "p")]
    return Edges(tuple(filter(None, front)), tuple(filter(None, contents)), tuple(dict.fromkeys(filter(None, margins))))


def who_tracked(main: Source) -> tuple[str, ...]:
    """Those who have changed the document with tracked changes that nobody has settled; a nameless one is empty."""
    roots = [main.root, *(source.root for kind in ("header", "footer", "footnotes") for source in main.related(kind))]
    authors = (tidy(value(each, "author")).strip() for root in roots for each in root.iter(*_CHANGES))
    return tuple(sorted(dict.fromkeys(authors)))


def _before_parts(main: Source) -> Iterator[Element]:
    """What stands in the body before the first part."""
    body = child(main.root, "body")
    for element in body if body is not None else ():
        if any(begins_part(value(each, "name")) for each in element.iter(W + "bookmarkStart")):
            return
        yield element


class _Lines:
    """Reads paragraphs after each other: a field goes on over many."""

    def __init__(self) -> None:
        self._fields = OpenFields()

    def read(self, paragraph: Element) -> tuple[str, bool]:
        """The words of a paragraph, and whether they stand in a list of contents."""
        pieces: list[str] = []
        in_contents = False
        for each in paragraph.iter(W + "t", W + "tab", W + "br", W + "fldChar", W + "instrText"):
            if each.tag == W + "fldChar":
                self._fields.mark(each)
            elif each.tag == W + "instrText":
                self._fields.instruct(each.text or "")
            elif self._is_seen(each):
                pieces.append(tidy(each.text or "") if each.tag == W + "t" else "\t")
            in_contents = in_contents or self._fields.left_as == "contents"
        text = "".join(pieces)
        if in_contents:  # a page that is no field, as some programs save it, stands after the last tab
            text = text.rpartition("\t")[0] or text
        return " ".join(text.split()), in_contents

    def _is_seen(self, element: Element) -> bool:
        """Is it no number of a page, no deleted word and nothing that is said twice for older programs?"""
        around = {each.tag: each for each in element.iterancestors()}
        simple = around.get(W + "fldSimple")
        counted = simple is not None and counts_pages(value(simple, "instr"))
        apart = not around.keys().isdisjoint((MC + "Fallback", W + "del", W + "moveFrom", W + "tabs"))
        return not (counted or apart or self._fields.counts_pages)
