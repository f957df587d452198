"""What a contact sent another way, handed in by an editor: from whom, and how it came."""

from functools import partial

from reportkit.tui.screens.choose import Choice, Choose
from reportkit.tui.screens.opened import Opened
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Ask
from reportkit.workflow import submit


async def receive(page: Page, opened: Opened) -> bool:
    """Ask who sent it and how, and hand the section in for them. Was it handed in?"""
    desk, view = page.desk, opened.view
    unit, organisation = view.unit(opened.definition), view.workspace.organisation
    contacts = view.workspace.people.contacts(unit, organisation, view.month)
    if not contacts:
        page.say("month.no_contacts")
        return False
    choices = [Choice(each.login, each.name) for each in contacts]
    login = await page.app.push_screen_wait(Choose(desk, page.words("month.received_who"), choices))
    if login is None:
        return False
    who = view.workspace.people.name(login)
    title, about = page.words("month.received_title", who=who), page.words("month.received_about", who=who)
    how = await page.app.push_screen_wait(Ask(desk, title, about))
    if how is None:
        return False
    call = partial(submit.receive, desk.session, desk.month, opened.definition.id, login, how)
    return await page.attempt(call, doing="submitting") is not None
