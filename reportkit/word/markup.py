"""XML as text: the one function that lets foreign words into it, and the names it is written with."""

from reportkit.model.regex import regex

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
DOCUMENT_NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships" xmlns:a="{DRAWING}/main" '
    f'xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:pic="{DRAWING}/picture"'
)

_ILLEGAL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class IllegalCharacterError(ValueError):
    """A character that XML cannot hold, with the words around it."""

    def __init__(self, text: str, at: int) -> None:
        super().__init__(text, at)
        self.code = f"U+{ord(text[at]):04X}"
        self.around = _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text[max(0, at - 30) : at + 30])


def escape(text: str) -> str:
    """Foreign text, safe inside an element and inside a quoted attribute.

    Raises IllegalCharacterError for a character that no XML file may hold.
    """
    if not text.isprintable():  # nearly all text is, and asking costs next to nothing
        illegal = _ILLEGAL.search(text)
        if illegal:
            raise IllegalCharacterError(text, illegal.start())
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text


def run(text: str, properties: str = "") -> str:
    """A run of words. A line feed becomes a line break, and a tab a tab."""
    return f"<w:r>{properties}{words(text)}</w:r>"


def words(text: str) -> str:
    """The inside of a run."""
    safe = escape(text)
    if "\n" in safe or "\t" in safe:
        safe = safe.replace("\n", f"</w:t><w:br/>{_OPEN}").replace("\t", f"</w:t><w:tab/>{_OPEN}")
    return f"{_OPEN}{safe}</w:t>"


_OPEN = '<w:t xml:space="preserve">'


def paragraph(properties: str, inside: str) -> str:
    """A paragraph; `properties` is the inside of its `w:pPr`."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"
