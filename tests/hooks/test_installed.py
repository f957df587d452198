"""Which plugins are installed: asked once, kept, and asked again when a package has come, gone or changed."""

import subprocess
import sys

import pytest

from reportkit.hooks import installed
from reportkit.hooks.installed import Entry, installed_entries
from reportkit.store.place import cache_folder


@pytest.fixture
def asked(monkeypatch):
    """How often the packages of this machine were asked."""
    times = []
    really = installed._asked

    def counting():
        times.append(1)
        return really()

    monkeypatch.setattr(installed, "_asked", counting)
    return times


def named(name):
    return [(each.package, each.version) for each in installed_entries() if each.name == name]


def test_what_was_told_once_is_not_asked_again(installer, asked):
    installer.install("norr-plugin", "", name="norr", version="1.2")

    assert named("norr") == [("norr-plugin", "1.2")]
    assert named("norr") == [("norr-plugin", "1.2")]
    assert len(asked) == 1


def test_a_package_that_comes_later_is_found(installer):
    assert named("norr") == []
    installer.install("norr-plugin", "", name="norr")

    assert named("norr") == [("norr-plugin", "1.0")]


def test_a_package_whose_way_in_is_changed_is_asked_again(installer):
    installer.install("norr-plugin", "", name="norr")
    assert named("soder") == []
    (told,) = installer.folder.glob("*.dist-info/entry_points.txt")
    told.write_text("[reportkit]\nsoder = somewhere\n")

    assert named("norr") == []
    assert named("soder") == [("norr-plugin", "1.0")]


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"key": 1}', '{"key": [], "entries": [["a"]]}'])
def test_a_cache_that_cannot_be_understood_is_as_good_as_none(kept, installer):
    installer.install("norr-plugin", "", name="norr")
    before = installed_entries()
    (cache_folder() / "plugins.json").write_text(kept)

    assert installed_entries() == before


def test_entries_that_are_fewer_than_they_should_be_are_asked_for_again(installer):
    installer.install("norr-plugin", "", name="norr")
    before = installed_entries()
    path = cache_folder() / "plugins.json"
    path.write_text(path.read_text().replace('"norr-plugin", "1.0"', '"norr-plugin"'))

    assert installed_entries() == before


def test_a_folder_that_cannot_be_written_only_makes_it_slower(installer, asked, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    installer.install("norr-plugin", "", name="norr")

    assert named("norr") == named("norr") == [("norr-plugin", "1.0")]
    assert len(asked) == 2


ASKING = """
import sys
from reportkit.hooks.installed import installed_entries
print(len(installed_entries()), "importlib.metadata" in sys.modules)
"""


def test_the_second_time_the_library_that_was_asked_is_not_loaded():
    def ask():
        return subprocess.run([sys.executable, "-c", ASKING], capture_output=True, text=True, check=True).stdout.split()

    first, second = ask(), ask()

    assert first[1] == "True"
    assert second == [first[0], "False"]


def test_a_plugin_is_a_module_or_an_object_in_one():
    assert Entry("a", "os.path", "p", "1").load().__name__ == "posixpath"
    assert Entry("a", "os.path:sep", "p", "1").load() == "/"
    assert Entry("a", "os : path.sep [extra]", "p", "1").load() == "/"
    with pytest.raises(AttributeError):
        Entry("a", "os:nothing.of.it", "p", "1").load()
