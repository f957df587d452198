"""The board of a month as it was last read, for as long as nothing that decides it has changed."""

from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

from reportkit.model.journal import SectionState
from reportkit.model.month import Month
from reportkit.store.folder import FolderStore
from reportkit.store.place import content_key
from reportkit.workflow.board import Board, Row, board
from reportkit.workflow.board_cache import keep_board, kept_board
from reportkit.workflow.month_view import MonthView

_KEPT = "screens"
"""Beside the board that `status` keeps, whose values are fewer."""


def known_board(view: MonthView) -> Board:
    """The board of a month: the one that was kept, where the files, the program and the day are the same."""
    if not isinstance(view.session.store, FolderStore):
        return board(view)
    root, month = view.session.store.root, str(view.month)
    key = _key(view, root, month)
    kept = kept_board(root, f"{month}-{_KEPT}", key)
    if kept is not None and (found := _from_data(kept)) is not None:
        return found
    found = board(view)
    if not found.problems and key == _key(view, root, month):  # a month that changed while it was read is not kept
        keep_board(root, f"{month}-{_KEPT}", key, _as_data(found))
    return found


def _key(view: MonthView, root: Path, month: str) -> str:
    return f"{content_key(root, month)} {view.session.today.isoformat()}"


def _as_data(found: Board) -> dict[str, Any]:
    told = {each.name: getattr(found, each.name) for each in fields(found) if each.name not in ("rows", "problems")}
    dates = {name: str(told[name]) for name in ("month", "figures_through", "deadline")}
    dates["published_on"] = found.published_on.isoformat() if found.published_on else ""
    return told | dates | {"rows": [asdict(row) for row in found.rows]}


def _from_data(kept: dict[str, Any]) -> Board | None:
    """The board of what was kept; None where another version of the program kept it."""
    try:
        rows = tuple(Row(**(each | {"state": SectionState(each["state"])})) for each in kept["rows"])
        named = {name: Month.parse(kept[name]) for name in ("month", "figures_through")}
        days = {
            "deadline": date.fromisoformat(kept["deadline"]),
            "published_on": date.fromisoformat(kept["published_on"]) if kept["published_on"] else None,
        }
        return Board(**(kept | named | days | {"rows": rows, "problems": ()}))
    except (KeyError, TypeError, ValueError):
        return None
