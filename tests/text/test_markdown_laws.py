"""What holds of every text and every tree: nothing is lost, and what is written reads back."""

import re
import time
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportkit.model.blocks import Footnote, Heading, Image, List, Paragraph, Table
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.structure import headings
from reportkit.text.words import plain, texts_of, words, words_of
from tests.text.trees import LETTERS, SYNTAX, trees, wild_trees, without_lines

TOKENS = [
    *SYNTAX, *LETTERS, "**", "***", "\n", "\n\n", "\\\n", "  \n", "\t", "  ", "    ",
    "- ", "* ", "1. ", "7) ", "# ", "### ", "> ", "---\n", "```\n", "<b>", "|", "|---|--:|\n",
    "{{", "}}", "{{besok.direction:upp|ner|lika}}", "{{table: a}}\n", "{{appendix: b}}",
    "[^a]", "\n\n[^a]: ", "Tabell: ", "{lang=fi}", "]{lang=fi}", "{{ref: a}}",
    "](https://a.se)", '![bild](images/a.png "Karta")',
    "å", "e\u0301", "\u00a0", "\u2028", "\r", "\x00", "\x1b", "\ud800",
]  # fmt: skip
sources = st.lists(st.sampled_from(TOKENS) | st.text(max_size=3), max_size=30).map("".join)


@given(trees)
def test_what_is_written_reads_back_as_the_same_blocks(blocks):
    assert without_lines(parse(format_blocks(blocks))) == blocks


@given(wild_trees)
def test_no_word_goes_even_where_the_dialect_cannot_say_all(blocks):
    written = format_blocks(blocks)
    again = parse(written)
    assert words_of(again) == words_of(blocks)
    assert without_lines(parse(format_blocks(again))) == without_lines(again)


@given(sources)
@example("*a **b* c**")
@example("- a\n\n      - b\n    - c\n")
@example("2024. Året\n1. a\n1. b\n7. c\n")
def test_writing_what_was_read_loses_no_word_and_settles_at_once(source):
    blocks = parse(source)
    written = format_blocks(blocks)
    assert words_of(parse(written)) == words_of(blocks)
    assert format_blocks(parse(written)) == written


def unseen(blocks):
    """What is kept of a text beside the words that a reader sees: addresses, file names, alternative texts."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from addresses(block.content)
            case List():
                for item in block.items:
                    yield from unseen(item.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        yield from addresses(cell)
            case Image():
                yield block.path
                yield block.alt


def addresses(content):
    """Each address and each language once for the brackets around it; a footnote's name where it is used and where it
    is told, and what is kept in its text."""
    for name in ("href", "lang"):
        before = ""
        for inline in content:
            said = getattr(inline, name, "")
            if said != before and said:
                yield said if name == "href" else f"lang{said}"
            before = said
    for inline in content:
        if isinstance(inline, Footnote):
            yield from (inline.label, inline.label)
            yield from addresses(inline.content)


def characters(texts, kept):
    return Counter(character for text in texts for character in text if kept(character))


@given(sources)
def test_every_letter_of_the_source_is_in_the_blocks(source):
    blocks = parse(source)
    assert characters([source], str.isalpha) == characters([*texts_of(blocks), *unseen(blocks)], str.isalpha)


@given(sources.map(lambda source: re.sub("[.)]", "", source)))
def test_every_digit_that_does_not_number_an_item_is_in_the_blocks(source):
    blocks = parse(source)
    assert characters([source], str.isdigit) == characters([*texts_of(blocks), *unseen(blocks)], str.isdigit)


plain_words = st.sampled_from(
    [
        "åtgärd",
        "hälso-",
        "<median>",
        "**fet**",
        "_lutar_",
        "{{x y}}",
        "{{besok}}",
        "[3]",
        "8\u00a0176",
        "a|b",
        "**",
        "```",
        "*",
    ]
)
lines = st.tuples(
    st.sampled_from(["", "", "# ", "- ", "  - ", "      * ", "2024. ", "> ", "| ", "|---|---|", "\t"]),
    st.lists(plain_words, max_size=4).map(" ".join),
).map("".join)


@given(st.lists(lines, max_size=15).map("\n".join))
def test_the_words_of_the_source_are_the_words_of_the_blocks_in_order(source):
    assert words_of(parse(source)) == words(source)


@given(sources)
def test_every_block_begins_on_a_line_of_the_source(source):
    last = len(re.split("\r\n|\r|\n", source))

    def check(blocks, least):
        for block in blocks:
            assert least <= block.line <= last
            least = block.line
            if isinstance(block, List):
                for item in block.items:
                    assert least <= item.line <= last
                    check(item.blocks, item.line)

    check(parse(source), 1)


HOSTILE = [
    "*", "**a ", "*a", "***a*", "_a ", "_", "\\", "!", "`", "<", "((((", "\u2028", "a\r", "a  \n", "a\\\n",
    "[", "[a](", "[a](https://a", "[a](https://a(b)", "](https://",
    "![", "![a](", '![a](b "', "![a](b(", '![a](b "c" ', "![a](a.png)",
    "{{", "{{a", "{{a|", "{{a.b.", "{{table: a,", "{{table: a}}\n",
    "|", "| - |\n", "a | b\n--|--\n",
    "- ", "- a\n", "\t- a\n", "1. ", "1. a\n", "# ", "#", "  ",
]  # fmt: skip


@pytest.mark.parametrize("part", HOSTILE)
def test_hostile_texts_are_read_in_linear_time(part):
    source = part * (60_000 // len(part))
    before = time.process_time()
    blocks = parse(source)
    assert time.process_time() - before < 4  # a quadratic reader needs minutes
    format_blocks(blocks)


def test_lists_deeper_than_twenty_levels_are_flattened():
    blocks = parse("".join(f"{' ' * 2 * depth}- nivå {depth}\n" for depth in range(500)))
    assert words_of(blocks)[-2:] == ["nivå", "499"]
    levels = 0
    while blocks and isinstance(blocks[-1], List):
        levels += 1
        blocks = blocks[-1].items[-1].blocks
    assert levels == 20


def test_the_real_report_keeps_every_word_and_heading(reference):
    found = 0
    for file in sorted(reference.glob("*.md")):
        source = file.read_text(encoding="utf-8")
        blocks = parse(source)
        found += len(headings(blocks))
        unnumbered = re.sub(r"(?m)^[ \t]*[0-9]{1,3}[.)][ \t]", "", source)
        assert words_of(blocks) == words(unnumbered), file.name
        assert words_of(parse(format_blocks(blocks))) == words_of(blocks), file.name
        assert all(plain(heading.content) for heading in headings(blocks))
    assert found == 99
