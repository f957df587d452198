"""H01: what is still to be filled in."""

import pytest

from reportkit.model.finding import Severity
from reportkit.rules.placeholders import H01
from tests.rules.conftest import ask, figure, given, kust, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Resultatet är xx mnkr.", "xx"),
        ("Det blev XX besök.", "XX"),
        ("Det blev XXX besök.", "XXX"),
        ("Under våren 20XX öppnar vi.", "20XX"),
        ("Resultatet är ?? mnkr.", "??"),
        ("Andelen är ?% i år.", "?%"),
        ("Andelen (? procent) är låg.", "? procent"),
        ("Vi räknar med ? mnkr.", "? mnkr"),
        ("Ansvarig: …………", "…………"),
        ("Ansvarig: .......... Datum:", ".........."),
        ("Ansvarig: ______", "______"),
        ("Rapport för [Ange månad].", "[Ange månad]"),
        ("Klart den [ange datum].", "[ange datum]"),
        ("[Skriv text här]", "[Skriv text här]"),
        ("Klart den [datum].", "[datum]"),
        ("Klart den [kolla datum].", "[kolla datum]"),
        ("Klart den 3 maj [kontrollera med Ulla].", "[kontrollera med Ulla]"),
        ("Klart i [xx].", "[xx]"),
        ("Klart den <ange datum>.", "<ange datum>"),
        ("Lorem ipsum dolor.", "Lorem"),
        ("Klicka eller tryck här för att ange text.", "Klicka eller tryck här för att ange"),
        ("| Mått | Värde |\n|---|---|\n| Besök | xx |", "xx"),
        ("![xx](images/karta.png)", "xx"),
        ('![Karta](images/karta.png "Karta över XX")', "XX"),
    ],
)
def test_a_placeholder_is_an_error(text, quote):
    found = the_finding(H01, kust(text))
    assert (found.quote, found.severity) == (quote, Severity.ERROR)
    line = text.split("\n")[found.line - 1]
    assert line[slice(*found.columns)] == quote
    assert told(found) == f"Platshållaren ”{quote}” är inte ifylld."


@pytest.mark.parametrize(
    "text",
    [
        "Hur gick det? Procenten steg.",
        "Vad händer i vår? Kr 3 000 räcker.",
        "Hur länge till?",
        "Storlek XXL, rockens XX-kromosom och extra-xx.",
        "Vi ses igen … och sedan vidare...",
        "Se [Skriv till oss](https://fjall.example/kontakt) för mer.",
        "Läs mer [Välj mottagning](https://fjall.example/xx) i dag.",
        "Citatet [vår kursivering] är kortat […] här [...], [sic].",
        "Patienterna kan fylla i enkäten hemma och klicka här och var.",
        "![Karta](images/xx.png)",
        "Filen finns på https://fjall.example/xx/lorem?q=??",
        "Det var 5 < 7 personer, och 8 > 3.",
        "Namn på alla mottagningar är ändrade [1].",
        "{{besok}} och {{besok.percent}} enligt {{appendix: karta}}.",
        "{{table: besok}}",
        "Så skrivs en hänvisning: \\{{besok}}.",
    ],
)  # fmt: skip
def test_near_cases_are_left_alone(text):
    assert ask(H01, kust(text)) == ()


def test_guidance_at_the_beginning_of_a_line_is_asked_about():
    found = the_finding(H01, kust("- Fyll i dina exempel"))
    assert (found.quote, found.severity) == ("Fyll i", Severity.WARNING)


@pytest.mark.parametrize(
    "text", ["{{besök}}", "{{besok.}}", "{{Besok}}", "{{ }}", "{{appendix karta}}", "Värdet {{besok är högt"]
)
def test_braces_that_mean_nothing_are_an_error(text):
    found = the_finding(H01, kust(text))
    assert found.quote.startswith("{{")
    assert found.severity is Severity.ERROR
    assert "Ett nyckeltal skrivs {{id}}" in told(found)


def test_source_and_note_of_a_figure_are_read_and_cite_nothing():
    context = kust(
        asks=[figure("besok")], figures={"besok": given("1", source="Källa: xx", note="Av {{besok}}", line=9)}
    )
    found = ask(H01, context)
    assert [(each.figure, each.line, each.columns, each.quote) for each in found] == [
        ("besok", 9, None, "xx"),
        ("besok", 9, None, "{{besok}}"),
    ]


def test_the_same_placeholder_twice_is_two_findings():
    found = ask(H01, kust("xx besök och xx samtal."))
    assert [each.columns for each in found] == [(0, 2), (13, 15)]
    assert [each.subject for each in found] == ["xx", "xx#2"]


@pytest.mark.parametrize("note", ["TODO", "FIXME", "TBD"])
def test_a_note_from_writing_is_asked_about_wherever_it_stands(note):
    found = the_finding(H01, kust(f"Läget är gott. {note} skriv om väntetiderna."))
    assert (found.quote, found.severity) == (note, Severity.WARNING)
    assert told(found) == f"”{note}” ser ut att stå kvar från arbetet med texten. Ska det vara med?"
