"""`open`, `new`, `demo`: months and workspaces."""

import shutil
import sys
from datetime import date
from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, Message
from reportkit.model.days_off import not_working
from reportkit.model.workspace import ReportSettings
from reportkit.text.dates import format_date, format_month
from reportkit.workflow import session
from reportkit.workflow.months import open_month as open_the_month
from reportkit.workflow.new import new_workspace


def open_month(asked: Asked) -> int:
    """Open a month."""
    month = asked.read_month(asked.open_month)
    through = asked.read_month(asked.figures_through) if asked.figures_through else None
    deadline = asked.read_day(asked.deadline) if asked.deadline else None
    settings = open_the_month(asked.session, month, through, deadline)
    language = asked.terminal.language
    asked.terminal.say(
        "cli.opened",
        month=format_month(settings.month, language),
        through=format_month(settings.figures_through, language),
        deadline=format_date(settings.deadline, language),
    )
    tell_day_off(asked, settings)
    latest = max(asked.store.months())
    if latest > month:
        asked.terminal.say("cli.opened_earlier", latest=str(latest), month=str(month))
    return ExitCode.DONE


def tell_day_off(asked: Asked, settings: ReportSettings) -> None:
    """Say so where the last day to submit is a Saturday, a Sunday or a holiday; it stays the day that was chosen."""
    off, language = not_working(settings.deadline), asked.terminal.language
    if off is not None:
        asked.terminal.say(
            "days.off",
            day=format_date(off.day, language),
            why=Message(f"days.{off.why}"),
            before=format_date(off.before, language),
            month=str(settings.month),
            iso=off.before.isoformat(),
        )


def new(asked: Asked) -> int:
    """Make an empty workspace."""
    folder = Path(asked.folder)
    new_workspace(folder)
    asked.terminal.result(str(folder))
    month = f"{date.today():%Y-%m}"  # noqa: DTZ011 - the reader's own month
    asked.terminal.say(
        "cli.made_workspace", folder=str(folder), login=session.machine_login(), program=program(), month=month
    )
    return ExitCode.DONE


def demo(asked: Asked) -> int:
    """Make the example workspace and say what to try."""
    from reportkit.workflow.demo import make_demo  # noqa: PLC0415 - the other two need none of it

    folder = Path(asked.folder)

    def tell(step: str, done: int, of: int) -> None:
        """Say what begins, where somebody is watching."""
        if done == 1 and sys.stderr.isatty():
            asked.terminal.say(f"cli.demo_{step}", count=of)

    made = make_demo(folder, session.machine_login(), tell)
    asked.terminal.result(str(made.document))
    asked.terminal.say("cli.made_demo", folder=str(folder), sections=made.sections, words=made.words, program=program())
    return ExitCode.DONE


def program() -> str:
    """How the reader can start this program: by its name where the shell finds it, else by its path."""
    started = Path(sys.argv[0])
    found = shutil.which("reportkit")
    if started.name != "reportkit" or (found and Path(found).samefile(started)):
        return "reportkit"
    return str(started.relative_to(Path.cwd()) if started.is_relative_to(Path.cwd()) else started)
