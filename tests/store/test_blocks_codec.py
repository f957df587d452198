"""Blocks as JSON: what goes in comes out, and a file that is none is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.blocks import (
    Align,
    AppendixReference,
    Chart,
    Citation,
    Footnote,
    Heading,
    Image,
    List,
    ListItem,
    Paragraph,
    PlacedFigures,
    Reference,
    Series,
    Span,
    Table,
)
from reportkit.store.blocks_codec import decode, encode

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
lines = st.integers(0, 500)
several = st.lists(words, max_size=3).map(tuple)
spans = st.builds(Span, words, st.booleans(), st.booleans(), words, words, words, words)
inlines = st.lists(
    spans
    | st.builds(Footnote, st.lists(spans, max_size=2).map(tuple), words, st.booleans(), st.booleans())
    | st.builds(Reference, words, words, st.booleans(), st.booleans())
    | st.builds(Citation, words, words, several, st.booleans(), st.booleans())
    | st.builds(AppendixReference, words, st.booleans(), st.booleans()),
    max_size=3,
).map(tuple)
cells = st.lists(inlines, max_size=3).map(tuple)
numbers = st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3)
series = st.builds(Series, words, st.lists(numbers, max_size=3).map(tuple), words)
flat = (
    st.builds(Heading, st.integers(1, 6), inlines, lines)
    | st.builds(Paragraph, inlines, lines)
    | st.builds(
        Table, cells, st.lists(cells, max_size=2).map(tuple), st.lists(st.sampled_from(Align), max_size=3).map(tuple),
        words, words, lines,
    )
    | st.builds(Image, words, words, words, lines)
    | st.builds(Chart, words, several, st.lists(series, max_size=2).map(tuple), words, words, words, lines)
    | st.builds(PlacedFigures, st.sampled_from(["table", "chart"]), several, lines)
)  # fmt: skip


def lists_of(inner):
    items = st.builds(ListItem, st.lists(inner, max_size=2).map(tuple), lines)
    return st.builds(List, st.lists(items, max_size=2).map(tuple), st.booleans(), st.integers(1, 99), lines)


blocks = st.lists(st.recursive(flat, lists_of, max_leaves=5), max_size=5).map(tuple)


@given(blocks)
def test_blocks_come_back_as_they_were(told):
    assert decode(json.loads(json.dumps(encode(told)))) == told


def test_what_is_seldom_said_takes_no_room():
    assert encode((Paragraph((Span("Besök"),)),)) == [
        {
            "kind": "Paragraph",
            "with": {
                "content": [
                    {
                        "kind": "Span",
                        "with": {"text": "Besök", "strong": False, "emphasis": False, "href": "", "cites": ""},
                    }
                ],
                "line": 0,
            },
        }
    ]


def test_a_column_knows_again_how_it_stands():
    table = Table(((Span("Besök"),),), (((Span("8 176"),),),), (Align.NUMBER,))
    (again,) = decode(json.loads(json.dumps(encode((table,)))))
    assert [type(each) for each in again.align] == [Align]


@pytest.mark.parametrize(
    "data",
    [[{}], [{"kind": "Heading"}], [{"kind": "Script", "with": {}}], [{"kind": "Span", "with": {"okänt": 1}}]],
)
def test_what_is_no_block_is_refused(data):
    with pytest.raises((KeyError, TypeError)):
        decode(data)
