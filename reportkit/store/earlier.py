"""What saves have replaced: copies beside a section, named by their content, so that nothing is lost."""

from collections.abc import Mapping
from pathlib import Path

from reportkit.model.identity import SHORT, content_hash
from reportkit.store.files import read_bytes, write_bytes

FOLDER = "earlier"


def keep_earlier(folder: Path, content: Mapping[str, bytes]) -> None:
    """Put copies of files beside the section."""
    for path, each in content.items():
        name = earlier_name(path, each)
        if not (folder / FOLDER / name).exists():
            write_bytes(folder / FOLDER / name, each)


def earlier_name(path: str, content: bytes) -> str:
    """What the copy of a file is called."""
    return f"{content_hash(content)[:SHORT]}-{path.rpartition('/')[2]}"


def find_earlier(folder: Path, name: str, hash: str) -> bytes | None:
    """A file of a section as it was when its hash began so, `name` being what it is called; None where it is not kept.

    A section that had no such file is as one whose file was empty.
    """
    if content_hash(b"").startswith(hash):
        return b""
    paths = (folder / name, *sorted((folder / FOLDER).glob(f"{hash}*-{name}")))
    for path in paths:
        if path.is_file() and content_hash(content := read_bytes(path)).startswith(hash):
            return content
    return None
