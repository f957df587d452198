"""Help about the screen that is open: what it is for, and each of its keys."""

from rich.table import Table as RichTable
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog
from reportkit.tui.screens.page import Page
from reportkit.tui.widgets.key_bar import key_name, our_bindings

_KEYS = 16
"""Columns for the names of keys; three of them stand on two lines, so that the sentences have room at 60."""


class HelpScreen(Dialog[None]):
    """One page about another screen; made from the declarations of its keys."""

    DEFAULT_CSS = """
    HelpScreen #words { max-height: 100%; height: 1fr; }
    HelpScreen #box { height: 90%; }
    """
    BINDINGS = [Binding("escape,enter,question_mark,f1,q", "dismiss", "tui.key_back", key_display="Esc")]

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(desk, desk.words("help"))
        self.about = page.words(page.ABOUT) if page.ABOUT else ""
        self.lines = [
            (", ".join(map(key_name, keys)), desk.words(active.binding.description.replace(".key_", ".help_")))
            for keys, active in our_bindings(page.active_bindings).values()
        ]

    def inside(self) -> ComposeResult:
        keys = RichTable.grid(padding=(0, 2, 0, 0))
        keys.add_column(max_width=_KEYS)
        keys.add_column(ratio=1)
        for names, words in self.lines:
            keys.add_row(Text(names, style="bold"), Text(words))
        with VerticalScroll(id="words"):
            yield Static(Content(self.about))
            yield Static(keys)
