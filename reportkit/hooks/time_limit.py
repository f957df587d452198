"""A limit on the time that foreign code may take."""

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

T = TypeVar("T")


class TimeUp(BaseException):
    """The time is up. No `Exception`, so that a plugin's own `except Exception` does not swallow it."""


def within(seconds: float, call: Callable[[], T]) -> T:
    """The answer of a call, or TimeUp. What the call raises goes through.

    In the main thread an alarm stops the call, unless it is deep in C code that never comes back to Python.
    Elsewhere Python can stop nothing: the call runs in a thread of its own, which is left behind when the
    time is up.
    """
    if threading.current_thread() is threading.main_thread():
        return _stopped_by_alarm(seconds, call)
    return _left_behind(seconds, call)


def _stopped_by_alarm(seconds: float, call: Callable[[], T]) -> T:
    def ring(signum: int, frame: FrameType | None) -> None:
        raise TimeUp

    handler = signal.signal(signal.SIGALRM, ring)
    timer = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        try:
            return call()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:  # also when the alarm rings in the line above
        signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, *timer)  # somebody else's alarm, if there was one, goes on


def _left_behind(seconds: float, call: Callable[[], T]) -> T:
    answers: list[T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            answers.append(call())
        except BaseException as error:  # noqa: BLE001 - goes on to the thread that waits
            raised.append(error)

    thread = threading.Thread(target=run, name="plugin", daemon=True)
    thread.start()
    thread.join(seconds)
    if raised:
        raise raised[0]
    if not answers:
        raise TimeUp
    return answers[0]
