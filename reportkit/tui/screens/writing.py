"""Writing a section: the text, and beside it what a careful colleague would point at."""

from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import OptionList, TextArea

from reportkit.messages import ReportkitError
from reportkit.model.finding import Severity
from reportkit.text.dates import format_month
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.phrases import findings_in_words
from reportkit.tui.screens.answering import answer_finding, answer_remark
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.inserting import choose_insertion
from reportkit.tui.screens.opened import Opened, open_section
from reportkit.tui.screens.outside import edit_outside
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.saving import Kept, recover, save_text
from reportkit.tui.screens.submitting import hand_in
from reportkit.tui.screens.writing_side import WritingSide
from reportkit.tui.widgets.finding_rows import FindingRows
from reportkit.tui.widgets.remark_rows import RemarkRows
from reportkit.tui.widgets.section_editor import SectionEditor
from reportkit.workflow.check import Checked
from reportkit.workflow.drafts import drop_draft, keep_draft
from reportkit.workflow.look import Look, look

CHECK_AFTER, KEEP_AFTER = 0.3, 1.5
"""Seconds of pause before the rules are asked, and before unsaved words are put away."""


class WritingScreen(Page):
    """One section, for the person who writes it."""

    DEFAULT_CSS = """
    WritingScreen Horizontal { height: 1fr; }
    WritingScreen.-narrow WritingSide { display: none; width: 1fr; border: none; }
    WritingScreen.-narrow.-side WritingSide { display: block; }
    WritingScreen.-narrow.-side SectionEditor { display: none; }
    """
    ABOUT = "about_writing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "tui.key_save"),
        Binding("ctrl+r", "side", "tui.key_side"),
        Binding("f9,ctrl+enter,ctrl+l", "submit", "tui.key_submit"),
        Binding("ctrl+n", "next_finding", "tui.key_next_finding"),
        Binding("ctrl+t", "figures", "tui.key_figures"),
        Binding("ctrl+g", "insert", "tui.key_insert"),
        Binding("ctrl+f", "mend", "tui.key_mend", show=False),
        Binding("ctrl+o", "answer", "tui.key_answer", show=False),
        Binding("ctrl+e", "outside", "tui.key_outside", show=False),
        Binding("escape", "back", "tui.key_back"),
    ]

    def __init__(self, desk: Desk, section: str, at: str = "") -> None:
        super().__init__(desk)
        self.section, self.at = section, at
        self.opened: Opened | None = None
        self.seen: Look | None = None
        self.base, self.saved_text, self.saved_at = "", "", ""
        self._pauses: dict[str, Timer] = {}

    def body(self) -> ComposeResult:
        with Horizontal():
            yield SectionEditor()
            yield WritingSide(self.desk)

    @property
    def editor(self) -> SectionEditor:
        return self.query_one(SectionEditor)

    @property
    def side(self) -> WritingSide:
        return self.query_one(WritingSide)

    @property
    def unsaved(self) -> bool:
        return self.opened is not None and self.editor.text != self.saved_text

    # Opening

    def on_mount(self) -> None:
        self.editor.read_only = True
        self.begin("open", partial(open_section, self.desk, self.section), doing="opening")

    def on_screen_resume(self) -> None:
        """Back from the figures: the files may have a new revision, with the same words."""
        if self.opened is not None:
            self.begin("again", partial(open_section, self.desk, self.section))

    def on_work_done(self, message: WorkDone) -> None:
        match message.answer:
            case Opened() as opened if message.name == "open":
                self._begin(opened)
            case Opened() as opened:
                self._refresh(opened)
            case Look() as seen:
                self._show(seen)

    def _begin(self, opened: Opened) -> None:
        self.rest()
        self.opened, self.base = opened, opened.contribution.revision
        self.saved_text, self.saved_at = opened.text, self.desk.when(opened.saved[1])
        self.editor.load_text(opened.text)
        self.editor.read_only = not opened.may_write
        self.side.show_opened(opened, self.at)
        self._show(opened.look)
        self.editor.focus()
        if not opened.may_write:
            self.say("read_only", state=self.words(f"workflow.state_{opened.history.state.value}"))
        elif opened.drafts:
            self._recover(opened)
        elif opened.remarks and not opened.remarks[-1].answer:
            self.say("came_back")

    def _refresh(self, opened: Opened) -> None:
        if opened.contribution.text == (self.opened.contribution.text if self.opened else ""):
            self.opened, self.base = opened, opened.contribution.revision
        self.side.show_opened(opened)
        self._look()

    @work(name="recover", group="deed")
    async def _recover(self, opened: Opened) -> None:
        """Words that were never saved are offered, with what differs."""
        text = await recover(self, opened)
        if text is not None:
            self.editor.put(text)
            self.say("recovered")

    # While somebody types

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        if self.opened is not None:
            self._after("look", CHECK_AFTER, self._look)
            self._after("keep", KEEP_AFTER, self._keep)
            self._draw_head()

    def _after(self, name: str, seconds: float, call: object) -> None:
        """Do something when nobody has typed for a while."""
        if name in self._pauses:
            self._pauses[name].stop()
        self._pauses[name] = self.set_timer(seconds, call)  # type: ignore[arg-type]

    def _look(self) -> None:
        if self.opened is not None:
            as_typed = replace(self.opened.contribution, text=self.editor.text, nothing=None)
            self.begin("look", partial(look, self.opened.view, self.section, as_typed))

    def _show(self, seen: Look) -> None:
        if self.opened is None:
            return
        self.seen = seen
        self.side.show_look(seen, self.opened)
        self.editor.mark([each.finding for each in seen.checked if each.answer is None])
        self._draw_head()
        self.refresh_bindings()

    def _draw_head(self) -> None:
        opened = self.opened
        if opened is None:
            return
        month = format_month(self.desk.month, self.desk.language)
        found = self.seen.stops if self.seen else ()
        errors = sum(each.finding.severity is Severity.ERROR for each in found)
        findings = findings_in_words(self.desk, errors, len(found) - errors) or self.words("no_findings_short")
        state = self.words(f"workflow.state_{opened.history.state.value}")
        if self.unsaved:
            saved = self.words("unsaved")
        else:
            saved = self.words("saved_at", time=self.saved_at) if self.saved_at else ""
        practice = self.words("practice") if opened.view.workspace.settings.practice else ""
        self.head((f"{opened.title} › {month}", findings), (", ".join(filter(None, (state, saved))), practice))

    # Nothing is lost

    def _keep(self) -> None:
        """Put unsaved words away outside the workspace."""
        if self.unsaved:
            desk = self.desk
            self.begin("keep", partial(keep_draft, desk.session, desk.month, self.section, self.editor.text, self.base))

    def keep_words(self) -> None:
        if self.unsaved:
            try:
                keep_draft(self.desk.session, self.desk.month, self.section, self.editor.text, self.base)
            except ReportkitError:  # the program is being ended; there is nobody left to tell
                return

    async def may_close(self) -> bool:
        """Leaving saves. Where that cannot be done, the words are put away and stay on the screen."""
        if not self.unsaved:
            return True
        self._leave()
        return False

    @work(name="leave", group="deed")
    async def _leave(self) -> None:
        self.keep_words()
        if await self._save():
            self.app.pop_screen()

    @work(name="save", group="deed")
    async def action_save(self) -> None:
        await self._save()

    async def _save(self) -> bool:
        """Save, and forget the draft once the disk has the words."""
        if self.opened is None or not self.opened.may_write:
            return True
        if not self.unsaved:
            self.say("nothing_to_save")
            return True
        kept = await save_text(self, self.opened, self.editor.text, self.base)
        if kept is None:
            return False
        self._took(kept)
        return True

    def _took(self, kept: Kept) -> None:
        if kept.text != kept.typed and self.editor.text == kept.typed:
            self.editor.put(kept.text)
        self.opened, self.base, self.saved_text = kept.opened, kept.opened.contribution.revision, kept.text
        self.saved_at = self.desk.now
        drop_draft(kept.draft)
        self.say("saved_title_removed" if kept.title_removed else "saved", time=self.saved_at)
        self._draw_head()
        self._look()

    # Keys

    def action_tab(self, id: str) -> None:
        self.side.open(id, focus=True)

    def action_side(self) -> None:
        """To the pane beside the text, and back."""
        inside = self.side.has_focus_within
        self.set_class(not inside, "-side")
        if inside:
            self.editor.focus()
        else:
            self.call_after_refresh(self.side.focus_inside)

    def to_text(self, line: int = 0, columns: tuple[int, int] | None = None) -> None:
        """Show the text, at a place."""
        self.remove_class("-side")
        self.editor.focus()
        if line:
            self.call_after_refresh(self.editor.go_to, line, columns)

    def action_back(self) -> None:  # type: ignore[override]
        """From the pane to the text, from the text to the board."""
        if self.side.has_focus_within:
            self.to_text()
        elif not self.unsaved:
            self.app.pop_screen()
        else:
            self._leave()

    def action_next_finding(self) -> None:
        """Move to the next open finding below the cursor, and from the last to the first."""
        found = [each for each in (self.seen.checked if self.seen else ()) if each.answer is None]
        if not found:
            self.say("no_findings")
            return
        row, column = self.editor.selection.end
        places = sorted((_place(each), number) for number, each in enumerate(found))
        later = [number for place, number in places if place > (row + 1, column)]
        self._to_finding(found[later[0] if later else places[0][1]])

    def _to_finding(self, each: Checked) -> None:
        finding = each.finding
        self.side.highlight(finding.key)
        if finding.figure:
            self.app.push_screen(FiguresScreen(self.desk, self.section, finding.figure))
        else:
            self.to_text(finding.line, finding.columns)
            self.say("finding_shown", message=finding.message)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter in a list beside the text goes to the place, and inserts a heading that is missing."""
        listed = event.option_list
        if isinstance(listed, FindingRows) and listed.current is not None:
            self._to_finding(listed.current)
        elif isinstance(listed, RemarkRows):
            self._answer_remark()
        elif self.seen is not None and event.option.id:
            place = self.seen.headings[int(event.option.id)]
            if place.line:
                self.to_text(place.line)
            elif not self.editor.read_only:
                self._insert_heading(place.title)

    def _insert_heading(self, title: str) -> None:
        end = self.editor.document.end
        before = "" if not self.editor.text.strip() else "\n" if self.editor.text.endswith("\n") else "\n\n"
        self.editor.insert(f"{before}# {title}\n\n", end)
        self.to_text(self.editor.document.line_count)

    def on_finding_rows_act(self, message: FindingRows.Act) -> None:
        if message.deed == "mend":
            self.action_mend()
        else:
            self.action_answer()

    def action_mend(self) -> None:
        """Apply the safe fix of the finding in the list; undo takes it back."""
        current = self.side.findings.current
        if current is None or current.finding.fix is None or self.editor.read_only:
            self.say("nothing_to_mend")
            return
        fix = current.finding.fix
        if self.seen is not None and self.seen.contribution.text != self.editor.text:
            self.say("checking")  # the places are those of a moment ago
            return
        self.editor.replace(fix.text, (fix.line - 1, fix.first), (fix.line - 1, fix.last))
        self.say("mended")

    @work(name="answer", group="deed")
    async def action_answer(self) -> None:
        """Say of a warning that it is right. What is answered must be saved first."""
        current = self.side.findings.current
        if self.opened is None or current is None or current.finding.severity is not Severity.WARNING:
            self.say("nothing_to_answer")
        elif await self._save() and await answer_finding(self, self.section, current):
            self.begin("again", partial(open_section, self.desk, self.section))

    @work(name="answer-remark", group="deed")
    async def _answer_remark(self) -> None:
        current = self.side.remarks.current
        if current is not None and await answer_remark(self, self.section, current):
            self.begin("again", partial(open_section, self.desk, self.section))

    @work(name="insert", group="deed")
    async def action_insert(self) -> None:
        """Insert a heading that is missing, or a citation, found by its words."""
        if self.opened is None or self.editor.read_only:
            return
        text = await choose_insertion(self, self.opened, self.editor.text)
        if text is not None:
            self.to_text()
            self.editor.insert(text)

    def action_figures(self) -> None:
        self.app.push_screen(FiguresScreen(self.desk, self.section))

    @work(name="submit", group="deed")
    async def action_submit(self) -> None:
        """Save, look once more at what is saved, and hand it in."""
        if self.opened is None or not await self._save():
            return
        opened = await self.attempt(partial(open_section, self.desk, self.section), doing="checking")
        if opened is None:
            return
        self._refresh(opened)
        if await hand_in(self, self.section, opened.title, opened.look):
            self.app.pop_screen()
            screen = self.app.screen
            if isinstance(screen, Page):
                screen.say("submitted", section=opened.title)
        else:
            self.side.open("findings")

    @work(name="outside", group="deed")
    async def action_outside(self) -> None:
        """Write in the person's own editor, and come back with what it left."""
        if self.opened is not None and not self.editor.read_only:
            text = await edit_outside(self, self.editor.text)
            if text is not None and text != self.editor.text:
                self.editor.put(text)

    def on_resize(self, event: events.Resize) -> None:
        self.refresh_bindings()


def _place(each: Checked) -> tuple[int, int]:
    """Where a finding stands; those of figures and of the whole come last."""
    finding = each.finding
    if finding.figure or not finding.line:
        return (1_000_000, 0)
    return (finding.line, finding.columns[1] if finding.columns else 0)
