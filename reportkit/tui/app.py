"""The program on the screen: its look, the keys that work everywhere, and the first screen."""

import asyncio
import os
import signal
from collections import deque
from pathlib import Path
from typing import Any, ClassVar

from textual import events, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen
from textual.worker import WorkerFailed

from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.tui import opening
from reportkit.tui.deciding import Deciding
from reportkit.tui.desk import Desk
from reportkit.tui.messages import DialogStands, PageStands
from reportkit.tui.screens.page import Page
from reportkit.tui.themes import DARK, THEME, THEMES
from reportkit.tui.watching import AT_REST, Watch
from reportkit.workflow.at_hand import is_defined, kept_standing
from reportkit.workflow.desk_board import DeskBoard, kept_desk_board
from reportkit.workflow.remembered import as_remembered, remembered, remembered_person
from reportkit.workflow.session import Session

PATIENCE = 3.0
"""Seconds that the program gets to close in good order once it has been told to end."""
LONGEST_MOUNT, GLANCE = 2.0, 0.01
"""Seconds that a key waits at most for a screen that is being put up, and between two looks at it."""
BETWEEN_HELD = 0.05
"""Seconds between two keys that were held, for what the first one sets off."""
ALWAYS = frozenset({"ctrl+q", "ctrl+c"})
"""Keys that no other waits before."""
MOST_HELD = 500
"""Keys that are held while a screen opens; an elbow on the keyboard gets no further."""


class Ground(Screen[None]):
    """What lies under a section that was opened first. Nobody sees it: when it comes up, a screen is put on it."""

    def on_screen_resume(self) -> None:
        app = self.app
        if isinstance(app, ReportkitApp):
            app.come_home()


class ReportkitApp(App[None]):
    """The screens of one person and one month."""

    ENABLE_COMMAND_PALETTE = False  # its words are English; `Choose` does the same in the reader's language
    CSS = """
    * { scrollbar-size-vertical: 1; scrollbar-background: $background; scrollbar-color: $scrollbar; }
    Input > .input--placeholder { color: $foreground-muted; }
    Choose OptionList > .option-list--option-disabled { color: $foreground-muted; }
    PickFile OptionList > .option-list--option-disabled { color: $foreground-muted; }
    OptionList:nocolor > .option-list--option-highlighted { text-style: bold underline; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "tui.key_help"),
        Binding("ctrl+p", "commands", "tui.key_commands", show=False, priority=True),
        Binding("q,ctrl+q", "leave", "tui.key_quit"),
        Binding("ctrl+c", "nothing", show=False),  # people press it to copy; Textual would speak English about it
    ]

    def __init__(self, desk: Desk, section: str = "", known: DeskBoard | None = None) -> None:
        super().__init__()
        self.desk, self.section, self.known = desk, section, known
        self.watch_others = Watch(desk)
        self.animation_level = "none"
        self._held: deque[tuple[Screen[Any], events.Key | events.Paste]] = deque()
        """What was pressed while a screen opened, and that screen."""
        for theme in THEMES:
            self.register_theme(theme)
        if not os.environ.get("TEXTUAL_THEME"):
            chosen = remembered(THEME)
            self.theme = chosen if chosen in {theme.name for theme in THEMES} else DARK.name

    def on_mount(self) -> None:
        self.title = self.desk.words("title")
        self._mind_signals()
        self.set_interval(AT_REST, self.look_around)

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for the machine; where that is a terminal, ours, which knows a paste from keys."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from reportkit.tui.keyboard import Keyboard  # noqa: PLC0415 - Textual loads its drivers as late

        return Keyboard

    def get_default_screen(self) -> Screen[None]:
        """The board, unless a section comes first: a screen under it would be laid out and drawn for nobody."""
        return Ground() if self.section else opening.board(self.desk, self.known)

    def come_home(self) -> None:
        """Nothing is open: the section that was asked for comes first, and after it the board."""
        section, self.section = self.section, ""
        self.push_screen(opening.writing(self.desk, section) if section else opening.board(self.desk))

    async def on_event(self, event: events.Event) -> None:
        """A key that comes while a screen is put up, or reads what it is about, waits until that can be acted upon."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self._screen_stands()
            if not await self._may_come(event):
                return
            if isinstance(self.screen, Page):
                self.screen.fall_silent()
                if self.screen.will_ask(event):
                    self.screen.begin_to_ask()
            if self.watch_others.is_due:
                self.look_around()
            await self._act_on(event)
        else:
            await super().on_event(event)

    async def _act_on(self, event: events.Key | events.Paste) -> None:
        """Hand a key or a paste to the screen, unless it would answer a question that nobody can have read yet."""
        page = self.screen
        if not (isinstance(page, Deciding) and isinstance(event, events.Key) and page.refuses(event)):
            await super().on_event(event)

    async def _may_come(self, event: events.Key | events.Paste) -> bool:
        """Is it an event's turn now? Else it is held, with those that came before it."""
        page, at_once = self.screen, isinstance(event, events.Key) and event.key in ALWAYS
        meant_for = self._held[0][0] if self._held else page
        if meant_for is not page and not (isinstance(meant_for, Page) and meant_for.is_asking):
            self._refuse_held()
        if at_once or not (self._held or (isinstance(page, Page) and page.is_early(event))):
            return True
        if len(self._held) < MOST_HELD:
            self._held.append((meant_for if self._held else page, event))
        return False

    async def on_dialog_stands(self, message: DialogStands) -> None:
        """What was pressed while a dialog was on its way is typed in it."""
        dialog = self.screen
        for page in self.screen_stack:
            if isinstance(page, Page) and page.is_asking and page is not dialog:
                page.is_asking = False
                held = ((dialog if meant_for is page else meant_for, event) for meant_for, event in self._held)
                self._held = deque(held)
        await self._act_on_held()

    async def on_page_stands(self, message: PageStands) -> None:
        """What was pressed while a screen opened is acted upon, in order; never on another screen."""
        if message.failed:
            self._refuse_held()
        await self._act_on_held()

    async def _act_on_held(self) -> None:
        if not self._held:
            return
        page, event = self._held[0]
        if self.screen is not page:
            self._refuse_held()
        elif not (isinstance(page, Page) and (page.is_opening or page.is_asking)):
            if not (isinstance(page, Page) and page.is_busy):
                self._held.popleft()
                await self._act_on(event)
            if self._held:  # what this one sets off comes first
                self.set_timer(BETWEEN_HELD, self._act_on_held)

    def _refuse_held(self) -> None:
        """Say that keys were not acted upon: the screen that they were meant for is gone, or has nothing to show."""
        if self._held:
            meant_for = self._held[0][0]
            told_on = meant_for if meant_for in self.screen_stack else self.screen
            if isinstance(told_on, Page):
                told_on.say("writing.keys_refused")
        self._held.clear()

    def on_app_focus(self) -> None:
        """Somebody comes back to the window, where the terminal says so."""
        self.look_around()

    @work(name="look", group="look", exclusive=True)
    async def look_around(self) -> None:
        """Tell the screen that is open where the month's files were touched; one below another reads them anyway."""
        page = self.screen
        if not isinstance(page, Page):
            return
        mark = await self.watch_others.look()
        if mark and page.is_current:
            self.watch_others.tell(mark)
            page.others_acted()

    async def _screen_stands(self) -> None:
        for _ in range(round(LONGEST_MOUNT / GLANCE)):
            if self.screen.is_mounted:
                return
            await asyncio.sleep(GLANCE)

    # Keys that work everywhere

    def action_nothing(self) -> None:
        """Take a key, so that nobody else does."""

    def action_help(self) -> None:
        """Explain the screen that is open."""
        from reportkit.tui.screens.help import HelpScreen  # noqa: PLC0415 - a start explains nothing

        if isinstance(self.screen, Page):
            self.push_screen(HelpScreen(self.desk, self.screen))

    def action_commands(self) -> None:
        """Everything that can be done here, to search in."""
        from reportkit.tui.commands import everywhere, here  # noqa: PLC0415 - a start searches nothing
        from reportkit.tui.screens.choose import Choose  # noqa: PLC0415 - as above

        if not isinstance(self.screen, Page):
            return
        page = self.screen
        commands = {each.choice.id: each for each in (*here(page), *everywhere(self))}

        async def run(picked: str | None) -> None:
            if picked is not None:
                await commands[picked].run()

        self.push_screen(
            Choose(self.desk, self.desk.words("commands"), [each.choice for each in commands.values()]), run
        )

    @work(name="leave", group="leave", exclusive=True)
    async def action_leave(self) -> None:
        """Close the program, once every screen has put away what was not saved.

        Where two texts are to be settled later, that does not keep anybody in: a line says where the words are.
        """
        told = ""
        for screen in reversed(self.screen_stack):
            if not isinstance(screen, Page):
                continue
            closes = not screen.may_leave_unsaved and await screen.may_close()
            if not closes and screen.may_leave_unsaved:
                screen.keep_words()
                told = self.desk.words("left_unsaved")
            elif not closes:
                return
        self.exit(message=told or None)

    # An end that nobody chose

    def on_unmount(self) -> None:
        """Nobody waits for checks any more."""
        self.desk.let_go()

    def keep_words(self) -> None:
        """Put away the unsaved words of every screen, at once."""
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                screen.keep_words()

    def _mind_signals(self) -> None:
        """A lost terminal and a shutdown run neither `on_unmount` nor `finally`; unsaved words are kept first."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            try:
                loop.add_signal_handler(number, self._told_to_end, number)
            except (RuntimeError, ValueError):  # not the main thread: somebody else minds the signals
                return

    def _told_to_end(self, number: int) -> None:
        self.keep_words()
        asyncio.get_running_loop().call_later(PATIENCE, os._exit, 128 + number)
        self.exit(return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        """A fault of the program: keep what was typed, close, and let the command line tell it in a sentence."""
        self.keep_words()
        if self._exception is None:
            cause = error.error if isinstance(error, WorkerFailed) else error
            self._exception = cause if isinstance(cause, Exception) else error
            self._exception_event.set()
        self._return_code = 1
        self.exit(return_code=1)


def run_app(session: Session, month: Month, language: Language, section: str = "") -> None:
    """Open the screens, on a section where one is named, until somebody closes them.

    Raises what went wrong inside them.
    """
    _run(ReportkitApp(Desk(as_remembered(session, month), month, language, apart=True), section))


def run_known(place: Path, month: Month, language: Language, login: str, person: str = "") -> bool:
    """Open the screens of somebody whose board of the month is kept as it is now; False where none is.

    A kept board says that they have sat there with these very files, and were allowed to. So no file has to be
    understood before it is drawn. Raises as `run_app` does.
    """
    desk = Desk.unopened(place, Actor(login, person or remembered_person(place, login)), month, language)
    known = kept_desk_board(desk.place, desk.month, desk.actor, desk.today)
    if known is not None:
        _run(ReportkitApp(desk, known=known))
    return known is not None


def run_written(place: Path, month: Month, language: Language, login: str, person: str, section: str) -> bool:
    """Open a section as oneself, or as somebody for whom it has been opened before; False for everybody else.

    Its text is drawn at once. What they may do is found out meanwhile, and whoever may not act for another is told.
    """
    desk = Desk.unopened(place, Actor(login, person or remembered_person(place, login)), month, language)
    is_oneself = not desk.actor.acting_for and is_defined(place, section)
    known = is_oneself or kept_standing(place, month, desk.actor, section) is not None
    if known:
        _run(ReportkitApp(desk, section))
    return known


def _run(app: ReportkitApp) -> None:
    try:
        app.run()
    finally:
        app.desk.leave()
    if app._exception is not None:
        raise app._exception
