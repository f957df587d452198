"""Citations of March 2023: what each form reads as, and what is said of one that cannot be resolved."""

from decimal import Decimal

import pytest

from reportkit.messages import Language, Message, UsageError, render
from reportkit.model.blocks import (
    Align,
    AppendixReference,
    Citation,
    Heading,
    List,
    ListItem,
    Paragraph,
    PlacedFigures,
    Span,
    Table,
)
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.known import KnownFigure
from reportkit.model.measurement import Category, CategorySet, MeasurementKind, MeasurementUnit, Registers
from reportkit.model.month import Month, Period
from reportkit.model.section import FigureDefinition, PeriodKind
from reportkit.text.citations import citation_text, cited, problem, resolve
from reportkit.text.markdown import parse
from reportkit.text.numbers import parse_number
from reportkit.text.words import plain

FEBRUARY = Month(2023, 2)
REGISTERS = Registers(
    (
        MeasurementUnit("besök", change="besök"),
        MeasurementUnit("vårdplatser", one="vårdplats"),
        MeasurementUnit("procent", kind=MeasurementKind.PERCENT, also=("%",), change="procentenheter"),
        MeasurementUnit("procentenheter", one="procentenhet", kind=MeasurementKind.PERCENT),
        MeasurementUnit("mnkr", kind=MeasurementKind.MONEY),
    ),
    (CategorySet("kon", "Kön", (Category("K", "kvinnor"), Category("M", "män"))),),
)


def figure(id, label, unit, value=None, compare=("previous_year",), breakdown=None, note="", period=None, **more):
    """A figure as it is known: values as people write them, `before` and `budget` to compare with."""
    compared = {name: more.pop(name.value) for name in Comparison if name.value in more}
    definition = FigureDefinition(
        id,
        label,
        unit,
        compare=tuple(map(Comparison, compare)),
        breakdown="kon" if breakdown else "",
        period=PeriodKind.YEAR_TO_DATE,
        **more,
    )
    given = FigureValue(
        parse_number(value) if value else None,
        {name: parse_number(number) for name, number in compared.items()},
        {code: parse_number(number) for code, number in (breakdown or {}).items()},
        period=period,
        note=note,
    )
    return KnownFigure(definition, "psykiatri", given)


KNOWN = {
    known.definition.id: known
    for known in (
        figure(
            "besok_digitala",
            "Digitala besök",
            "besök",
            "8 176",
            previous_year="10 336",
            budget="8 000",
            breakdown={"K": "4 610", "M": "3 566"},
            note="Exklusive telefon.",
        ),
        figure("besok_fysiska", "Fysiska besök", "besök", "22 500", previous_year="22 500"),
        figure("sjukfranvaro", "Sjukfrånvaro", "procent", "7,9", previous_year="8,9"),
        figure("resultat", "Resultat", "mnkr", "14,0", previous_year="-241,2", signed=True),
        figure("platser", "Disponibla vårdplatser", "vårdplatser", "ca 78", previous_year="70"),
        figure("utan", "Utan värde", "besök"),
        figure("bara_vardet", "Bara värdet", "besök", "5", period=Period.parse("2023-02-28")),
        figure("okand_enhet", "Okänd enhet", "kvastar", "1 000"),
    )
}
KNOWN["ej_inlamnad"] = KnownFigure(FigureDefinition("ej_inlamnad", "Ej inlämnad", "besök", breakdown="kon"), "nara")


def resolved(source, language=Language.SWEDISH):
    return resolve(parse(source), KNOWN, FEBRUARY, REGISTERS, {"arsrapport": 1}, language)


def reads(source, language=Language.SWEDISH):
    """The text of one resolved paragraph, with ordinary spaces."""
    (paragraph,) = resolved(source, language)
    return plain(paragraph.content).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("besok_digitala", "8 176 besök"),
        ("besok_digitala.number", "8 176"),
        ("besok_digitala.change", "−2 160"),
        ("besok_digitala.change.abs", "2 160"),
        ("besok_digitala.percent", "−20,9 procent"),
        ("besok_digitala.percent.abs", "20,9 procent"),
        ("besok_digitala.previous_year", "10 336 besök"),
        ("besok_digitala.budget", "8 000 besök"),
        ("besok_digitala.change_budget", "+176"),
        ("besok_digitala.percent_budget", "+2,2 procent"),
        ("besok_digitala.percent_budget.abs", "2,2 procent"),
        ("besok_digitala.change_previous_year", "−2 160"),
        ("besok_digitala.K", "4 610 besök"),
        ("besok_digitala.period", "januari–februari 2023"),
        ("bara_vardet.period", "28 februari 2023"),
        ("besok_digitala.direction:ökat|minskat|är oförändrat", "minskat"),
        ("besok_digitala.direction_budget:över|under|i nivå med", "över"),
        ("besok_digitala.direction_previous_year:över|under|i nivå med", "under"),
        ("besok_fysiska.direction:ökat|minskat|är oförändrat", "är oförändrat"),
        ("resultat.direction:ökat|minskat|är oförändrat", "ökat"),
        ("besok_fysiska.change", "0"),
        ("sjukfranvaro", "7,9 procent"),
        ("sjukfranvaro.change", "−1,0 procentenheter"),
        ("sjukfranvaro.change.abs", "1,0 procentenheter"),
        ("resultat", "+14,0 mnkr"),
        ("resultat.number", "+14,0"),
        ("resultat.previous_year", "−241,2 mnkr"),
        ("platser", "ca 78 vårdplatser"),
        ("platser.change", "ca +8"),
        ("platser.percent.abs", "ca 11,4 procent"),
        ("okand_enhet", "1 000 kvastar"),
    ],
)
def test_every_form_reads_as_it_should(typed, words):
    assert reads(f"{{{{{typed}}}}}") == words
    assert problem(parse(f"{{{{{typed}}}}}")[0].content[0], KNOWN, REGISTERS, FEBRUARY) is None


def test_english_reports_have_english_numbers():
    assert reads("{{besok_digitala.percent}}, {{besok_digitala}}", Language.ENGLISH) == "−20.9 percent, 8,176 besök"


def test_no_value_breaks_over_two_lines():
    citation = Citation("besok_digitala")
    assert citation_text(citation, KNOWN["besok_digitala"], FEBRUARY, REGISTERS) == "8\u00a0176\u00a0besök"


def test_the_dress_is_kept_and_the_figure_is_named():
    (paragraph,) = resolved("Vi hade **{{besok_digitala}}**, {{besok_digitala.direction:fler|*färre*|lika många}}.")
    assert paragraph.content == (
        Span("Vi hade "),
        Span("8\u00a0176\u00a0besök", strong=True, cites="besok_digitala"),
        Span(", "),
        Span("*färre*"),
        Span("."),
    )


def test_citations_are_resolved_wherever_they_stand():
    blocks = resolved(
        "# {{besok_digitala.number}}\n\n- {{besok_digitala.number}}\n\n"
        "| {{utan}} |\n|---|\n| {{besok_digitala.number}} |"
    )
    span = Span("8\u00a0176", cites="besok_digitala")
    assert blocks == (
        Heading(1, (span,), line=1),
        List((ListItem((Paragraph((span,), line=3),), line=3),), line=3),
        Table(((Span("{{utan}}"),),), (((span,),),), (Align.LEFT,), line=5),
    )


def test_an_appendix_is_told_by_its_number():
    assert reads("Se *{{appendix: arsrapport}}* och {{appendix: borta}}.") == "Se bilaga 1 och bilaga ?."
    assert resolved("*{{appendix: arsrapport}}*")[0].content == (
        Span("bilaga\u00a0", emphasis=True),
        Span("1", emphasis=True, refers="appendix 1"),
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("besok_digtala", "Nyckeltalet ”besok_digtala” finns inte. Menades ”besok_digitala”?"),
        ("xyz", "Nyckeltalet ”xyz” finns inte."),
        ("utan", "”Utan värde” (utan) har inget värde ännu."),
        ("ej_inlamnad", "”Ej inlämnad” (ej_inlamnad) har inget värde ännu."),
        ("utan.change", "”Utan värde” (utan) har inget värde ännu."),
        ("besok_fysiska.budget", "”Fysiska besök” (besok_fysiska) har inget värde för budget."),
        ("besok_fysiska.change_forecast", "”Fysiska besök” (besok_fysiska) har inget värde för prognos."),
        ("bara_vardet.percent", "”Bara värdet” (bara_vardet) har inget värde för föregående år."),
        ("ej_inlamnad.K", "”Ej inlämnad” (ej_inlamnad) har inget värde för gruppen ”kvinnor”."),
        ("besok_fysiska.K", "”K” är inget som går att hämta ur nyckeltalet besok_fysiska."),
        ("besok_digitala.summa", "”summa” är inget som går att hämta ur nyckeltalet besok_digitala."),
        ("besok_digitala.abs", "”abs” är inget som går att hämta ur nyckeltalet besok_digitala."),
        ("besok_digitala.change.abs.abs", "”change.abs.abs” är inget som går att hämta ur nyckeltalet besok_digitala."),
        (
            "besok_digitala.direction_riket:fler|färre|lika",
            "”direction_riket” är inget som går att hämta ur nyckeltalet besok_digitala.",
        ),
        ("besok_digitala.change_", "”change_” är inget som går att hämta ur nyckeltalet besok_digitala."),
        (
            "resultat.percent",
            "”Resultat” (resultat) jämförs med −241,2, och en förändring i procent från noll eller ett negativt tal "
            "säger ingenting.",
        ),
        (
            "besok_digitala.direction",
            "Hänvisningen till ”Digitala besök” (besok_digitala) ska ha tre uttryck: "
            "för uppgång, nedgång och oförändrat.",
        ),
    ],
)
def test_what_cannot_be_resolved_stays_as_typed_and_is_explained(typed, told):
    source = f"{{{{{typed}}}}}"
    assert reads(source) == source
    (paragraph,) = resolved(source)
    assert paragraph.content == (Span(source),)
    message = problem(parse(source)[0].content[0], KNOWN, REGISTERS, FEBRUARY)
    assert render(message, Language.SWEDISH).replace("\u00a0", " ") == told


def test_an_unknown_form_is_answered_with_those_that_exist():
    with pytest.raises(UsageError) as refused:
        citation_text(Citation("besok_digitala", "summa"), KNOWN["besok_digitala"], FEBRUARY, REGISTERS)
    assert refused.value.in_words(Language.SWEDISH).hint == (
        "Det som går är: .number, .change, .percent, .change.abs, .percent.abs, .direction, .period, "
        ".previous_year, .K, .M."
    )


def test_words_beside_another_form_than_direction_are_a_problem():
    assert problem(Citation("besok_digitala", "number", ("a",)), KNOWN, REGISTERS, FEBRUARY) is not None
    assert reads("{{besok_digitala.number:a}}") == "{{besok_digitala.number:a}}"


def test_every_place_that_cites_is_found_with_its_line():
    source = (
        "# {{besok_digitala}}\n\ntext\n\n- a\n- {{utan.change}}\n\n"
        "| x |\n|---|\n| y |\n| {{utan}} |\n\n{{table: utan, resultat}}"
    )
    places = cited(parse(source))
    assert [(place.source, place.line, place.figures) for place in places] == [
        ("{{besok_digitala}}", 1, ("besok_digitala",)),
        ("{{utan.change}}", 6, ("utan",)),
        ("{{utan}}", 11, ("utan",)),
        ("{{table: utan, resultat}}", 13, ("utan", "resultat")),
    ]


def rows(table):
    cells = [[plain(cell).replace("\u00a0", " ") for cell in row] for row in (table.header, *table.rows)]
    assert {len(row) for row in cells} == {len(table.align)}
    return cells


def test_a_placed_table_has_comparisons_change_and_categories():
    (table,) = resolved("{{table: besok_digitala, besok_fysiska}}")
    assert rows(table) == [
        ["Nyckeltal", "Utfall, besök", "Föregående år", "Budget", "Förändring", "Förändring, %"],
        ["Digitala besök", "8 176", "10 336", "8 000", "−2 160", "−20,9"],
        ["varav kvinnor", "4 610", "–", "–", "–", "–"],
        ["varav män", "3 566", "–", "–", "–", "–"],
        ["Fysiska besök", "22 500", "22 500", "–", "0", "0,0"],
    ]
    assert table.align == (Align.LEFT, *[Align.NUMBER] * 5)
    assert table.inside == (1, 2)
    assert table.caption == "Digitala besök och Fysiska besök, januari–februari 2023"
    assert table.note == "Exklusive telefon."
    assert table.line == 1
    assert table.rows[0][1] == (Span("8\u00a0176", cites="besok_digitala"),)


def test_a_table_of_different_units_names_them_beside_the_labels():
    (table,) = resolved("{{table: besok_fysiska, sjukfranvaro, resultat}}")
    assert rows(table) == [
        ["Nyckeltal", "Utfall", "Föregående år", "Förändring", "Förändring, %"],
        ["Fysiska besök, besök", "22 500", "22 500", "0", "0,0"],
        ["Sjukfrånvaro, procent", "7,9", "8,9", "−1,0 procentenheter", "–"],
        ["Resultat, mnkr", "+14,0", "−241,2", "+255,2", "–"],
    ]


def test_a_table_of_shares_counts_their_change_in_its_own_unit():
    (table,) = resolved("{{table: sjukfranvaro}}")
    assert rows(table)[0] == ["Nyckeltal", "Utfall, procent", "Föregående år", "Förändring, procentenheter"]


def test_figures_of_different_periods_are_told_apart():
    (table,) = resolved("{{table: besok_fysiska, bara_vardet}}")
    assert [row[0] for row in rows(table)[1:]] == [
        "Fysiska besök, januari–februari 2023",
        "Bara värdet, 28 februari 2023",
    ]
    assert table.caption == "Fysiska besök och Bara värdet"


def test_a_table_of_figures_without_a_common_matter_is_called_by_the_first_of_them():
    (table,) = resolved("{{table: besok_fysiska, sjukfranvaro, resultat}}")
    assert table.caption.startswith("Fysiska besök med mera")


def test_a_value_that_is_not_given_can_be_seen_in_the_table():
    (table,) = resolved("{{table: ej_inlamnad, bara_vardet}}")
    assert rows(table)[1][1] == "{{ej_inlamnad}}"
    assert (
        problem(PlacedFigures("table", ("bara_vardet", "ej_inlamnad")), KNOWN, REGISTERS, FEBRUARY).id
        == "text.no_value"
    )


def test_a_table_of_an_unknown_figure_stays_as_typed():
    assert resolved("{{table: besok_digitala, xyz}}") == (Paragraph((Span("{{table: besok_digitala, xyz}}"),), line=1),)
    assert problem(PlacedFigures("table", ("xyz",)), KNOWN, REGISTERS, FEBRUARY) == Message(
        "text.unknown_figure", figure="xyz"
    )


def test_a_change_is_as_precise_as_the_less_precise_of_the_two():
    known = figure("a", "A", "mnkr", "14", previous_year="10,25")
    text = citation_text(Citation("a", "change"), known, FEBRUARY, REGISTERS)
    assert text == "+4"
    assert parse_number(text).value == Decimal(4)


def test_references_need_no_figures_to_be_known():
    assert resolve((Paragraph((AppendixReference("a"),)),), {}, FEBRUARY, Registers(), {"a": 3}) == (
        Paragraph((Span("bilaga\u00a0"), Span("3", refers="appendix 3"))),
    )
