"""The line above the keys: what just happened, and what goes on in the background."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from reportkit.tui.hanging import wrapped

MOST_ROWS = 3


class StatusLine(Widget):
    """One line, or up to three where a narrow window needs them. It changes only when somebody did something, or
    background work begins and ends.
    """

    DEFAULT_CSS = """
    StatusLine {
        height: auto;
        min-height: 1;
        max-height: 3;
        padding: 0 1;
        color: $foreground-muted;
    }
    """

    said: reactive[str] = reactive("")
    doing: reactive[str] = reactive("")

    def render(self) -> Content:
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def watch_said(self) -> None:
        self._give_room()

    def watch_doing(self) -> None:
        self._give_room()

    def _give_room(self) -> None:
        """Lay the screen out anew only where another number of lines is needed."""
        if self.size.height and len(self._lines(self.content_size.width)) != self.size.height:
            self.refresh(layout=True)

    def _lines(self, width: int) -> list[Content]:
        told = Content(self.doing or self.said)
        if told.cell_length <= width:
            return [told]
        rows = wrapped(told, width)
        if len(rows) <= MOST_ROWS:
            return rows
        return [*rows[: MOST_ROWS - 1], Content(" ").join(rows[MOST_ROWS - 1 :]).truncate(width, ellipsis=True)]
