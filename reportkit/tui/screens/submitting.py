"""Handing a section in: what will happen, or what stops it."""

from functools import partial

from reportkit.tui.phrases import MARKS, place_in_words
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Confirm, Tell
from reportkit.workflow import submit
from reportkit.workflow.look import Look

MOST_SHOWN = 8


async def hand_in(page: Page, section: str, title: str, look: Look) -> bool:
    """Ask, and hand in exactly the revision that was looked at. Was it handed in?"""
    desk = page.desk
    if look.stops:
        lines = [
            f"{MARKS[each.finding.severity]} {desk.tell(each.finding.message)}"
            + (f" ({place})" if (place := place_in_words(desk, each.finding)) else "")
            for each in look.stops[:MOST_SHOWN]
        ]
        if len(look.stops) > MOST_SHOWN:
            lines.append(page.words("and_more", count=len(look.stops) - MOST_SHOWN))
        await page.app.push_screen_wait(
            Tell(desk, page.words("not_yet", section=title), "\n".join(lines), page.words("not_yet_hint"))
        )
        return False
    own = look.contribution
    given = sum(value.value is not None for value in own.figures.values())
    counted = (("words", len(own.text.split())), ("figures", given), ("images", len(own.images)))
    parts = [page.words(f"count_{name}", count=count) for name, count in counted if count]
    sums = page.words("submit_sums", parts=", ".join(parts) or page.words("count_nothing"))
    question = Confirm(desk, page.words("submit_title", section=title), sums, page.words("submit_about"))
    if not await page.app.push_screen_wait(question):
        return False
    call = partial(submit.submit, desk.session, desk.month, section, own.revision)
    return await page.attempt(call, doing="submitting") is not None
