"""Words and values that somebody has typed and not yet saved, kept outside the workspace until a save is durable.

One file for each sitting, readable by its owner alone: two windows on the same section never write over each other.
"""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reportkit.messages import BrokenFile
from reportkit.model.identity import content_hash
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.model.value import Struct
from reportkit.store.files import read_text, reason_of, write_bytes

if TYPE_CHECKING:
    from reportkit.workflow.cells import Cell

CELLS = ".cells"


class AtWork(Protocol):
    """Somebody at work in a workspace: a session, or a desk whose session nobody has opened yet."""

    @property
    def place(self) -> Path:
        """Where the workspace is."""

    @property
    def actor(self) -> Actor:
        """Who acts."""

    @property
    def clock(self) -> Callable[[], datetime]:
        """What tells the time."""


class Draft(Struct, frozen=True):
    """Unsaved words, when they were kept, and the revision they were written from."""

    file: Path
    text: str
    base: str
    time: str


class CellDraft(Struct, frozen=True):
    """Values of a section's figures that were typed and never saved, by cell, and when they were kept."""

    file: Path
    cells: "Mapping[Cell, str]"
    time: str


def state_folder() -> Path:
    """Where programs of this user keep what is not yet saved: $XDG_STATE_HOME, else ~/.local/state."""
    named = os.environ.get("XDG_STATE_HOME", "")
    base = Path(named) if named.startswith("/") else Path.home() / ".local" / "state"
    return base / "reportkit" / "drafts"


def draft_file(who: AtWork, month: Month, section: str) -> Path:
    """Where this process keeps the unsaved words of a section."""
    return _folder(who) / f"{month}.{section}.{os.getpid()}.json"


def _folder(who: AtWork) -> Path:
    return _folder_of(who.place, who.actor.who)


def _folder_of(place: Path, who: str) -> Path:
    """One folder for each workspace and person."""
    return state_folder() / content_hash(f"{place.resolve()}\0{who}".encode())[:16]


def unsaved_sections(place: Path, who: str, month: Month) -> tuple[frozenset[str], frozenset[str]]:
    """The sections that somebody has unsaved words of, and those with unsaved values, in a workspace's folder."""
    folder = _folder_of(place, who)
    words = {path.name for path in folder.glob(f"{month}.*.json") if _read(path) is not None}
    cells = {path.name for path in folder.glob(f"{month}.*{CELLS}") if _read_cells(path) is not None}
    return _sections(words), _sections(cells)


def _sections(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.split(".")[1] for name in names)


def keep_draft(who: AtWork, month: Month, section: str, text: str, base: str) -> Path:
    """Keep unsaved words. Raises BrokenFile where the disk does not take them."""
    file = draft_file(who, month, section)
    content = {"section": section, "month": str(month), "text": text, "base": base, "time": who.clock().isoformat()}
    _write(file, content)
    return file


def keep_cells(who: AtWork, month: Month, section: str, cells: "Mapping[Cell, str]") -> Path:
    """Keep values that are typed and not saved; none at all forgets them. Raises BrokenFile as `keep_draft` does."""
    file = draft_file(who, month, section).with_suffix(CELLS)
    if not cells:
        drop_draft(file)
        return file
    listed = [[figure, key, text] for (figure, key), text in cells.items()]
    _write(file, {"section": section, "month": str(month), "cells": listed, "time": who.clock().isoformat()})
    return file


def _write(file: Path, content: Mapping[str, object]) -> None:
    """Write a draft for its owner alone."""
    try:
        for folder in (state_folder(), file.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
        write_bytes(file, json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        file.chmod(0o600)
    except OSError as error:
        raise BrokenFile("files.not_saved", file=str(file), reason=reason_of(error)) from error


def cells_of(who: AtWork, month: Month, section: str) -> tuple[CellDraft, ...]:
    """The unsaved values that are kept for a section, the newest first."""
    found = [
        draft for path in _folder(who).glob(f"{month}.{section}.*{CELLS}") if (draft := _read_cells(path)) is not None
    ]
    return tuple(sorted(found, key=lambda draft: draft.time, reverse=True))


def _read_cells(path: Path) -> CellDraft | None:
    """Values that were kept; None for a file that holds none, which is left where it lies."""
    try:
        content = json.loads(read_text(path))
        return CellDraft(path, {(str(a), str(b)): str(text) for a, b, text in content["cells"]}, str(content["time"]))
    except (OSError, ValueError, KeyError, TypeError, BrokenFile):
        return None


def drafts_of(who: AtWork, month: Month, section: str) -> tuple[Draft, ...]:
    """The unsaved words that are kept for a section, the newest first."""
    found = [draft for path in _folder(who).glob(f"{month}.{section}.*.json") if (draft := _read(path)) is not None]
    return tuple(sorted(found, key=lambda draft: draft.time, reverse=True))


def _read(path: Path) -> Draft | None:
    """A draft; None for a file that is none, which is left where it lies."""
    try:
        content: Mapping[str, str] = json.loads(read_text(path))
        return Draft(path, content["text"], content["base"], content["time"])
    except (OSError, ValueError, KeyError, TypeError, BrokenFile):
        return None


def drop_draft(file: Path) -> None:
    """Forget words that have been saved, or that their writer threw away."""
    with suppress(OSError):
        file.unlink()
