"""What is kept between two runs: by name, under the key that decided it, and never needed."""

import pytest

from reportkit.store.cache import keep, kept
from reportkit.store.place import cache_folder


def test_what_was_kept_is_there_under_its_own_key_alone():
    keep("tavla", ["2023-03", "a1"], {"rader": [1, "två"]})
    assert kept("tavla", ["2023-03", "a1"]) == {"rader": [1, "två"]}
    assert kept("tavla", ["2023-03", "b2"]) is None
    assert kept("annat", ["2023-03", "a1"]) is None


def test_two_workspaces_keep_things_by_the_same_name(tmp_path):
    keep("tavla", "nyckel", 1, tmp_path / "norr")
    keep("tavla", "nyckel", 2, tmp_path / "söder")
    assert kept("tavla", "nyckel", tmp_path / "norr") == 1
    assert kept("tavla", "nyckel", tmp_path / "söder") == 2


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"7", b'{"kept": 1}', b'{"key": "nyckel"}', b"\xff\xfe"])
def test_a_file_that_cannot_be_understood_is_as_good_as_none(content):
    keep("tavla", "nyckel", 1)
    (cache_folder() / "tavla.json").write_bytes(content)
    assert kept("tavla", "nyckel") is None


def test_a_folder_that_cannot_be_written_keeps_nothing_and_stops_nobody(tmp_path, monkeypatch):
    (tmp_path / "fil").write_text("ingen mapp")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "fil"))
    keep("tavla", "nyckel", 1)
    assert kept("tavla", "nyckel") is None
