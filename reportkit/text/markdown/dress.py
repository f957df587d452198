"""Running text: from spans and references to Markdown.

A dress can only be turned on before a word and off after one. So spaces at the edge of a dress, and
punctuation or digits that no run of stars can part, are first given to the neighbour: every word stays,
and the dress stays where it can.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from reportkit.model.blocks import Inline, Inlines, Span
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.text.markdown.inline import is_word
from reportkit.text.markdown.syntax import LANGUAGE, is_link, source_of

STRONG, EMPHASIS = 1, 2
_STARS = {0: "", STRONG: "**", EMPHASIS: "*", STRONG | EMPHASIS: "***"}

_SPECIAL = regex(r"\\(?=[!-/:-@\[-`{-~\n]|\Z)|\*|_+|\](?=\(|\{lang=)|\[(?=\^)|\{\{+")
_SPECIAL_IN_BRACKETS = regex(_SPECIAL.pattern + r"|[\[\]^]")
_LANGUAGE = regex(LANGUAGE)


class _Run(Struct):
    """Text, or the source of a reference, in one dress."""

    text: str
    dress: int = 0
    href: str = ""
    is_reference: bool = False
    lang: str = ""


def write_inlines(content: Inlines, one_line: bool = False, in_cell: bool = False) -> str:
    """The Markdown of running text. A line break is a backslash, or a space with `one_line`."""
    runs = _with_spaces_bare(_with_edges_that_hold(_runs(content, one_line)))
    return _written(runs, in_cell)


def _runs(content: Iterable[Inline], one_line: bool) -> list[_Run]:
    runs: list[_Run] = []
    for inline in content:
        dress = STRONG * inline.strong | EMPHASIS * inline.emphasis
        if not isinstance(inline, Span):
            runs.append(_Run(source_of(inline), dress, is_reference=True))
            continue
        text = inline.text.replace("\n", " ") if one_line else inline.text
        lang = inline.lang if _LANGUAGE.fullmatch(inline.lang) else ""
        _add(runs, _Run(text, dress, _address(inline.href), lang=lang))
    for name in ("href", "lang"):
        for _, words in groupby(runs, attrgetter(name)):
            bracketed = list(words)
            if not any(run.text.strip() for run in bracketed):  # nothing of it would be seen
                for run in bracketed:
                    setattr(run, name, "")
    return _trimmed(runs)


def _add(runs: list[_Run], run: _Run) -> None:
    """Add a run, joined with the one before it if that wears the same."""
    if not run.text:
        return
    last = runs[-1] if runs else None
    alike = last and (last.dress, last.href, last.lang) == (run.dress, run.href, run.lang)
    if last and alike and not (last.is_reference or run.is_reference):
        last.text += run.text
    else:
        runs.append(run)


def _address(href: str) -> str:
    """A link's address as it can be written; empty where a link may not go."""
    written = re.sub(r"!(?=\[)", "%21", href)
    if not is_link(written):
        written = re.sub(r"[\s()<>\\|]", lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), written)
    return written if is_link(written) else ""


def _trimmed(runs: list[_Run]) -> list[_Run]:
    """Without blanks at the ends of the text and at the beginnings of its lines."""
    trimmed: list[_Run] = []
    at_line_start = True
    for run in runs:
        if not run.is_reference:
            text = re.sub(r"\n[ \t]+", "\n", run.text)
            run.text = text.lstrip(" \t" if trimmed else " \t\n") if at_line_start else text
        if run.text:
            trimmed.append(run)
            at_line_start = run.text.endswith("\n")
    while trimmed and not trimmed[-1].is_reference:
        trimmed[-1].text = trimmed[-1].text.rstrip(" \t\n")
        if trimmed[-1].text:
            break
        trimmed.pop()
    return trimmed


def _with_edges_that_hold(runs: list[_Run]) -> list[_Run]:
    """Move what no run of stars can part: digits from digits, punctuation from a word before it."""
    held: list[_Run] = []
    for run in runs:
        last = held[-1] if held else None
        beside = last and (last.href, last.lang) == (run.href, run.lang)
        if last and beside and last.dress != run.dress and not run.is_reference:
            if last.text[-1].isdigit() and run.text[0].isdigit() and not last.is_reference:
                digits = _leading_digits(run.text)
                last.text += digits
                run.text = run.text[len(digits) :]
            if run.text and run.dress & ~last.dress and _is_punctuation(run.text[0]) and is_word(last.text[-1]):
                _add(held, _Run(run.text[0], run.dress & last.dress, run.href, lang=run.lang))
                run.text = run.text[1:]
        _add(held, run)
    return held


def _leading_digits(text: str) -> str:
    end = next((place for place, character in enumerate(text) if not character.isdigit()), len(text))
    return text[:end]


def _is_punctuation(character: str) -> bool:
    return not character.isspace() and not is_word(character)


def _with_spaces_bare(runs: list[_Run]) -> list[_Run]:
    """Give spaces at the edge of a dress what both neighbours wear, and nothing more."""
    pieces: list[_Run] = []
    for run in runs:
        if run.is_reference:
            pieces.append(run)
            continue
        core = run.text.strip()
        lead = run.text[: len(run.text) - len(run.text.lstrip())] if core else run.text
        trail = run.text[len(lead) + len(core) :]
        pieces += [_Run(text, run.dress, run.href, lang=run.lang) for text in (lead, core, trail) if text]
    wearing = 0
    for order in (pieces, reversed(pieces)):
        wearing = 0
        for piece in order:
            piece.dress &= wearing if piece.text.isspace() else ~0
            wearing = piece.dress
    bare: list[_Run] = []
    for piece in pieces:
        _add(bare, piece) if not piece.is_reference else bare.append(piece)
    return bare


def _written(runs: list[_Run], in_cell: bool) -> str:
    out = [""]
    worn, href, lang = 0, "", ""
    for run in [*runs, _Run("")]:
        out.append(_STARS[worn & ~run.dress])
        is_note = run.is_reference and run.text.startswith("[")
        if is_note or (run.href, run.lang) != (href, lang):
            closing = (f"]({href})" if href else "") + (f"]{{lang={lang}}}" if lang and run.lang != lang else "")
            opening = "[" * bool(run.lang and run.lang != lang) + "[" * bool(run.href)
            _bracket(out, closing, opening)
            href, lang = run.href, run.lang
        out.append(_STARS[run.dress & ~worn])
        out.append(run.text if run.is_reference else _protected(run, in_cell))
        worn = run.dress
    return "".join(out)


def _bracket(out: list[str], closing: str, opening: str) -> None:
    """Close and open brackets. An exclamation mark just before one that opens would make a picture of it."""
    if not closing and out[-2].endswith("!") and not out[-1]:
        out[-2] = out[-2][:-1] + "\\!"
    out += (closing, opening) if closing else (opening,)


def _protected(run: _Run, in_cell: bool) -> str:
    """The text with backslashes before what would read as markup."""
    text = run.text

    def protect(match: re.Match[str]) -> str:
        found = match[0]
        if found[0] != "_":
            return "".join("\\" + character for character in found)
        inside_a_word = is_word(text[match.start() - 1 : match.start()]) and is_word(
            text[match.end() : match.end() + 1]
        )
        return found if len(found) > 1 or inside_a_word else "\\_"

    special = _SPECIAL_IN_BRACKETS if run.href or run.lang else _SPECIAL
    written = special.sub(protect, text).replace("\n", "\\\n")
    return written.replace("|", "\\|") if in_cell else written
