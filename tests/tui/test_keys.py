"""A key means one thing in the whole program, so that whoever has learnt it on one screen knows it on all."""

import re
from pathlib import Path

import pytest

from reportkit.tui.widgets.key_bar import key_name, typed
from tools import keys_table
from tools.marked_table import with_table

ROOT = Path(__file__).resolve().parents[2]

MEANS = {
    "a": {"approve"},
    "b": {"assemble"},
    "d": {"draft"},
    "e": {"edit", "write"},
    "f": {"findings", "tab('findings')"},
    "g": {"month", "place"},  # go to
    "h": {"whole"},
    "i": {"bring"},
    "j": {"tab('changes')", "compare"},  # beside something else: the month before, a document
    "k": {"source"},
    "l": {"read"},
    "m": {"remark"},
    "n": {"next_missing", "turn(1)"},  # the next one
    "o": {"answer", "waive"},  # it may stand as it is
    "p": {"turn(-1)"},  # the one before
    "q": {"leave", "dismiss"},
    "r": {"mend"},
    "s": {"figures"},
    "t": {"withdraw", "send_back", "reopen"},  # back to whoever writes
    "u": {"undo", "take_back"},
    "v": {"column"},
    "w": {"who"},
    "x": {"nothing", "excuse"},  # the report does without it
    "y": {"form"},
    "plus": {"accept"},
    "slash": {"seek"},
    "space": {"screen.turn", "parts"},  # this way or the other
    "question_mark": {"help", "dismiss"},
    "ctrl+b": {"bring"},
    "ctrl+c": {"nothing"},
    "ctrl+e": {"outside", "screen.outside"},
    "ctrl+f": {"mend", "screen.mend"},
    "ctrl+g": {"insert"},
    "ctrl+j": {"new_line"},
    "ctrl+l": {"submit", "send", "publish"},  # off to those who wait for it
    "ctrl+n": {"next_finding"},
    "ctrl+o": {"answer"},
    "ctrl+p": {"commands"},
    "ctrl+q": {"leave"},
    "ctrl+r": {"side"},
    "ctrl+s": {"save", "only_keep"},
    "ctrl+t": {"figures"},
    "ctrl+v": {"column"},
    "ctrl+z": {"undo", "take_back"},
    "f1": {"help", "dismiss"},
    "f2": {"insert('heading')"},
    "f3": {"insert('figure')"},
    "ctrl+a": {"select_all"},
    "f4": {"insert('table')"},
    "f5": {"reload"},
    "f6": {"insert('chart')", "screen.insert('chart')"},
    "f7": {"insert('picture')", "screen.insert('picture')"},
    "f8": {"insert('appendix')"},
    "f9": {"submit", "send", "publish"},
}
"""Each key with every action that it may stand for: one deed, under the names that the screens give it."""

MOVES = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "enter", "escape", "delete"}
MOVES |= {"backspace"}


DECLARED = list(keys_table.declared())


def test_a_key_has_one_meaning_on_every_screen_and_in_every_dialog():
    assert len(DECLARED) > 100
    others = [
        (kind.__name__, each.key, each.action)
        for kind, each in DECLARED
        if not set(re.split(r"\+", each.key)) & MOVES and each.action not in MEANS.get(each.key, ())
    ]
    assert others == [], "another meaning of a key: give it another key, or widen what the key means"


def test_no_key_is_reserved_for_an_action_that_is_gone():
    declared = {(each.key, each.action) for _, each in DECLARED}
    assert {(key, action) for key, actions in MEANS.items() for action in actions} - declared == set()


IN_A_MENU = {"f2", "f3", "f4", "f6", "f7", "f8", "f5"}
"""What these do is a line of the menu of ctrl+g, and for the last of them of ctrl+p."""


def test_a_function_key_has_a_twin_for_keyboards_without_them():
    for kind, each in DECLARED:
        if re.fullmatch(r"f\d+", each.key) and each.key not in IN_A_MENU:
            twins = {other.key for of, other in DECLARED if of is kind and other.action == each.action}
            assert len(twins) > 1, f"{kind.__name__}: {each.key}"


def test_the_document_of_keys_is_that_of_the_program():
    text = keys_table.DOCUMENT.read_text(encoding="utf-8")
    assert text == with_table(text, keys_table.MARK, keys_table.table()), "run: python tools/keys_table.py"


def test_the_document_names_every_letter_once():
    text = (ROOT / "docs/tangenter.md").read_text(encoding="utf-8").partition("## Alla tangenter")[0]
    named = [name for row in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE) for name in re.findall(r"`(.+?)`", row)]
    letters = {key_name(key) for key in MEANS if typed(key) is not None} - {"␣"}
    assert sorted(named) == sorted(letters)


@pytest.mark.parametrize("guide", ["kontaktens-guide.md", "redaktorens-guide.md"])
def test_the_guides_name_no_letter_that_means_nothing(guide):
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    assert set(re.findall(r"`([a-z])`", text)) <= set(MEANS)
