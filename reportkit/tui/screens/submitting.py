"""Handing a section in: what still stops it, what is to be answered, and then what will be sent. All on one page."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from reportkit.model.contribution import Remark
from reportkit.model.finding import Severity
from reportkit.model.journal import SectionState
from reportkit.model.policy import Deed
from reportkit.text.clean import show
from reportkit.text.dates import format_month
from reportkit.tui.deciding import Deciding
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.phrases import MARKS, STYLES, findings_in_words, place_in_words
from reportkit.tui.screens.answering import answer_finding, answer_remark
from reportkit.tui.screens.opened import Heard, Opened, hear, open_section
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.sent_summary import summary
from reportkit.tui.widgets.send_rows import SendRows
from reportkit.workflow import desks, submit
from reportkit.workflow.seen import Checked

SEND = "send"
"""The id of the line that hands the section in."""
Row = tuple[str, Content]


class SubmitScreen(Page, Deciding):
    """One section on its way to the editor. `sent` says what came of it, `to` what somebody went away to mend."""

    DEFAULT_CSS = """
    SubmitScreen SendRows { height: 1fr; }
    """
    ABOUT = "about_submit"
    DECIDES = frozenset({"f9", "ctrl+l", "ctrl+enter"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9,ctrl+l,ctrl+enter", "send", "tui.key_submit"),
        Binding("t", "withdraw", "tui.key_withdraw"),
        Binding("escape", "back", "tui.key_back"),
    ]

    WITHOUT_KEY: ClassVar[tuple[tuple[str, str], ...]] = (("receive", "tui.key_receive"),)

    def __init__(self, desk: Desk, section: str) -> None:
        super().__init__(desk)
        self.section = section
        self.opened: Opened | None = None
        self.sent = False
        self.to: Checked | None = None

    def body(self) -> ComposeResult:
        yield SendRows()

    @property
    def listed(self) -> SendRows:
        return self.query_one(SendRows)

    def on_mount(self) -> None:
        self.listed.focus()
        self.reload()

    def reload(self) -> None:
        """Read the section anew, and show what is left."""
        self.begin("open", partial(open_section, self.desk, self.section, waits_for_words=True), doing="checking")

    def others_acted(self) -> None:
        if self.opened is not None:
            self.begin("news", partial(hear, self.desk, self.section, self.opened.view))

    def on_work_done(self, message: WorkDone) -> None:
        if isinstance(message.answer, Heard):
            self.say("others.send", by=message.answer.by(self.desk))
            self.reload()
        if isinstance(message.answer, Opened):
            self.rest()
            self.opened = message.answer
            self._show(message.answer)

    # What stands there

    def _show(self, opened: Opened) -> None:
        rows = list(self._rows(opened)) if opened.may_write else list(self._already(opened))
        stops = opened.look.stops
        self.listed.answerable = frozenset(
            each.finding.key for each in stops if each.finding.severity is Severity.WARNING
        )
        self.listed.show_rows(rows)
        month = format_month(self.desk.month, self.desk.language)
        errors = sum(each.finding.severity is Severity.ERROR for each in opened.look.stops)
        findings = findings_in_words(self.desk, errors, len(opened.look.stops) - errors)
        state = self.words(f"workflow.state_{opened.history.state.value}")
        practice = self.words("practice") if opened.view.workspace.settings.practice else ""
        told = findings or (self.words("sending.ready") if opened.may_write else "")
        self.head((self.words("sending.title", section=opened.title), month), (f"{state}   {told}".strip(), practice))
        self.refresh_bindings()
        self.call_after_refresh(self.stands)

    def _rows(self, opened: Opened) -> Iterator[Row]:
        """What must be mended, what may be answered, the remarks, and what will be sent."""
        stops = opened.look.stops
        for severity, heading in ((Severity.ERROR, "sending.mend"), (Severity.WARNING, "sending.answer")):
            found = [each for each in stops if each.finding.severity is severity]
            if found:
                yield from self._part(heading, [(each.finding.key, self._finding(each)) for each in found])
        waiting = [remark for remark in opened.remarks if not remark.answer]
        if waiting:
            yield from self._part("sending.remarks", [(each.id, self._remark(each, opened)) for each in waiting])
        yield "", Content.styled(self.words("sending.sent"), "bold")
        yield "", summary(self.desk, opened)
        yield "", Content("")
        if not stops and self._is_something(opened):
            yield SEND, Content.styled(f"▸ {self.words('sending.send', section=opened.title)}", "bold $accent")
            yield "", Content.styled(f"  {self.words('submit_about')}", "$foreground-muted")
        elif stops:
            yield "", Content.styled(self.words("sending.not_yet", count=len(stops)), "$foreground-muted")
        else:
            yield "", Content.styled(self.words("sending.nothing_written"), "$foreground-muted")

    def _already(self, opened: Opened) -> Iterator[Row]:
        """The section is the editor's now."""
        history = opened.history
        who = opened.view.workspace.people.name(history.submitted_by) if history.submitted_by else ""
        yield "", Content(self.words("sending.already", when=self.desk.when(history.since), who=who))
        told = "sending.can_withdraw" if history.state is SectionState.SUBMITTED else "sending.too_late"
        yield "", Content.styled(self.words(told), "$foreground-muted")

    def _part(self, heading: str, rows: list[Row]) -> Iterator[Row]:
        yield "", Content.styled(self.words(heading, count=len(rows)), "bold")
        yield from rows
        yield "", Content("")

    def _finding(self, each: Checked) -> Content:
        finding = each.finding
        place = place_in_words(self.desk, finding)
        lines = [f"{MARKS[finding.severity]} {self.desk.tell(finding.message)}"]
        beside = [place] if place else []
        if finding.severity is Severity.WARNING:
            beside.append(self.words("sending.with_reason" if finding.asks_reason else "sending.one_key"))
        content = Content.styled(lines[0][:1], STYLES[finding.severity]) + lines[0][1:]
        return content + Content.styled(f"\n  {', '.join(beside)}", "$foreground-muted") if beside else content

    def _remark(self, remark: Remark, opened: Opened) -> Content:
        by = self.words("remark_by", who=opened.view.workspace.people.name(remark.by), when=self.desk.when(remark.time))
        return Content(f"? {show(remark.text)}") + Content.styled(f"\n  {by}", "$foreground-muted")

    @staticmethod
    def _is_something(opened: Opened) -> bool:
        return not opened.contribution.is_empty or opened.contribution.nothing is not None

    # The line that is chosen

    @property
    def finding(self) -> Checked | None:
        """The finding that is chosen."""
        stops = self.opened.look.stops if self.opened else ()
        return next((each for each in stops if each.finding.key == self.listed.chosen), None)

    @property
    def remark(self) -> Remark | None:
        """The remark that is chosen."""
        remarks = self.opened.remarks if self.opened else ()
        return next((each for each in remarks if each.id == self.listed.chosen), None)

    @property
    def ready(self) -> bool:
        """Can it be handed in as it stands?"""
        return any(id == SEND for id, _ in self.listed.rows)

    def decides(self, event: events.Key) -> bool:
        """Enter decides on the line that hands in, and nowhere else."""
        return self.ready and (super().decides(event) or (event.key == "enter" and self.listed.chosen == SEND))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "send":
            return self.opened is not None and self.opened.may_write
        if action == "receive":
            opened = self.opened
            return opened is not None and self.ready and desks.may_do(opened.view, opened.definition, Deed.RECEIVE)
        if action == "withdraw":
            opened = self.opened
            return opened is not None and desks.may_do(opened.view, opened.definition, Deed.WITHDRAW)
        return True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter takes the line up: to the place of a finding, the answer to a remark, or off to the editor."""
        if event.option.id == SEND:
            self.action_send()
        elif self.remark is not None:
            self._answer_remark(self.remark)
        elif self.finding is not None:
            self.to = self.finding
            self.dismiss()

    # Keys

    @work(name="answer", group="deed")
    async def on_send_rows_answered(self) -> None:
        """The finding is right as it stands; on to the next."""
        found = self.finding
        if found is not None and await answer_finding(self, self.section, found):
            self.reload()

    @work(name="answer", group="deed")
    async def _answer_remark(self, remark: Remark) -> None:
        if await answer_remark(self, self.section, remark):
            self.reload()

    @work(name="send", group="deed", exclusive=True)
    async def action_send(self) -> None:
        """Hand in exactly the revision that stands here."""
        opened = self.opened
        if opened is None or not self.ready:
            self.say("sending.not_ready")
            return
        call = partial(submit.submit, self.desk.session, self.desk.month, self.section, opened.contribution.revision)
        if await self.attempt(call, doing="submitting") is None:
            self.reload()
            return
        self.sent = True
        self.dismiss()

    @work(name="receive", group="deed", exclusive=True)
    async def action_receive(self) -> None:
        """Hand in, as an editor, what a contact sent another way; who and how is kept."""
        from reportkit.tui.screens.receiving import receive  # noqa: PLC0415 - only editors do it, and seldom

        if self.opened is not None and await receive(self, self.opened):
            self.sent = True
            self.dismiss()

    @work(name="withdraw", group="deed", exclusive=True)
    async def action_withdraw(self) -> None:
        call = partial(submit.withdraw, self.desk.session, self.desk.month, self.section)
        if await self.attempt(call) is not None:
            self.reload()
            self.say("withdrawn", section=self.opened.title if self.opened else "")

    @work(name="back", group="deed")
    async def action_back(self) -> None:
        self.dismiss()
