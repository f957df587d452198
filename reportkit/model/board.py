"""The board of a month as values: where each section stands."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from reportkit.model.journal import SectionState
from reportkit.model.month import Month
from reportkit.model.value import Struct

if TYPE_CHECKING:
    from reportkit.model.contribution import Problem


class Row(Struct, frozen=True):
    """One section on the board."""

    id: str
    title: str
    chapter: str
    owner: str
    unit: str
    state: SectionState
    required: bool
    headings_given: int
    headings_required: int
    figures_given: int
    figures_required: int
    errors: int
    """Errors that are neither mended nor waived."""
    warnings: int
    """Warnings without an answer."""
    notes: int
    words: int
    revision: str
    since: str
    """When the state began, ISO 8601; empty where nothing has happened."""
    reason: str
    submitted_by: str
    nothing: bool
    changed_outside: bool
    """The files were changed past the program since they were last saved or handed in."""
    out_of_date: bool
    """Values that it cites have changed since it was approved."""
    broken: bool
    """Something of it cannot be read; `problems` of the board says what."""
    open_remarks: int

    @property
    def done(self) -> bool:
        """Is nothing left to do before assembly?"""
        ready = self.state in (SectionState.APPROVED, SectionState.EXCUSED) and not self.out_of_date
        return ready or (not self.required and self.state is SectionState.EMPTY)


class Board(Struct, frozen=True):
    """All sections of a month in the order of the report."""

    title: str
    organisation: str
    month: Month
    figures_through: Month
    deadline: date
    practice: bool
    time_zone: str
    """Whose clocks its people read."""
    published: str
    """The version that the month is closed with; empty while it is open."""
    published_on: date | None
    rows: tuple[Row, ...]
    problems: "tuple[Problem, ...]"
    without_contact: Mapping[str, tuple[str, ...]] = {}
    """The sections that are to come and that nobody has been given, by the name of the unit in charge."""
    same_titles: Mapping[str, tuple[str, ...]] = {}
    """The sections of a chapter that have the same title, by that title."""

    @property
    def done(self) -> int:
        return sum(row.done for row in self.rows)
