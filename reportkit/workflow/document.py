"""The assembled document as a file."""

from dataclasses import dataclass
from pathlib import Path

from reportkit.model.month import Month
from reportkit.store.files import write_bytes
from reportkit.store.folder import FolderStore
from reportkit.workflow.assemble import assemble, document_name
from reportkit.workflow.session import Session


@dataclass(frozen=True, slots=True)
class Written:
    """A document that lies on the disk."""

    path: Path
    words: int


def document_path(session: Session, month: Month, *, draft: bool = False) -> Path:
    """Where the document of a month is kept: in its folder, or in the current one where months are no folders."""
    store = session.store
    folder = store.root / "reports" / str(month) if isinstance(store, FolderStore) else Path.cwd()
    return folder / document_name(month, draft=draft)


def write_document(session: Session, month: Month, *, draft: bool = False, path: Path | None = None) -> Written:
    """Assemble the month and keep the document, in its own place where no other is given.

    Raises what `assemble` raises, and BrokenFile from the disk.
    """
    assembled = assemble(session, month, draft=draft)
    path = path or document_path(session, month, draft=draft)
    write_bytes(path, assembled.document)
    return Written(path, assembled.words)
