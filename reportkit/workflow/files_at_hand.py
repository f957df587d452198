"""The files that somebody has at hand: where they keep them, what lies in a folder, and a path while it is typed."""

import os
import re
from collections.abc import Collection
from pathlib import Path

from reportkit.messages import ReportkitError, UsageError
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.store.files import read_text, reason_of
from reportkit.text.clean import show
from reportkit.workflow.remembered import remembered

FOLDER = "folder"
"""Under this name the folder is remembered that a file was last taken from."""
_DOCUMENTS = regex(r'^XDG_DOCUMENTS_DIR="(\$HOME)?/?([^"]*)"', re.MULTILINE)
MOST = 2000
"""Entries of one folder that are looked at; more nobody reads."""


class Entry(Struct, frozen=True):
    """Something in a folder."""

    path: Path
    folder: bool
    size: int = 0
    changed: float = 0.0
    """When it was last changed, seconds since 1970."""

    @property
    def name(self) -> str:
        """Its name, safe to show; a folder's ends with a stroke."""
        return show(self.path.name) + ("/" if self.folder else "")


def first_folder() -> Path:
    """Where to begin: where the last file came from, else where documents are kept, else at home."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises for a user without one
    last = remembered(FOLDER)
    for folder in (Path(last) if last else home, _documents(home), home / "Dokument", home / "Documents"):
        if folder != home and folder.is_dir():
            return folder
    return home if home.is_dir() else Path.cwd()


def _documents(home: Path) -> Path:
    """The folder that the desktop calls documents."""
    try:
        found = _DOCUMENTS.search(read_text(home / ".config" / "user-dirs.dirs", 10_000))
    except (OSError, ReportkitError):
        return home
    if found is None:
        return home
    return home / found[2] if found[1] else Path("/", found[2])


def listed(folder: Path, endings: Collection[str], sought: str = "") -> tuple[Entry, ...]:
    """Folders, then files of some kinds (all, where none is named), whose names have what is sought in them.

    Hidden ones are left out unless a dot is sought. Raises UsageError for a folder that cannot be read.
    """
    try:
        with os.scandir(folder) as found:
            entries = [each for _, each in zip(range(MOST), found, strict=False)]
    except OSError as error:
        raise UsageError("desk.no_folder", folder=str(folder), reason=reason_of(error)) from error
    wanted = sought.casefold()
    kept = []
    for each in entries:
        name = each.name.casefold()
        if wanted not in name or (name.startswith(".") and not wanted.startswith(".")):
            continue
        try:
            is_folder, status = each.is_dir(), each.stat()
        except OSError:  # gone, or a link to nowhere
            continue
        if is_folder or (each.is_file() and (not endings or Path(name).suffix in endings)):
            kept.append(Entry(Path(each.path), is_folder, 0 if is_folder else status.st_size, status.st_mtime))
    return tuple(sorted(kept, key=lambda each: (not each.folder, each.path.name.casefold())))


def split_typed(typed: str, folder: Path) -> tuple[Path, str]:
    """What somebody types, from a folder: the folder that it leads to, and the part of a name that is sought there."""
    before, stroke, sought = typed.rpartition("/")
    if not stroke:
        return folder, typed
    named = Path(os.path.expanduser(before or "/"))  # noqa: PTH111 - a ~ of an unknown user stays as it is
    return Path(os.path.normpath(folder / named)), sought


def completed(typed: str, folder: Path, endings: Collection[str]) -> str:
    """What is typed, as far as only one way goes on."""
    place, sought = split_typed(typed, folder)
    try:
        names = [
            each.path.name + ("/" if each.folder else "")
            for each in listed(place, endings, sought[:1] if sought.startswith(".") else "")
            if each.path.name.casefold().startswith(sought.casefold())
        ]
    except UsageError:
        return typed
    if not names:
        return typed
    shared = os.path.commonprefix([name.casefold() for name in names])  # noqa: RUF071 - letters of names, no folders
    return typed[: len(typed) - len(sought)] + names[0][: len(shared)]


def short_path(path: Path) -> str:
    """A path as people say it, with ~ for home; safe to show."""
    home = os.path.expanduser("~")  # noqa: PTH111 - as above
    text = str(path)
    return show("~" + text[len(home) :] if text == home or text.startswith(home + "/") else text)
