"""F06, F07 and U10: a figure beside what was reported before."""

from decimal import Decimal

import pytest

from reportkit.model.finding import Severity
from reportkit.model.month import Month, Period
from reportkit.model.section import NotableChange, PeriodKind
from reportkit.model.value import replace
from reportkit.model.workspace import RuleSetting
from reportkit.rules.notable_changes import F06, U10
from reportkit.rules.restated import F07
from tests.rules.conftest import ask, figure, given, kust, reported, the_finding, told

LEX = figure("lex_maria", "Lex Maria-anmälningar")
RESULT = figure("resultat", "Periodens resultat", "mnkr", period=PeriodKind.YEAR_TO_DATE)
SICK = figure("sjuk", "Sjukfrånvaro", "procent", period=PeriodKind.YEAR_TO_DATE)
VISITS = figure("besok", "Besök", period=PeriodKind.YEAR_TO_DATE)


def beside(definition, now, before, period="2031-01", unit=None, **rest):
    """The section gives one figure, which was another in the last report."""
    value = now if not isinstance(now, str) else given(now)
    history = {definition.id: [reported(before, period, unit or definition.unit)]}
    return kust(asks=[definition], figures={definition.id: value}, history=history, **rest)


def test_a_figure_that_is_ten_times_larger_is_asked_about():
    found = the_finding(F06, beside(LEX, "31", "3"))
    assert found.severity is Severity.WARNING
    assert (found.figure, found.quote, found.computed) == ("lex_maria", "31", "3 → 31")
    assert told(found) == (
        "”Lex Maria-anmälningar” har gått från 3\u00a0besök till 31\u00a0besök sedan januari 2031. Stämmer det? "
        "Skriv i så fall varför i kommentaren."
    )


@pytest.mark.parametrize(
    ("definition", "now", "before"),
    [
        pytest.param(LEX, "13", "9", id="less than half"),
        pytest.param(LEX, "9", "3", id="few, where chance decides"),
        pytest.param(LEX, "31", "0", id="from nothing"),
        pytest.param(SICK, "8,9", "5,1", id="percentage points, not percent of a share"),
        pytest.param(figure("netto", "Finansnetto", "mnkr"), "133", "−241", id="from a deficit"),
        pytest.param(figure("forandring", "Förändring", signed=True), "−96", "−10", id="a change that grows"),
    ],
)
def test_what_is_no_large_change_is_not(definition, now, before):
    assert ask(F06, beside(definition, now, before)) == ()


def test_a_share_is_asked_about_from_ten_percentage_points():
    assert ask(F06, beside(figure("andel", "Andel", "procent"), "75", "64"))
    assert not ask(F06, beside(figure("andel", "Andel", "procent"), "74", "64"))


def test_what_grows_over_the_year_is_compared_by_month():
    assert ask(F06, beside(VISITS, "336 480", "220 570", "2031-01")) == ()  # two months, one month
    found = the_finding(F06, beside(VISITS, "80 000", "100 000", "2031-01"))
    assert found.computed == "100\u00a0000 / 1 → 80\u00a0000 / 2"
    assert told(found).startswith("”Besök” är 80\u00a0000\u00a0besök, mot 100\u00a0000\u00a0besök för januari 2031.")


def test_a_share_of_the_year_so_far_is_compared_as_it_stands():
    assert ask(F06, beside(SICK, "6,3", "6,2", "2031-01")) == ()


def test_a_note_that_says_why_is_enough():
    assert ask(F06, beside(LEX, given("31", note="Två avdelningar har gått igenom äldre ärenden."), "3")) == ()


@pytest.mark.parametrize(
    ("limit", "now", "asked"),
    [
        (NotableChange(Decimal(25), in_percent=True), "126", True),
        (NotableChange(Decimal(25), in_percent=True), "125", False),
        (NotableChange(Decimal(2)), "103", True),
        (NotableChange(Decimal(2)), "102", False),
        (NotableChange(Decimal("Infinity")), "999", False),
    ],
)
def test_a_figure_may_have_a_limit_of_its_own(limit, now, asked):
    definition = replace(LEX, notable_change=limit)
    assert bool(ask(F06, beside(definition, now, "100"))) is asked


def test_the_workspace_may_set_the_limit_of_all_the_others():
    settings = {"F06": RuleSetting(limit=20)}
    assert ask(F06, beside(LEX, "125", "100")) == ()
    assert ask(F06, beside(LEX, "125", "100", settings=settings))


def test_the_latest_report_is_the_one_to_compare_with():
    history = {"lex_maria": [reported("3", "2030-12"), reported("30", "2031-01")]}
    assert ask(F06, kust(asks=[LEX], figures={"lex_maria": "31"}, history=history)) == ()


def test_another_unit_then_says_nothing_about_now():
    assert ask(F06, beside(LEX, "31", "3", unit="mnkr")) == ()
    assert ask(F07, beside(LEX, given("31", previous_month="9"), "3", unit="mnkr")) == ()


def test_an_old_value_that_is_given_anew_is_told():
    april = figure("besok_april", "Besök", compare=())
    found = the_finding(F07, beside(april, given("210", previous_month="204"), "240"))
    assert found.severity is Severity.ERROR
    assert (found.quote, found.expected, found.figure) == ("204", "240", "besok_april")
    assert told(found) == (
        "”Besök” för januari 2031 anges till 204\u00a0besök, men rapporten för februari 2031 sade 240\u00a0besök."
    )


@pytest.mark.parametrize(
    ("now", "before"),
    [
        pytest.param(given("210", previous_month="240"), "240", id="the same"),
        pytest.param(given("210", previous_month="ca 240"), "238", id="about the same"),
        pytest.param(given("5,1", previous_month="5"), "5,4", id="the same, with fewer decimals"),
        pytest.param(given("210", previous_year="1 000"), "240", id="another period"),
        pytest.param(given("210"), "240", id="nothing said of then"),
    ],
)
def test_an_old_value_that_stands_is_not(now, before):
    assert ask(F07, beside(figure("besok", "Besök"), now, before)) == ()


def test_the_year_before_is_what_the_report_of_then_said():
    found = the_finding(F07, beside(RESULT, given("40", previous_year="−30"), "−35", "2030-01/2030-02"))
    assert "januari–februari 2030" in told(found)
    assert ask(F07, beside(RESULT, given("40", previous_year="−35"), "−35", "2030-01/2030-02")) == ()


def test_what_stands_in_the_file_is_told_as_that():
    history = {"besok": [reported("900", "2030-01/2030-02", report=None)]}
    context = kust(asks=[VISITS], figures={"besok": given("950", previous_year="910")}, history=history)
    assert told(the_finding(F07, context)).endswith("men i history/figures.csv står 900\u00a0besök.")


def test_a_figure_that_stands_on_an_earlier_period_keeps_its_value_and_its_groups():
    definition = figure("matning", "Mätning", breakdown="kon")
    history = {"matning": [reported("200", "2030-11"), reported("120", "2030-11", category="K")]}

    def again(value, women):
        now = replace(given(value, breakdown={"K": women}), period=Period.parse("2030-11"))
        return kust(asks=[definition], figures={"matning": now}, history=history)

    assert ask(F07, again("200", "120")) == ()
    assert [each.subject for each in ask(F07, again("202", "121"))] == ["matning", "matning.K"]


def test_a_restated_value_of_december_is_found_in_january():
    definition = figure("besok", "Besök", period=PeriodKind.MONTH)
    context = replace(
        beside(definition, given("90", previous_month="80"), "85", "2030-12"),
        month=Month(2031, 2),
        figures_through=Month(2031, 1),
    )
    assert "december 2030" in told(the_finding(F07, context))


def test_an_amount_a_thousand_times_larger_is_in_the_wrong_unit():
    found = the_finding(U10, beside(RESULT, "5 400", "5", "2031-01"))
    assert found.severity is Severity.ERROR
    assert told(found).startswith(
        "”Periodens resultat” är 5\u00a0400\u00a0mnkr, omkring 1 000 gånger större än 5\u00a0mnkr"
    )
    assert ask(F06, beside(RESULT, "5 400", "5", "2031-01")) == ()


def test_an_amount_a_thousand_times_smaller_is_too():
    assert "mindre än" in told(the_finding(U10, beside(figure("kostnad", "Kostnad", "mnkr"), "0,093", "88")))


def test_without_history_the_budget_beside_it_is_enough():
    context = kust(asks=[RESULT], figures={"resultat": given("133", budget="−98 000")})
    assert "(budget)" in told(the_finding(U10, context))


@pytest.mark.parametrize(
    ("definition", "now", "before"),
    [
        (RESULT, "54", "5"),
        (RESULT, "500", "5"),
        (RESULT, "−241", "133"),
        (RESULT, "133", "0"),
        (figure("besok", "Besök"), "8 176", "8"),
    ],
)
def test_other_changes_are_no_matter_of_units(definition, now, before):
    assert ask(U10, beside(definition, now, before)) == ()


def test_a_result_comes_near_nothing_by_itself():
    near = given("0,2", previous_year="-40")
    assert ask(U10, beside(RESULT, near, "133", "2031-01")) == ()
    assert ask(U10, kust(asks=[RESULT], figures={"resultat": given("0,1", budget="-98")})) == ()
    assert ask(U10, beside(RESULT, given("0,2", previous_year="40"), "133", "2031-01"))
