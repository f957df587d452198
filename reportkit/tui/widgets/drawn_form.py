"""The figures of a section as a form: rows of figures, columns of values, and a cursor that stands on one cell."""

import textwrap
from collections.abc import Mapping

from textual.app import RenderResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from reportkit.model.regex import regex
from reportkit.tui.hanging import HARD_SPACE
from reportkit.tui.widgets.cell_text import CellText
from reportkit.tui.widgets.form import Cell, FigureRow, Form
from reportkit.tui.widgets.grid_columns import Columns

_BEFORE_A_NUMBER = regex(r" (?=\d)")


class DrawnForm(Widget, can_focus=True):
    """Draws the form, and moves the cursor in it. What keys fill in is for `FigureGrid` to say."""

    DEFAULT_CSS = """
    DrawnForm { height: auto; padding: 0 1; }
    """

    form: reactive[Form] = reactive(Form(), layout=True)
    cursor: reactive[tuple[int, int]] = reactive((0, 0))
    """Column and row."""
    complaints: reactive[Mapping[Cell, tuple[str, str]]] = reactive({}, layout=True)
    """What somebody typed that could not be kept, and why."""

    read_only: reactive[bool] = reactive(False)

    typing: reactive[CellText | None] = reactive(None)
    """What stands in the cell under the cursor while it is filled in."""

    class Moved(Message):
        """The cursor stands on another cell."""

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
        mark = f"{HARD_SPACE}*" if row.owed else ""
        label = _BEFORE_A_NUMBER.sub(HARD_SPACE, row.label)  # no line begins with the 1 of `prioritet 1`
        indent = "  " if row.inside else ""
        return textwrap.wrap(
            f"{label}{mark}", self._columns.label - 2, initial_indent=indent, subsequent_indent=f"{indent}  "
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
