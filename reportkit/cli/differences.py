"""`diff`: what changed in a section."""

from itertools import groupby

from reportkit.cli.asked import Asked
from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode
from reportkit.workflow.cells import part_in_words
from reportkit.workflow.compare import Difference, FigureChange, since_last_month, since_submission
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.reading_difference import Kind, Line

_SIGNS = {Kind.SAME: "{}", Kind.GONE: "[-{}-]", Kind.NEW: "{{+{}+}}"}


def diff(asked: Asked) -> int:
    """Print what changed in a section: its words as they read, or as they were typed, then its figures."""
    view = MonthView(asked.session, asked.month)
    section = view.definition(asked.section).id
    found = since_last_month(view, section) if asked.since else since_submission(view, section)
    figures = found.figures()
    passages = _print_typed(asked.terminal, found) if asked.source else _print_words(asked.terminal, found)
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


def _print_words(terminal: Terminal, found: Difference) -> int:
    """The words that differ as they read, under their headings. Answers how many passages there are."""
    passages = found.words()
    for heading, several in groupby(passages, lambda each: each.heading):
        where = terminal.words("cli.diff_under", heading=heading) if heading else terminal.words("cli.diff_at_top")
        terminal.result(where)
        for line in (line for passage in several for line in passage.lines):
            _print_line(terminal, line)
    return len(passages)


def _print_line(terminal: Terminal, line: Line) -> None:
    """A line and what became of it; where it was rewritten, signs stand around the words that went and came.

    Plainly, words say what signs do else.
    """
    before, now = (" ".join(run.text for run in line if run.kind is not kind) for kind in (Kind.NEW, Kind.GONE))
    if terminal.plain:
        facts = (("before", before), ("now", now)) if before and now else (("gone", before), ("new", now))
        for name, text in facts:
            if text:
                terminal.result(f"  {terminal.words(f'cli.fact_{name}')}: {text}")
    elif before and now:
        terminal.result("± " + " ".join(_SIGNS[run.kind].format(run.text) for run in line))
    else:
        terminal.result(f"- {before}" if before else f"+ {now}")


def _print_typed(terminal: Terminal, found: Difference) -> int:
    """The lines that differ as they were typed, by number. Answers how many passages there are."""
    passages = found.typed()
    for passage in passages:
        terminal.result(terminal.words("cli.diff_from_line", line=passage.line))
        for line in passage.lines:
            if not terminal.plain:
                terminal.result(line)
            elif line[1:].strip():
                kind = {"-": "gone", "+": "new"}.get(line[:1], "same")
                terminal.result(f"  {terminal.words(f'cli.fact_{kind}')}: {line[1:].strip()}")
    return len(passages)
