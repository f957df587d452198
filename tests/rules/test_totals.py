"""A05, A06, A08, A12 and A13: what is computed in two ways comes to the same."""

import pytest

from reportkit.model.finding import Severity
from reportkit.model.section import Better
from reportkit.rules.arithmetic import A01, A02, A04, A07
from reportkit.rules.changes_in_prose import A03
from reportkit.rules.table_sums import A15
from reportkit.rules.totals import A05, A06, A08, A12, A13
from tests.rules.conftest import ask, figure, given, kust, relation, the_finding, told

RULES = (A01, A02, A03, A04, A05, A06, A07, A08, A12, A13, A15)
RESULT = relation("resultat = verksamhet + finans", "Delarna ska bli resultatet", compare=True, rule="A05")


def values(text, rule="", compare=False, **numbers):
    """A section with these figures and one relation; a label is the id with a capital."""
    asks = [figure(id) for id in numbers]
    return kust(asks=asks, relations=[relation(text, compare=compare, rule=rule)], figures=numbers)


def result(whole, operations, finances, **comparison):
    figures = {"resultat": given(whole, **comparison), "verksamhet": operations, "finans": finances}
    return kust(
        asks=[figure("resultat", "Periodens resultat", "mnkr"), figure("verksamhet"), figure("finans")],
        relations=[RESULT],
        figures=figures,
    )


def test_the_parts_of_a_result_make_it():
    found = the_finding(A05, result("15", "20", "-8"))
    assert found.severity is Severity.ERROR
    assert told(found) == "Verksamhet (20) + Finans (−8) blir 12, men Periodens resultat anges till 15."
    assert ask(A05, result("12", "20", "-8")) == ()


@pytest.mark.parametrize("comparison", ["budget", "previous_year", "forecast"])
def test_so_do_those_of_the_budget_the_year_before_and_the_forecast(comparison):
    parts = {"operations": given("20", **{comparison: "5"}), "finances": given("-8", **{comparison: "-3"})}
    found = the_finding(A05, result("12", **parts, **{comparison: "8"}))
    assert "5 + (−3) = 2" in found.computed
    assert ask(A05, result("12", **parts, **{comparison: "2"})) == ()


BUDGET = "resultat - avvikelse = intakter.budget - kostnader.budget"


def budget(revenue, costs, deviation="10"):
    figures = {
        "resultat": "40",
        "avvikelse": deviation,
        "intakter": given("90", budget=revenue),
        "kostnader": given("50", budget=costs),
    }
    return kust(asks=[figure(id) for id in figures], relations=[relation(BUDGET)], figures=figures)


def test_a_budget_computed_in_two_ways_is_the_same():
    found = the_finding(A06, budget("85", "60"))
    assert found.severity is Severity.WARNING
    assert told(found) == (
        "Resultat (40) − Avvikelse (10) ger budgeten 30, men Intakter, budget (85) − Kostnader, budget (60) ger 25."
    )
    assert ask(A06, budget("90", "60")) == ()
    assert ask(A06, budget("85", "60", "ca 15")) == ()


RESULT_NOW = figure("resultat", "Periodens resultat", "mnkr", better=Better.HIGHER)


def deviating(text, value="40", definition=RESULT_NOW):
    figures = {definition.id: given(value, budget="25", previous_year="-10")}
    return kust(text, asks=[definition], figures=figures)


def test_a_deviation_typed_beside_a_cited_figure_is_the_one_from_its_budget():
    found = the_finding(A06, deviating("Resultatet är {{resultat}}, 10 mnkr bättre än budget."))
    assert (found.severity, found.quote) == (Severity.WARNING, "10 mnkr bättre än budget")
    assert (found.expected, found.computed) == ("15", "40 − 25 = 15")
    assert told(found) == (
        "”Periodens resultat” är 40\u00a0mnkr och budget 25\u00a0mnkr. Skillnaden är 15, men här står ”10 mnkr bättre "
        "än budget”."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Resultatet är {{resultat}}, vilket är 15 mnkr sämre än budget.",
        "Resultatet är {{resultat}} (15 mnkr under budget).",
        "Resultatet är {{resultat}}, 30 mnkr högre än föregående år.",
    ],
)
def test_the_wrong_way_and_another_comparison_are_found_too(text):
    assert len(ask(A06, deviating(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Resultatet är {{resultat}}, 15 mnkr bättre än budget.",
        "Resultatet är {{resultat}}, drygt 14 mnkr över budget.",
        "Resultatet är {{resultat}}, 50 mnkr högre än föregående år.",
        "Resultatet är {{resultat}}, 10 mnkr bättre än prognosen.",
        "Resultatet är {{resultat}}. Kostnaderna är 10 mnkr lägre än budget.",
        "Resultatet är {{resultat}}, och kostnaderna 10 mnkr lägre än budget.",
        "Resultatet är {{resultat}}, 10 procent bättre än budget.",
        "Resultatet är {{resultat.budget}}, 10 mnkr bättre än budget.",
    ],
)
def test_a_deviation_that_fits_or_may_be_of_something_else_is_not(text):
    assert ask(A06, deviating(text)) == ()


def test_what_is_divided_in_two_ways_has_one_total():
    text = "primarvard + sjukhus = lakare + skoterskor + ovriga"
    numbers = {"primarvard": "500", "sjukhus": "400", "lakare": "300", "skoterskor": "300"}
    found = the_finding(A08, values(text, ovriga="100", **numbers))
    assert found.severity is Severity.ERROR
    assert told(found) == (
        "Fördelat på Primarvard och Sjukhus blir det 900, men fördelat på Lakare, Skoterskor och Ovriga 700."
    )
    assert found.computed == "500 + 400 = 900; 300 + 300 + 100 = 700"
    assert ask(A08, values(text, ovriga="300", **numbers)) == ()


def test_so_have_the_changes_of_figures_that_are_divided_in_two_ways():
    def visits(primary):
        figures = {
            "primarvard": given(primary, previous_year="4 100"),
            "sjukhus": given("2 400", previous_year="2 000"),
            "besok": given("7 000", previous_year="6 300"),
        }
        text = "primarvard.change + sjukhus.change = besok.change"
        return kust(asks=[figure(id) for id in figures], relations=[relation(text, rule="A08")], figures=figures)

    found = the_finding(A08, visits("4 600"))
    assert "900" in told(found)
    assert "700" in told(found)
    assert ask(A08, visits("4 400")) == ()


def test_a_change_in_percent_may_be_declared():
    def visits(percent):
        figures = {"okning": percent, "besok": given("8 176", previous_year="10 336")}
        asks = [figure("okning", "Förändring", "procent"), figure("besok", "Besök")]
        return kust(asks=asks, relations=[relation("okning = besok.percent")], figures=figures)

    assert ask(A03, visits("-20,9")) == ()
    assert told(the_finding(A03, visits("-19,0"))).endswith("blir −20,9, men Förändring anges till −19,0.")


SHARE = "antal / andel = antal.previous_year / andel.previous_year"


def share(number, percent, number_before, percent_before, text=SHARE):
    figures = {
        "antal": given(number, previous_year=number_before),
        "andel": given(percent, previous_year=percent_before),
    }
    return kust(asks=[figure("antal"), figure("andel", "", "procent")], relations=[relation(text)], figures=figures)


def test_number_and_share_are_of_one_total_in_both_years():
    found = the_finding(A12, share("30", "60", "30", "45"))
    assert found.severity is Severity.WARNING
    assert told(found) == "30 är 60 procent av 50, men 30 är 45 procent av 67. Totalen skulle vara densamma."
    assert found.computed == "30 / 60 % = 50; 30 / 45 % = 67"


@pytest.mark.parametrize("text", [SHARE, SHARE.replace("antal", "100 * antal")])
def test_a_rounded_share_is_of_the_same_total(text):
    assert ask(A12, share("97", "70", "85", "61", text)) == ()


RANGES = "behov = drift_lagst..drift_hogst + utveckling_lagst..utveckling_hogst"


def ranges(whole, *numbers):
    names = ("drift_lagst", "drift_hogst", "utveckling_lagst", "utveckling_hogst")
    return values(RANGES, behov=whole, **dict(zip(names, numbers, strict=True)))


def test_parts_given_as_ranges_can_make_the_whole():
    assert ask(A13, ranges("24", "19", "21", "3", "5")) == ()
    found = the_finding(A13, ranges("14", "8", "9", "2", "3"))
    assert found.severity is Severity.NOTE
    assert told(found) == "8–9 + 2–3 kan inte bli 14 (Behov), bara 10–12."
    assert found.computed == "8–9 + 2–3 = 10–12, angivet 14"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Det behövs 14 tjänster, fördelade på 8–9 i drift och 2–3 i utveckling.", "8–9 i drift och 2–3"),
        ("Av de 12 tjänsterna är 14 tillsatta, varav 10–11 i Kalix och 6–7 i Boden.", "10–11 i Kalix och 6–7"),
    ],
)
def test_ranges_in_prose_that_cannot_make_the_whole_are_noted(text, quote):
    found = the_finding(A13, kust(text))
    assert (found.severity, found.quote) == (Severity.NOTE, quote)


@pytest.mark.parametrize(
    "text",
    [
        "Det behövs 24 tjänster, fördelade på 19–21 i drift och 3–5 i utveckling.",
        "Det finns 24 tjänster, varav 8–9 i drift och 2–3 i utveckling.",
        "Det behövs cirka 14 tjänster, fördelade på 8–9 i drift, 2–3 i utveckling och några på laboratoriet, 2.",
        "Kostnaden är 14 mnkr, varav 8–9 veckor och 2–3 månader är betalda.",
        "Väntan har minskat till 14 dagar, varav 10–12 i Kalix och 8–9 i Boden.",
    ],
)
def test_ranges_in_prose_that_may_make_it_are_not(text):
    assert ask(A13, kust(text)) == ()


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("a = b + c", A01),
        ("a = b * c", A01),
        ("a = b - c", A02),
        ("a = 100 * (b - d) / d", A03),
        ("b + c = 100", A04),
        ("a - b = c.budget + d", A06),
        ("a <= b", A07),
        ("a + b = c + d", A08),
        ("a / b = c / d", A12),
        ("a = b..c", A13),
    ],
)
def test_the_form_of_a_relation_decides_which_rule_asks_it(text, asks):
    numbers = {"a": given("1000", budget="1"), "b": "7", "c": given("1", budget="1"), "d": "3"}
    context = values(text, **numbers)
    assert [rule for rule in RULES if ask(rule, context)] == [asks]


@pytest.mark.parametrize("rule", [A01, A05, A06, A08, A12, A13, A15])
@pytest.mark.parametrize("text", ["a = b + c", "a - b = c + d", "a = b - c"])
def test_a_relation_may_name_its_rule_whatever_its_form(rule, text):
    context = values(text, rule=rule.id, a="1000", b="7", c="1", d="3")
    assert [each for each in RULES if ask(each, context)] == [rule]


def test_at_most_and_at_least_are_parts_of_a_whole_whatever_they_name():
    context = values("a <= b", rule="A05", a="1000", b="7")
    assert [each for each in RULES if ask(each, context)] == [A07]
