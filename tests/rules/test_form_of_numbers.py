"""U01, U04, U05, U06 and U07 in running text: units, thousands, decimals and signs."""

from decimal import Decimal

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language, render
from reportkit.messages.catalogue import book
from reportkit.model.finding import Severity
from reportkit.model.measurement import MeasurementKind, MeasurementUnit
from reportkit.model.value import replace
from reportkit.rules.number_form import U05
from reportkit.rules.numbers_and_times import NUMBERS_AND_TIMES
from reportkit.rules.signs_in_prose import U06, U07
from reportkit.rules.units_in_prose import U01, U04
from reportkit.text.numbers import format_decimal
from tests.rules.conftest import REGISTERS, ask, kust, mended, the_finding, told

MONEY = replace(
    REGISTERS,
    units=(
        MeasurementUnit("mnkr", kind=MeasurementKind.MONEY, also=("mkr", "miljoner kronor")),
        MeasurementUnit("kr", kind=MeasurementKind.MONEY, also=("kronor",)),
    ),
)
TABLE = "| 5 % | 1,3 mkr | 10450 besök | (- 5) | minskade med -5 |\n|---|---|---|---|---|\n| 5 % | b | c | d | e |"


@pytest.mark.parametrize(
    ("rule", "text", "quote", "better"),
    [
        (U01, "Det kostar 1,3 mkr i år.", "1,3 mkr", "Det kostar 1,3 mnkr i år."),
        (U01, "Det kostar cirka 2 Mkr.", "cirka 2 Mkr", "Det kostar cirka 2 mnkr."),
        (U01, "Det kostar 2 Mnkr.", "2 Mnkr", "Det kostar 2 mnkr."),
        (U01, "Av 9 mnkr är 8 miljoner kronor hyror.", "8 miljoner kronor", "Av 9 mnkr är 8 mnkr hyror."),
        (U04, "Den ökar med 86 % i år.", "86 %", "Den ökar med 86\u00a0procent i år."),
        (U04, "Den ökar (+45%).", "+45%", "Den ökar (+45\u00a0procent)."),
        (U04, "Det är 20–25 % här.", "20–25 %", "Det är 20–25\u00a0procent här."),
        (U04, "Två %-enheter och 3 %-enheter.", "Två %-enheter", "Två\u00a0procentenheter och 3 %-enheter."),
        (U05, "Vi hade 10450 besök.", "10450", "Vi hade 10\u00a0450 besök."),
        (U05, "Det kostar 2000 kr.", "2000", "Det kostar 2\u00a0000 kr."),
        (U05, "En 5.5-årig utbildning.", "5.5", "En 5,5-årig utbildning."),
        (U05, "Det är 3.75 procent.", "3.75", "Det är 3,75 procent."),
        (U06, "Det blev 133 mnkr (- 241 mnkr).", "- 241 mnkr", "Det blev 133 mnkr (-241 mnkr)."),
        (U06, "Det blev mer (+ 118 mnkr).", "+ 118 mnkr", "Det blev mer (+118 mnkr)."),
    ],
)  # fmt: skip
def test_what_is_written_otherwise_is_asked_about_and_can_be_mended(rule, text, quote, better):
    context = kust(text, registers=MONEY)
    found = ask(rule, context)[0]
    assert found.quote == quote
    assert text[slice(*found.columns)] == quote
    assert mended(context, found) == better
    assert ask(rule, kust(better, registers=MONEY))[1:] == ()


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (U01, "Det kostar 1,3 mnkr, 35 kr per prov och 4 200 kronor per styck."),
        (U01, "Det kostar 8 miljoner kronor i år."),
        (U04, "Det är 5 procent och 100%-ig täckning."),
        (U05, "Under 2023 och 2024 har 1177 kan hjälpa, ring 1177 eller 0920 71000."),
        (U05, "Projekt 4711 startar. Fakturanummer 123456 betalades och personal med kod 3000 timmar."),
        (U05, "Lagen (2016:1145), dnr 4711 gäller, rum 1204 är, enligt Nova 4000 planeras."),
        (U05, "Kl. 8.30 i version 2.1 av Cosmic 8.2 gäller 10 450 besök."),
        (U05, "Det är 6,1 procent, jämfört med 9,8 procent och 12 procent."),
        (U05, "Det är 6,1 procent mot 9,87 mnkr, jämfört med 3 procent."),
        (U06, "Det blev 133 mnkr (-241 mnkr) – 12 fler, 10 - 12 och 5 – 7."),
        (U07, "Budgetavvikelsen är -14 mnkr. Det minskade till -14 mnkr, är lägre än -5 grader."),
        (U07, "Färre besök 2022-2023, minskade – 12 av dem, ökade med -3 och sänkt 10–12 dagar."),
        (U07, "Antalet är lägre. Resultatet är -12 mnkr."),
    ],
)
def test_near_cases_are_left_alone(rule, text):
    assert ask(rule, kust(text, registers=MONEY)) == ()


@pytest.mark.parametrize("rule", [U01, U04, U05, U06, U07], ids=lambda rule: rule.id)
def test_tables_headings_and_other_languages_are_left_alone(rule):
    assert ask(rule, kust(TABLE, registers=MONEY)) == ()
    assert ask(rule, kust("# Hade 10450 besök (- 5 %) 3 mkr\n\nText.", registers=MONEY)) == ()
    text = "Minskade med -5 %, 10450 besök (- 5 mkr)."
    assert ask(rule, kust(text, registers=MONEY, language=Language.ENGLISH)) == ()


def test_the_questions_in_words():
    assert told(the_finding(U01, kust("Det kostar 1,3 mkr."))) == "”mkr” används här; rapporten skriver mnkr."
    assert told(the_finding(U04, kust("Det är 5 %."))) == "Skriv procent i löpande text: 5 procent."
    assert told(the_finding(U05, kust("Vi hade 10450 besök."))) == "Skriv 10\u00a0450 i stället för 10450."
    assert told(the_finding(U06, kust("(- 5 mnkr)"))) == "Inget mellanslag mellan tecken och tal: -5 mnkr."
    found = the_finding(U07, kust("Vi minskade med -12 platser."))
    assert told(found) == "”minskade med -12”: minskningen sägs två gånger. Skriv 12."
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("Vi minskade med -12 platser.", "minskade med -12", "12"),
        ("Ett underskott på −14 mnkr.", "underskott på −14 mnkr", "14 mnkr"),
        ("Det gav minskad tid -145 timmar.", "minskad tid -145", "145"),
    ],
)
def test_a_decrease_said_twice_is_asked_about_and_left_to_the_writer(text, quote, right):
    found = the_finding(U07, kust(text))
    assert (found.quote, found.expected, found.fix) == (quote, right, None)
    assert text[slice(*found.columns)] == quote


def test_unequal_decimals_of_a_comparison_are_asked_about():
    found = the_finding(U05, kust("Den är 5,1 procent. Det är bra, jämfört med 2030 då den var 9,87 procent."))
    assert (found.quote, found.fix) == ("9,87 procent", None)
    assert told(found) == "5,1 jämförs med 9,87. Ange lika många decimaler."


def test_a_short_form_of_money_weighs_more_than_a_long_one():
    short, long = ask(U01, kust("Det är 2 mkr och 3 miljoner kronor.", registers=MONEY))
    assert (short.severity, long.severity) == (Severity.WARNING, Severity.NOTE)


def test_columns_hold_below_a_list_and_over_wrapped_lines():
    text = "# Ett\n\n- Först\n- Det kostar\n  1,3 mkr\n\nSedan 4 mkr."
    first, second = ask(U01, kust(text))
    assert (first.line, first.columns, second.line, second.columns) == (5, (2, 9), 7, (6, 11))
    assert (first.heading, second.heading) == ("Ett", "Ett")


@for_all(st.integers(10_000, 999_999_999))
def test_large_counts_are_mended_to_what_the_program_prints(number):
    context = kust(f"Vi hade {number} besök.")
    assert mended(context, the_finding(U05, context)) == f"Vi hade {format_decimal(Decimal(number))} besök."


@for_all(st.decimals("0.1", "99999999", places=1))
def test_what_the_program_prints_has_no_findings(value):
    printed = format_decimal(value)
    text = f"Det blev {printed}\u00a0mnkr (+{printed}\u00a0mnkr), minskade med {printed}\u00a0procent."
    assert [found for rule in NUMBERS_AND_TIMES for found in ask(rule, kust(text))] == []


def test_the_two_books_have_the_same_sentences_and_every_rule_its_own():
    swedish, english = (book(language, "rules_prose") for language in Language)
    assert swedish.keys() == english.keys()
    for rule in NUMBERS_AND_TIMES:
        assert render(rule.summary, Language.SWEDISH).endswith(".")
