"""F01 to F03 and U02: figures are given, whole and with a unit."""

import pytest

from reportkit.messages import Language
from reportkit.model.figure import Comparison
from reportkit.model.finding import Severity
from reportkit.model.measurement import Registers
from reportkit.model.section import MONTHS_OF, PeriodKind
from reportkit.rules.required_figures import F01, F02, F03
from reportkit.rules.units import U02
from tests.rules.conftest import ask, figure, given, kust, the_finding, told

VISITS = figure("besok", "Besök", period=PeriodKind.YEAR_TO_DATE)
LAST_YEAR = figure("besok", "Besök", compare=(Comparison.PREVIOUS_YEAR, Comparison.BUDGET))


def test_a_figure_that_is_owed_this_month_is_missed():
    found = the_finding(F01, kust("Text.", asks=[VISITS]))
    assert (found.figure, found.expected, found.severity) == ("besok", "ett värde i besök", Severity.ERROR)
    assert told(found) == "Nyckeltalet ”Besök” saknas för januari–februari 2031 under ”Division Kust”."


def test_the_reader_may_speak_english_while_the_report_does_not():
    told_in_english = told(the_finding(F01, kust("Text.", asks=[VISITS])), Language.ENGLISH)
    assert told_in_english == "The figure ”Besök” is missing for januari–februari 2031 under ”Division Kust”."


def test_comparisons_alone_are_no_value():
    context = kust("Text.", asks=[VISITS], figures={"besok": given(previous_year="400", line=7)})
    assert the_finding(F01, context).line == 7
    assert ask(F02, context) == ()


@pytest.mark.parametrize(
    "definition",
    [
        figure("besok", required=False),
        figure("besok", months=MONTHS_OF["tertial"]),
        figure("besok", months=MONTHS_OF["yearly"]),
    ],
)
def test_a_figure_that_is_not_owed_this_month_is_not_missed(definition):
    assert ask(F01, kust("Text.", asks=[definition])) == ()


def test_a_given_figure_is_not_missed_even_if_it_is_zero():
    assert ask(F01, kust("Text.", asks=[VISITS], figures={"besok": "0"})) == ()


def test_a_silent_section_is_not_asked_figure_by_figure():
    assert ask(F01, kust(asks=[VISITS])) == ()


def test_nothing_to_report_is_reminded_of_the_figures():
    assert the_finding(F01, kust(nothing="", asks=[VISITS])).severity is Severity.NOTE


def test_a_figure_that_somebody_began_has_a_value():
    optional = figure("besok", "Besök", required=False)
    found = the_finding(F02, kust(asks=[optional], figures={"besok": given(breakdown={"K": "12"}, line=3)}))
    assert (found.figure, found.line) == ("besok", 3)
    assert told(found) == "”Besök”: värdet saknas."


def test_a_comparison_that_belongs_to_the_figure_is_missed():
    found = the_finding(F03, kust(asks=[LAST_YEAR], figures={"besok": given("420", previous_year="400", line=2)}))
    assert (found.subject, found.line, found.severity) == ("besok.budget", 2, Severity.WARNING)
    assert told(found) == "”Besök” saknar jämförelse med budget."


def test_comparisons_are_not_missed_before_the_value():
    assert ask(F03, kust("Text.", asks=[LAST_YEAR])) == ()


def test_a_unit_that_the_register_lacks_is_an_error():
    found = the_finding(U02, kust(asks=[figure("salar", "Salar", "salar")], figures={"salar": given("12", line=4)}))
    assert (found.quote, found.line) == ("12 salar", 4)
    assert told(found) == "”Salar” har måttenheten ”salar”, som inte finns i registers/units.toml."


def test_another_name_of_a_unit_is_told_with_the_right_one():
    found = the_finding(U02, kust(asks=[figure("resultat", "Resultat", "mkr")], figures={"resultat": "3,1"}))
    assert found.expected == "mnkr"


def test_a_figure_without_unit_is_an_error():
    found = the_finding(U02, kust(asks=[figure("sjukfranvaro", "Sjukfrånvaro", "")], figures={"sjukfranvaro": "4,4"}))
    assert told(found).startswith("”Sjukfrånvaro”: 4,4 saknar måttenhet.")


def test_units_that_the_register_has_are_fine():
    assert ask(U02, kust(asks=[figure("andel", unit="procent")], figures={"andel": "5"})) == ()


def test_a_figure_that_was_not_given_is_not_asked_for_its_unit():
    assert ask(U02, kust("Text.", asks=[figure("salar", unit="salar")])) == ()


def test_a_workspace_without_a_register_of_units_is_not_asked():
    assert ask(U02, kust(asks=[figure("salar", unit="salar")], figures={"salar": "12"}, registers=Registers())) == ()
