"""Noticing what happens outside the screens: another terminal, a colleague, an editor of files.

Nothing is read until a file of the month has been touched. Somebody may ask at any time whether one was, since that
costs a look at the folders; at rest it is asked so seldom that a processor does not know of it.
"""

import asyncio
import time

from reportkit.store.place import disk_mark
from reportkit.tui.desk import Desk

AT_REST = 30.0
"""Seconds between two looks while nobody does anything."""
AT_MOST = 2.0
"""Seconds that pass between two looks, however many keys are pressed."""


class Watch:
    """Knows whether a month's files, or the day, are as they were when the screens were last told."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._told = ""
        self._looked = time.monotonic()

    @property
    def is_due(self) -> bool:
        """Is the last look so long ago that a key is worth another?"""
        return time.monotonic() - self._looked >= AT_MOST

    async def look(self) -> str:
        """The mark of the month as it is now, where it is not the one that was told; else nothing.

        The disk is asked beside the keys: a folder on another machine may take its time.
        """
        self._looked = time.monotonic()
        desk = self._desk
        mark = await asyncio.to_thread(disk_mark, desk.place, str(desk.month))
        mark = f"{desk.month} {desk.today} {mark}"
        return "" if mark == self._told else mark

    def tell(self, mark: str) -> None:
        """The screens have been told of what a look found."""
        self._told = mark
