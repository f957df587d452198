"""Questions whose answer others see at once, and keys that come too soon to be an answer."""

import time
from typing import ClassVar

from textual import events

A_MOMENT = 0.4
"""Seconds that a question must have stood before a key answers it. A letter and the Enter at the end of its line are
nearer to each other than that, and so are the keys of a line that a terminal hands over as if it were typed."""


class Deciding:
    """A screen with keys that decide something. Those that were pressed before anybody can have read it decide nothing.

    It says so where it refuses one; and a key that is held down, or comes again and again, is refused until it rests.
    """

    DECIDES: ClassVar[frozenset[str]] = frozenset({"enter"})
    """The keys that decide."""
    _stood_since: float | None = None

    def stands(self) -> None:
        """What the keys decide about has been drawn."""
        self._stood_since = time.monotonic()

    @property
    def can_be_answered(self) -> bool:
        """Has the question stood so long that somebody can have read it?"""
        return self._stood_since is not None and time.monotonic() - self._stood_since >= A_MOMENT

    def decides(self, event: events.Key) -> bool:
        """Would a key decide something now?"""
        return event.key in self.DECIDES

    def refuses(self, event: events.Key) -> bool:
        """Is a key one that decides, and pressed too soon? It is told then."""
        if not self.decides(event) or (self._stood_since is not None and event.time - self._stood_since >= A_MOMENT):
            return False
        if self._stood_since is not None:
            self._stood_since = max(self._stood_since, event.time)
        self.say_too_soon()
        return True

    def say_too_soon(self) -> None:
        """Say that a key was not taken for an answer."""
