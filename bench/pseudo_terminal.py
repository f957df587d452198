"""A program in a pseudo-terminal: started, left in peace, typed to, and ended; what it wrote is read afterwards."""

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyte

ROWS, COLUMNS = 40, 120
_PATIENCE, _SETTLED, _AT_REST, _ALONE = 60.0, 1.0, 5.0, 25.0
"""Seconds: until a program must have shown itself, of silence before it counts as ready, of rest that are measured, and
until the processes that it started must have gone.
"""

_PRIVATE = re.compile(rb"\x1b\[[<=>?][0-9;$]*[A-Za-z]|\x1bP.*?\x1b\\\\", re.DOTALL)
"""Sequences between a program and its terminal that put nothing on the screen; pyte knows not all of them."""

Chunks = list[tuple[float, bytes]]


@dataclass(frozen=True)
class Program:
    """A command line, the text that stands on the screen once it is ready, and how it is typed to."""

    words: Sequence[str | Path]
    shows: str
    key: str = "ø"
    """A letter that no text has, so that its repaint is known by it; empty for a program that takes none."""
    pause: float = 0.15
    """Seconds from the repaint of one key to the next key."""


@dataclass(frozen=True)
class Sitting:
    """What one run gave: seconds until ready, MiB with its helpers and at rest, share of a processor, seconds a key."""

    ready: float
    most: float
    memory: float
    idle: float
    keys: tuple[float, ...]

    @property
    def key(self) -> float:
        return statistics.median(self.keys)


def sit(program: Program, home: Path, keys: int) -> Sitting:
    """Run a program once. Leaves with what stood on its screen where it never got ready."""
    began = time.monotonic()
    child, terminal = _start(program, home)
    chunks: Chunks = []
    try:
        longest = max(program.shows.split(), key=len).encode()  # the cursor may stand on the first letter
        while longest not in b"".join(data for _, data in chunks):
            if time.monotonic() > began + _PATIENCE:
                break
            _read(terminal, chunks, _SETTLED, until=time.monotonic() + 0.1)
        _read(terminal, chunks, _SETTLED)
        most = _memory(child)
        _until_alone(child, terminal, chunks)
        memory, before = _memory(child), _processor(child)
        rested = time.monotonic()
        _read(terminal, chunks, _AT_REST, until=rested + _AT_REST)
        idle = (_processor(child) - before) / (time.monotonic() - rested)
        sent = list(_type(program, terminal, chunks, keys))
    finally:
        for each in reversed(_family(child)):
            os.kill(each, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
    screen = _Screen(program, chunks)
    return Sitting(screen.ready - began, most, memory, idle, tuple(screen.latencies(sent)))


def _start(program: Program, home: Path) -> tuple[int, int]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHONDONT"))}
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        environment.pop(name, None)
    environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "HOME": str(home)}
    environment["XDG_STATE_HOME"] = tempfile.mkdtemp(dir=home)  # what one run leaves unsaved is not the next one's
    words = list(map(str, program.words))
    child, terminal = pty.fork()
    if child == 0:
        try:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvpe(words[0], words, environment)  # noqa: S606 - nothing is to stand between
        finally:
            os._exit(127)
    return child, terminal


def _read(terminal: int, chunks: Chunks, quiet: float, until: float = float("inf")) -> None:
    """Take what comes until nothing has come for so long, or until the clock says so."""
    while (left := min(quiet, until - time.monotonic())) > 0 and select.select([terminal], [], [], left)[0]:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            return
        if not data:
            return
        chunks.append((time.monotonic(), data))


def _type(program: Program, terminal: int, chunks: Chunks, keys: int) -> Iterator[float]:
    """Send keys at an even pace. Gives when each was sent."""
    for _ in range(keys if program.key else 0):
        sent = time.monotonic()
        os.write(terminal, program.key.encode())
        yield sent
        _read(terminal, chunks, program.pause, until=sent + program.pause)
    _read(terminal, chunks, _SETTLED)


class _Screen:
    """What a program wrote, played again."""

    def __init__(self, program: Program, chunks: Chunks) -> None:
        self.program, self.chunks = program, chunks
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        self.at = 0
        self.ready = self._until(lambda: program.shows in self.text)

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def _until(self, holds: Callable[[], bool]) -> float:
        while self.at < len(self.chunks):
            when, data = self.chunks[self.at]
            self.at += 1
            self.stream.feed(_PRIVATE.sub(b"", data))
            if holds():
                return when
        sys.exit(f"{self.program.words}: never showed “{self.program.shows}”:\n{self.text}")

    def latencies(self, sent: Sequence[float]) -> Iterator[float]:
        """From each key to the chunk that shows it."""
        for number, when in enumerate(sent):
            yield self._until(lambda number=number: self.text.count(self.program.key) > number) - when


def _family(child: int) -> list[int]:
    """A process and all below it."""
    found = [child]
    for each in found:
        for tasks in Path(f"/proc/{each}/task").glob("*/children"):
            found += map(int, tasks.read_text().split())
    return found


def _until_alone(child: int, terminal: int, chunks: Chunks) -> None:
    """Wait until what the program started to help it has gone again, if it goes."""
    end = time.monotonic() + _ALONE
    while sum(map(_lives, _family(child))) > 1 and time.monotonic() < end:
        _read(terminal, chunks, _ALONE, until=time.monotonic() + 0.5)


def _lives(process: int) -> bool:
    """Does a process still run? One that has ended is listed until somebody asks how."""
    return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"


def _memory(child: int) -> float:
    """Resident MiB of the whole family."""
    lines = (Path(f"/proc/{each}/status").read_text().splitlines() for each in _family(child))
    return sum(int(line.split()[1]) for status in lines for line in status if line.startswith("VmRSS")) / 1024


def _processor(child: int) -> float:
    """Seconds of processor time of the whole family, of every thread; the system counts nanoseconds."""
    threads = (path for each in _family(child) for path in Path(f"/proc/{each}/task").glob("*/schedstat"))
    return sum(int(path.read_text().split()[0]) for path in threads) / 1e9
