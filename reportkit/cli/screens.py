"""Opening the screens: on the month, or on a section to write in."""

import sys

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, UsageError
from reportkit.tui.app import run_app
from reportkit.workflow.month_view import MonthView


def open_screens(asked: Asked) -> int:
    """Open the screens on the month. Raises UsageError where there is no terminal to show them in."""
    return _open(asked)


def write(asked: Asked) -> int:
    """Open a section to write in. Raises UsageError where there is no such section, or no terminal."""
    MonthView(asked.session, asked.month).definition(asked.section)
    return _open(asked, asked.section)


def _open(asked: Asked, section: str = "") -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("cli.no_terminal")
    run_app(asked.session, asked.month, asked.terminal.language, section)
    return ExitCode.DONE
