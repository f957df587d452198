"""A section opened for somebody: everything that the screens about it show, read in one go."""

from reportkit.messages import Message
from reportkit.model.contribution import Contribution, Remark
from reportkit.model.journal import SectionHistory
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.tui.desk import Desk
from reportkit.workflow.colleague import last_saved
from reportkit.workflow.drafts import CellDraft, cells_of
from reportkit.workflow.look import last_month, look
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import may_write, text_to_start_with
from reportkit.workflow.others import News, news_of
from reportkit.workflow.rendering import as_read
from reportkit.workflow.seen import LastMonth, Look


class Opened(Struct, frozen=True):
    """One section of one month, as it was when it was read."""

    view: MonthView
    definition: SectionDefinition
    contribution: Contribution
    history: SectionHistory
    title: str
    text: str
    """What stands in the editor: the section's words, or what its plugin prepared."""
    look: Look
    remarks: tuple[Remark, ...]
    cells: tuple[CellDraft, ...]
    """Values of figures that were typed and never saved."""
    last: LastMonth | None
    may_write: bool
    saved: tuple[str, str]
    """Who saved last, and when; empty where nobody has."""


def open_section(desk: Desk, section: str, *, speaking: bool = False, waits_for_words: bool = False) -> Opened:
    """Read a section: its working files, or with `speaking` what speaks for it now."""
    view = desk.view()
    view.waits_for_words = waits_for_words
    definition = view.definition(section)
    contribution = view.speaking(section) if speaking else view.contribution(section)
    before = last_month(view, section)
    return Opened(
        view=view,
        definition=definition,
        contribution=contribution,
        history=view.history(section),
        title=view.title(definition),
        text=contribution.text if speaking else text_to_start_with(view, definition),
        look=look(view, section, contribution),
        remarks=view.reader.remarks(section),
        cells=() if speaking else cells_of(desk, desk.month, section),
        last=LastMonth(before[1], as_read(before[0], section, before[1])) if before else None,
        may_write=may_write(view, definition),
        saved=last_saved(view, section),
    )


class Heard(Struct, frozen=True):
    """A section as it is now, and what was done to it since it was read."""

    news: News
    opened: Opened

    def is_later(self, opened: Opened) -> bool:
        """Is it something else than what is on the screen, which a save may have brought there meanwhile?"""
        events, known = len(self.opened.view.events), len(opened.view.events)
        changed = self.opened.contribution.revision != opened.contribution.revision
        return events > known or (events == known and changed)

    def by(self, desk: Desk) -> Message:
        """Who did it and when, as the beginning of a sentence."""
        if not self.news.who:
            return Message("others.by_files")
        own = "_own" if self.news.own else ""
        return Message(f"others.by{own}", who=self.news.who, when=desk.when(self.news.time))


def hear(desk: Desk, section: str, view: MonthView, *, speaking: bool = False) -> Heard | None:
    """What was done to a section since a view of it was read; None for nothing, which is quickly known."""
    news = news_of(view, section, desk.view())
    return None if news is None else Heard(news, open_section(desk, section, speaking=speaking))
