"""Where a workspace is, and what its content is named by. Light, because the quickest commands need only this."""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from reportkit import __version__
from reportkit.model.spelling import DICTIONARY_FOLDERS

SETTINGS = "reportkit.toml"
REPORTS = "reports"
HISTORY = "history/figures.csv"
_PROGRAM = Path(__file__).resolve().parent.parent
_PUBLISHED = f"published{os.sep}"
_DOCUMENTS = (".docx", ".pdf", ".zip", ".html", ".md", "pages.json")
"""What an assembled document is called, and its pages: beside the sections, it decides nothing."""
_PACKAGE = ".zip"
"""The archive package of a published version, which is not compared with anything. The documents beside it are."""
_PACKAGES = ("site-packages", "dist-packages")
_DEFINED_IN = ("sections", "registers", "history")
_DEFINING = (".toml", ".txt", ".csv", ".dic", ".aff")
_READING = ("model", "text", "store", "workflow/history")
"""The rooms, and the module, that understand the files of a workspace."""


def cache_folder() -> Path:
    """Where the program keeps what it can always find out again. Raises RuntimeError for a user without a home."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if named.startswith("/") else Path.home() / ".cache") / "reportkit"


def find_workspace(start: Path) -> Path | None:
    """The workspace around a folder: the nearest one, upwards, that has a reportkit.toml."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder
    return None


def month_names(root: Path) -> list[str]:
    """The names of the folders that hold a month, oldest first."""
    try:
        names = [path.name for path in (root / REPORTS).iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(name for name in names if (root / REPORTS / name / "report.toml").is_file())


def content_key(root: Path, month: str) -> str:
    """A hash of everything that decides what is said about a month: its files, the definitions, and the program.

    A dictionary or a plugin that is installed, replaced or taken away changes the folder it lies in.
    """
    told = hashlib.sha256()
    for folder in (*DICTIONARY_FOLDERS, *(each for each in sys.path if each.endswith(_PACKAGES))):
        told.update(f"{folder}\0{_changed(folder)}\0".encode(errors="surrogateescape"))
    _add(told, root, sorted([*defining_files(root), *_made(root, month), *_journals_before(root, month)]))
    for path in sorted(_files(str(_PROGRAM))):
        if path.endswith(".py"):
            status = os.stat(path)  # noqa: PTH116 - hundreds of files, and Path is slower
            told.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return told.hexdigest()


def _changed(folder: str) -> int:
    """When a name in a folder last came or went, in nanoseconds; 0 for a folder that is not there."""
    try:
        return os.stat(folder).st_mtime_ns  # noqa: PTH116 - the quickest command asks, and Path is slower
    except OSError:
        return 0


def definitions_key(root: Path) -> str:
    """A hash of every file that defines the workspace, and of what lies in their places and is no file."""
    told = hashlib.sha256()
    _add(told, root, sorted(defining_files(root)))
    for odd in sorted(_no_files(root)):
        told.update(f"{odd}\0".encode(errors="surrogateescape"))
    return told.hexdigest()


@cache
def reading_key() -> str:
    """A hash of what understands the files of a workspace: the content of the program's own modules, and its Python.

    It names what was understood once and is kept. So no version reads what another one made, also where a module was
    changed without a new version.
    """
    told = hashlib.sha256(f"{__version__}\0{sys.version}\0".encode())
    for room in _READING:
        inside = f"{_PROGRAM}{os.sep}{room}"
        _add(told, _PROGRAM, sorted(_files(inside)) or [f"{inside}.py"])
    return told.hexdigest()


def disk_mark(root: Path, month: str) -> str:
    """How the files lie on the disk that decide what is said about a month: another mark where one was touched.

    It reads none of them, and so can be asked for again and again. What has changed, only reading tells.
    """
    told = hashlib.sha256()
    for path in sorted([*defining_files(root), *_made(root, month)]):
        try:
            status = os.stat(path)  # noqa: PTH116 - hundreds of files, and Path is slower
        except OSError:  # it went away just now
            continue
        told.update(
            f"{path}\0{status.st_ino}\0{status.st_size}\0{status.st_mtime_ns}\0".encode(errors="surrogateescape")
        )
    return told.hexdigest()


def _add(told: "hashlib._Hash", root: Path, paths: list[str]) -> None:
    """Tell the names and the content of some files; why one cannot be read stands for its content."""
    for path in paths:
        told.update(path.removeprefix(f"{root}{os.sep}").encode(errors="surrogateescape") + b"\0")
        try:
            with open(path, "rb") as file:  # noqa: PTH123 - hundreds of files, and Path is slower
                told.update(hashlib.sha256(file.read()).digest())
        except OSError as error:
            told.update(str(error.errno).encode())


def defining_files(root: Path) -> Iterator[str]:
    """Every file that defines a workspace: its own TOML files and dictionaries, and its folders of definitions."""
    for path in root.iterdir() if root.is_dir() else ():
        if path.name.endswith((".toml", ".dic", ".aff")) and path.is_file():
            yield str(path)
    for folder in _DEFINED_IN:
        yield from _files(f"{root}{os.sep}{folder}")


def _no_files(root: Path) -> Iterator[str]:
    """What has the name of a defining file and is none, and of what kind it is: those that read complain of it."""
    for folder in (str(root), *(f"{root}{os.sep}{name}" for name in _DEFINED_IN)):
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(_DEFINING) and not entry.is_file(follow_symlinks=False):
                    yield f"{entry.path.removeprefix(str(root))} {entry.is_symlink()} {entry.is_dir()}"


def _made(root: Path, month: str) -> Iterator[str]:
    made = f"{root}{os.sep}{REPORTS}{os.sep}{month}{os.sep}"
    for file in _files(made.rstrip(os.sep)):
        inside = file.removeprefix(made)
        assembled = inside.endswith(_DOCUMENTS) and os.sep not in inside
        if not (assembled or (inside.startswith(_PUBLISHED) and inside.endswith(_PACKAGE))):
            yield file


def _journals_before(root: Path, month: str) -> Iterator[str]:
    """The journals of earlier months: they name all that was handed in then, which rules compare with."""
    for name in month_names(root):
        if name < month:
            yield f"{root}{os.sep}{REPORTS}{os.sep}{name}{os.sep}journal.jsonl"


def _files(folder: str) -> Iterator[str]:
    """Every ordinary file in a folder and below; links and devices are none."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif entry.is_file(follow_symlinks=False) and not entry.name.endswith((".lock", ".pyc")):
            yield entry.path
