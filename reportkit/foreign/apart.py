"""Starting a process of the program's own that does one thing apart from it, on a file that nobody trusts."""

import os
import subprocess
import sys
from collections.abc import Sequence

from reportkit.foreign.limits import TOO_HEAVY

_PATIENCE = 90
"""Seconds that we wait; the child's own limit counts its work, not a busy machine's."""


class TooHeavyError(Exception):
    """The process did not come to an end within its limits."""


def command(module: str, *words: str) -> list[str]:
    """What starts a module of ours: with nothing of the user's own, and nothing written beside it."""
    return [sys.executable, "-B", "-P", "-s", "-m", module, *words]


def environment() -> dict[str, str]:
    """All that such a process knows of this one: where the modules are."""
    return {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}


def answer(module: str, words: Sequence[str], given: bytes) -> bytes:
    """What a module answers to what it is given; nothing where it fell. Raises TooHeavyError."""
    try:
        ended = subprocess.run(
            command(module, *words),
            input=given,
            capture_output=True,
            env=environment(),
            cwd="/",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TooHeavyError from error
    if ended.returncode == TOO_HEAVY or ended.returncode < 0:
        raise TooHeavyError
    return ended.stdout
