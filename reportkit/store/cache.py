"""What the program keeps in the user's cache folder, each thing under the name of what decided it and never of a time.

All of it can be found out again: without the folder everything is only slower. Light, because the quickest commands
need it: when it answers, no file of a workspace has to be understood.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from reportkit.messages import ReportkitError
from reportkit.store.files import read_bytes, write_bytes
from reportkit.store.place import cache_folder


def kept(name: str, key: object, of: Path | str = "") -> Any | None:  # noqa: ANN401 - plain values, as they were kept
    """What was kept by a name, under a key of plain values; None where there is nothing, or it was another key.

    `of` says which workspace it is about. Whoever asks looks at the form: another version may have kept it.
    """
    with suppress(OSError, RuntimeError, ReportkitError, ValueError, KeyError, TypeError):
        found = json.loads(read_bytes(_path(name, of)))  # RuntimeError: a user without a home
        if found["key"] == key:
            return found["kept"]
    return None


def keep(name: str, key: object, value: object, of: Path | str = "") -> None:
    """Keep plain values. A cache that cannot be written is no reason to stop."""
    with suppress(OSError, RuntimeError, ReportkitError):
        write_bytes(_path(name, of), json.dumps({"key": key, "kept": value}, ensure_ascii=False).encode())


def _path(name: str, of: Path | str) -> Path:
    if not of:
        return cache_folder() / f"{name}.json"
    place = str(of.resolve()) if isinstance(of, Path) else of
    named = hashlib.sha256(place.encode(errors="surrogateescape")).hexdigest()[:16]
    return cache_folder() / f"{name}-{named}.json"
