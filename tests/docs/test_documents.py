"""The documents hold together: links lead somewhere, TOML can be read, tables equal the code."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from reportkit.hooks.guard import RULE as GUARD_RULE
from reportkit.messages import Language
from reportkit.model.measurement import Registers
from reportkit.model.organisation import Organisation
from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT
from reportkit.store import organisation_file, plan_file, registers_file, section_file, settings_file
from reportkit.store.figures_file import figures
from reportkit.store.toml_source import parse_toml
from reportkit.tui.app import ReportkitApp
from reportkit.tui.screens.assembling import AssemblingScreen
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.writing import WritingScreen
from reportkit.tui.widgets.finding_rows import FindingRows
from reportkit.tui.widgets.key_bar import key_name
from reportkit.tui.widgets.rows import Rows
from reportkit.tui.widgets.section_editor import SectionEditor
from reportkit.tui.widgets.send_rows import SendRows
from tests.docs.consoles import fences
from tools import rules_table
from tools.marked_table import with_table

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "example/README.md", *ROOT.glob("docs/**/*.md"))
)
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:)([^)\s]*)\)")


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def prose(name):
    """A document without its fenced blocks and its code."""
    return re.sub(r"^```.*?^```$|`[^`\n]*`", "", read(name), flags=re.M | re.S)


def anchors(text):
    """The places that GitHub and others make of headings."""
    titles = re.findall(r"^#+ (.*)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_to_a_file_and_a_heading(name):
    for link in LINK.findall(prose(name)):
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.exists(), f"{name}: {link}"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{name}: {link}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_toml_block_is_toml(name):
    for block in fences(read(name), "toml"):
        tomllib.loads(block, parse_float=Decimal)


def test_pictures_are_small_and_shown():
    shown = "".join(read(name) for name in DOCUMENTS)
    for picture in (ROOT / "docs/pictures").iterdir():
        assert picture.stat().st_size < 150_000, picture.name
        assert picture.name in shown, picture.name


# docs/files.md, block by block, through the program's own readers

OTHER_UNITS = "".join(
    f'[[unit]]\nid = "{id}"\nname = "{id}"\nkind = "division"\n' for id in ("region", "division-x", "regionstaben")
)


def part(heading):
    """What stands in docs/files.md under a heading that begins so."""
    parts = re.split(r"^(?=#{2,3} )", read("docs/files.md"), flags=re.M)
    (found,) = [each for each in parts if each.startswith(heading)]
    return fences(found, "toml")


def source(text):
    return parse_toml(text, "files.md")


def test_the_settings_of_files_md_can_be_read():
    (block,) = part("## reportkit.toml")
    assert settings_file.settings(source(block)).name == "Region Norrbotten"


def test_the_organisation_of_files_md_can_be_read():
    (block,) = part("## organisation.toml")
    assert organisation_file.organisation(source(OTHER_UNITS + block)).unit("division-nara")


def test_the_people_of_files_md_can_be_read():
    (block,) = part("## people.toml")
    assert organisation_file.people(source(block), Organisation()).person("maja.ek")


def test_the_outline_of_files_md_can_be_read():
    (block,) = part("## sections/report.toml")
    assert section_file.outline(source(block)).sections() == ("inledning", "psykiatri", "avrapportering-nara")


def test_the_section_and_the_figures_of_files_md_can_be_read_and_fit_each_other():
    (block,) = part("## sections/&lt;id&gt;.toml")
    section = section_file.section(source(block), "psykiatri")
    units, categories = part("## registers/units.toml")
    registers = Registers(registers_file.units(source(units)), registers_file.category_sets(source(categories)))
    (given,) = part("### figures.toml")
    found, troubles = figures(source(given), section, registers, Language.SWEDISH)
    assert list(found) == ["besok_digitala"]
    assert list(troubles) == []


def test_the_plan_of_files_md_can_be_read():
    measures, assignments, risks = part("## registers/measures.toml")
    assert [each.nr for each in plan_file.measures(source(measures), ("K", "M")).measures] == [24]
    assert [each.id for each in plan_file.assignments(source(assignments))] == ["A08"]
    assert plan_file.risks(source(risks)).risks[0].action


def test_the_month_of_files_md_can_be_read():
    (block,) = part("## reports/&lt;month&gt;/report.toml")
    assert str(settings_file.report_settings(source(block)).month) == "2023-03"


# Tables that repeat what the code says


def test_the_abbreviations_of_files_md_can_be_read():
    (block,) = part("## registers/abbreviations.toml")
    assert registers_file.abbreviations(source(block))[0].short == "BUP"


def test_the_table_of_rules_is_the_one_the_rules_give():
    text = read("docs/rules.md")
    assert text == with_table(text, rules_table.MARK, rules_table.table()), "run: python tools/rules_table.py"


def test_a_document_without_the_marks_of_a_table_is_told_and_not_emptied():
    with pytest.raises(ValueError, match="rules"):
        with_table("# Reglerna\n", rules_table.MARK, rules_table.table())


def test_every_rule_is_in_the_table():
    for rule in (*BUILT_IN, *BUILT_IN_FOR_REPORT):
        assert f"| {rule.id} |" in read("docs/rules.md")
    assert GUARD_RULE in read("docs/rules.md")


def test_the_tests_that_hold_a_rule_without_a_question_are_there():
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", read("docs/rules.md"))
    assert len(named) > 6
    for file, test in named:
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{test}"


def test_every_letter_of_a_rule_is_explained():
    (explained,) = re.findall(r"^Bokstaven säger vad regeln handlar om: (.*?)\n\n", read("docs/rules.md"), re.M | re.S)
    letters = {rule.id[0] for rule in (*BUILT_IN, *BUILT_IN_FOR_REPORT)}
    assert letters == set(re.findall(r"\b([A-Z])\b", explained))


def bound(*owners):
    """The keys of some screens, as keyboards show them."""
    keys = {key for owner in owners for binding in owner.BINDINGS for key in binding.key.split(",")}
    return {key_name(key) for key in keys}


@pytest.mark.parametrize(
    ("row", "owners"),
    [
        ("tavlan", [BoardScreen, Rows]),
        ("läsa och granska", [ReadingScreen]),
        ("sammanställ", [AssemblingScreen]),
        ("överallt", [ReportkitApp, WritingScreen]),
    ],
)
def test_the_editors_table_of_keys_names_keys_that_work(row, owners):
    (line,) = re.findall(rf"^\| {row} \| (.*) \|$", read("docs/redaktorens-guide.md"), re.M)
    keys = re.findall(r"`([^`]+)`", line)
    assert keys
    assert set(keys) <= bound(*owners)


def test_the_contacts_guide_names_keys_that_work():
    (screen,) = re.findall(r"^## På skärmen\n(.*?)^## ", read("docs/kontaktens-guide.md"), re.M | re.S)
    keys = set(re.findall(r"`(ctrl\+\w|F\d+|\w|\?)`", screen))
    assert len(keys) > 6
    assert keys <= bound(BoardScreen, WritingScreen, SectionEditor, FiguresScreen, FindingRows, SendRows, ReportkitApp)


def test_the_house_in_the_architecture_has_the_rooms_that_are_there():
    (drawing,) = re.findall(r"^## The house\n\n```\n(.*?)^```", read("docs/architecture.md"), re.M | re.S)
    drawn = set(re.findall(r"\b([a-z]+)/", drawing))
    rooms = {path.parent.name for path in (ROOT / "reportkit").glob("*/__init__.py")}
    assert drawn == rooms


def test_the_modules_that_the_architecture_names_are_there():
    named = re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.py)`", read("docs/architecture.md"))
    assert len(named) > 15
    for path in named:
        assert (ROOT / "reportkit" / path).exists() or (ROOT / path).exists(), path


def test_a_version_speaks_to_each_kind_of_reader_in_one_place():
    for version in re.split(r"^## ", read("CHANGELOG.md"), flags=re.M)[1:]:
        readers = re.findall(r"^\*\*(.*?)\*\*$", version, re.M)
        assert len(set(readers)) == len(readers), version.splitlines()[0]


def test_every_decision_is_in_the_list_and_says_what_would_change_our_mind():
    decisions = [path for path in (ROOT / "docs/decisions").iterdir() if path.name != "README.md"]
    listed = LINK.findall(read("docs/decisions/README.md"))
    assert sorted(path.name for path in decisions) == listed
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        parts = re.findall(r"^\*\*(.*?)\.?\*\*", text, re.M)
        assert parts == ["Context", "Decision", "Consequences", "What would change our mind"], path.name


def test_the_files_beside_a_section_are_named_in_files_md():
    text = read("docs/files.md")
    for name in ("text.md", "figures.toml", "attachments.toml", "nothing.txt", "earlier/", "journal.jsonl"):
        assert name in text, name
