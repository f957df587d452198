"""Looking at what somebody types, without taking time from their keys.

The rules read a section of ordinary length in a few hundredths of a second, beside the keys. A long text would make
each key wait its turn, so it is looked at in a process of its own. That process is started when it is first needed,
and ends by itself when it has had nothing to do for a while.
"""

import os
import pickle
import struct
import subprocess
import sys
from contextlib import suppress
from threading import Lock
from typing import IO

from reportkit.messages import BrokenFile
from reportkit.model.contribution import Contribution
from reportkit.store.folder import FolderStore
from reportkit.workflow.look import Look, look
from reportkit.workflow.month_view import MonthView

LONG = 20_000
"""Letters from which on a text is looked at in a process of its own."""


class Looker:
    """Looks at the texts of one sitting. May be asked from several threads; they take turns."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._view: MonthView | None = None
        self._turn = Lock()

    def look(self, view: MonthView, section: str, contribution: Contribution) -> Look:
        """What the rules and a reader see in a contribution as it is typed; how it reads is left out."""
        if len(contribution.text) < LONG or not isinstance(view.session.store, FolderStore):
            return look(view, section, contribution, read=False)
        with self._turn:
            answer = self._ask(view, section, contribution)
        return answer or look(view, section, contribution, read=False)

    def end(self) -> None:
        """Let the process go."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with suppress(OSError):  # it may hold what the process never read
                        stream.close()

    def _ask(self, view: MonthView, section: str, contribution: Contribution) -> Look | None:
        """The other process's answer; None where it could not give one."""
        process = self._started(view)
        if process.stdin is None or process.stdout is None:
            return None
        try:
            send(process.stdin, (view is not self._view, str(view.month), section, contribution))
            self._view = view
            answer = receive(process.stdout)
        except (OSError, EOFError, BrokenFile):
            self.end()
            return None
        return answer if isinstance(answer, Look) else None

    def _started(self, view: MonthView) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            actor = view.session.actor
            command = [sys.executable, "-P", "-m", "reportkit.workflow.looking_child"]
            environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
            self._process = subprocess.Popen(
                [*command, view.session.store.name, actor.login, actor.acting_for],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,  # the terminal's signals are for the screens
            )
            self._view = None
        return self._process


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
