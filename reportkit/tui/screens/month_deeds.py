"""What an editor does to the month itself: opens another, moves the last day, closes what was opened by mistake."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from reportkit.messages import UsageError
from reportkit.model.days_off import not_working
from reportkit.model.month import Month
from reportkit.text.dates import format_date, format_month
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Ask
from reportkit.workflow import months

Read = TypeVar("Read", Month, date)


async def open_month(page: Page) -> bool:
    """Open a month: the one after the latest, unless another is written. Is the desk at it now?"""
    desk = page.desk
    latest = max(desk.session.store.months(), default=desk.month)
    asked = Ask(desk, page.words("month.open_title"), page.words("month.open_about"), str(latest.plus(1)))
    month = await _read(page, asked, Month.parse, "cli.not_a_month")
    if month is None:
        return False
    settings = await page.attempt(partial(months.open_month, desk.session, month))
    if settings is None:
        return False
    desk.month = month
    day = format_date(settings.deadline, desk.language)
    page.say("month.opened", month=format_month(month, desk.language), deadline=day)
    return True


async def move_deadline(page: Page, now: date) -> bool:
    """Ask for another last day to hand in. Was it moved?"""
    desk = page.desk
    asked = Ask(desk, page.words("month.deadline_title"), page.words("month.deadline_about"), now.isoformat())
    day = await _read(page, asked, date.fromisoformat, "cli.not_a_date")
    if day is None or await page.attempt(partial(months.move_deadline, desk.session, desk.month, day)) is None:
        return False
    told = format_date(day, desk.language)
    if off := not_working(day):
        why, before = page.words(f"days.{off.why}"), format_date(off.before, desk.language)
        page.say("month.deadline_off", deadline=told, why=why, before=before)
    else:
        page.say("month.deadline_moved", deadline=told)
    return True


async def close_month(page: Page) -> bool:
    """Ask why, and close the month; nothing is lost, since nobody has written in it. Is the desk at another one now?"""
    desk = page.desk
    name = format_month(desk.month, desk.language)
    asked = Ask(desk, page.words("month.close_title", month=name), page.words("month.close_about"))
    why = await page.app.push_screen_wait(asked)
    if why is None:
        return False

    def closed() -> bool:
        months.close_month(desk.session, desk.month, why)
        return True

    if not await page.attempt(closed):
        return False
    left = desk.session.store.months()
    desk.month = max(left, default=desk.month)
    page.say("month.closed", month=name)
    return bool(left)


async def _read(page: Page, asked: Ask, read: Callable[[str], Read], wrong: str) -> Read | None:
    """What somebody wrote, understood; None where they gave up, or it was told that it cannot be read."""
    told = await page.app.push_screen_wait(asked)
    if told is None:
        return None
    try:
        return read(told.strip())
    except ValueError:
        await page.tell(UsageError(wrong, found=told))
        return None
