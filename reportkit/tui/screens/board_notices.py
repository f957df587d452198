"""What stands below the board of an editor: what is to be arranged outside the sections."""

from collections.abc import Mapping

from textual.content import Content

from reportkit.messages import Message
from reportkit.model.board import Board
from reportkit.model.to_arrange import told_same_titles, told_without_contact
from reportkit.text.clean import show
from reportkit.tui.desk import Desk
from reportkit.tui.screens.board_parts import Line


def to_arrange(found: Board) -> Mapping[str, Message]:
    """Files that cannot be read, sections without a contact and titles that are alike, each under the id of its row."""
    told = (
        *(problem.message for problem in found.problems),
        *told_without_contact(found.without_contact),
        *told_same_titles(found.same_titles),
    )
    return {f"! {number}": message for number, message in enumerate(told)}


def notice_lines(desk: Desk, found: Board) -> list[Line]:
    """Rows that can be chosen and read; none where all is well."""
    told = to_arrange(found)
    rows = [
        Line(id, Content.assemble(("!", "$text-warning"), f" {show(desk.tell(message))}"))
        for id, message in told.items()
    ]
    heading = Content.styled(desk.words("month.to_arrange"), "bold")
    return [Line("", Content("")), Line("", heading), *rows] if rows else []
