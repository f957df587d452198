"""A section opened for somebody: everything that the screens about it show, read in one go."""

from reportkit.model.contribution import Contribution, Remark
from reportkit.model.journal import SectionHistory
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.tui.desk import Desk
from reportkit.workflow.colleague import last_saved
from reportkit.workflow.drafts import CellDraft, cells_of
from reportkit.workflow.look import as_read, last_month, look
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import may_write, text_to_start_with
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
