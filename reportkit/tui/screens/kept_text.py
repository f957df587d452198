"""The words of a section until the disk has them: put away in every pause, and saved without losing anybody's."""

import asyncio
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reportkit.messages import ReportkitError
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkFailed
from reportkit.tui.screens.page import Page
from reportkit.tui.widgets.section_editor import SectionEditor
from reportkit.workflow.at_hand import AtHand
from reportkit.workflow.drafts import draft_file, drop_draft, keep_draft

if TYPE_CHECKING:
    from reportkit.tui.screens.saving import Kept, Merged


KEEP_AFTER, KEEP_AGAIN = 1.5, 10.0
"""Seconds of pause before unsaved words are put away, and before those that could not be are tried anew."""


class KeptPage(Page):
    """A section with its text in an editor, and what was saved of it."""

    def __init__(self, desk: Desk, section: str) -> None:
        super().__init__(desk)
        self.section = section
        self.opened: AtHand | None = None
        self.base, self.saved_text, self.saved_at = "", "", ""
        """The revision that the words were written from, the words on the disk, and when they were saved."""
        self.heard: AtHand | None = None
        """The section as somebody else has left it, where that has not been taken in."""
        self.one_save, self.read_in_full = asyncio.Lock(), asyncio.Event()
        self.recovered = False
        """Are words of another sitting among those in the editor?"""
        self._keeping = Lock()
        self._to_keep: tuple[str, str] | None = None
        """The words that are put away next, and the revision that they were written from."""
        self._kept = False
        self._settled_later = False
        """Were words of this sitting put away, and words of another one taken up?"""

    @property
    def editor(self) -> SectionEditor:
        return self.query_one(SectionEditor)

    @property
    def unsaved(self) -> bool:
        return self.editor.text != self.saved_text

    def draw_head(self) -> None:
        """Write the section, its state, what was found, and whether it is saved."""

    def look_at_text(self) -> None:
        """Ask the rules about the text as it stands."""

    # Putting away

    def keep_soon(self) -> None:
        """Put words away at the next pause; at once from the first key on, so that they lie somewhere else too."""
        if self.unsaved and not self._kept:
            self._keep()
        self.after("keep", KEEP_AFTER, self._keep)

    def on_work_failed(self, message: WorkFailed) -> None:
        if message.name == "keep":
            self.after("keep", KEEP_AGAIN, self._keep)  # there may be room on the disk again

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
        if self._kept and not self.recovered:
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

    # Saving

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
            await self.read_in_full.wait()
        if self.opened is None or not self.opened.may_write:
            return True
        async with self.one_save:
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
        opened, self.heard, self._settled_later = merged.opened, None, False
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
        self.heard, self._settled_later = None, False
        self.opened, self.base, self.saved_text = kept.opened, kept.opened.contribution.revision, kept.text
        self.saved_at = self.desk.now
        if not self.unsaved:
            self.recovered = False
            self._drop(kept.draft)
        if kept.aside:
            self.saved_at = self.desk.when(kept.opened.saved[1])
            self.say("took_theirs", path=kept.aside)
        else:
            self.say("saved_title_removed" if kept.title_removed else "saved", time=self.saved_at)
        self.draw_head()
        self.look_at_text()
