"""`remind`: what to write to those who have something left to hand in."""

import json

from reportkit.cli.asked import Asked
from reportkit.cli.status import say_without_contact
from reportkit.messages import ExitCode
from reportkit.workflow.contacts import without_contact
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.reminding import Lacking, Reminder, reminders


def remind(asked: Asked) -> int:
    """Print an e-mail to each contact who has a section left to hand in; nothing is sent."""
    view, terminal = MonthView(asked.session, asked.month), asked.terminal
    found = reminders(view, asked.section or "")
    if asked.json:
        terminal.raw(json.dumps([_as_data(each) for each in found], ensure_ascii=False, indent=2))
    else:
        for each in found:
            _print(asked, each)
    if not asked.section:
        say_without_contact(terminal, without_contact(view))
    terminal.say("remind.sum" if found else "remind.nobody", count=len(found))
    return ExitCode.DONE


def _print(asked: Asked, reminder: Reminder) -> None:
    terminal, person = asked.terminal, reminder.person
    terminal.result(terminal.words("remind.to", name=person.name, login=person.login))
    terminal.result(terminal.words("remind.subject_line", subject=reminder.subject))
    terminal.result()
    terminal.result(reminder.text)
    terminal.result()
    terminal.result()


def _as_data(reminder: Reminder) -> dict[str, object]:
    """A reminder with its parts by name."""
    return {
        "login": reminder.person.login,
        "name": reminder.person.name,
        "subject": reminder.subject,
        "text": reminder.text,
        "sections": [_section(each) for each in reminder.sections],
    }


def _section(lacking: Lacking) -> dict[str, object]:
    return {
        "id": lacking.section,
        "title": lacking.title,
        "state": lacking.state.value,
        "headings": list(lacking.headings),
        "figures": list(lacking.figures),
        "findings": {"error": lacking.errors, "warning": lacking.warnings},
        "remarks": list(lacking.remarks),
    }
