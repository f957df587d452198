"""A report that comes back from Word: what somebody changed in it, and bringing home what is chosen of that."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList

from reportkit.messages import Message, ReportkitError
from reportkit.model.policy import Deed
from reportkit.model.value import Struct
from reportkit.tui import opening
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.pick_file import PickFile
from reportkit.tui.screens.questions import Ask
from reportkit.tui.screens.reconciled_rows import reconciled_rows
from reportkit.tui.widgets.rows import Rows
from reportkit.workflow import desks, review
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.returned import Returned, read_returned
from reportkit.workflow.taking_home import Home, homes, take_home


class Compared(Struct, frozen=True):
    """A document beside the month, and where its changes can go."""

    returned: Returned
    view: MonthView
    homes: tuple[Home, ...]


class BroughtHome(Struct, frozen=True):
    """What became of the sections that were chosen."""

    titles: tuple[str, ...]
    left: tuple[Message, ...]
    """What could not be brought, of those that were."""
    errors: tuple[ReportkitError, ...]


def compare(desk: Desk, path: Path) -> Compared:
    """Read a document and compare it with the month as it is now. Raises what `read_returned` raises."""
    return compared(desk, read_returned(desk.session, desk.month, path))


def compared(desk: Desk, returned: Returned) -> Compared:
    """A document that was read, with the states of the sections as they are now."""
    view = desk.view()
    return Compared(returned, view, homes(view, returned))


async def reconcile(page: Page) -> None:
    """Choose a document, and show what differs."""
    desk = page.desk
    path = await page.app.push_screen_wait(PickFile(desk, desk.words("reconcile.pick"), (".docx",)))
    if path is None:
        return
    found = await page.attempt(partial(compare, desk, path), doing="desk.reading_file")
    if found is not None:
        page.app.push_screen(ReconcileScreen(desk, path, found))


class HomeRows(Rows):
    """The sections and their changes: a section can be chosen, and what was changed is read below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "screen.turn", "tui.key_turn_home"),
        Binding("enter", "screen.take", "tui.key_take_home"),
    ]


class ReconcileScreen(Page):
    """What was changed in a document, figures first. Enter brings home what is chosen; Escape changes nothing."""

    ABOUT = "about_reconcile"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "write", "tui.key_write"),
        Binding("t", "send_back", "tui.key_return"),
        Binding("escape", "back", "tui.key_back"),
    ]

    def __init__(self, desk: Desk, path: Path, found: Compared) -> None:
        super().__init__(desk)
        self.path, self.found = path, found
        self.chosen = {home.section for home in found.homes if home.may and not home.newer}
        self.left: tuple[Message, ...] = ()
        """What could not come along of what was brought home."""
        self._shown = False

    def body(self) -> ComposeResult:
        yield HomeRows()

    @property
    def listed(self) -> HomeRows:
        return self.query_one(HomeRows)

    @property
    def home(self) -> Home | None:
        """The section whose line is chosen."""
        if not self.query(HomeRows):  # its keys are asked for before it stands there
            return None
        return next((home for home in self.found.homes if home.section == self.listed.chosen), None)

    def on_mount(self) -> None:
        self.listed.focus()
        self._draw()

    def _draw(self) -> None:
        found, chosen = self.found, len(self.chosen)
        told = self.words("reconcile.chosen", count=chosen) if chosen else self.words("reconcile.none_chosen")
        practice = self.words("practice") if found.view.workspace.settings.practice else ""
        self.head((self.words("reconcile.title", file=found.returned.file), ""), (told, practice))
        titles = {each.id: found.view.title(each) for each in found.view.sections}
        self.listed.show_rows(reconciled_rows(self.desk, found.returned, found.homes, titles, self.chosen, self.left))
        self.refresh_bindings()

    def on_work_done(self, message: WorkDone) -> None:
        match message.answer:
            case Compared() as found:
                self.rest()
                self.found = found
                self.chosen &= {home.section for home in found.homes if home.may}
                self._draw()

    def on_screen_resume(self) -> None:
        """Back from a section, which may have been changed there."""
        if self._shown:
            self._look_again()
        self._shown = True

    def _look_again(self) -> None:
        self.begin("compare", partial(compared, self.desk, self.found.returned))

    def others_acted(self) -> None:
        self.begin("compare", partial(compare, self.desk, self.path), doing="desk.reading_file")

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        home, view = self.home, self.found.view
        match action:
            case "turn":
                return home is not None and home.may
            case "take":
                return bool(self.chosen)
            case "write":
                return home is not None
            case "send_back":
                return home is not None and desks.may_do(view, view.definition(home.section), Deed.RETURN)
        return True

    def on_option_list_option_highlighted(self) -> None:
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        if self.chosen:
            self.action_take()

    def action_turn(self) -> None:
        """Choose a section, or leave it out."""
        if self.home is not None and self.home.may:
            self.chosen ^= {self.home.section}
            self._draw()

    def action_write(self) -> None:
        """To the text of the section, for what has to be brought in by hand."""
        if self.home is not None:
            self.app.push_screen(opening.writing(self.desk, self.home.section))

    @work(name="send_back", group="deed", exclusive=True)
    async def action_send_back(self) -> None:
        """Return a section that is handed in, so that the changes can be brought home to it."""
        home = self.home
        if home is None:
            return
        title, about = self.words("return_title", section=home.title), self.words("return_about")
        words = self.words("reconcile.return_words", file=self.found.returned.file)
        told = await self.app.push_screen_wait(Ask(self.desk, title, about, words))
        if told is None:
            return
        session, month = self.desk.session, self.desk.month
        if await self.attempt(partial(review.return_section, session, month, home.section, told)) is not None:
            self.say("returned", section=home.title)

    @work(name="take", group="deed", exclusive=True)
    async def action_take(self) -> None:
        """Bring home what is chosen, a section at a time. One that cannot be is told, and the others go on."""
        chosen = tuple(home for home in self.found.homes if home.section in self.chosen)
        done = await self.attempt(partial(_brought_home, self.desk, self.found.returned, chosen), doing="saving")
        if done is None:
            return
        self.left += done.left
        for error in done.errors:
            await self.tell(error)
        self.chosen = set()
        anew = await self.attempt(partial(compare, self.desk, self.path), doing="desk.reading_file")
        if anew is not None:
            self.found = anew
            self._draw()
            if done.titles:
                self.say("reconcile.taken", section=done.titles[0], count=len(done.titles))


def _brought_home(desk: Desk, returned: Returned, chosen: tuple[Home, ...]) -> BroughtHome:
    titles: list[str] = []
    left: list[Message] = []
    errors: list[ReportkitError] = []
    for home in chosen:
        try:
            left += take_home(desk.session, desk.month, returned, home.section, anyway=home.newer)[1]
        except ReportkitError as error:
            errors.append(error)
        else:
            titles.append(home.title)
    return BroughtHome(tuple(titles), tuple(left), tuple(errors))
