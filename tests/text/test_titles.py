"""Titles of sections: with their months, and with whoever is in charge by then."""

import pytest

from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation, Span, Unit
from reportkit.model.section import SectionDefinition
from reportkit.model.workspace import Settings, Workspace
from reportkit.text.titles import fill_title, section_title, unknown_slots

MAY, JUNE = Month(2023, 5), Month(2023, 6)
ORGANISATION = Organisation(
    (
        Unit("psykiatri", "Division Psykiatri", valid=Span(last=MAY), successors=("vuxna",)),
        Unit("vuxna", "Division Vuxna", valid=Span(first=JUNE), names=((Month(2024, 1), "Division Vuxen"),)),
    )
)
WORKSPACE = Workspace(Settings("Region Norrbotten", "Rapport"), ORGANISATION)


def test_a_title_gets_its_months_and_its_owner_and_keeps_other_braces():
    title = "{owner}: resultat {figures_through} i {report_month} {annat} {figures_through.year} {0}"
    assert fill_title(title, Month(2023, 3), Month(2023, 2), "Ekonomi {report_month}") == (
        "Ekonomi {report_month}: resultat februari 2023 i mars 2023 {annat} {figures_through.year} {0}"
    )
    assert fill_title("{report_month}", MAY, MAY, "", Language.ENGLISH) == "May 2023"


@pytest.mark.parametrize(
    ("month", "title"),
    [("2023-05", "Division Psykiatri"), ("2023-06", "Division Vuxna"), ("2024-01", "Division Vuxen")],
)
def test_a_title_follows_the_successors_and_the_names_of_the_unit_in_charge(month, title):
    section = SectionDefinition("psykiatri", "Ärenden, {owner}", "psykiatri")
    assert section_title(WORKSPACE, section, Month.parse(month), MAY) == f"Ärenden, {title}"


def test_a_title_and_an_owner_may_change_with_a_month():
    section = SectionDefinition(
        "psykiatri",
        "{owner}",
        "psykiatri",
        later_titles=((JUNE, "{owner}, psykiatri"), (Month(2023, 9), "Psykiatrin")),
        later_owners=((JUNE, "vuxna"),),
    )
    titles = [section_title(WORKSPACE, section, Month(2023, number), MAY) for number in (5, 6, 8, 9, 10)]
    assert titles == ["Division Psykiatri", *["Division Vuxna, psykiatri"] * 2, *["Psykiatrin"] * 2]
    assert [section.owner_in(each) for each in (MAY, JUNE)] == ["psykiatri", "vuxna"]


def test_what_is_filled_by_nothing_is_known():
    assert unknown_slots("{owner}, {ägare} {figures_trough}") == ("ägare", "figures_trough")
