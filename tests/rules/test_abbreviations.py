"""N03 and N04: abbreviations are explained, and inflected with a colon."""

import pytest

from reportkit.messages import Language
from reportkit.model.finding import Severity
from reportkit.model.measurement import Abbreviation
from reportkit.model.value import replace
from reportkit.rules.abbreviations import N03, N04
from tests.rules.conftest import REGISTERS, ask, kust, mended, report, the_finding, told
from tests.rules.test_repetitions import section


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Enligt KLT-planen är allt bra.", "KLT"),
        ("Vårdplatser/KLT är inte klara.", "KLT"),
        ("Vi frågade KLT:s chef.", "KLT"),
        ("Nu har KLTs chef svarat. Mer om KLT.", "KLT"),
    ],
)
def test_an_abbreviation_that_nobody_explains_is_noted_once(text, short):
    found = the_finding(N03, report(kust(text)))
    assert (found.quote, found.severity) == (short, Severity.NOTE)
    assert text[slice(*found.columns)] == short
    assert told(found).startswith(f"{short} förklaras inte.")


def test_it_is_noted_at_its_first_place_in_the_report():
    found = the_finding(N03, report(section("kust", "Ord.\n\n# Nytt\n\nMed KLT."), section("fjall", "Med KLT.")))
    assert (found.section, found.heading, found.line) == ("kust", "Nytt", 5)


@pytest.mark.parametrize(
    "text",
    [
        "Kommunal lokaltrafik (KLT) är bra, och KLT:s bussar går.",
        "KLT (kommunal lokaltrafik) är bra.",
        "Inom EU och på TV, i kapitel III.",
        "Hos KLT Trafik och i Norra KLT.",
        "ALLT ÄR BRA",
        "EKG-remisser, ett e-ID, https://KLT.example och {{KLT}}.",
        "# EKG\n\nVi tar EKG.",
    ],
)
def test_what_is_explained_everyday_or_a_name_is_left_alone(text):
    registers = replace(REGISTERS, abbreviations=(Abbreviation("EKG", "elektrokardiogram"), Abbreviation("ID", "id")))
    assert ask(N03, report(kust(text, registers=registers))) == ()


def test_a_note_to_oneself_is_no_abbreviation_to_explain():
    assert not ask(N03, report(section("kust", "TODO skriv om läget i mars.")))


def test_an_abbreviation_that_the_register_knows_without_its_words_is_not_explained():
    registers = replace(REGISTERS, abbreviations=(Abbreviation("EKG"),))
    assert the_finding(N03, report(kust("Vi tar EKG.", registers=registers))).quote == "EKG"


@pytest.mark.parametrize(
    ("text", "better"),
    [("Det är EKGs fel.", "Det är EKG:s fel."), ("WHOs lista.", "WHO:s lista.")],
)
def test_a_genitive_gets_its_colon(text, better):
    context = kust(text)
    found = the_finding(N04, context)
    assert mended(context, found) == better
    assert found.expected in told(found)


@pytest.mark.parametrize("text", ["IVO:s beslut, Polens EKG, CDs-skivor.", "[EKG](https://WHOs.example)", "{{EKGs}}"])
def test_other_forms_are_left_alone(text):
    assert ask(N04, kust(text)) == ()


def test_another_language_has_other_rules():
    context = kust("The EKGs of KLT.", language=Language.ENGLISH)
    assert ask(N04, context) == ask(N03, report(context)) == ()
