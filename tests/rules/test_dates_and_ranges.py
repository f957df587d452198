"""P06, U08 and U09 in running text: days, weeks, ranges and the form of dates."""

from datetime import date

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language
from reportkit.model.finding import Severity
from reportkit.rules.dates_in_prose import P06, U09
from reportkit.rules.ranges_in_prose import U08
from reportkit.text.dates import format_date, weekday
from tests.rules.conftest import ask, kust, mended, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote", "question"),
    [
        ("Åren 2029-2027 var bra.", "2029-2027", "2029-2027 går baklänges."),
        ("Toppen 2019–17 var hög.", "2019–17", "2019–17 går baklänges."),
        ("Mötet 28–22 februari hölls.", "28–22", "28–22 går baklänges."),
        ("Det tar 5–3 dagar.", "5–3", "5–3 går baklänges."),
        ("Den 31 april hölls mötet.", "31 april", "Det finns ingen 31 april."),
        ("Den 29 februari 2030 hölls det.", "29 februari 2030", "Det finns ingen 29 februari 2030."),
        ("Vi ses torsdag den 14 mars 2031.", "torsdag den 14 mars 2031", "den 14 mars 2031 är en fredag."),
        ("Vi ses söndagen den 12 mars.", "söndagen den 12 mars", "den 12 mars 2031 är en onsdag."),
        ("Det infördes i januari måndag 2031.", "januari måndag 2031", "Här står måndag efter januari. Ska det vara "
         "månad?"),
        ("Mätningen görs vecka 54.", "vecka 54", "Det finns ingen vecka 54."),
        ("Mätningen görs v. 0.", "v. 0", "Det finns ingen vecka 0."),
    ],
)  # fmt: skip
def test_impossible_times_are_asked_about(text, quote, question):
    found = the_finding(P06, kust(text))
    assert quote in found.quote
    assert text[slice(*found.columns)] == found.quote
    assert (told(found), found.severity) == (question, Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "Åren 2027–2029, 2016–18 och 2023-04 samt dnr 2023-2019.",
        "Den 29 februari 2028, 28 februari–3 mars och 7–10 februari.",
        "Vi vann med 5-3 och säsongen november–februari var bra, i vecka 51–2 och vecka 53.",
        "Vi ses tisdag den 12 mars.",  # of the year before
        "Under januari månad 2031 och måndag 3 mars 2031.",
        "Telefon 0920-710 och 010-200 besök.",
    ],
)
def test_possible_times_are_left_alone(text):
    assert ask(P06, kust(text)) == ()


@for_all(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_the_right_weekday_of_any_day_is_never_doubted(day):
    text = f"Vi ses {weekday(day)} {format_date(day)}."
    assert ask(P06, kust(text)) == ()


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Det tar 4-6 veckor.", "Det tar 4–6 veckor."),
        ("Det kostar 1,5 - 2 mnkr.", "Det kostar 1,5–2 mnkr."),
        ("Åren 2026-2028 var bra.", "Åren 2026–2028 var bra."),
        ("Toppen 2016-18 var hög.", "Toppen 2016–18 var hög."),
        ("Mötet den 7-10 februari.", "Mötet den 7–10 februari."),
        ("I åldern 30-39, ofta.", "I åldern 30–39, ofta."),
        ("Det är mellan 30 till 35 procent.", "Det är mellan 30 och 35 procent."),
    ],
)
def test_a_hyphen_in_a_range_can_be_mended(text, better):
    context = kust(text)
    found = the_finding(U08, context)
    assert mended(context, found) == better
    assert (found.severity, found.expected in told(found)) == (Severity.NOTE, True)
    assert ask(U08, kust(better)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0920-710 00, 010-200 00 00 eller 112.",
        "Den 2023-04-05 och april 2023-04, dnr 2022-2023, covid-19 och 6-årig.",
        "Vi vann 5-3. Det är 2029-2027 baklänges, HSN 14-23-5 och SS-EN 13-2.",
        "Det är 4–6 veckor.",
        "| 4-6 veckor |\n|---|\n| 5-7 år |",
    ],
)
def test_other_hyphens_are_left_alone(text):
    assert ask(U08, kust(text)) == ()


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Vi delgavs 22/2 på beslutet.", "Vi delgavs den 22 februari på beslutet."),
        ("Mötet är den 3/4.", "Mötet är den 3 april."),
        ("Den 3/4 2031 är mötet.", "Den 3 april 2031 är mötet."),
        ("Mötet är 3/4 2031.", "Mötet är den 3 april 2031."),
    ],
)
def test_a_date_with_a_slash_can_be_written_out(text, better):
    context = kust(text)
    found = the_finding(U09, context)
    assert mended(context, found) == better
    assert (told(found), found.severity) == (f"Skriv datumet som {found.expected}.", Severity.NOTE)


@pytest.mark.parametrize(
    "text", ["Öppet 24/7 och 3/4 av tiden.", "Det är 31/2, 40/3, 22/2/5 och 18/19.", "Se hsn/22/2 och 1/2."]
)
def test_fractions_and_other_slashes_are_left_alone(text):
    assert ask(U09, kust(text)) == ()


@pytest.mark.parametrize("rule", [P06, U08, U09], ids=lambda rule: rule.id)
def test_a_report_in_another_language_is_left_alone(rule):
    assert ask(rule, kust("Den 31 april, 4-6 veckor, 22/2.", language=Language.ENGLISH)) == ()
