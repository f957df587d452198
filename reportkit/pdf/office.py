"""LibreOffice at work: a process and a profile of its own for each job, with limits, and nothing left behind.

The file it works on is a copy in a folder made for the job: a lock file beside the original would make it load
nothing and say nothing. What LibreOffice gives back is never our Word file, only a PDF of it.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from reportkit.messages import BrokenFile, UsageError

PROGRAMS = ("soffice", "libreoffice")
PATIENCE = 300.0
"""Seconds that we wait for one file; a hundred pages take about four."""
_EXPORT = {
    "PDFUACompliance": ("boolean", "true"),
    "SelectPdfVersion": ("long", "2"),  # PDF/A-2b: the highest that LibreOffice 7.4 keeps together with PDF/UA-1
    "ExportBookmarks": ("boolean", "true"),
    "ExportNotes": ("boolean", "false"),  # a comment becomes an annotation that PDF/UA does not allow
}
_MEASURE = {"ExportBookmarks": ("boolean", "false"), "ExportBookmarksToPDFDestination": ("boolean", "true")}


def find_office() -> str:
    """The path of LibreOffice. Raises UsageError where it is not installed."""
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None:
        raise UsageError("pdf.no_office")
    return found


def accessible_pdf(docx: bytes, patience: float = PATIENCE) -> bytes:
    """The file as PDF/UA-1 and PDF/A-2b, as LibreOffice makes it.

    Raises UsageError where LibreOffice is not installed, BrokenFile where it does not get done.
    """
    return _converted(docx, _EXPORT, patience)


def pdf_with_places(docx: bytes, patience: float = PATIENCE) -> bytes:
    """The file as a PDF in which every bookmark is a named place. Raises what `accessible_pdf` raises."""
    return _converted(docx, _MEASURE, patience)


def _converted(docx: bytes, export: Mapping[str, tuple[str, str]], patience: float) -> bytes:
    program = find_office()
    options = json.dumps({name: {"type": kind, "value": value} for name, (kind, value) in export.items()})
    with TemporaryDirectory(prefix="reportkit-pdf-") as folder:
        source = Path(folder) / "report.docx"
        source.write_bytes(docx)
        _run(
            [
                sys.executable,
                "-B",
                "-P",
                "-s",
                "-m",
                "reportkit.pdf.child",
                program,
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{folder}/profile",
                "--convert-to",
                f"pdf:writer_pdf_Export:{options}",
                "--outdir",
                folder,
                str(source),
            ],
            folder,
            patience,
        )
        try:
            return source.with_suffix(".pdf").read_bytes()
        except FileNotFoundError as error:
            raise BrokenFile("pdf.nothing_came") from error


def _run(command: list[str], folder: str, patience: float) -> None:
    """Run to the end, or stop the process with all that it started."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "LC_ALL": "C.UTF-8",
        "TMPDIR": folder,
    }
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as started:
        try:
            ended = started.wait(patience)
        except subprocess.TimeoutExpired as error:
            raise BrokenFile("pdf.too_slow", seconds=f"{patience:g}") from error
        finally:  # also on Ctrl-C: nothing of it goes on alone
            with suppress(ProcessLookupError):
                os.killpg(started.pid, signal.SIGKILL)
    if ended != 0:
        raise BrokenFile("pdf.failed", code=ended)
