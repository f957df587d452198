"""What is kept between two runs: by name, under the key that decided it, and never needed."""

import errno
import os
import time
from pathlib import Path

import pytest

from reportkit.store import cache
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


def test_nobody_without_a_home_is_stopped(monkeypatch):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    keep("tavla", "nyckel", 1)
    assert kept("tavla", "nyckel") is None


def test_a_full_disk_keeps_what_there_was_and_stops_nobody(monkeypatch):
    keep("tavla", "nyckel", 1)
    real = os.open

    def full(path, flags, *rest, **more):
        if flags & os.O_CREAT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", full)
    keep("tavla", "nyckel", 2)
    assert kept("tavla", "nyckel") == 1
    assert not [path for path in cache_folder().iterdir() if path.name.endswith(".new")]


def test_the_user_alone_may_read_what_is_kept():
    before = os.umask(0)
    try:
        keep("tavla", "nyckel", 1)
    finally:
        os.umask(before)
    assert cache_folder().stat().st_mode & 0o777 == 0o700
    assert (cache_folder() / "tavla.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("mode", [0o602, 0o620, 0o644])
def test_what_somebody_else_may_have_written_or_read_is_not_believed(mode):
    keep("tavla", "nyckel", 1)
    (cache_folder() / "tavla.json").chmod(mode)
    assert kept("tavla", "nyckel") is None
    keep("tavla", "nyckel", 2)
    assert kept("tavla", "nyckel") == 2


def test_a_link_in_the_cache_is_not_followed(tmp_path):
    keep("tavla", "nyckel", 1)
    path = cache_folder() / "tavla.json"
    path.rename(tmp_path / "någon annanstans.json")
    path.symlink_to(tmp_path / "någon annanstans.json")
    assert kept("tavla", "nyckel") is None


def test_what_nobody_has_kept_anew_for_half_a_year_goes_away():
    keep("gammalt", "nyckel", 1)
    keep("nyare", "nyckel", 1)
    days = {"gammalt.json": 181, "nyare.json": 179, cache.TIDIED: 2}
    for name, age in days.items():
        os.utime(cache_folder() / name, (time.time() - age * 86400,) * 2)
    keep("nytt", "nyckel", 1)
    assert kept("gammalt", "nyckel") is None
    assert (kept("nyare", "nyckel"), kept("nytt", "nyckel")) == (1, 1)


def test_the_oldest_goes_away_where_everything_takes_too_much_room(monkeypatch):
    monkeypatch.setattr(cache, "_ROOM", 3000)
    for age, name in enumerate(("nyast", "äldre", "äldst"), 1):
        keep(name, "nyckel", "x" * 1000)
        os.utime(cache_folder() / f"{name}.json", (time.time() - age * 3600,) * 2)
    (cache_folder() / cache.TIDIED).unlink()
    keep("nytt", "nyckel", 1)
    assert [name for name in ("nytt", "nyast", "äldre", "äldst") if kept(name, "nyckel")] == ["nytt", "nyast", "äldre"]


def test_how_much_there_is_is_looked_at_once_a_day(monkeypatch):
    keep("tavla", "nyckel", 1)
    monkeypatch.setattr(cache, "_ROOM", 0)
    keep("annat", "nyckel", 1)
    assert kept("tavla", "nyckel") == 1
