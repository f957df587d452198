"""`fill`: a column of figures, copied from a spreadsheet, from one figure and down."""

import sys
from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode, Message, UsageError
from reportkit.store.files import read_text
from reportkit.workflow.fill_down import MOST_CHARACTERS, FillPlan, Going, fill_down, save_plan
from reportkit.workflow.month_view import MonthView


def fill(asked: Asked) -> int:
    """Say what goes where, a line of the column at a time, and save it unless that was only asked to be shown."""
    figure, _, key = asked.figure.partition(".")
    view = MonthView(asked.session, asked.month)
    definition = view.definition(asked.section)
    plan = fill_down(view, definition, view.contribution(definition.id), (figure, key or "value"), _column(asked.file))
    _print(asked.terminal, plan)
    if asked.look:
        return ExitCode.GATE_CLOSED if plan.staying else ExitCode.DONE
    save_plan(asked.session, asked.month, definition.id, plan, partly=asked.partly, base=asked.base)
    asked.terminal.say("cli.saved", section=view.title(definition), id=definition.id)
    return ExitCode.DONE


def _column(file: str | None) -> str:
    """The column: of a file, or what comes in where none is named. Raises UsageError for what is no text."""
    if file and file != "-":
        try:
            return read_text(Path(file))
        except FileNotFoundError as error:
            raise UsageError("workflow.no_such_file", file=file) from error
    try:
        return sys.stdin.read(MOST_CHARACTERS + 1)
    except UnicodeDecodeError as error:
        raise UsageError("figures.not_text") from error


def _print(terminal: Terminal, plan: FillPlan) -> None:
    lines = [(each.row, _going(terminal, each)) for each in plan.going]
    lines += [
        (each.row, terminal.words("figures.not_filled", row=each.row, written=each.written[:40], reason=each.reason))
        for each in plan.staying
    ]
    for _, line in sorted(lines, key=lambda line: line[0]):
        terminal.result(line)


def _going(terminal: Terminal, going: Going) -> str:
    part = terminal.words(going.part.id, **going.part.args) if isinstance(going.part, Message) else going.part
    name = ", ".join(filter(None, (going.label, part)))
    id = "figures.filled_before" if going.before else "figures.filled"
    if going.is_unchanged:
        id = "figures.filled_same"
    return terminal.words(id, row=going.row, figure=name, value=going.written, before=going.before)
