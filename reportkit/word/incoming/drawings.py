"""Pictures, text boxes and other drawings that stand in a paragraph."""

from collections.abc import Callable
from hashlib import sha256

from reportkit.messages import ReportkitError
from reportkit.model.blocks import Image
from reportkit.word.images import PNG, image_kind, image_size
from reportkit.word.incoming.source import Source
from reportkit.word.incoming.told import Account
from reportkit.word.incoming.xml import CX, DGM, MC, PIC, WP, A, C, Element, O, R, V, W, tidy

MOST_PICTURE_BYTES = 10_000_000
"""What the store takes; a larger picture is told."""

Float = Image | Element
"""What stands beside the words of a paragraph: a picture, or the contents of a text box."""


class Drawings:
    """Reads the drawings of one file and keeps its pictures by name."""

    def __init__(self, account: Account) -> None:
        self.pictures: dict[str, bytes] = {}
        self._account = account
        self._kinds: dict[str, Callable[[Element, Source, str], None]] = {
            A + "blip": lambda each, source, alt: self._picture(each.get(R + "embed"), source, alt),
            V + "imagedata": lambda each, source, alt: self._picture(
                each.get(R + "id"), source, each.get(O + "title") or alt
            ),
            C + "chart": lambda each, source, alt: self._diagram("chart", each.get(R + "id"), source, alt),
            CX + "chart": lambda each, source, alt: self._diagram("chart", each.get(R + "id"), source, alt),
            DGM + "relIds": lambda each, source, alt: self._diagram("diagram", each.get(R + "dm"), source, alt),
            V + "textpath": lambda each, source, alt: account.leave("wordart", tidy(each.get("string") or alt)),
        }
        self._floats: list[Float] = []

    def read(self, drawing: Element, source: Source) -> list[Float]:
        """The pictures and text boxes of a drawing, in order; everything else in it is told."""
        self._floats = []
        if drawing.tag == W + "object":
            program = next((each.get("ProgID") or "" for each in drawing.iter(O + "OLEObject")), "")
            self._account.leave("object", program or "–")
        else:
            told = len(self._account.left)
            self._visit(drawing, source, "")
            if not self._floats and len(self._account.left) == told:
                self._tell_shape(drawing)
        return self._floats

    def _tell_shape(self, drawing: Element) -> None:
        """An arrow, a frame or another shape without words: what its writer says of it, if anything."""
        described = next(filter(None, map(_described, drawing.iter())), "")
        if described:
            self._account.leave("shape", tidy(described).strip())

    def _visit(self, element: Element, source: Source, alt: str) -> None:
        if element.tag == W + "txbxContent":
            self._floats.append(element)
            return
        if element.tag in self._kinds:
            self._kinds[element.tag](element, source, alt)
        if element.tag == MC + "AlternateContent":
            chosen = self._account.choose(element)
            if chosen is not None:
                self._visit(chosen, source, alt)
            return
        alt = _described(element) or alt
        for each in element:
            self._visit(each, source, alt)

    def _picture(self, id: str | None, source: Source, alt: str) -> None:
        alt = tidy(alt).strip()
        found = source.content(id or "")
        try:
            if found is None or len(found[1]) > MOST_PICTURE_BYTES:
                raise LookupError
            image_size(found[1])
        except (ReportkitError, LookupError):
            kind = found[0] if found else ""
            self._account.leave("picture", " ".join(filter(None, (alt, f"({kind})" if kind else "–"))))
            return
        ending = "png" if image_kind(found[1]) == PNG else "jpg"
        name = f"bild-{sha256(found[1]).hexdigest()[:8]}.{ending}"
        self.pictures[name] = found[1]
        if not alt:
            self._account.note("no_alt", name)
        self._floats.append(Image(f"images/{name}", alt))

    def _diagram(self, kind: str, id: str | None, source: Source, alt: str) -> None:
        tree = source.tree(id or "")
        words = self._account.text_of(tree) if tree is not None else ""
        self._account.leave(kind, " ".join(filter(None, (tidy(alt).strip(), words))) or "–")


def _described(element: Element) -> str:
    """The words that describe a drawing to those who do not see it, where this element holds them."""
    if element.tag in (WP + "inline", WP + "anchor"):
        element = next((each for each in element if each.tag == WP + "docPr"), element)
    elif element.tag == PIC + "pic":
        element = next(element.iter(PIC + "cNvPr"), element)
    elif not str(element.tag).startswith(V):  # a comment of the XML has no name
        return ""
    return element.get("descr") or element.get("alt") or ""
