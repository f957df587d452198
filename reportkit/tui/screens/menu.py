"""A short list where each line has a letter of its own."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reportkit.model.value import Struct
from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog


class MenuLine(Struct, frozen=True):
    """A line of a menu: its letter, what it stands for, what is shown, and the key that does the same without it."""

    letter: str
    id: str
    label: str
    direct: str = ""


class Menu(Dialog[str | None]):
    """Gives the id of a line, by its letter or by Enter."""

    DEFAULT_CSS = """
    Menu #box { width: 52; }
    Menu OptionList { height: auto; border: none; background: $surface; padding: 0; }
    Menu OptionList:focus { border: none; background-tint: $foreground 0%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "pick", "tui.key_pick", priority=True),
        Binding("escape", "give_up", "tui.key_no", priority=True),
    ]

    def __init__(self, desk: Desk, title: str, lines: Sequence[MenuLine]) -> None:
        super().__init__(desk, title)
        self.lines = tuple(lines)

    def inside(self) -> ComposeResult:
        width = max(len(line.label) for line in self.lines) + 2
        yield OptionList(
            *(
                Option(
                    Content.assemble(
                        (line.letter, "bold $accent"), "  ", line.label.ljust(width), (line.direct, "$foreground-muted")
                    )
                )
                for line in self.lines
            ),
            markup=False,
        )

    def on_mount(self) -> None:
        listed = self.query_one(OptionList)
        listed.highlighted = 0
        listed.focus()

    def on_key(self, event: events.Key) -> None:
        for line in self.lines:
            if event.character == line.letter:
                event.stop()
                self.dismiss(line.id)

    def action_pick(self) -> None:
        number = self.query_one(OptionList).highlighted
        self.dismiss(None if number is None else self.lines[number].id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.lines[event.option_index].id)

    def action_give_up(self) -> None:
        self.dismiss(None)
