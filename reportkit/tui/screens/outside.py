"""Writing in the person's own editor, $EDITOR, while the screens stand aside."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import SuspendNotSupported

from reportkit.messages import BrokenFile, ReportkitError, UsageError
from reportkit.store.files import read_text, write_bytes
from reportkit.text.clean import clean
from reportkit.tui.screens.page import Page


async def edit_outside(page: Page, text: str) -> str | None:
    """The text as $VISUAL or $EDITOR left it; None where it could not be edited, which has been told."""
    try:
        return _edited(page, text)
    except SuspendNotSupported:
        page.say("no_outside")
    except ReportkitError as error:
        await page.tell(error)
    return None


def _edited(page: Page, text: str) -> str:
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "nano")
    with tempfile.TemporaryDirectory(prefix="reportkit-") as folder:
        file = Path(folder) / "text.md"
        write_bytes(file, text.encode())
        with page.app.suspend():
            try:
                code = subprocess.run([*command, str(file)], check=False).returncode
            except OSError as error:
                raise UsageError("tui.outside_failed", command=command[0], reason=error.strerror or "") from error
        if code:
            raise UsageError("tui.outside_failed", command=command[0], reason=str(code))
        try:
            return clean(read_text(file))
        except FileNotFoundError as error:
            raise BrokenFile("files.missing_file", file=str(file)) from error
