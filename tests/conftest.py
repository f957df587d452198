"""What every test may lean on: a machine of its own, real programs or a clear skip, the real report."""

import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reportkit.model.spelling import Verdict
from reportkit.workflow import word_book

REAL_WORD_BOOK = word_book.open_word_book
REQUIRE_ALL = os.environ.get("REPORTKIT_REQUIRE_ALL") == "1"

# The same examples every time: a test that fails for one person fails for all. `long` looks further:
# HYPOTHESIS_PROFILE=long make test
settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,  # a busy machine is not a fault
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def need_program(name: str) -> str:
    """The path of a program on this machine, for a test that cannot do without it."""
    path = shutil.which(name)
    if path is None and REQUIRE_ALL:
        pytest.fail(f"{name} is not installed, and REPORTKIT_REQUIRE_ALL=1 asks for it", pytrace=False)
    if path is None:
        pytest.skip(f"{name} is not installed (tools/ensure-parts tells how)")
    return path


@pytest.fixture(name="need_program", scope="session")
def need_program_fixture() -> Callable[[str], str]:
    return need_program


@pytest.fixture
def reference() -> Path:
    """The folder of the real report of March 2023, which is no part of the project."""
    folder = os.environ.get("REPORTKIT_REFERENCE")
    if not folder:
        pytest.skip("REPORTKIT_REFERENCE is not set")  # never a failure: most people do not have it
    path = Path(folder)
    if not path.is_dir():
        pytest.fail(f"REPORTKIT_REFERENCE is set, but {folder} is not a folder", pytrace=False)
    return path


# What a person may have set, and what would change what a test sees.
SET_BY_PEOPLE = (
    "LANGUAGE",
    "REPORTKIT_LANG",
    "REPORTKIT_WORKSPACE",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "LINES",
    "EDITOR",
    "VISUAL",
    "TEXTUAL",
    "TEXTUAL_DRIVER",
    "TEXTUAL_THEME",
)


def settle(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / ".cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / ".local/share"))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / ".local/state"))
    for name in list(os.environ):
        if name.startswith("LC_") or name in SET_BY_PEOPLE:
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    time.tzset()
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


@pytest.fixture(scope="session", autouse=True)
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Path]]:
    """An endless row of homes. The first is for what is set up once for many tests."""
    base = tmp_path_factory.mktemp("homes")
    row = (base / str(number) for number in count())
    with pytest.MonkeyPatch.context() as monkeypatch:
        settle(next(row), monkeypatch)
        yield row


class KnowsEveryWord:
    """A dictionary for tests that are about something else: whatever is written, it is a word."""

    is_silent = False

    def said(self, words: Iterable[str]) -> dict[str, Verdict]:
        return dict.fromkeys(words, Verdict(known=True))

    def learn(self, words: Iterable[str]) -> bool:
        return False

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def every_word_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for a dictionary, unless it asks for `dictionaries`."""
    monkeypatch.setattr(word_book, "open_word_book", lambda named, root: KnowsEveryWord())


@pytest.fixture
def dictionaries(every_word_is_known: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words are looked up as they are for everybody."""
    monkeypatch.setattr(word_book, "open_word_book", REAL_WORD_BOOK)


@pytest.fixture(autouse=True)
def own_machine(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home, settings, a language and a time zone that are the test's own. Gives the home."""
    home = next(homes)
    settle(home, monkeypatch)
    return home
