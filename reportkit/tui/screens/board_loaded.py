"""The board as it was read for the person who looks at it."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportkit.tui.desk import Desk
from reportkit.tui.screens.board_own import Owned, owned, titles
from reportkit.workflow import desks
from reportkit.workflow.board import Board, Row
from reportkit.workflow.drafts import cells_of, drafts_of
from reportkit.workflow.known_board import known_board
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.next_step import Step, next_step


@dataclass(frozen=True, slots=True)
class Loaded:
    """The board, and what the person who looks at it owns."""

    view: MonthView
    board: Board
    own: Mapping[str, Owned]
    editor: bool
    unsaved: frozenset[str]
    """The sections for which words are kept that were never saved."""
    unsaved_cells: frozenset[str]
    """The sections for which values of figures are kept that were never saved."""

    def step(self, row: Row) -> Step:
        """What comes first in a section."""
        return next_step(row, self.unsaved, self.unsaved_cells)


def load(desk: Desk) -> Loaded:
    """Read and check everything of the month."""
    view, session, month = desk.view(), desk.session, desk.month
    found = known_board(view)
    called = titles(found)
    own = {row.id: owned(view, row, called[row.id]) for row in found.rows if desks.is_own(view, row.unit)}
    unsaved = frozenset(row.id for row in found.rows if drafts_of(session, month, row.id))
    cells = frozenset(row.id for row in found.rows if cells_of(session, month, row.id))
    return Loaded(view, found, own, desks.is_editor(view), unsaved, cells)
