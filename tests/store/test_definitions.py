"""A broken file is one problem with its name, and everything else still works."""

import os
from decimal import Decimal

import pytest

from reportkit.messages import BrokenFile, Language, UsageError, render
from reportkit.model.finding import Severity
from reportkit.model.measurement import Abbreviation
from reportkit.model.month import Month
from reportkit.model.section import NotableChange
from reportkit.store.folder import FolderStore
from reportkit.store.place import find_workspace
from tests.store import sample
from tests.store.sample import MARCH, told

HAND_WRITTEN = [name for name in sample.FILES if name.endswith(".toml") and not name.startswith("templates")]


def problems(store):
    """Every problem: its file and the message's id."""
    return [(problem.file, problem.message.id) for problem in store.workspace().problems]


def changed(root, name, old, new):
    text = sample.FILES[name]
    assert old in text
    return sample.make(root, **{name: text.replace(old, new, 1)})


def test_a_workspace_without_faults_has_no_problems_and_everything_in_it(root):
    workspace = sample.make(root).workspace()
    assert workspace.problems == ()
    assert workspace.settings.name == "Region Norrbotten"
    assert workspace.outline.sections() == ("resultat", "psykiatri")
    assert sorted(workspace.sections) == ["psykiatri", "resultat"]
    assert workspace.owner_of_figure("besok_digitala").id == "psykiatri"
    assert workspace.people.name("maja.ek") == "Maja Ek"
    assert workspace.registers.unit_written("ST BESÖK").id == "besök"


@pytest.mark.parametrize("name", [name for name in HAND_WRITTEN if name != "reportkit.toml"])
@pytest.mark.parametrize("content", ['id = "psykiatri', b"\xe5\xe4\xf6", "okänd = 1\n", "x = 1\n" * 40_000])
def test_one_broken_file_is_one_problem_and_the_others_are_read(name, content, root):
    workspace = sample.make(root, **{name: content}).workspace()
    (problem,) = [each for each in workspace.problems if name in render(each.message, Language.SWEDISH)]
    assert name in render(problem.message, Language.SWEDISH)
    others = {"psykiatri", "resultat"} - {name.removeprefix("sections/").removesuffix(".toml")}
    assert others <= set(workspace.sections)


@pytest.mark.parametrize("name", ["organisation.toml", "people.toml", "registers/units.toml", "sections/report.toml"])
def test_a_file_that_is_missing_is_told_and_the_others_are_read(name, root):
    workspace = sample.make(root, **{name: None}).workspace()
    assert [(each.file, each.message.id) for each in workspace.problems] == [(name, "files.missing_file")]
    assert sorted(workspace.sections) == ["psykiatri", "resultat"]


def test_while_a_section_cannot_be_read_nobody_misses_its_figures(root):
    relation = '\n[[relation]]\nholds = "periodens_resultat <= besok_totalt"\n'
    resultat = sample.FILES["sections/resultat.toml"] + relation
    broken = sample.FILES["sections/psykiatri.toml"].replace("words = {", "wordss = {")
    store = sample.make(root, **{"sections/resultat.toml": resultat, "sections/psykiatri.toml": broken})
    assert problems(store) == [("sections/psykiatri.toml", "files.unknown_key_near")]
    assert store.workspace().unread_sections == {"psykiatri"}


def test_a_section_that_has_no_file_is_missed_where_it_is_placed(root):
    store = sample.make(root, **{"sections/resultat.toml": None})
    assert problems(store) == [("sections/report.toml", "files.unknown_section")]


def test_a_workspace_whose_settings_cannot_be_read_says_so_and_one_that_is_none_says_that(root, tmp_path):
    store = sample.make(root, **{"reportkit.toml": 'name = "Region'})
    with pytest.raises(BrokenFile) as error:
        store.workspace()
    assert told(error) == ("files.not_toml", {"file": "reportkit.toml", "line": 1})
    with pytest.raises(BrokenFile) as error:
        FolderStore(tmp_path).workspace()
    assert told(error) == ("files.no_workspace", {"folder": str(tmp_path)})


@pytest.mark.parametrize(
    ("name", "old", "new", "id", "line"),
    [
        ("sections/report.toml", '"psykiatri"', '"psykiatrin"', "files.unknown_section", 7),
        ("sections/psykiatri.toml", 'owner = "division-psykiatri"', 'owner = "psyk"', "files.unknown_owner", 3),
        (
            "sections/psykiatri.toml",
            'owner = "division-psykiatri"',
            'owner = "divison-psykiatri"',
            "files.unknown_owner_near",
            3,
        ),
        ("sections/psykiatri.toml", 'title = "Division Psykiatri"', 'title = "{ower}"', "files.unknown_slot", 2),
        (
            "sections/psykiatri.toml",
            "words = {",
            'owners = [{ owner = "psyk", valid_from = "2023-06" }]\nwords = {',
            "files.unknown_owner",
            4,
        ),
        ("sections/psykiatri.toml", 'unit = "besök"\nbreak', 'unit = "kilo"\nbreak', "files.unknown_measurement", 20),
        ("sections/resultat.toml", 'unit = "mnkr"', 'unit = "MNKR"', "files.unknown_measurement_near", 8),
        ("sections/psykiatri.toml", 'breakdown = "kon"', 'breakdown = "alder"', "files.unknown_categories", 21),
        ("sections/psykiatri.toml", ">= besok_digitala", ">= besok_video", "files.unknown_figure", 24),
        ("sections/psykiatri.toml", ">= besok_digitala", ">= besok_digitala.X", "files.unknown_part", 24),
        ("sections/psykiatri.toml", "besok_totalt >=", "besok_totalt.budgett >=", "files.unknown_part", 24),
    ],
)
def test_a_name_that_another_file_lacks_is_told_with_its_line(name, old, new, id, line, root):
    (problem,) = changed(root, name, old, new).workspace().problems
    assert (problem.file, problem.message.id, problem.line) == (name, id, line)
    assert problem.message.args["line"] == line
    assert f"rad {line}" in render(problem.message, Language.SWEDISH)


def test_a_section_changes_its_title_and_its_owner_with_a_month(root):
    later = """\
titles = [
  { title = "Psykiatrin", valid_from = "2024-01" },
  { title = "{owner}", valid_from = "2023-06" },
]
owners = [{ owner = "ekonomi", valid_from = "2023-06" }]
words = {"""
    workspace = changed(root, "sections/psykiatri.toml", "words = {", later).workspace()
    assert workspace.problems == ()
    section = workspace.sections["psykiatri"]
    assert section.later_titles == ((Month(2023, 6), "{owner}"), (Month(2024, 1), "Psykiatrin"))
    assert section.later_owners == ((Month(2023, 6), "ekonomi"),)


def test_relations_may_name_the_comparisons_and_the_categories_of_a_figure(root):
    store = changed(
        root, "sections/psykiatri.toml", ">= besok_digitala", ">= besok_digitala.K + besok_totalt.budget * 0"
    )
    assert problems(store) == []


def test_a_section_in_a_file_with_another_name_is_told_and_the_real_one_stays(root):
    store = sample.make(root, **{"sections/psykiatri-kopia.toml": sample.FILES["sections/psykiatri.toml"]})
    assert problems(store) == [("sections/psykiatri-kopia.toml", "files.id_is_not_name")]
    assert "psykiatri" in store.workspace().sections


def test_a_section_that_the_report_does_not_place_is_the_one_to_blame_for_a_figure_that_is_there_already(root):
    text = sample.FILES["sections/resultat.toml"].replace('"periodens_resultat"', '"besok_digitala"')
    store = sample.make(root, **{"sections/ambulans.toml": text.replace('id = "resultat"', 'id = "ambulans"')})
    told = [each.file for each in store.workspace().problems if each.message.id == "files.figure_twice"]
    assert told == ["sections/ambulans.toml"]
    assert store.workspace().owner_of_figure("besok_digitala").id == "psykiatri"


@pytest.mark.parametrize("written_first", ["psykiatri", "resultat"])
def test_a_figure_that_two_sections_define_stays_with_the_one_that_the_report_places_first(written_first, root):
    text = sample.FILES["sections/resultat.toml"].replace('"periodens_resultat"', '"besok_digitala"')
    store = sample.make(root, **{"sections/resultat.toml": text})
    os.utime(root / f"sections/{written_first}.toml", (1, 1))
    (problem,) = [each for each in store.workspace().problems if each.message.id == "files.figure_twice"]
    assert (problem.file, problem.line) == ("sections/psykiatri.toml", 18)
    assert problem.message.args["other"] == "sections/resultat.toml"
    assert store.workspace().owner_of_figure("besok_digitala").id == "resultat"


@pytest.mark.parametrize("name", ["Psykiatri.toml", "psykiatri 2.toml", "åldre.toml"])
def test_a_section_file_with_a_name_that_is_no_id_is_told(name, root):
    assert problems(sample.make(root, **{f"sections/{name}": "x = 1\n"})) == [
        (f"sections/{name}", "files.bad_section_id")
    ]


def test_a_folder_among_the_section_files_is_told(root):
    store = sample.make(root)
    (root / "sections/nara.toml").mkdir()
    assert problems(store) == [("sections/nara.toml", "files.not_a_file")]


def test_a_workspace_is_found_from_any_folder_inside_it_and_from_no_other(root, tmp_path):
    sample.make(root)
    inside = root / "reports/2023-03/psykiatri"
    inside.mkdir(parents=True)
    assert find_workspace(inside) == root
    assert find_workspace(root) == root
    assert find_workspace(tmp_path) is None


def test_months_are_the_folders_that_have_been_opened_oldest_first(store, root):
    for name in ("2022-12", "arkiv", "2023-3"):
        (root / "reports" / name).mkdir()
    (root / "reports/2022-12/report.toml").write_text("")
    (root / "reports/2023-02").mkdir()  # begun by hand, never opened
    assert store.months() == (Month(2022, 12), MARCH)


def test_a_month_that_is_not_open_is_told(store):
    with pytest.raises(UsageError) as error:
        store.month(Month(2023, 4))
    assert told(error) == ("store.month_not_open", {"month": "2023-04"})


def test_a_month_whose_file_says_another_is_told(store, root):
    path = root / "reports/2023-03/report.toml"
    path.write_text(path.read_text().replace('report_month = "2023-03"', 'report_month = "2023-04"'))
    with pytest.raises(BrokenFile) as error:
        store.month(MARCH)
    assert told(error)[0] == "store.wrong_month"


@pytest.mark.parametrize("name", ["templates/mall.docx", "templates/styles.toml"])
def test_a_template_that_is_missing_is_told_by_its_name(name, root):
    store = sample.make(root, **{name: None})
    sample.open_march(store)
    with pytest.raises(BrokenFile) as error:
        store.month(MARCH).template()
    assert told(error) == ("files.missing_file", {"file": name})


def test_a_workspace_may_do_without_abbreviations_and_those_it_has_are_read(tmp_path):
    assert sample.make(tmp_path / "without").workspace().registers.abbreviations == ()
    written = '[[abbreviation]]\nshort = "EKG"\nlong = "elektrokardiogram"\n\n[[abbreviation]]\nshort = "AVP"\n'
    store = sample.make(tmp_path / "with", **{"registers/abbreviations.toml": written})
    assert store.workspace().registers.abbreviations == (Abbreviation("EKG", "elektrokardiogram"), Abbreviation("AVP"))


def test_an_abbreviation_that_stands_twice_is_told(tmp_path):
    written = '[[abbreviation]]\nshort = "EKG"\n\n[[abbreviation]]\nshort = "EKG"\n'
    workspace = sample.make(tmp_path / "twice", **{"registers/abbreviations.toml": written}).workspace()
    assert [(each.file, each.line) for each in workspace.problems] == [("registers/abbreviations.toml", 5)]


def test_a_figure_says_how_much_is_a_notable_change(tmp_path):
    written = {
        "25 procent": NotableChange(Decimal(25), in_percent=True),
        "12,5 %": NotableChange(Decimal("12.5"), in_percent=True),
        "50 mnkr": NotableChange(Decimal(50)),
        "3": NotableChange(Decimal(3)),
        "off": NotableChange(Decimal("Infinity")),
    }
    for text, meant in written.items():
        section = figure_with(tmp_path, f'notable_change = "{text}"')
        assert section.sections["psykiatri"].figures[0].notable_change == meant


@pytest.mark.parametrize("text", ["mycket", "−5 procent", "0", "5.5 procent"])
def test_a_notable_change_that_is_no_number_is_told(tmp_path, text):
    (problem,) = figure_with(tmp_path, f'notable_change = "{text}"').problems
    assert (problem.file, problem.line) == ("sections/psykiatri.toml", 9)


def test_a_rule_that_has_a_limit_may_be_given_another(tmp_path):
    settings = with_settings(tmp_path, "[rules.K04]\nlimit = 10\n\n[rules.F06]\nseverity = 'note'\nlimit = 25").settings
    assert (settings.limit("K04"), settings.limit("F06")) == (10, 25)
    assert (settings.rules["K04"].severity, settings.rules["F06"].severity) == (None, Severity.NOTE)
    assert not settings.rules["K04"].off


@pytest.mark.parametrize("wrong", ["[rules.T02]\nlimit = 3", "[rules.K04]\nlimit = 0", "[rules.K04]\n"])
def test_a_limit_where_there_is_none_and_an_empty_setting_are_told_and_the_rest_is_read(tmp_path, wrong):
    workspace = with_settings(tmp_path, f'[rules.S04]\nseverity = "note"\n{wrong}')
    assert [problem.file for problem in workspace.problems] == ["reportkit.toml"]
    assert list(workspace.settings.rules) == ["S04"]


@pytest.mark.parametrize(("written", "id", "near"), [("T2", "near", "T02"), ("s04", "near", "S04"), ("AMB1", "", "")])
def test_a_setting_for_a_rule_that_is_none_is_told_with_its_line_and_the_nearest(tmp_path, written, id, near):
    workspace = with_settings(tmp_path, f'[rules.{written}]\nseverity = "off"')
    (problem,) = workspace.problems
    assert problem.message.id == f"files.unknown_rule{'_near' if id else ''}"
    assert (problem.file, problem.line, problem.message.args["near"]) == ("reportkit.toml", 11, near)


def test_where_packages_bring_rules_a_setting_may_be_for_one_of_theirs(tmp_path):
    settings = sample.FILES["reportkit.toml"].replace("[page_header]", 'plugins = ["ambulans"]\n\n[page_header]')
    written = f'{settings}\n[rules.AMB1]\nseverity = "off"\n'
    workspace = sample.make(tmp_path / "region", **{"reportkit.toml": written}).workspace()
    assert workspace.problems == ()
    assert workspace.settings.unknown_rules == {"AMB1": 13}


@pytest.mark.parametrize("wrong", ["svensk tid", "Europe", "../etc/passwd", "CEST+1"])
def test_a_time_zone_that_there_is_none_of_is_told_with_its_line(tmp_path, wrong):
    toml = sample.FILES["reportkit.toml"].replace("[page_header]", f'time_zone = "{wrong}"\n\n[page_header]')
    with pytest.raises(BrokenFile) as error:
        sample.make(tmp_path / "w", **{"reportkit.toml": toml}).workspace()
    assert told(error) == (
        "files.not_a_time_zone",
        {"file": "reportkit.toml", "line": 5, "key": "time_zone", "found": wrong},
    )


def test_times_are_swedish_unless_the_workspace_says_otherwise(tmp_path):
    assert sample.make(tmp_path / "w").workspace().settings.time_zone == "Europe/Stockholm"
    toml = sample.FILES["reportkit.toml"].replace("[page_header]", 'time_zone = "Europe/Helsinki"\n\n[page_header]')
    assert sample.make(tmp_path / "v", **{"reportkit.toml": toml}).workspace().settings.time_zone == "Europe/Helsinki"


def with_settings(tmp_path, more):
    """The workspace with more in its settings."""
    text = f"{sample.FILES['reportkit.toml']}\n{more}\n"
    return sample.make(tmp_path / "region", **{"reportkit.toml": text}).workspace()


def figure_with(tmp_path, line):
    """The workspace with one figure that says something more."""
    section = f"""\
id = "psykiatri"
title = "Division Psykiatri"
owner = "division-psykiatri"

[[figure]]
id = "besok"
label = "Besök"
unit = "besök"
{line}
"""
    return sample.make(tmp_path / str(abs(hash(line))), **{"sections/psykiatri.toml": section}).workspace()
