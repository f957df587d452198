"""The journal of a month as people read it: who did what, when and why."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.identity import SHORT
from reportkit.model.journal import Action
from reportkit.model.value import Struct
from reportkit.workflow.month_view import MonthView

_REASONS = ("reason", "how", "version", "words")


class LoggedEvent(Struct, frozen=True):
    """One event, with its person by name."""

    sequence: int
    time: str
    """ISO 8601, UTC."""
    who: str
    login: str
    """The real login, where it acted for somebody else; else empty."""
    action: Action
    section: str
    content: str
    """The beginning of the hash of what it concerns."""
    reason: Message | str
    """Why, or from whom it came; empty where nobody said."""


def logged_events(view: MonthView, section: str = "") -> Iterator[LoggedEvent]:
    """What happened in a month, or to one of its sections, oldest first. Raises UsageError for an unknown section."""
    if section:
        section = view.definition(section).id
    name = view.workspace.people.name
    for event in view.events:
        if section and event.section != section:
            continue
        details = event.details
        reason: Message | str = next((details[key] for key in _REASONS if details.get(key)), "")
        if sender := details.get("received_from"):
            reason = Message("cli.received_from", who=name(sender), how=reason)
        yield LoggedEvent(
            sequence=event.sequence,
            time=event.time,
            who=name(event.who),
            login=event.login if event.acting_for else "",
            action=event.action,
            section=event.section,
            content=event.content[:SHORT],
            reason=reason,
        )
