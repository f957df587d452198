"""The form as a whole: the names of the columns, and the grid below them."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from reportkit.tui.widgets.figure_grid import FigureGrid


class FigureForm(Vertical):
    """The names of the columns stay in sight while the grid scrolls."""

    DEFAULT_CSS = """
    FigureForm { height: 1fr; }
    FigureForm #columns { height: 1; padding: 0 1; }
    FigureForm VerticalScroll { height: 1fr; scrollbar-gutter: stable; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.grid = FigureGrid()

    def compose(self) -> ComposeResult:
        yield Static(id="columns", markup=False)
        with VerticalScroll(can_focus=False):
            yield self.grid

    def on_drawn_form_drawn(self) -> None:
        self.query_one("#columns", Static).update(self.grid.header())
