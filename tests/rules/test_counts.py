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
