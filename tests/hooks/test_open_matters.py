"""A section that follows up begins the month with the matters that are still open."""

from reportkit.hooks.section_plugin import Preparation, SectionPlugin
from reportkit.model.month import Month
from reportkit.model.section import HeadingDefinition, SectionDefinition
from reportkit.model.value import replace
from reportkit.text.markdown import parse
from reportkit.text.matters import Fact, matters_in

LAST = """\
# Ny isbrytare

- Uppdrag: A03
- Beslut: hamnstyrelsen den 3 mars 2031
- Läge: pågår
- Nästa steg: anbuden öppnas i maj 2031

Fyra anbud har kommit in.

# Kajen

- Läge: avslutat
"""
SECTION = SectionDefinition(
    "kust", "Kust", "kust", follow_up=True, headings=(HeadingDefinition("Intern kontroll", required=True),)
)


def prepared(section, last=LAST):
    march = Month(2031, 3)
    return SectionPlugin().prepare(Preparation(section, "Kust", march, march, previous_blocks=parse(last)))


def test_open_matters_come_first_with_what_is_still_known_and_status_is_asked_for_anew():
    isbreaker, control = matters_in(prepared(SECTION))
    assert isbreaker.title == "Ny isbrytare"
    assert isbreaker.facts[Fact.ASSIGNMENT].text == "A03"
    assert isbreaker.facts[Fact.DECISION].text == "hamnstyrelsen den 3 mars 2031"
    assert not isbreaker.has(Fact.STATUS)
    assert Fact.NEXT_STEP in isbreaker.facts
    assert (control.title, dict(control.facts)) == ("Intern kontroll", {})


def test_a_required_heading_that_is_an_open_matter_stands_once():
    again = prepared(SECTION, LAST.replace("Ny isbrytare", "Intern kontroll"))
    assert [each.title for each in matters_in(again)] == ["Intern kontroll"]


def test_a_first_month_has_the_required_headings_alone():
    assert prepared(SECTION, "") == "# Intern kontroll\n"
    assert prepared(replace(SECTION, headings=()), "") == ""


def test_other_sections_begin_with_their_headings():
    assert prepared(replace(SECTION, follow_up=False)) == "# Intern kontroll\n"
