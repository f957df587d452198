"""The form as a whole: the names of the columns, the grid, and the field over the cell that is being filled in."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static

from reportkit.tui.widgets.figure_grid import FigureGrid
from reportkit.tui.widgets.form import Cell


class CellInput(Input):
    """The field that lies over a cell while it is filled in."""

    BINDINGS = [
        Binding("enter", "leave('down')", "tui.key_keep"),
        Binding("down", "leave('down')", show=False),
        Binding("tab", "leave('next')", "tui.key_keep_next"),
        Binding("up", "leave('up')", show=False),
        Binding("escape", "leave('')", "tui.key_undo_cell"),
    ]

    class Left(Message):
        """Somebody is done with the field: `down`, `next`, `up`, `stay`, or `` for never mind."""

        def __init__(self, to: str, text: str) -> None:
            super().__init__()
            self.to, self.text = to, text

    def action_leave(self, to: str) -> None:
        self.post_message(self.Left(to, self.value))

    def on_blur(self) -> None:
        if self.display:
            self.post_message(self.Left("stay", self.value))


class FigureForm(Vertical):
    """The names of the columns, the grid, and the field over the cell that is being filled in."""

    DEFAULT_CSS = """
    FigureForm { height: 1fr; }
    FigureForm #columns { height: 1; padding: 0 1; }
    FigureForm VerticalScroll { height: 1fr; scrollbar-gutter: stable; }
    FigureForm CellInput {
        position: absolute; display: none; border: none; height: 1; padding: 0; background: $panel;
    }
    FigureForm CellInput:focus { border: none; }
    """

    class Filled(Message):
        """A cell got a new text."""

        def __init__(self, cell: Cell, text: str) -> None:
            super().__init__()
            self.cell, self.text = cell, text

    def __init__(self) -> None:
        super().__init__()
        self.grid, self.field = FigureGrid(), CellInput(select_on_focus=False)
        self._cell: Cell | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="columns", markup=False)
        with VerticalScroll(can_focus=False):
            yield self.grid
            yield self.field

    def on_figure_grid_drawn(self) -> None:
        self.query_one("#columns", Static).update(self.grid.header())

    def on_figure_grid_edit(self, message: FigureGrid.Edit) -> None:
        region = self.grid.cell_region()
        self._cell = self.grid.cell
        self.field.styles.offset = (region.x + 1, region.y)
        self.field.styles.width = region.width
        self.field.value = self.grid.cell_text if message.text is None else message.text
        self.field.cursor_position = len(self.field.value)
        self.field.display = True
        self.field.focus()

    def on_figure_grid_emptied(self) -> None:
        if self.grid.cell is not None:
            self.post_message(self.Filled(self.grid.cell, ""))

    def on_cell_input_left(self, message: CellInput.Left) -> None:
        message.stop()
        if not self.field.display:
            return
        self.field.display = False
        self.grid.focus()
        if message.to and self._cell is not None and message.text.strip() != self.grid.cell_text:
            self.post_message(self.Filled(self._cell, message.text.strip()))
        match message.to:
            case "down":
                self.grid.action_move(0, 1)
            case "up":
                self.grid.action_move(0, -1)
            case "next":
                self.grid.next_cell()
