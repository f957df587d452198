"""The folder of one contribution: text.md, figures.toml, images/, attachments/ and attachments.toml."""

import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from reportkit.messages import BrokenFile
from reportkit.model.identity import content_hash
from reportkit.model.value import Struct
from reportkit.store.files import (
    ATTACHMENT_LIMIT,
    PICTURE_LIMIT,
    TEXT_LIMIT,
    TOML_LIMIT,
    read_bytes,
    reason_of,
)

TEXT = "text.md"
FIGURES = "figures.toml"
ATTACHMENTS = "attachments.toml"
IMAGES, ATTACHED = "images", "attachments"
NOTHING = "nothing.txt"
"""Holds the sentence, possibly empty, of a contribution with nothing to report."""
_LIMITS = {TEXT: TEXT_LIMIT, FIGURES: TOML_LIMIT, ATTACHMENTS: TOML_LIMIT, NOTHING: 10_000}
"""The bytes that each file may have."""
EMPTY_REVISION = content_hash(b"")


class Files(Struct, frozen=True):
    """The files of a contribution by their path within it."""

    content: Mapping[str, bytes]

    @property
    def revision(self) -> str:
        """The hash that names this content."""
        lines = (f"{content_hash(self.content[path])}  {path}\n" for path in sorted(self.content))
        return content_hash("".join(lines).encode())


def read_files(folder: Path) -> Files:
    """Every file that belongs to the contribution. Raises BrokenFile for one that is no ordinary file, or too large."""
    there = _names_in(folder)
    content = _read(folder, {name: limit for name, limit in _LIMITS.items() if name in there})
    for kind in (IMAGES, ATTACHED):
        if kind in there:
            content |= read_inside(folder, kind)
    return Files(content)


def read_inside(folder: Path, kind: str) -> dict[str, bytes]:
    """The pictures or the attachments of a contribution, by path. Raises BrokenFile as `read_files` does."""
    limit = PICTURE_LIMIT if kind == IMAGES else ATTACHMENT_LIMIT
    names = sorted(name for name in _names_in(folder / kind) if not name.startswith("."))
    return _read(folder, {f"{kind}/{name}": limit for name in names})


def _read(folder: Path, limits: Mapping[str, int]) -> dict[str, bytes]:
    """Files by path, each with the bytes it may have. One that went away just now is not among them."""
    content: dict[str, bytes] = {}
    for path, limit in limits.items():
        with suppress(FileNotFoundError):
            content[path] = read_bytes(folder / path, limit)
    return content


def _names_in(folder: Path) -> Collection[str]:
    """What lies in a folder; nothing, where there is none. Raises BrokenFile for a link, which nobody follows."""
    try:
        if folder.is_symlink():
            raise BrokenFile("files.not_a_file", file=str(folder))
        return os.listdir(folder)  # noqa: PTH208 - hundreds of folders, and Path is slower
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise BrokenFile("files.unreadable", file=str(folder), reason=reason_of(error)) from error
