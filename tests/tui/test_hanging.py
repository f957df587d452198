"""Lines that are wrapped: under their own beginning, and never inside a number."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from reportkit.tui.hanging import hang, held, wrapped

TEXT = st.text(st.sampled_from("ab \u00a0åäö07–"), min_size=1, max_size=80)


@given(TEXT, st.integers(20, 60))
def test_no_row_is_wider_than_asked_and_no_sign_is_lost(text, width):
    rows = wrapped(Content(text), width)
    assert all(row.cell_length <= width for row in rows)
    assert "".join(row.plain for row in rows).replace(" ", "") == text.replace(" ", "")


@given(TEXT, st.integers(20, 60))
def test_what_a_hard_space_joins_stands_on_one_row_where_a_row_can_hold_it(text, width):
    rows = [row.plain for row in wrapped(Content(text), width)]
    for word in text.split(" "):
        if len(word) <= width:
            assert any(word in row for row in rows)


def test_styles_stay_with_their_words():
    line = Content.assemble("Summan är ", ("7\u00a0050 besök", "bold"), " i mars")
    second = wrapped(line, 14)[1]
    assert second.plain.startswith("7\u00a0050 besök")
    assert [(span.start, span.end) for span in second.spans] == [(0, 11)]


def test_a_long_line_hangs_under_its_first_word_and_several_lines_stay_apart():
    assert hang(Content("  ✗ Här står det 1\u00a0250 besök"), 20).plain == "  ✗ Här står det\n    1\u00a0250 besök"
    assert held(Content("ett\n\ntvå"), 20).plain == "ett\n\ntvå"
