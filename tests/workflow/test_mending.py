"""One word mended in the whole text, as it is written there."""

import pytest

from reportkit.messages import Message
from reportkit.model.finding import Finding, Fix, Place, Severity
from reportkit.workflow.mending import every_place

TEXT = "Våder och våder.\n\nOvåder, men våder.\n"
PLACES = (Place("kust", quote="våder", line=1), Place("kust", quote="våder", line=3))
WEATHER = Fix(1, 0, 5, "Väder")


def finding(**known):
    return Finding(
        "T01", Severity.WARNING, Message("rules_language.T01", quote="", near=""), "kust", subject="våder", **known
    )


def test_a_chosen_word_takes_the_place_of_every_such_word_with_the_capital_that_stands_there():
    found = finding(quote="Våder", line=1, places=PLACES, choices=(WEATHER,))
    assert every_place(TEXT, found, WEATHER) == (WEATHER, Fix(1, 10, 15, "väder"), Fix(3, 12, 17, "väder"))


@pytest.mark.parametrize(
    "found",
    [
        finding(quote="Våder", line=1, places=PLACES, fix=WEATHER),
        finding(quote="Våder", line=1, places=(Place("fjäll", quote="våder", line=1),), choices=(WEATHER,)),
    ],
)
def test_a_safe_fix_and_the_words_of_another_section_are_left_alone(found):
    assert every_place("Våder.\n", found, WEATHER) == (WEATHER,)
