"""M08 and M09: the risks of the plan, and the bodies that answer for what it gives them."""

from datetime import date

import pytest

from reportkit.model.finding import Severity
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation, Span, Unit
from reportkit.model.plan import Assignment, Risk
from reportkit.model.value import replace
from reportkit.rules.plan_registers import M08, M09
from tests.rules.conftest import FEBRUARY, ask, kust, report, the_finding, told
from tests.rules.plans import APRIL, measure, registers

BOARDS = Organisation(
    (
        Unit("rs", "Regionstyrelsen"),
        Unit("run", "Utvecklingsnämnden", valid=Span(last=Month(2031, 5)), successors=("nun",)),
        Unit("nun", "Nya utvecklingsnämnden", valid=Span(first=Month(2031, 6))),
        Unit("hsn", "Sjukvårdsnämnden", valid=Span(first=Month(2032, 1))),
    )
)


def plan(*measures, through=APRIL, **rest):
    """The report of the month after, with the registers of a plan."""
    context = kust("Ord.", registers=registers(*measures, **rest))
    whole = report(context, organisation=BOARDS)
    return replace(whole, figures_through=through, month=through.plus(1))


def risk(probability=3, consequence=4, value=12, action_required=True, action="Fler isbrytare", **rest):
    return Risk(5, "Hamnen fryser", "vard", "", ("rs",), probability, consequence, value, action_required, action)


def test_a_high_risk_without_action_is_asked_about_when_the_plan_is_followed_up():
    found = the_finding(M08, plan(risks=(risk(action=""), replace(risk(action=""), nr=9))))
    assert "Riskerna 5, 9 har ett värde på minst 9, men ingen åtgärd står i registers/risks.toml" in told(found)
    assert found.severity is Severity.WARNING
    assert ask(M08, plan(risks=(risk(action=""),), through=FEBRUARY)) == ()
    assert ask(M08, plan(risks=(risk(),))) == ()


def test_a_value_is_the_product():
    assert told(the_finding(M08, plan(risks=(risk(value=11),)))) == "Risken 5 har värdet 11, men 3 × 4 = 12."


@pytest.mark.parametrize(("step", "required"), [(4, False), (2, True)])
def test_what_the_register_says_about_action_follows_from_the_value(step, required):
    wrong = risk(consequence=step, value=3 * step, action_required=required, action="")
    assert the_finding(M08, plan(risks=(wrong,))).severity is Severity.ERROR


def test_a_risk_that_nobody_has_assessed_has_nothing_to_reckon():
    assert ask(M08, plan(risks=(Risk(5, "Hamnen fryser"),))) == ()


def assignment(body, due=None, **rest):
    return Assignment("A03", "Ny isbrytare", (body,), due=due, **rest)


def test_an_assignment_to_a_committee_that_has_not_begun_is_told():
    found = the_finding(M09, plan(assignments=(assignment("hsn", date(2031, 8, 1)),)))
    assert told(found) == "Sjukvårdsnämnden finns inte i augusti 2031 men svarar för ”A03 Ny isbrytare”."


def test_who_has_taken_over_is_named():
    found = the_finding(M09, plan(assignments=(assignment("run", date(2031, 6, 30)),)))
    assert told(found).endswith("Nya utvecklingsnämnden har tagit över.")


def test_bodies_that_are_there_and_assignments_that_are_over_are_no_matter():
    fine = assignment("rs"), replace(assignment("hsn", closed=date(2031, 3, 1)), id="A04")
    assert ask(M09, plan(assignments=fine)) == ()


def test_a_measure_belongs_to_a_body_that_has_its_goal():
    found = the_finding(M09, plan(measure(board="run")))
    assert told(found).startswith("Utvecklingsnämnden svarar för ”Andel som väntat högst 90 dagar” men har inte målet")
    assert ask(M09, plan(measure(), risks=(risk(),))) == ()
