"""The figures of a section as a form: rows of figures, columns of values, one cell at a time under the cursor."""

import textwrap
from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from reportkit.text.clean import show, without_control_characters
from reportkit.tui.widgets.cell_text import CellText
from reportkit.tui.widgets.form import Cell, FigureRow, Form
from reportkit.tui.widgets.grid_columns import Columns

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


class FigureGrid(Widget, can_focus=True):
    """Draws the form, moves in it and fills it in.

    It takes every key itself, in the order they come. A field of its own over the cell would be handed the keys only
    once it has the focus, and those that a slow line or a paste delivers at once would be lost or change places.
    """

    DEFAULT_CSS = """
    FigureGrid { height: auto; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        # These tell the line of keys and the list of commands; the keys themselves are taken in `on_key`.
        Binding("enter", "edit", "tui.key_edit"),
        Binding("delete,backspace", "empty", "tui.key_empty", show=False),
        Binding("enter", "keep('down')", "tui.key_keep"),
        Binding("tab", "keep('next')", "tui.key_keep_next"),
        Binding("escape", "leave_alone", "tui.key_undo_cell"),
    ]

    form: reactive[Form] = reactive(Form(), layout=True)
    cursor: reactive[tuple[int, int]] = reactive((0, 0))
    """Column and row."""
    complaints: reactive[Mapping[Cell, tuple[str, str]]] = reactive({}, layout=True)
    """What somebody typed that could not be kept, and why."""

    read_only: reactive[bool] = reactive(False)

    typing: reactive[CellText | None] = reactive(None)
    """What stands in the cell under the cursor while it is filled in."""

    class Filled(Message):
        """A cell got a new text."""

        def __init__(self, cell: Cell, text: str) -> None:
            super().__init__()
            self.cell, self.text = cell, text

    class Moved(Message):
        """The cursor stands on another cell."""

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

    class Drawn(Message):
        """There is another form, or other room for it."""

    _laid: tuple[tuple[int, int, int], Columns] | None = None

    def watch_form(self) -> None:
        self._laid = None
        self.post_message(self.Drawn())

    def on_resize(self) -> None:
        self.post_message(self.Drawn())

    # Where things are

    @property
    def cell(self) -> Cell | None:
        """What the cursor stands on."""
        column, number = self.cursor
        row = self.form.rows[number] if number < len(self.form.rows) else None
        if row is None or not row.keys:
            return None
        key = row.keys[min(column, len(row.keys) - 1)]
        return (row.figure, key) if key else None

    @property
    def cell_text(self) -> str:
        cell = self.cell
        if cell is None:
            return ""
        if cell in self.complaints:
            return self.complaints[cell][0]
        return self.form.rows[self.cursor[1]].texts.get(cell[1], "")

    @property
    def typed(self) -> tuple[Cell, str] | None:
        """The cell that is being filled in and its new text; None where that is what is saved there already."""
        cell, typing = self.cell, self.typing
        if cell is None or typing is None:
            return None
        text = typing.text.strip()
        return (cell, text) if text != self.cell_text or cell in self.complaints else None

    @property
    def hides_change(self) -> bool:
        """Is there no room for the computed change beside the values?"""
        return len(self._columns.told) < min(2, len(self.form.told))

    def go_to(self, figure: str, key: str = "") -> None:
        """Move to a cell of a figure, the first where no key is named."""
        for number, row in enumerate(self.form.rows):
            if row.figure == figure and (key in row.keys if key else row.keys):
                self.cursor = (row.keys.index(key) if key else 0, number)
                return

    @property
    def _columns(self) -> Columns:
        """The columns that there is room for now."""
        asked = (id(self.form), self.size.width, self.cursor[0])
        if self._laid is None or self._laid[0] != asked:
            self._laid = asked, Columns.of(self.form, self.size.width - 2, self.cursor[0])
        return self._laid[1]

    def _labels(self, row: FigureRow) -> list[str]:
        mark = "\u00a0*" if row.owed else ""
        indent = "  " if row.inside else ""
        return textwrap.wrap(
            f"{row.label}{mark}", self._columns.label - 2, initial_indent=indent, subsequent_indent=f"{indent}  "
        ) or [""]

    def cell_region(self) -> Region:
        """Where the cell under the cursor is drawn."""
        column, number = self.cursor
        above = sum(len(self._row(index)) for index in range(number))
        columns = self._columns
        return Region(columns.left_of(column) + 1, above, columns.cell - 1, 1)

    # Drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return sum(len(self._row(number)) for number in range(len(self.form.rows)))

    def render(self) -> RenderResult:
        if not self.size.width:
            return ""
        lines: list[Content] = []
        for number in range(len(self.form.rows)):
            lines.extend(self._row(number))
        return Content("\n").join(lines)

    def header(self) -> Content:
        """The names of the columns, over the columns; `‹` and `›` where there are more to the side."""
        columns = self._columns
        names = [self.form.columns[each].rjust(columns.cell - 1)[: columns.cell - 1] + " " for each in columns.shown]
        names += [told.name.rjust(told.width - 1)[: told.width - 1] + " " for told in columns.told]
        before = "‹" if columns.shown.start else " "
        after = "›" if columns.shown.stop < len(self.form.columns) else ""
        return Content(" " * (columns.label - 1) + before) + Content.styled("".join(names) + after, "$foreground-muted")

    def _row(self, number: int) -> list[Content]:
        row, columns = self.form.rows[number], self._columns
        labels = self._labels(row)
        first = Content(labels[0].ljust(columns.label)) + Content("").join(self._cells(row, number))
        first += Content("").join(
            Content.styled(text.rjust(told.width - 1) + " ", "$foreground-muted")
            for text, told in zip(row.told, columns.told, strict=False)
        )
        lines = [first, *(Content(label) for label in labels[1:])]
        for key in row.keys:
            if (row.figure, key) in self.complaints:
                told = textwrap.wrap(self.complaints[row.figure, key][1], max(20, self.size.width - 8))
                lines += [
                    Content.styled(f"    {'✗' if not index else ' '} {text}", "$text-error")
                    for index, text in enumerate(told)
                ]
        return lines

    def _cells(self, row: FigureRow, number: int) -> list[Content]:
        shown, cell = [], self._columns.cell
        for column in self._columns.shown:
            key = row.keys[column] if column < len(row.keys) else ""
            if not key:
                shown.append(Content(" " * cell))
                continue
            wrong = self.complaints.get((row.figure, key))
            text = wrong[0] if wrong else row.texts.get(key, "")
            here = self.cursor == (column, number)
            if here and self.typing is not None:
                shown.append(Content(" ") + self.typing.shown(cell - 1))
                continue
            owed = row.owed and key == "value"
            shown.append(Content(" ") + self._cell(text, owed=owed, here=here, wrong=wrong is not None))
        return shown

    def _cell(self, text: str, *, owed: bool, here: bool, wrong: bool) -> Content:
        width = self._columns.cell - 2
        text_or_blank = text or (self.form.owed if owed else "·")
        if len(text_or_blank) > width:
            text_or_blank = f"{text_or_blank[: width - 1]}…"
        shown = text_or_blank.rjust(width) + " "
        if here and self.has_focus:
            style = "reverse bold"
        elif here:
            style = "underline"
        else:
            style = "$text-error" if wrong else "" if text else "$text-warning" if owed else "$foreground-muted"
        return Content.styled(shown, style)

    # Moving

    def action_move(self, right: int, down: int) -> None:
        column, number = self.cursor
        numbers = [index for index, row in enumerate(self.form.rows) if row.keys]
        if not numbers:
            return
        at = numbers.index(number) if number in numbers else 0
        number = numbers[max(0, min(at + down, len(numbers) - 1))]
        columns = [each for each, key in enumerate(self.form.rows[number].keys) if key]
        at = max(index for index, each in enumerate(columns) if each <= column or index == 0)
        self.cursor = (columns[max(0, min(at + right, len(columns) - 1))], number)

    def next_cell(self) -> None:
        """To the right, and from the last cell to the next row."""
        before = self.cursor
        self.action_move(1, 0)
        if self.cursor == before:
            self.action_move(-len(self.form.columns), 1)

    def watch_cursor(self) -> None:
        if self.form.rows:
            if self._columns.narrow:
                self.post_message(self.Drawn())
            region = self.cell_region()
            self.scroll_to_region_in_parent(region)
            self.post_message(self.Moved())

    def scroll_to_region_in_parent(self, region: Region) -> None:
        """Keep the cursor in sight, with a line of air."""
        if isinstance(self.parent, VerticalScroll):
            lines = Region(0, max(0, region.y - 1), 1, 3)
            self.parent.scroll_to_region(lines, animate=False, force=True)

    # Filling in

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
