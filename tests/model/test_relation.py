"""Relations between figures: read safely, and failing only when the printed precision cannot let them hold."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportkit.messages import UsageError
from reportkit.model.number import Interval, Number, Qualifier
from reportkit.model.relation import LONGEST, Term, parse_relation


def lookup(**values):
    """Figures by name as they were printed; a pair has a qualifier, and `besok__budget` is `besok.budget`."""

    def interval(value):
        text, qualifier = value if isinstance(value, tuple) else (value, None)
        return Number(Decimal(text), qualifier).interval

    known = {name.replace("__", "."): interval(value) for name, value in values.items()}
    return lambda term: known.get(str(term))


def refused_at(text):
    with pytest.raises(UsageError) as refused:
        parse_relation(text)
    assert refused.value.told.id == "files.relation"
    return refused.value.told.args["found"]


def test_a_total_is_the_sum_of_its_parts():
    relation = parse_relation("besok_totalt = besok_fysiska + besok_digitala")
    assert relation.holds(lookup(besok_totalt="45000", besok_fysiska="36824", besok_digitala="8176"))
    assert relation.holds(lookup(besok_totalt="45001", besok_fysiska="36824", besok_digitala="8176"))  # rounding
    assert not relation.holds(lookup(besok_totalt="45010", besok_fysiska="36824", besok_digitala="8176"))


def test_a_relation_with_a_figure_that_is_not_given_says_nothing():
    relation = parse_relation("besok_totalt = besok_fysiska + besok_digitala")
    assert relation.holds(lookup(besok_totalt="45000", besok_fysiska="36824")) is None


def test_the_tolerance_is_that_of_the_printing_and_no_more():
    relation = parse_relation("resultat = intakter - kostnader")
    assert relation.holds(lookup(resultat="-12", intakter="1141.4", kostnader="1153.9"))
    assert not relation.holds(lookup(resultat="-12.0", intakter="1141.4", kostnader="1153.9"))


def test_words_before_a_number_are_given_their_room():
    relation = parse_relation("disponibla >= bemannade")
    assert relation.holds(lookup(disponibla="575", bemannade=("600", Qualifier.ABOUT)))
    assert not relation.holds(lookup(disponibla="575", bemannade="600"))
    assert relation.holds(lookup(disponibla=("560", Qualifier.MORE_THAN), bemannade="600"))


def test_multiplication_binds_tighter_than_addition_and_parentheses_tighter_still():
    assert parse_relation("a = 2 + 3 * 4").holds(lookup(a="14"))
    assert parse_relation("a = (2 + 3) * 4").holds(lookup(a="20"))
    assert parse_relation("a = 20 - 5 - 3").holds(lookup(a="12"))
    assert parse_relation("a = 40 / 4 / 2").holds(lookup(a="5"))


def test_constants_may_have_a_decimal_comma_or_point_and_are_exact():
    assert parse_relation("a = b * 0,5").holds(lookup(a="50.0", b="100"))
    assert not parse_relation("1,50 = 1.51").holds(lookup())


def test_comparisons_and_categories_are_terms_of_their_own():
    relation = parse_relation("kostnad.budget = antal.budget * pris + antal.K")
    assert relation.terms == (Term("kostnad", "budget"), Term("antal", "budget"), Term("pris"), Term("antal", "K"))
    assert relation.holds(lookup(kostnad__budget="203", antal__budget="20", pris="10", antal__K="3"))


def test_each_term_is_told_once_in_the_order_it_stands():
    assert parse_relation("b + a = a + b").terms == (Term("b"), Term("a"))


def test_a_quotient_of_what_may_be_zero_is_no_fault():
    assert parse_relation("andel = svar / hela").holds(lookup(andel="40", svar="4", hela="0"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "…"),
        ("besok_totalt", "…"),
        ("besok_totalt =", "…"),
        ("a = b = c", "="),
        ("a < b", "< b"),
        ("a == b", "="),
        ("a = b + + c", "+"),
        ("a = (b + c", "…"),
        ("a = (b c)", "c"),
        ("a = b)", ")"),
        ("a = 1 000", "000"),
        ("a = B", "B"),
        ("a = b ** 2", "*"),
        ("a = __import__('os')", "__import__('os')"),
        ("a = b; c", "; c"),
        ("a = åäö", "åäö"),
    ],
)
def test_what_is_no_relation_is_refused_with_the_place(text, found):
    assert refused_at(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "(" * 400 + "b" + ")" * 400,
        "a = " + "+".join(["b"] * LONGEST),
        "a = " + "9" * LONGEST,
        "(" * (LONGEST - 1),
    ],
)
def test_a_hostile_relation_is_refused_like_any_other(text):
    with pytest.raises(UsageError):
        parse_relation(text)


def test_the_longest_relation_is_still_reckoned():
    terms = (LONGEST - 4) // 2
    relation = parse_relation("a = " + "+".join(["b"] * terms))
    assert relation.holds(lookup(a=str(terms), b="1"))
    assert relation.terms == (Term("a"), Term("b"))


@given(st.text(max_size=60) | st.text("ab1 ()+-*/<>=.,", max_size=60))
@example("a = b . c")
def test_any_text_is_a_relation_or_refused_and_never_anything_else(text):
    try:
        relation = parse_relation(text)
    except UsageError:
        return
    assert relation.holds(lambda term: Interval.exactly(Decimal(1))) in (True, False)


figures = st.sampled_from(["anstallda", "besok_k", "vard2"])
sums = st.recursive(
    figures | st.integers(0, 999).map(str),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(" ".join),
        inner.map("({})".format),
    ),
    max_leaves=8,
)


@given(sums, st.sampled_from(["=", "<=", ">="]))
def test_a_side_always_holds_against_itself(side, sign):
    relation = parse_relation(f"{side} {sign} {side}")
    assert relation.holds(lookup(anstallda="7214", besok_k="4.6", vard2=("20", Qualifier.ABOUT)))
