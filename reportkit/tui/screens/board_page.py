"""What stands on the start: the rows of the month, the filter over them, and what others do meanwhile."""

from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from reportkit.messages import Message
from reportkit.model.board import Board, Row
from reportkit.model.policy import Deed
from reportkit.text.dates import format_month
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.phrases import role_named
from reportkit.tui.screens.board_columns import Layout, editor_lines, progress
from reportkit.tui.screens.board_loaded import Loaded, load, with_unsaved
from reportkit.tui.screens.board_notices import notice_lines, to_arrange
from reportkit.tui.screens.board_own import own_lines, to_do
from reportkit.tui.screens.board_parts import Line, news, waits
from reportkit.tui.screens.page import Page
from reportkit.tui.widgets.rows import Rows
from reportkit.tui.widgets.search_field import SearchField
from reportkit.workflow.desk_board import DeskBoard


class Sought(SearchField):
    """The words of the filter. From it, Enter and ↓ go to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,down", "submit", "tui.key_to_list", key_display="Enter, ↓")]


class BoardPage(Page):
    """A month with its sections: a contact's own first, for an editor all of them. What keys do is for the screen."""

    DEFAULT_CSS = """
    BoardPage Sought, BoardPage Sought:focus { height: 1; border: none; padding: 0 1; background: $panel; }
    BoardPage #heading { height: auto; padding: 0 3 0 1; }
    """

    def __init__(self, desk: Desk, known: DeskBoard | None = None) -> None:
        """`known` is what is seen first, where it was kept; without it the board is read once the screen is open."""
        super().__init__(desk)
        self.loaded = with_unsaved(desk, known) if known else None
        self.whole = False
        self.sought = ""
        self._shown = False
        self._drawn_width = 0

    def body(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        yield Rows(id="board")

    @property
    def listed(self) -> Rows:
        return self.query_one("#board", Rows)

    def on_mount(self) -> None:
        self.listed.focus()
        if self.loaded is not None:
            self._draw()
            self._go_to_first(self.loaded)

    def on_screen_resume(self) -> None:
        """Shown for the first time, where nothing is known yet, or come back to."""
        if self.loaded is None or self._shown:
            self.action_reload()
        self._shown = True

    def action_reload(self) -> None:
        self.begin("board", partial(load, self.desk), doing="reading_board" if self.loaded is None else "")

    def others_acted(self) -> None:
        self.begin("others", partial(load, self.desk))

    def on_work_done(self, message: WorkDone) -> None:
        if isinstance(message.answer, Loaded):
            before, self.loaded = self.loaded, message.answer
            first = before is None
            self.rest()
            if before is not None and message.name == "others":
                if before.says_the_same(message.answer):
                    return
                self._tell_news(before.board, message.answer.board)
            self._tell_problems()
            self._draw()
            if message.answer.view is not None:
                self.look_up(message.answer.view, self.action_reload)
            if first:
                self._go_to_first(message.answer)

    def _go_to_first(self, loaded: Loaded) -> None:
        """An editor begins at what may be lost, then at what waits."""
        rows, kept = loaded.board.rows, loaded.unsaved | loaded.unsaved_cells
        first = [*(row.id for row in rows if row.id in kept), *(row.id for row in rows if waits(row))]
        if loaded.editor and first:
            self.listed.go_to(first[0])

    def on_resize(self, event: events.Resize) -> None:
        if event.size.width != self._drawn_width:
            self.call_after_refresh(self._draw)

    # What stands there

    def _draw(self) -> None:
        if self.loaded is None:
            return
        found, desk = self.loaded.board, self.desk
        self._drawn_width = self.size.width
        width = self.size.width - 4
        if self.shows_all:
            heading = progress(desk, found, width, editor=self.loaded.editor) + "\n" + Layout(width).header(desk)
            unsaved = self.loaded.unsaved | self.loaded.unsaved_cells
            lines = editor_lines(desk, found, self._wanted, width, unsaved)
            if self.loaded.editor and not self.sought:
                lines += notice_lines(desk, found)
        else:
            heading = to_do(desk, found, width)
            lines = own_lines(desk, found, self.loaded.own, self._wanted, width, self.loaded.step)
        if self.sought and not any(line.id for line in lines):
            lines = [Line("", self._nothing_here())]
        self.query_one("#heading", Static).update(heading)
        self.listed.show_rows([(line.id, line.content) for line in lines])
        self._draw_head()
        self.refresh_bindings()

    @property
    def shows_all(self) -> bool:
        """Does the whole board stand here?"""
        return self.loaded is not None and (self.loaded.editor or self.whole or not self.loaded.own)

    def _wanted(self, row: Row) -> bool:
        state = self.words(f"workflow.state_{row.state.value}")
        text = f"{row.title} {row.owner} {row.chapter} {state} {row.id}".casefold()
        return all(word in text for word in self.sought.casefold().split())

    def _nothing_here(self) -> Content:
        return Content.styled(self.words("nothing_found"), "$foreground-muted")

    def _draw_head(self) -> None:
        if self.loaded is None:
            return
        seen, language = self.loaded.desk_board, self.desk.language
        found = seen.board
        month = format_month(found.month, language)
        through = self.words("figures_through", through=format_month(found.figures_through, language))
        role = role_named(self.desk, seen.role, seen.unit)
        practice = self.words("practice") if found.practice else ""
        self.head(
            (self.words("board_title", title=found.title, month=month), through),
            (f"{role}, {seen.name}" if role else seen.name, practice),
        )

    def _tell_problems(self) -> None:
        """Files that cannot be read are told where they matter first: here. An editor is told where the rest stands."""
        if self.loaded is None:
            return
        problems = self.loaded.board.problems
        if problems:
            self.say("problems", count=len(problems), first=problems[0].message)
        elif self.loaded.editor and (left := to_arrange(self.loaded.board)):
            self.say("month.to_arrange_below", count=len(left))

    def _tell_news(self, before: Board, now: Board) -> None:
        """Say what has happened to sections while the board stood open."""
        own = self.loaded.own if self.loaded is not None else {}
        new = [row for row in news(before, now) if self.shows_all or row.id in own]
        if new:
            state = self.words(f"workflow.state_{new[0].state.value}")
            id = "others.rows" if len(new) > 1 else "others.row"
            self.say(id, section=new[0].title, state=state, count=len(new) - 1)

    # The row that is chosen

    @property
    def row(self) -> Row | None:
        if self.loaded is None:
            return None
        return next((row for row in self.loaded.board.rows if row.id == self.listed.chosen), None)

    @property
    def notice(self) -> Message | None:
        """What is to be arranged, where a row of that is chosen."""
        return to_arrange(self.loaded.board).get(self.listed.chosen) if self.loaded is not None else None

    def may(self, deed: Deed) -> bool:
        """May this be done to the section that is chosen, by whoever sits here?"""
        row = self.row
        if self.loaded is None or row is None:
            return False
        return deed in self.loaded.desk_board.may[row.id]

    @property
    def owns_row(self) -> bool:
        """Is the section that is chosen one of one's own?"""
        return self.loaded is not None and self.row is not None and self.row.id in self.loaded.own

    def action_whole(self) -> None:
        """The whole report, or one's own sections alone."""
        self.whole = not self.whole
        self._draw()

    # The filter

    async def action_seek(self) -> None:
        if not self.query(Sought):
            field = Sought(placeholder=self.words("filter_by"), select_on_focus=False)
            await self.query_one("#body").mount(field, before=0)
        self.query_one(Sought).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self.sought = event.value
        self._draw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.listed.focus()

    def action_clear(self) -> None:
        """Take the filter away."""
        self.query(Sought).remove()
        self.sought = ""
        self.listed.focus()
        self._draw()

    def begin_anew(self) -> None:
        """Another person, or another month: nothing of what stood here holds."""
        self.loaded, self.whole = None, False
        self.listed.show_rows([])
        self.action_clear()
        self.action_reload()
