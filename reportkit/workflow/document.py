"""The assembled document as a file: for Word, as a PDF that LibreOffice makes of it, or of a plugin's kind."""

from pathlib import Path

from reportkit.hooks.exporter import Exporter
from reportkit.hooks.guard import guarded_export
from reportkit.messages import Message, UsageError
from reportkit.model.month import Month
from reportkit.model.page_map import PageMap, Pages
from reportkit.model.report import Report
from reportkit.model.value import Struct
from reportkit.store.files import write_bytes
from reportkit.store.folder import FolderStore
from reportkit.word.alternative_texts import alternative_texts
from reportkit.word.page_beginnings import beginning_pages
from reportkit.word.properties import keywords
from reportkit.workflow.assemble import Assembled, count_words, document_name, put_together, standing_view
from reportkit.workflow.building import Building
from reportkit.workflow.left_behind import left_behind
from reportkit.workflow.measuring import libre_office
from reportkit.workflow.named_pictures import addresses, bring_pictures
from reportkit.workflow.session import Session

WORD, PDF = ".docx", ".pdf"
KINDS = (WORD, PDF)


class Written(Struct, frozen=True):
    """A document that lies on the disk."""

    path: Path
    words: int
    pages: Pages | None
    """Where the page numbers of its contents come from; None for a file without pages."""
    unmeasured: Message | None = None
    """Why the pages were not measured although somebody asked for it."""
    pictures: Path | None = None
    """The folder beside it with the pictures that it names; None for a file that holds them, or has none."""
    left_behind: tuple[Message, ...] = ()
    """What lies in the folders of sections and not in what they sent in; the document goes on without it."""


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
    measured, and kept with the month, so that the same report gives the same file on every machine. A file that only
    names its pictures gets them in a folder beside it.

    Raises what `assemble` raises, UsageError for an ending that is not known, for a PDF without LibreOffice and where
    another file lies where a picture should, and BrokenFile from the disk.
    """
    path = path or document_path(session, month, draft=draft)
    kind = path.suffix.lower() or WORD
    exporter = None if kind in KINDS else _exporter(session, path)
    view = standing_view(session, month, draft=draft)
    behind = tuple(left_behind(view, draft=draft))
    if exporter is not None:
        return _exported(exporter, Building(view, draft).report(), path, behind)
    made = put_together(view, draft=draft, measure=libre_office if measure or kind == PDF else None)
    content = as_pdf(made) if kind == PDF else made.document
    if made.page_map is not None:
        _keep_page_map(session, month, made.page_map, draft)
    write_bytes(path, content)
    return Written(path, made.words, made.pages, made.unmeasured, left_behind=behind)


def _exported(exporter: Exporter, report: Report, path: Path, behind: tuple[Message, ...]) -> Written:
    places = addresses(report, path) if exporter.pictures_beside else None
    content = guarded_export(exporter, report, pictures=places)
    if places:
        bring_pictures(report, path, places)
    write_bytes(path, content)
    folder = path.parent / next(iter(places.values())).partition("/")[0] if places else None
    return Written(path, count_words(report), None, pictures=folder, left_behind=behind)


def _exporter(session: Session, path: Path) -> Exporter:
    """Who makes files with that ending. Raises UsageError, with the endings there are."""
    exporters = session.plugins(session.store.workspace()).exporters
    for each in exporters:
        if path.suffix.lower() in each.endings:
            return each
    known = (*KINDS, *(ending for each in exporters for ending in each.endings))
    raise UsageError("workflow.unknown_document", file=path.name, known=", ".join(dict.fromkeys(known)))


def _keep_page_map(session: Session, month: Month, page_map: PageMap, draft: bool) -> None:
    """Keep the pages with the month; those of a published report are frozen with it."""
    reader = session.store.month(month)
    if page_map != reader.page_map(draft=draft) and (draft or not reader.publications.published):
        with session.store.changing(month) as writer:
            writer.keep_page_map(page_map, draft=draft)


def as_pdf(made: Assembled) -> bytes:
    """The assembled document as PDF/UA-1 and PDF/A-2b.

    Raises UsageError where LibreOffice is not installed, BrokenFile where it does not get done.
    """
    from reportkit.pdf.finishing import finished_pdf  # noqa: PLC0415 - loads a library for PDF
    from reportkit.pdf.office import accessible_pdf  # noqa: PLC0415 - only for a PDF

    pdf = accessible_pdf(beginning_pages(made.document, made.page_map.begin_pages if made.page_map else ()))
    return finished_pdf(pdf, alternative_texts(made.document), made.report.changed, keywords(made.report))
