"""`put`, `set`, `attach`, `nothing`: what a contact gives."""

from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, UsageError
from reportkit.word.incoming.arrival import Incoming
from reportkit.workflow.bring import bring, bring_attachment
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.write import nothing_to_report, set_figures


def put(asked: Asked) -> int:
    """Bring a file's words or figures."""
    brought = bring(asked.session, asked.month, asked.section, Path(asked.file), asked.base)
    view = MonthView(asked.session, asked.month)
    if brought.removed_title:
        asked.terminal.say("cli.title_removed", title=brought.removed_title.lstrip("# "))
    if brought.shifted:
        asked.terminal.say("cli.shifted", levels=abs(brought.shifted))
    if brought.incoming is not None:
        _tell_what_came(asked, brought.incoming)
    for picture in brought.pictures:
        asked.terminal.say("cli.picture", file=picture)
    if brought.replaced:
        asked.terminal.say("cli.replaced", count=brought.replaced, section=asked.section, month=str(asked.month))
    _saved(asked, view)
    for problem in brought.contribution.problems:
        asked.terminal.say("cli.problem", told=problem.message)
    return ExitCode.BROKEN if brought.contribution.problems else ExitCode.DONE


def _tell_what_came(asked: Asked, incoming: Incoming) -> None:
    """What a file from Word held that is not in the text, or stands there in another shape."""
    for message in (*(each.told() for each in incoming.left_out), *(each.told() for each in incoming.notes)):
        asked.terminal.say(message.id, **message.args)
    for heading in incoming.offered_headings:
        asked.terminal.say("cli.offered_heading", text=heading.text)


def _saved(asked: Asked, view: MonthView) -> None:
    title = view.title(view.definition(asked.section))
    asked.terminal.say("cli.saved", section=title, id=asked.section)


def set_values(asked: Asked) -> int:
    """Give figures: `besok=8176`, `besok.budget="8 000"`, `besok.breakdown.K=4610`, `besok.source=…`."""
    values: dict[str, dict[str, str]] = {}
    for pair in asked.values:
        name, equals, written = pair.partition("=")
        if not equals:
            raise UsageError("cli.not_a_pair", found=pair)
        figure, _, key = name.strip().partition(".")
        values.setdefault(figure, {})[key or "value"] = written.strip()
    set_figures(asked.session, asked.month, asked.section, values, asked.base)
    _saved(asked, MonthView(asked.session, asked.month))
    return ExitCode.DONE


def attach(asked: Asked) -> int:
    """Attach a file that becomes an appendix."""
    id = bring_attachment(asked.session, asked.month, asked.section, Path(asked.file), asked.title, asked.id or "")
    asked.terminal.say("cli.attached", citation="{{appendix: " + id + "}}")
    return ExitCode.DONE


def nothing(asked: Asked) -> int:
    """Say that there is nothing to report."""
    kept = nothing_to_report(asked.session, asked.month, asked.section, asked.message or "")
    if kept.text.strip():
        asked.terminal.say("cli.nothing_beside")
    asked.terminal.say("cli.nothing_kept", id=asked.section)
    return ExitCode.DONE
