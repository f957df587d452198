"""The last lines of every screen: the keys that matter here, in the reader's language."""

from collections.abc import Iterator

from textual.binding import ActiveBinding
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

OURS = "tui."
"""Our own bindings name a sentence of the catalogue where Textual's have English words."""

_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "backspace": "⌫",
    "plus": "+",
    "minus": "-",
    "delete": "Del",
    "space": "␣",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
}


def key_name(key: str) -> str:
    """A key as it stands on keyboards: `ctrl+s`, `F9`, `Esc`."""
    return "+".join(_NAMES.get(part, part.upper() if _is_function_key(part) else part) for part in key.split("+"))


def _is_function_key(part: str) -> bool:
    return part[0] == "f" and part[1:].isdigit()


def typed(key: str) -> str | None:
    """The letter that a key types, where it types one."""
    named = {"question_mark": "?", "slash": "/", "plus": "+", "minus": "-", "space": " "}
    return key if len(key) == 1 else named.get(key)


def our_bindings(active: dict[str, ActiveBinding]) -> dict[str, tuple[list[str], ActiveBinding]]:
    """Our bindings that work now, by action, each with its keys, letters first."""
    found: dict[str, tuple[list[str], ActiveBinding]] = {}
    for key, each in active.items():
        if each.binding.description.startswith(OURS) and each.enabled:
            found.setdefault(each.binding.action, ([], each))[0].append(key)
    for keys, _ in found.values():
        keys.sort(key=lambda key: typed(key) is None)
    return found


class KeyBar(Widget):
    """Shows the keys on a line, or on two where the window is narrow; help always, as the last."""

    DEFAULT_CSS = """
    KeyBar {
        height: auto;
        min-height: 1;
        max-height: 2;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        link-style: none;
        link-color: $foreground;
        link-background-hover: $primary-muted;
        link-style-hover: none;
        link-color-hover: $foreground;
    }
    """

    keys: reactive[tuple[tuple[str, str, str], ...]] = reactive((), layout=True)
    """Name, label and key, in order of weight."""
    always: reactive[tuple[tuple[str, str, str], ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        """One line or two; what fits on neither is left out, and found by ctrl+p and in the help."""
        last = Content("  ").join(_items(self.always))
        items, lines = list(_items(self.keys)), [Content(""), Content("")]
        whole = Content("  ").join([*items, last] if last else items)
        if whole.cell_length <= width:
            return [whole]
        number = 0
        for item in items:
            beside = last.cell_length + 2 if number else 0
            if lines[number] and lines[number].cell_length + 2 + item.cell_length + beside > width:
                if number:
                    break
                number = 1
            lines[number] = lines[number] + "  " + item if lines[number] else item
        if last:
            lines[1] = lines[1] + "  " + last if lines[1] else last
        return lines if lines[1] else lines[:1]


def _items(keys: tuple[tuple[str, str, str], ...]) -> Iterator[Content]:
    for name, label, key in keys:
        press = Style.from_meta({"@click": f"app.simulate_key({key!r})"})
        yield Content.assemble((name, "bold $accent"), " ", label).stylize(press)
