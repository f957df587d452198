"""Who has something left to hand in, and a text about it to put into an e-mail."""

from collections.abc import Mapping, Sequence

from reportkit.messages import Message, render
from reportkit.messages.catalogue import Rewording, unchanged
from reportkit.messages.message import Argument
from reportkit.model.board import Row
from reportkit.model.finding import Severity
from reportkit.model.journal import SectionState
from reportkit.model.people import Person
from reportkit.model.value import Struct
from reportkit.text.dates import format_date, format_month, weekday
from reportkit.workflow.board import board
from reportkit.workflow.check import checked, checked_in_report
from reportkit.workflow.desks import missing_figures
from reportkit.workflow.look import missing_headings
from reportkit.workflow.month_view import MonthView, latest_month
from reportkit.workflow.next_step import LEFT
from reportkit.workflow.remarks import unanswered
from reportkit.workflow.seen import Checked

MOST_NAMED = 5
"""Headings, figures or findings that are named one by one; of more it is said how many there are."""


class Lacking(Struct, frozen=True):
    """A section that is to be handed in, and what it lacks."""

    section: str
    title: str
    chapter: str
    """The heading of the outline that it stands under; empty at the top."""
    state: SectionState
    headings: tuple[str, ...]
    """The required headings that do not stand in the text."""
    figures: tuple[str, ...]
    """The labels of the figures that are owed."""
    errors: int
    warnings: int
    findings: tuple[Message, ...]
    """What the errors and then the warnings ask that nobody has answered."""
    remarks: tuple[str, ...]
    """What the editor has asked and nobody has answered."""


class Reminder(Struct, frozen=True):
    """What one contact has left to do, and the e-mail about it in the language of the report."""

    person: Person
    sections: tuple[Lacking, ...]
    subject: str
    text: str


def reminders(view: MonthView, section: str = "") -> tuple[Reminder, ...]:
    """A reminder for each contact with a section left to hand in, of the month or of one section.

    None in a published month. Raises UsageError for a section that is not there.
    """
    wanted = view.definition(section).id if section else ""
    people, organisation = view.workspace.people, view.workspace.organisation
    in_report = {} if view.published else checked_in_report(view)
    left: dict[str, tuple[Person, list[Lacking]]] = {}
    for row in () if view.published else board(view).rows:
        if row.state in LEFT and not row.done and wanted in ("", row.id):
            lacking = _lacking(view, row, in_report)
            for person in people.contacts(row.unit, organisation, view.month):
                left.setdefault(person.login, (person, []))[1].append(lacking)
    return tuple(_reminder(view, person, sections) for person, sections in left.values())


def _lacking(view: MonthView, row: Row, in_report: Mapping[str, Sequence[Checked]]) -> Lacking:
    """What a section lacks; nothing is missing where there is nothing to report."""
    asked = not row.nothing
    found = [*checked(view, row.id), *in_report.get(row.id, ())] if row.errors or row.warnings else []
    return Lacking(
        section=row.id,
        title=row.title,
        chapter=row.chapter,
        state=row.state,
        headings=tuple(each.title for each in missing_headings(view, row.id)) if asked else (),
        figures=tuple(each.label for each in missing_figures(view, view.definition(row.id))) if asked else (),
        errors=row.errors,
        warnings=row.warnings,
        findings=tuple(
            each.finding.message
            for severity in (Severity.ERROR, Severity.WARNING)
            for each in found
            if each.stops and each.finding.severity is severity
        ),
        remarks=tuple(each.text for each in unanswered(view, row.id)) if row.open_remarks else (),
    )


def _reminder(view: MonthView, person: Person, sections: Sequence[Lacking]) -> Reminder:
    """The e-mail to one person. It names days and no distances to them: nobody knows when it will be read."""
    language, deadline = view.workspace.settings.language, view.settings.deadline
    report: dict[str, Argument] = {
        "title": view.workspace.settings.title,
        "month": format_month(view.month, language),
        "count": len(sections),
    }
    day = f"{weekday(deadline, language)} {format_date(deadline, language)}"
    about = Message("remind.about_late" if view.session.today > deadline else "remind.about", day=day, **report)
    parts = [[Message("remind.hello")], [about], *(_about_section(each) for each in sections)]
    parts += [[Message("remind.otherwise")], [_regards(view)]]
    reword = _with_month(view)
    return Reminder(
        person=person,
        sections=tuple(sections),
        subject=render(Message("remind.subject", **report), language),
        text="\n\n".join("\n".join(render(each, language, reword) for each in part) for part in parts),
    )


def _about_section(lacking: Lacking) -> list[Message]:
    """The lines about one section."""
    state = Message(f"remind.state_{lacking.state.value}")
    where: dict[str, Argument] = {"title": lacking.title, "chapter": lacking.chapter, "state": state}
    lines = [Message("remind.section_in" if lacking.chapter else "remind.section", **where)]
    if lacking.headings:
        lines.append(Message("remind.headings", names=_named(lacking.headings)))
    if lacking.figures:
        lines.append(Message("remind.figures", names=_named(lacking.figures)))
    if lacking.errors or lacking.warnings:
        lines.append(_counted(lacking))
        lines += [Message("remind.finding", told=each) for each in lacking.findings[:MOST_NAMED]]
        if (more := len(lacking.findings) - MOST_NAMED) > 0:
            lines.append(Message("remind.findings_more", more=more))
    lines += [Message("remind.remark", text=text) for text in lacking.remarks]
    return [*lines, Message("remind.how", id=lacking.section)]


def _counted(lacking: Lacking) -> Message:
    """How many errors and warnings there are; of what there is none of nothing is said."""
    errors, warnings = lacking.errors, lacking.warnings
    if errors and warnings:
        return Message("remind.findings", errors=errors, warnings=warnings)
    return (
        Message("remind.only_errors", errors=errors) if errors else Message("remind.only_warnings", warnings=warnings)
    )


def _named(names: Sequence[str]) -> Message | str:
    """The first names of a list, and how many more there are."""
    more = len(names) - MOST_NAMED
    first = ", ".join(names[:MOST_NAMED])
    return Message("remind.and_more", names=first, more=more) if more > 0 else first


def _regards(view: MonthView) -> Message:
    """The greeting with the name of whoever asks; without one where the workspace does not know them."""
    person = view.workspace.people.person(view.session.actor.who)
    return Message("remind.regards", name=person.name) if person else Message("remind.regards_nameless")


def _with_month(view: MonthView) -> Rewording:
    """What names the month in each command, where a command would else be about another that was opened later."""
    if view.month == latest_month(view.session):
        return unchanged
    return lambda sentence: sentence.replace("reportkit ", f"reportkit --month {view.month} ")
