"""B01, B03 and B04: files that cannot be read, and characters that cannot be seen."""

import pytest

from reportkit.messages import Message
from reportkit.model.contribution import Problem
from reportkit.rules.characters import B03, B04
from reportkit.rules.files import B01
from tests.rules.conftest import ask, figure, given, kust, mended, the_finding, told


@pytest.mark.parametrize(
    ("character", "code"), [("\x1b", "U+001B"), ("\x07", "U+0007"), ("\x9b", "U+009B"), ("\x7f", "U+007F")]
)
def test_a_control_character_is_an_error_that_the_fix_takes_out(character, code):
    context = kust(f"Text.\n\nVård{character}en är öppen.")
    found = the_finding(B03, context)
    assert (found.line, found.columns) == (3, (4, 5))
    assert code in told(found)
    assert character not in found.quote
    assert mended(context, found) == "Text.\n\nVården är öppen."


@pytest.mark.parametrize("character", ["\v", "\f", "\u2028"])
def test_an_old_line_break_becomes_a_space(character):
    context = kust(f"Vården{character}är\x1b öppen.")
    first, second = ask(B03, context)
    assert mended(context, first) == "Vården är\x1b öppen."
    assert second.columns == (9, 10)


def test_control_characters_beside_figures_are_found():
    context = kust(asks=[figure("besok")], figures={"besok": given("1", note="a\x1bb", line=2)})
    assert (the_finding(B03, context).figure, the_finding(B03, context).line) == ("besok", 2)


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\u2066", "\ufeff", "\U000e0041"])
def test_an_invisible_character_is_asked_about_and_can_be_taken_out(character):
    context = kust(f"Vård{character}en är öppen.")
    found = the_finding(B04, context)
    assert mended(context, found) == "Vården är öppen."
    assert character not in found.quote


def test_joiners_hold_signs_together_and_are_not_taken_out_by_a_fix():
    assert the_finding(B04, kust("Familjen 👩\u200d👧 kom.")).fix is None


@pytest.mark.parametrize(
    "text", ["Vanlig text – med ”tecken”, å, é och 8\u00a0176.", "En\ttabb.", "Ett mjukt bindestreck: sjuk\u00advård."]
)
def test_ordinary_text_is_fine(text):
    assert ask(B03, kust(text)) == ask(B04, kust(text)) == ()


def test_what_a_file_could_not_tell_is_an_error_with_its_own_words():
    told_by_store = Message("text.not_a_number", found="många")
    context = kust("Text.", problems=[Problem("reports/2031-03/kust/figures.toml", told_by_store, 4)])
    found = the_finding(B01, context)
    assert (told(found), found.line) == ("”många” är inget tal.", 0)


def test_a_fault_in_the_text_file_has_its_line():
    context = kust(
        "Text.", problems=[Problem("reports/2031-03/kust/text.md", Message("text.not_a_number", found="x"), 4)]
    )
    assert the_finding(B01, context).line == 4
