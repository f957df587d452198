"""Fields: what Word works out itself. Their shown result is text; a table of contents is left, since ours is made."""

import re

from reportkit.model.regex import regex
from reportkit.model.value import Struct, field
from reportkit.word.incoming.signs import sign
from reportkit.word.incoming.xml import Element, child, number, tidy, toggle, value

_LINK = regex(r'HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]\S*))(?:.*?\\l\s+"([^"]+)")?', re.IGNORECASE)
_FONT = regex(r'\\f\s+"?([^"\\]+?)"?\s*(?:\\|\Z)', re.IGNORECASE)
_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
"""Not `PAGEREF`: LibreOffice makes one around each whole line of a table of contents."""
_CONTENTS = frozenset({"TOC", "TOA", "INDEX"})


class Field(Struct):
    """A field that has begun."""

    instruction: list[str] = field(default_factory=list)
    shows: bool = False
    """The instruction is over: what follows is the result."""

    @property
    def is_contents(self) -> bool:
        return is_contents("".join(self.instruction))


class OpenFields:
    """The fields that are open, one inside the other; a table of contents is open over many paragraphs."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def mark(self, element: Element) -> str:
        """A field begins, shows its result or ends. Gives the instruction of one that ends without having shown any."""
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._open.append(Field())
        elif kind == "separate" and self._open:
            self._open[-1].shows = True
        elif kind == "end" and self._open:
            ended = self._open.pop()
            return "" if ended.shows else "".join(ended.instruction).strip()
        return ""

    def instruct(self, text: str) -> None:
        """A piece of an instruction."""
        if self._open:
            self._open[-1].instruction.append(text)

    @property
    def left_as(self) -> str:
        """Why words that stand here do not come along; empty if they do."""
        if any(each.is_contents for each in self._open):
            return "contents"
        return "field" if any(not each.shows for each in self._open) else ""

    @property
    def counts_pages(self) -> bool:
        """Do the words here say the number of a page?"""
        return any(counts_pages("".join(each.instruction)) for each in self._open)

    @property
    def link(self) -> str:
        """The address of the link that the fields make of the words here."""
        return next(filter(None, (link_of("".join(each.instruction)) for each in reversed(self._open))), "")


def shown_by_instruction(instruction: str) -> tuple[str, str]:
    """What a field without a result shows a reader: the reason why its words do not come along, empty for a sign that
    does, and the words. Fields that show nothing (`XE`, `TC`) have no words.
    """
    name, _, rest = instruction.partition(" ")
    rest = rest.strip()
    match name.upper():
        case "SYMBOL":
            font, number = _FONT.search(rest), rest.split(maxsplit=1)[0] if rest else ""
            code = f"{int(number, 0) if number.isdigit() or number[:2].lower() == '0x' else 0:04X}"
            known = sign(code, font[1] if font else "")
            return ("", known) if known else ("symbol", f"{font[1] if font else ''} {code}")
        case "EQ":
            return "field", instruction
        case "MACROBUTTON":
            return "unfilled", rest.partition(" ")[2]
    return "", ""


def chosen_in_form(mark: Element) -> str:
    """What a field of an old form shows, where that is kept in its beginning: an entry of its list, a ticked box."""
    box = child(mark, "ffData", "checkBox")
    if box is not None:
        ticked = toggle(box, "checked")
        return "☒" if (toggle(box, "default") if ticked is None else ticked) else "☐"
    entries = child(mark, "ffData", "ddList")
    if entries is None:
        return ""
    chosen = child(entries, "result") if child(entries, "result") is not None else child(entries, "default")
    shown = [value(each) for each in entries if str(each.tag).endswith("}listEntry")]
    at = number(chosen)
    return tidy(shown[at]) if 0 <= at < len(shown) else ""


def link_of(instruction: str) -> str:
    """The address in a field's instruction, if it is a link."""
    found = _LINK.search(instruction)
    return (found[1] or found[2]) + (f"#{found[3]}" if found[3] else "") if found else ""


def counts_pages(instruction: str) -> bool:
    """Does a field with this instruction say the number of a page, or how many there are?"""
    first = instruction.split(maxsplit=1)
    return bool(first) and first[0].upper() in _PAGES


def is_contents(instruction: str) -> bool:
    """Does a field with this instruction list the contents?"""
    first = instruction.split(maxsplit=1)
    return bool(first) and first[0].upper() in _CONTENTS
