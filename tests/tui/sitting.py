"""Somebody at the keyboard: the screens driven by keys, and waited for as people wait."""

import asyncio
import time
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from textual.css.query import NoMatches

from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.tui.app import ReportkitApp
from reportkit.tui.deciding import Deciding
from reportkit.tui.desk import Desk
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session

APRIL = Month(2023, 4)
TODAY = datetime(2023, 4, 10, 9, 30, tzinfo=UTC)
LOGIN = "practice"
TORKEL, MAJA, RUT, PER = "torkel.granvik", "maja.ek", "rut.abramsson", "per.hagsjo"
"""Contacts of Länssjukvård 1 (a draft with faults), Psykiatri and Nära (returned), and the editor."""
PATIENCE = 60
ANSWERS = frozenset({"enter", "f9", "ctrl+l", "ctrl+enter"})
"""Keys that answer a question."""


class Person:
    def __init__(self, app, pilot):
        self.app, self.pilot = app, pilot

    @property
    def page(self):
        return self.app.screen

    async def press(self, *keys):
        """Press keys, as somebody does who reads a question before they answer it."""
        for key in keys:
            if isinstance(self.page, Deciding) and key in ANSWERS:
                await self.until(lambda: self.page.can_be_answered, "the question can be answered")
            await self.pilot.press(key)

    async def press_at_once(self, *keys):
        """Press keys without a look at the screen."""
        for key in keys:
            await self.pilot.press(key)

    async def type(self, text):
        for character in text:
            await self.pilot.press({" ": "space", "\n": "enter"}.get(character, character))

    async def until(self, holds, what):
        """Wait for what the program does in its own time; parts of a screen may not be there yet."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            await self.pilot.pause()
            try:
                if holds():
                    return
            except (AttributeError, NoMatches):
                await asyncio.sleep(0)
            await asyncio.sleep(0.02)
        raise AssertionError(f"it never came about: {what}\n\n{self.seen()}")

    async def sees(self, *words):
        for each in words:
            await self.until(lambda each=each: each in self.seen(), each)

    async def is_at(self, screen):
        await self.until(lambda: isinstance(self.page, screen) and self.page.is_mounted, screen.__name__)

    async def opens(self, section, key="enter"):
        """Choose a section on the board, and wait until it is open."""
        assert self.page.listed.go_to(section), section
        board = self.page
        await self.press(key)
        await self.until(lambda: self.page is not board and self.is_open, section)

    @property
    def is_open(self):
        """Is the section that the page is about read, and have the rules that are asked beside it answered?"""
        if not getattr(self.page, "seen", True):
            return None
        return getattr(self.page, "opened", None) or getattr(self.page, "read", None)

    def seen(self):
        """What stands on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips).replace("\u00a0", " ")

    def view(self):
        return MonthView(self.app.desk.session, APRIL)

    def state(self, section):
        return self.view().history(section).state.value


def session_of(root, person=""):
    return Session(FolderStore(root), Actor(LOGIN, person), lambda: TODAY)


@asynccontextmanager
async def sitting(root, person="", size=(120, 40), language=Language.SWEDISH):
    app = ReportkitApp(Desk(session_of(root, person), APRIL, language))
    async with app.run_test(size=size) as pilot:
        somebody = Person(app, pilot)
        await somebody.until(lambda: app.screen.loaded is not None, "the board")
        yield somebody
