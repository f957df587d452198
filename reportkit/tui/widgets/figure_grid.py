"""Filling in the form of figures: every key and every paste that one of its cells takes."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from reportkit.text.clean import show, without_control_characters
from reportkit.tui.widgets.cell_text import CellText
from reportkit.tui.widgets.drawn_form import DrawnForm
from reportkit.tui.widgets.form import Cell

LONGEST_VALUE = 200
"""Characters that a pasted value may have; more is no value."""

MOVES = {
    "up": (0, -1),
    "down": (0, 1),
    "left": (-1, 0),
    "right": (1, 0),
    "pageup": (0, -10),
    "pagedown": (0, 10),
}


class FigureGrid(DrawnForm):
    """The form, filled in one cell at a time.

    It takes every key itself, in the order they come. A field of its own over the cell would be handed the keys only
    once it has the focus, and those that a slow line or a paste delivers at once would be lost or change places.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # These tell the line of keys and the list of commands; the keys themselves are taken in `on_key`.
        Binding("enter", "edit", "tui.key_edit"),
        Binding("delete,backspace", "empty", "tui.key_empty", show=False),
        Binding("enter", "keep('down')", "tui.key_keep"),
        Binding("tab", "keep('next')", "tui.key_keep_next"),
        Binding("escape", "leave_alone", "tui.key_undo_cell"),
    ]

    class Filled(Message):
        """A cell got a new text."""

        def __init__(self, cell: Cell, text: str) -> None:
            super().__init__()
            self.cell, self.text = cell, text

    class Typed(Message):
        """What is typed in the cell has changed, or nothing is typed any more."""

    class Choosing(Message):
        """Somebody wants to choose what stands in a cell."""

        def __init__(self, cell: Cell) -> None:
            super().__init__()
            self.cell = cell

    class Pasted(Message):
        """Several lines were pasted with the cursor on a cell."""

        def __init__(self, cell: Cell, text: str) -> None:
            super().__init__()
            self.cell, self.text = cell, text

    @property
    def typed(self) -> tuple[Cell, str] | None:
        """The cell that is being filled in and its new text; None where that is what is saved there already."""
        cell, typing = self.cell, self.typing
        if cell is None or typing is None:
            return None
        text = typing.text.strip()
        return (cell, text) if text != self.cell_text or cell in self.complaints else None

    def watch_typing(self, before: CellText | None, now: CellText | None) -> None:
        if self.is_mounted:
            self.post_message(self.Typed())
            if (before is None) is not (now is None):
                self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "keep" | "leave_alone":
                return self.typing is not None
            case "edit" | "empty":
                return self.typing is None and self._may_fill
        return True

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters belong to the cell while it is filled in."""
        return self.typing is not None and character is not None and character.isprintable()

    @property
    def _may_fill(self) -> bool:
        return self.cell is not None and not self.read_only

    @property
    def _may_type(self) -> bool:
        return self._may_fill and self.cell is not None and self.cell[1] not in self.form.chosen

    def action_edit(self) -> None:
        """Open the cell with what stands there, all of it selected, or let its word be chosen."""
        cell = self.cell
        if cell is None or not self._may_fill or self.typing is not None:
            return
        if cell[1] in self.form.chosen:
            self.post_message(self.Choosing(cell))
        else:
            self.typing = CellText(self.cell_text, len(self.cell_text), whole=True)

    def action_empty(self) -> None:
        if self.cell is not None and self._may_fill:
            self.post_message(self.Filled(self.cell, ""))

    def action_leave_alone(self) -> None:
        """Leave the value as it was."""
        self.typing = None

    def action_keep(self, to: str) -> None:
        """Done with the cell: on to the one `down`, `up` or `next`, or `` to stay."""
        typed = self.typed
        self.typing = None
        if typed is not None:
            self.post_message(self.Filled(*typed))
        match to:
            case "down":
                self.action_move(0, 1)
            case "up":
                self.action_move(0, -1)
            case "next":
                self.next_cell()

    def on_key(self, event: events.Key) -> None:
        """Every key that the form knows, one after the other."""
        taken = self._into_cell(event) if self.typing is not None else self._on_grid(event)
        if taken:
            event.stop()
            event.prevent_default()

    def _into_cell(self, event: events.Key) -> bool:
        """A key while a cell is filled in."""
        typing = self.typing or CellText("", 0)
        match event.key:
            case "enter" | "down":
                self.action_keep("down")
            case "up":
                self.action_keep("up")
            case "tab":
                self.action_keep("next")
            case "escape":
                self.action_leave_alone()
            case key if (moved := typing.pressed(key)) is not None:
                self.typing = moved
            case _ if event.is_printable and event.character is not None:
                self.typing = typing.typed(event.character)
            case "ctrl+z" | "pageup" | "pagedown":  # they would act on other cells, below what is typed
                pass
            case _:
                return False
        return True

    def _on_grid(self, event: events.Key) -> bool:
        """A key while the cursor stands on a cell; a digit or a sign begins a new value at once.

        So does a sign that begins no number: `,5` and `<5` must not be taken for 5.
        """
        if event.key in MOVES:
            self.action_move(*MOVES[event.key])
        elif event.key == "enter" and self._may_fill:
            self.action_edit()
        elif event.key in ("delete", "backspace") and self._may_fill:
            self.action_empty()
        elif self._may_type and event.is_printable and event.character and self._begins_value(event):
            self.typing = CellText("", 0).typed(event.character)
        else:
            return False
        return True

    def _begins_value(self, event: events.Key) -> bool:
        """Is it a digit or a sign, and no key of the screen? A letter is no value, and a space none yet."""
        character = event.character or ""
        return not character.isalpha() and not character.isspace() and event.key not in self.screen.active_bindings

    def asks(self, event: events.Key | events.Paste) -> bool:
        """Does a key or a paste ask the screen for a dialog?"""
        if isinstance(event, events.Paste):
            return self._may_type and _is_column(_pasted(event))
        chosen = self.cell is not None and self.cell[1] in self.form.chosen
        return event.key == "enter" and chosen and self._may_fill and self.typing is None

    def on_paste(self, event: events.Paste) -> None:
        """One value that is pasted goes into the cell, which is opened for it; several lines are for the screen."""
        event.stop()
        if not self._may_type or self.cell is None:
            return
        text = _pasted(event)
        if _is_column(text):
            self.action_keep("")
            self.post_message(self.Pasted(self.cell, text))
        elif text.strip():
            self.typing = (self.typing or CellText("", 0)).typed(show(text.strip()))

    def on_blur(self) -> None:
        """Whoever goes elsewhere on the screen is done with the cell; whoever looks at another window is not."""
        if self.typing is not None and self.app.app_focus:
            self.action_keep("")

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; what was typed is kept."""
        if self.typing is not None:
            self.action_keep("")
        line = event.y
        for number in range(len(self.form.rows)):
            height = len(self._row(number))
            if line < height:
                if line >= 0 and self.form.rows[number].keys:
                    column = self._columns.column_at(event.x - 1)
                    self.cursor = (min(column, len(self.form.rows[number].keys) - 1), number)
                return
            line -= height


def _pasted(event: events.Paste) -> str:
    return without_control_characters(event.text).rstrip("\n")


def _is_column(text: str) -> bool:
    """Is what was pasted more than one value?"""
    return "\n" in text or "\t" in text or len(text) > LONGEST_VALUE
