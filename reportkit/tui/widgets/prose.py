"""Words to read, wrapped as people read them: a number stays on one line."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from reportkit.tui.hanging import wrapped


class Prose(Widget):
    """Some words, as high as they need."""

    DEFAULT_CSS = """
    Prose { height: auto; }
    """

    words: reactive[Content] = reactive(Content(""), layout=True)

    def __init__(self, words: Content | str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(Prose.words, Content(words) if isinstance(words, str) else words)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def render(self) -> Content:
        return Content("\n").join(self._rows(self.content_size.width))

    def _rows(self, width: int) -> list[Content]:
        lines = self.words.split("\n", allow_blank=True)
        return [row for line in lines for row in (wrapped(line, width) if line and width else [line])]
