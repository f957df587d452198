"""`submit` and `withdraw`."""

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode
from reportkit.model.identity import SHORT
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.remarks import comes_as_returned, unanswered
from reportkit.workflow.submit import receive
from reportkit.workflow.submit import submit as hand_in
from reportkit.workflow.submit import withdraw as take_back


def submit(asked: Asked) -> int:
    """Hand a section in, or what somebody sent another way."""
    if asked.received_from:
        event = receive(asked.session, asked.month, asked.section, asked.received_from, asked.message or "")
    else:
        event = hand_in(asked.session, asked.month, asked.section, asked.base)
    title = asked.section_title
    say_open_remarks(asked)
    asked.terminal.say("cli.submitted", section=title, number=event.details["number"], hash=event.content[:SHORT])
    return ExitCode.DONE


def withdraw(asked: Asked) -> int:
    """Take a section back."""
    take_back(asked.session, asked.month, asked.section)
    asked.terminal.say("cli.withdrawn", section=asked.section_title)
    return ExitCode.DONE


def say_open_remarks(asked: Asked) -> None:
    """Name the remarks that nobody has answered, and say where what comes back is what was sent back."""
    view = MonthView(asked.session, asked.month)
    for remark in unanswered(view, asked.section):
        asked.terminal.say("cli.unanswered", id=remark.id, text=remark.text)
    if comes_as_returned(view, asked.section):
        asked.terminal.say("cli.as_returned")
