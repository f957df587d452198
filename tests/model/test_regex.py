"""Patterns that wait until they are asked, and then answer as compiled ones do."""

import importlib
import pkgutil
import re

import pytest

import reportkit
from reportkit.model.regex import regex

METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split")
TEXT = "Besök 8 176, digitala 2 160"


@pytest.mark.parametrize("method", METHODS)
def test_a_pattern_answers_as_a_compiled_one_the_first_time_and_every_other(method):
    waiting, compiled = regex(r"(\d+) (\d+)|besök", re.IGNORECASE), re.compile(r"(\d+) (\d+)|besök", re.IGNORECASE)
    for _ in range(2):
        found, expected = getattr(waiting, method)(TEXT), getattr(compiled, method)(TEXT)
        if method == "finditer":
            found, expected = [each.span() for each in found], [each.span() for each in expected]
        assert (found.span() if isinstance(found, re.Match) else found) == (
            expected.span() if isinstance(expected, re.Match) else expected
        )


def test_a_pattern_replaces_and_counts_as_a_compiled_one_does():
    assert regex(r"\d").sub("#", TEXT, count=1) == "Besök # 176, digitala 2 160"
    assert regex(r"\d").subn("#", TEXT)[1] == 8


def test_a_pattern_of_bytes_looks_in_bytes():
    found = regex(rb"charset=([\w-]+)").search(b"text/html; charset=utf-8")
    assert found is not None
    assert found[1] == b"utf-8"


def test_nothing_is_compiled_before_it_is_asked():
    broken = regex(r"(never closed")
    assert broken.pattern == "(never closed"
    with pytest.raises(re.error):
        broken.search(TEXT)


def test_a_pattern_is_compiled_once(monkeypatch):
    compiled = []
    real = re.compile
    monkeypatch.setattr(re, "compile", lambda *asked: compiled.append(asked) or real(*asked))
    digits = regex(r"\d+")
    assert digits.search(TEXT)
    assert digits.sub("", TEXT)
    assert digits.search(TEXT)
    assert compiled == [(r"\d+", 0)]


def test_every_pattern_that_a_module_holds_can_be_compiled():
    held = {}
    for found in pkgutil.walk_packages(reportkit.__path__, "reportkit."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        held.update({(found.name, name): each for name, each in vars(module).items() if type(each) is type(regex(""))})
    assert len(held) > 250
    for each in held.values():
        each.search(b"" if isinstance(each.pattern, bytes) else "")
