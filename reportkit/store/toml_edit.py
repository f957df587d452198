"""Changing TOML files that people also write by hand; their comments and their order stay."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, InlineTable, Table

from reportkit.messages import BrokenFile


def _parsed(source: str, name: str) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(source)
    except TOMLKitError as error:
        line = getattr(error, "line", 1)
        raise BrokenFile("files.not_toml", file=name, line=line) from error


def edited_figures(source: str, edits: Mapping[str, Mapping[str, str]], name: str) -> str:
    """figures.toml with some keys of some figures changed.

    A key is `value`, `budget`, `source` … or `breakdown.K`; an empty text removes it, and a figure with no key left
    goes too. Raises BrokenFile where the file is no TOML.
    """
    document = _parsed(source, name)
    for figure, changes in edits.items():
        if not isinstance(document.get(figure), (Table, InlineTable)):
            document[figure] = tomlkit.table()
        table: Any = document[figure]
        for key, written in changes.items():
            inside, _, code = key.partition(".")
            if code:
                if not isinstance(table.get(inside), (Table, InlineTable)):
                    table[inside] = tomlkit.inline_table()
                _set(table[inside], code, written)
                if not table[inside]:
                    del table[inside]
            else:
                _set(table, key, written)
        if not table:
            del document[figure]
    return tomlkit.dumps(document)


def edited_settings(source: str, changed: Mapping[str, str | date | None], name: str) -> str:
    """report.toml with its `version`, `deadline` or `published_on` changed; None takes one away. Raises BrokenFile."""
    document = _parsed(source, name)
    for key, value in changed.items():
        inside: Any = document
        if key == "published_on":
            inside = document.setdefault("page_header", tomlkit.table())
        if value is not None:
            inside[key] = value
        elif key in inside:
            del inside[key]
    return tomlkit.dumps(document)


def _set(table: Any, key: str, written: str) -> None:  # noqa: ANN401 - tomlkit's own tables
    if written:
        table[key] = written
    elif key in table:
        del table[key]


def with_attachment(source: str, id: str, file: str, title: str, name: str) -> str:
    """attachments.toml with one attachment added, or its file and title changed. Raises BrokenFile."""
    document = _parsed(source, name)
    found = document.get("attachment")
    if not isinstance(found, AoT):
        found = tomlkit.aot()
        document["attachment"] = found
    table = next((each for each in found if each.get("id") == id), None)
    if table is None:
        table = tomlkit.table()
        table["id"] = id
        found.append(table)
        table = found[-1]
    table["file"], table["title"] = file, title
    return tomlkit.dumps(document)
