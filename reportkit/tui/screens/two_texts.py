"""Two texts of one section, side by side: somebody else's save, or words that were never saved."""

from difflib import SequenceMatcher
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from reportkit.text.clean import show
from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog
from reportkit.tui.widgets.side import Words


class TwoTexts(Dialog[str]):
    """Shows two texts with what differs, and lets somebody choose between them: `left`, `right` or neither (``)."""

    DEFAULT_CSS = """
    TwoTexts #box { width: 96%; height: 90%; max-width: 160; }
    TwoTexts #about { height: auto; margin-bottom: 1; }
    TwoTexts Horizontal { height: 1fr; }
    TwoTexts .text { width: 1fr; }
    TwoTexts .name { text-style: bold; padding: 0 1; }
    TwoTexts Words { height: 1fr; border-left: solid $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "choose('left')", "tui.key_take_mine"),
        Binding("d", "choose('right')", "tui.key_take_theirs"),
        Binding("escape", "choose('')", "tui.key_go_on"),
        Binding("n,space,pagedown", "scroll(1)", "tui.key_down", show=False),
        Binding("p,pageup", "scroll(-1)", "tui.key_up", show=False),
    ]

    def __init__(self, desk: Desk, title: str, about: str, left: tuple[str, str], right: tuple[str, str]) -> None:
        super().__init__(desk, title)
        self.about, self.left, self.right = about, left, right

    def inside(self) -> ComposeResult:
        yield Static(Content(self.about), id="about")
        marked = differences(self.left[1], self.right[1])
        with Horizontal():
            for (name, _), text in zip((self.left, self.right), marked, strict=True):
                with Vertical(classes="text"):
                    yield Static(Content(show(name)), classes="name")
                    words = Words()
                    words.inside.update(text)
                    yield words

    def action_choose(self, side: str) -> None:
        self.dismiss(side)

    def action_scroll(self, pages: int) -> None:
        for words in self.query(Words):
            words.scroll_relative(y=pages * (words.size.height - 1), animate=False)


def differences(left: str, right: str) -> tuple[Content, Content]:
    """Both texts, with a mark before each line that the other does not have."""
    before, after = left.splitlines(), right.splitlines()
    first, second = [], []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        first += [_line(text, "" if kind == "equal" else "−", "$text-error") for text in before[a:b]]
        second += [_line(text, "" if kind == "equal" else "+", "$text-success") for text in after[c:d]]
    return Content("\n").join(first), Content("\n").join(second)


def _line(text: str, mark: str, style: str) -> Content:
    shown = Content(f"{mark or ' '} {show(text)}")
    return shown.stylize(style) if mark else shown
