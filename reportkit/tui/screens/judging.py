"""Saying whether the target of a steering measure is reached: one of three words, beside what the outcome gives."""

from reportkit.model.fulfilment import Fulfilment
from reportkit.text.clean import show
from reportkit.tui.screens.choose import Choice, Choose
from reportkit.tui.screens.opened import Opened
from reportkit.tui.screens.page import Page
from reportkit.workflow.figure_help import judged_of

_NONE = "-"


async def choose_judgement(page: Page, opened: Opened, figure: str) -> str | None:
    """The word that was chosen, empty for none; None where somebody changed their mind."""
    definition = opened.definition.figure(figure)
    if definition is None:
        return None
    follows = judged_of(opened.view, definition, opened.contribution.figures.get(figure))
    choices = [
        Choice(each.value, each.value, page.words("figures.judged") if each in follows else "") for each in Fulfilment
    ]
    choices.sort(key=lambda choice: choice.id not in follows)
    choices.append(Choice(_NONE, page.words("figures.no_judgement")))
    title = page.words("figures.judgement_title", label=show(definition.label))
    picked = await page.app.push_screen_wait(Choose(page.desk, title, choices))
    return "" if picked == _NONE else picked
