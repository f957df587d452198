"""The line above the keys: what just happened, and what goes on in the background."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class StatusLine(Widget):
    """One line. It changes only when somebody did something, or background work begins and ends."""

    DEFAULT_CSS = """
    StatusLine {
        height: 1;
        padding: 0 1;
        color: $foreground-muted;
    }
    """

    said: reactive[str] = reactive("")
    doing: reactive[str] = reactive("")

    def render(self) -> Content:
        return Content(self.doing or self.said).truncate(self.content_size.width, ellipsis=True)
