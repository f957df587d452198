"""What can be done from the board to one section, or to the board itself. Each asks first, and says what it did."""

from functools import partial

from reportkit.model.board import Row
from reportkit.model.month import Month
from reportkit.text.dates import format_month
from reportkit.tui.phrases import role_in_words
from reportkit.tui.screens.choose import Choice, Choose
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Ask, AskAndSend
from reportkit.workflow import submit, write
from reportkit.workflow.remembered import remember_person


async def nothing_to_report(page: Page, row: Row, *, own: bool) -> None:
    """Say that there is nothing to report. For the section's contact that is handed in at once, unless only kept."""
    desk = page.desk
    title, about = page.words("nothing_title", section=row.title), page.words("nothing_about")
    if own:
        asked: Ask = AskAndSend(desk, title, f"{about} {page.words('submit_nothing')}", may_be_empty=True)
    else:
        asked = Ask(desk, title, about, may_be_empty=True)
    sentence = await page.app.push_screen_wait(asked)
    if sentence is None:
        return
    call = partial(write.nothing_to_report, desk.session, desk.month, row.id, sentence)
    kept = await page.attempt(call, doing="saving")
    if kept is None:
        return
    page.say("nothing_kept", section=row.title)
    if isinstance(asked, AskAndSend) and asked.sends:
        hand_in = partial(submit.submit, desk.session, desk.month, row.id, kept.revision)
        if await page.attempt(hand_in, doing="submitting"):
            page.say("submitted", section=row.title)


async def withdraw(page: Page, row: Row) -> None:
    """Take a section back; that can be undone by handing it in again, so nothing is asked."""
    desk = page.desk
    if await page.attempt(partial(submit.withdraw, desk.session, desk.month, row.id)):
        page.say("withdrawn", section=row.title)


async def choose_person(page: Page) -> bool:
    """Choose whom to be. Is it somebody else now?"""
    desk = page.desk
    view = await page.attempt(desk.view)
    if view is None:
        return False
    people, login = view.workspace.people, desk.actor.login
    choices = [Choice(each.login, each.name, role_in_words(desk, view, each)) for each in people.persons]
    if people.person(login) is None:
        choices.insert(0, Choice(login, login, page.words("yourself")))
    picked = await page.app.push_screen_wait(Choose(desk, page.words("who_title"), choices))
    if picked is None:
        return False

    def sit_down() -> bool:
        desk.sit_down(picked)
        if view.workspace.settings.practice:
            remember_person(desk.session)
        return True

    return bool(await page.attempt(sit_down))


async def choose_month(page: Page) -> bool:
    """Choose another month of the workspace. Is it another one now?"""
    desk = page.desk
    months: dict[str, Month] = {str(month): month for month in reversed(desk.session.store.months())}
    choices = [Choice(id, format_month(month, desk.language), id) for id, month in months.items()]
    picked = await page.app.push_screen_wait(Choose(desk, page.words("month_title"), choices))
    if picked is not None:
        desk.month = months[picked]
    return picked is not None
