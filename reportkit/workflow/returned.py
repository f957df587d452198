"""A report that comes back from Word, beside the one that the workspace makes now: what somebody has changed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from reportkit.messages import Message, UsageError
from reportkit.model.journal import Action
from reportkit.model.month import Month
from reportkit.model.regex import regex
from reportkit.model.report import Part, Report
from reportkit.model.value import Struct, replace
from reportkit.store.files import ATTACHMENT_LIMIT, read_bytes
from reportkit.word.front import told_corrections
from reportkit.word.incoming.arrival import ReturnedReport
from reportkit.word.incoming.door import read_returned_report
from reportkit.word.incoming.marks import moved_back, stretches
from reportkit.word.names import APPENDICES, part_bookmark
from reportkit.word.properties import NOTHING, mark
from reportkit.workflow.assemble import assemble, set_in_word
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.returned_edges import EdgeChange, edge_changes
from reportkit.workflow.returned_figures import CitedFigures, FigureChange
from reportkit.workflow.returned_words import Piece, TextChange, pieces, text_changes
from reportkit.workflow.session import Session

_SAVES = frozenset({Action.SAVED, Action.CHANGED_OUTSIDE})
_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class PartChange(Struct, frozen=True):
    """What was changed in one part of the report."""

    part: Part
    before: tuple[Piece, ...]
    """What the workspace says."""
    after: tuple[Piece, ...]
    """What the document says."""
    texts: tuple[TextChange, ...]


class Returned(Struct, frozen=True):
    """A report that came back, compared."""

    file: str
    report: Report
    figures: tuple[FigureChange, ...]
    parts: tuple[PartChange, ...]
    settled: frozenset[str] = frozenset()
    """The bookmarks of cited figures that are as they were, or whose change can be brought home as a figure."""
    edges: tuple[EdgeChange, ...] = ()
    """What was changed outside the parts. It is told; the program makes it and nothing of it comes home."""
    told: tuple[Message, ...] = ()
    """What else the document holds: tracked changes, comments, parts that are missing."""
    out_of_step: bool = False
    """Something has happened in the workspace since the document was put together."""
    changed_since: frozenset[str] = frozenset()
    """The sections that somebody has saved since: their newer words would be written over by those of the document."""
    pictures: Mapping[str, bytes] = {}
    revisions: Mapping[str, str] = {}
    """The revision of each section that the document was compared with."""

    @property
    def is_same(self) -> bool:
        return not (self.figures or self.edges or self.told or any(each.texts for each in self.parts))

    def part(self, section: str) -> PartChange | None:
        return next((each for each in self.parts if each.part.section == section), None)


def read_returned(session: Session, month: Month, path: Path) -> Returned:
    """Compare a document with the report as the workspace has it now: the latest words of each section.

    Nothing is saved. Raises UsageError for a file that is not there, that is refused, that is no report of ours or
    one of another month.
    """
    try:
        document = read_returned_report(read_bytes(path, ATTACHMENT_LIMIT), path.name)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    if not document.parts:
        raise UsageError("reconcile.no_report", file=path.name)
    if document.month and document.month != str(month):
        raise UsageError("reconcile.other_month", file=path.name, found=document.month, month=str(month))
    view = MonthView(session, month)
    report = assemble(session, month, draft=True).report
    ours = read_returned_report(set_in_word(view, _as_named(report, document.properties)), path.name)
    known = {name: content for text in ours.parts.values() for name, content in stretches(text)}
    parts = {name: moved_back(text, known) for name, text in document.parts.items()}
    return _Comparing(view, report, ours, document._replace(parts=parts), path.name).result()


def _as_named(report: Report, properties: Mapping[str, str]) -> Report:
    """The report with the marks, the version and the date that the document has: what it was put together as."""
    published = properties["Publiceringsdatum"]
    on = date.fromisoformat(published) if _DATE.fullmatch(published) else None
    draft = mark(replace(report, draft=True, practice=False))
    return replace(
        report,
        draft=draft in properties["Märkning"],
        version=properties["Version"] if properties["Version"] != NOTHING else "",
        page_header=replace(report.page_header, published_on=on),
    )


def _said(parts: Iterable[PartChange]) -> str:
    """The words of some parts of the document."""
    return " ".join(piece.text for part in parts for piece in part.after)


class _Comparing:
    """One comparison."""

    def __init__(
        self, view: MonthView, report: Report, ours: ReturnedReport, document: ReturnedReport, file: str
    ) -> None:
        self.view, self.report, self.file = view, report, file
        self.ours, self.document = ours, document

    def result(self) -> Returned:
        view, known = self.view, self.view.known_figures()
        cited = CitedFigures(known, view.workspace.registers, self.report.language)
        where = {name: part.section for part, name in self._parts()}
        figures, settled = cited.compare(self.ours, self.document, where, self._changed_since)
        parts = tuple(self._part(part, name, settled) for part, name in self._parts() if name in self.document.parts)
        text = _said(parts)
        newer = _said(each for each in parts if each.part.section in self._changed_since)
        return Returned(
            file=self.file,
            report=self.report,
            figures=figures,
            parts=parts,
            settled=settled,
            edges=edge_changes(
                self.ours.edges,
                self.document.edges,
                text,
                self._corrections,
                newer if self._changed_since else None,
            ),
            told=tuple(self._told()),
            changed_since=self._changed_since,
            out_of_step=bool(self.document.journal) and self.document.journal != self.report.journal_hash,
            pictures=self.document.pictures,
            revisions={each.id: self.view.contribution(each.id).revision for each in self.view.sections},
        )

    @property
    def _corrections(self) -> list[str]:
        """What the first page says of the versions, before each was published and after."""
        report = self.report
        coming = [replace(each, on=None) for each in report.corrections]
        return told_corrections((*report.corrections, *coming), report.language)

    @cached_property
    def _changed_since(self) -> frozenset[str]:
        """The sections that somebody has saved since the document was put together; all, if nobody knows when."""
        if not self.document.journal:
            return frozenset()
        hashes = [each.hash for each in self.view.events]
        at = hashes.index(self.document.journal) + 1 if self.document.journal in hashes else 0
        return frozenset(each.section for each in self.view.events[at:] if each.action in _SAVES)

    def _parts(self) -> Iterator[tuple[Part, str]]:
        """The parts of the report with their bookmarks; the appendices are one of them."""
        for index, part in enumerate(self.report.parts):
            yield part, part_bookmark(index, part)
        if self.report.appendices_title:
            yield Part(1, self.report.appendices_title), APPENDICES

    def _told(self) -> Iterator[Message]:
        if self.document.tracked_by:
            who = ", ".join(filter(None, self.document.tracked_by)) or "–"
            yield Message("reconcile.tracked", who=who)
        for part, name in self._parts():
            if self.ours.parts.get(name, "").strip() and name not in self.document.parts:
                yield Message("reconcile.part_missing", part=part.title or part.section)
        for each in self.document.left_out:
            ours = (other.text for other in self.ours.left_out if other.kind == each.kind)
            if not any(each.text in text for text in ours):  # LibreOffice leaves out what a chart is described with
                yield each.told()

    def _part(self, part: Part, name: str, settled: frozenset[str]) -> PartChange:
        before, after = pieces(self.ours.parts.get(name, "")), pieces(self.document.parts[name])
        texts = tuple(text_changes(before, after, settled))
        if not part.section:  # what the program makes has its own form, and is looked at for its words
            texts = tuple(each for each in texts if each.before != each.after)
        return PartChange(part, before, after, texts)
