"""People's dated roles."""

from reportkit.model.month import Month
from reportkit.model.organisation import Organisation, Span, Unit
from reportkit.model.people import Actor, Grant, People, Person, Role

MARCH = Month(2023, 3)
ORGANISATION = Organisation(
    (
        Unit("region", "Region Norrbotten", "region"),
        Unit("division-psykiatri", "Division Psykiatri", parent="region"),
        Unit("bup", "Barn- och ungdomspsykiatrin", parent="division-psykiatri"),
        Unit("division-nara", "Division Nära", parent="region"),
    )
)
MAJA = Person("maja.ek", "Maja Ek", (Grant(Role.CONTACT, "division-psykiatri"),))
PER = Person("per.hagsjo", "Per Hagsjö", (Grant(Role.EDITOR), Grant(Role.CONTACT, "division-nara")))
ANNA = Person("anna.strom", "Anna Ström", (Grant(Role.CONTACT, "division-nara", Span(Month(2022, 1), Month(2023, 2))),))
PEOPLE = People((MAJA, PER, ANNA))


def roles(login, unit, month=MARCH):
    return PEOPLE.roles(login, unit, ORGANISATION, month)


def test_a_contact_of_a_unit_is_the_contact_of_those_below_and_of_no_other():
    assert roles("maja.ek", "division-psykiatri") == {Role.CONTACT}
    assert roles("maja.ek", "bup") == {Role.CONTACT}
    assert roles("maja.ek", "division-nara") == frozenset()
    assert roles("maja.ek", "region") == frozenset()


def test_a_role_without_a_unit_covers_every_unit_and_the_month_itself():
    assert roles("per.hagsjo", "bup") == {Role.EDITOR}
    assert roles("per.hagsjo", "division-nara") == {Role.EDITOR, Role.CONTACT}
    assert roles("per.hagsjo", "") == {Role.EDITOR}


def test_a_role_counts_in_its_first_and_last_month_and_not_after():
    assert roles("anna.strom", "division-nara", Month(2022, 1)) == {Role.CONTACT}
    assert roles("anna.strom", "division-nara", Month(2023, 2)) == {Role.CONTACT}
    assert roles("anna.strom", "division-nara", Month(2023, 3)) == frozenset()
    assert roles("anna.strom", "division-nara", Month(2021, 12)) == frozenset()


def test_somebody_the_workspace_does_not_know_has_no_role():
    assert roles("okand", "division-psykiatri") == frozenset()


def test_the_contacts_of_a_unit_are_those_who_have_the_role_that_month():
    assert PEOPLE.contacts("division-nara", ORGANISATION, MARCH) == (PER,)
    assert PEOPLE.contacts("division-nara", ORGANISATION, Month(2023, 2)) == (PER, ANNA)


def test_a_login_without_a_person_is_shown_as_it_is():
    assert PEOPLE.name("maja.ek") == "Maja Ek"
    assert PEOPLE.name("u12345") == "u12345"


def test_whose_rights_count_is_the_person_acted_for():
    assert Actor("roland.myrehag").who == "roland.myrehag"
    assert Actor("roland.myrehag", "maja.ek").who == "maja.ek"
