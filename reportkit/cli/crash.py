"""A fault of the program itself: one sentence for the person, a file for the programmer."""

import os
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode, Language, ReportkitError
from reportkit.store.files import write_bytes


def tell(error: Exception, language: Language) -> int:
    """Write down what happened and say where it lies."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    path = state / "reportkit" / f"fault-{datetime.now(UTC):%Y%m%dT%H%M%S}.txt"
    with suppress(OSError, ReportkitError):
        write_bytes(path, "".join(traceback.format_exception(error)).encode(errors="backslashreplace"))
        path.chmod(0o600)
    Terminal(language).say("cli.fault", kind=type(error).__name__, file=str(path))
    sys.stderr.flush()
    return ExitCode.BROKEN
