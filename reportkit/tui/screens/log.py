"""The journal on the screen: who did what, the latest first."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from reportkit.messages import Message
from reportkit.text.clean import show
from reportkit.text.dates import format_month
from reportkit.tui import opening
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.screens.page import Page
from reportkit.tui.widgets.rows import Rows
from reportkit.workflow.event_log import LoggedEvent, logged_events

TIME = 16
"""How wide the times are."""


class LogScreen(Page):
    """What has happened in the month, or to one of its sections. Enter reads the section of an event."""

    ABOUT = "about_log"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "tui.key_back")]

    def __init__(self, desk: Desk, section: str = "") -> None:
        super().__init__(desk)
        self.section = section
        self.events: tuple[LoggedEvent, ...] = ()
        self.titles: dict[str, str] = {}

    def body(self) -> ComposeResult:
        yield Rows(id="events", under=TIME + 2)

    @property
    def listed(self) -> Rows:
        return self.query_one("#events", Rows)

    def on_mount(self) -> None:
        self.listed.focus()
        month = format_month(self.desk.month, self.desk.language)
        self.head((self.words("month.log_title", month=month), ""), (self.words("month.log_order"), ""))
        self.begin("log", self._read, doing="opening")

    def others_acted(self) -> None:
        self.begin("log", self._read)

    def _read(self) -> tuple[LoggedEvent, ...]:
        view = self.desk.view()
        self.titles = {each.id: view.title(each) for each in view.sections}
        return tuple(reversed(tuple(logged_events(view, self.section))))

    def on_work_done(self, message: WorkDone) -> None:
        if message.name == "log" and isinstance(message.answer, tuple):
            self.rest()
            self.events = message.answer
            self.listed.show_rows([(str(event.sequence), self._row(event)) for event in self.events])

    def _row(self, event: LoggedEvent) -> Content:
        """When, who, what, where, and below it why."""
        who = self.words("cli.acted_for", who=event.who, login=event.login) if event.login else event.who
        what = self.words(f"cli.event_{event.action.value}")
        where = self.titles.get(event.section, event.section)
        line = Content.styled(f"{self.desk.when(event.time):{TIME}}", "$foreground-muted")
        line += Content(f"  {show(who)} ") + Content(f"{what} ") + Content.styled(show(where), "bold")
        reason = event.reason
        told = self.desk.tell(reason) if isinstance(reason, Message) else show(reason)
        return line + Content.styled(f"\n{'':{TIME}}  {told}", "$foreground-muted") if told else line

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        found = next((each for each in self.events if str(each.sequence) == event.option.id), None)
        if found is not None and found.section in self.titles:
            self.app.push_screen(opening.reading(self.desk, found.section))
