"""A version that has been published, and what stands there now: is it untouched, and has anything been corrected?"""

from datetime import date

from reportkit.messages import BrokenFile
from reportkit.model.journal import Action, SectionHistory, SectionState, histories
from reportkit.model.value import replace
from reportkit.workflow.month_view import MonthView


def see_documents(view: MonthView) -> None:
    """See that the published documents are as they were. Raises BrokenFile, naming the first that is not."""
    for changed in view.reader.changed_documents():
        raise BrokenFile(changed.message.id, **changed.message.args)


def says_the_same(view: MonthView, on: date | None) -> bool:
    """Would the next version say what the one before it says: the same sections, page header and day?

    A day that somebody asks for is a correction too; the day that has come in the meantime is none.
    """
    before, latest = view.reader.published_settings, view.reader.publications.versions[-1]
    headers = [replace(each.page_header, published_on=None) for each in (before, view.reader.settings) if each]
    if on not in (None, latest.on) or headers[0] != headers[-1]:
        return False
    at = max(number for number, event in enumerate(view.events) if event.action is Action.PUBLISHED)
    steps = view.workspace.settings.steps
    then, now = histories(view.events[:at], steps), histories(view.events, steps)
    return all(_said(then.get(each.id)) == _said(now.get(each.id)) for each in view.sections)


def _said(history: SectionHistory | None) -> tuple[str, ...]:
    """What of a section comes into the report: its words, the values it cites, why it is left out."""
    if history is None:
        return ()
    cited = history.sign_offs[-1].cited if history.sign_offs else ""
    reason = history.reason if history.state is SectionState.EXCUSED else ""
    return history.state.value, history.revision, cited, reason
