"""What the divisions' own plugins add to the starter set's sections, and that they bear any other section."""

from importlib.metadata import entry_points
from pathlib import Path

import pytest

from reportkit.hooks.guard import guarded_check, guarded_prepare, guarded_render
from reportkit.hooks.manager import installed_plugins, load_plugins
from reportkit.messages import Language, render
from reportkit.model.blocks import Citation, PlacedFigures, Span, Table
from reportkit.model.measurement import Registers
from reportkit.model.month import Month
from reportkit.store import registers_file
from reportkit.store.toml_source import read_toml
from reportkit.testing import preparation, section_context, section_definition

ROOT = Path(__file__).resolve().parent.parent.parent
DIVISIONS = ("funktion", "lanssjukvard", "nara", "psykiatri", "regionstod")
SECTION_FILES = sorted(path for path in (ROOT / "sections").glob("*.toml") if path.stem != "report")


FEBRUARY = Month(2023, 2)


def register(name):
    return read_toml(ROOT / f"starter/registers/{name}.toml", name)


REGISTERS = Registers(registers_file.units(register("units")), registers_file.category_sets(register("categories")))


@pytest.fixture(scope="module")
def plugins():
    return load_plugins(["reportkit"])


def definition_of(section):
    return section_definition((ROOT / f"sections/{section}.toml").read_text(encoding="utf-8"))


def context_of(section, text="", figures=None, **more):
    return section_context(definition_of(section), text, figures, registers=REGISTERS, **more)


def checked(plugins, name, context):
    return [(each.rule, each.figure) for each in guarded_check(plugins.sections[name], context)]


def rendered(plugins, name, context):
    answer = guarded_render(plugins.sections[name], context)
    assert answer.findings == ()
    return answer.value


def prepared(plugins, name, section, previous=None, figures_through=FEBRUARY):
    answer = guarded_prepare(
        plugins.sections[name],
        preparation(definition_of(section), previous, figures_through=figures_through),
    )
    assert answer.findings == ()
    return answer.value


def in_words(row):
    return ["".join(each.text if isinstance(each, Span) else each.form for each in cell) for cell in row]


def test_the_five_come_in_through_the_same_door_as_everyone(plugins):
    assert {entry.name for entry in entry_points(group="reportkit")} >= set(DIVISIONS)
    assert set(plugins.sections) == set(DIVISIONS)
    assert plugins.problems == ()
    listed = {plugin.name for plugin in installed_plugins(["reportkit"]) if plugin.allowed}
    assert listed == {*DIVISIONS, "export"}


def test_every_plugin_that_the_starter_set_names_is_there(plugins):
    named = {section_definition(path.read_text(encoding="utf-8")).plugin for path in SECTION_FILES}
    assert named - {""} == set(plugins.sections)


@pytest.mark.parametrize("name", DIVISIONS)
@pytest.mark.parametrize("file", SECTION_FILES, ids=lambda path: path.stem)
def test_a_plugin_bears_every_section_file_that_names_it(plugins, name, file):
    definition = section_definition(file.read_text(encoding="utf-8"))
    worst = {each.id: {"value": "−1", "previous_year": "0", "budget": "0"} for each in definition.figures}
    for context in (
        section_context(definition, registers=REGISTERS),
        section_context(definition, "Ord.\n", worst, registers=REGISTERS),
        section_context(definition, "Ord.\n", worst),
        section_context(definition, nothing=""),
    ):
        plugin = plugins.sections[name]
        assert "B02" not in {each.rule for each in guarded_check(plugin, context)}
        assert guarded_render(plugin, context).findings == ()
        for month in (Month(2023, 2), Month(2023, 12)):
            ready = preparation(definition, "# Nytt\n\nDet följs upp.\n", figures_through=month)
            assert guarded_prepare(plugin, ready).findings == ()


@pytest.mark.parametrize("name", DIVISIONS)
def test_an_empty_section_gets_no_remarks_and_no_tables(plugins, name):
    for file in SECTION_FILES:
        context = section_context(section_definition(file.read_text(encoding="utf-8")))
        assert guarded_check(plugins.sections[name], context) == ()
        assert guarded_render(plugins.sections[name], context).value == ()


AVAILABILITY = {
    "nara_telefon_samma_dag": {"value": "82", "previous_year": "85"},
    "nara_bedomning_tre_dagar": {"value": "86", "previous_year": "86"},
}


def test_nara_shows_availability_together(plugins):
    context = context_of("nara", "# Primärvården\n\nOrd.\n", AVAILABILITY)
    assert rendered(plugins, "nara", context) == (PlacedFigures("table", tuple(AVAILABILITY)),)


def test_nara_leaves_a_single_measure_and_a_table_of_the_writers_own_alone(plugins):
    (one, _) = AVAILABILITY
    assert rendered(plugins, "nara", context_of("nara", "Ord.", {one: AVAILABILITY[one]})) == ()
    own = context_of("nara", f"{{{{table: {one}}}}}\n", AVAILABILITY)
    assert rendered(plugins, "nara", own) == ()


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Vi har mycket att göra.", True),
        ("{{table: nara_telefon_samma_dag}}", True),
        ("Tillgängligheten blev {{nara_telefon_samma_dag}}.", False),
        ("- punkt\n  - Den föll med {{nara_telefon_samma_dag.change.abs}}.", False),
        ("Tillgängligheten sjönk till 82 procent.", False),
        ("Vi svarade 182 gånger.", True),
        ("", False),
    ],
)
def test_nara_asks_for_a_word_about_availability_that_has_fallen(plugins, text, asks):
    found = checked(plugins, "nara", context_of("nara", text, AVAILABILITY))
    assert found == ([("NARA1", "nara_telefon_samma_dag")] if asks else [])


def test_nara_says_nothing_about_availability_that_has_risen_or_stands_still(plugins):
    better = {"nara_telefon_samma_dag": {"value": "85", "previous_year": "82"}}
    assert checked(plugins, "nara", context_of("nara", "Ord.", AVAILABILITY | better)) == []


AMBULANCE = {
    "ls1_ambulansuppdrag": {"value": "7 385", "previous_year": "7 241"},
    "ls1_ambulans_prio_1": {"value": "2 104", "previous_year": "2 051"},
    "ls1_ambulans_prio_2": {"value": "3 566", "previous_year": "3 548"},
    "ls1_ambulans_prio_3": {"value": "1 715", "previous_year": "1 642"},
}


def test_lanssjukvard_shows_what_the_ambulance_calls_consist_of(plugins):
    (table,) = rendered(plugins, "lanssjukvard", context_of("lanssjukvard-1", "Ord.", AMBULANCE))
    assert isinstance(table, Table)
    assert [in_words(row)[-1] for row in table.rows] == ["28,5 %", "48,3 %", "23,2 %", "100,0 %"]
    assert in_words(table.rows[-1])[:3] == ["Ambulansuppdrag totalt", "number", "change"]
    assert table.rows[0][1] == (Citation("ls1_ambulans_prio_1", "number"),)


def test_the_table_of_parts_is_in_the_reports_own_language(plugins):
    context = context_of("lanssjukvard-1", "Ord.", AMBULANCE, language=Language.ENGLISH)
    (table,) = rendered(plugins, "lanssjukvard", context)
    assert in_words(table.header) == ["Part", "Number", "Change", "Share"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("{{table: ls1_ambulans_prio_1}}\n", AMBULANCE),
        ("Ord.", AMBULANCE | {"ls1_ambulansuppdrag": "8 000"}),
        ("Ord.", AMBULANCE | {"ls1_ambulans_prio_1": "cirka 2 100"}),
        ("Ord.", {id: AMBULANCE[id] for id in list(AMBULANCE)[:3]}),
    ],
    ids=["the writer shows them", "they do not add up", "one is not exact", "one is missing"],
)
def test_no_table_of_parts_where_it_would_repeat_or_mislead(plugins, text, figures):
    assert rendered(plugins, "lanssjukvard", context_of("lanssjukvard-1", text, figures)) == ()


def test_a_table_of_parts_has_no_changes_where_one_of_them_is_not_known(plugins):
    figures = AMBULANCE | {"ls1_ambulans_prio_1": "2 104"}
    (table,) = rendered(plugins, "lanssjukvard", context_of("lanssjukvard-1", "Ord.", figures))
    assert in_words(table.header) == ["Del", "Antal", "Andel"]


def test_lanssjukvard_serves_both_divisions_by_their_definitions(plugins):
    visits = {"ls2_besok_tertial": "900", "ls2_nybesok": "300", "ls2_aterbesok": "600"}
    (table,) = rendered(plugins, "lanssjukvard", context_of("lanssjukvard-2", "Ord.", visits))
    assert [in_words(row)[-1] for row in table.rows] == ["33,3 %", "66,7 %", "100,0 %"]


def test_lanssjukvard_asks_for_a_word_about_what_has_got_worse(plugins):
    figures = {"ls1_akut_fyra_timmar": {"value": "71", "previous_year": "74"}}
    assert checked(plugins, "lanssjukvard", context_of("lanssjukvard-1", "Ord.", figures)) == [
        ("LSV1", "ls1_akut_fyra_timmar")
    ]
    spoken = "Andelen blev {{ls1_akut_fyra_timmar}}."
    assert checked(plugins, "lanssjukvard", context_of("lanssjukvard-1", spoken, figures)) == []


def test_funktion_begins_with_a_table_in_the_months_of_seldom_figures(plugins):
    ordinary = prepared(plugins, "funktion", "funktion")
    assert ordinary == "# Förbättringsarbete\n"
    yearly = prepared(plugins, "funktion", "funktion", figures_through=Month(2022, 12))
    assert yearly.startswith("{{table: funk_iva_battre_an_riket, funk_budgetavvikelse}}\n\n# ")


def test_funktion_shows_what_the_operations_consist_of(plugins):
    figures = {
        "funk_operationer": "1 130",
        "funk_operationer_planerade": "742",
        "funk_operationer_akuta": "388",
    }
    (table,) = rendered(plugins, "funktion", context_of("funktion", "Ord.", figures))
    assert [in_words(row)[-1] for row in table.rows] == ["65,7 %", "34,3 %", "100,0 %"]


LAST_MONTH = """
# Skadligt bruk

Kartläggningen pågår och följs upp i maj.

# Ny mottagning

Den öppnade i februari.

# Avtalet

Vi återkommer inte: arbetet är avslutat.

# Förbättringsarbete

- Resima följs upp till sommaren.
"""


def test_psykiatri_carries_over_the_headings_of_open_matters_and_none_of_their_words(plugins):
    assert prepared(plugins, "psykiatri", "psykiatri", LAST_MONTH) == ("# Skadligt bruk\n\n# Förbättringsarbete\n")


def test_psykiatri_starts_with_the_required_headings_where_there_is_no_last_month(plugins):
    assert prepared(plugins, "psykiatri", "psykiatri") == "# Förbättringsarbete\n"


def test_psykiatri_shows_how_large_a_share_of_the_visits_is_digital(plugins):
    figures = {"psyk_besok_totalt": "4 641", "psyk_besok_fysiska": "4 118", "psyk_besok_digitala": "523"}
    (table,) = rendered(plugins, "psykiatri", context_of("psykiatri", "Ord.", figures))
    assert [in_words(row)[-1] for row in table.rows] == ["88,7 %", "11,3 %", "100,0 %"]


def test_regionstod_asks_for_the_reason_of_a_deficit(plugins):
    deficit = {"stod_budgetavvikelse": "−12,4"}
    assert checked(plugins, "regionstod", context_of("regionstod", "Ord.", deficit)) == [
        ("STOD1", "stod_budgetavvikelse")
    ]
    spoken = "Underskottet är {{stod_budgetavvikelse}}."
    assert checked(plugins, "regionstod", context_of("regionstod", spoken, deficit)) == []
    surplus = {"stod_budgetavvikelse": "3"}
    assert checked(plugins, "regionstod", context_of("regionstod", "Ord.", surplus)) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_remarks_name_the_figure_and_how_to_write_it(plugins, language):
    context = context_of("nara", "Ord.", AVAILABILITY)
    (finding,) = guarded_check(plugins.sections["nara"], context)
    sentence = render(finding.message, language)
    assert "Kontakt med hälsocentralen samma dag" in sentence
    assert "{{nara_telefon_samma_dag}}" in sentence
    assert finding.section == "nara"
