"""Putting the report together: exactly the approved submissions, or in a draft whatever there is."""

import textwrap

from reportkit.messages import GateClosedError, Message, UsageError
from reportkit.model.month import Month
from reportkit.model.page_map import PageMap, Pages
from reportkit.model.policy import Deed
from reportkit.model.report import Report
from reportkit.model.value import Struct
from reportkit.text.words import number_of_words
from reportkit.word.package import ReportFile
from reportkit.word.readback import missing_words
from reportkit.word.style_names import read_style_names
from reportkit.word.template import read_template
from reportkit.workflow.building import Building
from reportkit.workflow.corrected import see_documents
from reportkit.workflow.measuring import Layout, libre_office, measured
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.obstacle import NotReadyError, Obstacle
from reportkit.workflow.session import Session, allow


class Assembled(Struct, frozen=True):
    """A finished document and what it was made of."""

    report: Report
    document: bytes
    words: int
    pages: Pages = Pages.ESTIMATED
    """Where the page numbers of its contents come from."""
    page_map: PageMap | None = None
    """The pages it shows, where they were measured, now or before."""
    unmeasured: Message | None = None
    """Why the pages were not measured although somebody asked for it."""
    submissions: frozenset[str] = frozenset()
    """The sections whose submission stands in it."""


def document_name(month: Month, *, draft: bool = False, kind: str = ".docx") -> str:
    """What the assembled document is called."""
    return f"regiondirektorens-rapport-{month}{'-utkast' if draft else ''}{kind}"


def assemble(
    session: Session, month: Month, *, draft: bool = False, measure: bool = False, layout: Layout = libre_office
) -> Assembled:
    """The DOCX of a month.

    Without `draft` it holds exactly the approved submissions and says who is excused; raises NotReadyError while
    something required is missing. A draft holds the latest words of every section. After writing, every word of
    every section is found in the document again; raises GateClosedError naming the words that are not.

    The pages in its contents are those that were measured for this very document; with `measure` they are measured
    where nobody has, by `layout`. Without LibreOffice they are estimated, and `unmeasured` says why.
    """
    view = standing_view(session, month, draft=draft)
    return put_together(view, draft=draft, measure=layout if measure else None)


def standing_view(session: Session, month: Month, *, draft: bool) -> MonthView:
    """A month that nothing stands in the way of. Raises NotReadyError; nothing stands in the way of a draft."""
    view = MonthView(session, month)
    if not draft:
        allow(view.workspace, session.actor, Deed.ASSEMBLE, "", month)
        see_documents(view)
        standing = () if view.published else _obstacles(view)  # what was published is not asked about again
        if standing:
            raise NotReadyError(month, standing)
    return view


def _obstacles(view: MonthView) -> tuple[Obstacle, ...]:
    from reportkit.workflow.readiness import obstacles  # noqa: PLC0415 - loads every rule, and a draft asks none

    return obstacles(view)


def put_together(view: MonthView, *, draft: bool = False, measure: Layout | None = None) -> Assembled:
    """The DOCX of a month, whatever may stand in its way."""
    building = Building(view, draft)
    report = building.report()
    file = _file(view, report)
    page_map, pages, unmeasured = _pages(view, file, draft, measure)
    document = file.finished(page_map.pages if page_map else None)
    missing = missing_words(report, document)
    if missing:
        lost = "; ".join(f"{each.section}: {_shortened(each.words)}" for each in missing)
        raise GateClosedError("workflow.words_lost", words=lost)
    sent = frozenset(id for id, submission in building.submissions.items() if submission is not None)
    return Assembled(report, document, count_words(report), pages, page_map, unmeasured, sent)


def set_in_word(view: MonthView, report: Report) -> bytes:
    """A report as a Word file in the house's template, with its pages estimated."""
    return _file(view, report).finished()


def _file(view: MonthView, report: Report) -> ReportFile:
    template, styles = view.reader.template()
    return ReportFile(report, read_template(template, read_style_names(styles, "templates/styles.toml")))


def _pages(
    view: MonthView, file: ReportFile, draft: bool, measure: Layout | None
) -> tuple[PageMap | None, Pages, Message | None]:
    """The pages measured for this very document, now or before; else none, and why."""
    kept = view.reader.page_map(draft=draft)
    if kept is not None and kept.layout == file.layout and len(kept.pages) == len(file.places):
        return kept, Pages.MEASURED, None
    why = Pages.ESTIMATED if kept is None else Pages.OUTGROWN
    if measure is None:
        return None, why, None
    try:
        found = measured(file, measure)
    except UsageError as error:
        return None, why, error.told
    return found, Pages.MEASURED if found else why, None if found else Message("pdf.not_settled")


def _shortened(words: str) -> str:
    return textwrap.shorten(words, 120, placeholder=" …")


def count_words(report: Report) -> int:
    """How many words its parts hold."""
    return sum(number_of_words(part.blocks) for part in report.parts)
