"""What the text can say beside its words: footnotes, captions of tables, other languages, references by name."""

import pytest

from reportkit.model.blocks import Footnote, Heading, List, Paragraph, Reference, Span, Table
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.words import plain, words_of


def the_paragraph(source):
    (block,) = parse(source)
    assert isinstance(block, Paragraph)
    return block.content


def test_a_footnote_is_told_in_a_paragraph_of_its_own_wherever_that_stands():
    for source in ("Vården[^1] är nära.\n\n[^1]: Se *planen*.", "[^1]: Se *planen*.\n\nVården[^1] är nära."):
        assert the_paragraph(source) == (
            Span("Vården"),
            Footnote((Span("Se "), Span("planen", emphasis=True), Span("."))),
            Span(" är nära."),
        )


def test_a_footnote_may_be_called_what_the_writer_likes_and_go_over_several_lines():
    (_, note) = the_paragraph("Vården[^källa-1]\n\n[^källa-1]: Socialstyrelsen,\nmars 2023.")
    assert note == Footnote((Span("Socialstyrelsen, mars 2023."),))
    assert note.label == "källa-1"


def test_footnotes_stand_in_headings_items_and_cells_too():
    heading, listed, table = parse(
        "# Vård[^a]\n\n- punkt[^b]\n\n| A[^c] |\n|---|\n| 1 |\n\n[^a]: x\n[^b]: y\n[^c]: z\n"
    )
    assert isinstance(heading, Heading)
    assert heading.content[1] == Footnote((Span("x"),))
    assert isinstance(listed, List)
    assert listed.items[0].blocks[0].content[1] == Footnote((Span("y"),))
    assert isinstance(table, Table)
    assert table.header[0][1] == Footnote((Span("z"),))


@pytest.mark.parametrize(
    "source",
    [
        "Vården[^1] är nära.",  # nothing tells what the mark stands for
        "Vården är nära.\n\n[^1]: Ingen frågar efter den.",
        "En \\[^1] är ingen not.\n\n[^1]: En text.",
    ],
)
def test_a_mark_without_a_note_and_a_note_without_a_mark_are_text_that_everybody_sees(source):
    blocks = parse(source)
    assert not any(isinstance(inline, Footnote) for block in blocks for inline in block.content)
    assert "[^1]" in " ".join(plain(block.content) for block in blocks)


def test_a_note_that_two_marks_ask_for_belongs_to_the_first_and_the_second_is_seen():
    assert [type(each) for each in the_paragraph("A[^1] och B[^1].\n\n[^1]: x")] == [Span, Footnote, Span]
    assert plain(the_paragraph("A[^1] och B[^1].\n\n[^1]: x")) == "A och B[^1]."


def test_footnotes_are_written_with_numbers_and_their_texts_last():
    source = "Ett[^b] och två[^a].\n\n[^a]: andra\n[^b]: första\n"
    assert format_blocks(parse(source)) == "Ett[^1] och två[^2].\n\n[^1]: första\n\n[^2]: andra\n"
    assert words_of(parse(source)) == ["Ett", "och", "två", "första", "andra"]


def test_words_in_another_language_say_which():
    assert the_paragraph("Vi säger [tervetuloa *taloon*]{lang=fi} och [buresboahtin]{lang=se}.") == (
        Span("Vi säger "),
        Span("tervetuloa ", lang="fi"),
        Span("taloon", emphasis=True, lang="fi"),
        Span(" och "),
        Span("buresboahtin", lang="se"),
        Span("."),
    )


def test_a_link_may_stand_among_words_in_another_language():
    (words, link) = the_paragraph("[lue [lisää](https://example.org)]{lang=fi}")
    assert (words, link) == (Span("lue ", lang="fi"), Span("lisää", href="https://example.org", lang="fi"))


@pytest.mark.parametrize("source", ["[ord]{lang=finska språket}", "ord]{lang=fi}", "[]{lang=fi}", "[ord]{språk=fi}"])
def test_what_names_no_language_is_text_that_everybody_sees(source):
    assert plain(the_paragraph(source)) == source


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_line_above_a_table_is_its_caption(between):
    (table,) = parse(f"Tabell: Besök på orterna{between}| Ort | Besök |\n|---|--:|\n| Norrby | 3 |\n")
    assert isinstance(table, Table)
    assert table.caption == "Besök på orterna"
    assert format_blocks((table,)).startswith("Tabell: Besök på orterna\n\n| Ort |")


@pytest.mark.parametrize("above", ["Tabell: Besök av {{besok}}", "Tabell\\: Besök", "Tabellen visar besök", "Tabell:"])
def test_other_paragraphs_above_a_table_stay_paragraphs(above):
    first, table = parse(f"{above}\n\n| Ort |\n|---|\n")
    assert isinstance(first, Paragraph)
    assert isinstance(table, Table)
    assert table.caption == ""


def test_figures_headings_and_tables_are_referred_to_by_name():
    assert the_paragraph("Se {{figure: karta}}, **{{ref: Läget i länet}}** och {{ ref : nara/Besök }}.") == (
        Span("Se "),
        Reference("figure", "karta"),
        Span(", "),
        Reference("ref", "Läget i länet", strong=True),
        Span(" och "),
        Reference("ref", "nara/Besök"),
        Span("."),
    )
