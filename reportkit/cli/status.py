"""`status`: the board of the month. Printed from plain values, so that an unchanged month needs no room above."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from reportkit.cli import terminal as terminals
from reportkit.cli.asked import Asked
from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode
from reportkit.model.month import Month
from reportkit.model.to_arrange import told_same_titles, told_without_contact
from reportkit.store.cache import keep, kept
from reportkit.store.place import content_key, month_names
from reportkit.text.dates import deadline_in_words, format_date, format_month

_PRINTED = (
    "month",
    "figures_through",
    "deadline",
    "practice",
    "sections",
    "problems",
    "without_contact",
    "same_titles",
)


def status(asked: Asked) -> int:
    """Print where every section stands."""
    found = _board(asked)
    if asked.json:
        asked.terminal.raw(json.dumps({name: found[name] for name in _PRINTED}, ensure_ascii=False, indent=2))
    elif asked.terminal.plain:
        _print_facts(asked.terminal, found)
    else:
        _print_table(asked.terminal, found)
    for problem in found["problems"]:
        asked.terminal.say("cli.problem", told=problem)
    say_without_contact(asked.terminal, found["without_contact"])
    say_same_titles(asked.terminal, found["same_titles"])
    return ExitCode.BROKEN if found["problems"] else ExitCode.DONE


def _board(asked: Asked) -> dict[str, Any]:
    """The board that was kept, if nothing has changed since; else a new one, which is kept."""
    if asked.line.person:
        _ = asked.session  # whoever may not act for somebody else is told so, also where a board was kept
    names = month_names(asked.root)
    month = asked.line.month or (names[-1] if names else "")
    key = f"{asked.terminal.language} {content_key(asked.root, month)}" if month in names else ""
    found: dict[str, Any] | None = kept(f"board-{month}", key, asked.root) if key else None
    if found is None:
        from reportkit.workflow.board import as_data, board  # noqa: PLC0415 - loads every rule
        from reportkit.workflow.month_view import MonthView  # noqa: PLC0415 - as above

        found = as_data(board(MonthView(asked.session, asked.month)), asked.terminal.language)
        keep(f"board-{month}", key, found, asked.root)
    return found


WIDE = 110
"""From this width on a terminal has room for the owners too; below it the states and the findings weigh more."""


def say_without_contact(terminal: Terminal, units: Mapping[str, Sequence[str]]) -> None:
    """Name the sections that nobody has been given."""
    for told in told_without_contact(units):
        terminal.say(told.id, **told.args)


def say_same_titles(terminal: Terminal, titles: Mapping[str, Sequence[str]]) -> None:
    """Name the sections that a reader cannot tell apart."""
    for told in told_same_titles(titles):
        terminal.say(told.id, **told.args)


def _state(terminal: Terminal, row: dict[str, Any]) -> str:
    """The state of a section as a word, with what an editor must know beside it."""
    marks = [name for name in ("out_of_date", "changed_outside", "broken") if row[name]]
    return ", ".join(
        [terminal.words(f"workflow.state_{row['state']}"), *(terminal.words(f"cli.{mark}") for mark in marks)]
    )


def _findings(terminal: Terminal, row: dict[str, Any]) -> str:
    """How many errors, warnings and remarks are left."""
    counts = (
        ("cli.errors", row["findings"]["error"]),
        ("cli.warnings", row["findings"]["warning"]),
        ("cli.remarks_waiting", row["open_remarks"]),
    )
    return ", ".join(terminal.words(id, count=count) for id, count in counts if count)


def _given(counts: dict[str, int]) -> str:
    return f"{counts['given']}/{counts['required']}" if counts["required"] else "–"


def _print_table(terminal: Terminal, found: dict[str, Any]) -> None:
    language = terminal.language
    head = terminal.words(
        "cli.board_head",
        title=found["title"],
        month=format_month(Month.parse(found["month"]), language),
        through=format_month(Month.parse(found["figures_through"]), language),
    )
    terminal.result(head + (f"   {terminal.words('cli.practice')}" if found["practice"] else ""))
    deadline = deadline_in_words(date.today(), date.fromisoformat(found["deadline"]), language)  # noqa: DTZ011 - the reader's own day
    if found["published"]:
        day = format_date(date.fromisoformat(found["published_on"]), language)
        terminal.result(terminal.words("cli.board_published", version=found["published"], date=day))
    else:
        terminal.result(
            terminal.words("cli.board_progress", done=found["done"], all=len(found["sections"]), deadline=deadline)
        )
    terminal.result()
    rows, chapter = [], ""
    for row in found["sections"]:
        if row["chapter"] and row["chapter"] != chapter:
            rows.append((row["chapter"], "", "", "", "", ""))
        chapter = row["chapter"]
        rows.append(
            (
                ("  " if chapter else "") + row["id"],
                row["owner"],
                _state(terminal, row),
                _given(row["headings"]),
                _given(row["figures"]),
                _findings(terminal, row),
            )
        )
    names = ("section", "owner", "state", "headings", "figures", "findings")
    kept = [at for at, name in enumerate(names) if name != "owner" or not 0 < terminals.room() < WIDE]
    heads = [terminal.words(f"cli.column_{names[at]}") for at in kept]
    numbers = [kept.index(names.index(name)) for name in ("headings", "figures")]
    terminal.table(heads, [[row[at] for at in kept] for row in rows], right=numbers)


def _print_facts(terminal: Terminal, found: dict[str, Any]) -> None:
    language = terminal.language
    names = [(name, format_month(Month.parse(found[name]), language)) for name in ("month", "figures_through")]
    names.append(("deadline", format_date(date.fromisoformat(found["deadline"]), language)))
    if found["published"]:
        names.append(("published", found["published"]))
    names.append(("done", terminal.words("cli.done_of", done=found["done"], all=len(found["sections"]))))
    if found["practice"]:
        names.append(("practice", terminal.words("cli.yes")))
    terminal.facts(found["title"], [(terminal.words(f"cli.fact_{name}"), value) for name, value in names])
    for row in found["sections"]:
        facts = (
            ("section", row["id"]),
            ("owner", row["owner"]),
            ("state", _state(terminal, row)),
            ("headings", _given(row["headings"])),
            ("figures", _given(row["figures"])),
            ("findings", _findings(terminal, row) or terminal.words("cli.none")),
        )
        named = [(terminal.words(f"cli.column_{name}"), value) for name, value in facts]
        terminal.facts(row["title"], named)
