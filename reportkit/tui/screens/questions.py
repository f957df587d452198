"""Small questions over a screen: tell, confirm, ask for a sentence."""

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import TextArea

from reportkit.messages import ReportkitError
from reportkit.text.clean import LONGEST_SENTENCE, clean_sentence, without_control_characters
from reportkit.tui.deciding import Deciding
from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog
from reportkit.tui.widgets.prose import Prose

SHORT = 24
"""Letters of a value that is rather written anew than mended: a day, a month."""


class Tell(Dialog[None]):
    """Something that must be read: an error with what to do."""

    BINDINGS = [Binding("enter,escape", "dismiss", "tui.key_understood")]

    def __init__(self, desk: Desk, title: str, message: str, hint: str = "") -> None:
        super().__init__(desk, title)
        self.message, self.hint = message, hint

    def inside(self) -> ComposeResult:
        yield from self.paragraphs(self.message, self.hint)


class Confirm(Dialog[bool], Deciding):
    """A question about what others will see at once. It says what will happen.

    A letter is no: whoever writes on believes to be in a text, and the Enter at the end of the line answers nothing.
    """

    BINDINGS = [
        Binding("enter", "yes", "tui.key_yes"),
        Binding("escape", "no", "tui.key_no"),
    ]

    def __init__(self, desk: Desk, title: str, *texts: str, enter: str = "") -> None:
        super().__init__(desk, title)
        self.texts, self.enter = texts, enter

    def inside(self) -> ComposeResult:
        yield from self.paragraphs(*self.texts)

    def on_key(self, event: events.Key) -> None:
        if event.is_printable:
            event.stop()
            self.dismiss(False)

    def action_yes(self) -> None:
        self.dismiss(True)

    def action_no(self) -> None:
        self.dismiss(False)


class Sentence(TextArea):
    """A few lines to write in; Enter is done, as people expect of a single sentence."""

    BINDINGS = [Binding("ctrl+j", "new_line", show=False)]

    def action_new_line(self) -> None:
        self.insert("\n")

    async def _on_paste(self, event: events.Paste) -> None:
        """Paste what can stand in a sentence: control characters, and what is far too much, stay behind."""
        event.prevent_default()
        text = without_control_characters(event.text)[: 2 * LONGEST_SENTENCE]
        await super()._on_paste(events.Paste(text))


class Ask(Dialog[str | None]):
    """Asks for a sentence. None where somebody changed their mind."""

    DEFAULT_CSS = """
    Ask Sentence, Ask Sentence:focus { height: 6; border: none; background: $background; padding: 0 1; }
    """
    BINDINGS = [
        Binding("enter", "send", "tui.key_done", priority=True),
        Binding("escape", "give_up", "tui.key_no", priority=True),
    ]

    def __init__(
        self, desk: Desk, title: str, about: str, value: str = "", *, may_be_empty: bool = False, enter: str = ""
    ) -> None:
        super().__init__(desk, title)
        self.about, self.value, self.may_be_empty, self.enter = about, value, may_be_empty, enter

    def inside(self) -> ComposeResult:
        yield from self.paragraphs(self.about)
        yield Sentence(self.value)

    def on_mount(self) -> None:
        """What stands there already, on a short line, is replaced by what is typed; longer words are gone on with."""
        field = self.query_one(Sentence)
        if "\n" in self.value or len(self.value) > SHORT:
            field.move_cursor(field.document.end)
        else:
            field.select_all()

    def action_send(self) -> None:
        """Done, unless what is written cannot be kept; that is said here, and what was written stays."""
        try:
            text = clean_sentence(self.query_one(Sentence).text)
        except ReportkitError as error:
            told = self.desk.trouble(error)
            self._say(f"{told.message} {told.hint}")
            return
        if text or self.may_be_empty:
            self.dismiss(text)
        else:
            self._say(self.desk.words("needs_words"))

    def _say(self, text: str) -> None:
        self.query_one("#words Prose", Prose).words = Content(text)

    def action_give_up(self) -> None:
        self.dismiss(None)


class AskAndSend(Ask, Deciding):
    """Asks for a sentence that Enter sends off at once; ctrl+s only keeps it. `sends` says which of them it was."""

    BINDINGS = [
        Binding("enter", "send", "tui.key_submit", priority=True),
        Binding("ctrl+s", "only_keep", "tui.key_only_keep", priority=True),
    ]
    sends = True

    def action_send(self) -> None:
        self.sends = True
        super().action_send()

    def action_only_keep(self) -> None:
        self.sends = False
        super().action_send()
