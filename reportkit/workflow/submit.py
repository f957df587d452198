"""Handing a section in, and taking it back until the editor has begun."""

from reportkit.messages import ConflictError, GateClosedError, UsageError
from reportkit.model.identity import is_revision
from reportkit.model.journal import Action, Event
from reportkit.model.month import Month
from reportkit.model.people import Role
from reportkit.model.policy import Deed
from reportkit.text.clean import clean
from reportkit.workflow.check import checked
from reportkit.workflow.cited_values import cited_values
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.rendering import rendered
from reportkit.workflow.seen import Checked
from reportkit.workflow.session import Session, allow, roles


def what_stops(view: MonthView, section: str) -> tuple[Checked, ...]:
    """The findings that must be mended or answered before the section can be handed in."""
    return tuple(each for each in checked(view, section) if each.stops)


def submit(session: Session, month: Month, section: str, base: str | None = None) -> Event:
    """Hand in the working files of a section. Returns the event; its content is the hash of the submission.

    `base` is the revision that was looked at. Raises ConflictError where somebody has saved since, and
    GateClosedError while findings stop it.
    """
    return _submit(session, month, section, Deed.SUBMIT, {}, base)


def receive(session: Session, month: Month, section: str, person: str, how: str) -> Event:
    """Hand in, as an editor, what a contact sent another way; the journal keeps who and how.

    Raises UsageError where the person is unknown, or `how` is empty or has control characters.
    """
    how = clean(how).strip()
    view = MonthView(session, month)
    if view.workspace.people.person(person) is None:
        known = ", ".join(each.login for each in view.workspace.people.persons)
        raise UsageError("workflow.unknown_person", person=person, known=known)
    if not how:
        raise UsageError("workflow.received_how")
    definition = view.definition(section)
    if Role.CONTACT not in roles(view.workspace, person, view.unit(definition), month):
        raise UsageError("workflow.not_a_contact", person=person, section=view.title(definition))
    return _submit(session, month, section, Deed.RECEIVE, {"received_from": person, "how": how}, None)


def _submit(
    session: Session, month: Month, section: str, deed: Deed, details: dict[str, str], base: str | None
) -> Event:
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        definition = view.definition(section)
        title = view.title(definition)
        state = view.history(section).state
        allow(view.workspace, session.actor, deed, view.unit(definition), month, state, title, view.published)
        contribution = view.contribution(section)
        if base is not None and not is_revision(base, contribution.revision):
            raise ConflictError("workflow.changed_meanwhile", section=title)
        if contribution.is_empty and contribution.nothing is None:
            raise GateClosedError("workflow.nothing_written", section=title, id=section)
        stops = what_stops(view, section)
        if stops:
            errors = sum(each.is_open_error for each in stops)
            raise GateClosedError(
                "workflow.findings_stop",
                section=title,
                id=section,
                errors=errors,
                warnings=len(stops) - errors,
            )
        blocks = rendered(view, section)
        values = cited_values(view, blocks, view.known_figures(contribution))
        return writer.submit(
            definition, title, blocks, values, session.event(Action.SUBMITTED, section, details=details)
        )


def withdraw(session: Session, month: Month, section: str) -> Event:
    """Take a submission back, as long as nobody has begun to review it."""
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        definition = view.definition(section)
        state = view.history(section).state
        title = view.title(definition)
        allow(view.workspace, session.actor, Deed.WITHDRAW, view.unit(definition), month, state, title, view.published)
        return writer.record(session.event(Action.WITHDRAWN, section))
