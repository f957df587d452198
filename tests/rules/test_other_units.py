"""S08, S09 and R03: units in their place, units that exist, attachments that are mentioned."""

import pytest

from reportkit.model.finding import Severity
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation, Span, Unit
from reportkit.model.value import replace
from reportkit.rules.appendices_mentioned import R03
from reportkit.rules.other_units import S08, S09
from tests.rules.conftest import ask, kust, report, the_finding, told

ORGANISATION = Organisation(
    (
        Unit("region", "Region Fjäll", kind="region"),
        Unit("kust", "Division Kust", kind="division", parent="region"),
        Unit("inland", "Division Inland", kind="division", parent="region"),
        Unit("is", "Isbrytning", kind="operational_area", parent="inland", also=("VO Is",)),
        Unit("hamn", "Hamnar", kind="operational_area", parent="kust"),
        Unit("dal", "Division Älvdal", parent="region", valid=Span(None, Month(2031, 2)), successors=("inland",)),
        Unit("kansli", "Kansliavdelningen", parent="region", valid=Span(None, Month(2031, 2))),
    )
)


def with_organisation(text):
    context = kust(text)
    return replace(context, workspace=replace(context.workspace, organisation=ORGANISATION))


@pytest.mark.parametrize(
    ("text", "quote", "severity"),
    [
        ("# VO Isbrytning startar\n\nOrd.", "VO Isbrytning", Severity.WARNING),
        ("Nu har VO isbrytning startat.", "VO isbrytning", Severity.NOTE),
        ("Nu har VO Is startat.\n\n# VO Isbrytning", "VO Isbrytning", Severity.WARNING),
    ],
)
def test_an_area_of_another_division_is_told_once(text, quote, severity):
    found = the_finding(S08, with_organisation(text))
    assert (found.quote, found.severity, found.expected) == (quote, severity, "Division Inland")
    assert told(found) == f"{quote} hör till Division Inland, men står under ”Division Kust”."


@pytest.mark.parametrize(
    "text", ["# VO Hamnar startar\n\nOrd.", "Isbrytning är dyrt.", "VO Isbrytningar och VO Okänd.", "{{VO Isbrytning}}"]
)
def test_own_areas_and_common_words_are_left_alone(text):
    assert ask(S08, with_organisation(text)) == ()


def test_a_section_of_no_division_may_speak_of_all():
    context = with_organisation("# VO Isbrytning\n\nOrd.")
    context = replace(context, definition=replace(context.definition, owner="region"))
    assert ask(S08, context) == ()


def test_a_unit_that_has_ended_is_told_with_its_successor():
    found = the_finding(S09, with_organisation("Division Älvdals chef skriver."))
    assert (found.quote, found.severity, found.expected) == ("Division Älvdal", Severity.WARNING, "Division Inland")
    assert told(found) == "Division Älvdal finns inte i organisationen för 2031-03. Division Inland har tagit över."


def test_a_unit_without_successor_is_told_too():
    found = the_finding(S09, with_organisation("Fråga Kansliavdelningen."))
    assert told(found) == "Kansliavdelningen finns inte i organisationen för 2031-03."


@pytest.mark.parametrize("text", ["Före detta Division Älvdal. Tidigare Division Älvdal.", "Division Inland", ""])
def test_history_and_units_of_today_are_left_alone(text):
    assert ask(S09, with_organisation(text)) == ()


def test_an_attachment_that_nobody_mentions_is_told_in_its_section():
    found = the_finding(R03, report(kust("Se {{appendix: plan}}.", attachments=["plan", "karta"])))
    assert (found.section, found.severity, found.expected) == ("kust", Severity.WARNING, "{{appendix: karta}}")
    assert told(found) == "Bilagan ”karta” nämns inte i rapporten. Hänvisa till den med {{appendix: karta}}."


@pytest.mark.parametrize(
    "text",
    [
        "Se {{appendix: plan}} och {{appendix: karta}}.",
        "Se bilaga 1 och bilaga 2.",
        "Se bilagorna 1 och 2.",
        "Se {{appendix: karta}} och bilaga 2.",
        "Se {{appendix: plan}}. I Karta finns allt.",
    ],
)
def test_an_attachment_that_is_mentioned_is_left_alone(text):
    assert ask(R03, report(kust(text, attachments=["plan", "karta"]))) == ()
