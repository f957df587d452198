"""Tabs beside a text: one line of names, and below it what the chosen name stands for."""

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.visual import VisualType
from textual.widget import Widget
from textual.widgets import ContentSwitcher, Static

from reportkit.tui.hanging import held


class TabNames(Widget):
    """The names of the tabs in one line, or in two where the window is narrow."""

    DEFAULT_CSS = """
    TabNames {
        height: auto; min-height: 1; padding: 0 1; margin-bottom: 1;
        link-style: none; link-style-hover: none; link-background-hover: $primary-muted;
    }
    """

    names: reactive[Mapping[str, str]] = reactive({}, layout=True)
    current: reactive[str] = reactive("", layout=True)

    def render(self) -> Content:
        lines: list[Content] = []
        for id, name in self.names.items():
            shown = self._tab(id, name)
            if lines and lines[-1].cell_length + shown.cell_length + 2 <= self.content_size.width:
                lines[-1] = lines[-1] + "  " + shown
            else:
                lines.append(shown)
        return Content("\n").join(lines)

    def _tab(self, id: str, name: str) -> Content:
        style = "bold underline $accent" if id == self.current else "$foreground-muted"
        return Content.styled(name, style).stylize(Style.from_meta({"@click": f"screen.tab({id!r})"}))


class Side(Vertical):
    """A pane with tabs."""

    DEFAULT_CSS = """
    Side { width: 2fr; min-width: 44; border-left: solid $panel; }
    Side ContentSwitcher { height: 1fr; }
    Side ContentSwitcher > * { height: 1fr; }
    """
    BINDINGS = [
        Binding("right", "step(1)", "tui.key_next_tab", show=False),
        Binding("left", "step(-1)", "tui.key_previous_tab", show=False),
    ]

    class Changed(Message):
        """Another tab was chosen."""

    def __init__(self, tabs: Mapping[str, Widget], names: Mapping[str, str]) -> None:
        super().__init__()
        self.tabs, self._names = tabs, dict(names)

    def compose(self) -> ComposeResult:
        first = next(iter(self.tabs))
        yield TabNames()
        with ContentSwitcher(initial=f"tab-{first}"):
            for id, widget in self.tabs.items():
                widget.id = f"tab-{id}"
                yield widget

    def on_mount(self) -> None:
        line = self.query_one(TabNames)
        line.names, line.current = self._names, next(iter(self.tabs))

    @property
    def current(self) -> str:
        return self.query_one(TabNames).current

    def rename(self, id: str, name: str) -> None:
        """Give a tab another name: `Fynd 3`."""
        self._names = {**self._names, id: name}
        self.query_one(TabNames).names = self._names

    def open(self, id: str, *, focus: bool = False) -> None:
        """Show a tab."""
        self.query_one(TabNames).current = id
        self.query_one(ContentSwitcher).current = f"tab-{id}"
        if focus:
            self.focus_inside()
        self.post_message(self.Changed())

    def focus_inside(self) -> None:
        """Put the keys where the tab is."""
        self.tabs[self.current].focus()

    def action_step(self, by: int) -> None:
        ids = list(self.tabs)
        self.open(ids[(ids.index(self.current) + by) % len(ids)], focus=True)


class HeldWords(Static):
    """Something to read, in which a number stays on one line."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._given: VisualType = ""

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        self._given = content
        super().update(self._held(), layout=layout)

    def on_resize(self) -> None:
        if isinstance(self._given, Content):
            super().update(self._held())

    def _held(self) -> VisualType:
        given, width = self._given, self.content_size.width
        return held(given, width) if isinstance(given, Content) and width else given


class Words(VerticalScroll, can_focus=True):
    """Something to read, that scrolls."""

    DEFAULT_CSS = """
    Words { padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.inside = HeldWords()

    def compose(self) -> ComposeResult:
        yield self.inside

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.focus()
