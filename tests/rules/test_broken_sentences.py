"""T03 and T07: broken sentences, and how long a contribution is."""

import pytest

from reportkit.model.finding import Severity
from reportkit.model.value import replace
from reportkit.rules.broken_sentences import T03
from reportkit.rules.length import T07
from tests.rules.conftest import ask, kust, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Under våren har personalen och cheferna arbetat med den nya planen",
            "cheferna arbetat med den nya planen",
        ),
        ("Nu är planen klar. under våren börjar arbetet.", "under våren börjar arbetet."),
        ("# Vård\n\nunder våren har personalen och cheferna arbetat mycket.", "under våren har personalen och"),
        ("Planen är klar. 2031 på samma sätt kunna öppna igen.", "2031 på samma sätt kunna öppna igen."),
        (
            "Nu är det så.\nVi har arbetat mycket under våren\nmed den nya planen och målen",
            "med den nya planen och målen",
        ),
    ],
)
def test_a_broken_sentence_is_quoted_where_it_breaks(text, quote):
    found = the_finding(T03, kust(text))
    assert found.quote == quote
    assert found.severity is Severity.WARNING
    assert told(found).startswith("Meningen verkar avbruten")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg\n\nTf regiondirektör",
        "Till mötet i den stora salen i huset kom följande personer från\n\n- norr\n- söder",
        "Till mötet i den stora salen i huset kom följande personer från:\n\nAnna Berg",
        "**Det här är en rubrik som någon har skrivit med fetstil i stället**",
        "- en punkt i en lista som är lång och slutar utan punkt här",
        "| en cell med många ord i en lång rad utan någon punkt här |\n|---|\n| en |",
        "# En rubrik med många ord i en lång rad utan någon punkt",
        "Vi har tagit fram planen (se vidare på Insidan och på webben i våras).",
        "Vi kommer bl.a. att arbeta, t.ex. med vård, m.m. under våren resp. hösten.",
        "Det var ca. tre, tel. nummer och avd. tre som föreg. år var bäst.",
        "2031 presenterades konserten för alla. 19 april möts vi. 81 procent kom.",
        "Boken Var är pulkan? på tre språk är här och den är bra.",
        "Vi hade många besök under våren och sommaren, nämligen {{besok}}",
        "Läs om det på vår webbplats och hör sedan av dig till https://fjall.example/",
    ],
)
def test_signatures_lists_tables_headings_and_abbreviations_are_left_alone(text):
    assert ask(T03, kust(text)) == ()


def test_a_contribution_over_its_limit_is_told_both_numbers():
    context = kust("Ett två tre fyra fem.")
    context = replace(context, definition=replace(context.definition, most_words=4))
    found = the_finding(T07, context)
    assert told(found) == "5 ord; gränsen är 4."
    assert (found.computed, found.expected) == ("5", "4")


def test_a_contribution_within_its_limit_or_without_one_is_left_alone():
    context = kust("Ett två tre fyra fem.")
    assert ask(T07, context) == ()
    assert ask(T07, replace(context, definition=replace(context.definition, most_words=5))) == ()
