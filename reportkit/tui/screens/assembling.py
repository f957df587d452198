"""Assembling the report: what stands in its way, and then the document."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from reportkit.messages import Message
from reportkit.model.journal import SectionState
from reportkit.model.policy import Deed
from reportkit.model.value import Struct
from reportkit.text.clean import show
from reportkit.text.dates import format_date, format_month
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.screens.answering import ask_and_confirm
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Confirm, Tell
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.reconciling import reconcile
from reportkit.tui.widgets.rows import Rows
from reportkit.workflow import desks, review
from reportkit.workflow.document import PDF, WORD, Written, document_path, write_document
from reportkit.workflow.left_behind import left_behind
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.obstacle import Obstacle
from reportkit.workflow.publish import publish, published_on, reopen, settings_to_publish
from reportkit.workflow.readiness import obstacles


class Standing(Struct, frozen=True):
    """Where the month stands before it is assembled."""

    view: MonthView
    obstacles: tuple[Obstacle, ...]
    approved: int
    excused: tuple[tuple[str, str], ...]
    """Title and reason."""
    left_behind: tuple[Message, ...]
    """What lies in the folders and not in what was sent in."""


def standing(desk: Desk) -> Standing:
    """Look at every section of the month."""
    view = desk.view()
    histories = [(definition, view.history(definition.id)) for definition in view.sections]
    excused = tuple(
        (view.title(definition), history.reason)
        for definition, history in histories
        if history.state is SectionState.EXCUSED
    )
    approved = sum(history.state is SectionState.APPROVED for _, history in histories)
    missing = () if view.published else obstacles(view)
    return Standing(view, missing, approved, excused, tuple(left_behind(view)))


class AssemblingScreen(Page):
    """The checklist of the month, and the document."""

    ABOUT = "about_assembling"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "tui.key_open"),
        Binding("b", "assemble", "tui.key_put_together"),
        Binding("d", "draft", "tui.key_draft"),
        Binding("f9,ctrl+l", "publish", "tui.key_publish"),
        Binding("t", "reopen", "tui.key_reopen"),
        Binding("x", "excuse", "tui.key_excuse"),
        Binding("j", "compare", "tui.key_compare"),
        Binding("escape", "back", "tui.key_back"),
    ]

    WITHOUT_KEY: ClassVar[tuple[tuple[str, str], ...]] = (("pdf", "tui.key_pdf"),)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.standing: Standing | None = None
        self.written: Path | None = None

    def body(self) -> ComposeResult:
        yield Rows(id="checklist")

    @property
    def listed(self) -> Rows:
        return self.query_one("#checklist", Rows)

    def on_mount(self) -> None:
        self.listed.focus()

    def on_screen_resume(self) -> None:
        self.begin("standing", partial(standing, self.desk), doing="reading_board" if self.standing is None else "")

    def others_acted(self) -> None:
        self.on_screen_resume()

    def on_work_done(self, message: WorkDone) -> None:
        if isinstance(message.answer, Standing):
            self.rest()
            self.standing = message.answer
            self._show(message.answer)

    def _show(self, found: Standing) -> None:
        month = format_month(self.desk.month, self.desk.language)
        ready = self.words("ready" if not found.obstacles else "not_ready", count=len(found.obstacles))
        if found.view.published:
            ready = self.words("is_published", version=found.view.published)
        practice = self.words("practice") if found.view.workspace.settings.practice else ""
        self.head((self.words("assemble_title", month=month), ready), ("", practice))
        rows = [("", Content.assemble(("✓ ", "$text-success"), self.words("approved_count", count=found.approved)))]
        rows += [
            ("", Content(f"– {self.words('excused_row', section=title, reason=show(reason))}"))
            for title, reason in found.excused
        ]
        rows += [
            (id, Content.assemble(("✗ ", "$text-error"), self.desk.tell(each.message)))
            for id, each in {_id(each): each for each in found.obstacles}.items()
        ]
        rows += [
            ("", Content.assemble(("! ", "$text-warning"), self.desk.tell(message))) for message in found.left_behind
        ]
        if found.view.published:
            rows.append(("", Content.assemble(("✓ ", "$text-success"), self._published(found))))
        elif not found.obstacles:
            rows.append(("", Content.assemble(("✓ ", "$text-success"), self.words("nothing_in_the_way"))))
        self.listed.show_rows(rows)
        self.refresh_bindings()

    def _published(self, found: Standing) -> str:
        """Which version is published, and since when."""
        latest = found.view.reader.publications.versions[-1]
        day = format_date(latest.on, self.desk.language)
        return self.words("published_row", version=latest.version, date=day)

    @property
    def obstacle(self) -> Obstacle | None:
        if self.standing is None or not self.listed.chosen:
            return None
        return next((each for each in self.standing.obstacles if _id(each) == self.listed.chosen), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key is shown where it leads somewhere: the report itself only once nothing stands in its way."""
        found, obstacle = self.standing, self.obstacle
        match action:
            case "assemble":
                return found is not None and not found.obstacles
            case "publish":
                return found is not None and not found.obstacles and desks.may_do_to_month(found.view, Deed.PUBLISH)
            case "reopen":
                return found is not None and desks.may_do_to_month(found.view, Deed.REOPEN)
            case "open":
                return obstacle is not None and bool(obstacle.section)
            case "excuse":
                return (
                    found is not None
                    and obstacle is not None
                    and bool(obstacle.section)
                    and desks.may_do(found.view, found.view.definition(obstacle.section), Deed.EXCUSE)
                )
        return True

    def on_option_list_option_highlighted(self) -> None:
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_open()

    def action_open(self) -> None:
        """The section that stands in the way."""
        if self.obstacle is not None and self.obstacle.section:
            self.app.push_screen(ReadingScreen(self.desk, self.obstacle.section))

    @work(name="compare", group="deed", exclusive=True)
    async def action_compare(self) -> None:
        """A document that comes back from Word."""
        await reconcile(self)

    @work(name="excuse", group="deed", exclusive=True)
    async def action_excuse(self) -> None:
        """Let the report go out without a section; it says why."""
        found, obstacle = self.standing, self.obstacle
        if found is None or obstacle is None:
            return
        title = found.view.title(found.view.definition(obstacle.section))
        follows = self.words("asking.excuse_follows")
        about = self.words("excuse_about")
        why = await ask_and_confirm(self, self.words("excuse_title", section=title), about, follows, "tui.key_excuse")
        if why is not None:
            call = partial(review.excuse, self.desk.session, self.desk.month, obstacle.section, why)
            if await self.attempt(call):
                self.say("excused", section=title)
                self.on_screen_resume()

    @work(name="publish", group="deed", exclusive=True)
    async def action_publish(self) -> None:
        """Publish, after telling what will happen."""
        found = self.standing
        if found is None:
            return
        settings = settings_to_publish(found.view)
        day = format_date(published_on(settings), self.desk.language)
        about = self.words("publish_about", version=settings.version, date=day)
        asked = Confirm(
            self.desk, self.words("publish_title"), about, self.words("publish_after"), enter="tui.key_publish"
        )
        if not await self.app.push_screen_wait(asked):
            return
        done = await self.attempt(partial(publish, self.desk.session, self.desk.month), doing="publishing")
        if done is not None:
            where = f"reports/{self.desk.month}/published/{done.version}"
            told = self.words("published", version=done.version)
            self.say("published", version=done.version)
            await self.app.push_screen_wait(Tell(self.desk, told, where, self.words("published_hint")))
            self.on_screen_resume()

    @work(name="reopen", group="deed", exclusive=True)
    async def action_reopen(self) -> None:
        """Begin the next version; the document says why."""
        follows = self.words("asking.reopen_follows")
        about = self.words("reopen_about")
        why = await ask_and_confirm(self, self.words("reopen_title"), about, follows, "tui.key_reopen")
        if why is not None:
            version = await self.attempt(partial(reopen, self.desk.session, self.desk.month, why))
            if version is not None:
                self.say("reopened", version=version)
                self.on_screen_resume()

    def action_assemble(self) -> None:
        self._write(draft=False)

    def action_draft(self) -> None:
        self._write(draft=True)

    def action_pdf(self) -> None:
        """The report as a PDF: the draft, as long as something stands in the way of the report."""
        if self.standing is not None:
            self._write(draft=bool(self.standing.obstacles), kind=PDF)

    @work(name="assemble", group="deed", exclusive=True)
    async def _write(self, *, draft: bool, kind: str = WORD) -> None:
        """Write the document, and say where it lies."""
        session, month = self.desk.session, self.desk.month
        path = document_path(session, month, draft=draft, kind=kind)
        call = partial(write_document, session, month, draft=draft, path=path, measure=not draft)
        done: Written | None = await self.attempt(call, doing="assembling")
        if done is None:
            return
        self.written = done.path
        told = self.words("written_draft" if draft else "written", words=done.words)
        self.say("written_at", path=str(done.path))
        pages = self.words(f"pages_{done.pages.value}") if done.pages else ""
        hint = f"{pages} {self.words('written_hint')}".strip()
        await self.app.push_screen_wait(Tell(self.desk, told, show(str(done.path)), hint))


def _id(obstacle: Obstacle) -> str:
    """What an obstacle's row is called: the same as long as it is there, whatever becomes of the others."""
    return f"{obstacle.section} {obstacle.message.id} {sorted(obstacle.message.args.items())}"
