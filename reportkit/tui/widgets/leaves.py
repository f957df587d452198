"""Reading matter of any length: drawn once, away from the keys, and then only shown row by row."""

from io import StringIO

from rich.console import Console, RenderableType
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reportkit.model.value import Struct

NARROWEST = 20


class Drawn(Struct, frozen=True):
    """Rows of reading matter for a pane of one width."""

    width: int
    rows: tuple[Strip, ...]


def draw(matter: RenderableType, width: int) -> Drawn:
    """Draw reading matter. Slow where it is long; needs nothing of the screen, so it may be done in a thread."""
    console = Console(file=StringIO(), width=max(width, NARROWEST), force_terminal=True, color_system="truecolor")
    rows = console.render_lines(matter, pad=False)
    return Drawn(width, tuple(Strip(row) for row in rows))


class Leaves(ScrollView, can_focus=True):
    """Shows what `draw` has drawn. Asks for it with `Wanted` when it comes up, and when its width changes."""

    DEFAULT_CSS = """
    Leaves {
        padding: 0 1; background: $background; color: $foreground;
        overflow-x: hidden; scrollbar-gutter: stable;
    }
    """

    class Wanted(Message):
        """The pane is up, and wants its matter in a width."""

        def __init__(self, leaves: "Leaves") -> None:
            super().__init__()
            self.leaves = leaves

    def __init__(self) -> None:
        super().__init__()
        self._drawn = Drawn(0, ())

    @property
    def width(self) -> int:
        """The columns that there are for the matter."""
        return self.scrollable_content_region.width

    def show_drawn(self, drawn: Drawn) -> None:
        """Show rows in the place of those there are; the place in the text stays."""
        self._drawn = drawn
        self.virtual_size = Size(drawn.width, len(drawn.rows))
        self.refresh()

    def on_show(self) -> None:
        self.post_message(self.Wanted(self))

    def on_resize(self, event: events.Resize) -> None:
        if self.width != self._drawn.width:
            self.post_message(self.Wanted(self))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.focus()

    def render_line(self, y: int) -> Strip:
        number = self.scroll_offset.y + y
        style, width = self.rich_style, self.scrollable_content_region.width
        if number >= len(self._drawn.rows):
            return Strip.blank(width, style)
        return self._drawn.rows[number].apply_style(style).adjust_cell_length(width, style)
