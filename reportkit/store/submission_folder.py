"""submissions/0003-<hash>/: the snapshot of a submission, named by the hash of everything in it."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from reportkit.messages import BrokenFile, ReportkitError
from reportkit.model.contribution import Answer
from reportkit.model.identity import SHORT, content_hash
from reportkit.model.value import Struct
from reportkit.store.blocks_codec import encode
from reportkit.store.contribution_folder import Files, read_files
from reportkit.store.files import move_folder, passing_name, read_bytes, remove_folder, write_bytes

MANIFEST = "submission.json"
DEFINITION = "definition.toml"


class Snapshot(Struct, frozen=True):
    """What a submission keeps: the files, the definition they were made to, and what was computed from them."""

    section: str
    number: int
    title: str
    definition: bytes
    """The section file as it was."""
    files: Files
    blocks: tuple[Any, ...]
    cited: dict[str, str]
    answers: tuple[Answer, ...]

    def manifest(self) -> bytes:
        """Everything in one canonical text; its hash names the submission."""
        told = {
            "section": self.section,
            "number": self.number,
            "title": self.title,
            "definition": content_hash(self.definition),
            "files": {path: content_hash(content) for path, content in self.files.content.items()},
            "blocks": encode(self.blocks),
            "cited": self.cited,
            "answers": [{name: getattr(each, name) for name in Answer.__struct_fields__} for each in self.answers],
        }
        return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def folder_name(number: int, hash: str) -> str:
    """The name of a submission's folder."""
    return f"{number:04}-{hash[:SHORT]}"


def write_snapshot(submissions: Path, snapshot: Snapshot) -> str:
    """Write a submission whole or not at all. Returns its hash.

    What an attempt that was cut off may have left goes first. Raises BrokenFile where the disk did not take it.
    """
    manifest = snapshot.manifest()
    hash = content_hash(manifest)
    _remove_leftovers(submissions)
    beside = submissions / passing_name()
    try:
        for path, content in snapshot.files.content.items():
            write_bytes(beside / path, content)
        write_bytes(beside / DEFINITION, snapshot.definition)
        write_bytes(beside / MANIFEST, manifest)
        move_folder(beside, submissions / folder_name(snapshot.number, hash))
    except ReportkitError:
        with suppress(ReportkitError):  # the next attempt takes away what could not be taken away now
            _remove_leftovers(submissions)
        raise
    return hash


def _remove_leftovers(submissions: Path) -> None:
    for path in submissions.iterdir() if submissions.is_dir() else ():
        if path.name.startswith(".") and path.name.endswith(".new"):
            remove_folder(path)


def last_number(submissions: Path) -> int:
    """The highest number that a submission has, also of one that was never recorded."""
    names = [path.name for path in submissions.iterdir()] if submissions.is_dir() else []
    return max((int(name[:4]) for name in names if name[:4].isdigit()), default=0)


class Found(Struct, frozen=True):
    """A submission as it lies, and proved to be what was handed in."""

    number: int
    hash: str
    place: str
    """The folder's name in complaints."""
    told: Mapping[str, Any]
    """What its manifest says."""
    definition: bytes
    files: Files


def find_snapshot(submissions: Path, number: int, hash: str, place: str) -> Found:
    """A submission as it was handed in.

    Raises BrokenFile where anything of it was changed afterwards: the hash of the journal must be the hash of the
    manifest, and every file the one the manifest names.
    """
    folder = submissions / folder_name(number, hash)
    name = f"{place}/submissions/{folder.name}"
    try:
        manifest = read_bytes(folder / MANIFEST)
        definition = read_bytes(folder / DEFINITION)
    except FileNotFoundError as error:
        raise BrokenFile("store.submission_missing", file=name) from error
    files = read_files(folder)
    told = json.loads(manifest) if content_hash(manifest) == hash else None
    found = {path: content_hash(content) for path, content in files.content.items()}
    if told is None or found != told["files"] or content_hash(definition) != told["definition"]:
        raise BrokenFile("store.submission_changed", file=name)
    return Found(number, hash, name, told, definition, files)
