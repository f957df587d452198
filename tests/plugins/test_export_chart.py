"""Charts as drawings on a web page."""

import re
import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import Language
from reportkit.model.blocks import Chart, Series
from reportkit.plugins.export_chart import NARROW, WIDE, chart_svg


def drawn(*series, kind="column", categories=("jan", "feb", "mar"), unit="besök", caption="Besök per månad"):
    """The drawing of some rows of values, taken apart."""
    rows = tuple(
        Series(f"Serie {at}", tuple(None if each is None else Decimal(each) for each in values))
        for at, values in enumerate(series)
    )
    chart = Chart(kind, categories, rows, unit, "Vad det visar", caption)
    return ET.fromstring(chart_svg(chart, "c", Language.SWEDISH))  # noqa: S314 - our own drawing


def texts(drawing):
    return [each.text for each in drawing.iter("text")]


def heights(drawing):
    return [float(each.get("height")) for each in drawing.iter("rect")]


def test_bars_are_as_high_as_their_values_and_say_them():
    drawing = drawn(["1000", "2000", "500.5"])
    low, high, least = heights(drawing)
    assert (high / low, least / low) == (pytest.approx(2, rel=0.01), pytest.approx(0.5005, rel=0.01))
    assert {"1\u00a0000", "2\u00a0000", "500,5", "jan", "feb", "mar", "besök"} <= set(texts(drawing))


def test_bars_of_negative_values_hang_from_zero():
    drawing = drawn(["-4", "2", "0"])
    below, above, nothing = drawing.iter("rect")
    zero = float(above.get("y")) + float(above.get("height"))
    assert float(below.get("y")) == pytest.approx(zero, abs=0.2)
    assert float(nothing.get("height")) == 0
    assert "−4" in texts(drawing)


def test_a_missing_value_parts_the_line_and_has_no_bar():
    line = drawn(["1", None, "3"], ["2", "3", "4"], kind="line")
    paths = [each.get("d") for each in line.iter("path") if each.get("stroke-width")]
    assert [path.count("M") for path in paths if "h" not in path] == [2, 1]
    assert len(heights(drawn(["1", None, "3"]))) == 2


def test_several_rows_are_named_and_told_apart_without_colours():
    drawing = drawn(["1", "2", "3"], ["2", "3", "4"], kind="line")
    assert {"Serie 0", "Serie 1"} <= set(texts(drawing))
    dashes = [each.get("stroke-dasharray") for each in drawing.iter("path") if each.get("stroke-width")]
    assert set(dashes) == {None, "8 4"}
    assert "Serie 0" not in texts(drawn(["1", "2", "3"]))


def test_lines_that_lie_close_together_need_not_begin_at_zero():
    assert "0" not in texts(drawn(["98", "99", "101"], kind="line"))
    assert "0" in texts(drawn(["98", "99", "101"], kind="column"))
    assert "0" in texts(drawn(["40", "99", "101"], kind="line"))


def test_long_names_are_broken_at_words():
    name = "kirurgiska mottagningen i Norra Bergslagen med filialer"
    told = texts(drawn(["1", "2"], categories=(name, "andra")))
    lines = [each for each in told if each in name]
    assert len(lines) > 1
    assert " ".join(lines) == name
    assert "andra" in told


def test_few_bars_are_drawn_so_that_a_telephone_shows_them_in_letters_of_full_size():
    assert drawn(["18875", "12068"], categories=("kvinnor", "män")).get("width") == str(NARROW)


def test_a_drawing_is_as_wide_as_its_words_need_and_no_wider_than_the_page():
    words = ("meticillinresistenta gula stafylokocker", "tarmbakterier", "enterokocker")
    assert NARROW < int(drawn(["71", "182", "9"], categories=words).get("width")) < WIDE
    months = tuple(f"månad {number}" for number in range(24))
    assert int(drawn(["1"] * 24, kind="line", categories=months).get("width")) == WIDE
    assert int(drawn(["1"] * 12, ["2"] * 12, categories=months[:12]).get("width")) == WIDE


def test_without_values_there_is_no_drawing():
    assert chart_svg(Chart("column", ("jan",), (Series("Besök", (None,)),), "", "", ""), "c", Language.SWEDISH) == ""


def test_foreign_words_are_words():
    drawing = drawn(["1"], categories=("<b>&",), unit="<i>", caption='"<script>')
    assert {"<b>&", "<i>"} <= set(texts(drawing))
    assert drawing.find("title").text == '"<script>'


@given(
    st.lists(st.decimals(-(10**9), 10**9, places=2) | st.none(), min_size=1, max_size=13),
    st.sampled_from(["column", "line"]),
)
def test_everything_stands_inside_the_drawing(values, kind):
    if all(value is None for value in values):
        return
    names = tuple(f"månad {at}" for at in range(len(values)))
    drawing = drawn(values, kind=kind, categories=names)
    wide, high = map(float, drawing.get("viewBox").split()[2:])
    for each in drawing.iter():
        for name, most in (("x", wide), ("cx", wide), ("y", high), ("cy", high)):
            assert 0 <= float(each.get(name, 0)) <= most, ET.tostring(each)
    ticks = [each.get("d") for each in drawing.iter("path") if re.fullmatch(rf"M\d+ [\d.]+H{wide:.0f}", each.get("d"))]
    assert 2 <= len(ticks) <= 8
