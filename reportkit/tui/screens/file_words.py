"""The words that a file needs before it may come in: asked for one by one, with the reason, and required."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog

_AROUND = 9
"""Rows of the window that are not for the fields: what the dialog has above and below them, and some air."""


class Asked(Vertical):
    """One field: what it is called, why it is asked for, a line to write in, and what is missing in it."""

    DEFAULT_CSS = """
    Asked { height: auto; margin-bottom: 1; }
    Asked Static { height: auto; }
    Asked .why { color: $foreground-muted; }
    Asked Input { border: none; height: 1; background: $background; padding: 0 1; }
    Asked Input:focus { border: none; background: $panel; }
    Asked .missing { display: none; color: $text-warning; }
    Asked.-missing .missing { display: block; }
    """

    def __init__(self, desk: Desk, name: str, value: str) -> None:
        super().__init__()
        self.desk, self.asked, self.value = desk, name, value

    def compose(self) -> ComposeResult:
        words = self.desk.words
        name = Content.styled(words(f"desk.name_{self.asked}"), "bold")
        yield Static(name + Content.styled(f"  {words('desk.heading_required')}", "$foreground-muted"))
        yield Static(Content(words(f"desk.ask_{self.asked}")), classes="why")
        yield Input(self.value, id=f"word-{self.asked}", select_on_focus=False)
        yield Static(Content(f"! {words('desk.words_missing')}"), classes="missing")

    @property
    def field(self) -> Input:
        return self.query_one(Input)

    @property
    def words(self) -> str:
        """What was written."""
        return self.field.value.strip()

    def show_missing(self) -> None:
        """Say below the line that nothing stands in it, or that something does."""
        self.set_class(not self.words, "-missing")


class FileWords(Dialog[Mapping[str, str] | None]):
    """Asks for some words about a file, by their names, in their order; each is explained by `desk.ask_NAME`.

    Enter goes on to the next field, and from the last one it is done, once there are words in all of them.
    """

    DEFAULT_CSS = """
    FileWords #fields { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "on", "tui.key_next_field", priority=True),
        Binding("down,tab", "step(1)", show=False, priority=True),
        Binding("up,shift+tab", "step(-1)", "tui.key_previous_field", key_display="↑", priority=True),
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
            for name in self.names:
                yield Asked(self.desk, name, self.values.get(name, ""))
            yield Static(Content("\n".join(self.told)))

    def on_mount(self) -> None:
        self.asked[0].field.focus()

    def on_resize(self, event: events.Resize) -> None:
        """In a low window the fields scroll, and the keys stay in sight."""
        self.query_one("#fields").styles.max_height = max(4, event.size.height - _AROUND)

    @property
    def asked(self) -> list[Asked]:
        """The fields in their order."""
        return list(self.query(Asked))

    @property
    def _at(self) -> int:
        """The number of the field that is written in."""
        return next((at for at, each in enumerate(self.asked) if each.has_focus_within), 0)

    def on_descendant_focus(self) -> None:
        """The last field is the one that Enter is done in."""
        last = self._at == len(self.names) - 1
        self.enter = "tui.key_done" if last else ""
        self._show_keys()
        self.asked[self._at].scroll_visible(animate=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was missing is no longer said once something stands there."""
        for each in self.asked:
            if each.has_class("-missing"):
                each.show_missing()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return len(self.names) > 1 if action == "step" else True

    def action_on(self) -> None:
        """To the next field; from the last to the first without words, and with words in all it is done."""
        asked, at = self.asked, self._at
        asked[at].show_missing()
        if at < len(asked) - 1:
            asked[at + 1].field.focus()
            return
        for each in asked:
            each.show_missing()
        missing = [each for each in asked if not each.words]
        if missing:
            missing[0].field.focus()
        else:
            self.dismiss({each.asked: each.words for each in asked})

    def action_step(self, by: int) -> None:
        self.asked[(self._at + by) % len(self.names)].field.focus()

    def action_give_up(self) -> None:
        self.dismiss(None)
