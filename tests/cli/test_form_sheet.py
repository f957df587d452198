"""`reportkit form SECTION -o file.xlsx` and `file.csv`: the figures of a section as a sheet to fill in."""

import tomllib
from codecs import BOM_UTF8
from io import BytesIO

import pytest
from openpyxl import load_workbook

from reportkit.messages import Language
from reportkit.sheets.to_fill_in import FigureLine, figure_sheet
from tests.sheets.sheets import SECTION, found

ENDINGS = ("xlsx", "csv")


@pytest.fixture
def figures(region):
    """What the section's figures are in the workspace now."""
    return lambda: tomllib.loads((region.folder() / "figures.toml").read_text())


def filled(path, values):
    """The same file with some values typed into it, by id, as a person does it in a spreadsheet."""
    if path.suffix == ".csv":
        content = path.read_bytes()
        text = content.decode("utf-8-sig" if content.startswith(BOM_UTF8) else "cp1252")
        lines = [line.split(";") for line in text.splitlines()]
        text = "\n".join(";".join([*line[:3], values.get(line[4], line[3]), line[4]]) for line in lines)
        path.write_text(text, encoding="cp1252")
        return
    book = load_workbook(path)
    for row in book.worksheets[0].iter_rows(min_row=3):
        row[3].value = values.get(row[4].value, row[3].value)
    book.save(path)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_sheet_that_is_filled_in_comes_back_by_put(ending, region, shell, tmp_path, figures):
    path = tmp_path / f"siffror.{ending}"
    answer = shell("form", "psykiatri", "-o", path)
    assert (answer.code, "reportkit put psykiatri" in answer.err) == (0, True)
    typed = {"besok_totalt.value": "45 000", "besok_totalt.previous_year": "44 120", "besok_digitala.breakdown.K": "7"}
    filled(path, typed)
    answer = shell("put", "psykiatri", path)
    assert answer.code == 0, answer.err
    told = {id: {key: each for key, each in value.items() if key != "source"} for id, value in figures().items()}
    assert told == {
        "besok_totalt": {"value": "45 000", "previous_year": "44 120"},
        "besok_digitala": {"breakdown": {"K": "7"}},
    }


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_sheet_of_another_section_or_month_is_taken_only_when_one_says_so(ending, region, shell, tmp_path):
    path = tmp_path / f"siffror.{ending}"
    assert shell("form", "psykiatri", "-o", path).code == 0
    filled(path, {"besok_totalt.value": "45 000"})
    before = region.files()
    shell.log_in("per.hagsjo")
    answer = shell("put", "resultat", path)
    assert answer.code == 2
    assert f"siffror.{ending} är formuläret för psykiatri, inte för resultat" in answer.said
    assert shell("open", "2023-04").code == 0
    shell.log_in("maja.ek")
    answer = shell("put", "psykiatri", path)
    assert answer.code == 2
    assert f"siffror.{ending} gäller 2023-03, men månaden är 2023-04" in answer.said
    assert {name: content for name, content in region.files().items() if name in before} == before
    assert shell("put", "psykiatri", path, "--anyway").code == 0
    assert '"45 000"' in (region.root / "reports/2023-04/psykiatri/figures.toml").read_text()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_sheet_whose_first_row_is_taken_away_is_any_file_of_figures(ending, region, shell, tmp_path, figures):
    path = tmp_path / f"siffror.{ending}"
    assert shell("form", "psykiatri", "-o", path).code == 0
    filled(path, {"besok_totalt.value": "45 000"})
    if ending == "csv":
        path.write_text("\n".join(path.read_text("cp1252").splitlines()[1:]), encoding="cp1252")
    else:
        book = load_workbook(path)
        book.worksheets[0].delete_rows(1)
        book.save(path)
    assert shell("put", "psykiatri", path).code == 0
    assert figures()["besok_totalt"]["value"] == "45 000"


@pytest.mark.parametrize("ending", ENDINGS)
def test_whether_a_target_is_met_is_asked_and_read_back(ending, measured, shell, tmp_path, figures):
    path = tmp_path / f"siffror.{ending}"
    assert shell("form", "psykiatri", "-o", path).code == 0
    filled(path, {"vantat.value": "90,5", "vantat.judgement": "Delvis uppfyllt"})
    answer = shell("put", "psykiatri", path)
    assert answer.code == 0, answer.said
    assert figures()["vantat"]["judgement"] == "delvis uppfyllt"
    filled(path, {"vantat.judgement": "nästan"})
    answer = shell("put", "psykiatri", path)
    assert "”nästan” är ingen bedömning av målet. Skriv uppfyllt, delvis uppfyllt, ej uppfyllt." in answer.said
    assert figures()["vantat"]["judgement"] == "delvis uppfyllt"


def test_a_cell_offers_the_words_of_a_target(measured, shell, tmp_path):
    path = tmp_path / "siffror.xlsx"
    assert shell("form", "psykiatri", "-o", path).code == 0
    sheet = load_workbook(path).worksheets[0]
    (offered,) = sheet.data_validations.dataValidation
    assert offered.formula1 == '"uppfyllt,delvis uppfyllt,ej uppfyllt"'
    assert sheet[str(offered.sqref).replace("D", "E")].value == "vantat.judgement"
    assert sheet[str(offered.sqref).replace("D", "B")].value is None, "a word has no unit"


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_sheet_that_nobody_has_touched_changes_nothing(ending, written, shell, tmp_path, figures):
    before = figures()
    path = tmp_path / f"siffror.{ending}"
    assert shell("form", "psykiatri", "-o", path).code == 0
    assert shell("put", "psykiatri", path).code == 0
    assert figures() == before


def test_a_section_without_figures_has_a_form_in_word_and_no_sheet(region, shell, tmp_path):
    definition = region.root / "sections/resultat.toml"
    definition.write_text(definition.read_text().partition("[[figure]]")[0])
    answer = shell("form", "resultat", "-o", tmp_path / "siffror.xlsx")
    assert answer.code != 0
    assert "Avsnittet har inga siffror" in answer.err
    assert not (tmp_path / "siffror.xlsx").exists()


FORMULAS = (
    FigureLine("=1+1", "@besök", "+5", "−5,93", "resultat.value"),
    FigureLine("-Besök", "besök", "", "ca 80", "besok_totalt.value"),
)


def test_no_text_of_a_sheet_is_calculated():
    top = ("=Titel", "rk_form_202303_psykiatri")
    lines = figure_sheet(FORMULAS, ".csv", Language.SWEDISH, *top).decode("utf-8-sig").split("\r\n")
    assert lines[0] == "'=Titel;;;;rk_form_202303_psykiatri"
    assert lines[2:4] == ["'=1+1;'@besök;'+5;−5,93;resultat.value", "'-Besök;besök;;ca 80;besok_totalt.value"]
    sheet = load_workbook(BytesIO(figure_sheet(FORMULAS, ".xlsx", Language.SWEDISH, *top))).worksheets[0]
    assert [sheet["A1"].data_type, *(each.data_type for each in sheet[3])] == ["s", "s", "s", "s", "n", "s"]
    assert (sheet["D3"].number_format, sheet["D4"].value) == ("#,##0.00", "ca 80")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_value_is_read_back_in_the_language_of_the_report(ending, language):
    point = "," if language is Language.SWEDISH else "."
    typed = {"resultat.value": f"−24{point}5", "besok_digitala.breakdown.K": "4610", "resultat.budget": "12"}
    labels = {figure.id: figure.label for figure in SECTION.figures}
    lines = [FigureLine(labels[id.partition(".")[0]] + ", x", "", "8 (maj)", each, id) for id, each in typed.items()]
    content = figure_sheet(lines, f".{ending}", language, "Psykiatri", "psykiatri")
    read = found(content, f"siffror.{ending}", language)
    assert {
        f"{id}.{key}": str(each.number.value) for id, keys in read.values.items() for key, each in keys.items()
    } == {
        "resultat.value": "-24.5",
        "besok_digitala.breakdown.K": "4610",
        "resultat.budget": "12",
    }
    assert read.left_out == []
