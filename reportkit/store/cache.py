"""What the program keeps in the user's cache folder, each thing under the name of what decided it and never of a time.

All of it can be found out again: without the folder everything is only slower. The user alone may read it, since some
of it is words that nobody has handed in. Light, because the quickest commands need it: when it answers, no file of a
workspace has to be understood.
"""

import hashlib
import json
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from reportkit.messages import ReportkitError
from reportkit.store.files import read_private, write_private
from reportkit.store.place import cache_folder

_LONGEST = 180 * 24 * 3600
"""Seconds after which what has not been kept anew is taken away."""
_ROOM = 200_000_000
"""Bytes that everything may take; the oldest goes first."""
TIDIED = ".tidied"
"""Says when room was made the last time."""
_EVERY = 24 * 3600
"""Seconds between two looks at how much there is."""


def kept(name: str, key: object, of: Path | str = "") -> Any | None:  # noqa: ANN401 - plain values, as they were kept
    """What was kept by a name, under a key of plain values; None where there is nothing, or it was another key.

    `of` says which workspace it is about. Whoever asks looks at the form: another version may have kept it.
    """
    with suppress(ValueError, KeyError, TypeError):
        found = json.loads(kept_bytes(f"{name}.json", of) or b"null")
        if found["key"] == key:
            return found["kept"]
    return None


def keep(name: str, key: object, value: object, of: Path | str = "") -> None:
    """Keep plain values. A cache that cannot be written is no reason to stop."""
    keep_bytes(f"{name}.json", json.dumps({"key": key, "kept": value}, ensure_ascii=False).encode(), of)


def kept_bytes(name: str, of: Path | str) -> bytes | None:
    """The content of a file of the cache; None where there is none that only the user may read and write."""
    with suppress(OSError, RuntimeError):  # RuntimeError: a user without a home
        return read_private(_path(name, of))
    return None


def keep_bytes(name: str, content: bytes, of: Path | str) -> None:
    """Keep a file, and see now and then that there are not too many."""
    with suppress(OSError, RuntimeError, ReportkitError):
        path = _path(name, of)
        write_private(path, content)
        _make_room(path.parent, time.time())


def _path(name: str, of: Path | str) -> Path:
    if not of:
        return cache_folder() / name
    stem, dot, ending = name.rpartition(".")
    return cache_folder() / f"{stem}-{_named(str(of.resolve()) if isinstance(of, Path) else of)}{dot}{ending}"


@cache
def _named(place: str) -> str:
    return hashlib.sha256(place.encode(errors="surrogateescape")).hexdigest()[:16]


def _make_room(folder: Path, now: float) -> None:
    """Once a day, take away what nobody has kept anew for long, and the oldest where everything is too much."""
    mark = folder / TIDIED
    with suppress(FileNotFoundError):
        if 0 <= now - mark.stat().st_mtime < _EVERY:
            return
    write_private(mark, b"")
    folder.chmod(0o700)
    room = _ROOM
    lying = [(path.lstat(), path) for path in folder.iterdir() if path.is_file() and path != mark]
    for status, path in sorted(lying, key=lambda each: each[0].st_mtime, reverse=True):
        room -= status.st_size
        if room < 0 or now - status.st_mtime > _LONGEST:
            path.unlink(missing_ok=True)
