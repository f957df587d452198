"""Filling in the figures of a section. Every value is saved as soon as its field is left."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from reportkit.messages import ConflictError, ReportkitError
from reportkit.text.clean import show
from reportkit.text.dates import format_month
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.screens.figure_form import form_of
from reportkit.tui.screens.opened import Opened, open_section
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Ask
from reportkit.tui.widgets.figure_form import FigureForm
from reportkit.tui.widgets.figure_grid import FigureGrid
from reportkit.tui.widgets.finding_rows import FindingRows
from reportkit.tui.widgets.form import Cell
from reportkit.workflow import write
from reportkit.workflow.desks import missing_figures


class FiguresScreen(Page):
    """The figures of one section."""

    DEFAULT_CSS = """
    FiguresScreen #about {
        height: auto; max-height: 4; padding: 0 1; color: $foreground-muted; border-top: solid $panel;
    }
    FiguresScreen FindingRows { height: auto; max-height: 9; border-top: solid $panel; }
    FiguresScreen.-low FindingRows { max-height: 3; }
    FiguresScreen.-low FindingRows:focus { max-height: 8; }
    FiguresScreen.-low #about { max-height: 2; }
    """
    ABOUT = "about_figures"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "source", "tui.key_source"),
        Binding("u,ctrl+z", "undo", "tui.key_undo"),
        Binding("f", "findings", "tui.key_findings"),
        Binding("escape", "back", "tui.key_back"),
    ]

    def __init__(self, desk: Desk, section: str, figure: str = "") -> None:
        super().__init__(desk)
        self.section, self.figure = section, figure
        self.opened: Opened | None = None
        self.undo: list[tuple[Cell, str]] = []
        self._one_at_a_time = asyncio.Lock()

    def body(self) -> ComposeResult:
        yield FigureForm()
        yield Static(id="about", markup=False)
        yield FindingRows(self.desk, read_only=True)

    @property
    def grid(self) -> FigureGrid:
        return self.query_one(FigureGrid)

    def on_mount(self) -> None:
        self.grid.focus()
        self.begin("open", partial(open_section, self.desk, self.section), doing="opening")

    def on_work_done(self, message: WorkDone) -> None:
        if isinstance(message.answer, Opened):
            first = self.opened is None
            self._show(message.answer)
            if first:
                self.grid.go_to(self.figure) if self.figure else self._to_first_missing(message.answer)

    def _to_first_missing(self, opened: Opened) -> None:
        missing = missing_figures(opened.view, opened.definition)
        if missing:
            self.grid.go_to(missing[0].id)

    def _show(self, opened: Opened) -> None:
        self.rest()
        self.opened = opened
        self.grid.form = form_of(self.desk, opened)
        self.grid.read_only = not opened.may_write
        self.query_one(FindingRows).show_findings([each for each in opened.look.checked if each.finding.figure])
        self._draw_head(opened)
        self._tell_about()
        self.refresh_bindings()

    def _draw_head(self, opened: Opened) -> None:
        through = format_month(opened.view.figures_through, self.desk.language)
        owed = opened.definition.owed_figures(opened.view.figures_through)
        given = len(owed) - len(missing_figures(opened.view, opened.definition))
        progress = self.words("figures_owed", given=given, required=len(owed)) if owed else ""
        practice = self.words("practice") if opened.view.workspace.settings.practice else ""
        self.head(
            (opened.title, self.words("figures_through", through=through)),
            ("   ".join(filter(None, (progress, self.words("owed_mark")))), practice),
        )

    def on_figure_grid_moved(self) -> None:
        self._tell_about()

    def _tell_about(self) -> None:
        """What the figure under the cursor means, and where its value comes from."""
        cell = self.grid.cell
        figure = self.opened.definition.figure(cell[0]) if self.opened and cell else None
        if self.opened is None or figure is None:
            return
        value = self.opened.contribution.figures.get(figure.id)
        source = self.words("source_is", source=value.source) if value and value.source else ""
        told = "  ".join(text for text in (show(figure.guidance), source) if text)
        self.query_one("#about", Static).update(Content(told or self.words("no_source")))

    # Filling in

    def on_figure_grid_filled(self, message: FigureGrid.Filled) -> None:
        """Read the value as soon as its field is left, and save it if it can be read."""
        self._fill_in(message.cell, message.text)

    def _fill_in(self, cell: Cell, text: str) -> None:
        if self.opened is None:
            return
        try:
            write.check_value(self.opened.view, self.opened.definition, *cell, text)
        except ReportkitError as error:
            self._complain(cell, text, error)
            return
        self._save(cell, text)

    async def may_close(self) -> bool:
        """The cell that is being filled in is filled in, and every value is saved, before the screen goes."""
        cell, typing = self.grid.cell, self.grid.typing
        if cell is not None and typing is not None:
            self.grid.typing = None
            self._fill_in(cell, typing.text.strip())
        for worker in [each for each in self.workers if each.group == "save" and each.node is self]:
            if not worker.is_finished:
                await worker.wait()
        return True

    def _complain(self, cell: Cell, text: str, error: ReportkitError) -> None:
        told = self.desk.trouble(error)
        reason = error.told.args.get("reason")
        sentence = self.desk.tell(reason) if reason is not None and not isinstance(reason, str | int) else told.message
        self.grid.complaints = {**self.grid.complaints, cell: (text, sentence)}

    @work(name="save", group="save")
    async def _save(self, cell: Cell, text: str, *, undone: bool = False) -> None:
        """Save one value. Somebody else's change to another value does not stand in its way."""
        async with self._one_at_a_time:
            opened = self.opened
            if opened is None:
                return
            before = self._standing(opened, cell)
            try:
                anew = await asyncio.to_thread(self._set, opened, cell, text)
            except ReportkitError as error:
                self._complain(cell, text, error)
                await self.tell(error)
                return
            if not undone:
                self.undo.append((cell, before))
            self.grid.complaints = {each: told for each, told in self.grid.complaints.items() if each != cell}
            self._show(anew)
            self.say("saved", time=self.desk.now)

    def _set(self, opened: Opened, cell: Cell, text: str) -> Opened:
        """Set a value from the revision that was seen; if the section changed elsewhere, from the newest."""
        desk, (figure, key) = self.desk, cell
        values = {figure: {key: text}}
        try:
            write.set_figures(desk.session, desk.month, self.section, values, opened.contribution.revision)
        except ConflictError:
            anew = open_section(desk, self.section)
            if not anew.may_write or self._standing(anew, cell) != self._standing(opened, cell):
                self.app.call_from_thread(self._show, anew)
                raise
            write.set_figures(desk.session, desk.month, self.section, values, anew.contribution.revision)
        return open_section(desk, self.section)

    def _standing(self, opened: Opened, cell: Cell) -> str:
        """What stands in a cell."""
        figure, key = cell
        if key == "source":
            value = opened.contribution.figures.get(figure)
            return value.source if value else ""
        rows = form_of(self.desk, opened).rows
        return next((row.texts.get(key, "") for row in rows if row.figure == figure), "")

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("source", "undo"):
            return self.opened is not None and self.opened.may_write
        return True

    def action_undo(self) -> None:
        """Take back the value that was filled in last."""
        if not self.undo:
            self.say("nothing_to_undo")
            return
        cell, before = self.undo.pop()
        self.grid.go_to(cell[0])
        self._save(cell, before, undone=True)

    @work(name="source", group="deed")
    async def action_source(self) -> None:
        """Where the value comes from."""
        cell = self.grid.cell
        if cell is None or self.opened is None:
            return
        now = self._standing(self.opened, (cell[0], "source"))
        figure = self.opened.definition.figure(cell[0])
        label = show(figure.label) if figure else ""
        told = await self.app.push_screen_wait(
            Ask(self.desk, self.words("source_title"), self.words("source_about", label=label), now, may_be_empty=True)
        )
        if told is not None and told != now:
            self._save((cell[0], "source"), " ".join(told.split()))

    def action_findings(self) -> None:
        findings = self.query_one(FindingRows)
        if findings.has_focus:
            self.grid.focus()
        else:
            findings.focus()

    def on_option_list_option_selected(self) -> None:
        """Enter on a finding goes to its figure."""
        current = self.query_one(FindingRows).current
        if current is not None:
            self.grid.go_to(current.finding.figure)
            self.grid.focus()
