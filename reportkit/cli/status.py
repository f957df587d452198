"""`status`: the board of the month."""

import json

from reportkit.cli.asked import Asked
from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode, Message, render
from reportkit.text.dates import deadline_in_words, format_month
from reportkit.workflow.board import Board, Row, board
from reportkit.workflow.month_view import MonthView


def status(asked: Asked) -> int:
    """Print where every section stands."""
    view = MonthView(asked.session, asked.month)
    found = board(view)
    if asked.json:
        asked.terminal.raw(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    elif asked.terminal.plain:
        _print_facts(asked.terminal, found)
    else:
        _print_table(asked, found)
    for problem in found.problems:
        asked.terminal.say("cli.problem", told=problem.message)
    return ExitCode.BROKEN if found.problems else ExitCode.DONE


def as_json(found: Board) -> dict[str, object]:
    """The board as one JSON object."""
    return {
        "month": str(found.month),
        "figures_through": str(found.figures_through),
        "deadline": found.deadline.isoformat(),
        "practice": found.practice,
        "sections": [_row_json(row) for row in found.rows],
    }


def _row_json(row: Row) -> dict[str, object]:
    return {
        "id": row.id,
        "title": row.title,
        "chapter": row.chapter,
        "owner": row.owner,
        "state": row.state.value,
        "headings": {"given": row.headings_given, "required": row.headings_required},
        "figures": {"given": row.figures_given, "required": row.figures_required},
        "findings": {"error": row.errors, "warning": row.warnings, "note": row.notes},
        "words": row.words,
        "revision": row.revision,
        "since": row.since,
        "required": row.required,
        "nothing_to_report": row.nothing,
        "changed_outside": row.changed_outside,
        "out_of_date": row.out_of_date,
    }


def state_in_words(terminal: Terminal, row: Row) -> str:
    """The state of a section as a word, with what an editor must know beside it."""
    words = [terminal.words(f"workflow.state_{row.state.value}")]
    if row.out_of_date:
        words.append(terminal.words("cli.out_of_date"))
    if row.changed_outside:
        words.append(terminal.words("cli.changed_outside"))
    if row.broken:
        words.append(terminal.words("cli.broken"))
    return ", ".join(words)


def findings_in_words(terminal: Terminal, row: Row) -> str:
    """How many errors and warnings are left."""
    return ", ".join(
        terminal.words(id, count=count)
        for id, count in (("cli.errors", row.errors), ("cli.warnings", row.warnings))
        if count
    )


def _given(given: int, required: int) -> str:
    return f"{given}/{required}" if required else "–"


def _print_table(asked: Asked, found: Board) -> None:
    terminal, language = asked.terminal, asked.terminal.language
    head = Message(
        "cli.board_head",
        title=found.title,
        month=format_month(found.month, language),
        through=format_month(found.figures_through, language),
    )
    terminal.result(render(head, language) + (f"   {terminal.words('cli.practice')}" if found.practice else ""))
    deadline = deadline_in_words(asked.session.today, found.deadline, language)
    terminal.result(terminal.words("cli.board_progress", done=found.done, all=len(found.rows), deadline=deadline))
    terminal.result()
    rows, chapter = [], ""
    for row in found.rows:
        inside = "  " if row.chapter else ""
        if row.chapter and row.chapter != chapter:
            rows.append((row.chapter, "", "", "", "", ""))
        chapter = row.chapter
        rows.append(
            (
                f"{inside}{row.id}",
                row.owner,
                state_in_words(terminal, row),
                _given(row.headings_given, row.headings_required),
                _given(row.figures_given, row.figures_required),
                findings_in_words(terminal, row),
            )
        )
    names = ("section", "owner", "state", "headings", "figures", "findings")
    terminal.table([terminal.words(f"cli.column_{name}") for name in names], rows, right=(3, 4))


def _print_facts(terminal: Terminal, found: Board) -> None:
    for row in found.rows:
        facts = [
            (terminal.words("cli.column_section"), row.id),
            (terminal.words("cli.column_owner"), row.owner),
            (terminal.words("cli.column_state"), state_in_words(terminal, row)),
            (terminal.words("cli.column_headings"), _given(row.headings_given, row.headings_required)),
            (terminal.words("cli.column_figures"), _given(row.figures_given, row.figures_required)),
            (
                terminal.words("cli.column_findings"),
                findings_in_words(terminal, row) or terminal.words("cli.none"),
            ),
        ]
        terminal.facts(row.title, facts)
