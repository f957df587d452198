"""The guide for plugin authors says what is so: its plugin is run, and every hook is described in it."""

import inspect
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from reportkit import api
from reportkit.hooks import specs
from reportkit.hooks.guard import guarded_check, guarded_render
from reportkit.hooks.manager import load_plugins
from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.model.blocks import PlacedFigures
from reportkit.testing import section_context

GUIDE = (Path(__file__).resolve().parent.parent.parent / "docs/plugin-guide.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^`([\w.]+)`:\n\n```\w+\n(.*?)^```$", GUIDE, re.M | re.S))


def signature(function):
    """A signature as the guide writes it: names without their modules, and without `self`."""
    written = re.sub(r"\b(?:\w+\.)+(\w+)", r"\1", str(inspect.signature(function)))
    written = re.sub(r"tuple\[.*\]\Z", "Blocks", written)
    return f"{function.__name__}{written.replace('self, ', '')}"


@pytest.fixture
def folder(tmp_path):
    """The example's folder, as a reader would make it."""
    folder = tmp_path / "reportkit-ambulans"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture
def plugins(folder, install):
    """What reportkit sees once the example is installed and allowed as the guide says."""
    project = tomllib.loads(FILES["pyproject.toml"])["project"]
    ((name, module),) = project["entry-points"]["reportkit"].items()
    install(project["name"], FILES[f"{module}.py"], name=name, version=project["version"], module=module)
    (allowed,) = re.findall(r"^plugins = .*$", GUIDE, re.M)
    return load_plugins(tomllib.loads(allowed)["plugins"])


def test_the_command_that_installs_it_is_one_that_the_environment_of_the_makefile_has():
    (line,) = [line for line in GUIDE.splitlines() if line.endswith("./reportkit-ambulans") and "uv pip" in line]
    program, *words = line.split()
    root = Path(__file__).resolve().parent.parent.parent
    assert program in (root / "Makefile").read_text(encoding="utf-8")
    if not (root / program).exists():
        pytest.skip("make setup has not been run here")
    asked = [str(root / program), *words[:-1], "--dry-run", "--offline", "reportkit"]
    run = subprocess.run(asked, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr


def test_the_guide_has_the_three_files_it_speaks_of():
    assert list(FILES) == ["pyproject.toml", "reportkit_ambulans.py", "test_ambulans.py"]


def test_the_example_loads_beside_the_built_in_plugins(plugins):
    assert plugins.problems == ()
    assert plugins.packages["ambulans"] == "reportkit-ambulans"
    assert plugins.packages["nara"] == "reportkit"
    assert [rule.id for rule in plugins.rules] == ["AMB2"]


def test_the_example_passes_the_guard(plugins):
    (section,) = re.findall(r'SECTION = """\n(.*?)"""', GUIDE, re.S)
    given = {"amb_minuter": {"value": "14,2", "target": "12,0"}}
    context = section_context(section, text="# Nytt.\n\nOrd.\n", figures=given)
    plugin = plugins.sections[context.definition.plugin]
    assert [finding.rule for finding in guarded_check(plugin, context)] == ["AMB1"]
    assert guarded_render(plugin, context).value == (PlacedFigures("table", ("amb_minuter",)),)
    assert [finding.rule for finding in plugins.rules[0].check(context)] == ["AMB2"]


def test_the_examples_own_tests_pass(folder):
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", folder, folder],
        cwd=folder, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    assert "4 passed" in run.stdout


def hooks():
    return [each for name, each in vars(specs).items() if name.startswith("reportkit_")]


def test_there_are_hooks_to_describe():
    assert len(hooks()) == 3


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook.__name__)
def test_every_hook_is_in_the_guide_with_its_signature(hook):
    assert f"### `{signature(hook)}`\n" in GUIDE


@pytest.mark.parametrize("method", ["prepare", "check", "render"])
def test_every_method_of_a_section_plugin_is_in_the_guide_with_its_signature(method):
    assert f"### `{signature(getattr(SectionPlugin, method))}`\n" in GUIDE


def test_an_exporter_is_in_the_guide_with_its_signature():
    assert f"### `{signature(api.Exporter.export)}`\n" in GUIDE


def test_every_name_of_the_api_can_be_imported():
    assert [name for name in api.__all__ if not hasattr(api, name)] == []
    assert sorted(api.__all__) == api.__all__
