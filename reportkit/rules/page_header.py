"""H02 to H05: the fields on top of every page are filled in, and true."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import Blocks, Paragraph
from reportkit.model.finding import Finding, Severity
from reportkit.model.page_header import PageHeader
from reportkit.model.regex import regex
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.rule import ReportRule
from reportkit.text.dates import format_date, format_month
from reportkit.text.words import plain

_FIELDS = ("applies_to", "document_id", "responsible_person", "prepared_by")
_DOCUMENT_ID = regex(r"ARBGRP[0-9]+-[0-9]+-[0-9]+|(?!ARBGRP)[\w.:/-]*[0-9][\w.:/-]*")
_CORRECTED = regex(r"[1-9][0-9]*\.[1-9][0-9]*")
_VERSION = regex(r"[0-9]+\.[0-9]+")
_NAME = regex(r"(?P<name>[^\W\d_a-zåäö][\w.-]*(?: [^\W\d_a-zåäö][\w-]+){1,3})(?=,|\n|\Z)")
_TITLE = regex(r"direktör|chef|ordförande|\bTf\b|director", re.IGNORECASE)
_SIGNATURE = 3
"""So many of a text's last blocks may hold who signed it."""
_LONGEST_SIGNATURE = 80


def header_filled_in(report: ReportContext) -> Iterator[Finding]:
    """Every field of the page header is filled in. The date is set when the report is published.

    Source: catalogue of rules, H02.
    """
    if report.page_header is None:
        return
    for field in _FIELDS:
        if not getattr(report.page_header, field).strip():
            yield _finding("H02", Message("rules_plan.H02", field=Message(f"rules_plan.field.{field}")), field)


def header_well_formed(report: ReportContext) -> Iterator[Finding]:
    """The document's id and the version have the form that they are filed by.

    An id that begins with ARBGRP has three numbers; any other is one word with a number in it. That a published report
    is at least 1.0 is seen to when it is published. Source: catalogue of rules, H03.
    """
    if report.page_header is None:
        return
    id = report.page_header.document_id.strip()
    if id and not _DOCUMENT_ID.fullmatch(id):
        yield _finding("H03", Message("rules_plan.H03", id=id), "document_id", quote=id, expected="ARBGRP583-1-1")
    if report.version and not _VERSION.fullmatch(report.version):
        message = Message("rules_plan.H03.version", version=report.version)
        yield _finding("H03", message, "version", quote=report.version, expected="0.1")


def publication_day_fits(report: ReportContext) -> Iterator[Finding]:
    """The day of publication lies in the report's month, and not before the last contribution.

    A correction comes when it comes, and only the first version is asked about its month. In a workspace for practice
    the months are long past, and only the month is asked about. Source: catalogue of rules, H04.
    """
    day = report.page_header.published_on if report.page_header else None
    if day is None:
        return
    language = report.workspace.settings.language
    told = format_date(day, language)
    first = not _CORRECTED.fullmatch(report.version)
    if first and not report.month.first_day <= day <= report.month.last_day:
        month = format_month(report.month, language)
        yield _finding("H04", Message("rules_plan.H04.month", day=told, month=month), "month", quote=told)
    latest = max(report.handed_in.values(), default=None)
    if latest is not None and latest > day and not report.workspace.settings.practice:
        last = format_date(latest, language)
        yield _finding("H04", Message("rules_plan.H04.before", day=told, last=last), "before", quote=told)


def introduction_is_signed_by_who_answers(report: ReportContext) -> Iterator[Finding]:
    """Who signs the first section is who answers for the report in its header. Source: catalogue of rules, H05."""
    header = report.page_header
    if header is None or not header.responsible_person or not report.sections:
        return
    section = report.sections[0]
    names = list(_signatures(section.blocks))
    if names and not any(_same_person(name, header) for name, _ in names):
        yield _signed_by_another(section, *names[-1], header.responsible_person)


def _signatures(blocks: Blocks) -> Iterator[tuple[str, int]]:
    for block in blocks[-_SIGNATURE:]:
        if not isinstance(block, Paragraph):
            continue
        text = plain(block.content).strip()
        match = _NAME.match(text) if len(text) <= _LONGEST_SIGNATURE else None
        if match and not _TITLE.search(match["name"]):
            yield match["name"], block.line


def _same_person(name: str, header: PageHeader) -> bool:
    return name.casefold() in header.responsible_person.casefold()


def _signed_by_another(section: SectionContext, name: str, line: int, responsible: str) -> Finding:
    return Finding(
        "H05",
        Severity.WARNING,
        Message("rules_plan.H05", signed=name, header=responsible),
        section.id,
        subject=name,
        line=line,
        quote=name,
        expected=responsible,
    )


def _finding(rule: str, message: Message, subject: str, quote: str = "", expected: str = "") -> Finding:
    return Finding(rule, Severity.ERROR, message, section="", subject=subject, quote=quote, expected=expected)


H02 = ReportRule("H02", Severity.ERROR, header_filled_in, about="rules_plan.H02.about")
H03 = ReportRule("H03", Severity.ERROR, header_well_formed, about="rules_plan.H03.about")
H04 = ReportRule("H04", Severity.ERROR, publication_day_fits, about="rules_plan.H04.about")
H05 = ReportRule("H05", Severity.WARNING, introduction_is_signed_by_who_answers, about="rules_plan.H05.about")
