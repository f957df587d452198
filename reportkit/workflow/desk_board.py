"""The board as one person at a desk sees it: the rows, what is theirs, and what they may do.

Kept as the board itself is, for as long as nothing that decides it has changed. Light: the screens open on a board
that was kept without understanding a file of the workspace; `reportkit.workflow.desk_board_reading` reads it anew.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from reportkit.model.board import Board
from reportkit.model.month import Month
from reportkit.model.people import Actor, Role
from reportkit.model.policy import Deed
from reportkit.model.value import Struct, asdict
from reportkit.store.cache import keep, kept
from reportkit.store.place import content_key
from reportkit.workflow.board_data import board_as_data, board_from_data

_KEPT = "desk"
"""Beside the boards that are the same for everybody."""


class Owned(Struct, frozen=True):
    """What is read about a section of one's own, beyond its row."""

    missing: tuple[str, ...]
    """The labels of the figures that are owed and not given."""
    headings: tuple[str, ...]
    """The required headings that are missing."""
    near: str
    """What stands in the text and is nearly the first of them; empty where nothing is."""
    last_words: int
    """How many words the section had in the report before."""


class DeskBoard(Struct, frozen=True):
    """A board, and what the person who looks at it owns, is and may do."""

    board: Board
    own: Mapping[str, Owned]
    editor: bool
    """Is the whole board this person's business?"""
    name: str
    role: Role | None
    unit: str
    """The name of the unit that the role is for; empty for none."""
    may: Mapping[str, frozenset[Deed]]
    """What the policy lets the person do to each section as it stands, of the deeds that the board offers."""
    with_figures: frozenset[str]
    """The sections that define figures."""
    may_play_others: bool


def desk_board_key(root: Path, month: Month, actor: Actor, today: date) -> str:
    """A name for everything that decides what somebody sees on a day."""
    return f"{content_key(root, str(month))} {today.isoformat()} {actor.login} {actor.acting_for}"


def kept_desk_board(root: Path, month: Month, actor: Actor, today: date) -> DeskBoard | None:
    """What somebody sees, as it was kept; None where something has changed since, or nothing was kept."""
    found = kept(f"board-{month}-{_KEPT}", desk_board_key(root, month, actor, today), root)
    try:
        return _from_data(found) if found is not None else None
    except (KeyError, TypeError, ValueError):  # another version of the program kept it
        return None


def keep_desk_board(root: Path, month: Month, key: str, found: DeskBoard) -> None:
    """Keep what somebody sees, under the name of what decided it."""
    keep(f"board-{month}-{_KEPT}", key, _as_data(found), root)


def _as_data(found: DeskBoard) -> dict[str, Any]:
    return {
        "board": board_as_data(found.board),
        "own": {id: asdict(each) for id, each in found.own.items()},
        "editor": found.editor,
        "name": found.name,
        "role": found.role,
        "unit": found.unit,
        "may": {id: sorted(deeds) for id, deeds in found.may.items()},
        "with_figures": sorted(found.with_figures),
        "may_play_others": found.may_play_others,
    }


def _from_data(kept: dict[str, Any]) -> DeskBoard:
    return DeskBoard(
        board=board_from_data(kept["board"]),
        own={
            id: Owned(tuple(each["missing"]), tuple(each["headings"]), each["near"], each["last_words"])
            for id, each in kept["own"].items()
        },
        editor=kept["editor"],
        name=kept["name"],
        role=Role(kept["role"]) if kept["role"] else None,
        unit=kept["unit"],
        may={id: frozenset(map(Deed, deeds)) for id, deeds in kept["may"].items()},
        with_figures=frozenset(kept["with_figures"]),
        may_play_others=kept["may_play_others"],
    )
