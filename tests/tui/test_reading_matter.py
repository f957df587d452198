"""The words of a section as the screens show them: footnotes, charts, references."""

import io
from decimal import Decimal

from rich.console import Console

from reportkit.model.blocks import Chart, Series
from reportkit.text.markdown import parse
from reportkit.tui.reading_matter import matter


def shown(blocks):
    console = Console(file=io.StringIO(), width=60, color_system=None)
    console.print(matter(blocks, "bild"))
    return console.file.getvalue()


def test_a_footnote_stands_under_the_text_with_its_mark():
    text = shown(
        parse("Vården[^källa] är nära.\n\n| A[^b] |\n|---|\n| 1 |\n\n[^källa]: Se planen.\n[^b]: I procent.\n")
    )
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert lines == ["Vården[källa] är nära.", "[källa] Se planen.", "A[b]", "1", "[b] I procent."]


def test_a_chart_is_shown_by_its_caption_and_by_what_it_is_said_to_show():
    chart = Chart(
        "column", ("jan",), (Series("Besök", (Decimal(1),)),), "besök", "Besök: 1 i januari.", "Besök per månad"
    )
    assert [line.strip() for line in shown((chart,)).splitlines() if line.strip()] == [
        "Besök per månad",
        "[Besök: 1 i januari.]",
    ]


def test_a_table_has_its_caption_above_it():
    assert shown(parse("Tabell: Besök per ort\n| Ort |\n|---|\n| Norrby |\n")).startswith("Besök per ort")


def in_width(blocks, width):
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(matter(blocks, "bild"))
    return [line.rstrip() for line in console.file.getvalue().splitlines() if line.strip()]


def test_a_number_is_never_parted():
    text = "Antalet besök var 13\u00a0260\u00a0besök i mars."
    for width in range(24, 50):
        assert any("13\u00a0260\u00a0besök" in line for line in in_width(parse(text), width)), width


WIDE = "| Nyckeltal | Utfall | Föregående år |\n|---|---:|---:|\n| Planerade operationer | 836 | 862 |\n"


def test_a_table_that_has_room_for_its_words_stands_in_columns():
    assert in_width(parse(WIDE), 40)[0].split() == ["Nyckeltal", "Utfall", "Föregående", "år"]


def test_a_table_that_is_too_wide_for_its_words_stands_row_by_row():
    assert in_width(parse(WIDE), 30) == ["Planerade operationer", "  Utfall: 836", "  Föregående år: 862"]
