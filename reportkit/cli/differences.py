"""`diff`: what changed in a section."""

from reportkit.cli.asked import Asked
from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode
from reportkit.workflow.cells import part_in_words
from reportkit.workflow.compare import FigureChange, Passage, since_last_month, since_submission
from reportkit.workflow.month_view import MonthView


def diff(asked: Asked) -> int:
    """Print what changed in a section: its words as they read, or as they were typed, then its figures."""
    view = MonthView(asked.session, asked.month)
    section = view.definition(asked.section).id
    found = since_last_month(view, section) if asked.since else since_submission(view, section)
    passages, figures = found.words(typed=asked.source), found.figures()
    for passage in passages:
        _print_passage(asked.terminal, passage, numbered=asked.source)
    for change in figures:
        figure = view.definition(section).figure(change.figure)
        part = part_in_words(view, figure, change.key) if figure else ""
        part = part if isinstance(part, str) else asked.terminal.words(part.id)
        _print_change(asked.terminal, change, f"{change.label}, {part}" if part else change.label)
    if not passages and not figures:
        asked.terminal.say("cli.no_difference")
    return ExitCode.DONE


def _print_change(terminal: Terminal, change: FigureChange, label: str) -> None:
    before, now = change.before or "–", change.now or "–"
    if terminal.plain:
        terminal.facts(label, [(terminal.words("cli.fact_before"), before), (terminal.words("cli.fact_now"), now)])
    else:
        terminal.result(terminal.words("cli.figure_change", figure=label, before=before, now=now))


def _print_passage(terminal: Terminal, passage: Passage, *, numbered: bool) -> None:
    """Lines that differ, after where they stand: a line of the text as typed, a heading of the text as it reads.

    Plainly, a word says what becomes of each line, where else a sign does.
    """
    if numbered:
        terminal.result(terminal.words("cli.diff_from_line", line=passage.line))
    elif passage.heading:
        terminal.result(terminal.words("cli.diff_under", heading=passage.heading))
    else:
        terminal.result(terminal.words("cli.diff_at_top"))
    for line in passage.lines:
        if not terminal.plain:
            terminal.result(line)
        elif line[1:].strip():
            kind = {"-": "gone", "+": "new"}.get(line[:1], "same")
            terminal.result(f"  {terminal.words(f'cli.fact_{kind}')}: {line[1:].strip()}")
