"""Characters: what may come in, and what may be shown. One gate each."""

import re
from collections.abc import Iterator

from reportkit.messages import UsageError
from reportkit.model.regex import regex
from reportkit.model.value import Struct

_NEWLINES = regex("\r\n|[\r\v\f\u2028\u2029]")
_CONTROL = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_BIDI = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = r"\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb"
_TAGS = r"\U000e0000-\U000e007f\U000e0100-\U000e01ef"
_INVISIBLE = regex(f"[{_BIDI}{_ZERO_WIDTH}{_TAGS}]")

_UNSHOWABLE = regex(rf"\r|[\u2028\u2029]|{_CONTROL.pattern}|{_INVISIBLE.pattern}")
LONGEST_SENTENCE = 4000
"""Characters that somebody may say beside the report, in one answer, reason or remark."""
_DELETE = 0x7F
_PICTURES = 0x2400  # ␀ ␁ ␂ …, a visible sign for each of the oldest control characters


class ControlCharacter(Struct, frozen=True):
    """A character that does not belong in a text, and where it stands; line and column count from 1."""

    line: int
    column: int
    code: str
    """`U+001B`"""


def clean(text: str) -> str:
    """A text as the program keeps it: every newline is a line feed, no byte order mark, letters as typed.

    Word's soft line break (a vertical tab) and a form feed become newlines. Raises UsageError
    `text.control_character` with line, column and code for the first control character, noncharacter or lone
    surrogate.
    """
    text = with_line_feeds(text)
    if found := next(_found(_CONTROL, text), None):
        raise UsageError("text.control_character", line=found.line, column=found.column, code=found.code)
    return text


def clean_sentence(text: str) -> str:
    """What somebody says beside the report (an answer, a reason, a remark), as the program keeps it, trimmed.

    Raises what `clean` raises, and UsageError `text.too_long` for more than 4 000 characters: it is kept in the
    journal, where nobody reads whole texts.
    """
    said = clean(text).strip()
    if len(said) > LONGEST_SENTENCE:
        raise UsageError("text.too_long", count=len(said), most=LONGEST_SENTENCE)
    return said


def with_line_feeds(text: str) -> str:
    """The text with every kind of newline as a line feed and no byte order mark; nothing is refused."""
    return _NEWLINES.sub("\n", text.removeprefix("\ufeff"))


def control_characters(text: str) -> tuple[ControlCharacter, ...]:
    """Every control character of a text, in order: what `clean` refuses, once it has mended the newlines."""
    return tuple(_found(_CONTROL, _NEWLINES.sub("\n", text)))


def without_control_characters(text: str) -> str:
    """The text that `clean` accepts, with every control character taken out."""
    return _CONTROL.sub("", with_line_feeds(text))


def invisible_characters(text: str) -> tuple[ControlCharacter, ...]:
    """Characters that a reader cannot see, though they may turn, hide or carry text: worth a warning."""
    return tuple(_found(_INVISIBLE, text))


def show(text: str) -> str:
    """The text made safe for a terminal: what would steer it stands as a visible sign, `␛` or `<U+202E>`.

    Newlines and tabs are kept.
    """
    return _UNSHOWABLE.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    number = ord(match[0])
    if number < ord(" "):
        return chr(_PICTURES + number)
    return "␡" if number == _DELETE else f"<{_code(match[0])}>"


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _found(pattern: re.Pattern[str], text: str) -> Iterator[ControlCharacter]:
    line, line_begins, searched = 1, 0, 0
    for match in pattern.finditer(text):
        line += text.count("\n", searched, match.start())
        line_begins = max(line_begins, text.rfind("\n", searched, match.start()) + 1)
        searched = match.start()
        yield ControlCharacter(line, match.start() - line_begins + 1, _code(match[0]))
