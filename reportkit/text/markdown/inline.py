"""Running text: from Markdown to spans and references.

Stars and underscores are switches: each run turns a dress on or off, and a run that finds no partner is
text. So every sequence of dresses can be written, and a footnote's lone star stays where it stands.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from reportkit.model.blocks import (
    AppendixReference,
    Citation,
    Footnote,
    Image,
    Inline,
    Inlines,
    Paragraph,
    Reference,
    Span,
)
from reportkit.model.regex import regex
from reportkit.model.value import Struct, replace
from reportkit.text.markdown.syntax import BLANKS, BRACES, HREF, LANGUAGE, read_reference, unescape

_TOKENS = rf"""
      \\(?P<escaped>[!-/:-@\[-`{{-~])
    | \\?(?P<newline>\n)
    | (?P<braces>{BRACES})
    | (?P<open>\[)
    | \]\((?P<href>{HREF})\)
    | \]\{{lang=(?P<lang>{LANGUAGE})\}}
    | (?P<close>\])
    | (?P<run>\*++|_++)
"""
_TOKEN = regex(_TOKENS, re.VERBOSE)

_REFERENCE = regex(rf"({BRACES})")
_MARKUP = regex(r"[\\*_\[]")
"""What running text must hold, outside its references, to be anything but plain words."""

_ARGUMENT = r'(?:[^()"\\\n]|\\[^\n])*+'
_IMAGE = regex(
    rf"""
      \\.
    | {BRACES}
    | !\[ (?P<alt> (?:[^\[\]\\\n]|\\[^\n])*+ ) \]
      \( (?P<path> {_ARGUMENT} (?: \( {_ARGUMENT} \) {_ARGUMENT} )*+ )
         (?: " (?P<caption> (?:[^"\\\n]|\\[^\n])*+ ) " [ \t]*+ )? \)
    """,
    re.VERBOSE | re.DOTALL,
)
_ELSEWHERE = regex(r"[/~]|[A-Za-z][A-Za-z0-9+.-]*:|(?:.*/)?\.\.(?:/|\Z)|.*[\\\x00-\x1f]", re.DOTALL)

_RUNS = {"*": ("star",), "**": ("strong",), "***": ("star", "strong"), "_": ("underscore",)}
"""The dresses that a run may switch; any other run is text."""
_LENGTH = {"star": 1, "strong": 2, "underscore": 1}


class Notes:
    """The texts of a text's footnotes, by what they are called. Each can be taken once."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self.taken: set[str] = set()
        labels = "|".join(map(re.escape, texts))
        self.token = regex(rf"\[\^(?P<note>{labels})\]|{_TOKENS}", re.VERBOSE)

    def take(self, label: str) -> Footnote | str:
        """The footnote; its mark as it was typed where it has been taken already."""
        if label in self.taken:
            return f"[^{label}]"
        self.taken.add(label)
        return Footnote(read_inlines(self._texts[label]), label)


class _Piece(Struct):
    """A part of the text before its dress is known."""

    what: str | Citation | AppendixReference | Reference | Footnote
    href: str = ""
    switches: tuple[str, ...] = ()
    """The dresses that this run may switch, and then those that it does."""
    may_open: bool = False
    may_close: bool = False
    lang: str = ""


def read_inlines(raw: str, notes: Notes | None = None) -> Inlines:
    """The spans and references of a text, trimmed. A picture is not looked for: it stays text."""
    parts = _REFERENCE.split(raw) if "{{" in raw else [raw]
    if not any(map(_MARKUP.search, parts[::2])):  # so it is with nearly every paragraph
        return _undressed(parts)
    pieces = _pieces(raw, notes)
    _pair(pieces)
    return _trimmed(_dressed(pieces))


def read_running(raw: str, line: int, notes: Notes | None = None) -> Iterable[Paragraph | Image]:
    """A paragraph's text, which begins on `line`, divided at its pictures."""
    return _divided(raw, line, notes) if "![" in raw else _paragraph(raw, line, notes)


def _divided(raw: str, line: int, notes: Notes | None) -> Iterator[Paragraph | Image]:
    begin = 0
    for match in _IMAGE.finditer(raw):
        path = unescape(match["path"] or "").strip(BLANKS)
        if not path or _ELSEWHERE.match(path):
            continue
        before = raw[begin : match.start()]
        yield from _paragraph(before, line, notes)
        line += before.count("\n")
        caption = unescape(match["caption"] or "").strip(BLANKS)
        yield Image(path, unescape(match["alt"]).strip(BLANKS), caption, line)
        begin = match.end()
    yield from _paragraph(raw[begin:], line, notes)


def _paragraph(raw: str, line: int, notes: Notes | None) -> tuple[Paragraph, ...]:
    """The paragraph, which begins where its first word does; none where there is no word."""
    content = read_inlines(raw, notes)
    lead = raw[: len(raw) - len(raw.lstrip(" \t\n"))]
    return (Paragraph(content, line + lead.count("\n")),) if content else ()


def _undressed(parts: list[str]) -> Inlines:
    """Plain words with the references among them, every other part one that may be a reference."""
    parts[0] = parts[0].lstrip(" \t\n")
    parts[-1] = parts[-1].rstrip(" \t\n")
    inlines: list[Inline] = []
    words = ""
    for at, part in enumerate(parts):
        reference = read_reference(part) if at % 2 else None
        if reference is None:
            words += part.replace("\n", " ")
            continue
        if words:
            inlines.append(Span(words))
            words = ""
        inlines.append(reference)
    if words:
        inlines.append(Span(words))
    return tuple(inlines)


def _pieces(raw: str, notes: Notes | None) -> list[_Piece]:
    """Cut a text into words, references and runs; links have got their address, and passages their language."""
    pieces: list[_Piece] = []
    begin = 0
    bracket: int | None = None  # where the words of a link may have begun
    opened: list[int] = []  # where passages in another language may have begun
    for match in (notes.token if notes else _TOKEN).finditer(raw):
        if match.start() > begin:
            pieces.append(_Piece(raw[begin : match.start()]))
        begin = match.end()
        match match.lastgroup:
            case "escaped":
                pieces.append(_Piece(match["escaped"]))
            case "newline":
                pieces.append(_Piece("\n" if match[0] == "\\\n" else " "))
            case "braces":
                pieces.append(_Piece(read_reference(match[0]) or match[0]))
            case "note" if notes:
                pieces.append(_Piece(notes.take(match["note"])))
            case "open":
                bracket = len(pieces)
                opened.append(bracket)
                pieces.append(_Piece("["))
            case "lang":
                _speak(pieces, opened.pop() if opened else len(pieces), match)
                bracket = None
            case "href":
                del opened[-1:]
                if bracket is not None and _can_be_linked(pieces[bracket + 1 :]):
                    for piece in pieces[bracket + 1 :]:
                        piece.href = match["href"]
                    pieces[bracket].what = ""
                else:
                    pieces.append(_Piece(match[0]))
                bracket = None
            case "close":
                del opened[-1:]
                bracket = None
                pieces.append(_Piece("]"))
            case _:
                pieces.append(_run(raw, match))
    if begin < len(raw):
        pieces.append(_Piece(raw[begin:]))
    return pieces


def _speak(pieces: list[_Piece], begin: int, match: re.Match[str]) -> None:
    """Give the words since a bracket their language; without any, what was typed is text."""
    words = pieces[begin + 1 :]
    if not any(isinstance(piece.what, str) and piece.what.strip() and not piece.switches for piece in words):
        pieces.append(_Piece(match[0]))
        return
    pieces[begin].what = ""
    for piece in words:
        piece.lang = piece.lang or match["lang"]


def _can_be_linked(pieces: list[_Piece]) -> bool:
    """Are these the words of a link: something to see, and no reference?"""
    texts = [piece.what for piece in pieces if isinstance(piece.what, str) and not piece.switches]
    return len(texts) == sum(not piece.switches for piece in pieces) and any(map(str.strip, texts))


def _run(raw: str, match: re.Match[str]) -> _Piece:
    """A run of stars or underscores, with what it may do where it stands."""
    before, after = raw[match.start() - 1 : match.start()] or " ", raw[match.end() : match.end() + 1] or " "
    may_close = not before.isspace()
    may_open = not after.isspace() and (after == "{" or is_word(after) or not is_word(before))
    if match[0][0] == "_":
        may_open, may_close = may_open and not is_word(before), may_close and not is_word(after)
    elif before.isdigit() and after.isdigit():
        may_open = may_close = False  # 3*4 is a product
    return _Piece(match[0], "", _RUNS.get(match[0], ()), may_open, may_close)


def is_word(character: str) -> bool:
    """Is it a letter or a digit, as emphasis sees it?"""
    return character.isalnum()


def _pair(pieces: list[_Piece]) -> None:
    """Leave each run the switches that found a partner."""
    waiting: dict[str, _Piece] = {}
    for piece in pieces:
        wanted, piece.switches = piece.switches, ()
        for kind in wanted:
            if kind in waiting and piece.may_close:
                opener = waiting.pop(kind)
                opener.switches += (kind,)
                piece.switches += (kind,)
            elif piece.may_open:
                waiting[kind] = piece


def _dressed(pieces: list[_Piece]) -> list[Inline]:
    """The pieces in their dress, neighbours of the same dress joined."""
    inlines: list[Inline] = []
    texts: list[str] = []
    worn = ("", "", False, False)  # by the texts that wait to be joined

    def join() -> None:
        href, lang, strong, emphasis = worn
        if text := "".join(texts):
            inlines.append(Span(text, strong, emphasis, href, lang=lang))
        texts.clear()

    on: set[str] = set()
    for piece in pieces:
        on.symmetric_difference_update(piece.switches)
        strong, emphasis = "strong" in on, not on.isdisjoint(("star", "underscore"))
        match piece.what:
            case str(text):
                text = text[sum(map(_LENGTH.__getitem__, piece.switches)) :]
                if text and (piece.href, piece.lang, strong, emphasis) != worn:
                    join()
                    worn = (piece.href, piece.lang, strong, emphasis)
                texts.append(text)
            case reference:
                join()
                inlines.append(replace(reference, strong=strong, emphasis=emphasis))
    join()
    return inlines


def _trimmed(inlines: list[Inline]) -> Inlines:
    """Without blanks and line breaks at the ends."""
    ends = ((0, str.lstrip), (-1, str.rstrip))
    for end, strip in ends:
        while inlines and isinstance(span := inlines[end], Span):
            if text := strip(span.text, " \t\n"):
                inlines[end] = replace(span, text=text)
                break
            del inlines[end]
    return tuple(inlines)
