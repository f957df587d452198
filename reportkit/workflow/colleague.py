"""A colleague who knows the workspace and every rule, and is asked about the sections that somebody writes.

It sits in a process of its own (`reportkit.workflow.looking`), or in this one where there can be no other.
"""

from collections.abc import Mapping

from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution
from reportkit.model.journal import Action
from reportkit.model.month import Month
from reportkit.model.spelling import Verdict
from reportkit.model.value import replace
from reportkit.workflow.at_hand import AtHand
from reportkit.workflow.look import last_month, look
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import may_write, text_to_start_with
from reportkit.workflow.rendering import as_read
from reportkit.workflow.seen import LastMonth, Look
from reportkit.workflow.session import Session


class Colleague:
    """Reads the sections of one month, and answers about texts as they are typed."""

    def __init__(self, session: Session, month: Month) -> None:
        self.session, self.month = session, month
        self._view: MonthView | None = None

    @property
    def view(self) -> MonthView:
        """The month as it was when a section was last read."""
        if self._view is None:
            self._view = MonthView(self.session, self.month, waits_for_words=False)
        return self._view

    def at_hand(self, section: str) -> AtHand:
        """A section as it is now. Raises UsageError for one that is not there, BrokenFile for a broken workspace."""
        self._view = None
        view = self.view
        definition, workspace = view.definition(section), view.workspace
        return AtHand(
            definition=definition,
            contribution=view.contribution(section),
            state=view.history(section).state,
            title=view.title(definition),
            text=text_to_start_with(view, definition),
            remarks=view.reader.remarks(section),
            may_write=may_write(view, definition),
            saved=last_saved(view, section),
            people=workspace.people,
            registers=workspace.registers,
            language=workspace.settings.language,
            figures_through=view.figures_through,
            practice=workspace.settings.practice,
            dictionary=workspace.settings.dictionary,
        )

    def look(self, section: str, contribution: Contribution, told: Mapping[str, Verdict]) -> Look:
        """What the rules see in a contribution as it is typed, knowing what a dictionary has `told` meanwhile."""
        view = self.view
        if told and (book := self.session.word_book(view.workspace)) is not None:
            book.take(told)
        seen = look(view, section, contribution, read=False)
        new_words, view.new_words = frozenset(view.new_words), set()
        return replace(seen, new_words=new_words)

    def read(self, section: str, contribution: Contribution) -> Blocks:
        """How a contribution reads, every citation in words."""
        return as_read(self.view, section, contribution)

    def last(self, section: str) -> LastMonth | None:
        """What spoke for a section in the report before; None where nothing did."""
        before = last_month(self.view, section)
        return LastMonth(before[1], as_read(before[0], section, before[1])) if before else None


def last_saved(view: MonthView, section: str) -> tuple[str, str]:
    """Who saved a section last, by name, and when."""
    for event in reversed(view.events):
        if event.section == section and event.action in (Action.SAVED, Action.CHANGED_OUTSIDE):
            return view.workspace.people.name(event.who), event.time
    return "", ""
