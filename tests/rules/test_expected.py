"""What is expected of a number that is being given, from the relations and from the parts."""

import pytest

from reportkit.rules.expected import expected_of, parts_of
from tests.rules.conftest import figure, given, kust, relation

ASKS = [figure(id, unit="anställda") for id in ("anstallda", "fasta", "vikarier")]
SUM = relation("anstallda = fasta + vikarier", label="Fasta och vikarier ska bli alla", compare=True)


def told(context, figure, part=""):
    return [(each.sum.replace("\u00a0", " "), each.stated, each.holds) for each in expected_of(context, figure, part)]


def staff(holds=SUM, **figures):
    return kust(asks=ASKS, relations=[holds], figures=figures)


def test_a_sum_is_expected_before_it_is_given():
    assert told(staff(fasta="312", vikarier="40"), "anstallda") == [("312 + 40 = 352", "", None)]


def test_a_sum_that_was_given_otherwise_is_told_beside_what_it_should_be():
    assert told(staff(fasta="312", vikarier="40", anstallda="362"), "anstallda") == [("312 + 40 = 352", "362", False)]


def test_a_sum_that_holds_says_so():
    assert told(staff(fasta="312", vikarier="40", anstallda="352"), "anstallda") == [("312 + 40 = 352", "352", True)]


def test_a_part_is_what_the_others_leave():
    assert told(staff(fasta="312", anstallda="352"), "vikarier") == [("352 − 312 = 40", "", None)]


def test_nothing_is_expected_while_another_number_is_missing():
    assert told(staff(fasta="312"), "anstallda") == []


def test_rounded_numbers_hold_within_their_precision():
    context = staff(fasta="312,4", vikarier="40,3", anstallda="353")
    assert told(context, "anstallda")[0][2] is True


def test_what_is_counted_one_by_one_holds_to_the_unit_as_the_rule_asks():
    context = staff(fasta="10", vikarier="20", anstallda="31")
    assert told(context, "anstallda")[0][2] is False


def test_a_comparison_is_asked_as_the_value_is():
    before = {id: given(value="1", previous_year=year) for id, year in (("fasta", "300"), ("vikarier", "50"))}
    assert told(staff(**before), "anstallda", "previous_year") == [("300 + 50 = 350", "", None)]


@pytest.mark.parametrize("text", ["anstallda >= fasta", "anstallda = fasta * 2"])
def test_bounds_and_products_are_left_to_the_rules(text):
    assert told(staff(relation(text), fasta="312", vikarier="40"), "fasta") == []


def test_shares_leave_what_is_missing_to_a_hundred():
    context = staff(relation("anstallda + fasta + vikarier = 100"), anstallda="50", fasta="30")
    assert told(context, "vikarier") == [("100 − (50 + 30) = 20", "", None)]


def divided(value, **parts):
    figures = {"besok": given(value, breakdown=parts)}
    context = kust(asks=[figure("besok", breakdown="kon")], figures=figures)
    return parts_of(context, context.definition.figures[0])


def test_parts_are_added_as_far_as_they_are_given():
    parts = divided("734", K="380")
    assert (parts.sum, parts.whole, parts.left) == ("380", "734", "354")
    assert (parts.missing, parts.holds) == (("män",), None)


def test_parts_that_make_the_whole_hold():
    parts = divided("734", K="380", M="354")
    assert (parts.left, parts.missing, parts.holds) == ("", (), True)


def test_parts_that_do_not_make_the_whole_tell_the_difference():
    parts = divided("734", K="380", M="254")
    assert (parts.sum, parts.left, parts.holds) == ("634", "100", False)


def test_parts_beyond_the_whole_are_wrong_before_all_are_given():
    assert divided("734", K="800").holds is False


def test_no_parts_say_nothing():
    assert divided("734") is None
