"""The last line of every screen: the keys that matter here, in the reader's language."""

from collections.abc import Iterator

from textual.binding import ActiveBinding
from textual.content import Content
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
    """Shows as many keys as there is room for; help always, to the right."""

    DEFAULT_CSS = """
    KeyBar {
        height: 1;
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

    keys: reactive[tuple[tuple[str, str, str], ...]] = reactive(())
    """Name, label and key, in order of weight."""
    always: reactive[tuple[tuple[str, str, str], ...]] = reactive(())

    def render(self) -> Content:
        width = self.content_size.width
        last = list(_items(self.always))
        room = width - sum(each.cell_length + 2 for each in last)
        first: list[Content] = []
        for item in _items(self.keys):
            if item.cell_length + 2 <= room:
                first.append(item)
                room -= item.cell_length + 2
        return Content("  ").join([*first, *last])


def _items(keys: tuple[tuple[str, str, str], ...]) -> Iterator[Content]:
    for name, label, key in keys:
        press = Style.from_meta({"@click": f"app.simulate_key({key!r})"})
        yield Content.assemble((name, "bold $accent"), " ", label).stylize(press)
