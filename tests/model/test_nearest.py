"""The known word that a misspelt one may be meant for."""

from reportkit.model.nearest import nearest


def test_a_slip_of_the_pen_finds_its_word():
    assert nearest("assembel", ["approve", "assemble", "attach"]) == "assemble"


def test_what_is_like_none_finds_none():
    assert nearest("xyzzy", ["approve", "assemble"]) == ""
    assert nearest("assemble", []) == ""


def test_the_most_like_can_be_asked_for_however_unlike():
    assert nearest("reportkit_section", ["reportkit_rules", "reportkit_section_plugins"], at_least=0) == (
        "reportkit_section_plugins"
    )
