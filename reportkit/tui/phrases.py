"""The words that several screens use about a section: its state, its findings, what is given of what is required."""

from typing import TYPE_CHECKING

from reportkit.model.board import Row
from reportkit.model.finding import Finding, Severity
from reportkit.model.journal import SectionState
from reportkit.model.people import Person, Role
from reportkit.tui.desk import Desk

if TYPE_CHECKING:
    from reportkit.workflow.month_view import MonthView

MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "○"}
STYLES = {Severity.ERROR: "$text-error", Severity.WARNING: "$text-warning", Severity.NOTE: "$foreground-muted"}


def state_in_words(desk: Desk, row: Row) -> str:
    """The state of a section as a word, with what must be known beside it."""
    if row.nothing and row.state is not SectionState.EMPTY:
        state = desk.words("state_nothing", state=desk.words(f"workflow.state_{row.state.value}"))
    else:
        state = desk.words(f"workflow.state_{row.state.value}")
    beside = [
        desk.words(id)
        for id, holds in (
            ("out_of_date", row.out_of_date),
            ("changed_outside", row.changed_outside),
            ("broken", row.broken),
        )
        if holds
    ]
    return ", ".join([state, *beside])


def findings_in_words(desk: Desk, errors: int, warnings: int, remarks: int = 0) -> str:
    """`1 fel, 2 varningar, 1 anmärkning`; empty where there is nothing."""
    found = (("errors", errors), ("warnings", warnings), ("remarks", remarks))
    return ", ".join(desk.words(id, count=count) for id, count in found if count)


def given(count: int, required: int) -> str:
    """`2/2`, or a dash where nothing is required."""
    return f"{count}/{required}" if required else "–"


def place_in_words(desk: Desk, finding: Finding) -> str:
    """Where a finding is: `rad 12`, `siffror`."""
    if finding.figure:
        return desk.words("in_figures")
    return desk.words("on_line", line=finding.line) if finding.line else ""


def role_in_words(desk: Desk, view: "MonthView", person: Person | None) -> str:
    """What somebody is this month: `Division Psykiatri` for its contact, `redaktör`."""
    if person is None:
        return ""
    from reportkit.workflow.desks import role_in_words as role_of  # noqa: PLC0415 - the board that was kept names it

    return role_named(desk, *role_of(view, person))


def role_named(desk: Desk, role: Role | None, unit: str) -> str:
    """A role in words; that of a contact is the name of the unit."""
    if role is None:
        return ""
    return unit if role is Role.CONTACT and unit else desk.words(f"role_{role.value}")
