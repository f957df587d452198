import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.text.markdown import parse
from reportkit.text.structure import TitleSplit, headings, shift, split_title
from reportkit.text.words import plain


def levels(source):
    return [(heading.level, plain(heading.content)) for heading in headings(parse(source))]


def test_headings_are_found_in_order_and_never_inside_a_list():
    assert levels("# Ett\n\ntext\n\n## Två\n- a\n  # inte\n# Tre") == [(1, "Ett"), (2, "Två"), (1, "Tre")]


def test_headings_move_together_and_stop_at_the_first_level():
    blocks = parse("# Ett\n\n### Tre\n\ntext")
    assert [heading.level for heading in headings(shift(blocks, 2))] == [3, 5]
    assert [heading.level for heading in headings(shift(blocks, -2))] == [1, 1]
    assert shift(blocks, 2)[2] == blocks[2]


def test_the_sections_title_is_taken_off_and_the_rest_rises():
    source = "\n## DIVISION  Psykiatri\n\n*Text*  \nrad\n\n### Förbättringsarbete\n\n#### Under\n"
    assert split_title(source, "Division Psykiatri") == TitleSplit(
        "*Text*  \nrad\n\n# Förbättringsarbete\n\n## Under\n", "## DIVISION  Psykiatri", 2, 1
    )


@pytest.mark.parametrize(
    ("source", "smallest"),
    [
        ("## Förbättringsarbete\n\n### Division Psykiatri\n", 2),
        ("Text först\n\n# Division Psykiatri\n", 1),
        ("Division Psykiatri\n", 0),
        ("", 0),
    ],
)
def test_a_text_that_begins_with_something_else_is_left_alone(source, smallest):
    assert split_title(source, "Division Psykiatri") == TitleSplit(source, "", 0, smallest)


def test_headings_at_the_titles_own_level_stop_at_the_first():
    assert split_title("## Titel\n## Två\n# Ett\n", "Titel").text == "# Två\n# Ett\n"


def test_the_rest_of_the_text_stays_byte_for_byte():
    source = "# Titel\r\n\r\n- a\r\n  ## inte en rubrik\r\n\r\n ##  Rubrik ##\t\r\nslut"
    assert split_title(source, "Titel").text == "- a\r\n  ## inte en rubrik\r\n\r\n #  Rubrik ##\t\r\nslut"


@given(st.text("# ab\n\r-\t\u2028|", max_size=40))
def test_only_signs_before_headings_change(rest):
    split = split_title(f"## Titel\n{rest}", "titel")
    assert split.text.replace("#", "").strip() == rest.replace("#", "").strip()
    assert split.removed == "## Titel"
