"""The board as it was read for the person who looks at it."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportkit.tui.desk import Desk
from reportkit.tui.screens.board_own import Owned, owned, titles
from reportkit.workflow import desks
from reportkit.workflow.board import Board
from reportkit.workflow.drafts import cells_of, drafts_of
from reportkit.workflow.known_board import known_board
from reportkit.workflow.month_view import MonthView


@dataclass(frozen=True, slots=True)
class Loaded:
    """The board, and what the person who looks at it owns."""

    view: MonthView
    board: Board
    own: Mapping[str, Owned]
    editor: bool
    unsaved: frozenset[str]
    """The sections for which words are kept that were never saved."""


def load(desk: Desk) -> Loaded:
    """Read and check everything of the month."""
    view = desk.view()
    found = known_board(view)
    called = titles(found)
    own = {row.id: owned(view, row, called[row.id]) for row in found.rows if desks.is_own(view, row.unit)}
    session, month = desk.session, desk.month
    unsaved = frozenset(
        row.id for row in found.rows if drafts_of(session, month, row.id) or cells_of(session, month, row.id)
    )
    return Loaded(view, found, own, desks.is_editor(view), unsaved)
