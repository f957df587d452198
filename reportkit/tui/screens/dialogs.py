"""Small questions over a screen: tell, confirm, ask for a sentence, choose from a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from reportkit.tui.desk import Desk
from reportkit.tui.widgets.key_bar import KeyBar, key_name, our_bindings

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer], Generic[Answer]):
    """A box in the middle with a title, something to read or fill in, and its keys."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 70%; }
    Dialog #box {
        width: 76; max-width: 96%; height: auto; max-height: 90%;
        background: $surface; border: round $primary; padding: 0 1;
    }
    Dialog #title { text-style: bold; margin-bottom: 1; }
    Dialog #words { height: auto; max-height: 24; }
    Dialog #words Static { margin-bottom: 1; }
    Dialog KeyBar { background: $surface; padding: 0; margin-top: 1; }
    """

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk, self.title_words = desk, title

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(Content(self.title_words), id="title")
            yield from self.inside()
            yield KeyBar()

    def inside(self) -> ComposeResult:
        yield from ()

    def paragraphs(self, *texts: str) -> ComposeResult:
        """Some words to read, that scroll where they are many."""
        with VerticalScroll(id="words", can_focus=False):
            for text in texts:
                if text:
                    yield Static(Content(text))

    def on_mount(self) -> None:
        self.bindings_updated_signal.subscribe(self, lambda _: self._show_keys())

    def _show_keys(self) -> None:
        if self.is_mounted:
            self.query_one(KeyBar).keys = tuple(
                (key_name(keys[0]), self.desk.words(active.binding.description), keys[0])
                for keys, active in our_bindings(self.active_bindings).values()
                if active.binding.show and active.node is not self.app
            )


class Tell(Dialog[None]):
    """Something that must be read: an error with what to do."""

    BINDINGS = [Binding("enter,escape", "dismiss", "tui.key_understood")]

    def __init__(self, desk: Desk, title: str, message: str, hint: str = "") -> None:
        super().__init__(desk, title)
        self.message, self.hint = message, hint

    def inside(self) -> ComposeResult:
        yield from self.paragraphs(self.message, self.hint)


class Confirm(Dialog[bool]):
    """A question about what others will see at once. It says what will happen."""

    BINDINGS = [
        Binding("enter", "yes", "tui.key_yes"),
        Binding("escape", "no", "tui.key_no"),
    ]

    def __init__(self, desk: Desk, title: str, *texts: str) -> None:
        super().__init__(desk, title)
        self.texts = texts

    def inside(self) -> ComposeResult:
        yield from self.paragraphs(*self.texts)

    def action_yes(self) -> None:
        self.dismiss(True)

    def action_no(self) -> None:
        self.dismiss(False)


class Sentence(TextArea):
    """A few lines to write in; Enter is done, as people expect of a single sentence."""

    BINDINGS = [Binding("ctrl+j", "new_line", show=False)]

    def action_new_line(self) -> None:
        self.insert("\n")


class Ask(Dialog[str | None]):
    """Asks for a sentence. None where somebody changed their mind."""

    DEFAULT_CSS = """
    Ask Sentence, Ask Sentence:focus { height: 6; border: none; background: $background; padding: 0 1; }
    """
    BINDINGS = [
        Binding("enter", "send", "tui.key_done", priority=True),
        Binding("escape", "give_up", "tui.key_no", priority=True),
    ]

    def __init__(self, desk: Desk, title: str, about: str, value: str = "", *, may_be_empty: bool = False) -> None:
        super().__init__(desk, title)
        self.about, self.value, self.may_be_empty = about, value, may_be_empty

    def inside(self) -> ComposeResult:
        yield from self.paragraphs(self.about)
        yield Sentence(self.value)

    def action_send(self) -> None:
        text = self.query_one(Sentence).text.strip()
        if text or self.may_be_empty:
            self.dismiss(text)
        else:
            self.query_one("#words Static", Static).update(Content(self.desk.words("needs_words")))

    def action_give_up(self) -> None:
        self.dismiss(None)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list: what it stands for, what is shown, and what else a search finds it by."""

    id: str
    label: str
    beside: str = ""
    also: str = ""

    def matches(self, words: Sequence[str]) -> bool:
        text = f"{self.label} {self.beside} {self.also}".casefold()
        return all(word in text for word in words)


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

    def inside(self) -> ComposeResult:
        yield Input(placeholder=self.desk.words("search"), select_on_focus=False)
        yield OptionList(markup=False)

    def on_mount(self) -> None:
        self._fill("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._fill(event.value)

    def _fill(self, sought: str) -> None:
        found = [each for each in self.choices if each.matches(sought.casefold().split())]
        options = [Option(self._line(each), id=each.id) for each in found]
        listed = self.query_one(OptionList)
        listed.set_options(options or [Option(Content(self.desk.words("nothing_found")), disabled=True)])
        listed.highlighted = 0 if options else None

    def _line(self, choice: Choice) -> Content:
        beside = Content.styled(f"  {choice.beside}", "$foreground-muted") if choice.beside else Content("")
        return Content(choice.label) + beside

    def action_move(self, by: int) -> None:
        listed = self.query_one(OptionList)
        if by > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()

    def action_pick(self) -> None:
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id is not None:
            self.dismiss(option.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_give_up(self) -> None:
        self.dismiss(None)
