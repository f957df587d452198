"""N02: names with two spellings."""

from time import process_time

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.model.finding import Severity
from reportkit.rules.name_spellings import N02
from reportkit.rules.name_words import stem
from tests.rules.conftest import ask, kust, report, the_finding, told
from tests.rules.test_repetitions import section


@pytest.mark.parametrize(
    ("text", "rare", "usual"),
    [
        ("Vi har Björkvikens hus. Vid Björkviken och i Björkvicken är det bra.", "Björkvicken", "Björkvikens"),
        ("# Resa till Grez sur Loing\n\nVi for till Gres sur Loing.", "Gres", "Grez"),
        ("Vid Fjälls Tekniska Skola. Vid Fjälls tekniska skola, Fjälls tekniska skola.", None, None),
        ("I region Norrfjäll och Region Norrfjäll. Så Region Norrfjäll.", "region Norrfjäll", "Region Norrfjäll"),
        ("Vid AnOPIVA, AnOpIva och AnOpIvas.", "AnOPIVA", "AnOpIva"),
    ],
)
def test_two_spellings_are_asked_about_at_the_rarer_one(text, rare, usual):
    found = the_finding(N02, report(kust(text)))
    assert found.severity is Severity.WARNING
    if rare is not None:
        assert found.quote == rare
        assert f"”{rare}” och ”{usual}”" in told(found)
    line = text.split("\n")[found.line - 1]
    assert line[slice(*found.columns)] == found.quote


def test_the_other_section_is_named():
    found = the_finding(
        N02, report(section("kust", "Vi mötte Stadsviken."), section("fjall", "Vi mötte Statsvikens folk."))
    )
    assert (found.section, found.places[0].section) == ("kust", "fjall")
    assert told(found) == "”Stadsviken” och ”Statsvikens” (1 gång): samma namn?"


def test_a_single_word_with_and_without_a_capital_is_a_note():
    text = "Här har Regionen ansvar. Det är regionen som gör det, och regionen som vet."
    found = the_finding(N02, report(kust(text)))
    assert (found.quote, found.severity) == ("Regionen", Severity.NOTE)


def test_what_a_unit_is_for_does_not_hide_a_name_that_stands_in_small_letters_too():
    text = "Vi mötte Resursen i går. Det är enheten för resursen, och resursen vet."
    assert the_finding(N02, report(kust(text))).quote == "Resursen"


@pytest.mark.parametrize(
    "text",
    [
        "Björkviken och Björkvikens hus. Björkviken är bra.",
        "Regionen är bra. Det är regionen.\n\n- Regionen\n- regionen",
        "Vi mötte Anna Persson och Anna Larsson, och Lars Nilsson och Nils Larsson.",
        "I division Nära är vården nära, och nära är bra. Det är nära.",
        "Vi mötte Resursen i går. Det är enheten för resursen, och avdelningen för resursen vet.",
        "Boken ”Vården i norr” handlar om vården. Det är vården i norr som vården vet.",
        "I databasen Vården i norr står det. Vi har vården här, och vården där.",
        "Planerade åtgärder. Vi har planerat. Planerar vi? Hälsan. Hälsar vi?",
        "Kvinnor och män. Vi talar om Nya Karleby och nya Karlstad.",
        "Vi for till Umeå. Vi for till Luleå. Vi for till Piteå.",
        "God vård. Vi ger god vård. Psykisk hälsa och psykisk ohälsa. Det heter Psykisk hälsa 2031.",
        "{{Besok}} och {{besok}} på https://Fjall.example och https://fjall.example.",
    ],
)
def test_forms_sentence_beginnings_titles_and_common_words_are_left_alone(text):
    assert ask(N02, report(kust(text))) == ()


def test_the_key_does_not_hang_on_the_place():
    text = "I region Norrfjäll och Region Norrfjäll. Så Region Norrfjäll."
    first = the_finding(N02, report(kust(text)))
    assert the_finding(N02, report(kust(f"Nya ord.\n\n{text}"))).key == first.key


@for_all(
    st.lists(st.sampled_from(["Region", "region", "Fjäll", "fjäll", "och", "Och", ". ", "Björkviken", "Björkvicken"]))
)
def test_a_finding_quotes_what_stands_there_and_no_pair_twice(pieces):
    text = " ".join(pieces)
    found = ask(N02, report(kust(text)))
    assert all(text[slice(*each.columns)] == each.quote for each in found)
    assert len({frozenset(each.subject.split(" / ")) for each in found}) == len(found)


@for_all(st.text(min_size=1))
def test_a_stem_has_one_stem(word):
    assert word.startswith(stem(word))
    assert len(word) - len(stem(word)) <= 1


def test_a_thousand_names_take_no_longer_than_their_length():
    letters = "abcdefghijklmnop"
    names = [f"Vid{a}{b}{c}{d}skolan" for a in letters for b in letters for c in letters for d in "ab"]
    whole = report(kust("Vi har " + " och ".join(names)))
    began = process_time()
    ask(N02, whole)
    assert process_time() - began < 5
