"""Publishing a month: a version with all it was made of, whole or not at all; and opening it again to correct it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import reportkit.store
from reportkit.messages import ConflictError, GateClosedError, Message, UsageError, render
from reportkit.model.journal import Action
from reportkit.model.month import Month
from reportkit.model.page_map import PageMap
from reportkit.model.policy import Deed
from reportkit.model.value import Struct, replace
from reportkit.model.workspace import ReportSettings
from reportkit.store.files import read_bytes
from reportkit.store.publication import Publication
from reportkit.text.clean import clean
from reportkit.text.dates import format_date, format_month
from reportkit.workflow.assemble import Assembled, document_name, put_together
from reportkit.workflow.corrected import says_the_same, see_documents
from reportkit.workflow.document import PDF, WORD, as_pdf
from reportkit.workflow.measuring import Layout, libre_office
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.obstacle import NotReadyError
from reportkit.workflow.readiness import obstacles
from reportkit.workflow.session import Session, allow

DAYS_AHEAD = 31
"""How long before its date a report can be published."""


class Office(Struct, frozen=True):
    """Who lays out and makes the PDF."""

    layout: Layout = libre_office
    pdf: Callable[[Assembled], bytes] = as_pdf


class Published(Struct, frozen=True):
    """A version that has been published."""

    version: str
    on: date
    documents: tuple[str, ...]
    """The names of its files."""
    words: int


LIBRE_OFFICE = Office()


def _in_silence(settings: ReportSettings) -> None:
    """Nobody is told."""


def publish(
    session: Session,
    month: Month,
    on: date | None = None,
    office: Office = LIBRE_OFFICE,
    tell: Callable[[ReportSettings], None] = _in_silence,
) -> Published:
    """Publish a month that nothing stands in the way of: Word file, PDF, appendices, and the archive package.

    `on` is the date that the document bears; without it the one in report.toml, or else today. From then on the month
    is closed, and follows the definitions it was made by. `tell` hears the version and the date before any of it, when
    nothing stands in the way. The journal is written last: until it names the version,
    nothing has been published, and a second attempt begins anew.

    Raises NotReadyError with everything that stands in the way, ConflictError where the month is published or has
    changed while its PDF was made, UsageError without LibreOffice and for a date that is far off, and BrokenFile from
    the disk.
    """
    before = MonthView(session, month)
    _may_publish(before)
    settings = settings_to_publish(before, on)
    latest = before.reader.publications.versions[-1:]
    if latest and says_the_same(before, on):
        raise GateClosedError("publishing.nothing_changed", month=str(month), version=latest[0].version)
    view = MonthView(session, month, settings=settings)
    standing = obstacles(view)
    if standing:
        raise NotReadyError(month, standing)
    tell(settings)
    made = put_together(view, measure=office.layout)
    if made.page_map is None:
        if made.unmeasured is not None and made.unmeasured.id == "pdf.no_office":
            raise UsageError("pdf.no_office")
        raise GateClosedError("publishing.not_measured")
    finished = office.pdf(made)
    with session.store.changing(month) as writer:
        now = MonthView(session, month, reader=writer)
        _may_publish(now)
        if _seen(now) != _seen(view):
            raise ConflictError("publishing.changed_meanwhile", month=str(month))
        publication = _publication(now, settings, made.page_map, made, finished)
        writer.publish(publication, session.event(Action.PUBLISHED))
    documents = (*publication.documents, f"{publication.name}-{settings.version}.zip")
    return Published(settings.version, published_on(settings), documents, made.words)


def settings_to_publish(view: MonthView, on: date | None = None) -> ReportSettings:
    """The month's settings with the version and date it is published with. Raises UsageError for a date far off."""
    today = view.session.today
    settings = view.reader.settings
    day = on or settings.page_header.published_on or today
    if on is not None and not view.figures_through.first_day < on <= today + timedelta(days=DAYS_AHEAD):
        raise UsageError("publishing.far_date", month=str(view.month), date=on.isoformat())
    header = replace(settings.page_header, published_on=day)
    return replace(settings, version=view.reader.publications.next_version, page_header=header)


def published_on(settings: ReportSettings) -> date:
    """The date of settings that are published with."""
    day = settings.page_header.published_on
    assert day is not None, "settings_to_publish gives one"  # noqa: S101 - for the reader and the type checker
    return day


def _may_publish(view: MonthView) -> None:
    allow(view.workspace, view.session.actor, Deed.PUBLISH, "", view.month, published=view.published)


def _seen(view: MonthView) -> tuple[object, ...]:
    """All that the document was made of: what has happened, the definitions, the settings and the template."""
    last = view.events[-1].hash if view.events else ""
    return last, view.workspace, view.reader.settings, view.reader.template()


def _publication(
    view: MonthView, settings: ReportSettings, page_map: PageMap, made: Assembled, finished: bytes
) -> Publication:
    month, language = view.month, view.workspace.settings.language
    name = document_name(month, kind="")
    sent = {each.id: view.submission(each.id) for each in view.sections if each.id in made.submissions}
    appendices = {
        f"appendices/{each.number}-{each.file}": view.reader.attached(each.section, sent.get(each.section))[each.path]
        for each in made.report.appendices
    }
    told = Message(
        "publishing.package_told",
        report=made.report.title,
        organisation=made.report.organisation,
        month=format_month(month, language),
        version=settings.version,
        date=format_date(published_on(settings), language),
        name=name,
        appendices=Message("publishing.package_appendices") if appendices else "",
    )
    script = Path(reportkit.store.__file__).with_name("verify_archive.py")
    return Publication(
        settings=settings,
        page_map=page_map,
        name=name,
        documents={name + WORD: made.document, name + PDF: finished, **appendices},
        submissions=[(each.section, each.number, each.hash) for each in sent.values() if each is not None],
        beside={"LASMIG.txt": render(told, language).encode(), script.name: read_bytes(script)},
    )


def reopen(session: Session, month: Month, why: str) -> str:
    """Begin the next version of a published month. Returns its number.

    What has been published stays. The document says what was corrected, in the words of `why`; the month goes on
    following the definitions it was published with, so that a correction brings in nothing else.

    Raises UsageError without a reason, BrokenFile where a published document has been changed.
    """
    why = clean(why).strip()
    if not why:
        raise UsageError("publishing.reopen_reason", month=str(month))
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        allow(view.workspace, session.actor, Deed.REOPEN, "", month, published=view.published)
        see_documents(view)
        version = writer.publications.next_version
        writer.reopen(session.event(Action.REOPENED, details={"version": version, "reason": why}))
    return version
