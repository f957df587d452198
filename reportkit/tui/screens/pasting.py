"""A column that was pasted: what will go where, before anything of it is saved."""

from typing import ClassVar

from rich.table import Table as RichTable
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from reportkit.messages import Message
from reportkit.text.clean import show
from reportkit.tui.deciding import Deciding
from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog
from reportkit.workflow.fill_down import FillPlan, Going, Staying

LONGEST = 40
"""Characters that are shown of a line that could not be read."""


class Pasting(Dialog[FillPlan | None], Deciding):
    """Shows each value with its cell, and each line that could not be read, in the order they were pasted.

    Where it matters, the space bar says whether the parts of each figure are among the lines. Gives the plan that was
    chosen.
    """

    DEFAULT_CSS = """
    Pasting #box { width: 90; max-height: 92%; }
    Pasting #about { margin-bottom: 1; }
    Pasting #plan { height: auto; max-height: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "fill", "tui.key_fill"),
        Binding("space", "parts", "tui.key_parts"),
        Binding("escape", "leave", "tui.key_no"),
        Binding("pagedown,down", "scroll(1)", show=False),
        Binding("pageup,up", "scroll(-1)", show=False),
    ]

    def __init__(self, desk: Desk, plan: FillPlan, other: FillPlan) -> None:
        super().__init__(desk, desk.words("figures.fill_title"))
        self.plan, self.other = plan, other

    def inside(self) -> ComposeResult:
        yield Static(id="about", markup=False)
        with VerticalScroll(id="plan", can_focus=False):
            yield Static(id="lines", markup=False)

    def on_mount(self) -> None:
        self._draw()

    def _draw(self) -> None:
        words, going, staying = self.desk.words, self.plan.going, self.plan.staying
        about = [words("figures.fill_about", count=len(going))] if going else [words("figures.fill_nothing")]
        if staying:
            about.append(words("figures.fill_staying", count=len(staying)))
        self.query_one("#about", Static).update(Text(" ".join(about)))
        self.query_one("#lines", Static).update(self._table())
        self.refresh_bindings()

    def _table(self) -> RichTable:
        table = RichTable.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True, justify="right")
        table.add_column(ratio=1)
        table.add_column(no_wrap=True, justify="right")
        lines: list[Going | Staying] = [*self.plan.going, *self.plan.staying]
        for each in sorted(lines, key=lambda each: each.row):
            row = Text(self.desk.words("figures.row", row=each.row))
            if isinstance(each, Going):
                table.add_row(row, Text(self._named(each)), self._value(each))
            else:
                table.add_row(row, self._reason(each), Text(""))
        return table

    def _named(self, going: Going) -> str:
        part = self.desk.tell(going.part) if isinstance(going.part, Message) else going.part
        return show(", ".join(filter(None, (going.label, part))))

    def _value(self, going: Going) -> Text:
        """The value, after the one that it takes the place of."""
        written = show(going.written)
        if going.before and going.before != written:
            return Text.assemble(f"{show(going.before)} → ", (written, "bold"))
        return Text(written, style="" if going.before else "bold")

    def _reason(self, staying: Staying) -> Text:
        """Why a line goes nowhere; its text is quoted once."""
        written, told = show(staying.written), self.desk.tell(staying.reason)
        shown = written if len(written) <= LONGEST else f"{written[:LONGEST]}…"
        return Text(f"✗ {told}" if shown in told else f"✗ ”{shown}” {told}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "fill":
            return bool(self.plan.going)
        return self.plan != self.other if action == "parts" else True

    def action_parts(self) -> None:
        """The same lines with the parts of each figure among them, or without."""
        self.plan, self.other = self.other, self.plan
        self._draw()

    def action_fill(self) -> None:
        self.dismiss(self.plan)

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_scroll(self, by: int) -> None:
        self.query_one("#plan", VerticalScroll).scroll_relative(y=by * 5, animate=False)
