"""Answering: a finding that is right as it stands, a remark of the editor's."""

from functools import partial

from reportkit.model.contribution import Remark
from reportkit.text.clean import show
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Ask, Confirm
from reportkit.workflow import answers
from reportkit.workflow.review import answer_remark as keep_answer
from reportkit.workflow.seen import Checked


async def ask_and_confirm(page: Page, title: str, about: str, follows: str, key: str) -> str | None:
    """A sentence that others read at once, and a yes to what follows from it. Esc goes back to the sentence.

    Whoever types in the belief to be in a text ends their line with Enter, so the sentence alone sends nothing.
    """
    desk, told = page.desk, ""
    while True:
        answer = await page.app.push_screen_wait(Ask(desk, title, about, told, enter="tui.key_on"))
        if answer is None:
            return None
        told = answer
        if await page.app.push_screen_wait(Confirm(desk, title, f"”{told}”", follows, enter=key)):
            return told


async def answer_finding(page: Page, section: str, each: Checked) -> bool:
    """Say that a warning is right; a sentence is asked for only where the rule wants one."""
    desk, finding, sentence = page.desk, each.finding, ""
    if finding.asks_reason:
        asked = Ask(desk, desk.words("answer_title"), desk.tell(finding.message))
        told = await page.app.push_screen_wait(asked)
        if told is None:
            return False
        sentence = told
    call = partial(answers.answer, desk.session, desk.month, section, finding.key, sentence)
    if await page.attempt(call) is None:
        return False
    page.say("finding_answered")
    return True


async def waive_finding(page: Page, section: str, each: Checked) -> bool:
    """Let a finding stand as an editor; the reason is asked for and kept."""
    desk, finding = page.desk, each.finding
    about = desk.words("month.waive_about", finding=finding.message)
    why = await page.app.push_screen_wait(Ask(desk, desk.words("month.waive_title"), about))
    if why is None:
        return False
    call = partial(answers.waive, desk.session, desk.month, section, finding.key, why)
    if await page.attempt(call) is None:
        return False
    page.say("month.waived")
    return True


async def take_back_answer(page: Page, section: str, each: Checked) -> bool:
    """Take back what was answered to a finding."""
    desk = page.desk
    call = partial(answers.take_back, desk.session, desk.month, section, each.finding.key)
    if await page.attempt(call) is None:
        return False
    page.say("answer_taken_back")
    return True


async def answer_remark(page: Page, section: str, remark: Remark) -> bool:
    """Answer a remark in words."""
    desk = page.desk
    told = await page.app.push_screen_wait(Ask(desk, desk.words("remark_title"), show(remark.text), remark.answer))
    if told is None:
        return False
    call = partial(keep_answer, desk.session, desk.month, section, remark.id, told)
    if await page.attempt(call) is None:
        return False
    page.say("answer_kept")
    return True
