"""Opening the screens: on the month, or on a section to write in."""

import sys

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, UsageError
from reportkit.model.month import Month
from reportkit.store.place import month_names
from reportkit.tui.app import run_app, run_known, run_written
from reportkit.workflow.session import machine_login


def open_screens(asked: Asked) -> int:
    """Open the screens on the month. Raises UsageError where there is no terminal to show them in."""
    _need_terminal()
    names, language = month_names(asked.root), asked.terminal.language
    month = asked.line.month or (names[-1] if names else "")
    known = month in names and run_known(
        asked.root, Month.parse(month), language, machine_login(), asked.line.person or ""
    )
    if not known:
        run_app(asked.session, asked.month, language)
    return ExitCode.DONE


def write(asked: Asked) -> int:
    """Open a section to write in. Raises UsageError where there is no such section, or no terminal.

    Somebody who has opened the section before sees it before anything of the workspace is understood.
    """
    names, language = month_names(asked.root), asked.terminal.language
    month = asked.line.month or (names[-1] if names else "")
    if month in names and sys.stdin.isatty() and sys.stdout.isatty():
        who = asked.line.person or ""
        if run_written(asked.root, Month.parse(month), language, machine_login(), who, asked.section):
            return ExitCode.DONE
    from reportkit.workflow.month_view import MonthView  # noqa: PLC0415 - who has opened the section does without

    MonthView(asked.session, asked.month).definition(asked.section)
    _need_terminal()
    run_app(asked.session, asked.month, language, asked.section)
    return ExitCode.DONE


def _need_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("cli.no_terminal")
