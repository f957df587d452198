"""How wide a row is: as the standard library tells it, which costs more to ask."""

import os
import shutil
import sys

import pytest

from reportkit.cli.columns import columns


@pytest.mark.parametrize("told", ["", "0", "-1", "wide", "40", "132"])
def test_the_environment_is_heard_as_the_standard_library_hears_it(told, monkeypatch):
    monkeypatch.setenv("COLUMNS", told)
    assert columns() == shutil.get_terminal_size().columns


@pytest.mark.parametrize("wide", [0, 60])
def test_the_terminal_is_asked_where_the_environment_says_nothing(wide, monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys, "__stdout__", open(os.devnull, "w"))  # noqa: SIM115, PTH123 - stands for a terminal
    monkeypatch.setattr(os, "get_terminal_size", lambda handle: os.terminal_size((wide, 24)))
    assert columns() == (wide or 80)
    sys.__stdout__.close()
    assert columns() == 80


def test_without_any_output_there_are_eighty(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys, "__stdout__", None)
    assert columns() == 80
