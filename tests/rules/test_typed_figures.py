"""F08, F09 and D02: registered figures are cited, come when they are said to, and are the same everywhere."""

import pytest

from reportkit.model.finding import Severity
from reportkit.model.history import EarlierReport
from reportkit.model.known import KnownFigure
from reportkit.model.section import PeriodKind, SectionDefinition
from reportkit.model.value import replace
from reportkit.rules.later_figures import F09
from reportkit.rules.required_figures import F01
from reportkit.rules.typed_figures import D02, F08
from tests.rules.conftest import FEBRUARY, ask, figure, given, kust, mended, parse, report, the_finding, told

RESULT = figure("periodens_resultat", "Periodens resultat", "mnkr", period=PeriodKind.YEAR_TO_DATE)
SICK = figure("sjukfranvaro", "Sjukfrånvaro", "procent", breakdown="kon")
VISITS = figure("digitala_besok", "Digitala besök")
GIVEN = {
    "periodens_resultat": given("133", previous_year="-241", budget="-24"),
    "sjukfranvaro": given("6,3", previous_year="8,9", breakdown={"K": "6,8", "M": "4,4"}),
    "digitala_besok": "8 176",
}


def typed(text, **rest):
    """A text of the section that owns the three figures, all of them cited last."""
    cites = "\n\n{{periodens_resultat}} {{sjukfranvaro}} {{digitala_besok}}"
    return kust(text + cites, asks=[RESULT, SICK, VISITS], figures=GIVEN, **rest)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Periodens resultat är 131 mnkr.", "131 mnkr"),
        ("Periodens resultat uppgår till 131 miljoner kronor, vilket är bättre än budget.", "131 miljoner kronor"),
        ("Under perioden var periodens resultat 131 mnkr.", "131 mnkr"),
        ("Till och med februari 2031 är periodens resultat −133 mnkr.", "−133 mnkr"),
        ("Sjukfrånvaron är 6,1 procent.", "6,1 procent"),
        ("I februari låg sjukfrånvaron på 6,1 %.", "6,1 %"),
        ("Digitala besök var 8 167 besök och ökar.", "8 167 besök"),
    ],
)
def test_a_number_that_is_typed_as_a_figure_and_is_another_is_asked_about(text, quote):
    found = [each for each in ask(F08, typed(text)) if each.severity is Severity.WARNING]
    assert [each.quote for each in found] == [quote]
    assert found[0].fix is None


def test_what_is_asked_says_the_value_and_how_to_cite_it():
    found = the_finding(F08, typed("Periodens resultat är 131 mnkr."))
    assert found.expected == "133\u00a0mnkr"
    assert told(found) == (
        "Här står 131 mnkr, men nyckeltalet ”Periodens resultat” är 133\u00a0mnkr. Citera det med "
        "{{periodens_resultat}}, så står samma tal överallt."
    )


def test_the_right_number_is_a_note_and_one_key_cites_it():
    context = typed("Periodens resultat är 133 mnkr.")
    found = the_finding(F08, context)
    assert (found.severity, found.expected) == (Severity.NOTE, "{{periodens_resultat}}")
    assert mended(context, found).startswith("Periodens resultat är {{periodens_resultat}}.")


def test_the_right_number_in_another_dress_is_a_note_without_a_fix():
    found = the_finding(F08, typed("Sjukfrånvaron är 6,3 %."))
    assert (found.severity, found.fix) == (Severity.NOTE, None)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Föregående år var periodens resultat −241 mnkr.", id="another time before"),
        pytest.param("Sjukfrånvaron var 8,7 procent föregående år.", id="another time after"),
        pytest.param("I januari var sjukfrånvaron 6,6 procent.", id="another month"),
        pytest.param("Sjukfrånvaron är 7,1 procent bland sjuksköterskor.", id="a group after"),
        pytest.param("Sjukfrånvaron bland läkare är 3,1 procent.", id="a group before"),
        pytest.param("Inom primärvården är sjukfrånvaron 7,1 procent.", id="a place before"),
        pytest.param("Den långa sjukfrånvaron är 2,1 procent.", id="a kind of it"),
        pytest.param("Sjukfrånvaron har ökat med 1,2 procent.", id="a change"),
        pytest.param("Sjukfrånvaron är 40 dagar.", id="another unit"),
        pytest.param("Sjukfrånvaron är 6–7 procent.", id="a range"),
        pytest.param("Sjukfrånvaron är cirka 6 procent.", id="about the same"),
        pytest.param("Sjukfrånvaron är 6,8 procent.", id="one of its groups"),
        pytest.param("Sjukfrånvaron är 8,9 procent.", id="what it was"),
    ],
)
def test_what_may_be_another_fact_is_no_warning(text):
    assert [each for each in ask(F08, typed(text)) if each.severity is Severity.WARNING] == []


def test_a_figure_that_no_text_uses_is_a_note():
    found = the_finding(F08, kust("Det går bra.", asks=[SICK], figures={"sjukfranvaro": "6,3"}))
    assert (found.severity, found.figure) == (Severity.NOTE, "sjukfranvaro")
    assert told(found).startswith("Ingen text använder nyckeltalet ”Sjukfrånvaro”.")


@pytest.mark.parametrize(
    "text", ["Nu {{sjukfranvaro.change}}.", "{{table: sjukfranvaro}}", "{{chart: sjukfranvaro}}", ""]
)
def test_a_figure_that_is_cited_placed_or_waits_for_a_text_is_not(text):
    assert ask(F08, kust(text, asks=[SICK], figures={"sjukfranvaro": "6,3"})) == ()


def test_a_figure_that_another_section_cites_is_used():
    context = kust("Det går bra.", asks=[SICK], figures={"sjukfranvaro": "6,3"})
    assert ask(F08, replace(context, cited=frozenset({"sjukfranvaro"}))) == ()


SHARE = figure("svarar", "Andel samtal besvarade samma dag", "procent")
LAST = "I januari fick {{svarar}} av dem som ringde Hälsobåten svar samma dag."


def typed_over(now, before=LAST):
    """A text whose last report cited the share, as it stands this month."""
    earlier = EarlierReport(FEBRUARY, FEBRUARY.plus(-1), texts={"kust": before})
    return kust(now, asks=[SHARE], figures={"svarar": "87"}, earlier=[earlier])


def test_a_number_that_stands_where_the_last_report_cited_the_figure_is_asked_about():
    now = LAST.replace("januari", "februari").replace("{{svarar}}", "83 %")
    found = next(iter(ask(F08, typed_over(now))))
    assert (found.severity, found.quote) == (Severity.WARNING, "83 %")
    assert "nyckeltalet ”Andel samtal besvarade samma dag” är 87\u00a0procent" in told(found)


@pytest.mark.parametrize(
    "now",
    [
        "I februari fick {{svarar}} av dem som ringde svar. I februari fick 83 procent av dem som mejlade svar.",
        "I januari fick 83 procent av dem som ringde svar.",
        "I februari 2030 fick 83 procent av dem som ringde svar.",
        "I februari fick 83 patienter av dem som ringde svar.",
        "I februari väntade 83 procent av dem som mejlade.",
        "I februari fick 80–90 procent av dem som ringde svar.",
    ],
)
def test_a_number_of_something_else_in_a_sentence_like_the_last_one_is_not(now):
    assert [each for each in ask(F08, typed_over(now)) if each.severity is Severity.WARNING] == []


def in_fjall(text, asks=()):
    """What Division Fjäll writes, where Division Kust owns the figures."""
    context = typed("")
    known = {
        each.id: KnownFigure(each, "kust", context.contribution.figures[each.id]) for each in (RESULT, SICK, VISITS)
    }
    definition = SectionDefinition("fjall", "Division Fjäll", "fjall", figures=tuple(asks))
    other = kust(text)
    contribution = replace(other.contribution, section="fjall")
    section = replace(
        other, definition=definition, title="Division Fjäll", known=known, blocks=parse(text), contribution=contribution
    )
    return report(context, section)


def test_another_section_that_types_a_figure_otherwise_is_asked():
    found = the_finding(D02, in_fjall("Periodens resultat är 131 mnkr."))
    assert found.severity is Severity.WARNING
    assert (found.section, found.quote, found.places[0].section) == ("fjall", "131 mnkr", "kust")
    assert told(found) == "”Periodens resultat” är 131 mnkr här och 133\u00a0mnkr under ”Division Kust”."


@pytest.mark.parametrize(
    "text", ["Periodens resultat är 133 mnkr.", "Sjukfrånvaron är 7,9 procent.", "Periodens resultat är −24 mnkr."]
)
def test_the_same_value_a_comparison_and_a_sick_leave_of_its_own_are_not(text):
    assert ask(D02, in_fjall(text)) == ()


def test_a_section_with_a_figure_of_that_name_speaks_of_its_own():
    own = figure("fjall_resultat", "Periodens resultat", "mnkr")
    assert ask(D02, in_fjall("Periodens resultat är 131 mnkr.", [own])) == ()


TELEPHONE = "Av dem som ringde en hälsocentral vid kusten fick {n} kontakt samma dag, och de flesta inom en timme."


def copies(one, other):
    first, second = kust(one), kust(other)
    second = replace(second, definition=SectionDefinition("fjall", "Division Fjäll", "fjall"), title="Division Fjäll")
    return report(first, second)


def test_two_sections_with_one_sentence_and_two_numbers_are_asked():
    found = the_finding(D02, copies(TELEPHONE.format(n="84 procent"), TELEPHONE.format(n="86 procent")))
    assert (found.severity, found.section, found.quote) == (Severity.WARNING, "fjall", "86 procent")
    assert (found.places[0].section, found.places[0].quote) == ("kust", "84 procent")
    assert told(found) == (
        "Här står 86 procent, men i nästan samma mening under ”Division Kust” står 84 procent. Vilket stämmer?"
    )


def test_one_number_per_head_of_two_different_things_is_asked():
    one = "Målet är att etablera ett riktvärde på 900 personer per distriktsläkare inom tre år."
    other = "Regionen har nu beslutat om ett riktvärde på 900 listade patienter per distriktsläkare."
    found = the_finding(D02, copies(one, other))
    assert found.quote == "900 listade patienter per distriktsläkare"
    assert found.places[0].quote == "900 personer per distriktsläkare"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(TELEPHONE.format(n="84 procent"), TELEPHONE.format(n="84 procent"), id="the same"),
        pytest.param(TELEPHONE.format(n="ca 84 procent"), TELEPHONE.format(n="86 procent"), id="about the same"),
        pytest.param(
            "Antalet besök i Kalix har ökat med 12 procent sedan den nya mottagningen öppnade i höstas.",
            "Antalet operationer har minskat, och i Boden har kön ökat med 9 procent på ett år.",
            id="other sentences with the same words before the number",
        ),
        pytest.param("Det har ökat med 4 procent.", "Det har ökat med 9 procent.", id="short sentences"),
    ],
)
def test_what_may_both_be_true_is_not(one, other):
    assert ask(D02, copies(one, other)) == ()


def later(text, figures=None, later=True):
    context = kust(text, asks=[RESULT, VISITS], figures=figures or {})
    return replace(context, definition=replace(context.definition, figures_later=later))


def test_figures_that_come_later_are_announced_with_their_day():
    found = the_finding(F09, later("Resultatrapporten är försenad.", {"digitala_besok": "8 176"}))
    assert ask(F01, later("Resultatrapporten är försenad.", {"digitala_besok": "8 176"})) == ()
    assert found.severity is Severity.ERROR
    assert told(found).startswith(
        "”Division Kust” saknar 1 nyckeltal för februari 2031, och det framgår inte vilken dag de kommer."
    )
    assert found.expected == RESULT.label


@pytest.mark.parametrize(
    "text",
    [
        "Resultatrapporten för februari blir klar den 12 april 2031.",
        "Siffrorna redovisas 2031-04-12.",
        "# Ekonomi\n\nTexten kommer. Rapporten presenteras den 12 april.",
    ],
)
def test_a_day_is_enough_and_the_figures_are_then_only_reminded_of(text):
    assert ask(F09, later(text)) == ()
    assert {each.severity for each in ask(F01, later(text))} == {Severity.NOTE}
    assert {each.severity for each in ask(F01, later(text, later=False))} == {Severity.ERROR}


@pytest.mark.parametrize(
    "text", ["Mötet hölls den 12 mars.", "Rapporten kommer i april.", "Den 12 mars. Siffrorna kommer."]
)
def test_another_day_and_no_day_are_not(text):
    assert the_finding(F09, later(text))


def test_a_section_with_all_its_figures_and_one_that_owes_them_now_are_not_asked():
    whole = {"digitala_besok": "8 176", "periodens_resultat": "133"}
    assert ask(F09, later("Allt är med.", whole)) == ()
    assert ask(F09, later("Något saknas.", later=False)) == ()
    assert ask(F09, later("")) == ()
