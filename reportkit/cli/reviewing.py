"""`remark`, `return`, `approve`, `excuse`: what an editor asks and decides."""

from reportkit.cli.asked import Asked
from reportkit.cli.handing_in import say_open_remarks
from reportkit.messages import ExitCode
from reportkit.model.journal import SectionState
from reportkit.workflow import review
from reportkit.workflow.month_view import MonthView


def remark(asked: Asked) -> int:
    """Ask the contact something about what was handed in, and let it stay handed in."""
    made = review.remark(asked.session, asked.month, asked.section, asked.message, asked.quote or "")
    asked.terminal.say("cli.remarked", section=asked.section_title, id=made.id, name=asked.section)
    return ExitCode.DONE


def return_section(asked: Asked) -> int:
    """Send a section back with a remark."""
    review.return_section(asked.session, asked.month, asked.section, asked.message)
    asked.terminal.say("cli.returned", section=asked.section_title)
    return ExitCode.DONE


def approve(asked: Asked) -> int:
    """Sign the next step of an approval, or confirm values that changed since."""
    review.approve(asked.session, asked.month, asked.section, anyway=asked.anyway)
    view = MonthView(asked.session, asked.month)
    say_open_remarks(asked)
    done = view.history(asked.section).state is SectionState.APPROVED
    asked.terminal.say("cli.approved" if done else "cli.signed", section=asked.section_title)
    return ExitCode.DONE


def excuse(asked: Asked) -> int:
    """Let the report go out without a section."""
    review.excuse(asked.session, asked.month, asked.section, asked.message)
    asked.terminal.say("cli.excused", section=asked.section_title)
    return ExitCode.DONE
