"""Blocks as people make them, for laws that hold of all of them: every tree here can be written in the dialect."""

from itertools import groupby

from hypothesis import strategies as st

from reportkit.model.blocks import (
    Align,
    AppendixReference,
    Citation,
    Footnote,
    Heading,
    Image,
    List,
    ListItem,
    Paragraph,
    PlacedFigures,
    Reference,
    Span,
    Table,
)
from reportkit.model.value import replace

SYNTAX = "*_\\`[](){}|!#+-.<>&:\"'~="
LETTERS = "abåäöÉß"
HREFS = ("https://www.norrbotten.se/sv/a_(b)?x[1]=2", "http://a.se", "mailto:maja.ek@norrbotten.se", "#bilaga")
TYPICAL = (
    "8\u00a0176",
    "2024.",
    "-",
    "#",
    "1.",
    "3*4*5",
    "**",
    "<median>",
    "snake_case",
    "![",
    "](https://a.se)",
    "{{x}}",
    "[^1]",
    "[^1]:",
    "Tabell:",
    "{lang=fi}",
)

words = st.text(LETTERS + "0123456789" + SYNTAX, min_size=1, max_size=6) | st.sampled_from(TYPICAL)
letters = st.text(LETTERS, min_size=1, max_size=4)
dresses = st.fixed_dictionaries({}, optional={"strong": st.just(True), "emphasis": st.just(True)})
ids = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True)
forms = st.sampled_from(["", "number", "change", "percent.abs", "previous_year", "K", "0-17"])

citations = st.builds(Citation, ids, forms) | st.builds(
    Citation, ids, st.just("direction"), st.tuples(st.just("ökat"), letters, st.just("är oförändrat"))
)
targets = st.sampled_from(["karta", "Läget i länet", "nara/a:b"])
named = st.builds(Reference, st.sampled_from(["figure", "ref"]), targets)
references = citations | st.builds(AppendixReference, ids) | named
LANGUAGES = ("", "", "fi", "se")


noted = st.lists(words, min_size=1, max_size=3).map(lambda found: (Span(" ".join(found)),))
"""What a footnote says."""


@st.composite
def _parts(draw):
    """Some spans or references with nothing between them: a word, or letters whose dress changes inside."""
    dress = draw(dresses)
    lang = draw(st.sampled_from(LANGUAGES))
    match draw(st.integers(0, 6)):
        case 0:
            return [replace(draw(references), **dress)]
        case 1:
            return [Span(text, **draw(dresses)) for text in draw(st.lists(letters, min_size=2, max_size=3))]
        case 2:
            return [Span(draw(words), href=draw(st.sampled_from(HREFS)), lang=lang, **dress)]
        case 3:
            return [Footnote(draw(noted), **dress)]
        case _:
            return [Span(draw(words), lang=lang, **dress)]


def _joined(inlines):
    """Neighbours in the same dress are one span."""

    def dress(inline):
        if not isinstance(inline, Span):
            return id(inline)
        return inline.strong, inline.emphasis, inline.href, inline.lang

    for _, group in groupby(inlines, dress):
        same = list(group)
        yield replace(same[0], text="".join(span.text for span in same)) if isinstance(same[0], Span) else same[0]


@st.composite
def contents(draw, breaks=True, least=1):
    groups = draw(st.lists(_parts(), min_size=least, max_size=5))
    inlines = []
    for group in groups:
        if inlines:
            inlines.append(Span(draw(st.sampled_from(" \n" if breaks else " "))))
        inlines += group
    return tuple(_joined(inlines))


one_line = st.lists(words, max_size=3).map(" ".join)
images = st.builds(
    Image,
    st.sampled_from(["images/karta.png", 'images/k (1) "a".png', "karta.jpg", "images/å)(.png"]),
    one_line,
    one_line,
)
placed = st.builds(PlacedFigures, st.sampled_from(["table", "chart"]), st.lists(ids, min_size=1, max_size=3).map(tuple))


@st.composite
def tables(draw):
    width = draw(st.integers(1, 4))
    row = st.tuples(*[contents(breaks=False, least=0)] * width)
    align = st.tuples(*[st.sampled_from([Align.LEFT, Align.RIGHT, Align.CENTRE])] * width)
    return Table(draw(row), tuple(draw(st.lists(row, max_size=3))), draw(align), caption=draw(st.just("") | one_line))


paragraphs = st.builds(Paragraph, contents())
leaves = paragraphs | images | placed | tables()


@st.composite
def lists(draw, depth=3):
    inner = leaves | lists(depth - 1) if depth else leaves
    items = [
        ListItem((draw(leaves), *draw(st.lists(inner, max_size=2))))
        if not place or draw(st.booleans())
        else ListItem(())
        for place in range(draw(st.integers(1, 3)))
    ]
    if draw(st.booleans()):
        return List(tuple(items), ordered=True, start=draw(st.sampled_from([1, 2, 9, 998, 999])))
    return List(tuple(items))


headings = st.builds(Heading, st.integers(1, 6), contents(breaks=False))
trees = st.lists(headings | leaves | lists(), max_size=5).map(tuple)


# What plugins and imported documents may hand over: not all of it can be written, but no word of it may go.
wild_text = st.text(LETTERS + "0123456789 \n\t\u00a0" + SYNTAX, max_size=6)
wild_spans = st.builds(
    Span,
    wild_text,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "", *HREFS, "javascript:alert(1)", "https://a.se/b (c|d\\", "https://a.se/![a](b)"]),
    lang=st.sampled_from(["", "", "fi", "se-SE", "finska", "x y]"]),
)
wild_notes = st.builds(Footnote, st.lists(wild_spans | references, max_size=2).map(tuple))
wild_contents = st.lists(wild_spans | references | wild_notes, max_size=5).map(tuple)


@st.composite
def wild_lists(draw, depth=2):
    blocks = wild_blocks(depth - 1) if depth else st.builds(Paragraph, wild_contents)
    items = draw(st.lists(st.lists(blocks, max_size=3).map(tuple).map(ListItem), max_size=3))
    return List(tuple(items), draw(st.booleans()), draw(st.integers(-5, 5000)))


@st.composite
def wild_tables(draw):
    width = draw(st.integers(0, 3))
    row = st.tuples(*[wild_contents] * width)
    rows = tuple(draw(st.lists(row, max_size=2)))
    return Table(draw(row), rows, (Align.NUMBER,) * width, draw(wild_text), draw(wild_text))


def wild_blocks(depth=2):
    return st.one_of(
        st.builds(Heading, st.integers(-1, 9), wild_contents),
        st.builds(Paragraph, wild_contents),
        st.builds(Image, st.just("images/a.png"), wild_text, wild_text),
        placed,
        wild_tables(),
        wild_lists(depth),
    )


wild_trees = st.lists(wild_blocks(), max_size=4).map(tuple)


def without_lines(blocks):
    """The same blocks, each said to begin on line 0."""

    def bare(block):
        if isinstance(block, List):
            items = tuple(ListItem(without_lines(item.blocks)) for item in block.items)
            return replace(block, items=items, line=0)
        return replace(block, line=0)

    return tuple(map(bare, blocks))
