"""The log that tells a programmer what went wrong in a plugin. People at the screen get a sentence."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from reportkit.messages import ReportkitError
from reportkit.store.files import append_line

LARGEST = 1_000_000
"""Bytes; a larger log is put aside as `plugins.log.1`, which replaces the one before."""


def log_path() -> Path:
    """Where the log lies: in the user's state folder."""
    state = os.environ.get("XDG_STATE_HOME", "")
    base = Path(state) if Path(state).is_absolute() else Path.home() / ".local/state"
    return base / "reportkit/plugins.log"


def log_failure(plugin: str, task: str, error: BaseException) -> None:
    """Write down where a plugin failed. A log that cannot be written is no reason to stop."""
    import traceback  # noqa: PLC0415 - most runs have no failure to tell of

    from reportkit.rules.personal_numbers import masked  # noqa: PLC0415 - as above

    # An exception quotes what it stumbled on, and that may be a personal number.
    told = masked("".join(traceback.format_exception(error)))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with suppress(OSError, RuntimeError, ReportkitError):  # RuntimeError: a user without a home
        path = log_path()
        path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_name("plugins.log.1"))
        path.touch(mode=0o600)
        append_line(path, f"{now} {plugin} {task}\n{told}".encode(errors="backslashreplace"))
