"""R01, C01 and C02: references to attachments and figures."""

import pytest

from reportkit.messages import Message
from reportkit.model.contribution import Problem
from reportkit.model.figure import Comparison
from reportkit.model.finding import Severity
from reportkit.model.value import replace
from reportkit.rules.citations import C01, C02
from reportkit.rules.references import R01
from tests.rules.conftest import ask, figure, given, kust, the_finding, told

VISITS = figure("besok", "Besök", compare=(Comparison.PREVIOUS_YEAR,))


def test_a_reference_to_an_attachment_that_does_not_exist_is_an_error():
    found = the_finding(R01, kust("Text.\n\nSe {{appendix: fiskeplan}}.", attachments=["karta"]))
    assert (found.quote, found.line, found.columns) == ("{{appendix: fiskeplan}}", 3, (3, 26))
    assert (found.expected, found.severity) == ("karta", Severity.ERROR)


@pytest.mark.parametrize("where", ["attachments", "in_the_month"])
def test_attachments_of_any_section_may_be_referred_to(where):
    assert ask(R01, kust("Se {{appendix: karta}}.", **{where: ["karta"]})) == ()


def test_a_number_beyond_the_last_appendix_is_a_warning():
    found = the_finding(R01, kust("Planen finns, se bilaga 4.", attachments=["karta"], in_the_month=["a", "b"]))
    assert (found.quote, found.severity) == ("bilaga 4", Severity.WARNING)
    assert told(found).startswith("”bilaga 4” finns inte i listan Bilagor, som har 3 bilagor.")
    assert "{{appendix: id}}" in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "Se bilaga 3.",
        "Rapporten finns som bilaga.",
        "Enligt planens bilaga 7 ska vi börja.",
        "Bilaga 7 till avtalet gäller.",
        "Enligt avtalet, bilaga 7, gäller det.",
        "Bilagan 7,5 sidor lång är klar.",
        "Underbilaga 7 gäller.",
    ],
)
def test_other_mentions_of_appendices_are_left_alone(text):
    assert ask(R01, kust(text, in_the_month=["a", "b", "c"])) == ()


def test_a_figure_that_does_not_exist_is_an_error_with_the_nearest_name():
    found = the_finding(C01, kust("Vi hade {{besk}} i år.", asks=[VISITS], figures={"besok": "12"}))
    assert (found.quote, found.columns, found.severity) == ("{{besk}}", (8, 16), Severity.ERROR)
    assert told(found) == "Nyckeltalet ”besk” finns inte. Menades ”besok”?"


def test_a_figure_that_may_belong_to_a_section_that_cannot_be_read_is_the_administrators_matter():
    context = kust("Vi hade {{besk}} i år.", asks=[VISITS], figures={"besok": "12"})
    broken = Problem("sections/inland.toml", Message("files.not_toml", file="sections/inland.toml", line=3))
    context = replace(context, workspace=replace(context.workspace, problems=(broken,)))
    found = the_finding(C01, context)
    assert (found.severity, found.message.id) == (Severity.WARNING, "rules.C01.unread")
    assert "inland, vars fil" in told(found)


def test_a_value_that_was_not_given_cannot_be_cited():
    found = the_finding(C01, kust("Förra året {{besok.previous_year}}.", asks=[VISITS], figures={"besok": "12"}))
    assert found.quote == "{{besok.previous_year}}"


def test_a_value_that_another_section_owes_can_wait():
    text = "Vi hade {{alla_besok}}."
    assert ask(C01, kust(text, elsewhere={figure("alla_besok"): "40"})) == ()
    found = the_finding(C01, kust(text, elsewhere={figure("alla_besok"): ""}))
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text", ["{{besok}} och {{besok.previous_year}}", "{{table: besok}}", "- {{table: besok}}", "\\{{besk}}"]
)
def test_what_can_be_resolved_is_fine(text):
    context = kust(text, asks=[VISITS], figures={"besok": given("12", previous_year="10")})
    assert ask(C01, context) == ask(C02, context) == ()


def test_a_table_of_an_unknown_figure_is_an_error():
    assert the_finding(C01, kust("Text.\n\n{{table: besok, besk}}", asks=[VISITS], figures={"besok": "1"})).line == 3


def test_a_table_in_running_text_is_an_error():
    found = the_finding(C02, kust("Se {{table: besok}} här.", asks=[VISITS], figures={"besok": "12"}))
    assert (found.quote, found.columns) == ("{{table: besok}}", (3, 19))
    assert "ensamt på en rad" in told(found)


LAID_OUT = """
# Läget i länet

![En karta](images/karta.png "Orterna")

Tabell: Besök på orterna
| Ort |
|---|
| Norrby |

{{chart: besok}}

"""


@pytest.mark.parametrize(
    "reference",
    [
        "{{figure: karta}}",
        "{{figure: besok}}",
        "{{ref: besök på orterna}}",
        "{{ref: Läget i länet}}",
        "{{ref: fjall}}",
        "{{figure: fjall/karta}}",
    ],
)
def test_a_reference_by_name_leads_to_something_in_the_section_or_to_another_section(reference):
    assert ask(R01, kust(f"{LAID_OUT}Se {reference}.")) == ()


@pytest.mark.parametrize(
    "reference", ["{{figure: kartan}}", "{{ref: Läget}}", "{{figure: Läget i länet}}", "{{ref: x/y}}"]
)
def test_a_reference_by_name_that_leads_nowhere_is_an_error(reference):
    found = the_finding(R01, kust(f"{LAID_OUT}Se {reference}."))
    assert (found.quote, found.severity) == (reference, Severity.ERROR)
    assert "går ingenstans" in told(found)


def test_what_can_be_referred_to_is_told():
    assert (
        the_finding(R01, kust(f"{LAID_OUT}Se {{{{ref: Lage}}}}.")).expected
        == "Läget i länet, Orterna, Besök på orterna"
    )
    assert the_finding(R01, kust(f"{LAID_OUT}Se {{{{figure: Lage}}}}.")).expected == "Orterna"
