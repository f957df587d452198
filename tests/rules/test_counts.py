"""C04: counts."""

from reportkit.model.figure import Comparison
from reportkit.model.finding import Severity
from reportkit.rules.counts import C04
from tests.rules.conftest import ask, figure, kust, the_finding, told

VISITS = figure("besok", "Besök", compare=(Comparison.PREVIOUS_YEAR,))


def test_a_count_below_zero_is_asked_about():
    found = the_finding(C04, kust("Text.", asks=[VISITS], figures={"besok": "−5"}))
    assert (found.severity, found.figure, found.quote) == (Severity.WARNING, "besok", "−5\u00a0besök")
    assert told(found).startswith("”Besök” anges till −5")


def test_a_count_of_none_or_more_is_left_alone():
    assert ask(C04, kust("Text.", asks=[VISITS], figures={"besok": "0"})) == ()


def test_a_signed_figure_counts_a_change_and_may_be_below_zero():
    change = figure("besok", "Fler besök", signed=True)
    assert ask(C04, kust("Text.", asks=[change], figures={"besok": "−5"})) == ()


def test_money_may_be_below_zero():
    result = figure("resultat", "Periodens resultat", unit="mnkr")
    assert ask(C04, kust("Text.", asks=[result], figures={"resultat": "−241"})) == ()


def test_a_count_with_decimals_is_asked_about():
    found = the_finding(C04, kust("Text.", asks=[VISITS], figures={"besok": "85,5"}))
    assert found.severity is Severity.WARNING
    assert told(found) == "”Besök” anges till 85,5\u00a0besök. Ett antal är ett heltal. Är det ett genomsnitt?"


def test_decimals_that_are_nought_are_left_alone():
    assert ask(C04, kust("Text.", asks=[VISITS], figures={"besok": "85,0"})) == ()


def test_what_comes_in_parts_has_decimals():
    years = figure("arsarbetare", "Årsarbetare", unit="årsarbetare")
    assert ask(C04, kust("Text.", asks=[years], figures={"arsarbetare": "6 352,4"})) == ()


def test_a_unit_that_the_register_does_not_know_may_have_decimals():
    points = figure("poang", "Poäng per besök", unit="poäng")
    assert ask(C04, kust("Text.", asks=[points], figures={"poang": "1,4"})) == ()
