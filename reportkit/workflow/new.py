"""A new workspace from the starter set, and the workspace of the example."""

from pathlib import Path

from reportkit.messages import BrokenFile, ConflictError
from reportkit.store.files import read_bytes, write_bytes

_PACKAGE = Path(__file__).resolve().parent.parent
_SETS = (("starter", ""), ("sections", "sections"), ("templates", "templates"))


def shipped(name: str) -> Path:
    """A folder that ships with the program: inside the installed package, or beside it in a checkout."""
    for folder in (_PACKAGE / "_starter" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise BrokenFile("files.missing_file", file=name)


def new_workspace(root: Path) -> None:
    """Copy the starter set to a folder that is new or empty. Raises ConflictError where something lies there."""
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise ConflictError("workflow.folder_in_use", folder=str(root))
    for name, inside in _SETS:
        copy_tree(shipped(name), root / inside)


def copy_tree(source: Path, target: Path) -> None:
    """Copy every ordinary file of a folder that ships with the program."""
    for path in sorted(source.rglob("*")):
        if path.is_file() and not any(part.startswith((".", "__")) for part in path.relative_to(source).parts):
            write_bytes(target / path.relative_to(source), read_bytes(path))
