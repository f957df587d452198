"""A11, F05, H07 and K01 in running text: lists that are too short, and where a reader misses a number."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language
from reportkit.model.finding import Severity
from reportkit.rules.enumerations import A11
from reportkit.rules.missing_numbers import F05, H07, K01
from tests.rules.conftest import ask, kust, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote", "items"),
    [
        ("Det finns fyra områden:\n\n- vatten\n- luft\n- jord", "fyra områden", 3),
        ("De sju viktiga indikatorerna är:\n\n- en\n- två", "sju viktiga indikatorerna", 2),
        ("Det kan göras på 2 sätt:\n\n1. ett\n2. två\n3. tre", "2 sätt", 3),
        ("Arbetet har tre steg;\n\n- ett\n- två", "tre steg", 2),
        ("Först detta. Tre delar återstår.\n\nDet gäller tre delar:\n\n- a\n- b", "tre delar", 2),
    ],
)
def test_a_list_that_is_not_as_long_as_the_words_say_is_asked_about(text, quote, items):
    found = the_finding(A11, kust(text))
    assert (found.quote, found.expected, found.severity) == (quote, str(items), Severity.WARNING)
    assert text.split("\n")[found.line - 1][slice(*found.columns)] == quote
    assert told(found) == f"”{quote}” nämns, men {items} räknas upp."


@pytest.mark.parametrize(
    "text",
    [
        "Vi har haft 29 konserter för unga genom produktionerna:\n\n- en\n- två",
        "Det finns två områden:\n\n- a\n  - under\n- b",
        "Det kostar 3 mnkr:\n\n- a\n- b",
        "På tre månader:\n\n- a\n- b",
        "I tre kommuner händer detta:\n\n- a\n- b",
        "Vi har fyra områden.\n\n- a\n- b",
        "Ett antal områden:\n\n- a\n- b",
        "Vi har fyra områden:\n\nText.",
        "Vi har {{antal}}:\n\n- a",
    ],
)
def test_other_lists_are_left_alone(text):
    assert ask(A11, kust(text)) == ()


@for_all(st.integers(2, 12), st.integers(1, 14))
def test_a_list_is_asked_about_just_when_the_numbers_differ(said, items):
    text = f"Det finns {said} delar:\n\n" + "\n".join(f"- del {letter}" for letter in "abcdefghijklmn"[:items])
    assert bool(ask(A11, kust(text))) == (said != items)


@pytest.mark.parametrize(
    ("rule", "text", "quote", "question"),
    [
        (F05, "Antalet samtal har ökat med 3,2 procent. Den ökningen är 97 samtal.",
         "Antalet samtal har ökat med 3,2 procent", "Förändringen 3,2 procent anges utan nivå. Hur många är det nu?"),
        (H07, "Handledare på en viss procent har fått tid.", "en viss procent", "”en viss procent”: skriv siffran."),
        (H07, "Vi öppnar ett visst antal platser.", "ett visst antal", "”ett visst antal”: skriv siffran."),
        (K01, "Kvinnor på kusten har högre frånvaro än männen.",
         "Kvinnor på kusten har högre frånvaro än männen",
         "Kvinnor och män jämförs utan siffror. Ange båda."),
    ],
)  # fmt: skip
def test_a_missing_number_is_asked_about(rule, text, quote, question):
    found = the_finding(rule, kust(text))
    assert (found.quote, told(found)) == (quote, question)
    assert text[slice(*found.columns)] == quote


def test_what_may_be_meant_so_is_only_noted():
    assert the_finding(H07, kust("Ett visst antal platser.")).severity is Severity.NOTE
    assert the_finding(H07, kust("På en viss procent.")).severity is Severity.WARNING


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (F05, "Antalet samtal har ökat med 3,2 procent till 5 400."),
        (F05, "Antalet patienter har minskat med 12 procent sedan 2019 och är nu 4 300."),
        (H07, "En viss andel av patienterna, 12 procent, väntar."),
        (F05, "Antalet besök har ökat från 92 till 97 besök. Antalet samtal har ökat med 4 procent."),
        (F05, "Antalet samtal uppgår till 5 400. Antalet samtal har ökat med 3,2 procent."),
        (F05, "Antalet samtal har ökat med 3,2 procent till {{besok}}."),
        (F05, "Antalet besök har ökat med 97 besök. Kostnaden har ökat med 4 procent."),
        (H07, "Vi behöver en viss utökning och ett antal platser, vissa procent av tiden."),
        (K01, "Kvinnor har högre frånvaro än männen, 7,2 procent mot 4,1."),
        (K01, "Kvinnor har högre frånvaro än männen. Den är 7,2 procent mot 4,1 procent."),
        (K01, "Kvinnor har högre frånvaro än männen: {{franvaro.K}} mot {{franvaro.M}}."),
        (K01, "Kvinnor väntar längre än förra året, och män söker vård."),
    ],
)
def test_numbers_that_are_there_are_not_missed(rule, text):
    assert ask(rule, kust(text)) == ()


@pytest.mark.parametrize("rule", [A11, F05, H07, K01], ids=lambda rule: rule.id)
def test_a_report_in_another_language_is_left_alone(rule):
    text = (
        "Antalet besök har ökat med 4 procent, en viss procent.\n\nKvinnor har högre tal än män.\n\nTvå delar:\n\n- a"
    )
    assert ask(rule, kust(text, language=Language.ENGLISH)) == ()
    assert ask(rule, kust(text)) != ()
