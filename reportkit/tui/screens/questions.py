"""Small questions over a screen: tell, confirm, ask for a sentence."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static, TextArea

from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog


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
