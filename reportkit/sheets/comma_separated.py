"""CSV as Swedish Excel and others write it: semicolons or tabs, UTF-8 or the code page of Windows, quoted fields."""

import csv
import re
from io import StringIO

from reportkit.messages import UsageError
from reportkit.model.regex import regex
from reportkit.sheets.cells import Book, Cell, Sheet
from reportkit.text.clean import clean

_SEPARATORS = (";", "\t", ",")
_QUOTED = regex(r'"(?:[^"]|"")*"')
_SAYS_SEPARATOR = regex(r"\s*sep=(.)\s*\n", re.IGNORECASE)
_DECIMAL_COMMA = regex(r"(?:^|[;,\t\n])\s*[-−]?[0-9 \u00a0]*[0-9],[0-9]")
_GUARDED = regex(r"'[=+\-@]")
"""An apostrophe that keeps a spreadsheet from calculating a text; it is none of the text."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_csv(content: bytes, file: str) -> Book:
    """The one sheet of a CSV file.

    Raises UsageError for what is no text, and where commas part both the columns and the decimals.
    """
    text = clean(_decoded(content, file))
    said = _SAYS_SEPARATOR.match(text)
    text, skipped = (text[said.end() :], 1) if said else (text, 0)
    separator = said[1] if said else _separator(text)
    if separator == ",":
        _check_commas(text, file)
    reader = csv.reader(StringIO(text), delimiter=separator, strict=True)
    rows = []
    try:
        for number, fields in enumerate(reader, start=1 + skipped):
            cells = tuple(_cell(number, column, field) for column, field in enumerate(fields, start=1) if field.strip())
            if cells:
                rows.append(cells)
    except csv.Error as error:
        raise UsageError("sheets.torn", file=file, line=reader.line_num + skipped) from error
    return Book((Sheet("", tuple(rows)),))


def _cell(row: int, column: int, field: str) -> Cell:
    text = " ".join(field.split())
    return Cell(f"{letters(column)}{row}", column, text[1:] if _GUARDED.match(text) else text)


def letters(column: int) -> str:
    """The name of a column from its number: `A`, `Z`, `AA`."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _decoded(content: bytes, file: str) -> str:
    """UTF-8 if it can be, with or without its mark; UTF-16; else the code page of Windows."""
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError("sheets.no_text", file=file)


def _encodings(content: bytes) -> tuple[str, ...]:
    """What to try: of UTF-16 every other byte is nothing, also where no mark says so."""
    if content.startswith(_UTF_16):
        return ("utf-16",)
    if b"\0" in content[:2]:
        return ("utf-16-be",) if content[0] == 0 else ("utf-16-le",)
    return ("utf-8-sig", "cp1252")


def _separator(text: str) -> str:
    """The first of semicolon, tab and comma that stands outside quotes."""
    bare = _QUOTED.sub("", text)
    return next((each for each in _SEPARATORS if each in bare), ";")


def _check_commas(text: str, file: str) -> None:
    """Refuse rows of different lengths where commas part the columns: `Besök,5,93` may be read in two ways."""
    lengths = {len(fields) for fields in csv.reader(StringIO(text)) if any(map(str.strip, fields))}
    if len(lengths) > 1 and _DECIMAL_COMMA.search(_QUOTED.sub("", text)):
        raise UsageError("sheets.commas", file=file)
