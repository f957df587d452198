"""Opening the screens."""

import sys

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, UsageError
from reportkit.tui.app import run_app


def open_screens(asked: Asked) -> int:
    """Open the screens on the month. Raises UsageError where there is no terminal to show them in."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("cli.no_terminal")
    run_app(asked.session, asked.month, asked.terminal.language)
    return ExitCode.DONE
