"""The floor of an editor in Textual: a bare TextArea on a file, its lines wrapped. `python area.py FILE`."""

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer, TextArea


class Area(App[None]):
    """Shows a file to write in."""

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+s", "save", "KLAR")]

    def compose(self) -> ComposeResult:
        area = TextArea(Path(sys.argv[1]).read_text(encoding="utf-8"), soft_wrap=True)
        area.cursor_blink = False
        yield area
        yield Footer()

    def action_save(self) -> None:
        """Stand in the footer."""


if __name__ == "__main__":
    Area().run()
