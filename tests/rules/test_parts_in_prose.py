"""A07 in running text: parts and wholes around `varav`."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language
from reportkit.model.finding import Severity
from reportkit.rules.arithmetic import A07
from tests.rules.conftest import ask, kust, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("Vi har 18 vårdplatser, varav 21 är bemannade.", "21", "18"),
        ("Det kostade 3,2 mnkr, varav hyror 3,4 mnkr.", "3,4 mnkr", "3,2 mnkr"),
        ("Av 40 sjuksköterskor varav tolv är nya, varav 15 vikarier.", "15", "tolv"),
    ],
)
def test_a_part_that_is_more_than_the_whole_is_asked_about(text, quote, whole):
    found = the_finding(A07, kust(text))
    assert (found.quote, found.severity) == (quote, Severity.WARNING)
    assert text[slice(*found.columns)] == quote
    assert told(found) == f"Delen ({quote}) är större än helheten ({whole})."


@pytest.mark.parametrize(
    "text",
    [
        "Vi har 352 anställda, varav 312 är fast anställda och 40 vikarier.",
        "Vi har cirka 20 platser, varav 21 är bemannade.",
        "Vi har minst 18 platser, varav 21 är bemannade.",
        "Det kostade 3 mnkr, varav 500 tkr är hyror.",
        "Bemanningen har minskat med 30 årsarbetare, varav nattpassen 45 årsarbetare.",
        "Resultatet är 12 mnkr, varav -14 mnkr är räntor.",
        "Vi har 18 platser. På orten bor 2 100 personer, varav 900 är barn.",
        "Vi har 18 platser, och i länet finns många fler ställen att vårdas på varav 21 är bemannade.",
        "Vi har {{platser}}, varav 21 är bemannade.",
    ],
)
def test_parts_that_may_fit_and_parts_of_a_change_are_left_alone(text):
    assert ask(A07, kust(text)) == ()


@for_all(st.integers(20, 99), st.integers(20, 99))
def test_a_part_is_asked_about_just_when_it_is_more(whole, part):
    assert bool(ask(A07, kust(f"Vi har {whole} platser, varav {part} är bemannade."))) == (part > whole)


def test_a_report_in_another_language_is_left_alone():
    assert ask(A07, kust("Vi har 18 platser, varav 21 är nya.", language=Language.ENGLISH)) == ()
