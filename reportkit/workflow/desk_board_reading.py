"""The board as one person sees it, read from the workspace and kept for the next time."""

from reportkit.model.board import Board, Row
from reportkit.model.journal import SectionState
from reportkit.model.people import Role
from reportkit.model.policy import Deed
from reportkit.store.folder import FolderStore
from reportkit.workflow import desks
from reportkit.workflow.desk_board import DeskBoard, Owned, desk_board_key, keep_desk_board
from reportkit.workflow.known_board import known_board
from reportkit.workflow.look import heading_at, last_month, missing_headings
from reportkit.workflow.month_view import MonthView

_OFFERED = (Deed.SAVE, Deed.SUBMIT, Deed.WITHDRAW)


def read_desk_board(view: MonthView) -> DeskBoard:
    """What the actor of a view sees. Kept, unless something cannot be read or waits to be looked up."""
    store, actor, today = view.session.store, view.session.actor, view.session.today
    if not isinstance(store, FolderStore):
        return _read(view, known_board(view))
    key = desk_board_key(store.root, view.month, actor, today)
    found = _read(view, known_board(view))
    whole = not found.board.problems and not view.new_words
    if whole and key == desk_board_key(store.root, view.month, actor, today):  # nothing changed while it was read
        keep_desk_board(store.root, view.month, key, found)
    return found


def _read(view: MonthView, board: Board) -> DeskBoard:
    person = view.workspace.people.person(view.session.actor.who)
    role, unit = desks.role_in_words(view, person) if person else (None, "")
    return DeskBoard(
        board=board,
        own={row.id: _owned(view, row) for row in board.rows if desks.is_own(view, row.unit)},
        editor=desks.is_editor(view),
        name=person.name if person else view.session.actor.who,
        role=role,
        unit=unit if role is Role.CONTACT else "",
        may={row.id: _may(view, row) for row in board.rows},
        with_figures=frozenset(row.id for row in board.rows if view.definition(row.id).figures),
        may_play_others=desks.may_play_others(view),
    )


def _owned(view: MonthView, row: Row) -> Owned:
    """Look closer at a section of one's own."""
    missing = tuple(each.label for each in desks.missing_figures(view, view.definition(row.id)))
    before = last_month(view, row.id) if row.state is SectionState.EMPTY else None
    headings = missing_headings(view, row.id)
    return Owned(
        missing=missing,
        headings=tuple(place.title for place in headings),
        near=heading_at(view, row.id, headings[0].near) if headings and headings[0].near else "",
        last_words=len(before[1].text.split()) if before else 0,
    )


def _may(view: MonthView, row: Row) -> frozenset[Deed]:
    definition = view.definition(row.id)
    return frozenset(deed for deed in _OFFERED if desks.may_do(view, definition, deed))
