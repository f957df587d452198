"""A form that says other things than what was saved since it was made: both are shown, and somebody chooses."""

from typing import NamedTuple

from reportkit.messages import Message
from reportkit.text.clean import show
from reportkit.tui.screens.arrival_rows import key_in_words
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.tui.screens.two_values import TwoValues
from reportkit.workflow.arrival import Arrival, Meeting, Settle

_SIDES = {"left": Settle.FORM, "right": Settle.SAVED, "both": Settle.BOTH}
_CHOICES = {"mine": Settle.FORM, "theirs": Settle.SAVED}


class Settled(NamedTuple):
    """What counts in the places where they meet; nothing where they do not."""

    words: Settle | None = None
    values: Settle | None = None


async def settle(page: Page, arrival: Arrival, title: str) -> Settled | None:
    """Ask what counts, of the values first. None where somebody goes back."""
    meeting = arrival.meeting
    if meeting is None:
        return Settled()
    values, words = Settle.SAVED, Settle.SAVED
    if meeting.values:
        chosen = _CHOICES.get(await _ask_values(page, meeting))
        if chosen is None:
            return None
        values = chosen
    if meeting.texts:
        side = _SIDES.get(await _ask_words(page, meeting, title))
        if side is None:
            return None
        words = side
    return Settled(words, values)


def _named(page: Page, meeting: Meeting) -> str:
    return page.desk.tell(meeting.who) if isinstance(meeting.who, Message) else meeting.who


async def _ask_values(page: Page, meeting: Meeting) -> str:
    desk = page.desk
    lines = [
        (f"{each.label}, {key_in_words(desk, each)}", each.written, each.before or "–")
        for each in meeting.values
        if each.key != "source" or each.before
    ]
    dialog = TwoValues(desk, _named(page, meeting), meeting.time or "–", lines, "form")
    return await page.app.push_screen_wait(dialog) or ""


async def _ask_words(page: Page, meeting: Meeting, title: str) -> str:
    desk, who = page.desk, show(_named(page, meeting))
    sides = (("", "later"), ("both", "take_both"), ("left", "take_form"), ("right", "take_saved"))
    saved = desk.words("form.meets_saved", who=who)
    dialog = TwoTexts(
        desk,
        desk.words("form.meets_title", section=title),
        desk.words("form.meets_about", who=who, time=meeting.time or "–"),
        (desk.words("form.meets_form"), meeting.texts[Settle.FORM].text),
        (saved, meeting.texts[Settle.SAVED].text),
        [(side, desk.words(f"form.meets_{id}")) for side, id in sides],
        (desk.words("form.whose_form"), desk.words("form.whose_saved")),
    )
    return await page.app.push_screen_wait(dialog) or ""
