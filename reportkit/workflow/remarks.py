"""What an editor has asked and nobody has answered, and whether what comes back is what was sent back."""

from reportkit.model.contribution import Remark
from reportkit.model.journal import Action
from reportkit.workflow.month_view import MonthView


def unanswered(view: MonthView, section: str) -> tuple[Remark, ...]:
    """The remarks about a section that have no answer."""
    return tuple(each for each in view.reader.remarks(section) if not each.answer)


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
