"""`reportkit put SECTION file.xlsx` and `file.csv`: what a contact sees who has the figures in a sheet."""

import tomllib

import pytest

from tests.sheets.sheets import saved, workbook

ROWS = (
    ("Benämning", "Utfall", "Föregående år", "Kvinnor", "Män"),
    ("Besök totalt", 45000, 44120),
    ("Digitala besök", 8176, None, 4610, "n/a"),
)


@pytest.fixture
def figures(region):
    """What the section's figures are in the workspace now."""
    return lambda: tomllib.loads((region.folder() / "figures.toml").read_text())


def test_put_of_a_workbook_saves_its_figures_with_the_cells_they_came_from(region, shell, tmp_path, figures):
    (tmp_path / "Underlag.xlsx").write_bytes(saved(workbook(*ROWS)))
    answer = shell("put", "psykiatri", tmp_path / "Underlag.xlsx")
    assert answer.code == 0
    assert "Blad1!E3: ”n/a” är inget tal." in answer.err
    assert "Sparat: Division Psykiatri" in answer.err
    assert figures() == {
        "besok_totalt": {"value": "45 000", "previous_year": "44 120", "source": "Underlag.xlsx, Blad1!B2"},
        "besok_digitala": {"value": "8 176", "breakdown": {"K": "4 610"}, "source": "Underlag.xlsx, Blad1!B3"},
    }


def test_what_the_file_does_not_mention_stays_and_so_does_the_source_of_what_it_does_not_change(
    written, shell, tmp_path, figures
):
    shell("set", "psykiatri", "besok_totalt.source=Datalagret", "besok_digitala.note=Preliminärt")
    (tmp_path / "u.csv").write_text("Besök totalt;45 000\nDigitala besök;8 200\n", encoding="cp1252")
    assert shell("put", "psykiatri", tmp_path / "u.csv").code == 0
    assert figures() == {
        "besok_totalt": {"value": "45 000", "previous_year": "44 120", "source": "Datalagret"},
        "besok_digitala": {
            "value": "8 200", "breakdown": {"K": "4 610", "M": "3 566"}, "note": "Preliminärt", "source": "u.csv, B2",
        },
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("u.xlsx", b"hej", "går inte att läsa som en fil från Excel"),
        ("u.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "är sparad i ett äldre format än .xlsx"),
        ("u.xlsx", saved(workbook(("Operationer", 4))), "nämner inget nyckeltal som hör till psykiatri"),
        ("u.csv", b"Operationer;4", "nämner inget nyckeltal som hör till psykiatri"),
        ("u.csv", b"\n \n", "är tom"),
        ("u.ods", b"PK", ".xlsx, .csv"),
    ],
)
def test_put_of_a_sheet_that_cannot_be_used_changes_nothing(region, shell, tmp_path, name, content, said):
    before = region.files()
    (tmp_path / name).write_bytes(content)
    answer = shell("put", "psykiatri", tmp_path / name)
    assert answer.code == 2
    assert said in answer.said
    assert region.files() == before
