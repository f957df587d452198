"""Asking the dictionary: a process that is started with the first question, and ends when none has come for a while."""

import json
import os
import selectors
import subprocess
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any

from reportkit.foreign.apart import command, environment
from reportkit.model.spelling import Verdict
from reportkit.spelling.dictionary import Dictionary

PATIENCE = 15.0
"""Seconds without a question after which the process ends: an open dictionary takes more memory than all else."""
_ANSWER_WITHIN = 120
"""Seconds that we wait for an answer, on a machine that has much else to do."""
_PART = 500
"""Words in one question."""
_BYTES = 65536


class NoAnswerError(Exception):
    """The dictionary cannot be read, or nothing came from who reads it."""


class Reader:
    """Asks one dictionary. Many threads may ask; they take turns."""

    def __init__(self, dictionary: Dictionary, patience: float = PATIENCE) -> None:
        """`patience` is how long, in seconds, the process stays when nobody asks it anything."""
        self.dictionary, self.patience = dictionary, patience
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def __enter__(self) -> "Reader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self._end()

    def verdicts(self, words: Iterable[str]) -> Mapping[str, Verdict]:
        """What the dictionary says of some words. Raises NoAnswerError."""
        asked, found = sorted(set(words)), dict[str, Verdict]()
        for first in range(0, len(asked), _PART):
            answer = self._ask({"words": asked[first : first + _PART]})
            found |= {word: Verdict(near is None, tuple(near or ())) for word, near in answer.items()}
        return found

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, as the dictionary itself proposes; takes up to some seconds.

        Raises NoAnswerError.
        """
        return tuple(self._ask({"suggest": word}))

    def close(self) -> None:
        """Let the process end. The next question starts another."""
        with self._turn:
            self._end()

    def _ask(self, question: Mapping[str, object]) -> Any:  # noqa: ANN401 - whatever JSON the question gets
        with self._turn:
            had_one = self._process is not None
            try:
                return self._answer(question)
            except (OSError, ValueError) as error:
                self._end()
                if not had_one:
                    raise NoAnswerError from error
            try:
                return self._answer(question)  # the process had gone in the moment when it was asked
            except (OSError, ValueError) as error:
                self._end()
                raise NoAnswerError from error

    def _answer(self, question: Mapping[str, object]) -> Any:  # noqa: ANN401 - as above
        process = self._started()
        if process.stdin is None or process.stdout is None:
            raise NoAnswerError
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.flush()
        return json.loads(_line_of(process.stdout.fileno()))

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                command(
                    "reportkit.spelling.child", str(self.dictionary.folder), self.dictionary.name, str(self.patience)
                ),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
                cwd="/",
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        process.kill()
        process.wait()


def _line_of(pipe: int) -> bytes:
    """One line from a pipe. Raises ValueError where it ends, or is not there in time."""
    gathered = b""
    with selectors.DefaultSelector() as waiting:
        waiting.register(pipe, selectors.EVENT_READ)
        while not gathered.endswith(b"\n"):
            if not waiting.select(_ANSWER_WITHIN):
                raise ValueError("no answer in time")
            part = os.read(pipe, _BYTES)
            if not part:
                raise ValueError("the process has ended")
            gathered += part
    return gathered
