from hypothesis import given

from reportkit.model.blocks import Citation, Image, Paragraph, Span, Table
from reportkit.text.markdown import parse
from reportkit.text.words import count_words, number_of_words, plain, words, words_of
from tests.text.trees import wild_trees


def test_words_are_runs_of_letters_and_digits():
    assert words("Hälso- och sjukvård, 8\u00a0176 besök (−20,9 %) snake_case") == (
        ["Hälso", "och", "sjukvård", "8", "176", "besök", "20", "9", "snake", "case"]
    )


def test_a_letter_typed_in_two_parts_is_the_same_letter():
    assert words("va\u030ard") == words("vård") == ["vård"]


def test_a_reference_stands_as_it_is_typed():
    assert (
        plain((Span("Nu "), Citation("besok", "direction", ("upp", "ner", "lika"))))
        == "Nu {{besok.direction:upp|ner|lika}}"
    )


def test_every_text_that_a_reader_sees_is_counted_and_no_other():
    blocks = (
        *parse("# Rubrik\n\n1. [punkt](https://dold.se)\n\n| a | b |\n|---|---|\n| c | d |\n\n{{table: besok}}"),
        Image("images/dold.png", "dold", "bildtext"),
        Table((), (), (), "tabelltitel", "fotnot"),
    )
    assert words_of(blocks) == (
        ["Rubrik", "punkt", "a", "b", "c", "d", "table", "besok", "bildtext", "tabelltitel", "fotnot"]
    )


def test_words_are_counted_as_a_writer_counts_them():
    assert count_words((Paragraph((Span("E-tjänsten – den nya – kostar 5,93 mnkr."),)),)) == 6


@given(wild_trees)
def test_the_words_are_as_many_whether_they_are_listed_or_only_counted(blocks):
    assert number_of_words(blocks) == len(words_of(blocks))
