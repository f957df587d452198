"""What happens to a section while somebody has it open: another window, a colleague, a program that edits files."""

from reportkit.model.value import Struct
from reportkit.workflow.month_view import MonthView


class News(Struct, frozen=True):
    """The last thing that was done to a section since somebody read it."""

    who: str
    """The name of the person; empty where files were changed past the program."""
    time: str
    """When, ISO 8601; empty where nobody knows."""
    own: bool
    """Was it the reader, in another window?"""


def news_of(view: MonthView, section: str, fresh: MonthView) -> News | None:
    """What was done to a section since `view` was read; None for nothing. `fresh` is the same month, read now."""
    seen = view.events[-1].sequence if view.events else 0
    for event in reversed(fresh.events):
        if event.sequence <= seen:
            break
        if event.section == section:
            who = fresh.workspace.people.name(event.who)
            return News(who, event.time, own=event.who == fresh.session.actor.who)
    if fresh.contribution(section).revision != view.contribution(section).revision:
        return News("", "", own=False)
    return None
