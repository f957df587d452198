"""D05: a count written with a digit in one place and with a word in another."""

import pytest

from reportkit.model.finding import Severity
from reportkit.rules.digits_and_words import D05
from tests.rules.conftest import ask, report, the_finding, told
from tests.rules.test_repetitions import section


def test_a_digit_here_and_a_word_there_are_told_at_the_later_place():
    found = the_finding(
        D05,
        report(
            section("kust", "# Plan\n\nVi har valt 6 utvecklingsområden."),
            section("namnd", "Arbetet följer sex utvecklingsområden."),
        ),
    )
    assert (found.severity, found.section, found.quote) == (Severity.NOTE, "namnd", "sex utvecklingsområden")
    (place,) = found.places
    assert (place.section, place.heading, place.quote, place.line) == ("kust", "Plan", "6 utvecklingsområden", 3)
    assert told(found) == "”6 utvecklingsområden” och ”sex utvecklingsområden” verkar avse samma sak. Skriv lika."


def test_it_is_one_note_however_often_it_is_said():
    texts = ["Vi har sju indikatorer.", "De 7 indikatorer som följs.", "Alla sju indikatorer, och 7 indikatorer till."]
    assert len(ask(D05, report(*(section(f"s{number}", text) for number, text in enumerate(texts))))) == 1


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("6 utvecklingsområden", "6 utvecklingsområden"),
        ("6 utvecklingsområden", "sju utvecklingsområden"),
        ("6 utvecklingsområden", "sex arbetsgrupper"),
        ("16 utvecklingsområden", "sex utvecklingsområden"),
        ("5–6 utvecklingsområden", "sex utvecklingsområden"),
        ("2,6 utvecklingsområden", "sex utvecklingsområden"),
        ("2 veckor", "två veckor"),
        ("3 procentenheter", "tre procentenheter"),
    ],
)
def test_what_is_written_alike_counts_something_else_or_is_counted_everywhere_is_left_alone(here, there):
    assert ask(D05, report(section("kust", f"Vi har {here}."), section("namnd", f"Vi har {there}."))) == ()
