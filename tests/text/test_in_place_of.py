"""What stands in another text where this one cites a figure."""

import pytest

from reportkit.text.in_place_of import citations_in, in_place_of

CITED = "I mars fick {{svar}} av dem som ringde svar samma dag."


def instead(now, *, strictly=False):
    (around,) = citations_in(CITED)
    place = in_place_of(around, now, strictly=strictly)
    return now[slice(*place)] if place else None


@pytest.mark.parametrize(
    ("now", "typed"),
    [
        ("I mars fick 83 procent av dem som ringde svar samma dag.", "83 procent"),
        ("I april fick **83 %** av dem som ringde svar.", "**83 %"),
        ("Bra nyheter: i mars fick ca 83 procent, av dem som mejlade.", "ca 83 procent"),
        (CITED, "{{svar}}"),
        ("I mars fick av dem som ringde svar.", None),
        ("I mars väntade 83 procent av alla.", None),
        ("Fick hon 83 procent? Nej. Det sade en av dem.", None),
    ],
)
def test_what_stands_between_the_words_around_a_citation_stands_in_its_place(now, typed):
    assert instead(now) == typed


def test_one_word_beside_it_may_be_changed_unless_one_looks_strictly():
    now = "I mars fick 83 procent av alla samma dag."
    assert (instead(now), instead(now, strictly=True)) == ("83 procent", None)
