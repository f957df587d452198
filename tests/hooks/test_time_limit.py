"""The limit on the time of foreign code leaves no trace in the program around it."""

import signal
import time
from contextlib import suppress

import pytest

from reportkit.hooks.time_limit import TimeUp, within


def test_an_answer_in_time_is_the_answer():
    assert within(5, lambda: 42) == 42


def test_what_the_call_raises_goes_through():
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 / 0)


def test_a_call_that_catches_every_exception_is_stopped_all_the_same():
    def stubborn():
        with suppress(Exception):
            time.sleep(30)

    with pytest.raises(TimeUp):
        within(0.05, stubborn)


@pytest.mark.parametrize("call", [lambda: 42, lambda: 1 / 0, lambda: time.sleep(30)])
def test_afterwards_no_alarm_is_left_and_the_old_handler_is_back(call):
    before = signal.getsignal(signal.SIGALRM)
    with suppress(TimeUp, ZeroDivisionError):
        within(0.05, call)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_somebody_elses_alarm_still_rings():
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(True))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        within(5, lambda: None)
        time.sleep(0.2)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert rung == [True]
