"""Figures from CSV, as Swedish Excel saves them and as others do."""

import pytest

from reportkit.messages import Language, UsageError
from reportkit.sheets.comma_separated import letters, read_csv
from tests.sheets.sheets import found, numbers, sentence, told, values

EXCEL = "Benämning;Utfall;Föregående år;Kvinnor\r\nBesök totalt;45 000;44\u00a0120;\r\nDigitala besök;8176;;4610\r\n"
SAID = {
    "besok_totalt.value": "45 000",
    "besok_totalt.previous_year": "44 120",
    "besok_digitala.value": "8 176",
    "besok_digitala.breakdown.K": "4 610",
}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_from_excel_is_read_in_every_encoding_that_excel_saves(encoding):
    assert numbers(EXCEL.encode(encoding), "Underlag.csv") == SAID


def test_tabs_part_columns_too_and_a_first_line_may_say_what_does():
    assert numbers(EXCEL.replace(";", "\t").encode(), "u.csv") == SAID
    assert numbers(b"sep=;\r\n" + EXCEL.encode(), "u.csv") == SAID


def test_quoted_fields_hold_separators_quotes_and_newlines():
    source = 'Nyckeltal;Utfall;Kommentar\n"Besök totalt";"45 000";"Enligt ""Lisa"";\nsom räknat"\n'
    assert numbers(source.encode(), "u.csv") == {
        "besok_totalt.value": "45 000",
        "besok_totalt.note": 'Enligt "Lisa"; som räknat',
    }


def test_commas_part_columns_where_decimals_do_not_need_them():
    source = 'Nyckeltal,Utfall\nSjukfrånvaro,"5,93"\nBesök totalt,45000\n'
    assert numbers(source.encode(), "u.csv") == {"besok_totalt.value": "45 000", "sjukfranvaro.value": "5,93"}


def test_commas_that_may_be_either_are_refused():
    with pytest.raises(UsageError) as caught:
        read_csv("Sjukfrånvaro,5,93\nBesök totalt,45000\n".encode(), "u.csv")
    assert sentence(caught.value.told) == "u.csv har komma både mellan kolumnerna och i talen. Inget har sparats."


def test_words_that_are_no_period_and_no_judgement_of_a_target_are_named_by_their_cells():
    source = "Nyckeltal;Utfall;Period;Måluppfyllelse\nBesök totalt;45 000;februari;Uppfyllt\nVäntat;90;2023-02;Nästan\n"
    read = found(source.encode(), "u.csv")
    assert values(read) == {"besok_totalt.value": "45 000", "vantat.value": "90", "vantat.period": "2023-02"}
    assert told(read) == [
        "C2: ”februari” är ingen period, som 2023-04 eller 2023-01/2023-03.",
        "D2: Besök totalt är inget styrmått och har inget mål att bedöma: ”Uppfyllt”.",
        "D3: ”Nästan” är ingen bedömning av målet. Skriv uppfyllt, delvis uppfyllt, ej uppfyllt.",
    ]
    assert numbers("Nyckeltal;Bedömning\nVäntat;EJ UPPFYLLT\n".encode(), "u.csv") == {"vantat.judgement": "ej uppfyllt"}


def test_percent_signs_units_and_words_before_are_read_as_people_write_them():
    source = "Sjukfrånvaro;5,93 %\nBesök totalt;ca 45 000 besök\nPeriodens resultat;-45,5\n"
    assert numbers(source.encode("cp1252"), "u.csv") == {
        "besok_totalt.value": "ca 45 000",
        "resultat.value": "−45,5",
        "sjukfranvaro.value": "5,93",
    }


def test_what_cannot_be_read_is_named_by_its_cell():
    read = found("Nyckeltal;Utfall\nBesök totalt;n/a\nDigitala besök;8176\nNattbesök;3\n".encode(), "u.csv")
    assert values(read) == {"besok_digitala.value": "8 176"}
    assert told(read) == [
        "B2: ”n/a” är inget tal.",
        "A4: raden ”Nattbesök” hör inte till något av avsnittets nyckeltal.",
    ]


def test_an_apostrophe_that_guards_a_text_from_being_calculated_is_none_of_it():
    source = "Nyckeltal;Utfall;Kommentar\nPeriodens resultat;'-45,5;'=inte en formel\n"
    assert numbers(source.encode(), "u.csv") == {"resultat.value": "−45,5", "resultat.note": "=inte en formel"}


def test_english_numbers_are_read_where_the_report_is_english():
    read = found(b"besok_totalt;45,000\nsjukfranvaro;5.93\n", "u.csv", Language.ENGLISH)
    assert values(read) == {"besok_totalt.value": "45,000", "sjukfranvaro.value": "5.93"}


@pytest.mark.parametrize(
    ("content", "id"),
    [
        (b'a;"b', "sheets.torn"),
        (b'a;"b"c;d', "sheets.torn"),
        (b"a\x81;b", "sheets.no_text"),
        (b"a;b\x00c", "text.control_character"),
        (b"a;b\x1b[2J", "text.control_character"),
        (b"\xff\xfea", "sheets.no_text"),
        (b"a" * 200_000 + b";b", "sheets.torn"),
    ],
)
def test_what_is_no_csv_is_refused_with_a_sentence(content, id):
    with pytest.raises(UsageError) as caught:
        read_csv(content, "u.csv")
    assert caught.value.told.id == id
    for language in Language:
        assert all(caught.value.in_words(language))


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_columns_are_named_as_in_excel(column, name):
    assert letters(column) == name
