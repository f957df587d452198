"""The people and their dated roles."""

from enum import StrEnum

from reportkit.model.month import Month
from reportkit.model.organisation import Organisation, Span
from reportkit.model.value import Struct


class Role(StrEnum):
    """What a person may be in a workspace."""

    CONTACT = "contact"
    EDITOR = "editor"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"


class Grant(Struct, frozen=True):
    """A role for a time; for a contact, in a unit and the units below it (empty: everywhere)."""

    role: Role
    unit: str = ""
    valid: Span = Span()


class Person(Struct, frozen=True):
    """Somebody with a login on the machine."""

    login: str
    name: str
    grants: tuple[Grant, ...] = ()


class People(Struct, frozen=True):
    """Everybody that the workspace knows."""

    persons: tuple[Person, ...] = ()

    def person(self, login: str) -> Person | None:
        return next((person for person in self.persons if person.login == login), None)

    def name(self, login: str) -> str:
        """The name of a person, or the login where nobody has it."""
        person = self.person(login)
        return person.name if person else login

    def roles(self, login: str, unit: str, organisation: Organisation, month: Month) -> frozenset[Role]:
        """The roles a login has for a unit's section in a month."""
        person = self.person(login)
        if person is None:
            return frozenset()
        return frozenset(
            grant.role
            for grant in person.grants
            if month in grant.valid and (not grant.unit or organisation.is_within(unit, grant.unit, month))
        )

    def contacts(self, unit: str, organisation: Organisation, month: Month) -> tuple[Person, ...]:
        """Who may submit for a unit."""
        return tuple(
            person for person in self.persons if Role.CONTACT in self.roles(person.login, unit, organisation, month)
        )


class Actor(Struct, frozen=True):
    """Who acts: the real login, and the person acted for (the same, unless an administrator acts for another)."""

    login: str
    acting_for: str = ""

    @property
    def who(self) -> str:
        """Whose rights count."""
        return self.acting_for or self.login
