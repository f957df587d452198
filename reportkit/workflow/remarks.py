"""What an editor has asked and nobody has answered, and whether what comes back is what was sent back."""

from reportkit.model.contribution import Remark
from reportkit.model.journal import Action
from reportkit.text.markdown import format_to_read
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.rendering import as_read


def unanswered(view: MonthView, section: str) -> tuple[Remark, ...]:
    """The remarks about a section that have no answer."""
    return tuple(each for each in view.reader.remarks(section) if not each.answer)


def waits_for_answers(view: MonthView, section: str) -> tuple[Remark, ...]:
    """The remarks without an answer that speak of what is handed in now.

    What came back changed after a return is the answer to it; what came back the same is none.
    """
    if comes_as_returned(view, section):
        return unanswered(view, section)
    sent = [each.time for each in view.events if each.section == section and each.action is Action.SUBMITTED]
    return tuple(each for each in unanswered(view, section) if sent and each.time >= sent[-1])


def stands_there(view: MonthView, section: str, quote: str) -> bool:
    """Do some words stand in what speaks for a section, as they were typed or as they read? Spaces say nothing."""
    spoken = view.speaking(section)
    wanted = _folded(quote)
    return wanted in _folded(spoken.text) or wanted in _folded(format_to_read(as_read(view, section, spoken)))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def comes_as_returned(view: MonthView, section: str) -> bool:
    """Is the latest submission, letter for letter, the one before it that was returned?"""
    sent, returned = "", ""
    for event in view.events:
        if event.section == section and event.action is Action.SUBMITTED:
            sent = event.details.get("revision", "")
        elif event.section == section and event.action is Action.RETURNED:
            returned = sent
            sent = ""
    return bool(sent) and sent == returned
