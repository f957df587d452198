"""Opening a month, and changing what it was opened with."""

from datetime import date

from reportkit.messages import ConflictError, UsageError
from reportkit.model.days_off import working_day
from reportkit.model.journal import Action, SectionState
from reportkit.model.month import Month
from reportkit.model.page_header import PageHeader
from reportkit.model.policy import Deed
from reportkit.model.section import SectionDefinition
from reportkit.model.value import replace
from reportkit.model.workspace import ReportSettings
from reportkit.text.clean import clean
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session, allow, may
from reportkit.workflow.write import starting_text

DEADLINE_DAY = 10
"""The day of the report's month that is the last day to submit, where nobody says otherwise."""
MONTHS_AHEAD = 6
"""How long before its month a report can be opened."""


def open_month(
    session: Session,
    month: Month,
    figures_through: Month | None = None,
    deadline: date | None = None,
    page_header: PageHeader | None = None,
) -> ReportSettings:
    """Make the folder of a month. The figures go through the month before, unless another is given.

    The last day to submit is the tenth, or the working day before it; a day that is given stays, whatever day it is.
    The page header is that of the workspace where none is given. Raises ConflictError where the month is open,
    UsageError where the figures would go beyond the report, and for a month or a deadline that is far off.
    """
    workspace = session.store.workspace()
    allow(workspace, session.actor, Deed.OPEN_MONTH, "", month)
    through = figures_through or month.plus(-1)
    if through > month:
        raise UsageError("workflow.figures_after_report", month=str(month), figures=str(through))
    _check_times(session.today, month, through, deadline)
    settings = ReportSettings(
        month=month,
        figures_through=through,
        deadline=deadline or working_day(month.first_day.replace(day=DEADLINE_DAY)),
        page_header=page_header or workspace.settings.page_header,
    )
    details = {"figures_through": str(through)}
    session.store.open_month(settings, session.event(Action.OPENED, details=details))
    return settings


def move_deadline(session: Session, month: Month, deadline: date) -> ReportSettings:
    """Change the last day to submit. Raises UsageError for a day far off, ConflictError in a published month."""
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        allow(view.workspace, session.actor, Deed.CHANGE_MONTH, "", month, published=view.published)
        _check_times(session.today, month, view.figures_through, deadline)
        before = view.reader.settings
        if deadline == before.deadline:
            return before
        settings = replace(before, deadline=deadline)
        details = {"before": before.deadline.isoformat(), "reason": deadline.isoformat()}
        writer.change_settings(settings, session.event(Action.DEADLINE_MOVED, details=details))
    return settings


def close_month(session: Session, month: Month, why: str) -> str:
    """Close a month that was opened by mistake, or opened again by mistake; either can be done anew.

    Returns the version that it is closed with; an empty text for a month that has never been published.

    Raises ConflictError where somebody has written in it since: nothing is lost by closing.
    """
    why = clean(why).strip()
    if not why:
        raise UsageError("publishing.close_reason", month=str(month))
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        allow(view.workspace, session.actor, Deed.CHANGE_MONTH, "", month, published=view.published)
        closed = session.event(Action.CLOSED, details={"reason": why})
        if versions := view.reader.publications.versions:
            _nothing_corrected(view)
            writer.close_again(closed)
            return versions[-1].version
        touched = [each.section for each in view.events if each.section]
        touched += [each.id for each in view.sections if view.history(each.id).state is not SectionState.EMPTY]
        if touched:
            named = view.workspace.sections.get(touched[0])
            title = view.title(named) if named else touched[0]
            raise ConflictError("publishing.month_in_use", month=str(month), section=title)
        writer.close(closed)
    return ""


def _nothing_corrected(view: MonthView) -> None:
    """Raises ConflictError where something has been done to a section since the month was opened again."""
    opened = max(number for number, event in enumerate(view.events) if event.action is Action.REOPENED)
    for event in view.events[opened:]:
        if event.section:
            title = view.title(view.definition(event.section))
            raise ConflictError("publishing.correction_begun", month=str(view.month), section=title)


def _check_times(today: date, month: Month, through: Month, deadline: date | None) -> None:
    """A slip of the pen in a month or a day is told before it moves everybody to the wrong month."""
    latest = Month(today.year, today.month).plus(MONTHS_AHEAD)
    if month > latest:
        raise UsageError("workflow.far_month", month=str(month), latest=str(latest))
    if deadline is not None and not through.first_day < deadline <= month.plus(1).last_day:
        raise UsageError("workflow.far_deadline", month=str(month), deadline=deadline.isoformat())


def text_to_start_with(view: MonthView, definition: SectionDefinition) -> str:
    """The text a section is opened with: what stands there, or what its plugin prepares where nothing does."""
    contribution = view.contribution(definition.id)
    if contribution.text.strip() or contribution.nothing is not None:
        return contribution.text
    return starting_text(view, definition.id)


def may_write(view: MonthView, definition: SectionDefinition) -> bool:
    """May the actor save in this section now?"""
    state = view.history(definition.id).state
    return may(view.workspace, view.session.actor, Deed.SAVE, view.unit(definition), view.month, state, view.published)
