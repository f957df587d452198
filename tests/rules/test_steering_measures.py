"""M01, M02, M03 and M10: the outcomes of steering measures, and what is said of their targets."""

import pytest

from reportkit.model.contribution import Contribution
from reportkit.model.finding import Severity
from reportkit.model.plan import Plan
from reportkit.model.section import MONTHS_OF, Better
from reportkit.model.value import replace
from reportkit.rules.goal_fulfilment import M02, M03
from reportkit.rules.required_figures import F01
from reportkit.rules.steering_measures import M01, M10
from tests.rules.conftest import FEBRUARY, ask, report, the_finding, told
from tests.rules.plans import APRIL, baseline, measure, outcome, registers, target, toward

DECEMBER = APRIL.plus(8)


def test_a_measure_without_outcome_is_asked_for_by_its_name_in_the_plan_when_a_tertial_has_ended():
    context = outcome(measure())
    found = the_finding(M01, context)
    assert told(found) == "Styrmåttet ”Väntat högst 90 dagar” (nr 7) ska redovisas för april 2031 men saknas."
    assert (found.severity, found.figure, found.expected) == (Severity.ERROR, "vantat", "ett värde i procent")
    assert ask(F01, context) == ()


def test_it_is_not_asked_for_in_the_months_between():
    assert ask(M01, outcome(measure(), through=FEBRUARY)) == ()


def test_an_outcome_is_divided_where_the_plan_divides_its_baseline():
    divided = measure(baselines=(baseline(K="42", M="45", period="T1"),))
    found = the_finding(M01, outcome(divided, "43", breakdown={"K": "41"}))
    assert "saknar värde för män" in told(found)
    assert ask(M01, outcome(divided, "43", breakdown={"K": "41", "M": "44"})) == ()


def test_an_outcome_whose_day_the_text_names_is_only_reminded_of():
    context = outcome(measure())
    text = "Utfallet redovisas den 20 maj."
    later = replace(
        context,
        definition=replace(context.definition, figures_later=True),
        contribution=replace(context.contribution, text=text),
    )
    found = the_finding(M01, later)
    assert found.severity is Severity.NOTE
    assert (
        told(found)
        == "Styrmåttet ”Väntat högst 90 dagar” (nr 7) för april 2031 saknas och kommer senare, enligt texten."
    )
    never = replace(later, definition=context.definition)
    assert the_finding(M01, never).severity is Severity.ERROR


def test_who_has_nothing_to_report_is_only_reminded():
    context = replace(outcome(measure()), contribution=Contribution("kust", nothing="Inget nytt."))
    assert the_finding(M01, context).severity is Severity.NOTE


def test_who_has_written_nothing_at_all_is_told_by_another_rule():
    assert ask(M01, replace(outcome(measure()), contribution=Contribution("kust"))) == ()


def of_report(context, *measures):
    workspace = replace(context.workspace, registers=registers(*measures))
    return replace(report(context, registers=workspace.registers), figures_through=context.figures_through)


def test_a_measure_that_no_section_asks_for_is_missed_in_the_report_as_a_whole():
    found = the_finding(M10, of_report(outcome(measure()), measure(), measure(8, "Digitala besök")))
    assert "”Digitala besök” (nr 8)" in told(found)
    assert found.expected == "measure = 8"


def test_nobody_misses_a_measure_that_is_not_in_use_or_not_owed_this_month():
    others = [measure(8, status="under utredning"), measure(9, months=MONTHS_OF["yearly"])]
    assert ask(M10, of_report(outcome(measure()), measure(), *others)) == ()
    assert ask(M10, of_report(outcome(measure(), through=FEBRUARY), measure(), measure(8))) == ()


def test_a_target_that_was_not_reached_is_not_met():
    context = outcome(measure(targets={2031: target(75)}), "71", judgement="uppfyllt")
    found = the_finding(M02, context)
    assert told(found) == (
        "Måluppfyllelsen anges som ”uppfyllt”, men utfallet 71\u00a0procent mot minst 75 ger delvis uppfyllt eller "
        "ej uppfyllt."
    )
    assert found.severity is Severity.ERROR


UP, DOWN = toward("öka"), toward("minska")


@pytest.mark.parametrize(
    ("told_of", "value", "right"),
    [
        ({"targets": {2031: target(75)}}, "75", "uppfyllt"),
        ({"targets": {2031: target(75)}, "baselines": (baseline(70),)}, "71", "delvis uppfyllt"),
        ({"targets": {2031: target(75)}, "baselines": (baseline(70),)}, "70", "ej uppfyllt"),
        ({"targets": {2031: target(75)}, "better": Better.LOWER}, "75", "uppfyllt"),
        (
            {"targets": {2031: target(75)}, "better": Better.LOWER, "baselines": (baseline(80),)},
            "78",
            "delvis uppfyllt",
        ),
        ({"targets": {2031: UP}, "baselines": (baseline(60),)}, "61", "uppfyllt"),
        ({"targets": {2031: UP}, "baselines": (baseline(60),)}, "60", "ej uppfyllt"),
        ({"targets": {2031: DOWN}, "baselines": (baseline(60),), "better": Better.LOWER}, "59", "uppfyllt"),
        ({"targets": {2031: toward("öka", 10)}, "baselines": (baseline(60),)}, "65", "delvis uppfyllt"),
        ({"targets": {2031: toward("öka", 10)}, "baselines": (baseline(60),)}, "66", "uppfyllt"),
        ({"targets": {2031: toward("behålla")}, "baselines": (baseline(60),)}, "62", "uppfyllt"),
        ({"targets": {2031: toward("behålla")}, "baselines": (baseline(60),)}, "64", "ej uppfyllt"),
        ({"targets": {2031: UP}, "baselines": (baseline(60, "T1"), baseline(10, "T2"))}, "50", "ej uppfyllt"),
    ],
)
def test_a_target_is_judged_by_value_or_direction(told_of, value, right):
    judgements = ("uppfyllt", "delvis uppfyllt", "ej uppfyllt")
    allowed = [each for each in judgements if ask(M02, outcome(measure(**told_of), value, judgement=each)) == ()]
    assert allowed == [right]


def test_one_category_that_has_reached_the_target_is_part_of_the_way():
    divided = measure(targets={2031: target(categories={"K": 40, "M": 40})}, baselines=(baseline(K="39", M="39"),))
    split = {"K": "41", "M": "38"}
    assert ask(M02, outcome(divided, "39", breakdown=split, judgement="delvis uppfyllt")) == ()
    found = the_finding(M02, outcome(divided, "39", breakdown=split, judgement="uppfyllt"))
    assert found.computed == "kvinnor: 41\u00a0procent mot minst 40; män: 38\u00a0procent mot minst 40"


@pytest.mark.parametrize(
    ("told_of", "value"),
    [
        ({"targets": {2032: target(75)}}, "71"),
        ({"targets": {2031: target(75)}, "better": None}, "71"),
        ({"targets": {2031: target(75, due_month=12)}}, "71"),
        ({"targets": {2031: toward("i nivå med riket")}, "baselines": (baseline(60),)}, "50"),
        ({"targets": {2031: UP}, "baselines": (baseline(),)}, "50"),
        ({"targets": {2031: target(75)}}, "cirka 74"),
        ({"targets": {2031: UP}, "baselines": (baseline(60, "prognos helår"),)}, "50"),
    ],
    ids=["another year", "no good way", "due later", "words", "no baseline", "about", "a forecast"],
)
def test_what_the_plan_does_not_settle_is_not_disputed(told_of, value):
    assert ask(M02, outcome(measure(**told_of), value, judgement="uppfyllt")) == ()
    assert ask(M02, outcome(measure(**told_of), value, judgement="ej uppfyllt")) == ()


def test_what_is_counted_through_the_year_is_judged_when_the_year_is_over():
    visits = measure(unit="operationer", targets={2031: target(900)}, months=MONTHS_OF["tertial"])
    assert ask(M02, outcome(visits, "300", judgement="uppfyllt")) == ()
    assert the_finding(M02, outcome(visits, "800", through=DECEMBER, judgement="uppfyllt"))


def test_a_target_below_the_baseline_is_asked_about():
    low = measure(targets={2031: target(60)}, baselines=(baseline(64),))
    assert "målet 60\u00a0procent för 2031 är sämre än ingångsvärdet 64\u00a0procent" in told(
        the_finding(M03, outcome(low))
    )
    same = measure(targets={2031: target(64)}, baselines=(baseline(64),))
    assert "är detsamma som ingångsvärdet" in told(the_finding(M03, outcome(same)))
    fewer = measure(targets={2031: target(60)}, baselines=(baseline(64),), better=Better.LOWER)
    assert ask(M03, outcome(fewer)) == ()
    assert ask(M03, outcome(low, through=FEBRUARY)) == ()


def test_a_measure_without_baseline_is_noted():
    found = the_finding(M03, outcome(measure(targets={2031: target(60)}, baselines=(baseline(),))))
    assert found.severity is Severity.NOTE


def test_a_plan_without_measures_has_nothing_to_ask():
    assert Plan().measure(7) is None
    assert ask(M10, of_report(outcome(measure()))) == ()
