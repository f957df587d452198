"""Writing the TOML files that the program keeps by itself: remarks and answers."""

import json
from collections.abc import Iterable, Mapping


def quoted(text: str) -> str:
    """A basic string. Clean text written as JSON is a TOML string too; DEL, the one exception, is escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def tables(name: str, rows: Iterable[Mapping[str, str | bool]]) -> str:
    """An array of tables; empty texts and false flags are left out."""
    written = []
    for row in rows:
        pairs = [f"{key} = {'true' if value is True else quoted(str(value))}" for key, value in row.items() if value]
        written.append("\n".join([f"[[{name}]]", *pairs]) + "\n")
    return "\n".join(written)
