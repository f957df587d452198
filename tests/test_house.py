"""The house as it was drawn: what a command loads, what the lowest floors lean on, what a wheel carries."""

import ast
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ROOT / "reportkit"

# Runs a command as `python -m reportkit` does, then tells on a file of its own which modules that took.
LOADED = """
import runpy, sys
told, *sys.argv[1:] = sys.argv[1:]
try:
    runpy.run_module("reportkit", run_name="__main__", alter_sys=True)
except SystemExit as end:
    code = end.code or 0
else:
    code = 0
with open(told, "w") as file:
    file.write("\\n".join(sorted(sys.modules)))
sys.exit(code)
"""


def modules_loaded_by(tmp_path, *command, workspace=None):
    told = tmp_path / "modules"
    environment = dict(os.environ)
    if workspace is not None:
        environment["REPORTKIT_WORKSPACE"] = str(workspace)
    run = subprocess.run(
        [sys.executable, "-c", LOADED, str(told), *command],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert run.returncode == 0, f"reportkit {' '.join(command)} ended with {run.returncode}:\n{run.stderr}"
    return set(told.read_text().split())


def heavy(modules, *names):
    return sorted(name for name in names if any(m == name or m.startswith(name + ".") for m in modules))


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A workspace to run commands in."""
    folder = tmp_path_factory.mktemp("house") / "demo"
    subprocess.run([sys.executable, "-m", "reportkit", "demo", folder], check=True, capture_output=True, timeout=120)
    return folder


SELDOM = (
    "difflib",
    "shutil",
    "secrets",
    "traceback",
    "zipfile",
    "email",
    "logging",
    "asyncio",
    "ssl",
    "typing_extensions",
)
"""What the standard library and others make dear, and no command that looks has a use for while all goes well."""


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_asking_for_help_or_the_version_loads_nothing_heavy(option, tmp_path):
    loaded = modules_loaded_by(tmp_path, option)
    assert heavy(loaded, "textual", "rich", "docx", "lxml", "tomlkit", "pluggy", "msgspec", "reportkit.plugins") == []
    assert heavy(loaded, *SELDOM, "pathlib", "datetime", "json", "tomli", "reportkit.store", "reportkit.workflow") == []


@pytest.mark.parametrize("command", [["status"], ["log"], ["sections"]])
def test_commands_that_only_look_load_neither_screens_nor_word_nor_an_editor_of_toml(command, tmp_path, demo):
    loaded = modules_loaded_by(tmp_path, *command, workspace=demo)
    assert heavy(loaded, "textual", "rich", "docx", "lxml", "tomlkit") == []


def test_a_board_that_is_known_is_shown_without_reading_the_workspace(tmp_path, demo):
    modules_loaded_by(tmp_path, "status", workspace=demo)
    loaded = modules_loaded_by(tmp_path, "status", workspace=demo)
    assert heavy(loaded, *SELDOM, "tomli", "csv", "pluggy", "reportkit.hooks", "reportkit.rules") == []
    assert heavy(loaded, "reportkit.workflow", "reportkit.word", "reportkit.plugins") == []


def test_the_journal_is_printed_without_plugins_rules_or_word(tmp_path, demo):
    loaded = modules_loaded_by(tmp_path, "log", workspace=demo)
    assert heavy(loaded, *SELDOM, "pluggy", "inspect") == []
    assert heavy(loaded, "reportkit.hooks", "reportkit.rules", "reportkit.word", "reportkit.plugins") == []


def test_a_section_is_shown_without_asking_a_rule_or_writing_in_word(tmp_path, demo):
    loaded = modules_loaded_by(tmp_path, "show", "psykiatri", workspace=demo)
    asked = {each for each in loaded if each.startswith("reportkit.rules.")}
    assert asked == {"reportkit.rules.context", "reportkit.rules.rule"}, "what plugins are given, and no rule"
    assert heavy(loaded, "docx", "lxml", "tomlkit", "textual", "reportkit.word", "reportkit.plugins.export_html") == []


def test_a_draft_is_assembled_without_screens_rules_or_what_makes_other_files(tmp_path, demo):
    draft = ("assemble", "--draft", "-o", str(tmp_path / "r.docx"))
    modules_loaded_by(tmp_path, *draft, workspace=demo)  # the first run reads what others are spared
    loaded = modules_loaded_by(tmp_path, *draft, workspace=demo)
    assert heavy(loaded, "textual", "rich", "docx", "lxml", "tomlkit", "openpyxl", "pikepdf", "PIL") == []
    assert heavy(loaded, "reportkit.rules.built_in", "reportkit.rules.engine", "reportkit.rules.personal_numbers") == []
    assert heavy(loaded, *SELDOM, "reportkit.plugins.export_html", "reportkit.plugins.export_markdown") == []
    assert heavy(loaded, "reportkit.store.section_file", "reportkit.store.toml_source") == [], "what it read is kept"


def test_what_was_understood_once_is_not_understood_again(tmp_path, demo):
    assembling = ("assemble", "--draft", "-o", str(tmp_path / "r.docx"))
    assert "reportkit.store.definitions" in modules_loaded_by(tmp_path, *assembling, workspace=demo)
    first = (tmp_path / "r.docx").read_bytes()
    loaded = modules_loaded_by(tmp_path, *assembling, workspace=demo)
    understand = ("toml_source", "definitions", "section_file", "plan_file", "settings_file", "figures_file", "edit")
    assert heavy(loaded, *(f"reportkit.store.{name}" for name in understand)) == []
    assert (tmp_path / "r.docx").read_bytes() == first


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(path, id=str(path.relative_to(ROOMS)))
        for room in ("messages", "model")
        for path in sorted((ROOMS / room).rglob("*.py"))
    ],
)
def test_the_lowest_floors_lean_on_the_standard_library_and_on_what_makes_their_values(file):
    imported = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").partition(".")[0])
    allowed = {"msgspec"} if file == ROOMS / "model" / "value.py" else set()
    assert imported - sys.stdlib_module_names - {"reportkit"} - allowed == set()


def test_a_wheel_carries_the_starter_set_and_nothing_that_is_not_ours(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()

    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"reportkit"}
    for folder in ("starter", "sections", "templates", "example"):
        ours = {
            f"reportkit/_starter/{path.relative_to(ROOT)}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and not path.name.startswith(".")
        }
        assert ours, f"{folder}/ is empty"
        assert ours <= set(names)
