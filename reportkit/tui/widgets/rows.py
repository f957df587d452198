"""A list of rows to move in: the base of the board and of every list beside a text."""

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reportkit.tui.hanging import hang


class Rows(OptionList):
    """Rows that may have several lines; headings are rows that cannot be chosen."""

    DEFAULT_CSS = """
    Rows {
        height: 1fr; max-height: 100%; border: none; padding: 0;
        background: $background; scrollbar-gutter: stable;
    }
    Rows:focus { border: none; background-tint: $foreground 0%; }
    Rows > .option-list--option { padding: 0 1; }
    Rows > .option-list--option-disabled { color: $foreground; }
    """
    BINDINGS = [Binding("enter", "select", "tui.key_open")]

    def __init__(self, id: str | None = None, *, under: int = 0) -> None:
        """What goes over to a next line stands at least `under` from the left."""
        super().__init__(id=id, markup=False)
        self.under = under
        self.rows: tuple[tuple[str, Content], ...] = ()

    def show_rows(self, rows: Sequence[tuple[str, Content]]) -> None:
        """Put rows in the place of those there are; one without an id is a heading. The highlight stays on its id."""
        self.rows = tuple(rows)
        before = self.chosen
        width = self.scrollable_content_region.width - 2
        self.set_options(
            Option(hang(content, width, self.under), id=id or None, disabled=not id) for id, content in rows
        )
        if not before or not self.go_to(before):
            self.highlighted = next((number for number, (id, _) in enumerate(rows) if id), None)

    def go_to(self, id: str) -> bool:
        """Highlight a row. Is it there?"""
        ids = [each for each, _ in self.rows]
        if id in ids:
            self.highlighted = ids.index(id)
        return id in ids

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the rows anew."""
        if self.rows:
            self.show_rows(self.rows)

    @property
    def chosen(self) -> str:
        """The id of the highlighted row; empty where there is none."""
        option = self.highlighted_option
        return option.id or "" if option is not None else ""


def with_air(rows: Sequence[tuple[str, Content]]) -> list[tuple[str, Content]]:
    """Rows of several lines, parted by an empty one."""
    return [each for row in rows for each in (row, ("", Content("")))][:-1]


class HeadingRows(Rows):
    """The headings of a section: Enter goes to one, or inserts one that is missing."""

    BINDINGS = [Binding("enter", "select", "tui.key_heading")]
