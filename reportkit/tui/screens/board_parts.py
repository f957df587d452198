"""What both kinds of board are made of."""

from collections.abc import Callable

from textual.content import Content

from reportkit.model.board import Board, Row
from reportkit.model.journal import SectionState
from reportkit.model.value import Struct
from reportkit.text.dates import deadline_in_words
from reportkit.tui.desk import Desk

Wanted = Callable[[Row], bool]
STATE_STYLES = {
    SectionState.RETURNED: "bold $text-warning",
    SectionState.SUBMITTED: "$text-accent",
    SectionState.IN_REVIEW: "$text-accent",
    SectionState.APPROVED: "$text-success",
}


class Line(Struct, frozen=True):
    """One row; without an id it is a heading."""

    id: str
    content: Content


def waits(row: Row) -> bool:
    """Does a section wait for the editor?"""
    return row.state in (SectionState.SUBMITTED, SectionState.IN_REVIEW) or row.out_of_date


def is_left(row: Row) -> bool:
    """Has its contact something left to do?"""
    return row.state in (SectionState.EMPTY, SectionState.DRAFT, SectionState.RETURNED)


def news(before: Board, now: Board) -> list[Row]:
    """The sections in which something has happened from one board to a later one."""
    known = {row.id: _standing(row) for row in before.rows}
    return [row for row in now.rows if known.get(row.id) != _standing(row)]


def _standing(row: Row) -> tuple[object, ...]:
    return row.state, row.since, row.revision, row.open_remarks, row.changed_outside


def deadline_of(desk: Desk, found: Board) -> str:
    """The last day, in words; of a published month its version."""
    if found.published:
        return desk.words("is_published", version=found.published)
    return desk.words("deadline", when=deadline_in_words(desk.today, found.deadline, desk.language))


def cell(text: str, width: int, style: str, to_right: bool = False) -> Content:
    """A text cut or filled to a width."""
    cut = Content.styled(text, style).truncate(width, ellipsis=True)
    blank = " " * (width - cut.cell_length)
    return Content(blank) + cut if to_right else cut + Content(blank)


def columns(cells: tuple[tuple[str, int, str], ...]) -> Content:
    """Cells of given widths; 0 takes what there is."""
    return Content("  ").join(
        cell(text, width, style) if width else Content.styled(text, style) for text, width, style in cells
    )
