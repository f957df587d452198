"""A section while it is typed: opened at once, written in, and what others do to it meanwhile.

The text is shown, and may be typed in, before the workspace has been read. That is done elsewhere meanwhile.
"""

from functools import partial

from textual import events, work
from textual.widgets import TextArea

from reportkit.messages import Message, ReportkitError
from reportkit.model.value import replace
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone, WorkFailed
from reportkit.tui.screens.heard import Heard, by_whom, stands
from reportkit.tui.screens.looked_at import LookedAtPage
from reportkit.workflow.at_hand import AtHand, Standing, forget_standing, keep_standing, kept_standing, text_in_file
from reportkit.workflow.drafts import Draft, drafts_of

_LETTERS = frozenset({"q", "question_mark"})
"""Keys that are commands elsewhere, and words here."""
_UNKNOWN = "?"
"""The revision of words that were changed elsewhere before they had been read in full: a save of them is a conflict."""


class TypedPage(LookedAtPage):
    """A section with its text in an editor. What the keys do is for the screen itself to say."""

    def __init__(self, desk: Desk, section: str, finding: str = "", standing: Standing | None = None) -> None:
        """`standing` is how the section stands, as far as whoever opens it knows."""
        super().__init__(desk, section, standing)
        self.first_finding = finding
        """The key of the finding to begin at; empty for none."""
        self._drafts: tuple[Draft, ...] = ()

    # Opening

    def on_mount(self) -> None:
        """Show the words of the file, and let them be typed in where that was so the last time."""
        desk = self.desk
        self.saved_text = text_in_file(desk.place, desk.month, self.section)
        self.standing = self.standing or kept_standing(desk.place, desk.month, desk.actor, self.section)
        self.editor.load_text(self.saved_text)
        at_once = self.saved_text.strip() and self.standing is not None and self.standing.may_write
        self._drafts = self._kept_before()
        self.editor.read_only = not at_once or bool(self._drafts)
        self.side.wait()
        self.draw_head()
        self.editor.focus()
        doing = "opening" if self.editor.read_only else "checking"
        self.begin("open", partial(_open, desk, self.section), doing=doing)

    def is_early(self, event: events.Key | events.Paste) -> bool:
        """Words may come before the section has been read; what is more than that has to wait."""
        waits = super().is_early(event)
        if not self.is_opening or self.editor.read_only or not self.editor.has_focus:
            return waits or (self.is_opening and isinstance(event, events.Key) and event.key in _LETTERS)
        if isinstance(event, events.Paste) or self.editor.check_consume_key(event.key, event.character):
            return False
        active = self.active_bindings.get(event.key)
        of_text = active is not None and active.node is self.editor and "." not in active.binding.action
        return waits and not of_text

    def on_screen_resume(self) -> None:
        """Back from the figures: the files may have a new revision, with the same words."""
        if self.opened is not None:
            self.read_again()

    def read_again(self) -> None:
        """Read the section anew, and leave what is typed alone."""
        self.begin("again", partial(_open, self.desk, self.section))

    def open_again(self) -> None:
        """Read the section anew, words and all."""
        self.begin("open", partial(_open, self.desk, self.section), doing="opening")

    def on_work_done(self, message: WorkDone) -> None:
        match message.name, message.answer:
            case "open", AtHand() as opened:
                self._begin(opened)
            case "again", AtHand() as opened:
                self.take_in(opened)
            case "news", Heard() as heard:
                self._hear(heard)

    def on_work_failed(self, message: WorkFailed) -> None:
        if message.name == "open":
            self.editor.read_only = True
            self.keep_words()
            self.read_in_full.set()

    def _begin(self, opened: AtHand) -> None:
        """The section has been read. Where somebody types in it already, what they typed stays."""
        untouched = self.opened is not None or not self.unsaved
        drafts = self._drafts if self.opened is None else self._kept_before()
        at_top = self.editor.selection.end == (0, 0)
        self.heard = None
        self.opened, self.saved_at = opened, self.desk.when(opened.saved[1])
        if untouched:
            self._show_text(opened)
        elif opened.text == self.saved_text:
            self.base = opened.contribution.revision
        else:
            self.base = _UNKNOWN
            seen = replace(opened.contribution, text=self.saved_text, revision=_UNKNOWN)
            self.opened = replace(opened, contribution=seen, text=self.saved_text)
        self.editor.read_only = not opened.may_write
        self.side.show_opened(opened)
        self.rest()
        self.look_at_text(opened.contribution if untouched else None)
        self.read_in_full.set()
        self.draw_head()
        if not opened.may_write:
            self.keep_words()
            state = self.words(f"workflow.state_{opened.state.value}")
            self.say("read_only" if untouched else "writing.not_to_be_changed", state=state)
        elif drafts and untouched:
            self._recover(opened, drafts)
        elif untouched and at_top:
            self.side.open_first(opened)
            self.begin_at(opened)

    def _show_text(self, opened: AtHand) -> None:
        """Show the words that were read, and leave the cursor where it is if they stand there already."""
        self.base = opened.contribution.revision
        if self.editor.text != opened.text:
            self.editor.load_text(opened.text)
        self.saved_text = opened.text
        if opened.may_write and not opened.contribution.text.strip():
            self.saved_text = self.editor.begin_below_heading()

    def _kept_before(self) -> tuple[Draft, ...]:
        """Words of another sitting that were never saved."""
        return drafts_of(self.desk, self.desk.month, self.section)

    def begin_at(self, opened: AtHand) -> None:
        """Go to where somebody begins to write, where that is not the top of the text."""

    def take_in(self, opened: AtHand) -> None:
        """The section as it is now. The next save is made from it only where its words are those that were seen."""
        if self.opened is not None and opened.contribution.text == self.opened.contribution.text:
            self.opened, self.base = opened, opened.contribution.revision
        self.side.show_opened(opened)
        self.look_at_text()

    # What others do

    def others_acted(self) -> None:
        if self.opened is not None:
            self.begin("news", partial(_read_now, self.desk, self.section, self.opened))

    def _hear(self, heard: Heard) -> None:
        """Somebody else acted. Their text is taken in where nothing is unsaved; else both are kept, and it is told."""
        if heard.since is not self.opened:  # a save, or another reading, came in between
            self.others_acted()
            return
        mine, theirs = self.heard or self.opened, heard.now
        if self.one_save.locked() or stands(theirs) == stands(mine):  # a save finds out for itself
            return
        by, state = by_whom(self.desk, mine, theirs), Message(f"workflow.state_{theirs.state.value}")
        if theirs.contribution.text == mine.contribution.text:
            self.take_in(theirs)
            told = "others.beside"
        elif self.unsaved:
            self.heard = theirs
            self.side.show_opened(theirs)
            told = "others.saved"
        else:
            self._take_text(theirs)
            told = "others.taken"
        if theirs.may_write != mine.may_write:
            self.editor.read_only = not theirs.may_write and not self.unsaved
            told = "others.opened" if theirs.may_write else f"others.closed{'_unsaved' * self.unsaved}"
        self.say(told, by=by, state=state)
        self.draw_head()

    def _take_text(self, theirs: AtHand) -> None:
        """Go on from somebody else's text, at the line where the cursor was. Undo shows the text that was here."""
        row, column = self.editor.selection.end
        self.opened, self.base, self.saved_text = theirs, theirs.contribution.revision, theirs.text
        self.saved_at = self.desk.when(theirs.saved[1])
        self.editor.put(theirs.text)
        self.editor.go_to(row + 1, (column, column))
        self.side.show_opened(theirs)
        self.look_at_text()

    @work(name="recover", group="deed")
    async def _recover(self, opened: AtHand, drafts: tuple[Draft, ...]) -> None:
        """Words that were never saved are offered, with what differs."""
        from reportkit.tui.screens.saving import recover  # noqa: PLC0415 - most sittings have none

        text = await recover(self, opened, drafts)
        if text is not None:
            self.recovered = True
            self.editor.put(text)
            self.editor.move_cursor(self.editor.document.end)
            self.say("recovered")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        if self.editor.read_only or (self.opened is None and not self.unsaved):
            return
        self.keep_soon()
        self.look_soon()
        self.draw_head()


def _open(desk: Desk, section: str) -> AtHand:
    """Read a section in full, and keep how it stands for the next time."""
    try:
        found = desk.looker.at_hand(section)
    except ReportkitError:
        forget_standing(desk.place, desk.month, section)
        raise
    standing = Standing(found.title, found.state, found.may_write, found.practice)
    keep_standing(desk.place, desk.month, desk.actor, section, standing)
    return found


def _read_now(desk: Desk, section: str, since: AtHand) -> Heard:
    return Heard(since, _open(desk, section))
