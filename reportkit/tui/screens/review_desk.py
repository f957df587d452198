"""A section read for review: what was handed in, against the report before, and what has changed since."""

from collections.abc import Mapping

from reportkit.messages import ReportkitError
from reportkit.model.journal import SectionState
from reportkit.model.policy import Deed
from reportkit.model.value import Struct
from reportkit.tui.desk import Desk
from reportkit.tui.screens.opened import Opened, open_section
from reportkit.workflow import desks, review
from reportkit.workflow.cited_values import changed_values
from reportkit.workflow.compare import FigureChange, since_last_month
from reportkit.workflow.reading_difference import Line, reading_difference


class Read(Struct, frozen=True):
    """What the reading screen shows."""

    opened: Opened
    editor: bool
    figures: tuple[FigureChange, ...] | None
    """The values that differ from the report before; None where there is none."""
    lines: tuple[Line, ...]
    """The words that differ from the report before."""
    changed_values: Mapping[str, tuple[str, str]]
    """Cited values that changed after the approval: what each was, and is."""


def read_section(desk: Desk, section: str, *, begins: bool) -> Read:
    """Read what speaks for a section. With `begins` an editor who opens one that is handed in begins its review."""
    view = desk.view()
    definition = view.definition(section)
    editor = desks.is_editor(view)
    submitted = view.history(section).state is SectionState.SUBMITTED
    if begins and editor and submitted and desks.may_do(view, definition, Deed.REVIEW):
        review.begin_review(desk.session, desk.month, section)
    opened = open_section(desk, section, speaking=True)
    try:
        figures = since_last_month(opened.view, section).figures()
    except ReportkitError:  # no report before this one, or one that cannot be read
        figures = None
    lines = reading_difference(opened.last.blocks if opened.last else (), opened.look.blocks)
    return Read(opened, editor, figures, lines, changed_values(opened.view, section))
