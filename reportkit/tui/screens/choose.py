"""A list to choose from, that narrows as somebody types."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reportkit.model.value import Struct
from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog
from reportkit.tui.widgets.search_field import SearchField


class Choice(Struct, frozen=True):
    """One line of a list: what it stands for, what is shown, and what else a search finds it by."""

    id: str
    label: str
    beside: str = ""
    also: str = ""

    def matches(self, words: Sequence[str]) -> bool:
        text = f"{self.label} {self.beside} {self.also}".casefold()
        return all(word in text for word in words)

    def is_called(self, words: Sequence[str]) -> bool:
        """Is it the name itself that has the words, and not only what is said about it?"""
        return all(word in self.label.casefold() for word in words)


class Choose(Dialog[str | None]):
    """A list that narrows as somebody types. Gives the id of the choice."""

    DEFAULT_CSS = """
    Choose #box { height: 80%; }
    Choose Input { border: none; height: 1; background: $background; padding: 0 1; margin-bottom: 1; }
    Choose Input:focus { border: none; }
    Choose OptionList { height: 1fr; border: none; background: $surface; padding: 0; }
    Choose OptionList:focus { border: none; background-tint: $foreground 0%; }
    """
    BINDINGS = [
        Binding("enter", "pick", "tui.key_pick", priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("escape", "give_up", "tui.key_no", priority=True),
    ]

    def __init__(self, desk: Desk, title: str, choices: Sequence[Choice]) -> None:
        super().__init__(desk, title)
        self.choices = choices
        self._listed: str | None = None
        """The words that the list was narrowed by."""

    def inside(self) -> ComposeResult:
        yield SearchField(placeholder=self.desk.words("search"), select_on_focus=False)
        yield OptionList(markup=False)

    def on_mount(self) -> None:
        self._fill("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._fill(event.value)

    def _once_typed(self, call: Callable[[], None]) -> None:
        """Do something when the words that were typed before it stand in the field, and the list is what they find."""
        field = self.query_one(Input)

        def do() -> None:
            if self.is_current:
                self._fill(field.value)
                call()

        field.call_later(do)

    def _fill(self, sought: str) -> None:
        if sought == self._listed:
            return
        self._listed = sought
        words = sought.casefold().split()
        found = [each for each in self.choices if each.matches(words)]
        found.sort(key=lambda each: not each.is_called(words))
        options = [Option(self._line(each), id=each.id) for each in found]
        listed = self.query_one(OptionList)
        listed.set_options(options or [Option(Content(self.desk.words("nothing_found")), disabled=True)])
        listed.highlighted = 0 if options else None

    def _line(self, choice: Choice) -> Content:
        beside = Content.styled(f"  {choice.beside}", "$foreground-muted") if choice.beside else Content("")
        return Content(choice.label) + beside

    def action_move(self, by: int) -> None:
        listed = self.query_one(OptionList)
        self._once_typed(listed.action_cursor_down if by > 0 else listed.action_cursor_up)

    def action_pick(self) -> None:
        self._once_typed(self._pick)

    def _pick(self) -> None:
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id is not None:
            self.dismiss(option.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_give_up(self) -> None:
        self.dismiss(None)
