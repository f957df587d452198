"""Writing in the person's own editor, while the screens stand aside."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from textual.app import SuspendNotSupported

from reportkit.messages import BrokenFile, ReportkitError, UsageError
from reportkit.store.files import read_text, reason_of, write_bytes
from reportkit.text.clean import clean
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.questions import Confirm

AT_HAND = ("editor", "nano", "vi")
"""Editors that are taken where nobody chose one, the first that the machine has."""
_WAYS_BACK = {"vi": "vi", "vim": "vi", "nvim": "vi", "nano": "nano"}
"""Programs of which it can be told how one comes back: the end of the sentence's id."""


async def edit_outside(page: Page, text: str) -> str | None:
    """The text as $VISUAL, $EDITOR or an editor at hand left it; None where nothing came of it, which has been told."""
    try:
        command = chosen_editor()
        title = page.words("outside.title", command=command[0])
        told = (page.words("outside.about"), page.words(f"outside.back_{way_back(command)}"))
        if await page.app.push_screen_wait(Confirm(page.desk, title, *told)):
            return _edited(page, text, command)
    except SuspendNotSupported:
        page.say("no_outside")
    except ReportkitError as error:
        await page.tell(error)
    return None


def chosen_editor() -> Sequence[str]:
    """The command that opens an editor, in words. Raises UsageError where none is chosen and none is at hand."""
    chosen = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    try:
        command = shlex.split(chosen)
    except ValueError as error:  # a quote that is never closed
        raise _missing(chosen) from error
    if not command:
        command = _at_hand()[:1]
    if not command:
        raise UsageError("outside.none")
    if shutil.which(command[0]) is None:
        raise _missing(command[0])
    return command


def _at_hand() -> list[str]:
    return [each for each in AT_HAND if shutil.which(each)]


def _missing(command: str) -> UsageError:
    """The error that names an editor which the machine has, where it has one."""
    others = _at_hand()
    if others:
        return UsageError("outside.missing", command=command, other=others[0])
    return UsageError("outside.missing_all", command=command)


def way_back(command: Sequence[str]) -> str:
    """Which sentence tells how one comes back from an editor: `vi`, `nano`, or `other` where it is not known."""
    program = Path(os.path.realpath(shutil.which(command[0]) or command[0])).name.partition(".")[0]
    return _WAYS_BACK.get(program, "other")


def _edited(page: Page, text: str, command: Sequence[str]) -> str:
    with tempfile.TemporaryDirectory(prefix="reportkit-") as folder:
        file = Path(folder) / "text.md"
        write_bytes(file, text.encode())
        failed = ""
        with page.app.suspend():  # it takes the screens up again only where nothing is raised inside it
            try:
                code = subprocess.run([*command, str(file)], check=False).returncode
                failed = str(code) if code else ""
            except OSError as error:
                failed = page.desk.tell(reason_of(error))
        if failed:
            raise UsageError("outside.failed", command=command[0], reason=failed)
        try:
            return clean(read_text(file))
        except FileNotFoundError as error:
            raise BrokenFile("files.missing_file", file=str(file)) from error
