"""What every screen has: the head, a line that says what happened, the keys, and one way to fail."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static
from textual.worker import get_current_worker

from reportkit.messages import ReportkitError
from reportkit.messages.message import Argument
from reportkit.tui import opening
from reportkit.tui.desk import Desk
from reportkit.tui.messages import PageStands, WorkDone, WorkFailed
from reportkit.tui.widgets.key_bar import KeyBar, key_name, our_bindings, typed
from reportkit.tui.widgets.status_line import StatusLine
from reportkit.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from reportkit.workflow.month_view import MonthView

T = TypeVar("T")

WIDTH_NEEDED, HEIGHT_NEEDED = 60, 20
WIDE = 100
"""From this width on, two panes stand side by side."""
_LOOKING_UP = "words"
_UNASKED = frozenset({"news", "others"})
"""Work that nobody on the screen has asked for: no dialog tells that it failed."""
_AT_ONCE = frozenset({"escape", "q", "ctrl+q", "ctrl+c", "question_mark", "f1"})
"""Keys that lead away, or explain, and wait for nothing."""
_DEEDS = frozenset({"deed", "submit"})
"""The groups of what keys set off."""
_NO_LONGER = 1.0
"""Seconds after which a key that was to open a dialog, and set nothing off, holds up the others no more."""
LOW = 28
"""Below this height, what is beside the matter gets little room."""


class Page(Screen[None]):
    """A screen of its own. Subclasses give the body, and load what they show in workers."""

    DEFAULT_CSS = """
    Page {
        layout: vertical;
        background: $background;
    }
    Page #too-small { display: none; width: 100%; height: 100%; content-align: center middle; }
    Page.-too-small > * { display: none; }
    Page.-too-small > #too-small { display: block; }
    Page #body { height: 1fr; }
    """

    ABOUT: ClassVar[str] = ""
    """The id of the sentences that `?` begins with."""
    WITHOUT_KEY: ClassVar[tuple[tuple[str, str], ...]] = ()
    """What is done so seldom that no key is taken for it, and is found among the commands: an action and its words."""

    ASKS: ClassVar[frozenset[str]] = frozenset()
    """The actions that open a dialog to type in, once they have read what they ask about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.is_asking = False
        """Is a dialog on its way, that the next keys are meant for?"""
        self._pauses: dict[str, Timer] = {}
        self.is_opening = False
        """Is what the screen is about being read, so that keys would not know what they are for?"""
        self._once_looked_up: Callable[[], None] = self.rest

    def compose(self) -> ComposeResult:
        yield TitleBar()
        with Vertical(id="body"):
            yield from self.body()
        yield StatusLine()
        yield KeyBar()
        yield Static(id="too-small", markup=False)

    def body(self) -> ComposeResult:
        """What stands between the head and the line below."""
        yield from ()

    def on_mount(self) -> None:
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_keys())

    def on_resize(self, event: events.Resize) -> None:
        """Note what there is room for, before the widgets are laid out."""
        size = event.size
        too_small = size.width < WIDTH_NEEDED or size.height < HEIGHT_NEEDED
        self.set_class(too_small, "-too-small")
        self.set_class(size.width < WIDE, "-narrow")
        self.set_class(size.height < LOW, "-low")
        if too_small:
            told = self.words(
                "too_small",
                width=size.width,
                height=size.height,
                needed_width=WIDTH_NEEDED,
                needed_height=HEIGHT_NEEDED,
            )
            self.query_one("#too-small", Static).update(Content(told))

    # Words

    def words(self, id: str, **args: Argument) -> str:
        """A sentence in the reader's language."""
        return self.desk.words(id, **args)

    def say(self, id: str, **args: Argument) -> None:
        """Say on the status line what happened."""
        self.query_one(StatusLine).said = self.words(id, **args)

    def say_submitted(self, section: str) -> None:
        """Say that a section was handed in from a screen above."""
        self.say("submitted", section=section)

    def say_too_soon(self) -> None:
        """Say that a key was not taken for an answer, where the screen decides something."""
        self.say("asking.too_soon")

    def fall_silent(self) -> None:
        """What was said was said of the key before."""
        if self.is_mounted:
            self.query_one(StatusLine).said = ""

    def head(self, above: tuple[str, str], below: tuple[str, str]) -> None:
        """Write the head of the screen."""
        bar = self.query_one(TitleBar)
        bar.above = Content.styled(above[0], "bold"), Content.styled(above[1], "$foreground-muted")
        bar.below = Content(below[0]), Content.styled(below[1], "bold $text-warning")

    def show_keys(self) -> None:
        """Write the keys that work now; letters go to the text while somebody types."""
        if not self.is_mounted:
            return
        bar, ours = self.query_one(KeyBar), our_bindings(self.active_bindings)
        keys: list[tuple[str, str, str]] = []
        always: list[tuple[str, str, str]] = []
        for pressed, active in ours.values():
            usable = [key for key in pressed if not self._is_typed(key)]
            if usable and active.binding.show:
                shown = active.binding.key_display or key_name(usable[0])
                item = (shown, self.words(active.binding.description), usable[0])
                (always if active.binding.action == "help" else keys).append(item)
        bar.keys, bar.always = tuple(keys), tuple(always)

    def _is_typed(self, key: str) -> bool:
        """Does the widget that has the focus take this key as a letter?"""
        return self.focused is not None and self.focused.check_consume_key(key, typed(key))

    def after(self, name: str, seconds: float, call: Callable[[], None]) -> None:
        """Do something when nobody has typed for a while; asked again under the same name, the wait begins anew."""
        if name in self._pauses:
            self._pauses[name].stop()
        self._pauses[name] = self.set_timer(seconds, call)

    def others_acted(self) -> None:
        """Files of the month were touched, perhaps by somebody else. A screen that shows them reads them again."""

    # Closing

    async def may_close(self) -> bool:
        """Put away what is not saved, and say whether the screen may go."""
        return True

    @property
    def may_leave_unsaved(self) -> bool:
        """Are unsaved words put away, and has somebody chosen to settle later what hinders a save?"""
        return False

    def keep_words(self) -> None:
        """Put away unsaved words at once; nothing else may happen any more."""

    @work(name="back", group="deed")
    async def action_back(self) -> None:
        """One step back, with nothing lost."""
        if await self.may_close() and self.is_current:
            self.app.pop_screen()

    # Work

    def begin(self, name: str, call: Callable[[], T], doing: str = "") -> None:
        """Do slow work in a thread named `name`; a later one with the same name takes its place.

        Where the screen says what it is `doing`, it opens: keys wait until it has come to rest.
        The answer comes back as WorkDone or WorkFailed, unless the screen has closed or newer work began.
        """
        if doing:
            self.query_one(StatusLine).doing = self.words(doing)
            self.is_opening = True

        def work() -> None:
            worker = get_current_worker()
            try:
                answer: WorkDone | WorkFailed = WorkDone(name, call())
            except ReportkitError as error:
                answer = WorkFailed(name, error)
            if not worker.is_cancelled:
                self.post_message(answer)

        self.run_worker(work, name=name, group=name, thread=True, exclusive=True)

    def look_up(self, view: "MonthView", then: Callable[[], None]) -> None:
        """Have the words looked up that a view passed over, and do something where that told anything new."""
        if view.new_words:
            from reportkit.workflow.spelling import look_up  # noqa: PLC0415 - it loads rules, which the view has loaded

            self._once_looked_up = then
            self.begin(_LOOKING_UP, partial(look_up, view))

    def on_work_done(self, message: WorkDone) -> None:
        if message.name == _LOOKING_UP and message.answer:
            self._once_looked_up()

    def rest(self, *, failed: bool = False) -> None:
        """Nothing goes on in the background any more. Keys that waited for it are acted upon, unless it has failed."""
        self.query_one(StatusLine).doing = ""
        if self.is_opening:
            self.is_opening = False
            self.app.post_message(PageStands(failed=failed))

    def is_early(self, event: events.Key | events.Paste) -> bool:
        """Does what was pressed or pasted come before the screen knows what it is for? The way out is always open."""
        at_once = isinstance(event, events.Key) and event.key in _AT_ONCE
        return self.is_asking or (self.is_opening and not at_once)

    def will_ask(self, event: events.Key | events.Paste) -> bool:
        """Does a key open a dialog to type in?"""
        if isinstance(event, events.Paste) or self._is_typed(event.key):
            return False
        active = self.active_bindings.get(event.key)
        return active is not None and active.binding.action.removeprefix("screen.").partition("(")[0] in self.ASKS

    def begin_to_ask(self) -> None:
        """From now on keys wait for the dialog that is on its way."""
        self.is_asking = True
        self.after("ask", _NO_LONGER, self._ask_no_longer)

    def _ask_no_longer(self) -> None:
        if self.is_asking:
            if self.is_busy:
                self.begin_to_ask()
            else:
                self.end_asking(failed=True)

    def end_asking(self, *, failed: bool) -> None:
        """What was asked about is done. Keys for a dialog that never came are acted upon here, unless it has failed."""
        if self.is_asking:
            self.is_asking = False
            self.app.post_message(PageStands(failed=failed))

    @property
    def is_busy(self) -> bool:
        """Is something being done that a key has set off?"""
        return any(each.group in _DEEDS and each.node is self and not each.is_finished for each in self.workers)

    def on_work_failed(self, message: WorkFailed) -> None:
        """Tell why. That something could not be put away is no reason to stop who is writing: a line says so."""
        if message.name == "keep":
            self.say("not_put_away", why=self.desk.why(message.error))
            return
        if message.name in _UNASKED:
            self.say("others.not_read", why=self.desk.why(message.error))
            return
        self.rest(failed=True)
        self.run_worker(self.tell(message.error), name="tell")

    async def attempt(self, call: Callable[[], T], doing: str = "") -> T | None:
        """The answer of a verb, asked for outside the screen's own thread; None where it failed and was told why."""
        line = self.query_one(StatusLine)
        line.doing = self.words(doing) if doing else ""
        try:
            return await asyncio.to_thread(call)
        except ReportkitError as error:
            line.doing = ""
            await self.tell(error)
            return None
        finally:
            if self.is_mounted:
                line.doing = ""

    async def tell(self, error: ReportkitError) -> None:
        """Show an error, and wait until it has been read."""
        title, message, hint = self.desk.trouble(error)
        await self.app.push_screen_wait(opening.tell(self.desk, title or self.words("trouble"), message, hint))
