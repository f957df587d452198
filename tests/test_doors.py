"""What a screen can do a command can do, and the other way round; what only one of them does has its reason here."""

import importlib
import pkgutil

import pytest
from textual.app import App
from textual.widget import Widget

import reportkit.tui
from reportkit.cli.commands import COMMANDS
from reportkit.messages import Language
from reportkit.messages.catalogue import book
from reportkit.tui.screens.page import Page

DOES = {
    # what a contact does
    "write": "write",
    "save": "put",
    "outside": "put",
    "bring": "put",
    "take_in": "put",
    "insert": "put",
    "insert_heading": "put",
    "insert_figure": "put",
    "insert_table": "put",
    "insert_chart": "put",
    "insert_picture": "picture",
    "insert_appendix": "attach",
    "edit": "set",
    "keep": "set",
    "keep_next": "set",
    "empty": "set",
    "source": "set",
    "fill": "fill",
    "column": "fill",
    "parts": "fill",
    "form": "form",
    "nothing": "nothing",
    "only_keep": "nothing",
    "mend": "fix",
    "answer": "answer",
    "answer_remark": "answer",
    "take_back": "answer",
    "accept_word": "words",
    "submit": "submit",
    "receive": "submit",
    "withdraw": "withdraw",
    # what an editor does
    "remark": "remark",
    "return": "return",
    "approve": "approve",
    "excuse": "excuse",
    "waive": "waive",
    "put_together": "assemble",
    "draft": "assemble",
    "pdf": "assemble",
    "publish": "publish",
    "reopen": "reopen",
    "move_deadline": "deadline",
    "close_month": "close",
    "compare": "reconcile",
    "take_home": "reconcile",
    "open_month": "open",
    # what anybody looks at
    "reload": "status",
    "whole": "status",
    "assemble": "status",
    "read": "show",
    "figures": "show",
    "changes": "diff",
    "findings": "check",
    "log": "log",
}
"""What a key or a line of the palette does, by the name of its words: the command that does the same."""
MOVES = {
    "back",
    "open",
    "heading",
    "to_place",
    "to_words",
    "to_list",
    "next",
    "previous",
    "next_tab",
    "previous_tab",
    "next_finding",
    "next_missing",
    "next_field",
    "previous_field",
    "side",
    "folder_up",
    "complete",
    "scroll_texts",
    "up",
    "filter",
    "clear",
    "help",
    "commands",
    "quit",
    "go_on",
    "pick",
    "turn_heading",
    "turn_home",
    "take_up",
    "done",
    "no",
    "yes",
    "understood",
    "undo",
    "undo_cell",
}
"""Moves, chooses, agrees or undoes: on a command line there is nothing to move in, and what is written is decided."""
ONLY_ON_SCREENS = {
    "who": "a command has --as",
    "month": "a command has --month",
}
WITHOUT_SCREEN = {
    "new": "there are no screens where there is no workspace",
    "demo": "there are no screens where there is no workspace",
    "remind": "what it writes is pasted into an e-mail, outside the program",
    "sections": "for an administrator, who works with the files",
    "plugins": "for an administrator, who works with the files",
}


def classes():
    for module in pkgutil.walk_packages(reportkit.tui.__path__, "reportkit.tui."):
        importlib.import_module(module.name)
    left, found = [Widget, App], []
    while left:
        for kind in left.pop().__subclasses__():
            found += [kind] if kind.__module__.startswith("reportkit.tui") else []
            left.append(kind)
    return found


def offered():
    """The names of the words of everything that the screens offer."""
    bound = [each.description for kind in classes() for each in kind.__dict__.get("BINDINGS", []) if each.description]
    unbound = [words for kind in classes() for _, words in kind.__dict__.get("WITHOUT_KEY", ())]
    return {words.removeprefix("tui.key_") for words in [*bound, *unbound]}


def test_everything_that_a_screen_offers_has_its_command_or_its_reason():
    assert offered() == set(DOES) | MOVES | set(ONLY_ON_SCREENS)


def test_every_command_has_its_screen_or_its_reason():
    assert set(DOES.values()) | set(WITHOUT_SCREEN) == set(COMMANDS)
    assert not set(DOES.values()) & set(WITHOUT_SCREEN)


@pytest.mark.parametrize("kind", [kind for kind in classes() if issubclass(kind, Page) and kind.WITHOUT_KEY])
def test_what_has_no_key_is_there_to_be_done(kind):
    for action, _ in kind.WITHOUT_KEY:
        assert callable(getattr(kind, f"action_{action}"))


OF_DIALOGS = {"no", "yes", "done", "understood", "pick", "go_on", "only_keep", "fill", "parts"}
OF_DIALOGS |= {"scroll_texts", "up", "previous_field"}
"""Their keys stand below them, and have no help of their own."""


@pytest.mark.parametrize("language", Language)
def test_the_palette_has_a_name_and_a_sentence_for_everything(language):
    words = book(language, "tui")
    assert {name for name in offered() - OF_DIALOGS if f"help_{name}" not in words} == set()
