"""Two people gave the same figure different values: both are shown, and one of them is chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reportkit.text.clean import show
from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog

MOST_SHOWN = 8


class TwoValues(Dialog[str]):
    """Shows each value beside somebody else's, and lets somebody choose: `mine`, `theirs`, or nothing (``).

    No letter or digit chooses: the dialog may come up under the hands of somebody who is still filling in.
    """

    DEFAULT_CSS = """
    TwoValues OptionList { height: auto; max-height: 5; border: none; background: $surface; padding: 0; margin-top: 1; }
    TwoValues OptionList:focus { border: none; background-tint: $foreground 0%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "tui.key_pick", priority=True),
        Binding("escape", "choose('')", "tui.key_go_on"),
    ]

    def __init__(
        self, desk: Desk, who: str, when: str, lines: Sequence[tuple[str, str, str]], book: str = "figures"
    ) -> None:
        """`book` has what the dialog says."""
        super().__init__(desk, desk.words(f"{book}.conflict_title"))
        self.about = desk.words(f"{book}.conflict_about", who=who, when=when)
        self.lines, self.who, self.book = lines, who, book

    def inside(self) -> ComposeResult:
        words = self.desk.words
        yield from self.paragraphs(self.about)
        shown = [
            Content.assemble(
                (show(name), "bold"),
                f"\n  {words(f'{self.book}.conflict_you')}: {show(mine)}",
                f"\n  {show(self.who)}: {show(theirs)}",
            )
            for name, mine, theirs in self.lines[:MOST_SHOWN]
        ]
        if len(self.lines) > MOST_SHOWN:
            shown.append(Content(words("and_more", count=len(self.lines) - MOST_SHOWN)))
        yield Static(Content("\n").join(shown), id="values")
        labels = {side or "later": words(f"{self.book}.conflict_{side or 'later'}", who=self.who) for side in CHOICES}
        yield OptionList(*(Option(Content(label), id=id) for id, label in labels.items()), markup=False)

    def on_mount(self) -> None:
        listed = self.query_one(OptionList)
        listed.highlighted = 0
        listed.focus()

    def action_take(self) -> None:
        """Enter takes the line that is marked."""
        number = self.query_one(OptionList).highlighted
        if number is not None:
            self.dismiss(CHOICES[number])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(CHOICES[event.option_index])

    def action_choose(self, side: str) -> None:
        self.dismiss(side)


CHOICES = ("", "mine", "theirs")
"""What can be chosen, that which loses nothing first."""
