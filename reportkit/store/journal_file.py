"""journal.jsonl: an append-only chain. Each line names the hash of the line before it."""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from reportkit.messages import BrokenFile
from reportkit.model.identity import content_hash
from reportkit.model.journal import Action, Event
from reportkit.store.files import append_line, read_bytes, write_bytes

NAME = "journal.jsonl"
START = "0" * 64
"""What the first line names as its previous one."""


def _told(event: Event) -> dict[str, Any]:
    """An event as its line tells it, without its own hash."""
    told: dict[str, Any] = {
        "sequence": event.sequence,
        "previous": event.previous,
        "time": event.time,
        "login": event.login,
        "action": event.action.value,
    }
    for name in ("acting_for", "section", "content"):
        if value := getattr(event, name):
            told[name] = value
    if event.details:
        told["details"] = dict(sorted(event.details.items()))
    return told


def _line(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def chained(event: Event, previous: Sequence[Event]) -> Event:
    """The event with its place in the chain: sequence, previous hash and its own hash."""
    last = previous[-1] if previous else None
    placed = Event(
        sequence=last.sequence + 1 if last else 1,
        time=event.time,
        login=event.login,
        action=event.action,
        section=event.section,
        content=event.content,
        acting_for=event.acting_for,
        details=event.details,
        previous=last.hash if last else START,
    )
    return _with_hash(placed)


def _with_hash(event: Event) -> Event:
    return Event(
        **{name: getattr(event, name) for name in Event.__struct_fields__ if name != "hash"},
        hash=content_hash(_line(_told(event))),
    )


def _whole_line(event: Event) -> bytes:
    return _line(_told(event) | {"hash": event.hash})


def append(folder: Path, event: Event) -> None:
    """Add a chained event to the journal of a month.

    What a power failure left of a line that was never finished goes first: nobody was told that it was kept.
    """
    with suppress(FileNotFoundError):
        content = read_bytes(folder / NAME)
        whole = b"".join(line + b"\n" for line in _lines(content))
        if whole != content:
            write_bytes(folder / NAME, whole)
    append_line(folder / NAME, _whole_line(event))


def _lines(content: bytes) -> list[bytes]:
    """The lines of a journal that were finished; the last one may have lost its newline to somebody's editor."""
    *lines, last = content.split(b"\n")
    with suppress(ValueError, RecursionError):
        json.loads(last)
        lines.append(last)
    return lines


def read(folder: Path, name: str) -> tuple[Event, ...]:
    """All events whose lines were finished. Raises BrokenFile with the line that is no event or breaks the chain."""
    try:
        content = read_bytes(folder / NAME)
    except FileNotFoundError:
        return ()
    events: list[Event] = []
    for number, line in enumerate(_lines(content), 1):
        try:
            event = _event(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise BrokenFile("store.journal_line", file=name, line=number) from error
        expected = (len(events) + 1, events[-1].hash if events else START)
        same = _whole_line(_with_hash(event)) == line  # to the byte: there is one way to write an event
        if (event.sequence, event.previous) != expected or not same:
            raise BrokenFile("store.journal_chain", file=name, line=number)
        events.append(event)
    return tuple(events)


def _event(told: dict[str, Any]) -> Event:
    return Event(**(told | {"action": Action(told["action"])}))
