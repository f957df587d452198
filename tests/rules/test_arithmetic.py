"""A01, A02, A04 and A07: declared relations."""

from decimal import Decimal

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.model.number import Number
from reportkit.rules.arithmetic import A01, A02, A04, A07
from reportkit.text.numbers import format_number
from tests.rules.conftest import ask, figure, given, kust, relation, the_finding, told

STAFF = [
    figure("anstallda", "Anställda", "anställda"),
    figure("tillsvidare", "Tillsvidareanställda", "anställda"),
    figure("vikarier", "Vikarier", "anställda"),
]
SUM = relation("anstallda = tillsvidare + vikarier", "Anställda är tillsvidareanställda och vikarier")
RULES = (A01, A02, A04, A07)


def staff(whole, permanent, temporary, holds=SUM):
    return kust(
        asks=STAFF,
        relations=[holds],
        figures={"anstallda": given(whole, line=1), "tillsvidare": permanent, "vikarier": temporary},
    )


def values(relation_text, compare=False, **numbers):
    """A section with these figures, all counted in visits, and one relation."""
    return kust(
        asks=[figure(id) for id in numbers], relations=[relation(relation_text, compare=compare)], figures=numbers
    )


def test_parts_that_do_not_add_up_are_shown_with_the_calculation():
    found = the_finding(A01, staff("362", "312", "40"))
    assert (found.quote, found.computed) == ("362", "312 + 40 = 352, angivet 362")
    assert (found.figure, found.line) == ("anstallda", 1)
    assert found.expected == "Anställda är tillsvidareanställda och vikarier"
    assert told(found) == "Tillsvidareanställda (312) + Vikarier (40) blir 352, men Anställda anges till 362."


def test_numbers_are_written_as_the_report_writes_them():
    found = the_finding(A01, staff("6 907", "6 339", "468"))
    assert found.computed == "6\u00a0339 + 468 = 6\u00a0807, angivet 6\u00a0907"


def test_the_whole_may_stand_on_either_side():
    turned = relation("tillsvidare + vikarier = anstallda")
    assert the_finding(A01, staff("362", "312", "40", turned)).computed == "312 + 40 = 352, angivet 362"


def test_negative_parts_stand_in_parentheses():
    found = the_finding(A01, values("resultat = verksamhet + finans", resultat="15", verksamhet="20", finans="-8"))
    assert found.computed == "20 + (−8) = 12, angivet 15"


def test_a_calculation_keeps_the_parentheses_it_needs():
    found = the_finding(A01, values("a = (b - (c - d)) * 2", a="99", b="20", c="5", d="1"))
    assert found.computed == "(20 − (5 − 1)) · 2 = 32, angivet 99"


@pytest.mark.parametrize(
    ("whole", "permanent", "temporary"),
    [
        ("352", "312", "40"),
        ("8,1", "4,04", "4,02"),  # 8,06 was rounded
        ("353", "312,4", "40,4"),
        ("ca 360", "312", "40"),
        ("drygt 340", "312", "40"),
        ("över 300", "312", "40"),
        ("352", "312", "högst 50"),
    ],
)
def test_what_the_printing_allows_is_no_fault(whole, permanent, temporary):
    assert ask(A01, staff(whole, permanent, temporary)) == ()


def test_what_is_counted_one_by_one_adds_up_to_the_unit():
    found = the_finding(A01, values("a = b + c", a="31", b="10", c="20"))
    assert found.computed == "10 + 20 = 30, angivet 31"


@pytest.mark.parametrize("unit", ["mnkr", "procent", "okänd enhet"])
def test_what_is_measured_may_have_been_rounded(unit):
    asks = [figure(id, id, unit) for id in "abc"]
    numbers = {"a": "31", "b": "10", "c": "20"}
    assert ask(A01, kust(asks=asks, relations=[relation("a = b + c")], figures=numbers)) == ()


def test_a_sum_with_a_missing_part_is_not_asked():
    assert ask(A01, kust(asks=STAFF, relations=[SUM], figures={"anstallda": "362", "vikarier": "40"})) == ()


def test_a_relation_can_be_asked_of_every_comparison_that_all_its_figures_have():
    context = kust(
        asks=STAFF,
        relations=[relation(SUM.text, compare=True)],
        figures={
            "anstallda": given("352", previous_year="340", budget="999"),
            "tillsvidare": given("312", previous_year="310"),
            "vikarier": given("40", previous_year="20"),
        },
    )
    found = the_finding(A01, context)
    assert found.computed == "310 + 20 = 330, angivet 340"
    assert told(found).endswith("men Anställda anges till 340. Det gäller föregående år.")


def test_without_compare_only_the_values_are_asked():
    context = kust(
        asks=STAFF,
        relations=[SUM],
        figures={
            "anstallda": given("352", budget="1"),
            "tillsvidare": given("312", budget="9"),
            "vikarier": given("40", budget="9"),
        },
    )
    assert ask(A01, context) == ()


def test_comparisons_and_categories_may_be_named_in_a_relation():
    asks = [figure("besok", "Besök", breakdown="kon"), figure("mal", "Mål")]
    context = kust(
        asks=asks,
        relations=[relation("mal.budget = besok.K + besok.M")],
        figures={"besok": given("30", breakdown={"K": "20", "M": "10"}), "mal": given("1", budget="40")},
    )
    assert (
        told(the_finding(A01, context))
        == "Besök, kvinnor (20) + Besök, män (10) blir 30, men Mål, budget anges till 40."
    )


def test_two_composed_sides_are_shown_both():
    found = the_finding(A01, values("a - b = c + d", a="1", b="2", c="3", d="4"))
    assert found.computed == "1 − 2 = −1; 3 + 4 = 7"


def test_a_figure_of_another_section_takes_part_under_its_own_name():
    context = kust(
        asks=[figure("kust_besok", "Besök vid kusten")],
        relations=[relation("alla_besok = kust_besok + 10")],
        figures={"kust_besok": given("20", line=5)},
        elsewhere={figure("alla_besok", "Alla besök"): "40"},
    )
    found = the_finding(A01, context)
    assert (found.figure, found.line) == ("kust_besok", 5)
    assert "men Alla besök anges till 40" in told(found)


def test_a_stated_change_that_is_not_the_difference_is_told_with_the_right_one():
    found = the_finding(A02, values("okning = nu - da", okning="2,8", nu="6,0", da="4,2"))
    assert (found.quote, found.computed) == ("2,8", "6,0 − 4,2 = 1,8, angivet 2,8")
    assert told(found) == "Nu (6,0) − Da (4,2) blir 1,8, men Okning anges till 2,8."


def test_a_change_in_one_figure_is_told_as_a_way_from_one_value_to_another():
    context = kust(
        asks=[figure("okning", "Ökningen"), figure("besok", "Besök")],
        relations=[relation("okning = besok - besok.previous_year")],
        figures={"okning": "2,8", "besok": given("6,0", previous_year="4,2")},
    )
    assert told(the_finding(A02, context)) == "Ökningen: från 4,2 till 6,0 är 1,8, inte 2,8."


def test_a_rounded_change_is_fine():
    assert ask(A02, values("okning = nu - da", okning="2", nu="6,0", da="4,2")) == ()


def test_shares_that_do_not_make_a_hundred_are_told():
    found = the_finding(A04, values("kvinnor + man = 100", kvinnor="57", man="45"))
    assert found.computed == "57 + 45 = 102"
    assert told(found) == "Andelarna blir 102 procent i stället för 100: Kvinnor (57) + Man (45)."


def test_three_rounded_shares_may_make_ninety_nine():
    assert ask(A04, values("100 = a + b + c", a="33", b="33", c="33")) == ()


def test_a_part_larger_than_the_whole_is_told():
    found = the_finding(A07, values("bemannade <= disponibla", bemannade="21", disponibla="18"))
    assert found.computed == "21 > 18"
    assert told(found) == "Bemannade (21) är större än Disponibla (18)."
    assert the_finding(A07, values("disponibla >= bemannade", bemannade="21", disponibla="18")).computed == "21 > 18"


@pytest.mark.parametrize(("part", "whole"), [("18", "18"), ("18", "17,6"), ("ca 19", "18"), ("minst 10", "18")])
def test_a_part_may_be_as_large_as_the_whole(part, whole):
    assert ask(A07, values("del <= helhet", **{"del": part, "helhet": whole})) == ()


@pytest.mark.parametrize(
    ("text", "asks"),
    [("a = b + c", A01), ("a = b - c", A02), ("b + c = 100", A04), ("a <= b", A07), ("a * b = c", A01), ("a = b", A01)],
)
def test_each_relation_is_asked_by_exactly_one_rule(text, asks):
    context = values(text, a="1000", b="7", c="1")
    assert [rule for rule in RULES if ask(rule, context)] == [asks]


def test_dividing_by_nothing_proves_nothing():
    context = values("a = b / c", a="1", b="2", c="0")
    assert [ask(rule, context) for rule in RULES] == [(), (), (), ()]


def test_very_long_numbers_are_computed_whole():
    context = values("a = b * c * d", a="1", b="9" * 15, c="9" * 15, d="9" * 15)
    assert the_finding(A01, context).computed.endswith("angivet 1")


PRINTED = st.integers(min_value=0, max_value=3).flatmap(
    lambda decimals: st.lists(
        st.integers(-(10**7), 10**7).map(lambda units: Decimal(units).scaleb(-decimals)), min_size=2, max_size=6
    )
)


@for_all(PRINTED)
def test_the_exact_sum_of_printed_parts_is_never_a_fault(parts):
    numbers = {f"p{place}": format_number(Number(part)) for place, part in enumerate(parts)}
    whole = format_number(Number(sum(parts, Decimal(0)).quantize(parts[0])))
    assert ask(A01, values("w = " + " + ".join(numbers), w=whole, **numbers)) == ()


@for_all(PRINTED, st.integers(4, 1000))
def test_a_whole_further_off_than_the_printing_allows_is_always_a_fault(parts, far):
    one = Decimal(1).scaleb(parts[0].as_tuple().exponent)
    numbers = {f"p{place}": format_number(Number(part)) for place, part in enumerate(parts)}
    whole = format_number(Number(sum(parts, Decimal(0)) + one * far))
    assert len(ask(A01, values("w = " + " + ".join(numbers), w=whole, **numbers))) == 1
