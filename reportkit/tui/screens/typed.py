"""A section while it is typed: looked at in every pause, put away until it is saved, saved without losing anything."""

import asyncio
from functools import partial

from textual import work
from textual.widgets import TextArea

from reportkit.messages import ReportkitError
from reportkit.model.finding import Severity
from reportkit.model.value import replace
from reportkit.text.dates import format_month
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.phrases import findings_in_words
from reportkit.tui.reading_matter import matter
from reportkit.tui.screens.opened import Opened, open_section
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.saving import Kept, Merged, recover, save_text
from reportkit.tui.screens.writing_side import WritingSide
from reportkit.tui.widgets.leaves import Drawn, Leaves, draw
from reportkit.tui.widgets.section_editor import SectionEditor
from reportkit.workflow.drafts import draft_file, drop_draft, keep_draft
from reportkit.workflow.look import Look, as_read
from reportkit.workflow.looking import Looker
from reportkit.workflow.month_view import MonthView

CHECK_AFTER, LOOK_UP_AFTER, KEEP_AFTER = 0.3, 1.0, 1.5
"""Seconds of pause before the rules are asked, new words are looked up, and unsaved words are put away."""


class TypedPage(Page):
    """A section with its text in an editor. What the keys do is for the screen itself to say."""

    def __init__(self, desk: Desk, section: str, finding: str = "") -> None:
        super().__init__(desk)
        self.section = section
        self.first_finding = finding
        """The key of the finding to begin at; empty for none."""
        self.opened: Opened | None = None
        self.seen: Look | None = None
        self.base, self.saved_text, self.saved_at = "", "", ""
        self._looker = Looker()
        self._looked_at: tuple[str, MonthView] | None = None
        self._one_save = asyncio.Lock()
        self._kept, self._recovered = False, False
        """Were words of this sitting put away, and words of another one taken up?"""

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
            self.read_again()

    def read_again(self) -> None:
        """Read the section anew, and leave what is typed alone."""
        self.begin("again", partial(open_section, self.desk, self.section))

    def on_work_done(self, message: WorkDone) -> None:
        match message.answer:
            case Opened() as opened if message.name == "open":
                self._begin(opened)
            case Opened() as opened:
                self.take_in(opened)
            case Look() as seen:
                self._show(seen)
            case Drawn() as drawn:
                self.side.read.show_drawn(drawn)

    def _begin(self, opened: Opened) -> None:
        self.rest()
        self.opened, self.base = opened, opened.contribution.revision
        self.saved_text, self.saved_at = opened.text, self.desk.when(opened.saved[1])
        self.editor.load_text(opened.text)
        if opened.may_write and not opened.contribution.text.strip():
            self.saved_text = self.editor.begin_below_heading()
        self.editor.read_only = not opened.may_write
        self._looked_at = opened.contribution.text, opened.view
        self.side.show_opened(opened)
        self.side.open_first(opened)
        self._show(opened.look)
        self.editor.focus()
        if not opened.may_write:
            self.say("read_only", state=self.words(f"workflow.state_{opened.history.state.value}"))
        elif opened.drafts:
            self._recover(opened)
        else:
            self.begin_at(opened)

    def begin_at(self, opened: Opened) -> None:
        """Go to where somebody begins to write, where that is not the top of the text."""

    def take_in(self, opened: Opened) -> None:
        """The section as it is now. The next save is made from it only where its words are those that were seen."""
        if self.opened is not None and opened.contribution.text == self.opened.contribution.text:
            self.opened, self.base = opened, opened.contribution.revision
        self.side.show_opened(opened)
        self._look()

    @work(name="recover", group="deed")
    async def _recover(self, opened: Opened) -> None:
        """Words that were never saved are offered, with what differs."""
        text = await recover(self, opened)
        if text is not None:
            self._recovered = True
            self.editor.put(text)
            self.editor.move_cursor(self.editor.document.end)
            self.say("recovered")

    # While somebody types

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        if self.opened is not None:
            self.after("look", CHECK_AFTER, self._look)
            self.after("keep", KEEP_AFTER, self._keep)
            self.draw_head()

    def _look(self) -> None:
        """Look at the text as it stands, unless that is what was looked at."""
        if self.opened is not None:
            text, view = self.editor.text, self.opened.view
            if self._looked_at != (text, view):
                self._looked_at = text, view
                as_typed = replace(self.opened.contribution, text=text, nothing=None)
                self.begin("look", partial(self._looker.look, view, self.section, as_typed))

    def _look_up(self) -> None:
        """A dictionary says something of new words. Meanwhile somebody may go on typing."""
        if self.opened is not None:
            self._looked_at = None
            self.look_up(self.opened.view, self._look)

    def _show(self, seen: Look) -> None:
        if self.opened is None:
            return
        self.seen = seen
        self.side.show_look(seen, self.opened)
        if self.opened.view.new_words:
            self.after("words", LOOK_UP_AFTER, self._look_up)
        if self.side.current == "read":
            self._read()
        self.editor.mark([each.finding for each in seen.checked if each.answer is None])
        self.draw_head()
        self.refresh_bindings()

    def on_leaves_wanted(self, message: Leaves.Wanted) -> None:
        self._read()

    def _read(self) -> None:
        """Draw how the text reads, for the pane beside it."""
        leaves = self.side.read
        if self.opened is not None and leaves.width:
            as_typed = replace(self.opened.contribution, text=self.editor.text, nothing=None)
            view, section, picture = self.opened.view, self.section, self.words("picture")
            width = leaves.width
            self.begin("read", lambda: draw(matter(as_read(view, section, as_typed), picture), width))

    def on_unmount(self) -> None:
        self._looker.end()

    def draw_head(self) -> None:
        """Write the section, its state, what was found, and whether it is saved."""
        opened = self.opened
        if opened is None:
            return
        month = format_month(self.desk.month, self.desk.language)
        found = self.seen.stops if self.seen else ()
        errors = sum(each.finding.severity is Severity.ERROR for each in found)
        findings = findings_in_words(self.desk, errors, len(found) - errors) or self.words("no_findings_short")
        state = self.words(f"workflow.state_{opened.history.state.value}")
        saved = self.words("saved_at", time=self.saved_at) if self.saved_at else ""
        if self.unsaved:
            saved = self.words("unsaved")
        practice = self.words("practice") if opened.view.workspace.settings.practice else ""
        self.head((f"{opened.title} › {month}", findings), (", ".join(filter(None, (state, saved))), practice))

    # Nothing is lost

    def _keep(self) -> None:
        """Put unsaved words away outside the workspace."""
        if not self.unsaved:
            self._forget()
        else:
            self._kept = True
            desk, text = self.desk, self.editor.text
            self.begin("keep", partial(keep_draft, desk.session, desk.month, self.section, text, self.base))

    def _forget(self) -> None:
        """Words that were undone again are not offered later. Those of another sitting are, until they are saved."""
        if self.opened is not None and self._kept and not self._recovered:
            self._kept = False
            drop_draft(draft_file(self.desk.session, self.desk.month, self.section))

    def keep_words(self) -> None:
        if not self.unsaved:
            self._forget()
        else:
            self._kept = True
            try:
                keep_draft(self.desk.session, self.desk.month, self.section, self.editor.text, self.base)
            except ReportkitError:  # the program is being ended; there is nobody left to tell
                return

    async def may_close(self) -> bool:
        """Leaving saves. Where that cannot be done, the words are put away and stay on the screen."""
        self.keep_words()
        return not self.unsaved or await self.save()

    async def save(self) -> bool:
        """Save, and forget the draft once the disk has the words. False where they are still unsaved."""
        if self.opened is None or not self.opened.may_write:
            return True
        async with self._one_save:
            if not self.unsaved:
                self.say("nothing_to_save")
                return True
            match await save_text(self, self.opened, self.editor.text, self.base):
                case Kept() as kept:
                    self._took(kept)
                    return True
                case Merged() as merged:
                    self._go_on_with(merged)
            return False

    def _go_on_with(self, merged: Merged) -> None:
        """Both texts stand in the editor; the next save is made from somebody else's."""
        opened = merged.opened
        self.opened, self.base, self.saved_text = opened, opened.contribution.revision, opened.text
        self.editor.put(merged.text)
        self.editor.move_cursor((0, 0))
        self.keep_words()
        self.say("both_copied")
        self.draw_head()

    def _took(self, kept: Kept) -> None:
        """Go on from what was kept, which may be somebody else's words, or mine without the section's own title."""
        if self.editor.text == kept.typed != kept.text:
            self.editor.put(kept.text)
        self.opened, self.base, self.saved_text = kept.opened, kept.opened.contribution.revision, kept.text
        self.saved_at = self.desk.now
        if not self.unsaved:
            self._recovered = False
            drop_draft(kept.draft)
        if kept.aside:
            self.saved_at = self.desk.when(kept.opened.saved[1])
            self.say("took_theirs", path=kept.aside)
        else:
            self.say("saved_title_removed" if kept.title_removed else "saved", time=self.saved_at)
        self.draw_head()
        self._look()
