"""T02: words that stand twice."""

import pytest

from reportkit.rules.doubled_words import T02
from tests.rules.conftest import ask, kust, mended, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote", "better"),
    [
        ("Tack för för hjälpen.", "för för", "Tack för hjälpen."),
        ("För för många är det nytt.", "För för", "För många är det nytt."),
        ("Vi är i  inom inom vården.", "inom inom", "Vi är i  inom vården."),
        ("- Nytt  nytt hus", "Nytt  nytt", "- Nytt hus"),
        ("# Nya nya lokaler\n\nText.", "Nya nya", "# Nya lokaler\n\nText."),
        ("Vi såg att att det gick.", "att att", "Vi såg att det gick."),
        ("och\u00a0och sedan", "och\u00a0och", "och sedan"),
        ("Mottagningen är är öppen.", "är är", "Mottagningen är öppen."),
        ("Kön var lång. Väntetiden var var 40 dagar.", "var var", "Kön var lång. Väntetiden var 40 dagar."),
    ],
)
def test_a_doubled_word_is_asked_about_and_can_be_mended(text, quote, better):
    context = kust(text)
    found = the_finding(T02, context)
    assert found.quote == quote
    assert mended(context, found) == better
    assert told(found) == f"Ordet ”{quote.split()[0]}” står två gånger."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Sedan har arbetet har börjat.", "Sedan har arbetet har"),
        ("Nu ska enheten ska flytta.", "Nu ska enheten ska"),
        ("Det slutade i också i en bok.", "i också i"),
        ("Arbetet är även är klart.", "är även är"),
    ],
)
def test_a_word_on_both_sides_of_another_is_asked_about_where_word_order_tells(text, quote):
    found = the_finding(T02, kust(text))
    assert found.quote == quote
    assert found.fix is None


def test_three_in_a_row_are_mended_two_at_a_time():
    assert len(ask(T02, kust("Tack för för för hjälpen."))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "De resurser vi har har minskat, och det det handlar om är tid.",
        "De som som barn var här kan kan vi säga komma.",
        "Vi åkte till Bora Bora.",
        "Så gick det. Det gick bra.",
        "Vi ringer, ringer igen och väntar.",
        "- vård\n- vård",
        "Nytt hus\nhus för alla",
        "| vård | vård |\n|---|---|\n| a | a |",
        "Det är 12 12 meter.",
        "Steg-för för-steg, hälso- och och-tecken.",
        "Platserna i i dag öppna avdelningar.",
        "{{besok}} {{besok}}",
        "Se [kartan](https://fjall.example/karta) kartan finns.",
        "Vård vårdar.",
        "Det vi har visat har betydelse, och vården är som den är.",
        "Vi är i dag i Luleå, och på både på och av.",
        "Sedan är allt är möjligt ett talesätt.",
        "Hur långa köerna är är oklart, och den vi är är ingen hemlighet.",
    ],
)
def test_swedish_doublings_names_numbers_and_structure_are_left_alone(text):
    assert ask(T02, kust(text)) == ()
