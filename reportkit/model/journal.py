"""The journal of a month: events in a chain, and the states of the sections that follow from it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from reportkit.model.value import Struct, replace


class Action(StrEnum):
    """What an event says happened."""

    OPENED = "opened"
    SAVED = "saved"
    CHANGED_OUTSIDE = "changed_outside"
    SUBMITTED = "submitted"
    WITHDRAWN = "withdrawn"
    REVIEW_STARTED = "review_started"
    REMARKED = "remarked"
    RETURNED = "returned"
    APPROVED = "approved"
    CONFIRMED = "confirmed"
    EXCUSED = "excused"
    ANSWERED = "answered"
    WAIVED = "waived"
    WORDS_ADDED = "words_added"
    DEADLINE_MOVED = "deadline_moved"
    CLOSED = "closed"
    PUBLISHED = "published"
    REOPENED = "reopened"


class Event(Struct, frozen=True):
    """One line of the journal."""

    sequence: int
    time: str
    """ISO 8601 in UTC with seconds."""
    login: str
    """The real login."""
    action: Action
    section: str = ""
    content: str = ""
    """The hash of what it concerns: a revision, a submission."""
    acting_for: str = ""
    details: Mapping[str, str] = {}
    previous: str = ""
    hash: str = ""

    @property
    def who(self) -> str:
        return self.acting_for or self.login


class SectionState(StrEnum):
    """Where a section stands."""

    EMPTY = "empty"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    APPROVED = "approved"
    EXCUSED = "excused"


SENT = frozenset({SectionState.SUBMITTED, SectionState.IN_REVIEW, SectionState.APPROVED})
"""The states in which the submission speaks for the section, and not the working files."""


class SignOff(Struct, frozen=True):
    """One step of an approval, given to one submission with the cited values it had."""

    step: str
    by: str
    login: str
    time: str
    cited: str
    """The hash of the values cited when it was given."""


class SectionHistory(Struct, frozen=True):
    """What the journal says about one section."""

    state: SectionState = SectionState.EMPTY
    revision: str = ""
    """The content hash last saved through the program."""
    submission: int = 0
    """The number of the latest submission; 0 for none."""
    submission_hash: str = ""
    submitted_by: str = ""
    submitted_login: str = ""
    since: str = ""
    """When the state began."""
    since_by: str = ""
    """Who began it."""
    sign_offs: tuple[SignOff, ...] = ()
    reason: str = ""
    """Why it was returned or excused."""


_NEW_STATE: Mapping[Action, SectionState] = {
    Action.SUBMITTED: SectionState.SUBMITTED,
    Action.WITHDRAWN: SectionState.DRAFT,
    Action.REVIEW_STARTED: SectionState.IN_REVIEW,
    Action.RETURNED: SectionState.RETURNED,
    Action.EXCUSED: SectionState.EXCUSED,
}


def after(history: SectionHistory, event: Event, steps: tuple[str, ...]) -> SectionHistory:
    """The history of a section after one more event. `steps` are the sign-offs that make an approval."""
    match event.action:
        case Action.SAVED | Action.CHANGED_OUTSIDE:
            began = history.state is SectionState.EMPTY
            if not began:
                return replace(history, revision=event.content)
            return replace(
                history, state=SectionState.DRAFT, revision=event.content, since=event.time, since_by=event.who
            )
        case Action.SUBMITTED:
            return SectionHistory(
                state=SectionState.SUBMITTED,
                revision=event.details.get("revision", history.revision),
                submission=int(event.details["number"]),
                submission_hash=event.content,
                submitted_by=event.who,
                submitted_login=event.login,
                since=event.time,
                since_by=event.who,
            )
        case Action.APPROVED | Action.CONFIRMED:
            return _signed(history, event, steps)
        case Action.WITHDRAWN | Action.REVIEW_STARTED | Action.RETURNED | Action.EXCUSED:
            return replace(
                history,
                state=_NEW_STATE[event.action],
                since=event.time,
                since_by=event.who,
                sign_offs=(),
                reason=event.details.get("reason", ""),
            )
    return history


def _signed(history: SectionHistory, event: Event, steps: tuple[str, ...]) -> SectionHistory:
    """One more sign-off, or one that confirms changed cited values; all steps signed is an approval."""
    sign = SignOff(event.details["step"], event.who, event.login, event.time, event.details.get("cited", ""))
    if event.action is Action.CONFIRMED:
        signs = tuple(replace(each, cited=sign.cited) for each in history.sign_offs)
    else:
        signs = (*history.sign_offs, sign)
    done = {each.step for each in signs} >= set(steps)
    state = SectionState.APPROVED if done else SectionState.IN_REVIEW
    return replace(history, state=state, sign_offs=signs, since=event.time, since_by=event.who)


def histories(events: Iterable[Event], steps: tuple[str, ...]) -> dict[str, SectionHistory]:
    """The history of every section that the journal mentions."""
    found: dict[str, SectionHistory] = {}
    for event in events:
        if event.section:
            found[event.section] = after(found.get(event.section, SectionHistory()), event, steps)
    return found
