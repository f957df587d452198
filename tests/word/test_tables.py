"""How wide the columns of a table are, and what it is called by who cannot see it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.blocks import Align, Heading, Table
from reportkit.model.report import Part
from reportkit.model.value import replace
from reportkit.word.package import write_report
from reportkit.word.readback import missing_words
from reportkit.word.tables import NORMAL, SMALL, column_widths, comma_padding
from tests.word.files import W, part, text_of, tree
from tests.word.sample import sample_report, say

ROOM = 9070
WIDE = ["Division", "Årsarbetare", "Sjukfrånvaro", "Hyrpersonal", "Utfall", "Budget", "Avvikelse", "Helårsprognos"]


@given(
    st.integers(1, 12).flatmap(
        lambda columns: st.tuples(
            st.lists(st.lists(st.text(max_size=80), min_size=columns, max_size=columns), min_size=1, max_size=4),
            st.lists(st.sampled_from(Align), min_size=columns, max_size=columns).map(tuple),
        )
    )
)
def test_columns_always_fill_the_room_and_none_vanishes(table):
    texts, aligns = table
    widths, _ = column_widths(texts, aligns, ROOM)
    assert sum(widths) == ROOM
    assert min(widths) > 0


def test_a_column_with_much_to_say_gets_more_than_one_with_little():
    texts = [["Nr", "Uppdrag", "Klart"], ["1", "Uppföljning av vårdplatser i hela länet under våren", "2023-06"]]
    (number, task, done), size = column_widths(texts, (Align.NUMBER, Align.LEFT, Align.LEFT), ROOM)
    assert number < done < task
    assert size is NORMAL


def test_columns_of_numbers_are_alike():
    texts = [["Besök", "Februari", "År"], ["Fysiska", "41 207", "9"]]
    widths, _ = column_widths(texts, (Align.LEFT, Align.NUMBER, Align.NUMBER), ROOM)
    assert widths[1] == widths[2]


def test_what_stands_above_numbers_is_not_broken_where_the_words_have_their_lines_all_the_same():
    texts = [["Nyckeltal", "Utfall, uppdrag", "Föregående år"], ["Ambulansuppdrag, prioritet 1", "2 104", "2 051"]]
    widths, size = column_widths(texts, (Align.LEFT, Align.NUMBER, Align.NUMBER), 6600)
    assert widths[1] == widths[2] >= len("Utfall, uppdrag") * size.letter + size.margins
    assert widths[0] >= len("Ambulansuppdrag, prioritet 1") * size.letter + size.margins


def test_a_table_without_a_caption_is_called_by_the_heading_that_it_stands_under(template):
    plain = Table((say("Ort"),), ((say("Boden"),),), (Align.LEFT,))
    blocks = (Heading(2, say("Orterna")), plain, Heading(2, say("Besöken")), replace(plain, caption="Besök"))
    docx = write_report(sample_report(parts=(Part(1, "Kapitel", "a", blocks),)), template)
    assert re.findall(r'<w:tblCaption w:val="(.*?)"/>', part(docx)) == ["Orterna", "Besök"]


def test_common_labels_stand_on_one_line_beside_columns_of_numbers():
    heads = ["Nyckeltal", "Utfall, mnkr", "Föregående år", "Budget", "Förändring", "Förändring, %"]
    texts = [heads, ["Verksamhetens resultat", "79", "92", "−5", "−13", "−14,1"]]
    widths, size = column_widths(texts, (Align.LEFT, *(Align.NUMBER,) * 5), ROOM)
    assert size is NORMAL
    assert widths[0] >= len("Verksamhetens resultat") * size.letter + size.margins
    assert len(set(widths[1:])) == 1


def test_a_table_with_many_columns_is_set_in_small_print_so_that_no_word_breaks(template):
    numbers = (Align.LEFT, *(Align.NUMBER,) * 7)
    widths, size = column_widths([WIDE, ["Länssjukvård", *["−1 141 358"] * 7]], numbers, ROOM)
    assert size is SMALL
    for words, width in zip(WIDE, widths, strict=True):
        assert width >= len(words) * SMALL.letter + SMALL.margins

    table = Table(tuple(say(each) for each in WIDE), (tuple(say("1") for _ in WIDE),), numbers)
    root = tree(write_report(sample_report(parts=(Part(1, "Kapitel", "a", (table,)),)), template))
    styles = {each.get(f"{W}val") for each in root.find(f".//{W}tbl").iter(f"{W}pStyle")}
    assert styles == {"TabellhuvudLiten", "TabelltextLiten"}


@pytest.mark.parametrize("align", [Align.NUMBER, Align.RIGHT])
@pytest.mark.parametrize("number", ["−1 141 358", "1 141 358", "1\u00a0141\u00a0358"])
def test_a_number_is_never_broken_whatever_spaces_it_is_typed_with(number, align):
    texts = [["Post", "A"], [" ".join(["mycket text"] * 20), number]]
    (_, width), size = column_widths(texts, (Align.LEFT, align), ROOM)
    assert width >= len(number) * size.letter + size.margins


def test_commas_stand_below_each_other_where_numbers_have_unlike_many_decimals():
    texts = [
        ["Ort", "Andel", "Antal"],
        ["a", "5,9", "10"],
        ["b", "\u221212,125", "1 200"],
        ["c", "7", "–"],
        ["d", "x", "3"],
    ]
    padded = comma_padding(texts, (Align.LEFT, Align.NUMBER, Align.NUMBER))
    digit, comma = "\u2007", "\u2008"
    assert padded == {1: ["", digit * 2, "", comma + digit * 3, ""]}


@pytest.mark.parametrize("numbers", [["5,9", "7,1"], ["5", "7"], ["2023-03-01", "x"]])
def test_numbers_with_as_many_decimals_need_no_padding(numbers):
    assert comma_padding([["A"], *[[each] for each in numbers]], (Align.RIGHT,)) == {}


def test_padding_is_seen_in_the_cells_and_is_no_word(template):
    table = Table((say("Andel"),), ((say("5,9"),), (say("12,35"),)), (Align.NUMBER,))
    report = sample_report(parts=(Part(1, "Kapitel", "a", (table,)),))
    file = write_report(report, template)
    shown = [text_of(cell) for cell in tree(file).find(f".//{W}tbl").iter(f"{W}tc")]
    assert shown == ["Andel", "5,9\u2007", "12,35"]
    assert missing_words(report, file) == ()


def test_rows_that_are_parts_of_a_row_above_are_indented_by_word_and_not_with_spaces(template):
    rows = tuple((say(name), say(number)) for name, number in (("Besök", "12"), ("varav kvinnor", "7"), ("Brev", "5")))
    table = Table((say("Nyckeltal"), say("Utfall")), rows, (Align.LEFT, Align.NUMBER), inside=(1,))
    (made,) = tree(write_report(sample_report(parts=(Part(1, "Kapitel", "a", (table,)),)), template)).iter(f"{W}tbl")
    told = {text_of(cell): [each.get(f"{W}left") for each in cell.iter(f"{W}ind")] for cell in made.iter(f"{W}tc")}
    assert told["varav kvinnor"] == ["200"]
    assert [told[each] for each in ("Besök", "Brev", "12", "7")] == [[], [], [], []]
