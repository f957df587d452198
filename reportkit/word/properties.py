"""What the file says about itself: Word's own properties, and those that the page header shows."""

import re
from datetime import UTC, datetime
from typing import NamedTuple

from reportkit.messages import Language, Message, render
from reportkit.model.regex import regex
from reportkit.model.report import Report
from reportkit.text.dates import format_month
from reportkit.word.markup import DECLARATION, OFFICE, escape

HEADER_PROPERTIES = (
    "Gäller för verksamhet",
    "Dokument-ID",
    "Version",
    "Publiceringsdatum",
    "Ansvarig",
    "Upprättad av",
)
"""The properties that a template's page header must show, by fields DOCPROPERTY of the same name."""

LOCALES = {Language.SWEDISH: "sv-SE", Language.ENGLISH: "en-GB"}
NOTHING = "–"
"""Stands where a field of the page header has no value: Word shows an error for an empty one."""

_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the one that Office gives to properties of people's own
_PROPERTY = regex(r'<property\b[^>]*?\sname="([^"]*)"[^>]*>(.*?)</property>', re.DOTALL)


def property_values(report: Report) -> dict[str, str]:
    """The document's own properties by name. `Märkning` is empty unless it is a draft or a practice."""
    header = report.page_header
    values = (
        header.applies_to,
        header.document_id,
        report.version,
        header.published_on.isoformat() if header.published_on else "",
        header.responsible_person,
        header.prepared_by,
    )
    return {
        **{name: value.strip() or NOTHING for name, value in zip(HEADER_PROPERTIES, values, strict=True)},
        "Märkning": mark(report),
        "Organisation": report.organisation,
        "Rapport": report.title,
        "Månad": str(report.month),
        "Månad i ord": format_month(report.month, report.language),
        "Siffror till och med": str(report.figures_through),
        "Journal": report.journal_hash,
    }


def mark(report: Report) -> str:
    """What must stand on every page of a report that is not the real one: `UTKAST`, `ÖVNING`, both or nothing."""
    marks = (("word.draft", report.draft), ("word.practice", report.practice))
    return " · ".join(render(Message(id), report.language) for id, is_so in marks if is_so)


def shown_values(report: Report) -> dict[str, str]:
    """What fields and content controls of the template's headers and footers show: the properties, ours and Word's."""
    return property_values(report) | dict(zip(("Rubrik", "Ämne", "Författare"), core_values(report), strict=True))


class Core(NamedTuple):
    """What Word itself knows of a document."""

    title: str
    subject: str
    author: str


def core_values(report: Report) -> Core:
    """Title, subject and author."""
    title = f"{report.title} {format_month(report.month, report.language)}"
    return Core(title, report.organisation, report.page_header.prepared_by.strip() or report.organisation)


def core_xml(report: Report) -> str:
    """docProps/core.xml."""
    stamp = _utc(report.changed) if report.changed else ""
    title, subject, creator = core_values(report)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title>"
        f"<dc:subject>{escape(subject)}</dc:subject><dc:creator>{escape(creator)}</dc:creator>"
        f"<cp:keywords>{escape(keywords(report))}</cp:keywords>"
        f"<dc:language>{LOCALES[report.language]}</dc:language>"
        f"<cp:lastModifiedBy>{escape(creator)}</cp:lastModifiedBy>"
        f"{dates if stamp else ''}<cp:version>{escape(report.version)}</cp:version></cp:coreProperties>"
    )


def extended_xml(report: Report) -> str:
    """docProps/app.xml, in place of the template's, which counts the template's own pages and words."""
    manager = report.page_header.responsible_person.strip()
    return (
        f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties"><Application>reportkit</Application>'
        f"{f'<Manager>{escape(manager)}</Manager>' if manager else ''}<Company>{escape(report.organisation)}</Company>"
        "</Properties>"
    )


def keywords(report: Report) -> str:
    """What somebody might look for the report by: its name, whose it is, its month and its chapters."""
    month = format_month(report.month, report.language)
    chapters = [part.title for part in report.parts if part.level == 1 and part.title]
    return ", ".join(dict.fromkeys((report.title, report.organisation, month, *chapters)))


def custom_xml(values: dict[str, str], template: str) -> str:
    """docProps/custom.xml: our properties, after those that the template has of its own."""
    others = [(name, inside) for name, inside in _PROPERTY.findall(template) if name not in values]
    ours = [(escape(name), f"<vt:lpwstr>{escape(value)}</vt:lpwstr>") for name, value in values.items() if value]
    properties = "".join(
        f'<property fmtid="{_FORMAT}" pid="{id}" name="{name}">{inside}</property>'
        for id, (name, inside) in enumerate([*others, *ours], start=2)
    )
    return (
        f'{DECLARATION}<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        f"{properties}</Properties>"
    )


def _utc(moment: datetime) -> str:
    """The moment as Word writes it. A time without a zone is taken to be UTC, so that no machine's zone gets in."""
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
