"""A form while it is filled in: every value saved as its field is left, kept until then, and nobody's lost."""

import asyncio
from collections.abc import Mapping
from functools import partial

from textual import work

from reportkit.messages import ConflictError, Message, ReportkitError, UsageError
from reportkit.model.contribution import Contribution
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.screens.opened import Heard, Opened, hear, open_section
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.two_values import TwoValues
from reportkit.tui.undone import Undone
from reportkit.tui.widgets.figure_grid import FigureGrid
from reportkit.workflow import write
from reportkit.workflow.cells import Cell, as_typed, part_in_words, standing
from reportkit.workflow.drafts import drop_draft, keep_cells

KEEP_AFTER = 1.5
"""Seconds of pause before a value that is not saved is put away."""

Values = Mapping[Cell, str]


class _SomebodyElseError(ConflictError):
    """The cells themselves were changed by somebody else."""


class FilledPage(Page):
    """A section with its figures in a grid. What the keys do is for the screen itself to say."""

    def __init__(self, desk: Desk, section: str) -> None:
        super().__init__(desk)
        self.section = section
        self.opened: Opened | None = None
        self.undo: Undone[Values] = Undone()
        self._one_at_a_time = asyncio.Lock()
        self._heard: Heard | None = None
        """What somebody else has done that is not shown yet."""

    @property
    def grid(self) -> FigureGrid:
        return self.query_one(FigureGrid)

    @property
    def typed(self) -> Contribution | None:
        """The contribution as it would be with what is typed now."""
        opened, cell, typing = self.opened, self.grid.cell, self.grid.typing
        if opened is None or cell is None or typing is None:
            return opened.contribution if opened else None
        return as_typed(opened.view, opened.definition, opened.contribution, cell, typing.text)

    def show_opened(self, opened: Opened) -> None:
        """Show the section as it is now."""

    # What others do

    def others_acted(self) -> None:
        if self.opened is not None:
            view = (self._heard.opened if self._heard else self.opened).view
            self.begin("news", partial(hear, self.desk, self.section, view))

    def on_work_done(self, message: WorkDone) -> None:
        if isinstance(message.answer, Heard):
            self._hear(message.answer)

    def _hear(self, heard: Heard) -> None:
        """Somebody else acted. A value that is typed now is compared with what stood there when it was begun."""
        mine = self.opened
        if mine is None or self._one_at_a_time.locked() or not heard.is_later(mine):  # a save finds out for itself
            return
        if self.unsaved:
            self._heard = heard
        else:
            self.show_opened(heard.opened)
        self.say("others.figures_unsaved" if self.unsaved else "others.figures", by=heard.by(self.desk))

    # Filling in

    def fill_in(self, cell: Cell, text: str) -> None:
        """Save a value if it can be read; else it stays in its cell, with the reason below."""
        if self.opened is None:
            return
        try:
            write.check_value(self.opened.view, self.opened.definition, *cell, text)
        except ReportkitError as error:
            self._complain({cell: text}, error)
            return
        self.save({cell: text})

    def _complain(self, values: Values, error: ReportkitError) -> None:
        """Leave values in their cells, with why they are not saved."""
        told, reason = self.desk.trouble(error), error.told.args.get("reason")
        why = self.desk.tell(reason) if isinstance(reason, Message) else told.message
        if not isinstance(error, UsageError):  # nothing is wrong with the values: say first that they are not saved
            why = f"{told.title}: {why}"
        self.grid.complaints = {**self.grid.complaints, **{cell: (text, why) for cell, text in values.items()}}
        self.keep()

    @work(name="save", group="save")
    async def save(self, values: Values, *, undone: bool = False) -> None:
        """Save some values in one go. Somebody else's change to another value does not stand in their way."""
        async with self._one_at_a_time:
            opened = self.opened
            if opened is None:
                return
            saved = await self._saved(opened, values)
            if saved is None:
                if undone:
                    self._remember(values)
                return
            before, anew = saved
            if not undone:
                self._remember({cell: _stands(before, cell) for cell in values})
            self._settled(values, anew)
            self._say_saved({cell: _stands(before, cell) for cell in values}, values)

    def _say_saved(self, before: Values, values: Values) -> None:
        """A value that took the place of another is named: it may be that of a neighbour."""
        replaced = [cell for cell, text in values.items() if before[cell] and text]
        if len(values) == 1 and replaced:
            cell = replaced[0]
            now = _stands(self.opened, cell) if self.opened else values[cell]
            told = {"name": self.name_of(cell), "before": before[cell], "now": now}
            self.say("figures.replaced", time=self.desk.now, **told)
        else:
            self.say("saved", time=self.desk.now)

    def _settled(self, values: Values, anew: Opened) -> None:
        """The cells say what the disk says."""
        self.grid.complaints = {cell: told for cell, told in self.grid.complaints.items() if cell not in values}
        self.show_opened(anew)
        self.keep()

    def _remember(self, before: Values) -> None:
        self.undo.push(before, sum(len(text) + sum(map(len, cell)) + 200 for cell, text in before.items()))

    async def _saved(self, opened: Opened, values: Values) -> tuple[Opened, Opened] | None:
        """The section before and after the values were saved; None where they were not, which has been told."""
        while True:
            try:
                return opened, await asyncio.to_thread(self._set, opened, values)
            except _SomebodyElseError:
                theirs = await asyncio.to_thread(open_section, self.desk, self.section)
                match await self._settle(opened, theirs, values):
                    case "mine":
                        opened = theirs
                    case "theirs":
                        self._settled(values, theirs)
                        return None
                    case _:
                        self.show_opened(theirs)
                        self._complain(values, ConflictError("figures.conflict_open"))
                        return None
            except ReportkitError as error:
                self._complain(values, error)
                await self.tell(error)
                return None

    def _set(self, opened: Opened, values: Values) -> Opened:
        """Set values from the revision that was seen; if the section changed elsewhere, from the newest."""
        desk, given = self.desk, _by_figure(values)
        try:
            write.set_figures(desk.session, desk.month, self.section, given, opened.contribution.revision)
        except ConflictError as error:
            anew = open_section(desk, self.section)
            if not anew.may_write:
                raise
            if any(_stands(anew, cell) not in (_stands(opened, cell), text) for cell, text in values.items()):
                raise _SomebodyElseError(error.told.id, **error.told.args) from error
            write.set_figures(desk.session, desk.month, self.section, given, anew.contribution.revision)
        return open_section(desk, self.section)

    async def _settle(self, opened: Opened, theirs: Opened, values: Values) -> str:
        """Somebody else gave another value to the same cell: both are shown, and one is chosen."""
        who, when = theirs.saved
        lines = [
            (self.name_of(cell), text or "–", _stands(theirs, cell) or "–")
            for cell, text in values.items()
            if _stands(theirs, cell) not in (_stands(opened, cell), text)
        ]
        return await self.app.push_screen_wait(TwoValues(self.desk, who, self.desk.when(when), lines))

    def name_of(self, cell: Cell) -> str:
        """What a cell is called: `Besök, kvinnor`."""
        opened = self.opened
        figure = opened.definition.figure(cell[0]) if opened else None
        if opened is None or figure is None:
            return cell[0]
        part = part_in_words(opened.view, figure, cell[1])
        return ", ".join(filter(None, (figure.label, self.desk.tell(part) if isinstance(part, Message) else part)))

    # Nothing is lost

    @property
    def unsaved(self) -> Values:
        """What is typed and not saved, by cell."""
        found = {cell: text for cell, (text, _) in self.grid.complaints.items()}
        if (typed := self.grid.typed) is not None:
            found[typed[0]] = typed[1]
        return found

    def keep(self) -> None:
        """Put away what is not saved, outside the workspace."""
        if self.opened is not None and self.opened.may_write:
            desk = self.desk
            self.begin("keep", partial(keep_cells, desk.session, desk.month, self.section, self.unsaved))

    def keep_words(self) -> None:
        if self.opened is not None and self.unsaved:
            try:
                keep_cells(self.desk.session, self.desk.month, self.section, self.unsaved)
            except ReportkitError:  # the program is being ended; there is nobody left to tell
                return

    def take_up(self, opened: Opened) -> None:
        """Values that were typed in another sitting, and never saved, stand in their cells again."""
        found = {
            cell: (text, self.words("figures.never_saved", when=self.desk.when(draft.time)))
            for draft in reversed(opened.cells)
            for cell, text in draft.cells.items()
            if opened.definition.figure(cell[0]) is not None and text != _stands(opened, cell)
        }
        if not found and not opened.cells:
            return
        self.grid.complaints = found
        if found:
            first = next(iter(found))
            self.grid.go_to(*first)
            self.say("figures.taken_up", count=len(found))
        kept = keep_cells(self.desk.session, self.desk.month, self.section, self.unsaved)
        for draft in opened.cells:
            if draft.file != kept:
                drop_draft(draft.file)

    async def may_close(self) -> bool:
        """The cell that is being filled in is filled in, and every value is saved, before the screen goes."""
        typed = self.grid.typed
        self.grid.typing = None
        if typed is not None:
            self.fill_in(*typed)
        for worker in [each for each in self.workers if each.group == "save" and each.node is self]:
            if not worker.is_finished:
                await worker.wait()
        self.keep_words()
        return True


def _stands(opened: Opened, cell: Cell) -> str:
    return standing(opened.view, opened.contribution, cell)


def _by_figure(values: Values) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for (figure, key), text in values.items():
        found.setdefault(figure, {})[key] = text
    return found
