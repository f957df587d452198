from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.blocks import Heading, Span
from reportkit.text.markdown import parse
from reportkit.text.structure import TitleSplit, headings, shift, split_title, without_jumps
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


@pytest.mark.parametrize(
    ("above", "typed", "read"),
    [
        (0, [1, 2, 3, 1], [1, 2, 3, 1]),
        (2, [3, 5, 5, 4, 3], [3, 4, 4, 4, 3]),  # the two that were alike still are
        (2, [5, 4, 6], [3, 3, 4]),
        (3, [4, 8, 10, 4], [4, 5, 6, 4]),
        (1, [1, 3], [1, 2]),
    ],
)
def test_a_heading_that_jumps_stands_one_level_below_the_one_above_it(above, typed, read):
    blocks = (*(Heading(level, (Span("Rubrik"),)) for level in typed), *parse("Text"))
    assert [heading.level for heading in headings(without_jumps(blocks, above))] == read
    assert without_jumps(blocks, above)[-1] == blocks[-1]


@given(st.integers(0, 3), st.lists(st.integers(1, 9)))
def test_no_heading_jumps_whatever_was_typed_and_none_that_did_not_is_moved(above, typed):
    blocks = tuple(Heading(level + above, (Span("Rubrik"),)) for level in typed)
    read = [above, *(heading.level for heading in headings(without_jumps(blocks, above)))]
    assert all(after <= before + 1 for before, after in pairwise(read))
    assert without_jumps(without_jumps(blocks, above), above) == without_jumps(blocks, above)
    if all(after <= before + 1 for before, after in pairwise([above, *(block.level for block in blocks)])):
        assert without_jumps(blocks, above) == blocks


def test_the_sections_title_is_taken_off_and_the_rest_rises():
    source = "\n## DIVISION  Psykiatri\n\n*Text*  \nrad\n\n### Förbättringsarbete\n\n#### Under\n"
    assert split_title(source, "Division Psykiatri") == TitleSplit(
        "*Text*  \nrad\n\n# Förbättringsarbete\n\n## Under\n", "## DIVISION  Psykiatri", 2
    )


@pytest.mark.parametrize(
    "source", ["## Förbättringsarbete\n\n### Division Psykiatri\n", "Text först\n\n# Division Psykiatri\n", ""]
)
def test_a_text_that_begins_with_something_else_is_left_alone(source):
    assert split_title(source, "Division Psykiatri") == TitleSplit(source, "", 0)


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
