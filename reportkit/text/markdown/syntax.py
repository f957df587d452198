"""The forms that reader and writer share. Every pattern is linear: it never gives back what it has taken."""

import re
from itertools import pairwise

from reportkit.model.blocks import AppendixReference, Citation, Footnote, Inline, PlacedFigures, Reference
from reportkit.model.regex import regex

DEEPEST_LIST = 20
HIGHEST_NUMBER = 999

BLANKS = " \t"
"""What may be trimmed from a line. A no-break space is text."""

ESCAPED = regex(r"\\([!-/:-@\[-`{-~])")
"""A backslash before ASCII punctuation makes it text; before anything else it is text itself."""

HREF = r"(?:https?://|mailto:|\#)[^\s()<>\\|]*+(?:\([^\s()<>\\|]*+\)[^\s()<>\\|]*+)*+"
"""A link's address; parentheses may stand in it in pairs."""

BRACES = r"\{\{[^{}\n]*+\}\}"

LABEL = r"[\w-]{1,20}"
"""What a footnote may be called."""

NOTE = regex(rf"\[\^({LABEL})\]:[ \t]*+(.+)", re.DOTALL)
"""A line that begins the text of a footnote."""

LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?"
"""The code of a language: `fi` Finnish, `fit` Meänkieli, `se`, `smj`, `sma` Sami, `en` English."""

CAPTION = regex(r"(?:Tabell|Table):[ \t]*+(.+)")
"""The line just above a table that says what the table shows."""

HEADING = regex(r"(#{1,6})[ \t]+(.+)", re.DOTALL)
MARKER = regex(r"([-*+]|[0-9]{1,3}[.)])(?=[ \t]|\Z)[ \t]*+(.*)", re.DOTALL)

_FIGURE = r"[a-z][a-z0-9_]{0,63}"
_CITATION = regex(rf"({_FIGURE})(?:\.([\w+-]++(?:\.[\w+-]++)*+)(?::(.*))?)?")
_APPENDIX = regex(r"appendix[ \t]*:[ \t]*([a-z0-9][a-z0-9_-]{0,63})")
_REFERENCE = regex(r"(figure|ref)[ \t]*:[ \t]*([^ \t\\|*].{0,199})")
_PLACED = regex(rf"\{{\{{[ \t]*(table|chart)[ \t]*:[ \t]*({_FIGURE}(?:[ \t]*,[ \t]*{_FIGURE})*+)[ \t]*\}}\}}")


def unescape(text: str) -> str:
    """The text without the backslashes that protect its punctuation."""
    return ESCAPED.sub(r"\1", text) if "\\" in text else text


def is_link(href: str) -> bool:
    """May a link go there? https, http, mailto and places in the document itself."""
    return re.fullmatch(HREF, href) is not None


def read_reference(braces: str) -> Citation | AppendixReference | Reference | None:
    """What `{{…}}` refers to; None where it is not well formed and stays text."""
    inside = braces[2:-2].strip(BLANKS)
    if match := _CITATION.fullmatch(inside):
        figure, form, words = match.groups()
        if words is None:
            return Citation(figure, form or "")
        separated = words.replace("\\|", "|").split("|")
        return Citation(figure, form, tuple(word.strip(BLANKS) for word in separated))
    if reference := _REFERENCE.fullmatch(inside):
        return Reference(reference[1], reference[2])
    if appendix := _APPENDIX.fullmatch(inside):
        return AppendixReference(appendix[1])
    return None


def read_placed(line: str, number: int) -> PlacedFigures | None:
    """The table or chart that a line places; None where it is any other line."""
    match = _PLACED.fullmatch(line)
    if match is None:
        return None
    return PlacedFigures(match[1], tuple(id.strip(BLANKS) for id in match[2].split(",")), number)


def source_of(inline: Inline | PlacedFigures) -> str:
    """A reference as it is typed: `{{besok_digitala.percent}}`. A span's own text is its source."""
    match inline:
        case Citation():
            form = f".{inline.form}" if inline.form else ""
            words = f":{'|'.join(inline.words)}" if inline.words else ""
            return f"{{{{{inline.figure}{form}{words}}}}}"
        case AppendixReference():
            return f"{{{{appendix: {inline.attachment}}}}}"
        case Reference():
            return f"{{{{{inline.kind}: {inline.target}}}}}"
        case Footnote():
            return f"[^{inline.label}]"
        case PlacedFigures():
            return f"{{{{{inline.kind}: {', '.join(inline.figures)}}}}}"
        case _:
            return inline.text


_IN_A_ROW = regex(rf"\\.|{BRACES}|\|", re.DOTALL)


def split_row(line: str) -> list[str] | None:
    """The cells of a table's row, trimmed; None where no pipe separates anything."""
    cuts = [match.start() for match in _IN_A_ROW.finditer(line) if match[0] == "|"] if "|" in line else []
    if not cuts:
        return None
    edges = [-1, *cuts, len(line)]
    cells = [line[start + 1 : end].strip(BLANKS) for start, end in pairwise(edges)]
    first = 1 if cuts[0] == 0 else 0
    last = len(cells) - 1 if cuts[-1] == len(line) - 1 and len(cells) - 1 > first else len(cells)
    return cells[first:last]
