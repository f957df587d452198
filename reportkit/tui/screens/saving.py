"""Saving a text so that nothing is lost: not when somebody else was first, not when the terminal went away."""

import asyncio
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from reportkit.messages import ConflictError, ReportkitError
from reportkit.model.contribution import Contribution
from reportkit.model.value import Struct
from reportkit.text.merging import merge
from reportkit.text.structure import TitleSplit
from reportkit.tui.desk import Desk
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.workflow.at_hand import AtHand
from reportkit.workflow.drafts import Draft, draft_file, drop_draft, keep_draft


class Kept(Struct, frozen=True):
    """A save that the disk has taken."""

    opened: AtHand
    typed: str
    text: str
    """What was kept of it: without the section's own title, where it began with that."""
    title_removed: bool
    draft: Path
    aside: str = ""
    """Where the text lies that gave way to somebody else's."""


class Merged(Struct, frozen=True):
    """The changes of both in one text, to be read through. Nothing was saved."""

    opened: AtHand
    text: str
    meet: int
    """In how many places both had changed the same words."""


class Later(Struct, frozen=True):
    """Somebody has seen that there are two texts, and settles it later. Their words are put away."""


async def save_text(page: Page, opened: AtHand, text: str, base: str) -> Kept | Merged | Later | None:
    """Save a text made from the revision `base`. None where it was not saved; the person has been told why."""
    desk, section = page.desk, opened.definition.id
    while True:
        try:
            contribution, split = await asyncio.to_thread(_put, desk, section, text, base)
        except ConflictError as error:
            decided = await _settle(page, opened, text, error)
            if not isinstance(decided, str):
                return decided
            base = decided
        except ReportkitError as error:
            await page.tell(error)
            return None
        else:
            anew = await asyncio.to_thread(desk.looker.at_hand, section)
            draft = draft_file(desk, desk.month, section)
            return Kept(anew, text, contribution.text, bool(split.removed), draft)


def _put(desk: Desk, section: str, text: str, base: str) -> tuple[Contribution, TitleSplit]:
    """Save, in a thread: the first time this loads every reader of the workspace's files, and keys do not wait."""
    from reportkit.workflow.write import put_text  # noqa: PLC0415 - see above

    return put_text(desk.session, desk.month, section, text, None, base)


async def _settle(page: Page, opened: AtHand, text: str, error: ConflictError) -> Kept | Merged | Later | str | None:
    """What comes of it once somebody else's change has been seen: a revision to save from, or None to go on writing.

    Where the other left the words alone, and only gave figures, there is nothing to settle.
    """
    desk = page.desk
    theirs = await asyncio.to_thread(desk.looker.at_hand, opened.definition.id)
    if not theirs.may_write or theirs.contribution.revision == opened.contribution.revision:
        await page.tell(error)
        return None
    revision = theirs.contribution.revision
    if theirs.contribution.text in (opened.contribution.text, text):
        return revision
    await asyncio.to_thread(keep_draft, desk, desk.month, opened.definition.id, text, revision)
    who, when = theirs.saved
    own = "_own" if who == theirs.people.name(desk.actor.who) else ""
    named = desk.words(f"conflict_theirs{own}", who=who)
    choices = (("", "later"), ("both", "both"), ("left", f"left{own}"), ("right", f"right{own}"))
    side = await page.app.push_screen_wait(
        TwoTexts(
            desk,
            desk.words(f"conflict_title{own}", section=opened.title),
            desk.words(f"conflict_about{own}", who=who, when=desk.when(when)),
            (desk.words("conflict_mine"), text),
            (named, theirs.contribution.text),
            [(side, desk.words(f"conflict_{id}", who=who)) for side, id in choices],
            (desk.words(f"whose_mine{own}"), desk.words(f"whose_theirs{own}")),
        )
    )
    match side:
        case "left":
            return revision
        case "both":
            return Merged(theirs, *_both(page, text, theirs.contribution.text, named, opened.contribution.text))
        case "right":
            aside = await _put_aside(page, opened, text)
            if aside is not None:
                draft = draft_file(desk, desk.month, opened.definition.id)
                return Kept(theirs, text, theirs.contribution.text, False, draft, aside)
        case _:
            page.say("conflict_open")
            return Later()
    return None


async def _put_aside(page: Page, opened: AtHand, text: str) -> str | None:
    """Keep a text that gives way. Says where it lies; None where that could not be done, which has been told."""
    desk, section = page.desk, opened.definition.id

    def keep() -> str:
        from reportkit.workflow.write import keep_aside  # noqa: PLC0415 - as `put_text`

        return keep_aside(desk.session, desk.month, section, text)

    return await page.attempt(keep)


def _both(page: Page, mine: str, theirs: str, named: str, base: str | None) -> tuple[str, int]:
    """One text of two, and in how many places they meet: there, a line that no check lets pass says whose words are."""
    first, second = page.words("both_mark", name=page.words("conflict_mine")), page.words("both_mark", name=named)
    return merge(mine, theirs, base, (first, second))


async def recover(page: Page, opened: AtHand, drafts: Iterable[Draft]) -> str | None:
    """Offer words that were never saved. Gives them where they are wanted; those not wanted are put aside."""
    for draft in drafts:
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
                [(id, desk.words(f"draft_{id or 'later'}")) for id in ("left", "both", "", "right")],
                (desk.words("whose_unsaved"), desk.words("whose_saved")),
            )
        )
        if side in ("left", "both"):
            text = draft.text
            if side == "both":
                text, _ = _both(page, draft.text, opened.text, desk.words("draft_saved"), None)
            own = partial(keep_draft, desk, desk.month, opened.definition.id, text, draft.base)
            kept = await page.attempt(own)
            if kept is not None and kept != draft.file:
                drop_draft(draft.file)
            return text
        if side == "right":
            aside = await _put_aside(page, opened, draft.text)
            if aside is not None:
                drop_draft(draft.file)
                page.say("put_aside", path=aside)
    return None
