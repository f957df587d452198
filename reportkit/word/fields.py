"""Word's fields: an instruction with a visible result. The results are right as they stand; Word may renew them."""

import re

from reportkit.model.regex import regex
from reportkit.word.content_controls import filled_controls
from reportkit.word.markup import escape, run

END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def beginning(instruction: str, properties: str = "") -> str:
    """A field up to its result."""
    return (
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field(instruction: str, result: str, properties: str = "") -> str:
    """A field with its result, all in one dress: when the result is renewed it takes that of the instruction."""
    return f"{beginning(instruction, properties)}{run(result, properties)}{END}"


_PIECE = regex(
    r'<w:fldSimple\b[^>]*?\sw:instr="(?P<simple>[^"]*)"[^>]*?(?:/>|>(?P<inside>.*?)</w:fldSimple>)'
    r"|<w:r(?:\s[^>]*)?>(?P<run>(?:(?!<w:r[\s>]).)*?)</w:r>",  # the innermost: a text box stands in a run
    re.DOTALL,
)
_INSTRUCTION = regex(r"<w:instrText\b[^>]*>(.*?)</w:instrText>", re.DOTALL)
_MARK = regex(r'<w:fldChar\b[^>]*?\sw:fldCharType="(\w+)"')
_DRESS = regex(r"<w:rPr>.*?</w:rPr>", re.DOTALL)
_PROPERTY = regex(r'\s*DOCPROPERTY\s+(?:(?:"|&quot;)(?P<quoted>.*?)(?:"|&quot;)|(?P<bare>\S+))', re.IGNORECASE)

BUILT_IN_FIELDS = {"Rubrik": "TITLE", "Ämne": "SUBJECT", "Författare": "AUTHOR"}
"""Word's own fields for what the file says about itself, by the name of the value that they show."""
_OF_FIELD = {field: name for name, field in BUILT_IN_FIELDS.items()}


class Fillable:
    """A header or footer of a template, taken apart around its DOCPROPERTY fields.

    Word writes such a field as a row of runs, and cuts its instruction wherever it pleases; people put them in with
    Insert > Quick Parts > Field. Filling replaces what the field shows, and keeps its dress.
    """

    def __init__(self, xml: str) -> None:
        self.properties: set[str] = set()
        """The names of the properties that are shown."""
        self.instructions: set[str] = set()
        """The first words of all other fields: PAGE, NUMPAGES …"""
        self._pieces: list[tuple[str, str, str]] = []  # text before; the property; the dress of its result
        self._rest = ""
        self._take_apart(xml)

    def fill(self, values: dict[str, str]) -> str:
        """The part with its fields and content controls filled; a field that has nothing to show disappears."""
        out = []
        for before, name, dress in self._pieces:
            out.append(before)
            if values.get(name):
                instruction = BUILT_IN_FIELDS.get(name) or f'DOCPROPERTY "{name}"'
                out.append(field(instruction, values[name], dress))
        return filled_controls("".join([*out, self._rest]), values)

    def _take_apart(self, xml: str) -> None:
        done = start = depth = 0
        instruction, dress, in_result = "", "", False
        for piece in _PIECE.finditer(xml):
            if piece["simple"] is not None:
                found = _DRESS.search(piece["inside"] or "")
                done = self._found(xml, done, piece.start(), piece.end(), piece["simple"], found)
                continue
            mark = _MARK.search(piece["run"])
            kind = mark[1] if mark else ""
            if kind == "begin":
                depth += 1
                if depth == 1:
                    start, instruction, dress, in_result = piece.start(), "", "", False
            elif kind == "separate":
                in_result = in_result or depth == 1
            elif kind == "end":
                depth -= 1
                if depth == 0:
                    done = self._found(xml, done, start, piece.end(), instruction, _DRESS.match(dress))
            elif depth == 1 and in_result:
                found = _DRESS.search(piece["run"])
                dress = dress or (found[0] if found else "")
            elif depth == 1:
                instruction += "".join(_INSTRUCTION.findall(piece["run"]))
        self._rest = xml[done:]

    def _found(self, xml: str, done: int, start: int, end: int, instruction: str, dress: re.Match[str] | None) -> int:
        """Note a field that spans `start` to `end`. Returns how far the part is taken apart."""
        first = instruction.split()[:1]
        shown = _PROPERTY.match(instruction)
        name = (shown["quoted"] or shown["bare"] or "") if shown else _OF_FIELD.get("".join(first).upper(), "")
        if not name:
            self.instructions.update(first)
            return done
        self.properties.add(name)
        self._pieces.append((xml[done:start], name, dress[0] if dress else ""))
        return end
