"""The box that every small question over a screen stands in."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reportkit.tui.deciding import Deciding
from reportkit.tui.desk import Desk
from reportkit.tui.messages import DialogStands
from reportkit.tui.widgets.key_bar import KeyBar, key_name, our_bindings
from reportkit.tui.widgets.prose import Prose

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer], Generic[Answer]):
    """A box in the middle with a title, something to read or fill in, and its keys."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 70%; }
    Dialog #box {
        width: 76; max-width: 96%; height: auto; max-height: 90%;
        background: $surface; border: round $primary; padding: 0 1;
    }
    Dialog #title { text-style: bold; margin-bottom: 1; }
    Dialog #words { height: auto; max-height: 24; }
    Dialog #words Static, Dialog #words Prose { margin-bottom: 1; }
    Dialog #too-soon { display: none; color: $text-warning; margin-top: 1; }
    Dialog.-too-soon #too-soon { display: block; }
    Dialog KeyBar { background: $surface; padding: 0; margin-top: 1; }
    """

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk, self.title_words = desk, title
        self.enter = ""
        """What Enter does here, as the id of its key; empty for what the dialog always calls it."""

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(Content(self.title_words), id="title")
            yield from self.inside()
            if isinstance(self, Deciding):
                yield Static(Content(self.desk.words("asking.too_soon")), id="too-soon")
            yield KeyBar()

    def inside(self) -> ComposeResult:
        """What stands between the title and the keys."""
        yield from ()

    def paragraphs(self, *texts: str) -> ComposeResult:
        """Some words to read, that scroll where they are many."""
        with VerticalScroll(id="words", can_focus=False):
            for text in texts:
                if text:
                    yield Prose(text)

    def on_mount(self) -> None:
        self.bindings_updated_signal.subscribe(self, lambda _: self._show_keys())
        self.app.post_message(DialogStands())
        if isinstance(self, Deciding):
            self.call_after_refresh(self.stands)

    def say_too_soon(self) -> None:
        """Say that a key was not taken for an answer, where the dialog decides something."""
        self.add_class("-too-soon")

    def _show_keys(self) -> None:
        if self.is_mounted:
            self.query_one(KeyBar).keys = tuple(
                (active.binding.key_display or key_name(keys[0]), self._label(active, keys), keys[0])
                for keys, active in our_bindings(self.active_bindings).values()
                if active.binding.show and active.node is not self.app
            )

    def _label(self, active: ActiveBinding, keys: Sequence[str]) -> str:
        return self.desk.words(self.enter if self.enter and "enter" in keys else active.binding.description)
