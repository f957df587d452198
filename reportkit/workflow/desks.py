"""Whose desk somebody sits at: what the screens put first for a contact, and what for an editor."""

from reportkit.model.month import Month
from reportkit.model.people import Person, Role
from reportkit.model.policy import Deed
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import may


def own_roles(view: MonthView, unit: str = "") -> frozenset[Role]:
    """The roles that the actor has been given for a unit's sections, also where practice allows everything.

    In a workspace for practice, somebody whom people.toml does not know sits at the editor's desk.
    """
    workspace, who = view.workspace, view.session.actor.who
    if workspace.settings.practice and workspace.people.person(who) is None:
        return frozenset(Role)
    return workspace.people.roles(who, unit, workspace.organisation, view.month)


def is_editor(view: MonthView) -> bool:
    """Is the whole board the actor's business?"""
    return bool(own_roles(view) & {Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR})


def is_own(view: MonthView, unit: str) -> bool:
    """Is the actor a contact of this unit, and no editor?"""
    return not is_editor(view) and Role.CONTACT in own_roles(view, unit)


def role_in_words(view: MonthView, person: Person) -> tuple[Role | None, str]:
    """The heaviest role that a person has this month, and the name of the unit it is for, if any."""
    order = (Role.ADMINISTRATOR, Role.EDITOR, Role.APPROVER, Role.CONTACT)
    grants = [grant for grant in person.grants if view.month in grant.valid]
    for role in order:
        for grant in grants:
            if grant.role is role:
                unit = view.workspace.organisation.unit(grant.unit)
                return role, unit.name_in(view.month) if unit else ""
    return None, ""


def may_play_others(view: MonthView) -> bool:
    """May the real login act for somebody else?"""
    workspace, month = view.workspace, view.month
    login = view.session.actor.login
    return workspace.settings.practice or Role.ADMINISTRATOR in workspace.people.roles(
        login, "", workspace.organisation, month
    )


def may_do(view: MonthView, definition: SectionDefinition, deed: Deed) -> bool:
    """Does the policy let the actor do this to a section in its present state?"""
    state = view.history(definition.id).state
    return may(view.workspace, view.session.actor, deed, view.unit(definition), view.month, state, view.published)


def may_do_to_month(view: MonthView, deed: Deed) -> bool:
    """Does the policy let the actor do this to the month as it stands?"""
    return may(view.workspace, view.session.actor, deed, "", view.month, published=view.published)


def missing_figures(view: MonthView, definition: SectionDefinition) -> tuple[FigureDefinition, ...]:
    """The figures that must be given this month and have no value yet."""
    given = view.speaking(definition.id).figures
    return tuple(
        figure
        for figure in definition.owed_figures(view.figures_through)
        if figure.id not in given or given[figure.id].value is None
    )


def earlier_month(view: MonthView) -> Month | None:
    """The month of the report before, if there is one."""
    earlier = [month for month in view.session.store.months() if month < view.month]
    return earlier[-1] if earlier else None
