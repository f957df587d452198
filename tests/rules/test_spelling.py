"""T01: what is asked about a word, and what is not."""

import pytest

from reportkit.messages import Language
from reportkit.model.finding import Severity
from reportkit.model.measurement import Abbreviation, Registers
from reportkit.model.spelling import Spelling, Verdict
from reportkit.model.value import replace
from reportkit.rules.familiar_words import familiar_words
from reportkit.rules.spelling import T01
from reportkit.rules.words_to_look_up import words_to_look_up
from tests.rules.conftest import ask, heading, kust, the_finding, told

UNKNOWN = {
    "sifforna": ("siffrorna",),
    "kapitering": (),
    "bengtzen": (),
    "information-": ("informations-",),
    "deltagelse": (),
    "sommarhalvårsplanerring": ("sommarhalvårsplanering",),
    "kataraktkirurgi": (),
    "small": (),
    "talk": (),
    "förbätringsarbete": ("förbättringsarbete",),
}


def looked_up(context):
    """The section with what a dictionary that lacks the words above says."""
    familiar = familiar_words(context.workspace)
    asked = words_to_look_up(context.id, context.contribution.text, familiar)
    said = {word: Verdict(word.casefold() not in UNKNOWN, UNKNOWN.get(word.casefold(), ())) for word in asked}
    return replace(context, spelling=Spelling(said, familiar))


def asked(text, **rest):
    return [each.quote for each in ask(T01, looked_up(kust(text, **rest)))]


def test_a_word_near_a_known_one_is_a_warning_that_proposes_it():
    found = the_finding(T01, looked_up(kust("Vi följer sifforna varje vecka, och sifforna är bra.")))
    assert (found.severity, found.quote, found.columns) == (Severity.WARNING, "sifforna", (10, 18))
    assert told(found) == "”sifforna” känns inte igen. Menade du ”siffrorna”?"
    assert [place.quote for place in found.places] == ["sifforna"]
    assert told(found, Language.ENGLISH) == "”sifforna” is not recognised. Did you mean ”siffrorna”?"


def test_a_word_near_none_is_a_note():
    found = the_finding(T01, looked_up(kust("Vi ser över vår kapitering i vår.")))
    assert found.severity is Severity.NOTE
    assert told(found) == "”kapitering” känns inte igen. Är det rätt stavat?"


@pytest.mark.parametrize(
    "text",
    [
        "Professor Bengtzen talade.",
        "Bengtzen talade. Efteråt svarade Bengtzen på frågor.",
        "Läs mer på www.sifforna.se/kapitering.",
        "Se {{sifforna}}.",
        "Skriv till sifforna@example.org.",
        "Kapitering, kapitering och åter kapitering.",
        "De höll ett small talk om resultatet.",
        "Enligt SIFFORNA och SiffOrna.",
    ],
)
def test_names_addresses_citations_terms_and_other_languages_are_not_asked_about(text):
    assert asked(text) == []


def test_the_first_word_of_a_sentence_is_asked_about_where_it_looks_like_a_common_word():
    assert asked("Deltagelse i mätningen. Bengtzen var med.") == ["Deltagelse"]
    assert asked("Sommarhalvårsplanerring pågår.") == ["Sommarhalvårsplanerring"]


def test_half_a_compound_is_asked_about_without_its_hyphen():
    found = the_finding(T01, looked_up(kust("Ett information- och förankringsarbete.")))
    assert (found.quote, found.expected) == ("information", "informations")


@pytest.mark.parametrize("entry", ["kapitering", "Kapitering", "kapi-"])
def test_the_list_of_the_workspace_covers_a_word_its_inflections_and_what_it_begins(entry):
    registers = Registers(words=frozenset({entry}))
    assert asked("Vår kapitering är ny.", registers=registers) == []


def test_an_entry_for_compounds_asks_that_the_rest_is_a_word():
    registers = Registers(words=frozenset({"katarakt-"}))
    assert asked("Ny kataraktkirurgi.") == ["kataraktkirurgi"]
    assert asked("Ny kataraktkirurgi.", registers=registers) == []


def test_words_of_registers_and_of_definitions_are_familiar():
    registers = Registers(abbreviations=(Abbreviation("KPT", "kapitering per tertial"),))
    assert asked("Vår kapitering är ny.", registers=registers) == []
    assert asked("Vår kapitering är ny.", headings=[heading("Kapitering")]) == []


def test_a_heading_that_another_rule_asks_about_is_left_to_it():
    asks = [heading("Förbättringsarbete")]
    assert asked("# Förbätringsarbete\n\nVi förbättrar.", headings=asks) == []
    assert asked("# Förbätringsarbete\n\nVi förbättrar.") == ["Förbätringsarbete"]


def test_nothing_is_said_of_words_that_nobody_has_looked_up():
    assert ask(T01, kust("Vi följer sifforna.")) == ()


def test_reports_in_another_language_are_not_held_against_the_swedish_dictionary():
    assert asked("Vi följer sifforna.", language=Language.ENGLISH) == []
