"""One look at a section, saved or not: how it reads, what the rules ask, which headings stand there."""

from reportkit.messages import ReportkitError
from reportkit.model.contribution import Contribution
from reportkit.workflow.check import checked
from reportkit.workflow.desks import earlier_month
from reportkit.workflow.heading_places import heading_places
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.rendering import as_read
from reportkit.workflow.seen import HeadingPlace, Look


def look(view: MonthView, section: str, contribution: Contribution | None = None, *, read: bool = True) -> Look:
    """Look at the working files of a section, or at `contribution`; with `read`, also at how it reads."""
    own = contribution or view.contribution(section)
    return Look(
        contribution=own,
        checked=checked(view, section, own),
        headings=heading_places(view.definition(section), own.text),
        blocks=as_read(view, section, own) if read else (),
    )


def missing_headings(view: MonthView, section: str) -> tuple[HeadingPlace, ...]:
    """The required headings that do not stand in a section's text."""
    places = heading_places(view.definition(section), view.contribution(section).text)
    return tuple(each for each in places if not each.line and each.definition is not None and each.definition.required)


def heading_at(view: MonthView, section: str, line: int) -> str:
    """The heading that stands on a line of a section's text; empty where none does."""
    places = heading_places(view.definition(section), view.contribution(section).text)
    return next((each.title for each in places if each.line == line), "")


def last_month(view: MonthView, section: str) -> tuple[MonthView, Contribution] | None:
    """What spoke for a section in the report before, with the view it is read in; None where nothing did."""
    month = earlier_month(view)
    if month is None:
        return None
    try:
        before = MonthView(view.session, month)
        found = before.speaking(section)
    except ReportkitError:  # last month's troubles are told when that month is opened
        return None
    return None if found.is_empty and found.nothing is None else (before, found)
