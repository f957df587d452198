"""The board as it was read for the person who looks at it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reportkit.model.board import Board, Row
from reportkit.model.value import Struct
from reportkit.tui.desk import Desk
from reportkit.workflow.desk_board import DeskBoard, Owned, kept_desk_board
from reportkit.workflow.drafts import unsaved_sections
from reportkit.workflow.next_step import Step, next_step

if TYPE_CHECKING:
    from reportkit.workflow.month_view import MonthView


class Loaded(Struct, frozen=True):
    """What the person who looks at the board sees there."""

    desk_board: DeskBoard
    unsaved: frozenset[str]
    """The sections for which words are kept that were never saved."""
    unsaved_cells: frozenset[str]
    """The sections for which values of figures are kept that were never saved."""
    view: "MonthView | None" = None
    """What it was read through; None for a board that was kept."""

    @property
    def board(self) -> Board:
        """The rows that everybody sees alike."""
        return self.desk_board.board

    @property
    def own(self) -> Mapping[str, Owned]:
        """The sections that are the person's own."""
        return self.desk_board.own

    @property
    def editor(self) -> bool:
        """Is the whole board the person's business?"""
        return self.desk_board.editor

    def says_the_same(self, other: "Loaded") -> bool:
        """Would the same board be drawn from the other?"""
        mine, theirs = self.desk_board, other.desk_board
        return (mine, self.unsaved, self.unsaved_cells) == (theirs, other.unsaved, other.unsaved_cells)

    def step(self, row: Row) -> Step:
        """What comes first in a section."""
        return next_step(row, self.unsaved, self.unsaved_cells)


def load(desk: Desk) -> Loaded:
    """The board: as it was kept where nothing has changed, else everything of the month read and checked."""
    kept = kept_desk_board(desk.place, desk.month, desk.actor, desk.today)
    if kept is not None:
        return with_unsaved(desk, kept)
    from reportkit.workflow.desk_board_reading import read_desk_board  # noqa: PLC0415 - it loads every rule

    view = desk.view()
    return with_unsaved(desk, read_desk_board(view), view)


def with_unsaved(desk: Desk, found: DeskBoard, view: "MonthView | None" = None) -> Loaded:
    """A board with what is unsaved now; from here on the desk shows times on the clocks of its workspace."""
    desk.time_zone = found.board.time_zone
    return Loaded(found, *unsaved_sections(desk.place, desk.actor.who, desk.month), view)
