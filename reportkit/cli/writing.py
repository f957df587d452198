"""`put`, `form`, `set`, `attach`, `picture`, `nothing`: what a contact gives."""

from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, UsageError
from reportkit.text.dates import local_time
from reportkit.workflow.arrival import Arrival, Settle
from reportkit.workflow.bring import bring, bring_attachment
from reportkit.workflow.form import form_name, write_form
from reportkit.workflow.form_since import FormMeetsError
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.pictures import add_picture, read_picture
from reportkit.workflow.settled_values import settled_values
from reportkit.workflow.write import nothing_to_report, save_before, set_figures


def put(asked: Asked) -> int:
    """Bring a file's words or figures."""
    session, month, file = asked.session, asked.month, Path(asked.file)
    if asked.settle and asked.settle not in (*Settle,):
        raise UsageError("cli.not_a_settlement", found=asked.settle, known=", ".join(Settle))
    settle = Settle(asked.settle) if asked.settle else None
    try:
        contribution, arrival = bring(
            session, month, asked.section, file, asked.base, anyway=asked.anyway, settle=settle
        )
    except FormMeetsError as error:
        for each in error.meetings:
            asked.terminal.say(each.id, **each.args)
        raise
    _tell_what_came(asked, arrival)
    for told in settled_values(arrival, settle):
        asked.terminal.say(told.id, **told.args)
    if contribution.revision == arrival.base:
        asked.terminal.say("cli.put_unchanged", id=asked.section)
    else:
        view = MonthView(asked.session, asked.month)
        if before := save_before(view, asked.section):
            who = view.workspace.people.name(before.who)
            time = local_time(before.time, view.workspace.settings.time_zone)
            asked.terminal.say("cli.saved_before", who=who, time=time)
        _saved(asked, view)
    for problem in contribution.problems:
        asked.terminal.say("cli.problem", told=problem.message)
    return ExitCode.BROKEN if contribution.problems else ExitCode.DONE


def form(asked: Asked) -> int:
    """Write the section's form in Word."""
    view = MonthView(asked.session, asked.month)
    definition = view.definition(asked.section)
    path = Path(asked.output or form_name(definition.id, asked.month))
    if not path.absolute().parent.is_dir():
        raise UsageError("cli.no_such_folder", folder=str(path.parent))
    if path.exists() and not asked.output:
        raise UsageError("cli.form_is_there", file=str(path), id=definition.id)
    notes = write_form(asked.session, asked.month, definition.id, path)
    asked.terminal.result(str(path))
    for note in notes:
        asked.terminal.say(note.id, **note.args)
    asked.terminal.say("cli.form_written", section=view.title(definition), id=definition.id, file=str(path))
    return ExitCode.DONE


def _tell_what_came(asked: Asked, arrival: Arrival) -> None:
    """What became of the file: what was changed on the way, what stays behind, and what it replaced."""
    say, text = asked.terminal.say, arrival.text
    if text is not None and text.removed_title:
        say("cli.title_removed", title=text.removed_title.lstrip("# "))
    if text is not None and text.shifted:
        say("cli.shifted", levels=abs(text.shifted))
    for message in (*arrival.left_out, *arrival.notes):
        say(message.id, **message.args)
    if arrival.figures is not None:
        given = [each for each in arrival.figures.values if each.written and each.key not in ("source", "note")]
        say("cli.values_came", count=len(given), new=sum(each.is_new for each in given))
    if text is None:
        return
    for heading in text.offered_headings:
        say("cli.offered_heading", text=heading.text)
    for picture in text.pictures:
        say("cli.picture", file=picture)
    if text.replaced:
        say("cli.replaced", count=text.replaced, section=arrival.section, month=str(asked.month))


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


def picture(asked: Asked) -> int:
    """Keep a picture in a section, and print the line that places it in the text."""
    read = read_picture(Path(asked.file))
    _, line = add_picture(asked.session, asked.month, asked.section, read, asked.alt, asked.caption)
    for note in read.notes:
        asked.terminal.say(note.id, **note.args)
    asked.terminal.say("cli.picture_kept", section=asked.section)
    asked.terminal.result(line)
    return ExitCode.DONE


def nothing(asked: Asked) -> int:
    """Say that there is nothing to report."""
    kept = nothing_to_report(asked.session, asked.month, asked.section, asked.message or "")
    if kept.text.strip():
        asked.terminal.say("cli.nothing_beside")
    asked.terminal.say("cli.nothing_kept", id=asked.section)
    return ExitCode.DONE
