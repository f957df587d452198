"""Who is to hand in what: the sections that nobody has been given."""

from collections import defaultdict
from collections.abc import Mapping

from reportkit.model.journal import SENT, SectionState
from reportkit.workflow.month_view import MonthView


def without_contact(view: MonthView) -> Mapping[str, tuple[str, ...]]:
    """The required sections that still are to come and have no contact this month, by the name of the unit in charge.

    None in a workspace for practice, where everybody plays every role, and none in a published month.
    """
    if view.workspace.settings.practice or view.published:
        return {}
    people, organisation = view.workspace.people, view.workspace.organisation
    found: dict[str, list[str]] = defaultdict(list)
    for section in view.sections:
        unit, done = view.unit(section), view.history(section.id).state in (*SENT, SectionState.EXCUSED)
        if organisation.units and organisation.unit(unit) is None:
            continue  # an owner that is not there has been told of, and it is mended first
        if section.required and not done and not people.contacts(unit, organisation, view.month):
            found[view.owner_name(section)].append(section.id)
    return {unit: tuple(sections) for unit, sections in found.items()}
