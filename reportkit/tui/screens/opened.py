"""A section opened for somebody: everything that the screens about it show, read in one go."""

from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution, Remark
from reportkit.model.journal import Action, SectionHistory
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.tui.desk import Desk
from reportkit.workflow.drafts import CellDraft, Draft, cells_of, drafts_of
from reportkit.workflow.look import Look, as_read, last_month, look
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import may_write, text_to_start_with


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
    drafts: tuple[Draft, ...]
    cells: tuple[CellDraft, ...]
    """Values of figures that were typed and never saved."""
    last: tuple[Contribution, Blocks] | None
    """The section in the report before, and how it read."""
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
        drafts=() if speaking else drafts_of(desk.session, desk.month, section),
        cells=() if speaking else cells_of(desk.session, desk.month, section),
        last=(before[1], as_read(before[0], section, before[1])) if before else None,
        may_write=may_write(view, definition),
        saved=last_saved(view, section),
    )


def last_saved(view: MonthView, section: str) -> tuple[str, str]:
    """Who saved a section last, by name, and when."""
    for event in reversed(view.events):
        if event.section == section and event.action in (Action.SAVED, Action.CHANGED_OUTSIDE):
            return view.workspace.people.name(event.who), event.time
    return "", ""
