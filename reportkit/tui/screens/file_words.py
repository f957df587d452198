"""The words that a file needs before it may come in: asked for one by one, with the reason, and required."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog

_AROUND = 9
"""Rows of the window that are not for the fields: what the dialog has above and below them, and some air."""


class FileWords(Dialog[Mapping[str, str] | None]):
    """Asks for some words about a file, by their names; each is explained by `desk.ask_NAME`."""

    DEFAULT_CSS = """
    FileWords #fields { height: auto; }
    FileWords .asked { margin-top: 1; height: auto; }
    FileWords Input { border: none; height: 1; background: $background; padding: 0 1; }
    FileWords Input:focus { border: none; background: $panel; }
    FileWords #missing { height: auto; color: $text-warning; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "on", "tui.key_done", priority=True),
        Binding("down,tab", "step(1)", "tui.key_next_field", priority=True),
        Binding("up,shift+tab", "step(-1)", show=False, priority=True),
        Binding("escape", "give_up", "tui.key_no", priority=True),
    ]

    def __init__(
        self,
        desk: Desk,
        title: str,
        told: Sequence[str],
        names: Sequence[str],
        values: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(desk, title)
        self.told, self.names, self.values = told, names, values or {}

    def inside(self) -> ComposeResult:
        with VerticalScroll(id="fields", can_focus=False):
            yield Static(Content("\n".join(self.told)))
            for name in self.names:
                yield Static(Content(self.desk.words(f"desk.ask_{name}")), classes="asked")
                yield Input(self.values.get(name, ""), id=f"word-{name}", select_on_focus=False)
        yield Static(id="missing", markup=False)

    def on_mount(self) -> None:
        self.query(Input).first().focus()

    def on_resize(self, event: events.Resize) -> None:
        """In a low window the fields scroll, and the keys stay in sight."""
        self.query_one("#fields").styles.max_height = max(4, event.size.height - _AROUND)

    def action_on(self) -> None:
        """To the next field that has no words; with all filled in it is done."""
        empty = [each for each in self.query(Input) if not each.value.strip()]
        if not empty:
            self.dismiss({name: self.query_one(f"#word-{name}", Input).value.strip() for name in self.names})
            return
        if self.focused is empty[0]:
            self.query_one("#missing", Static).update(Content(f"! {self.desk.words('desk.words_missing')}"))
        empty[0].focus()

    def action_step(self, by: int) -> None:
        fields = list(self.query(Input))
        number = next((at for at, each in enumerate(fields) if each is self.focused), 0)
        fields[(number + by) % len(fields)].focus()

    def action_give_up(self) -> None:
        self.dismiss(None)
