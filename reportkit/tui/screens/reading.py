"""Reading a section as it will stand in the report, and for an editor: approving it or sending it back."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from reportkit.model.finding import Severity
from reportkit.model.journal import SectionState
from reportkit.model.policy import Deed
from reportkit.tui import opening
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.reading_matter import matter
from reportkit.tui.screens.answering import ask_and_confirm
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.opened import Heard, hear
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Ask, Confirm
from reportkit.tui.screens.reading_side import ReadingSide
from reportkit.tui.screens.review_desk import Read, read_section
from reportkit.tui.screens.writing import WritingScreen
from reportkit.tui.widgets.side import Words
from reportkit.workflow import desks, review
from reportkit.workflow.remarks import comes_as_returned
from reportkit.workflow.seen import Checked


class ReadingScreen(Page):
    """One section, for the person who reads it. `waiting` are the sections that `n` and `p` go through."""

    DEFAULT_CSS = """
    ReadingScreen Horizontal { height: 1fr; }
    ReadingScreen #text { width: 3fr; }
    ReadingScreen.-narrow ReadingSide { display: none; width: 1fr; border: none; }
    ReadingScreen.-narrow.-side ReadingSide { display: block; }
    ReadingScreen.-narrow.-side #text { display: none; }
    """
    ABOUT = "about_reading"
    ASKS = frozenset({"approve", "send_back", "remark", "waive"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "approve", "tui.key_approve"),
        Binding("t", "send_back", "tui.key_return"),
        Binding("m", "remark", "tui.key_remark"),
        Binding("n", "turn(1)", "tui.key_next"),
        Binding("p", "turn(-1)", "tui.key_previous"),
        Binding("ctrl+r", "side", "tui.key_side"),
        Binding("j", "tab('changes')", "tui.key_changes", show=False),
        Binding("f", "tab('findings')", "tui.key_findings", show=False),
        Binding("s", "figures", "tui.key_figures", show=False),
        Binding("e", "edit", "tui.key_write"),
        Binding("o", "waive", "tui.key_waive", show=False),
        Binding("escape", "back", "tui.key_back"),
    ]
    WITHOUT_KEY: ClassVar[tuple[tuple[str, str], ...]] = (("log", "tui.key_log"),)

    def __init__(self, desk: Desk, section: str, waiting: Sequence[str] = ()) -> None:
        super().__init__(desk)
        self.section, self.waiting = section, tuple(waiting)
        self.read: Read | None = None

    def body(self) -> ComposeResult:
        with Horizontal():
            words = Words()
            words.id = "text"
            yield words
            yield ReadingSide(self.desk)

    @property
    def side(self) -> ReadingSide:
        return self.query_one(ReadingSide)

    def on_mount(self) -> None:
        self.query_one("#text", Words).focus()
        self.action_reload()

    def on_screen_resume(self) -> None:
        if self.read is not None:
            self.action_reload()

    def action_reload(self) -> None:
        """Read the section. Its review begins when it is opened, and never because it was handed in meanwhile."""
        opens = self.read is None
        call = partial(read_section, self.desk, self.section, begins=opens)
        self.begin("read", call, doing="opening" if opens else "")

    def others_acted(self) -> None:
        if self.read is not None:
            self.begin("news", partial(hear, self.desk, self.section, self.read.opened.view, speaking=True))

    def on_work_done(self, message: WorkDone) -> None:
        if isinstance(message.answer, Heard):
            self.say("others.read", by=message.answer.by(self.desk))
            self.action_reload()
        if isinstance(message.answer, Read):
            self.rest()
            self.read = message.answer
            self._show(message.answer)

    def _show(self, read: Read) -> None:
        opened, text = read.opened, self.query_one("#text", Words)
        if opened.contribution.nothing is not None:
            text.inside.update(Content(self.words("nothing_shown", sentence=opened.contribution.nothing)))
        elif not opened.look.blocks:
            text.inside.update(Content.styled(self.words("empty"), "$foreground-muted"))
        else:
            text.inside.update(matter(opened.look.blocks, self.words("picture")))
        self.side.show_read(read)
        self._draw_head(read)
        self.look_up(opened.view, self.action_reload)
        if read.changed_values:
            self.side.open("changes")
            self.say("confirm_values")
        self.refresh_bindings()

    def _draw_head(self, read: Read) -> None:
        opened, history = read.opened, read.opened.history
        state = self.words(f"workflow.state_{history.state.value}")
        if history.submitted_by and history.state is not SectionState.DRAFT:
            name = opened.view.workspace.people.name(history.since_by)
            state = self.words("sent_by", state=state, when=self.desk.when(history.since), who=name)
        place = ""
        if self.section in self.waiting:
            place = self.words("place_in_row", number=self.waiting.index(self.section) + 1, all=len(self.waiting))
        practice = self.words("practice") if opened.view.workspace.settings.practice else ""
        self.head((opened.title, place), (state, practice))

    def say_submitted(self, section: str) -> None:
        """Here `t` sends back, and takes nothing back."""
        self.say("asking.submitted_here", section=section)

    # What may be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self.read is None:
            return action in ("back", "side", "tab")
        match action:
            case "approve":
                return self._may(Deed.CONFIRM if self.read.changed_values else Deed.APPROVE)
            case "send_back":
                return self._may(Deed.RETURN)
            case "remark":
                return self._may(Deed.REMARK)
            case "edit":
                return self._may(Deed.SAVE)
            case "waive":
                return self._may(Deed.WAIVE) and self._waivable is not None
            case "turn":
                return len(self.waiting) > 1
            case "figures":
                return bool(self.read.opened.definition.figures)
        return True

    def _may(self, deed: Deed) -> bool:
        """May this be done now, by somebody at this desk?"""
        if self.read is None:
            return False
        opened = self.read.opened
        if not (self.read.editor or deed is Deed.SAVE):
            return False
        return desks.may_do(opened.view, opened.definition, deed)

    @property
    def _waivable(self) -> Checked | None:
        """The finding that is chosen in the list, where it is open and asks for something."""
        current = self.side.findings.current
        asks = current is not None and current.answer is None and current.finding.severity is not Severity.NOTE
        return current if asks else None

    # Keys

    def action_log(self) -> None:
        """What has happened to the section."""
        self.app.push_screen(opening.log(self.desk, self.section))

    @work(name="waive", group="deed", exclusive=True)
    async def action_waive(self) -> None:
        """Let the finding stand that is chosen in the list, with a reason that is kept."""
        from reportkit.tui.screens.answering import waive_finding  # noqa: PLC0415 - few findings are let stand

        current = self._waivable
        if current is not None and await waive_finding(self, self.section, current):
            self.action_reload()

    def action_tab(self, id: str) -> None:
        self.add_class("-side")
        self.side.open(id, focus=True)

    def action_side(self) -> None:
        """To the pane beside the text, and back."""
        inside = self.side.has_focus_within
        self.set_class(not inside, "-side")
        if inside:
            self.query_one("#text", Words).focus()
        else:
            self.call_after_refresh(self.side.focus_inside)

    @work(name="back", group="deed")
    async def action_back(self) -> None:
        """From the pane to the text, from the text to where one came from."""
        if self.side.has_focus_within:
            self.action_side()
        elif self.is_current:
            self.app.pop_screen()

    def action_figures(self) -> None:
        self.app.push_screen(FiguresScreen(self.desk, self.section))

    def action_edit(self) -> None:
        self.app.push_screen(WritingScreen(self.desk, self.section))

    def action_turn(self, by: int) -> None:
        """The next section that waits, or the one before."""
        at = self.waiting.index(self.section) if self.section in self.waiting else -by
        self.app.switch_screen(ReadingScreen(self.desk, self.waiting[(at + by) % len(self.waiting)], self.waiting))

    @work(name="approve", group="deed", exclusive=True)
    async def action_approve(self) -> None:
        """Approve exactly what was read, or confirm an approval whose figures have changed."""
        if self.read is None:
            return
        title, changed = self.read.opened.title, self.read.changed_values
        texts = [self.words("approve_about")]
        if changed:
            texts = [
                self.words("value_changed", citation=source, before=before, now=now)
                for source, (before, now) in changed.items()
            ]
        elif self.read.opened.look.stops:
            texts.append(self.words("approve_findings", count=len(self.read.opened.look.stops)))
        if waiting := sum(not remark.answer for remark in self.read.opened.remarks):
            texts.append(self.words("approve_remarks", count=waiting))
        if comes_as_returned(self.read.opened.view, self.section):
            texts.append(self.words("approve_as_returned"))
        question = Confirm(self.desk, self.words("approve_title", section=title), *texts, enter="tui.key_approve")
        if await self.app.push_screen_wait(question):
            call = partial(review.approve, self.desk.session, self.desk.month, self.section, anyway=bool(waiting))
            if await self.attempt(call, doing="approving"):
                self._on_to_next("approved", title)

    @work(name="return", group="deed", exclusive=True)
    async def action_send_back(self) -> None:
        """Send it back, with words about what is to be changed."""
        if self.read is None:
            return
        title = self.read.opened.title
        told = await ask_and_confirm(
            self,
            self.words("return_title", section=title),
            self.words("return_about"),
            self.words("asking.return_follows"),
            "tui.key_return",
        )
        if told is not None:
            call = partial(review.return_section, self.desk.session, self.desk.month, self.section, told)
            if await self.attempt(call):
                self._on_to_next("returned", title)

    @work(name="remark", group="deed", exclusive=True)
    async def action_remark(self) -> None:
        """A remark that does not send the section back."""
        asked = Ask(self.desk, self.words("remark_title"), self.words("remark_about"), enter="tui.key_remark")
        told = await self.app.push_screen_wait(asked)
        if told is not None:
            call = partial(review.remark, self.desk.session, self.desk.month, self.section, told)
            if await self.attempt(call):
                self.say("remarked")
                self.action_reload()

    def _on_to_next(self, said: str, title: str) -> None:
        """To the next section that waits; to where one came from, where that was the last."""
        left = [each for each in self.waiting if each != self.section]
        if left and self.section in self.waiting:
            at = self.waiting.index(self.section) % len(left)
            screen: Page = ReadingScreen(self.desk, left[at], left)
            self.app.switch_screen(screen)
            screen.call_after_refresh(screen.say, said, section=title)
            return
        self.app.pop_screen()
        below = self.app.screen
        if isinstance(below, Page):
            below.say(said, section=title)
