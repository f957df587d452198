"""`publish`, `reopen`, `deadline`, `close`: what becomes of a month."""

import sys
from functools import partial

from reportkit.cli.asked import Asked
from reportkit.cli.workspaces import tell_day_off
from reportkit.messages import ExitCode, GateClosedError
from reportkit.model.month import Month
from reportkit.model.publication import FIRST
from reportkit.model.workspace import ReportSettings
from reportkit.text.dates import format_date, format_month
from reportkit.workflow.left_behind import left_behind
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import close_month, move_deadline
from reportkit.workflow.obstacle import NotReadyError
from reportkit.workflow.publish import publish as publish_the_month
from reportkit.workflow.publish import published_on
from reportkit.workflow.publish import reopen as reopen_the_month


def publish(asked: Asked) -> int:
    """Publish the month, and say where its files lie; name everything that stands in the way."""
    on = asked.read_day(asked.date) if asked.date else None
    if sys.stderr.isatty():
        asked.terminal.say("cli.publishing")
    try:
        done = publish_the_month(asked.session, asked.month, on, tell=partial(_tell_date, asked))
    except NotReadyError as error:
        for obstacle in error.obstacles:
            asked.terminal.say("cli.obstacle", told=obstacle.message)
        raise GateClosedError("cli.not_ready", count=len(error.obstacles)) from error
    folder = asked.root / "reports" / str(asked.month) / "published" / done.version
    for name in done.documents:
        asked.terminal.result(str(folder / name))
    language = asked.terminal.language
    asked.terminal.say(
        "cli.published",
        month=format_month(asked.month, language),
        version=done.version,
        date=format_date(done.on, language),
        words=done.words,
    )
    return ExitCode.DONE


def _tell_date(asked: Asked, settings: ReportSettings) -> None:
    """Say what the report goes on without, and of a correction that nobody gave a day, which day it bears."""
    for message in left_behind(MonthView(asked.session, asked.month)):
        asked.terminal.say("cli.left_behind", told=message)
    # A day in the month of the report is the one that everybody expects.
    day = published_on(settings)
    if not asked.date and settings.version != FIRST and Month(day.year, day.month) != asked.month:
        on = format_date(day, asked.terminal.language)
        asked.terminal.say("cli.correction_dated", version=settings.version, date=on)


def reopen(asked: Asked) -> int:
    """Open a published month again."""
    month = asked.read_month(asked.open_month)
    version = reopen_the_month(asked.session, month, asked.message)
    asked.terminal.say("cli.reopened", month=format_month(month, asked.terminal.language), version=version)
    return ExitCode.DONE


def deadline(asked: Asked) -> int:
    """Change the last day to submit."""
    settings = move_deadline(asked.session, asked.month, asked.read_day(asked.new_deadline))
    language = asked.terminal.language
    asked.terminal.say(
        "cli.deadline_moved",
        month=format_month(settings.month, language),
        deadline=format_date(settings.deadline, language),
    )
    tell_day_off(asked, settings)
    return ExitCode.DONE


def close(asked: Asked) -> int:
    """Close a month that was opened, or opened again, by mistake."""
    month = asked.read_month(asked.open_month)
    version = close_month(asked.session, month, asked.message)
    asked.terminal.say("cli.closed_again" if version else "cli.closed", month=str(month), version=version)
    return ExitCode.DONE
