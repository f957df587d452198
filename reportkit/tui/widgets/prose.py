"""Words to read, wrapped as people read them: a number stays on one line."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from reportkit.tui.hanging import held


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
        return held(self.words, width).plain.count("\n") + 1 if width else 1

    def render(self) -> Content:
        width = self.content_size.width
        return held(self.words, width) if width else self.words
