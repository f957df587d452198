"""The one table of who may do what in which state. Commands, screens and the rights in a database follow it."""

from enum import StrEnum

from reportkit.model.journal import SectionState
from reportkit.model.people import Role
from reportkit.model.value import Struct

_OPEN = frozenset({SectionState.EMPTY, SectionState.DRAFT, SectionState.RETURNED, SectionState.EXCUSED})
_SENT = frozenset({SectionState.SUBMITTED, SectionState.IN_REVIEW})
_ANY = frozenset(SectionState)


class Deed(StrEnum):
    """What somebody wants to do."""

    SAVE = "save"
    SUBMIT = "submit"
    RECEIVE = "receive"
    WITHDRAW = "withdraw"
    ANSWER = "answer"
    REVIEW = "review"
    REMARK = "remark"
    REPLY = "reply"
    """Answer a remark."""
    RETURN = "return"
    APPROVE = "approve"
    CONFIRM = "confirm"
    EXCUSE = "excuse"
    WAIVE = "waive"
    OPEN_MONTH = "open_month"
    ASSEMBLE = "assemble"
    ACT_FOR = "act_for"
    ADD_WORDS = "add_words"
    CHANGE_MONTH = "change_month"
    PUBLISH = "publish"
    REOPEN = "reopen"


class MonthState(StrEnum):
    """Where a month stands."""

    OPEN = "open"
    PUBLISHED = "published"
    """Closed, with a version that people read; opened again, it is open."""


_WHILE_OPEN = frozenset({MonthState.OPEN})
_ANY_TIME = frozenset(MonthState)


class Row(Struct, frozen=True):
    """One row of the table: these roles may do this in these states of the section and of the month."""

    deed: Deed
    roles: frozenset[Role]
    states: frozenset[SectionState] = _ANY
    months: frozenset[MonthState] = _WHILE_OPEN


def _row(
    deed: Deed,
    *roles: Role,
    states: frozenset[SectionState] = _ANY,
    months: frozenset[MonthState] = _WHILE_OPEN,
) -> Row:
    return Row(deed, frozenset(roles), states, months)


POLICY: tuple[Row, ...] = (
    _row(Deed.SAVE, Role.CONTACT, Role.EDITOR, states=_OPEN),
    _row(Deed.SUBMIT, Role.CONTACT, states=_OPEN),
    _row(Deed.RECEIVE, Role.EDITOR, states=_OPEN),
    _row(Deed.WITHDRAW, Role.CONTACT, states=frozenset({SectionState.SUBMITTED})),
    _row(Deed.ANSWER, Role.CONTACT, Role.EDITOR, states=_OPEN),
    _row(Deed.REVIEW, Role.EDITOR, Role.APPROVER, states=_SENT),
    _row(Deed.REMARK, Role.EDITOR, Role.APPROVER, states=_SENT),
    _row(Deed.REPLY, Role.CONTACT, Role.EDITOR),
    _row(Deed.RETURN, Role.EDITOR, Role.APPROVER, states=_SENT | {SectionState.APPROVED}),
    _row(Deed.APPROVE, Role.EDITOR, Role.APPROVER, states=_SENT),
    _row(Deed.CONFIRM, Role.EDITOR, states=frozenset({SectionState.APPROVED})),
    _row(Deed.EXCUSE, Role.EDITOR, states=_ANY - {SectionState.APPROVED, SectionState.EXCUSED}),
    _row(Deed.WAIVE, Role.EDITOR),
    _row(Deed.OPEN_MONTH, Role.EDITOR, Role.ADMINISTRATOR, months=_ANY_TIME),
    _row(Deed.CHANGE_MONTH, Role.EDITOR, Role.ADMINISTRATOR),
    _row(Deed.ASSEMBLE, Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR, months=_ANY_TIME),
    _row(Deed.PUBLISH, Role.EDITOR),
    _row(Deed.REOPEN, Role.EDITOR, months=frozenset({MonthState.PUBLISHED})),
    _row(Deed.ACT_FOR, Role.ADMINISTRATOR, months=_ANY_TIME),
    _row(Deed.ADD_WORDS, Role.CONTACT, Role.EDITOR, Role.ADMINISTRATOR, months=_ANY_TIME),
)
"""Saving is closed from the moment something is sent until it comes back, so that nobody reviews a moving text. A
remark is no part of the text, and is answered at any time: it may need no change. In a published month nothing
is done but reading it, until it is opened again."""


class Refusal(StrEnum):
    """Why the table says no."""

    ROLE = "role"
    STATE = "state"
    MONTH = "month"


def row_for(deed: Deed) -> Row:
    """The row of a deed."""
    return next(row for row in POLICY if row.deed is deed)


def refusal(
    deed: Deed, roles: frozenset[Role], state: SectionState | None = None, month: MonthState | None = None
) -> Refusal | None:
    """Why somebody with these roles may not; None if they may. The role is asked first, then the month."""
    row = row_for(deed)
    if not row.roles & roles:
        return Refusal.ROLE
    if month is not None and month not in row.months:
        return Refusal.MONTH
    if state is not None and state not in row.states:
        return Refusal.STATE
    return None
