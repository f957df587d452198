"""A file that has been read: what it brings, what it replaces and what stays behind, before anything is saved."""

from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList

from reportkit.text.citations import resolve
from reportkit.text.markdown import parse
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.reading_matter import matter
from reportkit.tui.screens.arrival_rows import arrival_rows
from reportkit.tui.screens.form_meeting import Settled, settle
from reportkit.tui.screens.page import Page
from reportkit.tui.widgets.leaves import Drawn, Leaves, draw
from reportkit.tui.widgets.rows import Rows
from reportkit.workflow.arrival import Arrival
from reportkit.workflow.bring import take_in


class ArrivedLines(Rows):
    """The lines about an arrival; those of offered headings can be chosen, and it can be scrolled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "screen.turn", "tui.key_turn_heading"),
        Binding("enter", "screen.take", "tui.key_take_in"),
        Binding("down", "go(1)", show=False),
        Binding("up", "go(-1)", show=False),
    ]

    def action_go(self, by: int) -> None:
        """To the next line that can be chosen, or a step further down where there is none in sight."""
        if self.highlighted is None:
            self.scroll_relative(y=by, animate=False)
        elif by > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()


class ArrivalScreen(Page):
    """Shows an arrival. Enter takes it in; Escape leaves everything as it was."""

    DEFAULT_CSS = """
    ArrivalScreen Horizontal { height: 1fr; }
    ArrivalScreen ArrivedLines { width: 1fr; }
    ArrivalScreen Leaves { width: 1fr; border-left: solid $panel; }
    ArrivalScreen.-narrow Leaves { display: none; border: none; }
    ArrivalScreen.-narrow.-side Leaves { display: block; }
    ArrivalScreen.-narrow.-side ArrivedLines { display: none; }
    """
    ABOUT = "about_arrival"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "side", "tui.key_side"),
        Binding("enter", "take", "tui.key_take_in"),
        Binding("escape", "back", "tui.key_back"),
    ]

    def __init__(self, desk: Desk, arrival: Arrival, title: str) -> None:
        super().__init__(desk)
        self.arrival, self.title_words = arrival, title
        self.chosen: set[int] = set()
        self.taken = False
        """Was it taken in?"""

    def body(self) -> ComposeResult:
        with Horizontal():
            yield ArrivedLines()
            if self.arrival.text is not None:
                yield Leaves()

    @property
    def listed(self) -> ArrivedLines:
        return self.query_one(ArrivedLines)

    def on_mount(self) -> None:
        above = self.words("desk.arrival_title", file=self.arrival.file, section=self.title_words)
        self.head((above, ""), (self.words("desk.nothing_saved_yet"), ""))
        self.listed.focus()
        self._draw()

    def _draw(self) -> None:
        self.listed.show_rows(arrival_rows(self.desk, self.arrival, self.chosen))
        self._read()

    def on_leaves_wanted(self, message: Leaves.Wanted) -> None:
        self._read()

    def _read(self) -> None:
        """Draw how the text would read."""
        text = self.arrival.text
        found = self.query(Leaves)
        if text is None or not found or not found.first().width:
            return
        width, chosen, picture = found.first().width, set(self.chosen), self.words("picture")

        def drawn() -> Drawn:
            view = self.desk.view()
            language = view.workspace.settings.language
            blocks = resolve(
                parse(text.with_headings(chosen)),
                view.known_figures(),
                view.figures_through,
                view.workspace.registers,
                {},
                language,
            )
            return draw(matter(blocks, picture), width)

        self.begin("read", drawn)

    def on_work_done(self, message: WorkDone) -> None:
        match message.answer:
            case Drawn() as drawn:
                self.query_one(Leaves).show_drawn(drawn)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "turn":
            return self.arrival.text is not None and bool(self.arrival.text.offered_headings)
        if action == "side":
            return self.arrival.text is not None and self.has_class("-narrow")
        return True

    def action_turn(self) -> None:
        """Make a heading of a bold line, or let it be."""
        if self.listed.chosen:
            self.chosen ^= {int(self.listed.chosen)}
            self._draw()

    def action_side(self) -> None:
        """To how the text reads, and back."""
        shown = not self.has_class("-side")
        self.set_class(shown, "-side")
        (self.query_one(Leaves) if shown else self.listed).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_take()

    @work(name="take", group="deed", exclusive=True)
    async def action_take(self) -> None:
        """Save what arrived. Where somebody has saved meanwhile, that is told, and nothing is changed; where a form
        meets what was saved since it was made, somebody is asked what counts.
        """
        desk, lines = self.desk, tuple(self.chosen)
        settled = await settle(self, self.arrival, self.title_words)
        if settled is None:
            return
        kept = await self.attempt(partial(_taken, desk, self.arrival, lines, settled), doing="saving")
        if kept is not None:
            self.taken = True
            self.dismiss(None)

    @work(name="back", group="deed")
    async def action_back(self) -> None:
        if self.has_class("-side"):
            self.action_side()
        else:
            self.dismiss(None)


def _taken(desk: Desk, arrival: Arrival, headings: tuple[int, ...], settled: Settled) -> bool:
    take_in(desk.session, desk.month, arrival, headings, settle=settled.words, settle_values=settled.values)
    return True
