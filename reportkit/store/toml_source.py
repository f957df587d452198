"""TOML files as people write them: read once, checked key by key, with the line in every complaint."""

import re
from collections.abc import Collection, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import tomli

from reportkit.messages import BrokenFile, Message, ReportkitError
from reportkit.messages.message import Argument
from reportkit.model.month import Month
from reportkit.model.nearest import nearest
from reportkit.model.regex import regex
from reportkit.model.value import Struct, field
from reportkit.store.files import TOML_LIMIT, read_text
from reportkit.text.clean import control_characters, with_line_feeds

T = TypeVar("T")
Key = str | int
_HEADER = regex(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?\Z")
_DAY = regex(
    r"\s*(?P<key>[\w-]+)\s*=\s*(?P<found>[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/. ][^#,}\]]*)?"
    r"|(?:den )?[0-9]{1,2}[. ] ?[a-zåäö]{3,}[^#]*)(?<! )"
)
"""A key whose value was meant as a day or a month."""
_AS_HERE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A day written as days are written; one that is refused all the same is none of the calendar's."""
_DEEPEST = 12
_ENORMOUS = regex(r"[0-9_]{4000,}|[eE][+-]?[0-9_]{10,}|[\[{]{100,}")
"""Numbers and brackets that the parser gives up on without saying where they stand."""


class TomlSource(Struct):
    """A parsed file that remembers its text, so that a complaint can name a line."""

    name: str
    text: str
    data: dict[str, Any]
    _lines: dict[tuple[Key, ...], int] = field(default_factory=dict)

    def line_of(self, where: tuple[Key, ...]) -> int:
        """The line where a key or table stands; that of the table around it, or 1, where it cannot be told."""
        if not self._lines:
            self._lines = _map_lines(self.text)
        while where:
            if where in self._lines:
                return self._lines[where]
            where = where[:-1]
        return 1

    def broken(self, id: str, where: tuple[Key, ...], **args: Argument) -> BrokenFile:
        """An error that names this file and the line of a key."""
        return BrokenFile(id, file=self.name, line=self.line_of(where), **args)

    def table(self) -> "Table":
        return Table(self, self.data, ())


def parse_toml(text: str, name: str) -> TomlSource:
    """Parse TOML with decimals kept as they were written. Raises BrokenFile with the line."""
    try:
        data = _loads(text)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise _not_toml(text, name, _line_of_fault(text, error)) from error
    source = TomlSource(name, text, data)
    _check_values(source, data, ())
    return source


def _not_toml(text: str, name: str, line: int) -> BrokenFile:
    """What to say of a line that is no TOML; more of one where a day or a month is written in another way."""
    written = _DAY.match(text.split("\n")[line - 1]) if line <= text.count("\n") + 1 else None
    if written is None:
        return BrokenFile("files.not_toml", file=name, line=line)
    id = "files.no_such_day" if _AS_HERE.fullmatch(written["found"]) else "files.not_a_day"
    return BrokenFile(id, file=name, line=line, key=written["key"], found=written["found"])


def _line_of_fault(text: str, error: Exception) -> int:
    """The line the parser names; where it names none, that of what it gave up on, or the last."""
    if match := re.search(r"at line (\d+)", str(error)):
        return int(match[1])
    enormous = _ENORMOUS.search(text)
    return text.count("\n", 0, enormous.start() if enormous else len(text)) + 1


@lru_cache(maxsize=512)
def _loads(text: str) -> dict[str, Any]:
    """What a text says. Nobody changes what is returned.

    The same text is read again and again: a submission holds the definition and the values that mostly still stand.
    """
    return tomli.loads(text.replace("\r\n", "\n"), parse_float=Decimal)


def read_toml(path: Path, name: str) -> TomlSource:
    """Read a TOML file. Raises FileNotFoundError, or BrokenFile with the line."""
    return parse_toml(read_text(path, TOML_LIMIT), name)


def _check_values(source: TomlSource, value: object, where: tuple[Key, ...]) -> None:
    """Refuse control characters (escapes bring them through the parser), endless numbers and depth."""
    if len(where) > _DEEPEST:
        raise source.broken("files.too_deep", where)
    match value:
        case dict():
            for key, inner in value.items():
                _check_values(source, inner, (*where, key))
        case list():
            for index, inner in enumerate(value):
                _check_values(source, inner, (*where, index))
        case str():
            if found := control_characters(value):
                raise source.broken("files.control_character", where, code=found[0].code, key=str(where[-1]))
        case Decimal():
            if not value.is_finite():
                raise source.broken("files.endless_number", where, key=str(where[-1]))


def _map_lines(text: str) -> dict[tuple[Key, ...], int]:
    """Where tables and keys stand, by their path; a key inside an inline table has the line of that table."""
    found: dict[tuple[Key, ...], int] = {}
    counts: dict[tuple[Key, ...], int] = {}
    here: tuple[Key, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            here = ()
            names = [name.strip().strip("\"'") for name in header[2].split(".")]
            for position, name in enumerate(names):
                here = (*here, name)
                if header[1] == "[[" and position == len(names) - 1:
                    counts[here] = counts.get(here, -1) + 1
                if here in counts:
                    here = (*here, counts[here])
            found.setdefault(here, number)
        elif match := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*=", line):
            found.setdefault((*here, match[1]), number)
    return found


class Table:
    """One table of a file, asked key by key. Every complaint is a BrokenFile that names file, line and key."""

    def __init__(self, source: TomlSource, data: dict[str, Any], where: tuple[Key, ...]) -> None:
        self.source, self.data, self.where = source, data, where

    @property
    def line(self) -> int:
        """Where the table begins; looked up when asked for, since a file without faults is seldom asked."""
        return self.source.line_of(self.where)

    def __contains__(self, key: str) -> bool:
        return key in self.data

    def broken(self, id: str, key: str, **args: Argument) -> BrokenFile:
        """A complaint about one key."""
        return self.source.broken(id, (*self.where, key), key=key, **args)

    def only(self, *known: str) -> None:
        """Raises BrokenFile for a key that is none of these, with the nearest of them."""
        for key in self.data:
            if key not in known:
                near = nearest(key, known)
                id = "files.unknown_key_near" if near else "files.unknown_key"
                raise self.broken(id, key, near=near, known=", ".join(known))

    def _get(self, key: str, kind: type[T], name: str, default: T | None) -> T:
        value = self.data.get(key, default)
        if value is None:
            raise self.broken("files.missing_key", key)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.broken("files.wrong_type", key, expected=Message(f"files.type_{name}"))
        return value

    def text(self, key: str, default: str | None = None) -> str:
        return with_line_feeds(self._get(key, str, "text", default))

    def flag(self, key: str, default: bool) -> bool:
        return self._get(key, bool, "flag", default)

    def number(self, key: str, default: int | None = None) -> int:
        return self._get(key, int, "number", default)

    def decimal(self, key: str) -> Decimal:
        """A number, with the decimals it was written with."""
        return self._decimal(key, self.data.get(key))

    def decimals(self, key: str) -> tuple[Decimal, ...]:
        return tuple(self._decimal(key, each) for each in self._get(key, list, "decimals", []))

    def _decimal(self, key: str, value: object) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.broken("files.wrong_type", key, expected=Message("files.type_decimal"))
        return Decimal(value)

    def day(self, key: str) -> date:
        day = self._get(key, date, "date", None)
        if isinstance(day, datetime):  # which is a date too, but no day
            raise self.broken("files.wrong_type", key, expected=Message("files.type_date"))
        return day

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._get(key, list, "texts", [])
        if not all(isinstance(value, str) for value in values):
            raise self.broken("files.wrong_type", key, expected=Message("files.type_texts"))
        return tuple(values)

    def month(self, key: str) -> Month | None:
        """A month written as `"2023-03"`; None where the key is missing."""
        written = self.text(key, "")
        if not written:
            return None
        try:
            return Month.parse(written)
        except ValueError as error:
            raise self.broken("files.not_a_month", key, found=written) from error

    def choice(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """One of some words."""
        value = self.text(key, default)
        if value not in allowed:
            raise self.broken("files.not_a_choice", key, found=value, allowed=", ".join(allowed))
        return value

    def table(self, key: str) -> "Table":
        """A table below this one; an empty one where it is missing."""
        return Table(self.source, self._get(key, dict, "table", {}), (*self.where, key))

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of a list, in order."""
        for index, data in enumerate(self._get(key, list, "tables", [])):
            if not isinstance(data, dict):
                raise self.broken("files.wrong_type", key, expected=Message("files.type_tables"))
            yield Table(self.source, data, (*self.where, key, index))

    def dated(self, key: str, value: str) -> tuple[tuple[Month, str], ...]:
        """Values with their first months, `[{ name = "…", valid_from = "2024-01" }]`, the oldest first."""
        found: list[tuple[Month, str]] = []
        for each in self.tables(key):
            each.only(value, "valid_from")
            month = each.month("valid_from")
            if month is None:
                raise each.broken("files.missing_key", "valid_from")
            found.append((month, each.text(value)))
        return tuple(sorted(found))


def translated(table: Table, key: str, error: ReportkitError) -> BrokenFile:
    """An error about a value, as an error about the key of the file that it stands in."""
    return table.source.broken("files.bad_value", (*table.where, key), key=key, reason=error.told)
