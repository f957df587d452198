"""history/figures.csv as a spreadsheet saves it: what is understood, and what is told by line."""

from decimal import Decimal

import pytest

from reportkit.messages import Language, render
from reportkit.model.month import Period
from reportkit.model.number import Qualifier
from reportkit.store.folder import FolderStore
from tests.store import sample

FILE = """\
figure;period;value;category;source
besok_totalt;2022-01/2022-12;44 120;;Årsredovisningen
besok_digitala;2022-12;8 020
besok_digitala;2022-12;4 700;K
andel_inom_90;2022-12;ca 63,5 %
"""
SECTION = """\
id = "psykiatri"
title = "Division Psykiatri"
owner = "division-psykiatri"

[[figure]]
id = "besok_totalt"
label = "Besök"
unit = "besök"

[[figure]]
id = "besok_digitala"
label = "Digitala besök"
unit = "besök"
breakdown = "kon"

[[figure]]
id = "andel_inom_90"
label = "Väntat högst 90 dagar"
unit = "procent"
"""


def opened(root):
    """The history of a month in a workspace."""
    store = FolderStore(root)
    sample.open_march(store)
    return store.month(sample.MARCH).history()


@pytest.fixture
def read(tmp_path):
    """Reads a history file of the region."""

    def read(content):
        store = sample.make(tmp_path / "region", **{"sections/psykiatri.toml": SECTION})
        path = store.root / "history/figures.csv"
        path.parent.mkdir()
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return opened(store.root)

    return read


def told(history):
    """The lines that something is said about, and what."""
    return [(each.line, each.message.id) for each in history.problems]


def test_a_workspace_needs_no_history(tmp_path):
    history = opened(sample.make(tmp_path / "region").root)
    assert history.values == {}
    assert history.problems == ()


def test_a_value_has_its_period_its_precision_and_its_category(read):
    history = read(FILE)
    assert history.problems == ()
    (year,) = history.values["besok_totalt"]
    assert (year.period, year.number.value, year.unit) == (Period.parse("2022"), Decimal(44120), "besök")
    assert [(each.category, each.number.value) for each in history.values["besok_digitala"]] == [
        ("", Decimal(8020)),
        ("K", Decimal(4700)),
    ]
    (share,) = history.values["andel_inom_90"]
    assert (share.number.value, share.number.qualifier) == (Decimal("63.5"), Qualifier.ABOUT)
    assert share.report is None


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("\ufeff" + FILE, id="a byte order mark"),
        pytest.param(FILE.replace("\n", "\r\n"), id="the newlines of Windows"),
        pytest.param(FILE.encode("cp1252"), id="the code page of Windows"),
        pytest.param("# Ur det gamla systemet\n\n" + FILE + ";;;;\n", id="comments and empty lines"),
        pytest.param(FILE.replace("ca 63,5 %", '"ca 63,5 %"'), id="quotation marks"),
        pytest.param(
            FILE.replace("figure;period;value", "Figure; Period ;VALUE"), id="capitals and spaces in the header"
        ),
    ],
)
def test_what_a_spreadsheet_does_to_a_file_makes_no_difference(read, content):
    history = read(content)
    assert history.problems == ()
    assert {figure: len(values) for figure, values in history.values.items()} == {
        "besok_totalt": 1,
        "besok_digitala": 2,
        "andel_inom_90": 1,
    }


def test_columns_stand_in_any_order_and_the_unit_may_have_one(read):
    history = read("value;unit;figure;period\n8 020;besök;besok_digitala;2022-12\n8 100;mnkr;besok_digitala;2022-11\n")
    assert [each.number.value for each in history.values["besok_digitala"]] == [Decimal(8020)]
    assert told(history) == [(3, "history.value")]


@pytest.mark.parametrize(
    ("line", "id"),
    [
        ("besok_digitla;2022-11;8 000", "history.figure_near"),
        ("xyz;2022-11;8 000", "history.figure"),
        ("besok_digitala;november;8 000", "history.period"),
        ("besok_digitala;2022-11;8.000", "history.value"),
        ("besok_digitala;2022-11;", "history.value"),
        ("besok_digitala;2022-11;8 000;P", "history.category"),
        ("besok_totalt;2022-11;8 000;K", "history.category"),
        ("besok_digitala;2022-12;8 000", "history.twice"),
        ("besok_digitala;2022-11;8 000;;;;;x", "history.cells"),
    ],
)
def test_a_line_that_cannot_be_understood_is_told_and_hides_no_other(read, line, id):
    history = read(FILE + line + "\nbesok_digitala;2022-10;7 900\n")
    assert told(history) == [(6, id)]
    assert len(history.values["besok_digitala"]) == 3
    assert "rad 6" in render(history.problems[0].message, Language.SWEDISH)


def test_a_text_over_two_lines_moves_no_line_number(read):
    history = read('figure;period;value;note\nbesok_totalt;2022;44 120;"två\nrader"\nbesok_digitala;2022-12;8.1\n')
    assert told(history) == [(4, "history.value")]


def test_a_file_without_the_needed_columns_is_told_once(read):
    history = read("nyckeltal;period;värde\nbesok_totalt;2022;44 120\n")
    assert told(history) == [(1, "history.header")]
    assert "figure, value" in render(history.problems[0].message, Language.SWEDISH)


def test_a_column_with_another_name_is_told_and_the_rest_is_read(read):
    history = read("figure;period;value;categori\nbesok_totalt;2022;44 120;\n")
    assert told(history) == [(1, "history.column")]
    assert history.problems[0].message.args["known"] == "category"
    assert len(history.values["besok_totalt"]) == 1


def test_of_very_many_faults_the_first_are_told(read):
    history = read("figure;period;value\n" + "besok_totalt;x;1\n" * 500)
    assert len(history.problems) == 21
    assert history.problems[-1].message.args["count"] == 480


@pytest.mark.parametrize("content", [b"figure;period;value\nbesok_totalt;2022;\x001\n", b'figure;period;value\n"' * 3])
def test_what_is_no_table_is_told_and_stops_nothing(read, content):
    history = read(content)
    assert history.values == {}
    assert history.problems


def test_while_a_section_cannot_be_read_nothing_is_said_of_figures_that_may_be_its_own(tmp_path):
    file = "figure;period;value\nbesok_digitala;2022;8 020\nperiodens_resultat;2022;mycket\n"
    broken = sample.FILES["sections/psykiatri.toml"].replace('cadence = "monthly"', "")
    broken = broken.replace('unit = "besök"', "unit = besök", 1)
    store = sample.make(tmp_path / "region", **{"sections/psykiatri.toml": broken, "history/figures.csv": file})
    history = opened(store.root)
    assert told(history) == [(3, "history.value")]
    (problem,) = store.workspace().problems
    assert problem.file == "sections/psykiatri.toml"
