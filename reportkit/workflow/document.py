"""The assembled document as a file: for Word, or as a PDF that LibreOffice makes of it."""

from dataclasses import dataclass
from pathlib import Path

from reportkit.messages import Message, UsageError
from reportkit.model.month import Month
from reportkit.model.page_map import Pages
from reportkit.store.files import write_bytes
from reportkit.store.folder import FolderStore
from reportkit.word.alternative_texts import alternative_texts
from reportkit.workflow.assemble import Assembled, assemble, document_name
from reportkit.workflow.session import Session

WORD, PDF = ".docx", ".pdf"
KINDS = (WORD, PDF)


@dataclass(frozen=True, slots=True)
class Written:
    """A document that lies on the disk."""

    path: Path
    words: int
    pages: Pages
    """Where the page numbers of its contents come from."""
    unmeasured: Message | None = None
    """Why the pages were not measured although somebody asked for it."""


def document_path(session: Session, month: Month, *, draft: bool = False, kind: str = WORD) -> Path:
    """Where the document of a month is kept: in its folder, or in the current one where months are no folders."""
    store = session.store
    folder = store.root / "reports" / str(month) if isinstance(store, FolderStore) else Path.cwd()
    return folder / document_name(month, draft=draft, kind=kind)


def write_document(
    session: Session, month: Month, *, draft: bool = False, path: Path | None = None, measure: bool = False
) -> Written:
    """Assemble the month and keep the document, in its own place where no other is given.

    The ending of `path` decides what it becomes. With `measure`, and always for a PDF, the pages of its contents are
    measured, and kept with the month, so that the same report gives the same file on every machine.

    Raises what `assemble` raises, UsageError for an ending that is not known and for a PDF without LibreOffice, and
    BrokenFile from the disk.
    """
    path = path or document_path(session, month, draft=draft)
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise UsageError("workflow.unknown_document", file=path.name, known=", ".join(KINDS))
    made = assemble(session, month, draft=draft, measure=measure or kind == PDF)
    content = as_pdf(made) if kind == PDF else made.document
    if made.page_map is not None and made.page_map != session.store.month(month).page_map(draft=draft):
        with session.store.changing(month) as writer:
            writer.keep_page_map(made.page_map, draft=draft)
    write_bytes(path, content)
    return Written(path, made.words, made.pages, made.unmeasured)


def as_pdf(made: Assembled) -> bytes:
    """The assembled document as PDF/UA-1 and PDF/A-2b.

    Raises UsageError where LibreOffice is not installed, BrokenFile where it does not get done.
    """
    from reportkit.pdf.finishing import finished_pdf  # noqa: PLC0415 - loads a library for PDF
    from reportkit.pdf.office import accessible_pdf  # noqa: PLC0415 - only for a PDF

    pdf = accessible_pdf(made.document)
    return finished_pdf(pdf, alternative_texts(made.document), made.report.changed)
