"""N01: units are called by their names."""

import pytest

from reportkit.model.finding import Severity
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation, Span, Unit
from reportkit.model.value import replace
from reportkit.rules.unit_names import N01
from tests.rules.conftest import ask, kust, mended, the_finding, told

ORGANISATION = Organisation(
    (
        Unit("region", "Region Fjäll", kind="region", also=("Regionen",)),
        Unit("kust", "Division Kusten", kind="division", parent="region", also=("K 1",)),
        Unit("fullmaktige", "Regionfullmäktige", kind="board", parent="region", also=("RF",)),
        Unit("is", "Isbrytning och hamnar", parent="kust", also=("VO Isbrytning",)),
        Unit("gammal", "Division Gamlebyn", parent="region", valid=Span(None, Month(2030, 1))),
    )
)


def with_organisation(text):
    context = kust(text)
    return replace(context, workspace=replace(context.workspace, organisation=ORGANISATION))


@pytest.mark.parametrize(
    ("text", "quote", "better"),
    [
        ("Hos Divison Kusten är det bra.", "Divison Kusten", "Hos Division Kusten är det bra."),
        ("Hos Division Kustens chef.", None, None),
        ("Hos Division Kussten är det bra.", "Division Kussten", "Hos Division Kusten är det bra."),
        ("Hos Division kusten är det bra.", "Division kusten", "Hos Division Kusten är det bra."),
        ("Hos Division K 1 är det bra.", "Division K 1", "Hos Division Kusten är det bra."),
        ("I region Fjäll är det bra.", "region Fjäll", "I Region Fjäll är det bra."),
        ("I region Fjälls budget.", "region Fjälls", "I Region Fjälls budget."),
        ("Vi frågade Regionfulmäktige.", "Regionfulmäktige", "Vi frågade Regionfullmäktige."),
    ],
)
def test_a_near_miss_is_quoted_and_can_be_mended(text, quote, better):
    context = with_organisation(text)
    if quote is None:
        assert ask(N01, context) == ()
        return
    found = the_finding(N01, context)
    assert (found.quote, found.severity) == (quote, Severity.WARNING)
    assert mended(context, found) == better
    assert told(found) == f"”{quote}”: organisationen har ”{found.expected}”."


@pytest.mark.parametrize(
    "text",
    [
        "Division Kusten, division Kusten, Region Fjälls budget och Regionfullmäktiges beslut.",
        "Divisionen vid kusten. Regionen. RF och K 1 har beslutat. VO Isbrytning.",
        "Isbrytning och hamnar är dyra. Hos Division Gamlebyn var det bra.",
        "En region i fjäll. Regioner i Fjälltrakten. Division Kusten 1.",
        "regionfulmäktige med liten bokstav är ett annat ord.",
        "{{region}} Fjäll, [region](https://fjall.example) Fjäll",
        "",
    ],
)
def test_names_and_other_words_are_left_alone(text):
    assert ask(N01, with_organisation(text)) == ()


def test_without_an_organisation_nothing_is_asked():
    context = kust("Divison Kusten.")
    assert ask(N01, replace(context, workspace=replace(context.workspace, organisation=Organisation()))) == ()
