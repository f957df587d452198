"""The board as it was last computed, for as long as nothing that decides it has changed.

Kept in the user's cache folder and named by content, never by time; without it everything is only slower. Light:
when it answers, no file of the workspace has to be understood.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from reportkit.messages import ReportkitError
from reportkit.store.files import write_bytes
from reportkit.store.place import cache_folder

BoardData = dict[str, Any]
"""A board as plain values: `as_data` of `reportkit.workflow.board` makes it."""


def _path(root: Path, month: str) -> Path:
    named = hashlib.sha256(str(root.resolve()).encode(errors="surrogateescape")).hexdigest()[:16]
    return cache_folder() / f"board-{named}-{month}.json"


def kept_board(root: Path, month: str, key: str) -> BoardData | None:
    """The board that was kept under a key; None where there is none."""
    try:
        kept = json.loads(_path(root, month).read_bytes())
        board: BoardData | None = kept["board"] if kept["key"] == key else None
    except (OSError, RuntimeError, ValueError, KeyError, TypeError):  # RuntimeError: a user without a home
        return None
    return board


def keep_board(root: Path, month: str, key: str, board: BoardData) -> None:
    """Keep a board. A cache that cannot be written is no reason to stop."""
    with suppress(OSError, RuntimeError, ReportkitError):
        write_bytes(_path(root, month), json.dumps({"key": key, "board": board}, ensure_ascii=False).encode())
