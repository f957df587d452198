"""A09, A10, A14, F04, P07, P09 and P10: what amounts, causes and times say together."""

import pytest

from reportkit.model.finding import Severity
from reportkit.model.month import Period
from reportkit.model.section import SectionDefinition
from reportkit.model.value import replace
from reportkit.rules.causes import A14, F04
from reportkit.rules.times_that_agree import P07, P09, P10
from reportkit.rules.yearly_amounts import A09, A10
from tests.rules.conftest import ask, figure, given, kust, relation, report, the_finding, told


def test_part_of_a_year_is_its_share_of_the_year():
    found = the_finding(A09, kust("Driften kostar 2,4 mnkr per år från den 1 juli. Det blir 1,8 mnkr i år."))
    assert (found.quote, found.expected) == ("1,8 mnkr", "1,2 mnkr")
    assert found.computed == "2,4 × 6 / 12 = 1,2 mnkr"
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "Driften kostar 2,4 mnkr per år från den 1 juli. Det blir 1,2 mnkr i år.",
        "Driften kostar cirka 1,7 mnkr om året från den 1 april, och 1,3 mnkr för 2031.",
        "Driften kostar 2,4 mnkr per år från den 1 juli 2032 och 1,8 mnkr i år.",
        "Driften kostar 2,4 mnkr per år. Det blir 1,8 mnkr i år.",
        "Driften kostar 2,4 mnkr per år från den 1 juli, varav 1,8 mnkr är löner.",
        "Driften kostar 2,4 mnkr per år och hyran 1 mnkr per år från den 1 juli. Det blir 1,8 mnkr i år.",
    ],
)
def test_a_part_that_fits_or_that_nobody_can_reckon_is_no_matter(text):
    assert ask(A09, kust(text)) == ()


def test_number_times_price_is_the_amount():
    found = the_finding(A10, kust("Det gäller 500 prover à 40 kr, sammanlagt 0,2 mnkr."))
    assert (found.quote, found.expected) == ("0,2 mnkr", "0,02 mnkr")
    assert found.computed == "500 × 40 kr = 0,02 mnkr"


@pytest.mark.parametrize(
    "text",
    [
        "Det gäller 500 prover à 40 kr, sammanlagt 20 tkr.",
        "Det gäller cirka 500 prover à 40 kr, sammanlagt 0,02 mnkr.",
        "Ersättningen är 40 kr per prov. Vi tog 500 prover.",
        "Ersättningen för 500 prover är 40 kr per prov, och hyran är 3 mnkr.",
        "Det gäller 500 prover à 40 kr och 3 prover till, sammanlagt 9 mnkr.",
    ],
)
def test_a_product_that_fits_or_is_not_one_is_no_matter(text):
    assert ask(A10, kust(text)) == ()


def test_causes_make_up_the_change():
    text = "Ökningen med 60 årsarbetare förklaras av 25 årsarbetare i hamnen och 10 årsarbetare på fyren."
    found = the_finding(A14, kust(text))
    assert told(found).startswith("De angivna orsakerna blir 35 årsarbetare, men förändringen är 60 årsarbetare.")
    assert found.computed == "25 + 10 = 35 årsarbetare"


@pytest.mark.parametrize(
    "text",
    [
        "Ökningen med 35 årsarbetare förklaras av 25 årsarbetare i hamnen och 10 årsarbetare på fyren.",
        "Ökningen med 60 årsarbetare beror främst på 25 årsarbetare i hamnen och 10 årsarbetare på fyren.",
        "Ökningen med 60 årsarbetare beror på 25 nya båtar och 10 årsarbetare på fyren.",
        "Ökningen med 60 årsarbetare beror på hamnen.",
    ],
)
def test_causes_that_cover_it_or_are_said_to_be_some_are_no_matter(text):
    assert ask(A14, kust(text)) == ()


def test_a_strong_word_of_change_has_a_number_beside_it():
    found = the_finding(F04, kust("Väntetiden har sjunkit kraftigt. Vi är glada."))
    assert told(found) == "”sjunkit kraftigt” sägs utan siffra."
    assert found.severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "Väntetiden har sjunkit kraftigt. Den är 12 dagar.",
        "Väntetiden har sjunkit kraftigt, till {{dagar}}.",
        "Väntetiden har sjunkit kraftigt, med hälften.",
        "Väntetiden har sjunkit något.",
    ],
)
def test_a_number_in_the_paragraph_or_a_weaker_word_is_enough(text):
    assert ask(F04, kust(text)) == ()


@pytest.mark.parametrize(
    "text", ["Hamnplanen 2032–2035 ska vara klar i december 2033.", "Den nya kajen invigdes i maj 2033."]
)
def test_times_in_a_sentence_that_cannot_all_be_true_are_told(text):
    assert "går inte ihop" in told(the_finding(P07, kust(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Hamnplanen 2032–2035 ska vara klar i december 2031.",
        "Hamnplanen 2032–2035 beskriver kajen, som ska vara färdigbyggd 2034.",
        "Den nya kajen invigdes i maj 2030.",
        "Det beslutades att kajen ska öppna 2033.",
    ],
)
def test_times_that_can_be_true_are_no_matter(text):
    assert ask(P07, kust(text)) == ()


def boats(period):
    """All boats are those from the south and those from the north; the northern ones may speak of another time."""
    values = {id: given("10") for id in ("alla", "soder", "norr")}
    values["norr"] = replace(values["norr"], period=period and Period.parse(period))
    asks = [figure(id) for id in values]
    return kust(asks=asks, relations=[relation("alla = soder + norr")], figures=values)


def test_figures_that_belong_together_speak_of_the_same_time():
    found = the_finding(P09, boats("2031-01"))
    assert told(found) == "”Soder” avser februari 2031, ”Norr” avser januari 2031. Jämförs de med varandra?"
    assert ask(P09, boats("2031-02")) == ()
    assert ask(P09, boats(None)) == ()


def in_two_sections(one, other):
    first, second = kust(one), kust(other)
    fjall = SectionDefinition("fjall", "Division Fjäll", "fjall")
    return report(first, replace(second, definition=fjall))


def test_an_opening_has_one_month_in_all_sections():
    found = the_finding(
        P10, in_two_sections("Isbrytaren startar i maj.", "Nu startar allt: Isbrytaren startar den 3 juni.")
    )
    assert told(found) == "Isbrytaren: maj på ett ställe, juni på ett annat."
    assert found.section == "fjall"
    assert [place.section for place in found.places] == ["kust"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Isbrytaren startar i maj.", "Isbrytaren startar den 3 maj 2031."),
        ("Isbrytaren startar i maj.", "Fyren startar i juni."),
        ("Isbrytaren startar i maj.", "Isbrytaren startar snart."),
    ],
)
def test_the_same_month_or_another_thing_is_no_matter(one, other):
    assert ask(P10, in_two_sections(one, other)) == ()


def test_one_section_may_tell_of_two_steps():
    assert ask(P10, report(kust("Isbrytaren startar i maj. Isbrytaren startar om i juni."))) == ()
