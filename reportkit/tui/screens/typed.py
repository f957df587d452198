"""A section while it is typed: looked at in every pause, put away until it is saved, saved without losing anything.

The text is shown, and may be typed in, before the workspace has been read. That is done elsewhere meanwhile.
"""

import asyncio
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from textual import events, work
from textual.widgets import TextArea

from reportkit.messages import Message, ReportkitError
from reportkit.model.contribution import Contribution
from reportkit.model.finding import Severity
from reportkit.model.value import replace
from reportkit.text.clean import show
from reportkit.text.dates import format_month
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone, WorkFailed
from reportkit.tui.phrases import findings_in_words
from reportkit.tui.screens.heard import Heard, by_whom, stands
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.writing_side import WritingSide
from reportkit.tui.widgets.leaves import Drawn, Leaves, draw
from reportkit.tui.widgets.section_editor import SectionEditor
from reportkit.tui.widgets.side import Side
from reportkit.workflow.at_hand import AtHand, Standing, forget_standing, keep_standing, kept_standing, text_in_file
from reportkit.workflow.drafts import Draft, draft_file, drafts_of, drop_draft, keep_draft
from reportkit.workflow.seen import LastMonth, Look

if TYPE_CHECKING:
    from reportkit.tui.screens.saving import Kept, Merged

CHECK_AFTER, LOOK_UP_AFTER, KEEP_AFTER = 0.3, 1.0, 1.5
"""Seconds of pause before the rules are asked, new words are looked up, and unsaved words are put away."""
KEEP_AGAIN = 10.0
"""Seconds before words are put away that could not be: there may be room on the disk again."""
_LETTERS = frozenset({"q", "question_mark"})
"""Keys that are commands elsewhere, and words here."""
_UNKNOWN = "?"
"""The revision of words that were changed elsewhere before they had been read in full: a save of them is a conflict."""


class TypedPage(Page):
    """A section with its text in an editor. What the keys do is for the screen itself to say."""

    def __init__(self, desk: Desk, section: str, finding: str = "", standing: Standing | None = None) -> None:
        """`standing` is how the section stands, as far as whoever opens it knows."""
        super().__init__(desk)
        self.section = section
        self.first_finding = finding
        """The key of the finding to begin at; empty for none."""
        self.standing = standing
        self.opened: AtHand | None = None
        self.seen: Look | None = None
        self.base, self.saved_text, self.saved_at = "", "", ""
        self._looked_at: tuple[str, AtHand] | None = None
        self._new_words: frozenset[str] = frozenset()
        self._last_of: AtHand | None = None
        self._one_save, self._read_in_full = asyncio.Lock(), asyncio.Event()
        self._drafts: tuple[Draft, ...] = ()
        self._keeping = Lock()
        self._to_keep: tuple[str, str] | None = None
        """The words that are put away next, and the revision that they were written from."""
        self._heard: AtHand | None = None
        """The section as somebody else has left it, where that has not been taken in."""
        self._kept, self._recovered = False, False
        self._settled_later = False
        """Were words of this sitting put away, and words of another one taken up?"""

    @property
    def editor(self) -> SectionEditor:
        return self.query_one(SectionEditor)

    @property
    def side(self) -> WritingSide:
        return self.query_one(WritingSide)

    @property
    def unsaved(self) -> bool:
        return self.editor.text != self.saved_text

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
            case "look", Look() as seen:
                self._show(seen)
            case "read", Drawn() as drawn:
                self.side.read.show_drawn(drawn)
            case "last", None | LastMonth() as last:
                self.side.show_last(last)
            case "learn", True:
                self._looked_at = None
                self._look()

    def on_work_failed(self, message: WorkFailed) -> None:
        if message.name == "open":
            self.editor.read_only = True
            self.keep_words()
            self._read_in_full.set()
        elif message.name == "keep":
            self.after("keep", KEEP_AGAIN, self._keep)  # there may be room on the disk again
        super().on_work_failed(message)

    def _begin(self, opened: AtHand) -> None:
        """The section has been read. Where somebody types in it already, what they typed stays."""
        untouched = self.opened is not None or not self.unsaved
        drafts = self._drafts if self.opened is None else self._kept_before()
        at_top = self.editor.selection.end == (0, 0)
        self._heard = None
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
        self._look(opened.contribution if untouched else None)
        self._read_in_full.set()
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
        self._look()

    # What others do

    def others_acted(self) -> None:
        if self.opened is not None:
            self.begin("news", partial(_read_now, self.desk, self.section, self.opened))

    def _hear(self, heard: Heard) -> None:
        """Somebody else acted. Their text is taken in where nothing is unsaved; else both are kept, and it is told."""
        if heard.since is not self.opened:  # a save, or another reading, came in between
            self.others_acted()
            return
        mine, theirs = self._heard or self.opened, heard.now
        if self._one_save.locked() or stands(theirs) == stands(mine):  # a save finds out for itself
            return
        by, state = by_whom(self.desk, mine, theirs), Message(f"workflow.state_{theirs.state.value}")
        if theirs.contribution.text == mine.contribution.text:
            self.take_in(theirs)
            told = "others.beside"
        elif self.unsaved:
            self._heard = theirs
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
        self._look()

    @work(name="recover", group="deed")
    async def _recover(self, opened: AtHand, drafts: tuple[Draft, ...]) -> None:
        """Words that were never saved are offered, with what differs."""
        from reportkit.tui.screens.saving import recover  # noqa: PLC0415 - most sittings have none

        text = await recover(self, opened, drafts)
        if text is not None:
            self._recovered = True
            self.editor.put(text)
            self.editor.move_cursor(self.editor.document.end)
            self.say("recovered")

    # While somebody types

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        if self.editor.read_only or (self.opened is None and not self.unsaved):
            return
        if self.unsaved and not self._kept:
            self._keep()  # from the first key on, the words lie somewhere else too
        self.after("look", CHECK_AFTER, self._look)
        self.after("keep", KEEP_AFTER, self._keep)
        self.draw_head()

    def _look(self, saved: Contribution | None = None) -> None:
        """Look at the text as it stands, unless that is what was looked at; `saved` stands for words from the file."""
        if self.opened is not None:
            text = self.editor.text
            before, of = self._looked_at or ("", None)
            if before != text or of is not self.opened:  # one that was read again may have been answered since
                self._looked_at = text, self.opened
                contribution = saved or self._as_typed(self.opened)
                self.begin("look", partial(self.desk.looker.look, self.section, contribution))

    def _as_typed(self, opened: AtHand) -> Contribution:
        return replace(opened.contribution, text=self.editor.text, nothing=None)

    def _look_up(self) -> None:
        """A dictionary says something of new words. Meanwhile somebody may go on typing."""
        words, self._new_words = self._new_words, frozenset()
        if self.opened is not None and words:
            self.begin("learn", partial(self.desk.looker.learn, words, self.opened.dictionary))

    def _show(self, seen: Look) -> None:
        if self.opened is None:
            return
        first, self.seen = self.seen is None, seen
        self.side.show_look(seen, self.opened)
        if seen.new_words:
            self._new_words = seen.new_words
            self.after("words", LOOK_UP_AFTER, self._look_up)
        if self.side.current == "read":
            self._read()
        self.editor.mark([each.finding for each in seen.checked if each.answer is None])
        self.draw_head()
        self.refresh_bindings()
        if first:
            self.first_seen(seen)

    def first_seen(self, seen: Look) -> None:
        """What was found is known for the first time."""

    def on_leaves_wanted(self, message: Leaves.Wanted) -> None:
        self._read()

    def on_side_changed(self, message: Side.Changed) -> None:
        """Last month's words are read when somebody looks for them."""
        if self.side.current == "last" and self.opened is not None and self._last_of is not self.opened:
            self._last_of = self.opened
            self.begin("last", partial(self.desk.looker.last, self.section))

    def _read(self) -> None:
        """Draw how the text reads, for the pane beside it."""
        from reportkit.tui.reading_matter import matter  # noqa: PLC0415 - only this pane needs it

        leaves = self.side.read
        if self.opened is not None and leaves.width:
            read, as_typed = self.desk.looker.read, self._as_typed(self.opened)
            section, picture, width = self.section, self.words("picture"), leaves.width
            self.begin("read", lambda: draw(matter(read(section, as_typed), picture), width))

    def draw_head(self) -> None:
        """Write the section, its state, what was found, and whether it is saved."""
        opened, standing = self.opened, self.standing
        state = opened.state if opened else standing.state if standing else None
        month = format_month(self.desk.month, self.desk.language)
        findings = self.words("checking")
        if self.seen is not None:
            errors = sum(each.finding.severity is Severity.ERROR for each in self.seen.stops)
            warnings = len(self.seen.stops) - errors
            findings = findings_in_words(self.desk, errors, warnings) or self.words("no_findings_short")
        stands = self.words(f"workflow.state_{state.value}") if state else ""
        saved = self.words("saved_at", time=self.saved_at) if self.saved_at else ""
        if self.unsaved and not self.editor.read_only:
            saved = self.words("others.saved_head" if self._heard else "unsaved")
        known = opened or standing
        practice = self.words("practice") if known and known.practice else ""
        title = show(known.title if known else self.section)
        self.head((f"{title} › {month}", findings), (", ".join(filter(None, (stands, saved))), practice))

    # Nothing is lost

    def _keep(self) -> None:
        """Put unsaved words away outside the workspace."""
        if not self.unsaved:
            self._forget()
        else:
            self._kept, self._to_keep = True, (self.editor.text, self.base)
            self.begin("keep", self._put_away)

    def _put_away(self) -> None:
        """Write the newest words that are to be kept. A slow disk must not put older ones in their place."""
        with self._keeping:
            if self._to_keep is not None:
                keep_draft(self.desk, self.desk.month, self.section, *self._to_keep)

    def _forget(self) -> None:
        """Words that were undone again are not offered later. Those of another sitting are, until they are saved."""
        if self._kept and not self._recovered:
            self._drop(draft_file(self.desk, self.desk.month, self.section))

    def _drop(self, file: Path) -> None:
        """Forget words that need not be kept any more."""
        self._kept, self._to_keep = False, None
        with self._keeping:
            drop_draft(file)

    def keep_words(self) -> None:
        if not self.unsaved:
            self._forget()
        else:
            self._kept, self._to_keep = True, (self.editor.text, self.base)
            try:
                self._put_away()
            except ReportkitError:  # the program is being ended; there is nobody left to tell
                return

    @property
    def may_leave_unsaved(self) -> bool:
        return self.unsaved and self._settled_later

    async def may_close(self) -> bool:
        """Leaving saves. Where that cannot be done, the words are put away and stay on the screen."""
        self.keep_words()
        return not self.unsaved or await self.save()

    async def save(self) -> bool:
        """Save, and forget the draft once the disk has the words. False where they are still unsaved."""
        from reportkit.tui.screens.saving import Kept, Later, Merged, save_text  # noqa: PLC0415 - a start saves nothing

        if self.opened is None and self.unsaved:
            await self._read_in_full.wait()
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
                case Later():
                    self._settled_later = True
            return False

    def _go_on_with(self, merged: "Merged") -> None:
        """Both texts stand in the editor; the next save is made from somebody else's."""
        opened, self._heard, self._settled_later = merged.opened, None, False
        self.opened, self.base, self.saved_text = opened, opened.contribution.revision, opened.text
        self.editor.put(merged.text)
        self.editor.move_cursor((0, 0))
        self.keep_words()
        self.say("both_copied" if merged.meet else "both_merged", count=merged.meet)
        self.draw_head()

    def _took(self, kept: "Kept") -> None:
        """Go on from what was kept, which may be somebody else's words, or mine without the section's own title."""
        if self.editor.text == kept.typed != kept.text:
            self.editor.put(kept.text)
        self._heard, self._settled_later = None, False
        self.opened, self.base, self.saved_text = kept.opened, kept.opened.contribution.revision, kept.text
        self.saved_at = self.desk.now
        if not self.unsaved:
            self._recovered = False
            self._drop(kept.draft)
        if kept.aside:
            self.saved_at = self.desk.when(kept.opened.saved[1])
            self.say("took_theirs", path=kept.aside)
        else:
            self.say("saved_title_removed" if kept.title_removed else "saved", time=self.saved_at)
        self.draw_head()
        self._look()


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
