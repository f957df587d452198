"""The versions of a report: what the journal says has been published, and what was opened again to be corrected."""

from collections.abc import Iterable
from datetime import date

from reportkit.model.journal import Action, Event
from reportkit.model.value import Struct

FIRST = "1.0"
"""The version that is published first; those before it are drafts, 0.1 and on."""


class PublishedVersion(Struct, frozen=True):
    """A version that has been published."""

    version: str
    on: date
    """The date that the document bears."""
    manifest: str
    """The hash of its manifest, which names the hash of every file of it."""
    who: str
    time: str


class Correction(Struct, frozen=True):
    """Why a version followed another."""

    version: str
    reason: str
    on: date | None = None
    """When it was published; None until then."""


class Publications(Struct, frozen=True):
    """What has become of a month's report."""

    versions: tuple[PublishedVersion, ...] = ()
    corrections: tuple[Correction, ...] = ()
    is_open: bool = True

    @property
    def published(self) -> str:
        """The version that the month is closed with; empty while it is open."""
        return "" if self.is_open else self.versions[-1].version

    @property
    def next_version(self) -> str:
        """The version that is published next."""
        if not self.versions:
            return FIRST
        first, _, last = self.versions[-1].version.rpartition(".")
        return f"{first}.{int(last) + 1}"


def standing(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events of a month without the reopenings that were taken back: the month is closed as if there were none."""
    found: list[Event] = []
    for event in events:
        ours = [each for each in found if each.action in (Action.PUBLISHED, Action.REOPENED)]
        if event.action is Action.CLOSED and ours and ours[-1].action is Action.REOPENED:
            found.remove(ours[-1])
        else:
            found.append(event)
    return tuple(found)


def publications(events: Iterable[Event]) -> Publications:
    """The versions that a journal tells of."""
    versions: list[PublishedVersion] = []
    reasons: list[tuple[str, str]] = []
    is_open = True
    for event in standing(events):
        match event.action:
            case Action.PUBLISHED:
                on = date.fromisoformat(event.details["published_on"])
                version = event.details["version"]
                versions.append(PublishedVersion(version, on, event.content, event.who, event.time))
                is_open = False
            case Action.REOPENED:
                reasons.append((event.details["version"], event.details["reason"]))
                is_open = True
    days = {each.version: each.on for each in versions}
    corrections = tuple(Correction(version, reason, days.get(version)) for version, reason in reasons)
    return Publications(tuple(versions), corrections, is_open)
