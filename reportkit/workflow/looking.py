"""Looking at what somebody types, without taking time from their keys.

Reading the workspace, loading the rules and asking them would each make a key wait its turn. So a `Colleague` does it
in a process of its own, which is started when it is first asked and ends by itself when nobody has asked it for a
while: then nothing of the rules is held in memory. Where it cannot be had, the same is done in this process.
"""

import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import IO, TYPE_CHECKING, Any

from reportkit.messages import BrokenFile, UsageError
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.model.spelling import Verdict
from reportkit.workflow.at_hand import AtHand
from reportkit.workflow.seen import LastMonth, Look

if TYPE_CHECKING:
    from reportkit.workflow.colleague import Colleague
    from reportkit.workflow.session import Session
    from reportkit.workflow.word_book import WordBook

PATIENCE = 15.0
"""Seconds without a question after which the process ends. To start it anew takes half a second, beside the keys."""


class Looker:
    """Looks at the texts of one person and month. May be asked from several threads; they take turns."""

    def __init__(
        self,
        place: Path,
        actor: Actor,
        month: Month,
        session: "Callable[[], Session]",
        *,
        apart: bool,
        patience: float = PATIENCE,
    ) -> None:
        """With `apart` false, nothing is done in another process: it could not know the clock of this session.

        `patience` is how long, in seconds, the process stays when nobody asks it anything.
        """
        self._place, self._actor, self._month, self._session = place, actor, month, session
        self._apart, self._patience = apart, patience
        self._process: subprocess.Popen[bytes] | None = None
        self._here: Colleague | None = None
        self._book: WordBook | None = None
        self._told: Mapping[str, Verdict] = {}
        self._turn = Lock()
        self._ended = False

    def is_for(self, actor: Actor, month: Month) -> bool:
        """Does it answer for this person and month?"""
        return (self._actor, self._month) == (actor, month)

    def at_hand(self, section: str) -> AtHand:
        """A section as it is now. Raises as `Colleague.at_hand` does."""
        found: AtHand = self._answer("at_hand", section)
        return found

    def look(self, section: str, contribution: Contribution) -> Look:
        """What the rules see in a contribution as it is typed."""
        told, self._told = self._told, {}
        found: Look = self._answer("look", section, contribution, told)
        return found

    def read(self, section: str, contribution: Contribution) -> Blocks:
        """How a contribution reads, every citation in words."""
        found: Blocks = self._answer("read", section, contribution)
        return found

    def last(self, section: str) -> LastMonth | None:
        """What spoke for a section in the report before; None where nothing did."""
        found: LastMonth | None = self._answer("last", section)
        return found

    def learn(self, words: Iterable[str], dictionary: str) -> bool:
        """Have words looked up. Did that tell anything, which the next look will know?

        Takes a second or two the first time; meanwhile the rules can be asked.
        """
        if self._book is None:
            from reportkit.workflow.word_book import open_word_book  # noqa: PLC0415 - only new words need it

            self._book = open_word_book(dictionary, self._place)
        if self._book is None:
            return False
        asked = set(words)
        self._book.learn(asked)
        told = self._book.said(asked)
        self._told = {**self._told, **told}
        return bool(told)

    def end(self) -> None:
        """Let everything go that was started. Who still waits for an answer gets none."""
        self._ended = True
        self._end()
        book, self._book = self._book, None
        if book is not None:
            book.close()

    def _answer(self, question: str, *about: object) -> Any:  # noqa: ANN401 - what the colleague answers to it
        if self._apart:
            with self._turn:
                answer = self._ask(question, about)
            if answer is not None:
                return answer[0]
        if self._ended:
            raise UsageError("writing.nobody_looks")
        return getattr(self._colleague, question)(*about)

    @property
    def _colleague(self) -> "Colleague":
        if self._here is None:
            from reportkit.workflow.colleague import Colleague  # noqa: PLC0415 - it loads every rule

            self._here = Colleague(self._session(), self._month)
        return self._here

    def _ask(self, question: str, about: tuple[object, ...]) -> tuple[Any] | None:
        """The other process's answer; None where it has none, and whoever asks finds out why."""
        for had_one in (self._process is not None, False):
            if self._ended:
                return None
            process = self._started()
            with suppress(OSError, EOFError, BrokenFile):
                if process.stdin is not None and process.stdout is not None:
                    send(process.stdin, (question, about))
                    answer = receive(process.stdout)
                    return answer if isinstance(answer, tuple) else None
            self._end()
            if not had_one:  # one that has just been started will not do better the next time
                return None
        return None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            command = [sys.executable, "-P", "-m", "reportkit.workflow.looking_child"]
            environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
            self._process = subprocess.Popen(
                [
                    *command,
                    str(self._place),
                    str(self._month),
                    self._actor.login,
                    self._actor.acting_for,
                    str(self._patience),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,  # the terminal's signals are for the screens
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with suppress(OSError):  # it may hold what the process never read
                        stream.close()


def send(stream: IO[bytes], value: object) -> None:
    """Write a value to another process of this program."""
    content = pickle.dumps(value)
    stream.write(struct.pack(">Q", len(content)) + content)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """Read what `send` wrote. Raises EOFError where the other process has gone."""
    head = stream.read(8)
    if len(head) < 8:
        raise EOFError
    with suppress(pickle.UnpicklingError):
        return pickle.loads(stream.read(struct.unpack(">Q", head)[0]))  # noqa: S301 - our own process wrote it
    raise EOFError
