"""The board of a month as it was last read, for as long as nothing that decides it has changed."""

from contextlib import suppress
from pathlib import Path

from reportkit.model.board import Board
from reportkit.store.cache import keep, kept
from reportkit.store.folder import FolderStore
from reportkit.store.place import content_key
from reportkit.workflow.board import board
from reportkit.workflow.board_data import board_as_data, board_from_data
from reportkit.workflow.month_view import MonthView

_KEPT = "screens"
"""Beside the board that `status` keeps, whose values are fewer."""


def known_board(view: MonthView) -> Board:
    """The board of a month: the one that was kept, where the files, the program and the day are the same."""
    if not isinstance(view.session.store, FolderStore):
        return board(view)
    root, month = view.session.store.root, str(view.month)
    key = _key(view, root, month)
    there = kept(f"board-{month}-{_KEPT}", key, root)
    with suppress(KeyError, TypeError, ValueError):  # another version of the program kept it
        if there is not None:
            return board_from_data(there)
    found = board(view)
    whole = not found.problems and not view.new_words
    if whole and key == _key(view, root, month):  # a month that changed while it was read is not kept
        keep(f"board-{month}-{_KEPT}", key, board_as_data(found), root)
    return found


def _key(view: MonthView, root: Path, month: str) -> str:
    return f"{content_key(root, month)} {view.session.today.isoformat()}"
