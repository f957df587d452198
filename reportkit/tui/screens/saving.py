"""Saving a text so that nothing is lost: not when somebody else was first, not when the terminal went away."""

import asyncio
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportkit.messages import ConflictError, ReportkitError
from reportkit.tui.screens.opened import Opened, open_section
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.workflow.drafts import draft_file, drop_draft, keep_draft
from reportkit.workflow.write import put_text


@dataclass(frozen=True, slots=True)
class Kept:
    """A save that the disk has taken."""

    opened: Opened
    typed: str
    text: str
    """What was kept of it: without the section's own title, where it began with that."""
    title_removed: bool
    draft: Path


async def save_text(page: Page, opened: Opened, text: str, base: str) -> Kept | None:
    """Save a text made from the revision `base`. None where it was not saved; the person has been told why."""
    desk, section = page.desk, opened.definition.id
    while True:
        try:
            contribution, split = await asyncio.to_thread(put_text, desk.session, desk.month, section, text, None, base)
        except ConflictError as error:
            decided = await _settle(page, opened, text, error)
            if decided is None:
                return None
            text, base = decided
        except ReportkitError as error:
            await page.tell(error)
            return None
        else:
            anew = await asyncio.to_thread(open_section, desk, section)
            draft = draft_file(desk.session, desk.month, section)
            return Kept(anew, text, contribution.text, bool(split.removed), draft)


async def _settle(page: Page, opened: Opened, text: str, error: ConflictError) -> tuple[str, str] | None:
    """What to save, and from which revision, after somebody else's change has been seen; None to go on writing.

    Where the other left the words alone, and only gave figures, there is nothing to settle.
    """
    desk = page.desk
    theirs = await asyncio.to_thread(open_section, desk, opened.definition.id)
    if not theirs.may_write or theirs.contribution.revision == opened.contribution.revision:
        await page.tell(error)
        return None
    revision = theirs.contribution.revision
    if theirs.contribution.text in (opened.contribution.text, text):
        return text, revision
    await asyncio.to_thread(keep_draft, desk.session, desk.month, opened.definition.id, text, revision)
    who, when = theirs.saved
    side = await page.app.push_screen_wait(
        TwoTexts(
            desk,
            desk.words("conflict_title", section=opened.title),
            desk.words("conflict_about", who=who, when=desk.when(when)),
            (desk.words("conflict_mine"), text),
            (desk.words("conflict_theirs", who=who), theirs.contribution.text),
        )
    )
    if side == "":
        page.say("conflict_open")
        return None
    return (text if side == "left" else theirs.contribution.text), revision


async def recover(page: Page, opened: Opened) -> str | None:
    """Offer words that were never saved. Gives them where they are wanted; those thrown away are forgotten."""
    for draft in opened.drafts:
        if draft.text == opened.text:
            drop_draft(draft.file)
            continue
        desk = page.desk
        side = await page.app.push_screen_wait(
            TwoTexts(
                desk,
                desk.words("draft_title"),
                desk.words("draft_about", when=desk.when(draft.time)),
                (desk.words("draft_mine"), draft.text),
                (desk.words("draft_saved"), opened.text),
            )
        )
        if side == "left":
            own = partial(keep_draft, desk.session, desk.month, opened.definition.id, draft.text, draft.base)
            if await page.attempt(own) != draft.file:
                drop_draft(draft.file)
            return draft.text
        if side == "right":
            drop_draft(draft.file)
    return None
