"""Months beside each other, and women and men: what is this month's is read, and the rest is named."""

from datetime import date

import pytest

from reportkit.messages import UsageError
from tests.sheets.sheets import found, saved, told, values, workbook

DIVIDED = {
    "besok_digitala.breakdown.K": "4 610",
    "besok_digitala.breakdown.M": "3 566",
    "besok_digitala.value": "8 176",
}


def read(*rows, **others):
    return found(saved(workbook(*rows, **others)))


@pytest.mark.parametrize(
    "months",
    [
        ("jan 2023", "feb 2023", "mars 2023"),
        ("januari 2023", "Februari 2023", "mars 2023"),
        ("jan-23", "feb-23", "mar-23"),
        ("2023-01", "2023-02", "2023-03"),
        (202301, 202302, 202303),
        (date(2023, 1, 1), date(2023, 2, 1), date(2023, 3, 1)),
        ("Utfall jan 2023", "Utfall feb 2023", "Utfall mars 2023"),
    ],
)
def test_of_months_beside_each_other_this_month_is_read(months):
    sheet = read(
        (None, *months),
        ("Digitala besök", 8000, 8176, 8200),
        ("varav kvinnor", 4500, 4610, 4700),
        ("varav män", 3500, 3566, 3500),
    )
    assert values(sheet) == DIVIDED
    (others,) = told(sheet)
    assert others.startswith("Blad1!B1–Blad1!D1: 2 kolumner gäller andra tider")


def test_the_month_a_year_before_is_the_previous_year_and_its_division_has_no_place():
    sheet = read(
        (None, "feb 2022", "feb 2023"),
        ("Digitala besök", 10336, 8176),
        ("Kvinnor", 6000, 4610),
        ("Män", 4336, 3566),
    )
    assert values(sheet) == {**DIVIDED, "besok_digitala.previous_year": "10 336"}
    assert told(sheet) == ["Blad1!B1: kolumnen ”feb 2022” används inte."]


def test_women_and_men_may_stand_in_a_column_of_their_own():
    sheet = read(
        ("Nyckeltal", "Kön", "jan 2023", "feb 2023"),
        ("Digitala besök", "Kvinnor", 4500, 4610),
        (None, "Män", 3500, 3566),
        (None, "Totalt", 8000, 8176),
        ("Besök totalt", "Totalt", 44000, 45000),
    )
    assert values(sheet) == {**DIVIDED, "besok_totalt.value": "45 000"}


@pytest.mark.parametrize("year", ["2023", 2023])
def test_women_and_men_may_stand_below_each_month(year):
    named = (
        (None, "jan 2023", None, None, "feb 2023"),
        ("Nyckeltal", "K", "M", "Totalt", "K", "M", "Totalt"),
        ("Digitala besök", 4500, 3500, 8000, 4610, 3566, 8176),
    )
    assert values(read(*named)) == DIVIDED
    by_year = (
        (None, year),
        (None, "jan", None, None, "feb"),
        ("Nyckeltal", "K", "M", "Totalt", "K", "M", "Totalt"),
        ("Digitala besök", 4500, 3500, 8000, 4610, 3566, 8176),
    )
    assert values(read(*by_year)) == DIVIDED


def test_the_months_may_stand_below_women_and_men():
    sheet = read(
        (None, "Kvinnor", None, "Män", None, "Totalt"),
        ("Nyckeltal", "jan 2023", "feb 2023", "jan 2023", "feb 2023", "jan 2023", "feb 2023"),
        ("Digitala besök", 4500, 4610, 3500, 3566, 8000, 8176),
    )
    assert values(sheet) == DIVIDED


def test_what_stands_below_another_month_or_a_budget_is_never_taken_for_this_month():
    sheet = read(
        (None, "Utfall", None, "Budget"),
        ("Nyckeltal", "jan 2023", "feb 2023", "jan 2023", "feb 2023"),
        ("Periodens resultat", -1, -2, -3, -4),
    )
    assert values(sheet) == {"resultat.value": "−2", "resultat.budget": "−4"}
    assert values(read((None, "Budget"), ("Nyckeltal", "K", "M", "Utfall"), ("Digitala besök", 1, 2, 8176))) == {
        "besok_digitala.value": "8 176"
    }


def test_months_without_a_year_are_those_of_the_year_that_the_sheet_says():
    rows = ((None, "jan", "feb", "mars"), ("Besök totalt", 44000, 45000, 46000))
    assert values(read(("Besök 2023",), *rows)) == {"besok_totalt.value": "45 000"}
    assert values(read(("Besök 2022",), *rows)) == {"besok_totalt.previous_year": "45 000"}
    assert values(read(("Om",), **{"2023": rows})) == {"besok_totalt.value": "45 000"}


def test_a_title_of_two_years_says_no_year():
    with pytest.raises(UsageError):
        read(("Besök 2022 och 2023",), (None, "jan", "feb"), ("Besök totalt", 44000, 45000))


def test_months_of_no_year_are_named_and_not_guessed():
    sheet = read((None, "Utfall", "jan", "feb"), ("Besök totalt", 45000, 1, 2))
    assert values(sheet) == {"besok_totalt.value": "45 000"}
    assert told(sheet) == [
        "Blad1!C1: ”jan” har inget årtal, och det går inte att se vilket år kolumnen gäller.",
        "Blad1!D1: ”feb” har inget årtal, och det går inte att se vilket år kolumnen gäller.",
    ]


def test_women_and_men_below_another_row_belong_to_that_row():
    sheet = read(
        (None, "jan 2023", "feb 2023"),
        ("Digitala besök", 8000, 8176),
        ("Besök på natten", 20, 30),
        ("Kvinnor", 10, 15),
        ("Besök totalt", 44000, 45000),
        ("Kvinnor", 24000, 25000),
    )
    assert values(sheet) == {"besok_digitala.value": "8 176", "besok_totalt.value": "45 000"}
    assert told(sheet)[1:] == [
        "Blad1!A3: raden ”Besök på natten” hör inte till något av avsnittets nyckeltal.",
        "Blad1!A4: raden ”Kvinnor” hör inte till något av avsnittets nyckeltal.",
        "Blad1!A6: raden ”Kvinnor” hör inte till något av avsnittets nyckeltal.",
    ]


def test_a_sum_below_the_table_is_not_the_last_figure():
    sheet = read(("Nyckeltal", "Utfall"), ("Besök totalt", 45000), ("Digitala besök", 8176), ("Summa", 53176))
    assert values(sheet) == {"besok_totalt.value": "45 000", "besok_digitala.value": "8 176"}
    assert told(sheet) == ["Blad1!A4: raden ”Summa” hör inte till något av avsnittets nyckeltal."]


def test_a_row_of_dates_among_the_figures_is_no_heading():
    sheet = read(
        ("Nyckeltal", "Utfall"), ("Besök totalt", 45000), ("Hämtat", date(2023, 3, 2)), ("Digitala besök", 8176)
    )
    assert values(sheet) == {"besok_totalt.value": "45 000", "besok_digitala.value": "8 176"}
