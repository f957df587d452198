"""What is left before a section is handed in, and the line that hands it in."""

from textual.binding import Binding
from textual.message import Message

from reportkit.tui.widgets.rows import Rows


class SendRows(Rows):
    """A list in which each line is taken up with Enter, and some are answered with one key."""

    BINDINGS = [Binding("enter", "select", "tui.key_take_up"), Binding("o", "answer", "tui.key_answer")]

    class Answered(Message):
        """Somebody says of the line that is chosen that it is right as it stands."""

    answerable: frozenset[str] = frozenset()
    """The ids of the lines that can be answered so."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "answer":
            return self.chosen in self.answerable
        return bool(self.chosen) if action == "select" else True

    def on_option_list_option_highlighted(self) -> None:
        self.refresh_bindings()

    def action_answer(self) -> None:
        self.post_message(self.Answered())
