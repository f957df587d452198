import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import UsageError
from reportkit.text.clean import (
    ControlCharacter,
    clean,
    control_characters,
    invisible_characters,
    show,
    without_control_characters,
)


def test_letters_stay_and_newlines_become_one_kind():
    assert clean("\ufeffÅtgärd\r\nva\u030ard\rrad\vmjuk\fsida\u2028slut\t\u00a0") == (
        "Åtgärd\nva\u030ard\nrad\nmjuk\nsida\nslut\t\u00a0"
    )


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\udcff", "\ufffe", "\uffff"])
def test_a_control_character_is_refused_with_its_place(character):
    with pytest.raises(UsageError) as refused:
        clean(f"Rad ett\r\nrad{character}två")
    assert refused.value.told.id == "text.control_character"
    assert refused.value.told.args == {"line": 2, "column": 4, "code": f"U+{ord(character):04X}"}


def test_every_control_character_is_told_and_can_be_taken_out():
    text = "a\x1bb\x00\n\n\x01c"
    assert control_characters(text) == (
        ControlCharacter(1, 2, "U+001B"),
        ControlCharacter(1, 4, "U+0000"),
        ControlCharacter(3, 1, "U+0001"),
    )
    assert without_control_characters(text) == "ab\n\nc"


def test_characters_nobody_sees_are_told():
    found = invisible_characters("1990\u200b0101\n\u202eabc\U000e0041\u2066\ufff9")
    assert [(each.line, each.column, each.code) for each in found] == [
        (1, 5, "U+200B"),
        (2, 1, "U+202E"),
        (2, 5, "U+E0041"),
        (2, 6, "U+2066"),
        (2, 7, "U+FFF9"),
    ]
    assert invisible_characters("Vård och omsorg 👩🏽, 8\u00a0176") == ()


def test_what_would_steer_a_terminal_is_shown():
    assert (
        show("\x1b]52;c;aGVq\x07\r\x7f\x9b2J\u202e\ud800\ufeff") == "␛]52;c;aGVq␇␍␡<U+009B>2J<U+202E><U+D800><U+FEFF>"
    )
    assert show("Vård\n\tÅtgärd [/] 👩🏽") == "Vård\n\tÅtgärd [/] 👩🏽"


@given(st.text(st.characters()))
def test_nothing_shown_can_steer_and_nothing_cleaned_is_refused_again(text):
    shown = show(text)
    assert not control_characters(shown)
    assert not invisible_characters(shown)
    assert "\r" not in shown
    cleaned = clean(without_control_characters(text))
    assert clean(cleaned) == cleaned.removeprefix("\ufeff")
    shown.encode()
