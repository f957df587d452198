"""A real terminal: the program in a process of its own, its keys and its screen as a person has them."""

import os
import signal
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pyte

from reportkit.tui.deciding import A_MOMENT

PATIENCE = 120
"""Seconds; a machine with much else to do needs many of them, and nobody waits longer than what is waited for."""
CTRL_E, CTRL_L, CTRL_T, ESC, ENTER, TAB, DOWN = "\x05", "\x0c", "\x14", "\x1b", "\r", "\t", "\x1b[B"


class Terminal:
    """A window of some size with the program in it."""

    def __init__(self, child, rows, columns):
        self.child = child
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)

    def press(self, *keys):
        """Send keys one by one, as hands do."""
        for key in keys:
            self.child.send(key)
            self.look(0.05)

    def answer(self, key):
        """Press a key once a question has stood there long enough to be read."""
        self.look(2 * A_MOMENT)
        self.press(key)

    def paste(self, text):
        """Hand over a text as terminals do that are told to paste it."""
        self.child.send(f"\x1b[200~{text}\x1b[201~")

    def look(self, seconds):
        """Take in what the program draws for a while."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                self.stream.feed(self.child.read_nonblocking(100_000, timeout=min(left, 0.1)))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return

    @property
    def seen(self):
        return "\n".join(line.rstrip() for line in self.screen.display).replace("\u00a0", " ")

    def until(self, holds, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.look(0.1)
            if holds():
                return
        raise AssertionError(f"it never came about: {what}\n\n{self.seen}")

    def sees(self, *words):
        for each in words:
            self.until(lambda each=each: each in self.seen, each)

    def lost(self, number=signal.SIGHUP):
        """The window closes, or the line breaks."""
        self.child.kill(number)
        self.child.expect(pexpect.EOF, timeout=PATIENCE)

    def close_window(self):
        """The window is closed: the system itself tells the program, once the terminal is gone."""
        self.child.ptyproc.fileobj.close()
        end = time.monotonic() + PATIENCE
        while not _has_ended(self.child.pid):
            assert time.monotonic() < end, "the program goes on without a window"
            time.sleep(0.05)


def _has_ended(process):
    """Has a process of ours ended? One that nobody has asked about yet is a zombie."""
    state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    return state in "ZX"


@contextmanager
def terminal(workspace, person, rows, columns):
    command = ["-m", "reportkit", "-w", str(workspace), "--as", person]
    environment = os.environ | {"TERM": "xterm-256color"}
    child = pexpect.spawn(
        sys.executable, command, dimensions=(rows, columns), encoding="utf-8", env=environment, timeout=PATIENCE
    )
    try:
        yield Terminal(child, rows, columns)
    finally:
        child.ptyproc.delayafterterminate = 2.0  # a program that puts words away may need a moment to end
        child.close(force=True)
