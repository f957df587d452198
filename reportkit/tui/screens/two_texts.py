"""Two texts of one section, side by side: somebody else's save, or words that were never saved."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reportkit.text.clean import show
from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog
from reportkit.tui.widgets.side import Words

LOW, NARROW = 28, 80
"""Below this height the air between the parts gives way to the texts; below this width too, so does what the title says
already."""


class TwoTexts(Dialog[str]):
    """Shows two texts with what differs, and lets somebody choose what to do: `left`, `right`, `both` or nothing (``).

    No letter chooses: the dialog may come up under the hands of somebody who is still writing. Enter takes the line
    that is marked, and the first of them loses nothing.
    """

    DEFAULT_CSS = """
    TwoTexts #box { width: 96%; height: 90%; max-width: 160; }
    TwoTexts #about { height: auto; margin-bottom: 1; }
    TwoTexts Horizontal { height: 1fr; }
    TwoTexts .text { width: 1fr; }
    TwoTexts .name { text-style: bold; padding: 0 1; }
    TwoTexts Words { height: 1fr; border-left: solid $panel; }
    TwoTexts OptionList { height: auto; max-height: 5; border: none; background: $surface; padding: 0; margin-top: 1; }
    TwoTexts.-low #box { height: 100%; max-width: 100%; width: 100%; }
    TwoTexts.-low #title, TwoTexts.-low #about { margin-bottom: 0; }
    TwoTexts.-low.-narrow #about { display: none; }
    TwoTexts.-low.-narrow #box { border: none; border-top: solid $primary; }
    TwoTexts.-low.-narrow Words { border: none; padding: 0; }
    TwoTexts.-low.-narrow .name { padding: 0; }
    TwoTexts.-low KeyBar, TwoTexts.-low OptionList { margin-top: 0; max-height: 6; }
    TwoTexts OptionList:focus { border: none; background-tint: $foreground 0%; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "tui.key_pick", priority=True),
        Binding("escape", "choose('')", "tui.key_go_on"),
        Binding("pagedown", "scroll(1)", "tui.key_scroll_texts", priority=True),
        Binding("pageup", "scroll(-1)", "tui.key_up", show=False, priority=True),
    ]

    def __init__(
        self,
        desk: Desk,
        title: str,
        about: str,
        left: tuple[str, str],
        right: tuple[str, str],
        choices: Sequence[tuple[str, str]],
        whose: tuple[str, str],
    ) -> None:
        super().__init__(desk, title)
        self.choices, self.whose = choices, whose
        self.about, self.left, self.right = about, left, right

    def inside(self) -> ComposeResult:
        yield Static(Content(self.about), id="about")
        marked = differences(self.left[1], self.right[1], self.whose)
        with Horizontal():
            for (name, _), text in zip((self.left, self.right), marked, strict=True):
                with Vertical(classes="text"):
                    yield Static(Content(show(name)), classes="name")
                    words = Words()
                    words.inside.update(text)
                    yield words
        yield OptionList(*(Option(Content(label), id=side or "later") for side, label in self.choices), markup=False)

    def on_mount(self) -> None:
        listed = self.query_one(OptionList)
        listed.highlighted = 0
        listed.focus()
        self.call_after_refresh(self._to_first_difference)

    def _to_first_difference(self) -> None:
        """Begin where the texts part, with a line of what they share above."""
        pairs = zip(self.left[1].splitlines(), self.right[1].splitlines(), strict=False)
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
        above = Content("\n").join(_line(text, "", "") for text in self.left[1].splitlines()[:shared])
        for words in self.query(Words):
            height = above.get_height({}, words.inside.size.width) if shared else 0
            words.scroll_to(y=max(0, height - 1), animate=False, force=True)

    def action_take(self) -> None:
        """Enter takes the line that is marked."""
        number = self.query_one(OptionList).highlighted
        if number is not None:
            self.dismiss(self.choices[number][0])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.choices[event.option_index][0])

    def action_choose(self, side: str) -> None:
        self.dismiss(side)

    def action_scroll(self, pages: int) -> None:
        for words in self.query(Words):
            words.scroll_relative(y=pages * (words.size.height - 1), animate=False)


def differences(left: str, right: str, whose: tuple[str, str]) -> tuple[Content, Content]:
    """Both texts; before each line that the other does not have stands a word that says `whose` it is."""
    before, after = left.splitlines(), right.splitlines()
    first, second = [], []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        same = kind == "equal"
        first += [_line(text, "" if same else whose[0], "$text-warning") for text in before[a:b]]
        second += [_line(text, "" if same else whose[1], "$text-success") for text in after[c:d]]
    return Content("\n").join(first), Content("\n").join(second)


def _line(text: str, mark: str, style: str) -> Content:
    shown = Content(f"{mark}: {show(text)}" if mark and text.strip() else show(text))
    return shown.stylize(style) if mark else shown
