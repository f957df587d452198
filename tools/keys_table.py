"""Writes the table in docs/tangenter.md from the keys of the screens: `python tools/keys_table.py`."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

from textual.binding import Binding
from textual.dom import DOMNode

import reportkit.tui
from reportkit.messages import Language, Message, render
from reportkit.messages.catalogue import book
from reportkit.tui.widgets.key_bar import OURS, key_name, typed
from tools.marked_table import write_table

DOCUMENT = Path(__file__).resolve().parent.parent / "docs/tangenter.md"
MARK = "tangenter"
PLACES = {
    "ReportkitApp": "överallt",
    "BoardScreen": "tavlan",
    "WritingScreen": "texten",
    "FiguresScreen": "siffrorna",
    "FigureGrid": "siffrorna",
    "ReadingScreen": "granskningen",
    "SubmitScreen": "skicka in",
    "SendRows": "skicka in",
    "AssemblingScreen": "sammanställ",
    "ArrivalScreen": "en hämtad fil",
    "ArrivedLines": "en hämtad fil",
    "ReconcileScreen": "jämför med Word",
    "HomeRows": "jämför med Word",
    "LogScreen": "journalen",
    "FindingRows": "fynden",
    "RemarkRows": "anmärkningarna",
    "HeadingRows": "innehållet",
    "Side": "rutan bredvid",
}
"""What the screens and their parts are called. The others are dialogs, whose keys stand below each of them."""
_ORDER = tuple(dict.fromkeys(PLACES.values()))


def declared() -> Iterator[tuple[type[DOMNode], Binding]]:
    """Every key of every screen, dialog and part of ours, one by one."""
    for module in pkgutil.walk_packages(reportkit.tui.__path__, "reportkit.tui."):
        for kind in vars(importlib.import_module(module.name)).values():
            if isinstance(kind, type) and issubclass(kind, DOMNode) and kind.__module__ == module.name:
                for each in Binding.make_bindings(kind.__dict__.get("BINDINGS", ())):
                    yield kind, each


def table() -> str:
    """A row for each key and what it does, with the places where it does that."""
    rows: dict[tuple[str, str], list[str]] = {}
    for kind, each in declared():
        if kind.__name__ in PLACES and each.description.startswith(OURS):
            place, about = PLACES[kind.__name__], _about(each.description)
            places = rows.setdefault((each.key, about), [])
            if place not in places:
                places.append(place)
    lines = ["| tangent | var | vad den gör |", "|---|---|---|"]
    for (key, about), places in sorted(rows.items(), key=lambda row: _order(row[0][0])):
        lines.append(f"| `{key_name(key)}` | {', '.join(sorted(places, key=_ORDER.index))} | {about} |")
    return "\n".join(lines) + "\n"


def _about(description: str) -> str:
    """The sentence of the help about a key, and where it has none its name."""
    help_id = description.replace(".key_", ".help_")
    known = help_id.removeprefix(OURS) in book(Language.SWEDISH, "tui")
    return render(Message(help_id if known else description), Language.SWEDISH)


def _order(key: str) -> tuple[int, str]:
    """Letters first, then those with ctrl, then the keys with names of their own."""
    if typed(key) is not None:
        return 0, key_name(key)
    return (1, key) if key.startswith("ctrl+") else (2, key.zfill(3) if key[1:].isdigit() else key)


if __name__ == "__main__":
    write_table(DOCUMENT, MARK, table())
