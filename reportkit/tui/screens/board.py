"""The start: what I have to do, or where the whole report stands."""

from functools import partial
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from reportkit.model.board import Board, Row
from reportkit.model.policy import Deed
from reportkit.text.dates import format_month
from reportkit.tui import opening
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.phrases import role_named
from reportkit.tui.screens.board_columns import Layout, editor_lines, progress
from reportkit.tui.screens.board_loaded import Loaded, load, with_unsaved
from reportkit.tui.screens.board_own import own_lines, to_do
from reportkit.tui.screens.board_parts import Line, news, waits
from reportkit.tui.screens.page import Page
from reportkit.tui.widgets.rows import Rows
from reportkit.tui.widgets.search_field import SearchField
from reportkit.workflow.at_hand import Standing
from reportkit.workflow.desk_board import DeskBoard
from reportkit.workflow.next_step import Step


class Sought(SearchField):
    """The words of the filter. From it, Enter and ↓ go to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,down", "submit", "tui.key_to_list", key_display="Enter, ↓")]


class BoardScreen(Page):
    """The month: a contact's own sections first, for an editor all of them."""

    DEFAULT_CSS = """
    BoardScreen Sought, BoardScreen Sought:focus { height: 1; border: none; padding: 0 1; background: $panel; }
    BoardScreen #heading { height: auto; padding: 0 3 0 1; }
    """
    ABOUT = "about_board"
    ASKS = frozenset({"who", "month", "nothing"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "figures", "tui.key_figures"),
        Binding("e", "write", "tui.key_write"),
        Binding("f9,ctrl+l", "submit", "tui.key_submit"),
        Binding("i", "bring", "tui.key_bring"),
        Binding("x", "nothing", "tui.key_nothing"),
        Binding("t", "withdraw", "tui.key_withdraw"),
        Binding("b", "assemble", "tui.key_assemble"),
        Binding("y", "form", "tui.key_form", show=False),
        Binding("j", "compare", "tui.key_compare", show=False),
        Binding("slash", "seek", "tui.key_filter"),
        Binding("h", "whole", "tui.key_whole"),
        Binding("w", "who", "tui.key_who"),
        Binding("l", "read", "tui.key_read"),
        Binding("g", "month", "tui.key_month"),
        Binding("f5", "reload", "tui.key_reload", show=False),
        Binding("escape", "clear", "tui.key_clear"),
    ]

    WITHOUT_KEY: ClassVar[tuple[tuple[str, str], ...]] = (
        ("log", "tui.key_log"),
        ("open_month", "tui.key_open_month"),
        ("move_deadline", "tui.key_move_deadline"),
        ("close_month", "tui.key_close_month"),
    )

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
            heading = progress(desk, found, width) + "\n" + Layout(width).header(desk)
            unsaved = self.loaded.unsaved | self.loaded.unsaved_cells
            lines = editor_lines(desk, found, self._wanted, width, unsaved)
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
        """Files that cannot be read are told where they matter first: here."""
        if self.loaded is None or not self.loaded.board.problems:
            return
        first = self.loaded.board.problems[0]
        self.say("problems", count=len(self.loaded.board.problems), first=first.message)

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

    def _may(self, deed: Deed) -> bool:
        row = self.row
        if self.loaded is None or row is None:
            return False
        return deed in self.loaded.desk_board.may[row.id]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only the keys that lead somewhere from here."""
        if self.loaded is None:
            return action in ("reload",)
        match action:
            case "nothing":
                return self._may(Deed.SAVE)
            case "write" | "bring":
                return self._owns_row and self._may(Deed.SAVE)
            case "submit":
                return self._owns_row and self._may(Deed.SUBMIT)
            case "withdraw":
                return self._owns_row and self._may(Deed.WITHDRAW)
            case "assemble" | "compare" | "open_month" | "move_deadline" | "close_month":
                return self.loaded.editor
            case "figures":
                return self.row is not None and self.row.id in self.loaded.desk_board.with_figures
            case "whole":
                return bool(self.loaded.own) and not self.loaded.editor
            case "who":
                return self.loaded.desk_board.may_play_others
            case "clear":
                return bool(self.query(Sought))
            case "open" | "read" | "form":
                return self.row is not None
        return True

    @property
    def _owns_row(self) -> bool:
        return self.loaded is not None and self.row is not None and self.row.id in self.loaded.own

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_open()

    # Keys

    def action_open(self) -> None:
        """The first thing to do: in a section of my own what its line names as next, everything else is read."""
        if self.loaded is None or self.row is None:
            return
        if not (self._owns_row and self._may(Deed.SAVE)):
            self.action_read()
            return
        match self.loaded.step(self.row):
            case Step.FIGURES | Step.CELLS:
                self.action_figures()
            case Step.FINDINGS | Step.SUBMIT:
                self.action_submit()
            case _:
                self.action_write()

    def action_write(self) -> None:
        if self.row is not None and self.loaded is not None:
            row, practice = self.row, self.loaded.board.practice
            standing = Standing(row.title, row.state, self._may(Deed.SAVE), practice)
            self.app.push_screen(opening.writing(self.desk, row.id, standing=standing))

    @work(name="submit", group="deed", exclusive=True)
    async def action_submit(self) -> None:
        """The page that says what is left and hands in; from a finding on to its place."""
        if self.row is None:
            return
        section, title = self.row.id, self.row.title
        page = opening.submitting(self.desk, section)
        await self.app.push_screen_wait(page)
        if page.sent:
            self.say("submitted", section=title)
        elif page.to is not None and page.to.finding.figure:
            self.app.push_screen(opening.figures(self.desk, section, page.to.finding.figure))
        elif page.to is not None:
            self.app.push_screen(opening.writing(self.desk, section, page.to.finding.key))

    def action_read(self) -> None:
        if self.loaded is not None and self.row is not None:
            waiting = [row.id for row in self.loaded.board.rows if waits(row)]
            self.app.push_screen(opening.reading(self.desk, self.row.id, waiting if self.loaded.editor else []))

    def action_figures(self) -> None:
        if self.row is not None:
            self.app.push_screen(opening.figures(self.desk, self.row.id))

    def action_assemble(self) -> None:
        self.app.push_screen(opening.assembling(self.desk))

    def action_whole(self) -> None:
        self.whole = not self.whole
        self._draw()

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

    @work(name="bring", group="deed", exclusive=True)
    async def action_bring(self) -> None:
        """Bring a file from Word or Excel to a section of my own."""
        from reportkit.tui.screens.bringing import bring_file  # noqa: PLC0415 - a start brings nothing

        if self.row is None:
            return
        section, title = self.row.id, self.row.title
        if await bring_file(self, section, title):
            self.say("desk.brought", section=title)
            self.action_reload()

    @work(name="form", group="deed", exclusive=True)
    async def action_form(self) -> None:
        """A form of a section, to send to somebody who does not open the screens."""
        from reportkit.tui.screens.forming import make_form  # noqa: PLC0415 - with it comes the room of Word

        if self.row is not None and self.loaded is not None:
            has_figures = self.row.id in self.loaded.desk_board.with_figures
            await make_form(self, self.row.id, self.row.title, has_figures=has_figures)

    @work(name="compare", group="deed", exclusive=True)
    async def action_compare(self) -> None:
        """A document that comes back from Word."""
        from reportkit.tui.screens.reconciling import reconcile  # noqa: PLC0415 - as above

        await reconcile(self)

    @work(name="nothing", group="deed", exclusive=True)
    async def action_nothing(self) -> None:
        from reportkit.tui.screens.board_deeds import nothing_to_report  # noqa: PLC0415 - a start asks nothing

        if self.row is not None:
            await nothing_to_report(self, self.row, own=self._owns_row)
            self.action_reload()

    @work(name="withdraw", group="deed", exclusive=True)
    async def action_withdraw(self) -> None:
        from reportkit.tui.screens.board_deeds import withdraw  # noqa: PLC0415 - as above

        if self.row is not None:
            await withdraw(self, self.row)
            self.action_reload()

    @work(name="who", group="deed", exclusive=True)
    async def action_who(self) -> None:
        from reportkit.tui.screens.board_deeds import choose_person  # noqa: PLC0415 - as above

        if await choose_person(self):
            self._begin_anew()
        self.end_asking(failed=True)

    @work(name="month", group="deed", exclusive=True)
    async def action_month(self) -> None:
        from reportkit.tui.screens.board_deeds import choose_month  # noqa: PLC0415 - as above

        if await choose_month(self):
            self._begin_anew()
        self.end_asking(failed=True)

    def action_log(self) -> None:
        """Who has done what this month."""
        self.app.push_screen(opening.log(self.desk))

    @work(name="month", group="deed", exclusive=True)
    async def action_open_month(self) -> None:
        from reportkit.tui.screens.month_deeds import open_month  # noqa: PLC0415 - done once a month

        if await open_month(self):
            self._begin_anew()

    @work(name="month", group="deed", exclusive=True)
    async def action_move_deadline(self) -> None:
        from reportkit.tui.screens.month_deeds import move_deadline  # noqa: PLC0415 - as above

        if self.loaded is not None and await move_deadline(self, self.loaded.board.deadline):
            self.action_reload()

    @work(name="month", group="deed", exclusive=True)
    async def action_close_month(self) -> None:
        from reportkit.tui.screens.month_deeds import close_month  # noqa: PLC0415 - as above

        if await close_month(self):
            self._begin_anew()

    def _begin_anew(self) -> None:
        """Another person, or another month: nothing of what stood here holds."""
        self.loaded, self.whole = None, False
        self.listed.show_rows([])
        self.action_clear()
        self.action_reload()
