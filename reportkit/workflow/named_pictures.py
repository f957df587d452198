"""The pictures of a file that only names them: in a folder beside it, and never on top of somebody's own."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from reportkit.messages import Message, UsageError, render
from reportkit.model.regex import regex
from reportkit.model.report import Report
from reportkit.store.files import read_bytes, write_bytes
from reportkit.text.contents import pictures

_UNSAFE = regex(r"[^\w.-]+")
"""What an address in a text would have to hide."""


def addresses(report: Report, path: Path) -> dict[tuple[str, str], str]:
    """Where each picture that a report shows lies, from a file at `path`: `rapport-bilder/nara-karta-5f2a01bc.png`.

    A name tells the section, the picture's own name and its content, so that the same report gives the same names, and
    two pictures never want the same one.
    """
    folder = _safe(f"{path.stem}-{render(Message('export.pictures'), report.language)}")
    shown = dict.fromkeys((part.section, each.path) for part in report.parts for each in pictures(part.blocks))
    return {key: f"{folder}/{_name(*key, report.images[key])}" for key in shown if key in report.images}


def _name(section: str, picture: str, data: bytes) -> str:
    name = Path(picture)
    return _safe(f"{section}-{name.stem}-{sha256(data).hexdigest()[:8]}{name.suffix.lower()}")


def _safe(name: str) -> str:
    return _UNSAFE.sub("-", name)


def bring_pictures(report: Report, path: Path, places: Mapping[tuple[str, str], str]) -> None:
    """Put the pictures there. One that lies there already stays.

    Raises UsageError, before anything is written, where a file with that name holds something else.
    """
    wanted = {path.parent / address: report.images[key] for key, address in places.items()}
    missing = [file for file, data in wanted.items() if not _lies_there(file, data)]
    for file in missing:
        write_bytes(file, wanted[file])


def _lies_there(file: Path, data: bytes) -> bool:
    try:
        found = read_bytes(file)
    except FileNotFoundError:
        return False
    if found != data:
        raise UsageError("export.picture_taken", file=str(file))
    return True
