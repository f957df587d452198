"""Charts of figures: what they show, what is said of them, and the table beside them."""

from datetime import date
from decimal import Decimal

import pytest

from reportkit.messages import Language
from reportkit.model.blocks import Align, Chart, Series, Table
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.known import KnownFigure
from reportkit.model.measurement import Category, CategorySet, MeasurementKind, MeasurementUnit, Registers
from reportkit.model.month import Month, Period
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition, PeriodKind
from reportkit.text.citations import resolve
from reportkit.text.markdown import parse
from reportkit.text.words import plain

MARCH = Month(2031, 3)
REGISTERS = Registers(
    units=(MeasurementUnit("besök", kind=MeasurementKind.COUNT), MeasurementUnit("mnkr", kind=MeasurementKind.MONEY)),
    categories=(CategorySet("kon", "Kön", (Category("K", "kvinnor"), Category("M", "män"))),),
)


def number(text):
    return Number(Decimal(text))


def known(id, label, value, unit="besök", breakdown=None, kind=PeriodKind.MONTH, **compared):
    comparisons = {Comparison(name): number(text) for name, text in compared.items()}
    shares = {code: number(text) for code, text in (breakdown or {}).items()}
    definition = FigureDefinition(
        id, label, unit, compare=tuple(comparisons), breakdown="kon" if breakdown else "", period=kind
    )
    given = FigureValue(number(value) if value else None, comparisons, shares, note="Preliminärt.")
    return KnownFigure(definition, "kust", given)


def blocks(source, *figures, history=None, language=Language.SWEDISH):
    history = history or {}
    return resolve(
        parse(source),
        {each.definition.id: each for each in figures},
        MARCH,
        REGISTERS,
        {},
        language,
        lambda figure: history.get(figure, ()),
    )


def month(number_, year=2031):
    return Period.of_month(Month(year, number_))


def rows(table):
    return [[plain(cell) for cell in row] for row in (table.header, *table.rows)]


VISITS = known("besok", "Besök", "91200")
BEFORE = {"besok": [(month(1), number("98000")), (month(2), number("88400"))]}


def test_a_figure_that_is_known_from_before_is_shown_month_by_month():
    chart, table = blocks("{{chart: besok}}", VISITS, history=BEFORE)
    values = (Decimal(98000), Decimal(88400), Decimal(91200))
    assert isinstance(chart, Chart)
    assert (chart.kind, chart.categories, chart.unit) == ("column", ("jan", "feb", "mar"), "besök")
    assert chart.series == (Series("Besök", values, "besok"),)
    assert chart.caption == "Besök, januari 2031 till mars 2031"
    assert isinstance(table, Table)
    assert table.caption == "Besök i siffror, januari 2031 till mars 2031"
    assert rows(table) == [
        ["Period", "Besök, besök"],
        ["januari 2031", "98\u00a0000"],
        ["februari 2031", "88\u00a0400"],
        ["mars 2031", "91\u00a0200"],
    ]
    assert table.align == (Align.LEFT, Align.NUMBER)
    assert table.note == "Preliminärt."
    assert table.rows[-1][1][0].cites == "besok"


def test_what_it_shows_is_told_from_the_figures():
    chart, _ = blocks("{{chart: besok}}", VISITS, history=BEFORE)
    assert chart.alt.replace("\u00a0", " ") == (
        "Besök: från 98 000 besök i januari 2031 till 91 200 besök i mars 2031. "
        "Som mest 98 000 besök i januari 2031, som minst 88 400 besök i februari 2031."
    )
    told = blocks("{{chart: besok}}", VISITS, history=BEFORE, language=Language.ENGLISH)[0].alt
    assert told.startswith("Besök: from 98,000\u00a0besök in January 2031 to 91,200\u00a0besök in March 2031.")


def test_several_figures_are_lines_with_gaps_where_nothing_is_known():
    other = known("hembesok", "Hembesök", "2014")
    history = {**BEFORE, "hembesok": [(month(1), number("1990")), (month(12, 2030), number("2001"))]}
    chart, table = blocks("{{chart: besok, hembesok}}", VISITS, other, history=history)
    assert chart.kind == "line"
    assert chart.categories == ("dec 2030", "jan 2031", "feb 2031", "mar 2031")
    assert [each.values[0] for each in chart.series] == [None, Decimal(2001)]
    assert rows(table)[1] == ["december 2030", "–", "2\u00a0001"]
    assert table.caption.endswith(", besök")


def test_a_year_to_date_grows_through_its_own_year_only():
    figure = known("kostnad", "Kostnad", "133", unit="mnkr", kind=PeriodKind.YEAR_TO_DATE)
    told = [(Period.year_to_date(Month(2030, 12)), number("500"))]
    told += [(Period.year_to_date(Month(2031, each)), number(str(40 * each))) for each in (1, 2)]
    chart, _ = blocks("{{chart: kostnad}}", figure, history={"kostnad": told})
    assert chart.series[0].values == (Decimal(40), Decimal(80), Decimal(133))


def test_periods_of_another_length_and_of_later_times_are_left_out():
    strange = [(Period(date(2031, 1, 1), date(2031, 2, 28)), number("1")), (month(4), number("2"))]
    chart, _ = blocks("{{chart: besok}}", VISITS, history={"besok": [*BEFORE["besok"], *strange]})
    assert chart.categories == ("jan", "feb", "mar")


def test_no_more_than_thirteen_months_are_shown():
    told = [(Period.of_month(MARCH.plus(-back)), number(str(back))) for back in range(20, 0, -1)]
    chart, table = blocks("{{chart: besok}}", VISITS, history={"besok": told})
    assert len(chart.categories) == len(table.rows) == 13


def test_without_a_past_the_categories_of_one_figure_stand_beside_each_other():
    chart, table = blocks("{{chart: besok}}", known("besok", "Besök", "30", breakdown={"K": "18", "M": "12"}))
    assert (chart.categories, chart.series[0].values) == (("kvinnor", "män"), (Decimal(18), Decimal(12)))
    assert chart.alt == "Besök (besök): kvinnor 18, män 12."
    assert rows(table)[2][0] == "varav kvinnor"


def test_without_a_past_values_stand_beside_what_they_are_compared_with():
    one, other = (known(id, id.title(), "5", previous_year="4") for id in ("besok", "samtal"))
    chart, _ = blocks("{{chart: besok}}", one)
    assert (chart.categories, chart.series[0].figure) == (("Utfall", "Föregående år"), "besok")
    chart, _ = blocks("{{chart: besok, samtal}}", one, other)
    assert chart.categories == ("Besok", "Samtal")
    assert [each.name for each in chart.series] == ["Utfall", "Föregående år"]
    assert chart.alt == "Besok (besök): Utfall 5, Föregående år 4. Samtal (besök): Utfall 5, Föregående år 4."


@pytest.mark.parametrize(
    "other", [known("kostnad", "Kostnad", "5", unit="mnkr"), known("kostnad", "Kostnad", "")], ids=["unit", "value"]
)
def test_figures_that_cannot_be_drawn_together_are_a_table(other):
    (table,) = blocks("{{chart: besok, kostnad}}", VISITS, other, history=BEFORE)
    assert isinstance(table, Table)
