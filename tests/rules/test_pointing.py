"""R02 and R06: words that point at appendices, charts and tables."""

import pytest

from reportkit.rules.pointing import R02, R06
from tests.rules.conftest import ask, kust, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Rapporten finns som en bilaga.", "finns som en bilaga"),
        ("Rapporten återfinns som bilaga.", "återfinns som bilaga"),
        ("För mer detaljer, se bilaga.", "se bilaga"),
    ],
)
def test_an_appendix_without_a_name_is_asked_about(text, quote):
    for attachments in ((), ("plan", "karta")):
        found = the_finding(R02, kust(text, attachments=attachments))
        assert found.quote == quote
        assert quote in told(found)


def test_a_section_with_one_attachment_needs_no_name():
    assert ask(R02, kust("Rapporten finns som bilaga.", attachments=["plan"])) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Se bilaga 1. Rapporten finns som bilaga 2.",
        "Rapporten finns som bilaga, {{appendix: plan}}.",
        "Det framgår av bilagan till avtalet.",
        "Bilagan är under arbete.",
    ],
)
def test_an_appendix_with_a_number_or_of_another_document_is_left_alone(text):
    assert ask(R02, kust(text)) == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("I grafen ovan syns det.", "grafen ovan"),
        ("Diagrammet nedan visar allt.", "Diagrammet nedan"),
        ("{{chart: besok}}\n\nSe diagrammet nedan.", "diagrammet nedan"),
        ("| a |\n|---|\n| b |\n\nSe figuren ovan.", "figuren ovan"),
        ("Se tabellen här nedanför.", "tabellen här nedanför"),
    ],
)
def test_a_place_with_nothing_there_is_asked_about(text, quote):
    found = the_finding(R06, kust(text))
    assert found.quote == quote
    assert quote in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "{{chart: besok}}\n\nSe diagrammet ovan.",
        "Se tabellen nedan.\n\n| a |\n|---|\n| b |",
        "![Karta](images/karta.png)\n\nI tabellen ovan och på kartan ovan syns det.",
        "Som sagts ovan är bilden av läget god.",
        "Enligt punkten ovan.",
    ],
)
def test_a_place_with_something_there_is_left_alone(text):
    assert ask(R06, kust(text)) == ()
