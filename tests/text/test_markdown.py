"""The dialect of docs/files.md, form by form."""

import pytest

from reportkit.model.blocks import (
    Align,
    AppendixReference,
    Citation,
    Heading,
    Image,
    List,
    ListItem,
    Paragraph,
    PlacedFigures,
    Span,
    Table,
)
from reportkit.text.markdown import format_blocks, format_to_read, parse
from reportkit.text.words import plain
from tests.text.trees import without_lines


def read(source):
    return without_lines(parse(source))


def spans(source):
    (paragraph,) = parse(source)
    assert isinstance(paragraph, Paragraph)
    return paragraph.content


def texts(source):
    return [plain(block.content) for block in parse(source)]


def item(*blocks):
    return ListItem(tuple(Paragraph((Span(block),)) if isinstance(block, str) else block for block in blocks))


def test_a_contribution_is_read_block_by_block_with_the_line_each_began_on():
    blocks = parse(
        "# Tillgänglighet\n\nKöerna har blivit kortare.\nFler ringer tidigt.\n\n"
        "- fler tider\n- kortare kö\n\n| Enhet | Tider |\n|---|--:|\n| Boden | 14 |\n\n{{table: besok_digitala}}\n"
    )
    assert [(type(block), block.line) for block in blocks] == [
        (Heading, 1),
        (Paragraph, 3),
        (List, 6),
        (Table, 9),
        (PlacedFigures, 13),
    ]
    assert [each.line for each in blocks[2].items] == [6, 7]
    assert plain(blocks[1].content) == "Köerna har blivit kortare. Fler ringer tidigt."


@pytest.mark.parametrize(
    "source",
    [
        "<b>Vård</b> &amp; <median>",
        "> Vi hann inte.",
        "[1]: https://www.norrbotten.se",
        "`kod` och ~~struket~~",
        "```",
        "====",
        "---",
        "***",
        "#Rubrik utan mellanslag",
        "####### Sju nivåer",
        "2024. Året började lugnt.",
        "0. Noll",
        "-14 årsarbetare",
        "-",
        "[klicka](javascript:alert)",
        "[fil](file:///etc/passwd)",
        "[](https://www.norrbotten.se)",
        "![karta](https://www.norrbotten.se/karta.png",
        "![karta](../hemligt.png)",
        "![karta](/etc/hemligt.png)",
        "{{Besök}}",
        "{{besok digitala}}",
        "{{}}",
        "{{besok.}}",
        "Siffran {{table: besok_digitala}} mitt i texten",
        "C:\\temp\\rapport",
        "snake_case_ord och __init__",
        "kolumn_a_ och _kolumn_b",
        "3*4*5 = 60",
        "Besök* (vård*) och *",
        "* inte fet*",
        "\u00a0",
    ],
)
def test_what_is_not_in_the_dialect_is_text(source):
    if source.startswith("* "):
        source = "Text " + source
    assert spans(source) == (Span(source),)


def test_dresses_are_read_and_may_cross():
    assert spans("**fet** *lutad* ***båda*** _också_ be**sök**et") == (
        Span("fet", strong=True),
        Span(" "),
        Span("lutad", emphasis=True),
        Span(" "),
        Span("båda", strong=True, emphasis=True),
        Span(" "),
        Span("också", emphasis=True),
        Span(" be"),
        Span("sök", strong=True),
        Span("et"),
    )
    assert spans("**a *b** c*") == (
        Span("a ", strong=True),
        Span("b", strong=True, emphasis=True),
        Span(" c", emphasis=True),
    )


def test_a_backslash_makes_punctuation_text():
    assert spans(r"\*inte lutad\* \{{besok}} \# \\ \a") == (Span(r"*inte lutad* {{besok}} # \ \a"),)


@pytest.mark.parametrize("end", ["  \n", "\\\n", "     \n"])
def test_two_spaces_or_a_backslash_break_the_line(end):
    assert spans(f"Första raden{end}andra raden\ntredje") == (Span("Första raden\nandra raden tredje"),)
    assert spans(f"- punkt{end}  fortsätter"[2:]) == (Span("punkt\nfortsätter"),)
    assert read(f"- punkt{end}  fortsätter") == (List((item("punkt\nfortsätter"),)),)


def test_links_go_to_the_web_to_mail_or_within_the_document():
    assert spans("Se [vår *nya* sida](https://a.se/b_(c)?d[1]=2), [brev](mailto:maja.ek@norrbotten.se) och [1]") == (
        Span("Se "),
        Span("vår ", href="https://a.se/b_(c)?d[1]=2"),
        Span("nya", emphasis=True, href="https://a.se/b_(c)?d[1]=2"),
        Span(" sida", href="https://a.se/b_(c)?d[1]=2"),
        Span(", "),
        Span("brev", href="mailto:maja.ek@norrbotten.se"),
        Span(" och [1]"),
    )


def test_references_are_read_in_every_form():
    assert spans(
        "{{besok}} {{ besok.percent.abs }} **{{besok.K}}** {{besok.direction:ökat|minskat|är oförändrat}} "
        "{{besok.direction:a\\|b\\|c}} {{appendix: arsrapport-2022}}"
    )[::2] == (
        Citation("besok"),
        Citation("besok", "percent.abs"),
        Citation("besok", "K", strong=True),
        Citation("besok", "direction", ("ökat", "minskat", "är oförändrat")),
        Citation("besok", "direction", ("a", "b", "c")),
        AppendixReference("arsrapport-2022"),
    )


def test_tables_and_charts_are_placed_by_a_line_of_their_own():
    assert read("Text före\n{{table: besok, vardplatser}}\n{{ chart:besok }}\nText efter") == (
        Paragraph((Span("Text före"),)),
        PlacedFigures("table", ("besok", "vardplatser")),
        PlacedFigures("chart", ("besok",)),
        Paragraph((Span("Text efter"),)),
    )


def test_lists_nest_by_their_indentation_whatever_its_width():
    expected = (
        List(
            (item("Boden", List((item("ny hälsocentral", List((item("klar i maj"),), ordered=True)),))), item("Kiruna"))
        ),
    )
    assert read("- Boden\n  - ny hälsocentral\n    1. klar i maj\n- Kiruna") == expected
    assert read("- Boden\n    - ny hälsocentral\n        1. klar i maj\n\n- Kiruna") == expected
    assert read("* Boden\n\t+ ny hälsocentral\n\t\t1) klar i maj\n* Kiruna") == expected


def test_a_numbered_list_keeps_its_start_and_a_gap_begins_another():
    assert read("7. sju\n8. åtta\n11. elva\n11. tolv") == (
        List((item("sju"), item("åtta")), ordered=True, start=7),
        List((item("elva"), item("tolv")), ordered=True, start=11),
    )


def test_a_number_does_not_interrupt_running_text_but_a_bullet_does():
    assert texts("Vi öppnar den\n12. mars blev det april") == ["Vi öppnar den 12. mars blev det april"]
    assert read("Vi gör tre saker:\n- öppnar\n- ringer") == (
        Paragraph((Span("Vi gör tre saker:"),)),
        List((item("öppnar"), item("ringer"))),
    )


def test_an_item_may_hold_several_paragraphs_and_a_picture():
    assert read("- Boden\n\n  Mer om Boden.\n\n  ![Karta](images/karta.png)\n\nSlut") == (
        List((item("Boden", "Mer om Boden.", Image("images/karta.png", "Karta")),)),
        Paragraph((Span("Slut"),)),
    )


def test_a_lone_dash_is_an_empty_item_only_inside_a_list():
    assert read("- a\n-\n- c") == (List((item("a"), ListItem(()), item("c"))),)
    assert texts("-\n") == ["-"]


def test_an_item_never_begins_with_another_items_sign():
    assert read("- - 241 mnkr") == (List((item("- 241 mnkr"),)),)


def test_a_picture_splits_the_text_it_stands_in():
    blocks = parse('Före ![En karta \\[1\\]](images/karta (1).png "Figur 1. ”Karta”")\nefter')
    assert without_lines(blocks) == (
        Paragraph((Span("Före"),)),
        Image("images/karta (1).png", "En karta [1]", "Figur 1. ”Karta”"),
        Paragraph((Span("efter"),)),
    )
    assert [block.line for block in blocks] == [1, 1, 2]


def test_cells_beyond_the_header_widen_the_table():
    (table,) = read("| Enhet | Antal |\n|:--|--:|\n| Boden | 14 | ny | \\| |\n| Kiruna |")
    assert [[plain(cell) for cell in row] for row in (table.header, *table.rows)] == [
        ["Enhet", "Antal", "", ""],
        ["Boden", "14", "ny", "|"],
        ["Kiruna", "", "", ""],
    ]
    assert table.align == (Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT)


def test_the_words_of_a_direction_do_not_split_their_cell():
    (table,) = read("Enhet | Besök\n--- | :-:\nBoden | {{besok.direction:ökat|minskat|lika}}\n")
    assert table.rows == (((Span("Boden"),), (Citation("besok", "direction", ("ökat", "minskat", "lika")),)),)
    assert table.align == (Align.LEFT, Align.CENTRE)


def test_a_line_with_pipes_is_no_table_without_the_rule_below():
    assert texts("Måndag | tisdag\nonsdag") == ["Måndag | tisdag onsdag"]


def test_newlines_of_every_kind_are_read():
    assert read("# A\r\n\r\nb\rc") == (Heading(1, (Span("A"),)), Paragraph((Span("b c"),)))


def test_text_that_looks_like_markup_is_written_with_backslashes_only_where_it_must():
    content = (Span("- 241 mnkr\n1. *not* _x_ snake_case [1](b) {{x}} # C:\\temp a|b"),)
    written = format_blocks((Paragraph(content),))
    assert written == "\\- 241 mnkr\\\n1\\. \\*not\\* \\_x\\_ snake_case [1\\](b) \\{\\{x}} # C:\\temp a|b\n"
    assert read(written) == (Paragraph(content),)


@pytest.mark.parametrize(
    "block",
    [
        Paragraph((Span("Läs mer!"), Span("här", href="#bilaga"))),
        Paragraph((Span("måndag | tisdag\n|---|---|"),)),
        Paragraph((Span("måndag | tisdag\n--- | ---"),)),
        List((item("Sedan i höst:", List((item("fem"), item("sex")), ordered=True, start=5)),)),
        List((item(Table(((Span("a"),),), (), (Align.LEFT,))), item("b | c"))),
        Table(((Span("{{a|b}}"), Citation("besok", "direction", ("a", "b", "c"))),), (), (Align.LEFT,)),
    ],
)
def test_what_nearly_reads_as_something_else_is_written_so_that_it_does_not(block):
    assert read(format_blocks((block,))) == (block,)


def test_lists_side_by_side_get_different_signs():
    blocks = (
        List((item("a"),)),
        List((item("b"),)),
        List((item("c"),), ordered=True),
        List((item("d"),), ordered=True),
    )
    assert format_blocks(blocks) == "- a\n\n* b\n\n1. c\n\n1) d\n"
    assert read(format_blocks(blocks)) == blocks


def test_what_the_dialect_cannot_say_is_written_as_its_nearest():
    table = Table(((Span("Antal"),),), (((Span("8 176\nbesök"),),),), (Align.NUMBER,), "Besök", "Preliminärt.")
    assert format_blocks((table,)) == "Tabell: Besök\n\n| Antal |\n| ---: |\n| 8 176 besök |\n\nPreliminärt.\n"
    assert format_blocks((Heading(8, (Span("Djup\nrubrik"),)),)) == "###### Djup rubrik\n"
    assert format_blocks((Paragraph((Span("klicka", href="javascript:x"),)),)) == "klicka\n"
    assert format_blocks((Paragraph((Span("a "), Span(" fet ", strong=True), Span("b"))),)) == "a  **fet** b\n"


def test_what_people_read_has_no_signs_that_protect_it():
    text = "Ökning 5\\*3 och {{besk}},\\\nse [ange datum]. 2\\. Nästa\n"
    assert format_to_read((*parse(text), Paragraph((Span("{{besk}} är 3*2"),)))) == (
        "Ökning 5*3 och {{besk}},\nse [ange datum]. 2. Nästa\n\n{{besk}} är 3*2\n"
    )
