"""K04 and K05: groups too small to show, and divisions that the plan asks for."""

import pytest

from reportkit.model.finding import Severity
from reportkit.model.measurement import Category, CategorySet
from reportkit.model.value import replace
from reportkit.model.workspace import RuleSetting
from reportkit.rules.groups import K04, K05
from tests.rules.conftest import REGISTERS, ask, figure, given, kust, the_finding, told

AGE = CategorySet("alder", "Ålder", (Category("U", "under 18 år"), Category("V", "18 år och äldre")))
PLACE = CategorySet("ort", "Ort", (Category("Kalix", "Kalix"), Category("Boden", "Boden")))
WANTED = replace(REGISTERS, categories=(*REGISTERS.categories, AGE, PLACE))
DIVIDED = figure("anstallda", "Anställda", "anställda", breakdown="kon3")
WAITED = figure("vantat", "Väntat högst 90 dagar", "procent", wanted_by=("alder", "ort"))


def divided(women, men, others, definition=DIVIDED, **rest):
    value = given("500", breakdown={"K": women, "M": men, "A": others})
    return kust(asks=[definition], figures={definition.id: value}, **rest)


def test_three_persons_in_a_group_are_too_few_to_show():
    found = the_finding(K04, divided("310", "187", "3"))
    assert found.severity is Severity.WARNING
    assert (found.figure, found.quote) == ("anstallda", "3")
    assert told(found).startswith("Gruppen ”annan” i ”Anställda” är för liten för att redovisas: 3, och gränsen är 5.")


def test_five_are_not_and_nobody_is_no_group():
    assert ask(K04, divided("310", "185", "5")) == ()
    assert ask(K04, divided("310", "190", "0")) == ()


def test_the_workspace_sets_the_limit():
    assert ask(K04, divided("310", "184", "6", settings={"K04": RuleSetting(limit=10)}))
    assert ask(K04, divided("310", "187", "3", settings={"K04": RuleSetting(limit=3)})) == ()


@pytest.mark.parametrize("unit", ["procent", "index", "mnkr"])
def test_a_share_an_index_and_an_amount_are_no_groups(unit):
    assert ask(K04, divided("3", "4", "3", definition=replace(DIVIDED, unit=unit))) == ()


def test_a_change_is_no_group():
    assert ask(K04, divided("3", "4", "3", definition=replace(DIVIDED, signed=True))) == ()


def test_a_figure_that_the_plan_wants_by_age_and_place_is_asked_for_so():
    found = the_finding(K05, kust(asks=[WAITED], figures={"vantat": "71"}, registers=WANTED))
    assert found.severity is Severity.NOTE
    assert told(found) == "”Väntat högst 90 dagar” redovisas inte efter ålder och ort."
    assert found.expected == "vantat_alder, vantat_ort"


def test_a_figure_beside_it_that_is_divided_so_is_enough():
    by_age = figure("vantat_alder", "Väntat högst 90 dagar, efter ålder", "procent", breakdown="alder")
    values = {"vantat": "71", "vantat_alder": given("71", breakdown={"U": "80", "V": "70"})}
    found = the_finding(K05, kust(asks=[WAITED, by_age], figures=values, registers=WANTED))
    assert told(found) == "”Väntat högst 90 dagar” redovisas inte efter ort."


def test_a_figure_that_is_not_given_or_not_wanted_so_is_not_asked_about():
    assert ask(K05, kust(asks=[WAITED], figures={}, registers=WANTED)) == ()
    assert ask(K05, kust(asks=[replace(WAITED, wanted_by=())], figures={"vantat": "71"}, registers=WANTED)) == ()
