"""What the contact of a section does first: one thing, that one key opens."""

from collections.abc import Collection
from enum import StrEnum

from reportkit.model.board import Row
from reportkit.model.journal import SectionState

LEFT = frozenset({SectionState.EMPTY, SectionState.DRAFT, SectionState.RETURNED})
"""The states in which the contact has something left to do."""


class Step(StrEnum):
    """The next thing to do with a section."""

    UNSAVED = "unsaved"
    """Words that were typed and never saved are waiting."""
    CELLS = "cells"
    """Values of figures that were typed and never saved are waiting."""
    REMARK = "remark"
    WRITE = "write"
    HEADING = "heading"
    """A required heading is missing."""
    FIGURES = "figures"
    """A figure that is owed is missing."""
    FINDINGS = "findings"
    """Something must be mended or answered."""
    SUBMIT = "submit"
    NOTHING = "nothing"
    """Nothing is left to do, or nobody asks for anything."""


def next_step(row: Row, unsaved: Collection[str] = (), unsaved_cells: Collection[str] = ()) -> Step:
    """What comes first: what may be lost, what came back, what is missing, what is asked about, then handing in."""
    if row.state not in LEFT:
        return Step.NOTHING
    if row.id in unsaved:
        return Step.UNSAVED
    if row.id in unsaved_cells:
        return Step.CELLS
    if row.state is SectionState.RETURNED and row.open_remarks:
        return Step.REMARK
    if row.nothing:
        return Step.SUBMIT
    if not row.required and row.state is SectionState.EMPTY:
        return Step.NOTHING
    return _missing(row)


def _missing(row: Row) -> Step:
    if not row.words and (row.headings_required or not row.figures_required):
        return Step.WRITE
    if row.headings_given < row.headings_required:
        return Step.HEADING
    if row.figures_given < row.figures_required:
        return Step.FIGURES
    return Step.FINDINGS if row.errors or row.warnings else Step.SUBMIT
