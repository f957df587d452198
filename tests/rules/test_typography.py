"""T04, T05 and T06: spaces, quotation marks, points, hyphens and the sign before a list."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language
from reportkit.rules.compounds import T05
from reportkit.rules.list_signs import T06
from reportkit.rules.typography import T04
from tests.rules.conftest import ask, kust, mended, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote", "better"),
    [
        ("Det minskade med12 procent.", "med12", "Det minskade med 12 procent."),
        ("I hälso-och sjukvården.", "hälso-och", "I hälso- och sjukvården."),
        ("Vatten,luft och mark.", "Vatten,luft", "Vatten, luft och mark."),
        ("Det gick bra.Nu är det klart.", "bra.Nu", "Det gick bra. Nu är det klart."),
        ("Nytt  hus.", "Nytt  hus.", "Nytt hus."),
        ("Ett hus , en bil.", "hus ,", "Ett hus, en bil."),
        ('Temat "Vård i norr” gick.', '"Vård i norr”', "Temat ”Vård i norr” gick."),
        ('Temat ”Vård" gick.', '”Vård"', "Temat ”Vård” gick."),
        ("Bokningar, prover mm.", "mm.", "Bokningar, prover m.m."),
        ("Övriga, dvs knappt hälften.", "dvs", "Övriga, d.v.s. knappt hälften."),
    ],
)
def test_a_slip_is_shown_as_it_should_be_and_can_be_mended(text, quote, better):
    context = kust(text)
    found = the_finding(T04, context)
    assert found.quote == quote
    assert context.contribution.text[slice(*found.columns)] == quote
    assert mended(context, found) == better
    assert found.expected in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "Covid19, mp3, H2 och CO2 på 12 mm, dvs. osv. och t.ex.",
        "Se https://fjall.example/a,b.C och [kartan](https://fjall.example/x,y).",
        "| a  | b |\n|----|---|\n| c ,  | d  e |",
        "- Nytt\n  - Nytt hus\n\nRad ett  \nrad två.",
        'Han sade ”ja” och "nej" och ”kanske”.',
        "3,5 procent, fram-och-tillbaka, 1,5-2 och kl. 12.30.",
        "Mått: 3 × 4 mm. Skriv till anna.Berg@fjall.example.",
        "Vi hade {{besok}} , {{besok}}.",
    ],
)
def test_measures_addresses_tables_and_good_swedish_are_left_alone(text):
    assert [each.quote for each in ask(T04, kust(text)) if "," not in each.quote] == []


def test_another_language_is_not_read_as_swedish():
    context = kust("The mm of med12, dvs.", language=Language.ENGLISH)
    assert ask(T04, context) == ask(T05, context) == ()


@for_all(st.lists(st.sampled_from(["vård", "med12", " ", "  ", ",", " ,", '"', "”", ".", "mm", "-och", "|", "{{a}}"])))
def test_every_fix_stands_where_its_quote_stands(pieces):
    context = kust("Vi " + "".join(pieces))
    for found in ask(T04, context):
        line = context.contribution.text.split("\n")[found.line - 1]
        assert line[slice(*found.columns)] == found.quote
        assert found.fix.text.strip()
        assert found.fix.text != found.quote


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Barn, 5-9 åringar, spelade.", "Barn, 5–9-åringar, spelade."),
        ("Alla 80 åringar kom.", "Alla 80-åringar kom."),
        ("Skicka en EKG remiss nu.", "Skicka en EKG-remiss nu."),
        ("Fem lex Sarah anmälningar.", "Fem lex Sarah-anmälningar."),
        ("Så 1:1 medlen delas ut.", "Så 1:1-medlen delas ut."),
        ("En dygnet runt verksamhet.", "En dygnet runt-verksamhet."),
    ],
)
def test_a_compound_in_two_pieces_is_held_together(text, better):
    context = kust(text)
    found = the_finding(T05, context)
    assert mended(context, found) == better
    assert found.expected in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "BHK visar bra värden och IVA i norr har plats.",
        "Anslaget 1:1 inkommit, 18–49-åringar och EKG-remisser.",
        "Vi har öppet dygnet runt i vår.",
        "HSN beslutade. Från kl. 12:30 gällde det.",
        "| EKG | remiss |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_words_that_follow_an_abbreviation_by_right_are_left_alone(text):
    assert ask(T05, kust(text)) == ()


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Områdena är;\n\n- vatten\n- luft", "Områdena är:\n\n- vatten\n- luft"),
        ("Tre områden; vatten, luft och mark.", "Tre områden: vatten, luft och mark."),
    ],
)
def test_a_semicolon_before_a_list_becomes_a_colon(text, better):
    context = kust(text)
    assert mended(context, the_finding(T06, context)) == better


@pytest.mark.parametrize(
    "text",
    [
        "Områdena är:\n\n- vatten",
        "Det är klart; nu väntar vi.",
        "Två områden är klara; nu väntar vi.",
        "Vi är klara;\n\nNu väntar vi.",
    ],
)
def test_a_semicolon_between_sentences_is_left_alone(text):
    assert ask(T06, kust(text)) == ()
