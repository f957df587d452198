"""Filling in the figures of a section. Every value is saved as soon as its field is left."""

from functools import partial
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from reportkit.messages import ReportkitError
from reportkit.model.finding import Severity
from reportkit.text.clean import show
from reportkit.text.dates import format_month
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.phrases import findings_in_words
from reportkit.tui.screens.figure_about import about_figure
from reportkit.tui.screens.figure_form import form_of
from reportkit.tui.screens.filled import KEEP_AFTER, FilledPage
from reportkit.tui.screens.judging import choose_judgement
from reportkit.tui.screens.opened import Opened, open_section
from reportkit.tui.screens.pasting import Pasting
from reportkit.tui.screens.questions import Ask
from reportkit.tui.widgets.figure_form import FigureForm
from reportkit.tui.widgets.figure_grid import FigureGrid
from reportkit.tui.widgets.finding_rows import FindingRows
from reportkit.tui.widgets.prose import Prose
from reportkit.workflow.cells import standing
from reportkit.workflow.desks import missing_figures
from reportkit.workflow.figure_help import help_for
from reportkit.workflow.fill_down import fill_down


class FiguresScreen(FilledPage):
    """The figures of one section."""

    DEFAULT_CSS = """
    FiguresScreen #help { height: auto; max-height: 8; border-top: solid $panel; padding: 0 1; }
    FiguresScreen FindingRows { height: auto; max-height: 9; border-top: solid $panel; }
    FiguresScreen.-low FindingRows { display: none; }
    FiguresScreen.-low.-findings FindingRows { display: block; max-height: 8; }
    FiguresScreen.-low.-findings #help { display: none; }
    FiguresScreen.-low #help { max-height: 5; }
    """
    ABOUT = "about_figures"
    ASKS = frozenset({"source"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next_missing", "tui.key_next_missing"),
        Binding("k", "source", "tui.key_source"),
        Binding("u,ctrl+z", "undo", "tui.key_undo"),
        Binding("f", "findings", "tui.key_findings"),
        Binding("v,ctrl+v", "column", "tui.key_column"),
        Binding("escape", "back", "tui.key_back"),
    ]

    def __init__(self, desk: Desk, section: str, figure: str = "", told: str = "") -> None:
        super().__init__(desk, section)
        self.figure = figure
        self.told = told
        """What somebody asks about the figure, to be said at once."""

    def body(self) -> ComposeResult:
        yield FigureForm()
        with VerticalScroll(id="help", can_focus=False):
            yield Prose(id="about")
        yield FindingRows(self.desk, read_only=True)

    def on_mount(self) -> None:
        self.grid.focus()
        self.begin("open", partial(open_section, self.desk, self.section), doing="opening")

    def on_work_done(self, message: WorkDone) -> None:
        if isinstance(message.answer, Opened):
            first = self.opened is None
            self.show_opened(message.answer)
            if first:
                self.grid.go_to(self.figure or next(iter(self.missing), ""))
                if self.told:
                    self.say("finding_shown", message=self.told)
                if message.answer.may_write:
                    self.take_up(message.answer)

    def will_ask(self, event: events.Key | events.Paste) -> bool:
        """A column that is pasted is shown in a dialog, and a word about a target is chosen in one."""
        return (self.grid.has_focus and self.grid.asks(event)) or super().will_ask(event)

    # What stands there

    def show_opened(self, opened: Opened) -> None:
        self.rest()
        self.opened, self._heard = opened, None
        self.grid.read_only = not opened.may_write
        self.query_one(FindingRows).show_findings([each for each in opened.look.checked if each.finding.figure])
        self._draw_form()
        self._draw_head(opened)
        self.refresh_bindings()

    def _draw_form(self) -> None:
        """The form and the help below it, with what is typed now already reckoned with."""
        opened, typed = self.opened, self.typed
        if opened is None or typed is None:
            return
        self.grid.form = form_of(self.desk, opened, typed)
        cell = self.grid.cell
        told = help_for(opened.view, opened.definition, typed, cell) if cell else None
        if told is not None:
            about = about_figure(self.desk, told, computed=self.grid.hides_change)
            self.query_one("#about", Prose).words = about

    def _draw_head(self, opened: Opened) -> None:
        through = format_month(opened.view.figures_through, self.desk.language)
        owed = opened.definition.owed_figures(opened.view.figures_through)
        given = len(owed) - len(missing_figures(opened.view, opened.definition))
        progress = self.words("figures_owed", given=given, required=len(owed)) if owed else ""
        found = [each.finding.severity for each in opened.look.stops if each.finding.figure]
        findings = findings_in_words(self.desk, found.count(Severity.ERROR), found.count(Severity.WARNING))
        practice = self.words("practice") if opened.view.workspace.settings.practice else ""
        self.head(
            (opened.title, self.words("figures_through", through=through)),
            ("   ".join(filter(None, (progress, self.words("owed_mark"), findings))), practice),
        )

    def on_drawn_form_moved(self) -> None:
        self._draw_form()

    def on_figure_grid_typed(self) -> None:
        """What follows from the value is told while it is typed."""
        self._draw_form()
        self.after("keep", KEEP_AFTER, self.keep)

    # Filling in

    def on_figure_grid_filled(self, message: FigureGrid.Filled) -> None:
        """Read the value as soon as its field is left, and save it if it can be read."""
        self.fill_in(message.cell, message.text)

    @work(name="paste", group="deed")
    async def on_figure_grid_pasted(self, message: FigureGrid.Pasted) -> None:
        """A column that was copied somewhere else: shown first, saved in one go, and undone in one."""
        opened = self.opened
        if opened is None or not opened.may_write:
            self.end_asking(failed=False)
            return
        fill = partial(fill_down, opened.view, opened.definition, opened.contribution, message.cell, message.text)
        try:
            plan, with_parts, without = fill(), fill(parts=True), fill(parts=False)
        except ReportkitError as error:
            await self.tell(error)
            return
        other = without if plan == with_parts else with_parts
        chosen = await self.app.push_screen_wait(Pasting(self.desk, plan, other))
        if chosen is not None and chosen.going:
            self.save({each.cell: each.written for each in chosen.going})

    @work(name="judge", group="deed")
    async def on_figure_grid_choosing(self, message: FigureGrid.Choosing) -> None:
        """What is said about a target is one of three words."""
        opened, (figure, _) = self.opened, message.cell
        if opened is None:
            return
        chosen = await choose_judgement(self, opened, figure)
        if chosen is not None and chosen != standing(opened.view, opened.contribution, message.cell):
            self.save({message.cell: chosen})

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("source", "undo", "column", "next_missing"):
            return self.opened is not None and self.opened.may_write
        return True

    @property
    def missing(self) -> list[str]:
        """The figures that are owed and not given."""
        opened = self.opened
        return [each.id for each in missing_figures(opened.view, opened.definition)] if opened else []

    def action_next_missing(self) -> None:
        """To the next figure that is owed and not given, and from the last to the first."""
        if self.opened is None or self.grid.cell is None or not self.missing:
            self.say("figures.none_missing")
            return
        order = [each.id for each in self.opened.definition.figures]
        now = order.index(self.grid.cell[0])
        later = [each for each in self.missing if order.index(each) > now]
        self.grid.go_to([*later, *self.missing][0])

    def action_column(self) -> None:
        """Terminals hand over what is copied only when they are told to paste it; say how."""
        self.say("figures.how_to_paste")

    def action_undo(self) -> None:
        """Take back what was filled in last."""
        before = self.undo.pop()
        if before is None:
            self.say("nothing_to_undo")
            return
        self.grid.go_to(*next(iter(before)))
        self.save(before, undone=True)

    @work(name="source", group="deed")
    async def action_source(self) -> None:
        """Where the value comes from."""
        cell = self.grid.cell
        if cell is None or self.opened is None:
            self.end_asking(failed=False)
            return
        now = standing(self.opened.view, self.opened.contribution, (cell[0], "source"))
        figure = self.opened.definition.figure(cell[0])
        label = show(figure.label) if figure else ""
        told = await self.app.push_screen_wait(
            Ask(self.desk, self.words("source_title"), self.words("source_about", label=label), now, may_be_empty=True)
        )
        if told is not None and told != now:
            self.save({(cell[0], "source"): " ".join(told.split())})

    @work(name="back", group="deed")
    async def action_back(self) -> None:
        """From the findings to the form, from the form to where one came from."""
        if self.query_one(FindingRows).has_focus:
            self.action_findings()
        elif await self.may_close() and self.is_current:
            self.app.pop_screen()

    def action_findings(self) -> None:
        """To the findings and back; a value that could not be read comes before what is asked of those that could."""
        findings = self.query_one(FindingRows)
        if not findings.has_focus and self.grid.complaints:
            cell, (_, why) = next(iter(self.grid.complaints.items()))
            self.grid.go_to(*cell)
            self.say("figures.not_read", name=self.name_of(cell), why=why)
            return
        if not findings.has_focus and not findings.found:
            self.say("no_findings")
            return
        self.set_class(not findings.has_focus, "-findings")
        if findings.has_focus:
            self.grid.focus()
        else:
            findings.focus()

    def on_option_list_option_selected(self) -> None:
        """Enter on a finding goes to its figure."""
        current = self.query_one(FindingRows).current
        if current is not None:
            self.remove_class("-findings")
            self.grid.go_to(current.finding.figure)
            self.grid.focus()
