"""C05, C06 and C07: charts, footnotes and languages that would come out otherwise than the writer meant."""

import pytest

from reportkit.messages import Language, render
from reportkit.model.finding import Severity
from reportkit.rules.citations import C05
from reportkit.rules.marks import C06, C07
from tests.rules.conftest import ask, figure, kust, the_finding, told

VISITS, CALLS, COST = figure("besok"), figure("samtal"), figure("kostnad", unit="mnkr")
FIGURES = {"besok": "12", "samtal": "30", "kostnad": "4"}


def shown(line):
    return kust(f"Så gick det.\n\n{line}", asks=[VISITS, CALLS, COST], figures=FIGURES)


def test_a_chart_of_unlike_units_is_a_warning_with_a_chart_for_each_unit():
    found = the_finding(C05, shown("{{chart: besok, kostnad, samtal}}"))
    assert (found.quote, found.line, found.columns) == ("{{chart: besok, kostnad, samtal}}", 3, (0, 33))
    assert (found.expected, found.severity) == ("{{chart: besok, samtal}} {{chart: kostnad}}", Severity.WARNING)
    assert "”besök”, ”mnkr”" in told(found)


@pytest.mark.parametrize(
    "line", ["{{chart: besok, samtal}}", "{{chart: kostnad}}", "{{table: besok, kostnad}}", "{{chart: besok, borta}}"]
)
def test_a_chart_of_one_unit_and_a_table_of_several_are_fine(line):
    assert ask(C05, shown(line)) == ()


def test_a_chart_in_a_list_is_looked_at_too():
    assert the_finding(C05, shown("- {{chart: besok, kostnad}}")).columns == (2, 27)


def test_the_mark_of_a_footnote_without_text_is_a_warning():
    found = the_finding(C06, kust("Vi hade besök[^1] i mars."))
    assert (found.quote, found.columns, found.severity) == ("[^1]", (13, 17), Severity.WARNING)
    assert "Skriv fotnoten på en egen rad: [^1]:" in told(found)


def test_the_text_of_a_footnote_without_a_mark_is_a_warning():
    found = the_finding(C06, kust("Vi hade besök.\n\n[^orter]: Bara i Norrby."))
    assert (found.quote, found.line) == ("[^orter]", 3)
    assert "saknar plats" in told(found)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Besök[^1] och samtal[^1].\n\n[^1]: I Norrby.", 1),
        ("Besök[^1].\n\n[^1]: I Norrby.\n\n[^1]: I Söderby.", 5),
    ],
)
def test_a_footnote_that_is_used_twice_is_a_warning_about_the_second(text, line):
    found = the_finding(C06, kust(text))
    assert (found.quote, found.line) == ("[^1]", line)
    assert "två gånger" in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "Besök[^1] och samtal[^2].\n\n[^1]: I Norrby.\n[^2]: I Söderby.",
        "| Ort[^a] | Besök |\n|---|---|\n| Norrby | 3 |\n\n[^a]: Med filialer.",
        "Så skrivs det: \\[^1].",
        "Upphöjt till x[^].",
    ],
)
def test_footnotes_with_both_halves_and_signs_that_are_no_footnotes_are_fine(text):
    assert ask(C06, kust(text)) == ()


@pytest.mark.parametrize(
    "typed", ["{lang=Finska}", "{lang = fi}", "{LANG=fi}", '{lang="fi"}', "{lang: fi}", "{lang=}", "{lang}"]
)
def test_a_language_that_cannot_be_read_is_a_warning(typed):
    found = the_finding(C07, kust(f"Vi sade [tervetuloa]{typed} till alla."))
    assert (found.quote, found.columns) == (typed, (20, 20 + len(typed)))
    assert found.expected == "fi, fit, se, smj, sma, en"
    assert "skulle stå så i rapporten" in told(found)
    assert "[Buorre beaivi]{lang=se}" in told(found)


def test_a_language_without_words_in_brackets_is_a_warning():
    assert the_finding(C07, kust("Vi sade tervetuloa{lang=fi} till alla.")).quote == "{lang=fi}"


@pytest.mark.parametrize("code", ["xx", "eg", "xx-SE"])
def test_a_code_that_no_language_has_is_a_warning(code):
    found = the_finding(C07, kust(f"Vi sade [tervetuloa]{{lang={code}}} till alla."))
    assert "är inget språk" in told(found)
    assert "is no language" in render(found.message, Language.ENGLISH)


@pytest.mark.parametrize("code", ["fi", "fit", "se", "smj", "sma", "en", "en-GB", "so", "smn"])
def test_languages_are_fine(code):
    assert ask(C07, kust(f"Vi sade [ord]{{lang={code}}} till [alla]{{lang=fi}}.")) == ()


def test_braces_that_speak_of_no_language_are_fine():
    assert ask(C07, kust("Ordet {langsam} och \\{lang=fi} och {språk=fi}.")) == ()
