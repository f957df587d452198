"""What every screen works at: a session, a month, and the reader's language.

The session is opened when a screen first asks for it. The board that was kept needs none, and the rooms that read a
workspace cost as much to load as Textual.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit.messages import Language, Message, ReportkitError, Trouble, render
from reportkit.messages.message import Argument
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.model.value import replace
from reportkit.text.clean import show
from reportkit.text.dates import month_name, on_clock
from reportkit.workflow.looking import Looker
from reportkit.workflow.session import Session, acting_for, open_session, system_clock

if TYPE_CHECKING:
    from reportkit.workflow.month_view import MonthView


class Desk:
    """One person at work on one month. Everything it gives to a screen is safe to show."""

    time_zone: str
    """Whose clocks times are shown on: the workspace's, and the machine's until its board or a month has been read."""

    def __init__(self, session: Session, month: Month, language: Language, *, apart: bool = False) -> None:
        """With `apart`, what is written is read and checked in a process of its own, which has the machine's clock."""
        self.month, self.language = month, language
        self._session: Session | None = session
        self._open: Callable[[], Session] = lambda: session
        self._place, self._actor = session.place, session.actor
        self._apart = apart
        self._looker: Looker | None = None
        self.time_zone = ""

    @classmethod
    def unopened(cls, place: Path, actor: Actor, month: Month, language: Language) -> "Desk":
        """The desk of somebody who is known to have a session in the workspace at a place."""
        desk = cls.__new__(cls)
        desk.month, desk.language, desk._place, desk._actor = month, language, place, actor
        desk._session, desk._open = None, partial(open_session, place, actor, month)
        desk._apart, desk._looker, desk.time_zone = True, None, ""
        return desk

    @property
    def looker(self) -> Looker:
        """Whoever reads and checks what is written here, for the person and the month that the desk has now."""
        if self._looker is None or not self._looker.is_for(self.actor, self.month):
            if self._looker is not None:
                self._looker.end()
            self._looker = Looker(self.place, self.actor, self.month, lambda: self.session, apart=self._apart)
        return self._looker

    @property
    def session(self) -> Session:
        """The session, opened when first asked for."""
        if self._session is None:
            self._session = self._open()
        return self._session

    @property
    def actor(self) -> Actor:
        """Who acts."""
        return self._session.actor if self._session else self._actor

    @property
    def clock(self) -> Callable[[], datetime]:
        """What tells the time."""
        return self._session.clock if self._session else system_clock

    @property
    def today(self) -> date:
        """The day in the place where the program runs."""
        return self.clock().astimezone().date()

    def view(self) -> "MonthView":
        """The month, read anew. Words that are new to the dictionary are looked up later, and not waited for."""
        from reportkit.workflow.month_view import MonthView  # noqa: PLC0415 - a board that was kept needs no view

        view = MonthView(self.session, self.month, waits_for_words=False)
        self.time_zone = view.workspace.settings.time_zone
        return view

    def words(self, id: str, **args: Argument) -> str:
        """A sentence in the reader's language; an id without a book is one of the screens' own."""
        return self.tell(Message(id if "." in id else f"tui.{id}", **args))

    def tell(self, message: Message) -> str:
        """The sentence of a message."""
        return show(render(message, self.language))

    def trouble(self, error: ReportkitError) -> Trouble:
        """Title, message and hint of an error."""
        return Trouble(*(show(part) for part in error.in_words(self.language)))

    def why(self, error: ReportkitError) -> str:
        """Why something could not be done, in the few words that fit on a line: the cause where one is known."""
        reason = error.told.args.get("reason")
        return self.tell(reason) if isinstance(reason, Message) else self.trouble(error).message.rstrip(".")

    def sit_down(self, person: str) -> None:
        """Let the login act for somebody. Raises NotAllowedError where that is not for them."""
        session = self.session
        login = session.actor.login
        if person == login:
            self._session = replace(session, actor=Actor(login))
        else:
            actor = acting_for(session.store.workspace(), login, person, self.month)
            self._session = replace(session, actor=actor)

    def when(self, time: str) -> str:
        """A time of the journal for people: `14:02` today, `i går 14:02`, else `8 mars 14:02`."""
        if not time:
            return ""
        clock = f"{on_clock(time, self.time_zone):%H:%M}"
        day = self.day(time)
        return clock if day == clock else f"{day} {clock}"

    def day(self, time: str) -> str:
        """The day of a time of the journal: `14:02` today, `i går`, else `8 mars`."""
        if not time:
            return ""
        then = on_clock(time, self.time_zone)
        days = (on_clock(self.clock(), self.time_zone).date() - then.date()).days
        if days == 0:
            return f"{then:%H:%M}"
        return self.words("yesterday") if days == 1 else f"{then.day} {month_name(then.month, self.language)}"

    def day_of(self, seconds: float) -> str:
        """The day of a file: `14:02` today, `i går`, `8 mars`, and with its year where that is another."""
        then = on_clock(datetime.fromtimestamp(seconds, UTC), self.time_zone)
        day = self.day(then.isoformat())
        return day if then.year == self.today.year else f"{day} {then.year}"

    @property
    def now(self) -> str:
        """The clock on the wall."""
        return f"{on_clock(self.clock(), self.time_zone):%H:%M}"

    @property
    def place(self) -> Path:
        """Where the workspace is."""
        return self._place

    def let_go(self) -> None:
        """Wait no longer for anybody who checks."""
        if self._looker is not None:
            self._looker.end()

    def leave(self) -> None:
        """End what the desk and its session started."""
        self.let_go()
        if self._session is not None:
            self._session.close()
