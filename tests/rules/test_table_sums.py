"""A15: the rows and columns of tables make their sums."""

import pytest

from reportkit.model.finding import Severity
from reportkit.rules.table_sums import A15
from tests.rules.conftest import ask, figure, kust, relation, the_finding, told

PLAN = """
# Ramen

| Område | 2031 | 2032 |
|---|---|---|
| Båtar | 14,0 | 14,3 |
| Bryggor | 6,5 | 6,9 |
| Summa | {first} | {second} |
"""


def plan(first="20,5", second="21,2", text=PLAN, **rest):
    return kust(text.format(first=first, second=second), **rest)


def test_a_sum_row_that_is_not_the_sum_is_told():
    found = the_finding(A15, plan("21,5"))
    assert found.severity is Severity.WARNING
    assert (found.heading, found.line, found.quote) == ("Ramen", 7, "21,5")
    assert (found.expected, found.computed) == ("20,5", "14,0 + 6,5 = 20,5")
    assert told(found) == "2031: delarna blir 20,5, summan sägs vara 21,5."


def test_a_sum_row_that_is_the_sum_within_the_printing_is_not():
    assert ask(A15, plan()) == ()
    assert ask(A15, plan("20,6", "21,3")) == ()


def test_a_sum_column_is_added_along_its_row():
    table = """
    | Område | Vår | Höst | Totalt |
    |---|---|---|---|
    | Båtar | 14 | 10 | 24 |
    | Bryggor | 6 | 9 | 18 |
    """
    found = the_finding(A15, kust(table))
    assert (found.line, told(found)) == (4, "Bryggor: delarna blir 15, summan sägs vara 18.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("| 2031 |", "| Andel |", id="shares"),
        pytest.param("| 2031 |", "| Väntetid, snitt |", id="means"),
        pytest.param("14,0", "14,0 %", id="percent"),
        pytest.param("14,0", "–", id="a number that is missing"),
        pytest.param("14,0", "mycket", id="a word"),
        pytest.param("| Summa |", "| Sumpmark |", id="no sum"),
        pytest.param("| Bryggor |", "| varav små |", id="a part of a part, and one row left"),
        pytest.param("| Båtar |", "| Delsumma |", id="sums of parts"),
    ],
)
def test_what_does_not_add_is_not_added(old, new):
    assert ask(A15, plan("99,9", text=PLAN.replace(old, new))) == ()


def test_a_part_of_a_part_is_not_added():
    table = PLAN.replace("| Bryggor |", "| varav eka | 9,0 | 9,0 |\n| Bryggor |")
    assert ask(A15, plan(text=table)) == ()


def test_units_and_cited_figures_are_read():
    context = plan(
        "24,5 mnkr", text=PLAN.replace("14,0", "{{{{batar}}}}"), asks=[figure("batar")], figures={"batar": "18"}
    )
    assert ask(A15, context) == ()
    context = plan(
        "20,5 mnkr", text=PLAN.replace("14,0", "{{{{batar}}}}"), asks=[figure("batar")], figures={"batar": "18"}
    )
    assert the_finding(A15, context).computed == "18 + 6,5 = 24,5"


def test_a_relation_may_say_that_it_is_of_a_plan():
    next_year = relation("ingaende_2032 = ram_2031", "Nästa års ingående ram är årets ram", rule="A15")
    asks = [figure("ingaende_2032", "Ingående ram 2032", "mnkr"), figure("ram_2031", "Ram 2031", "mnkr")]
    found = the_finding(A15, kust(asks=asks, relations=[next_year], figures={"ingaende_2032": "98", "ram_2031": "95"}))
    assert found.severity is Severity.ERROR
    assert told(found) == "Ram 2031 (95) blir 95, men Ingående ram 2032 anges till 98."
