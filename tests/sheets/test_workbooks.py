"""Figures from Excel: what people's workbooks look like, and what each cell of them says."""

from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZipFile

import pytest

from reportkit.messages import UsageError
from reportkit.sheets.door import read_book
from tests.sheets.sheets import found, noted, numbers, saved, sentence, told, values, workbook

SAVE_ANEW = "Öppna filen i Excel, spara den och lämna den igen."
HEADER = ("Nyckeltal", "Utfall", "Föregående år")


def test_rows_are_figures_by_label_and_columns_by_the_words_people_use():
    book = workbook(
        ("Underlag februari",),
        (),
        ("Benämning", "Enhet", "Utfall", "Föregående år", "Kvinnor", "Män", "Budget", "Källa"),
        ("Besök totalt", "besök", 45000, 44120),
        ("DIGITALA  besök", "besök", 8176, None, 4610, 3566, None, "Datalagret"),
        ("Periodens resultat:", "mnkr", -45.5, None, None, None, -40),
    )
    assert numbers(saved(book)) == {
        "besok_totalt.value": "45 000",
        "besok_totalt.previous_year": "44 120",
        "besok_digitala.value": "8 176",
        "besok_digitala.breakdown.K": "4 610",
        "besok_digitala.breakdown.M": "3 566",
        "besok_digitala.source": "Datalagret",
        "resultat.value": "−45,5",
        "resultat.budget": "−40",
    }


def test_rows_are_figures_by_id_too_with_a_key_after_it():
    book = workbook(("besok_totalt", 45000), ("besok_digitala.K", 4610), ("resultat.budget", -40))
    assert numbers(saved(book)) == {
        "besok_totalt.value": "45 000",
        "besok_digitala.breakdown.K": "4 610",
        "resultat.budget": "−40",
    }


def test_two_columns_without_a_heading_are_names_and_values():
    book = workbook(("Besök totalt", 45000), ("Digitala besök", 8176), ("Digitala besök, kvinnor", 4610))
    assert numbers(saved(book)) == {
        "besok_totalt.value": "45 000",
        "besok_digitala.value": "8 176",
        "besok_digitala.breakdown.K": "4 610",
    }


def test_the_month_may_stand_above_the_values():
    book = workbook(("", "feb 2022", "Utfall februari 2023"), ("Besök totalt", 44120, 45000))
    assert numbers(saved(book)) == {"besok_totalt.previous_year": "44 120", "besok_totalt.value": "45 000"}


def test_the_values_of_another_month_are_not_taken_for_this_one():
    read = found(saved(workbook(("", "Utfall", "Utfall januari 2023"), ("Besök totalt", 45000, 43000))))
    assert values(read) == {"besok_totalt.value": "45 000"}
    assert told(read) == ["Blad1!C1: kolumnen ”Utfall januari 2023” används inte."]


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (0.0593, "0.00%", "5,93"),
        (0.0593, "0%", "5,93"),
        (0.0593, "0.0%", "5,9"),
        (0.061, "0.00%", "6,10"),
        (-0.005, "0.0%;[Red]-0.0%", "−0,5"),
        (5.93, "General", "5,93"),
        (5.93, '0.00" procent"', "5,93"),
        (1 / 3 * 17.79, "0.00", "5,93"),
        (6, "#,##0.00", "6,00"),
        ("5,93", "@", "5,93"),
        ("5,93 %", "General", "5,93"),
        ("ca 6", "General", "ca 6"),
    ],
)
def test_a_share_is_read_as_its_cell_shows_it(value, form, expected):
    assert values(found(saved(workbook(("Sjukfrånvaro", (value, form)))))) == {"sjukfranvaro.value": expected}


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (-45.5, '#,##0.0;[Red]"("#,##0.0")"', "−45,5"),
        (-45_500_000, '0.0,,', "−45,5"),
        (-45_500_000, '0.0,," mkr"', "−45,5"),
        (-45.5, "0.##", "−45,5"),
        (-45.0, "0.##", "−45"),
        (0.1 + 0.2, "General", "0,3"),
        (1e6, "General", "1 000 000"),
        (12, "000", "12"),
        (-45.5, "[<0]0.0;0", "−45,5"),
        (-45.5, ";;;", "−45,5"),
        (0, "0;-0;0.0", "0,0"),
        (1.5, "0.00E+00", "1,5"),
        (1.5, "# ?/?", "1,5"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_its_cell_shows_it(value, form, expected):
    assert values(found(saved(workbook(("Periodens resultat", (value, form)))))) == {"resultat.value": expected}


def test_a_cell_that_shows_less_than_it_holds_is_told():
    read = found(saved(workbook(("Besök totalt", (45000.4, "#,##0")))))
    assert values(read) == {"besok_totalt.value": "45 000"}
    assert [each.replace("\u00a0", " ") for each in noted(read)] == [
        "Blad1!B1 visar 45 000 men innehåller 45 000,4. Det som visas togs."
    ]


def test_a_unit_in_the_format_of_a_cell_must_be_the_figures_own():
    read = found(saved(workbook(("Periodens resultat", (45500, '#,##0 "kr"')), ("Besök totalt", 45000))))
    assert values(read) == {"besok_totalt.value": "45 000"}
    assert told(read) == ["Blad1!B1: Värdet är skrivet i kr, men nyckeltalet räknas i mnkr."]


def test_a_unit_in_a_column_must_be_the_figures_own():
    rows = (("Nyckeltal", "Enhet", "Utfall"), ("Periodens resultat", "kr", 45500), ("Besök totalt", "Avd 3", 45000))
    read = found(saved(workbook(*rows)))
    assert values(read) == {"besok_totalt.value": "45 000"}
    assert told(read) == ["Blad1!B2: enheten är ”kr”, men nyckeltalet räknas i mnkr."]


def test_a_percentage_where_something_else_is_counted_is_refused_by_its_cell():
    read = found(saved(workbook(("Besök totalt", (0.5, "0%")), ("Sjukfrånvaro", (0.06, "0%")))))
    assert values(read) == {"sjukfranvaro.value": "6"}
    assert told(read) == ["Blad1!B1: Värdet är skrivet i procent, men nyckeltalet räknas i besök."]


def test_a_share_without_a_percent_format_is_asked_about():
    read = found(saved(workbook(("Sjukfrånvaro", 0.0593))))
    assert values(read) == {"sjukfranvaro.value": "0,0593"}
    assert noted(read) == [
        "Blad1!B1: 0,0593 lästes som 0,0593 procent. Är det en andel av ett, ge cellen procentformat."
    ]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("n/a", "Blad1!B2: ”n/a” är inget tal."),
        ("#REF!", "Blad1!B2: ”#REF!” är ett fel i arket, inget tal."),
        ("#DIV/0!", "Blad1!B2: ”#DIV/0!” är ett fel i arket, inget tal."),
        (True, "Blad1!B2: ”TRUE” är sant eller falskt, inget tal."),
        (date(2023, 3, 1), "Blad1!B2: ”2023-03-01” är ett datum eller en tid, inget tal."),
        (datetime(2023, 3, 1, 12, 30), "Blad1!B2: ”2023-03-01 12:30:00” är ett datum eller en tid, inget tal."),  # noqa: DTZ001 - as sheets keep it
        (time(8, 30), "Blad1!B2: ”08:30:00” är ett datum eller en tid, inget tal."),
        ("5.93", "Blad1!B2: ”5.93” har punkt. Den kan vara decimaltecken eller skilja tusental."),
        ("100–200", "Blad1!B2: ”100–200” är ett intervall, men ett nyckeltal har ett enda värde."),
        ("45 00", "Blad1!B2: ”45 00” är inte grupperat i tusental."),
        ("8 176 mnkr", "Blad1!B2: Värdet är skrivet i mnkr, men nyckeltalet räknas i besök."),
        ("=SUM(C2:D2)", f"Blad1!B2: formeln ”=SUM(C2:D2)” har aldrig räknats ut. {SAVE_ANEW}"),
        (1e15, "Blad1!B2: ”1 000 000 000 000 000” har fler än 15 siffror."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_by_its_cell_and_the_rest_is_read(value, sentence):
    read = found(saved(workbook(HEADER, ("Besök totalt", value), ("Digitala besök", 8176))))
    assert values(read) == {"besok_digitala.value": "8 176"}
    assert told(read) == [sentence]


@pytest.mark.parametrize("sign", ["–", "-", "..", "x"])
def test_a_sign_for_nothing_is_no_value_and_is_told(sign):
    read = found(saved(workbook(HEADER, ("Besök totalt", sign, 44120))))
    assert values(read) == {"besok_totalt.previous_year": "44 120"}
    assert noted(read) == [f"Blad1!B2: ”{sign}” lästes som att värdet saknas."]


def test_rows_and_columns_that_belong_nowhere_are_named():
    rows = (
        (*HEADER, "Förändring", None),
        ("Besök totalt", 45000, 44120, 880, 7),
        ("Besök på natten", 12, 14),
        ("Digitala besök", 8176),
    )
    assert told(found(saved(workbook(*rows)))) == [
        "Blad1!D1: kolumnen ”Förändring” används inte.",
        "Blad1!E2: ”7” står i en kolumn utan rubrik.",
        "Blad1!A3: raden ”Besök på natten” hör inte till något av avsnittets nyckeltal.",
    ]


def test_a_category_of_a_figure_that_is_not_divided_is_named():
    rows = (("Nyckeltal", "Utfall", "K", "M"), ("Besök totalt", 45000, 20000, None), ("Digitala besök", 8176, 4610))
    read = found(saved(workbook(*rows)))
    assert values(read)["besok_digitala.breakdown.K"] == "4 610"
    assert told(read) == ["Blad1!C2: ”20\u00a0000” står under ”k”, men Besök totalt delas inte upp så."]


def test_several_values_and_no_heading_are_not_guessed():
    read = found(saved(workbook(("Besök totalt", 45000, 44120), ("Digitala besök", 8176))))
    assert values(read) == {"besok_digitala.value": "8 176"}
    assert told(read) == ["Blad1!B1: 2 värden på raden, och ingen rubrikrad säger vad de är."]


def test_several_sheets_and_several_tables_in_one_sheet_are_read():
    book = workbook(
        (*HEADER,),
        ("Besök totalt", 45000, 44120),
        (),
        ("Nyckeltal", "Budget", "Utfall"),
        ("Periodens resultat", -40, -45.5),
        Personal=(("Sjukfrånvaro", (0.0593, "0.00%")),),
        Om=(("Frågor om underlaget: Ekonomi", 1234),),
    )
    read = found(saved(book))
    assert values(read) == {
        "besok_totalt.value": "45 000",
        "besok_totalt.previous_year": "44 120",
        "resultat.value": "−45,5",
        "resultat.budget": "−40",
        "sjukfranvaro.value": "5,93",
    }
    assert told(read) == ["Bladet ”Om” nämner inget av avsnittets nyckeltal."]


def test_the_same_figure_twice_is_fine_when_both_say_the_same_and_neither_counts_when_they_do_not():
    rows = (("Besök totalt", 45000), ("Digitala besök", 8176))
    read = found(saved(workbook(*rows, Blad2=(("Besök totalt", 45001), ("Digitala besök", "8 176")))))
    assert values(read) == {"besok_digitala.value": "8 176"}
    assert told(read) == ["Blad2!B1 och Blad1!B1 säger olika om Besök totalt. Inget av dem togs."]


def test_hidden_sheets_rows_and_columns_are_not_read_and_are_named():
    book = workbook(
        (*HEADER, "Budget"),
        ("Besök totalt", 45000, 44120, 46000),
        ("Digitala besök", 8176),
        Gammalt=(("Sjukfrånvaro", 4),),
    )
    book["Gammalt"].sheet_state = "veryHidden"
    book["Blad1"].row_dimensions[3].hidden = True
    book["Blad1"].column_dimensions["D"].hidden = True
    read = found(saved(book))
    assert values(read) == {"besok_totalt.value": "45 000", "besok_totalt.previous_year": "44 120"}
    assert told(read) == [
        "Blad1!D:D: kolumnen är dold och lästes inte.",
        "Blad1!3:3: raden är dold och lästes inte.",
        "Bladet ”Gammalt” är dolt och lästes inte.",
    ]


def test_merged_cells_hold_their_value_in_the_first():
    book = workbook(("Besök totalt", 45000), ("Digitala besök", 8176))
    book["Blad1"].merge_cells("B1:D1")
    book["Blad1"].merge_cells("A2:A3")
    assert numbers(saved(book)) == {"besok_totalt.value": "45 000", "besok_digitala.value": "8 176"}


def test_a_heading_of_two_rows_with_merged_cells_is_one_heading():
    book = workbook(
        ("Nyckeltal", "Utfall", None, "Budget", "Källa"),
        (None, "Kvinnor", "Män"),
        ("Digitala besök", 4610, 3566, None, "Datalagret"),
        ("Periodens resultat", None, None, -24.5),
        ("Nyckeltal", "Utfall"),
        ("Besök totalt", 45000, None, 44120),
    )
    for merged in ("A1:A2", "B1:C1", "D1:D2", "E1:E2"):
        book.active.merge_cells(merged)
    read = found(saved(book))
    assert values(read) == {
        "besok_totalt.value": "45 000",
        "besok_digitala.breakdown.K": "4 610",
        "besok_digitala.breakdown.M": "3 566",
        "besok_digitala.source": "Datalagret",
        "resultat.budget": "−24,5",
    }
    assert told(read) == ["Blad1!D6: ”44\u00a0120” står i en kolumn utan rubrik."]


def test_a_workbook_that_is_saved_as_strict_open_xml_reads_the_same():
    content = saved(workbook(("Nyckeltal", "Utfall"), ("Besök totalt", 45000), ("Sjukfrånvaro", (0.0593, "0.00%"))))
    strict = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(strict, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            for kind in (b"spreadsheetml", b"officeDocument", b"drawingml"):
                address = b"http://schemas.openxmlformats.org/%b/2006/" % kind
                part = part.replace(address, b"http://purl.oclc.org/ooxml/%b/" % kind)
            new.writestr(name, part)
    assert b"http://schemas.openxmlformats.org/spreadsheetml" in b"".join(parts(content))
    assert b"http://schemas.openxmlformats.org/spreadsheetml" not in b"".join(parts(strict.getvalue()))
    assert read_book(strict.getvalue(), "u.xlsx") == read_book(content, "u.xlsx")


def parts(content):
    with ZipFile(BytesIO(content)) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_a_file_with_none_of_the_sections_figures_says_which_they_are():
    with pytest.raises(UsageError) as caught:
        found(saved(workbook(("Operationer", 12))))
    assert sentence(caught.value.told) == (
        "Underlag.xlsx nämner inget nyckeltal som hör till psykiatri. Inget har sparats."
    )
    assert caught.value.told.args["known"] == "Besök totalt, Digitala besök, Periodens resultat, Sjukfrånvaro, Väntat"


def test_a_file_of_which_nothing_can_be_read_says_where_that_begins():
    with pytest.raises(UsageError) as caught:
        found(saved(workbook(("Besök totalt", "n/a"), ("Digitala besök", "?"))))
    assert sentence(caught.value.told) == (
        "Underlag.xlsx: 2 saker går inte att läsa. Den första är Blad1!B1: ”n/a” är inget tal. Inget har sparats."
    )
