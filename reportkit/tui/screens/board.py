"""The start: what I have to do, or where the whole report stands, and everything that is done from there."""

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widgets import OptionList

from reportkit.model.policy import Deed
from reportkit.tui import opening
from reportkit.tui.screens.board_page import BoardPage, Sought
from reportkit.tui.screens.board_parts import waits
from reportkit.workflow.at_hand import Standing
from reportkit.workflow.next_step import Step


class BoardScreen(BoardPage):
    """The month, and what can be done to it and to the section that is chosen."""

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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only the keys that lead somewhere from here."""
        if self.loaded is None:
            return action in ("reload",)
        match action:
            case "nothing":
                return self.may(Deed.SAVE)
            case "write" | "bring":
                return self.owns_row and self.may(Deed.SAVE)
            case "submit":
                return self.owns_row and self.may(Deed.SUBMIT)
            case "withdraw":
                return self.owns_row and self.may(Deed.WITHDRAW)
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

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_open()

    # Keys

    def action_open(self) -> None:
        """The first thing to do: in a section of my own what its line names as next, everything else is read."""
        if self.notice is not None:
            told = opening.tell(self.desk, self.words("month.to_arrange"), self.desk.tell(self.notice))
            self.app.push_screen(told)
        if self.loaded is None or self.row is None:
            return
        if not (self.owns_row and self.may(Deed.SAVE)):
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
            standing = Standing(row.title, row.state, self.may(Deed.SAVE), practice)
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
            await nothing_to_report(self, self.row, own=self.owns_row)
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
            self.begin_anew()
        self.end_asking(failed=True)

    @work(name="month", group="deed", exclusive=True)
    async def action_month(self) -> None:
        from reportkit.tui.screens.board_deeds import choose_month  # noqa: PLC0415 - as above

        if await choose_month(self):
            self.begin_anew()
        self.end_asking(failed=True)

    def action_log(self) -> None:
        """Who has done what this month."""
        self.app.push_screen(opening.log(self.desk))

    @work(name="month", group="deed", exclusive=True)
    async def action_open_month(self) -> None:
        from reportkit.tui.screens.month_deeds import open_month  # noqa: PLC0415 - done once a month

        if await open_month(self):
            self.begin_anew()

    @work(name="month", group="deed", exclusive=True)
    async def action_move_deadline(self) -> None:
        from reportkit.tui.screens.month_deeds import move_deadline  # noqa: PLC0415 - as above

        if self.loaded is not None and await move_deadline(self, self.loaded.board.deadline):
            self.action_reload()

    @work(name="month", group="deed", exclusive=True)
    async def action_close_month(self) -> None:
        from reportkit.tui.screens.month_deeds import close_month  # noqa: PLC0415 - as above

        if await close_month(self):
            self.begin_anew()
