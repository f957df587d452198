"""References within the report: what they lead to, and how they read."""

from decimal import Decimal

import pytest

from reportkit.messages import Language
from reportkit.model.blocks import Chart, Image, Series, Span
from reportkit.model.report import Part
from reportkit.text.markdown import parse
from reportkit.text.references import find, read_alone, references, settled, targets
from reportkit.text.structure import shift
from reportkit.text.words import plain

TEXT = """\
# Läget i länet

![En karta](images/karta.png "Orterna")

Tabell: Besök på orterna
| Ort |
|---|
| Norrby |
"""
CHART = Chart("column", ("jan",), (Series("Besök", (Decimal(1),), "besok"),), "besök", "", "Besök per månad")
TITLES = {"kust": "Division Kust", "fjall": "Division Fjäll", "tom": "Tomt avsnitt"}


def reads(source, language=Language.SWEDISH):
    """How a paragraph in Division Fjäll reads, with what its references lead to."""
    parts = (
        Part(1, "Inledning", "inledning", (CHART,)),
        Part(1, "Division Kust", "kust", shift(parse(TEXT), 1)),
        Part(1, "Division Fjäll", "fjall", (*shift(parse(f"{TEXT}\n{source}"), 1), CHART)),
    )
    last = settled(parts, TITLES, language)[-1].blocks[-2]
    return plain(last.content), [span.refers for span in last.content if isinstance(span, Span) and span.refers]


@pytest.mark.parametrize(
    ("source", "text", "leads_to"),
    [
        ("Se {{figure: karta}}.", "Se figur 3.", ["figure 3"]),
        ("Se {{figure: karta.png}}.", "Se figur 3.", ["figure 3"]),
        ("Se {{figure: Orterna}}.", "Se figur 3.", ["figure 3"]),
        ("Se {{figure: kust/karta}}.", "Se figur 2.", ["figure 2"]),
        ("Se {{figure: besok}}.", "Se figur 4.", ["figure 4"]),
        ("Se {{ref: besök på  orterna}}.", "Se tabell 2.", ["table 2"]),
        ("Se {{ref: kust/Besök på orterna}}.", "Se tabell 1.", ["table 1"]),
        ("Se ”{{ref: läget i länet}}”.", "Se ”Läget i länet”.", ["heading 5"]),
        ("Se {{ref: kust}}.", "Se Division Kust.", ["heading 2"]),
        ("Se {{ref: tom}}.", "Se Tomt avsnitt.", []),
    ],
)
def test_each_reads_as_what_it_leads_to(source, text, leads_to):
    assert reads(source) == (text.replace("figur ", "figur\u00a0").replace("tabell ", "tabell\u00a0"), leads_to)


def test_the_words_are_the_reports_own_language():
    assert reads("See {{figure: karta}}.", Language.ENGLISH)[0] == "See figure\u00a03."


@pytest.mark.parametrize("source", ["{{figure: borta}}", "{{ref: Okänd rubrik}}", "{{figure: Läget i länet}}"])
def test_what_leads_nowhere_stays_as_it_was_typed(source):
    assert reads(source) == (source, [])


def test_a_reference_in_a_footnote_is_read_too():
    parts = (Part(1, "A", "a", parse("Text[^1].\n\n# Läget\n\n[^1]: Se {{ref: Läget}}.")),)
    note = settled(parts, {}, Language.SWEDISH)[0].blocks[0].content[1]
    assert note.content[1] == Span("Läget", refers="heading 2")


def test_one_section_alone_knows_its_headings_but_no_numbers():
    source = TEXT + "\nSe {{figure: karta}} och {{ref: Läget i länet}}."
    blocks = read_alone(parse(source), TITLES, Language.SWEDISH)
    assert plain(blocks[-1].content) == "Se figur\u00a0? och Läget i länet."


def test_a_picture_without_a_caption_has_no_number_and_cannot_be_referred_to():
    (reference,) = references(parse("Se {{figure: karta}}."))
    assert find(reference, targets((Image("images/karta.png", "En karta"),))) is None
    assert find(reference, targets((Image("images/karta.png", "En karta", "Orterna"),))).kind == "figure"
