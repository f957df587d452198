"""Which dictionary there is: the one that a workspace names, else the one that is installed."""

import hashlib
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from reportkit.model.spelling import DICTIONARY_FOLDERS
from reportkit.model.value import Struct

PACKAGE, NAME = "hunspell-sv", "sv_SE"
"""The package that brings the Swedish dictionary, and what its two files are called."""
SYSTEM = tuple(Path(folder) for folder in DICTIONARY_FOLDERS)
_RULES, _WORDS = ".aff", ".dic"


class Dictionary(Struct, frozen=True):
    """A pair of files that a spelling program reads."""

    folder: Path
    name: str

    @property
    def words(self) -> Path:
        return self.folder / f"{self.name}{_WORDS}"

    @property
    def rules(self) -> Path:
        """How words are inflected and put together."""
        return self.folder / f"{self.name}{_RULES}"

    @property
    def is_there(self) -> bool:
        return self.words.is_file() and self.rules.is_file()

    @property
    def identity(self) -> str:
        """Another text for every dictionary, and for the same one when its files have changed. Raises OSError."""
        told = hashlib.sha256()
        for path in (self.rules, self.words):
            status = path.stat()
            told.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode(errors="surrogateescape"))
        return told.hexdigest()[:16]


def find(named: str = "", root: Path = Path()) -> Dictionary | None:
    """The dictionary to ask, or None where there is none or nothing that can read it.

    `named` is the `.dic` file that a workspace names, from its root; empty for the installed Swedish one: that of the
    Python package before that of the system.
    """
    if find_spec("hunspell") is None:
        return None
    if named:
        path = root / named
        candidates = [Dictionary(path.parent.absolute(), path.name.removesuffix(_WORDS))]
    else:
        candidates = [*_of_package(), *(Dictionary(folder, NAME) for folder in SYSTEM)]
    return next((each for each in candidates if each.is_there), None)


def _of_package() -> list[Dictionary]:
    try:
        files = distribution(PACKAGE).files or ()
    except PackageNotFoundError:
        return []
    return [Dictionary(Path(str(each.locate())).resolve().parent, NAME) for each in files if each.name == NAME + _WORDS]
