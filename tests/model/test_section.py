"""What a definition asks for: which month owes which figure, and what time it speaks of."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.figure import Comparison, change, direction, percent_change
from reportkit.model.identity import ATTACHMENT_ID, slug
from reportkit.model.month import Month
from reportkit.model.number import Number
from reportkit.model.outline import AppendicesNode, ContainerNode, Outline, SectionNode
from reportkit.model.section import MONTHS_OF, FigureDefinition, HeadingDefinition, PeriodKind, SectionDefinition


def figure(id="besok", **args):
    return FigureDefinition(id, "Besök", "besök", **args)


@pytest.mark.parametrize(
    ("cadence", "owed"),
    [("monthly", set(range(1, 13))), ("tertial", {4, 8, 12}), ("yearly", {12})],
)
def test_the_cadence_counts_on_the_month_the_figures_go_through(cadence, owed):
    definition = figure(months=MONTHS_OF[cadence], required=True)
    assert {number for number in range(1, 13) if definition.is_owed(Month(2023, number))} == owed


def test_a_figure_that_nobody_requires_is_never_owed():
    assert not figure().is_owed(Month(2023, 4))


def test_owed_figures_come_in_the_order_of_the_definition():
    section = SectionDefinition(
        "nara",
        "Division Nära",
        "division-nara",
        figures=(figure("telefon", required=True), figure("besok"), figure("distans", required=True)),
        headings=(HeadingDefinition("Personal"), HeadingDefinition("Förbättringsarbete", required=True)),
    )
    assert [each.id for each in section.owed_figures(Month(2023, 2))] == ["telefon", "distans"]
    assert [each.title for each in section.required_headings] == ["Förbättringsarbete"]


@pytest.mark.parametrize(
    ("kind", "lag", "period"),
    [
        (PeriodKind.MONTH, 0, "2023-02"),
        (PeriodKind.MONTH, 2, "2022-12"),
        (PeriodKind.YEAR_TO_DATE, 0, "2023-01/2023-02"),
        (PeriodKind.YEAR, 2, "2022"),
        (PeriodKind.DAY, 0, "2023-02-28"),
    ],
)
def test_a_figure_speaks_of_the_period_its_definition_implies(kind, lag, period):
    assert str(figure(period=kind, lag=lag).period_in(Month(2023, 2))) == period


def test_the_main_comparison_is_the_first_that_is_asked_for():
    assert figure().main_comparison is Comparison.PREVIOUS_YEAR
    assert figure(compare=(Comparison.BUDGET, Comparison.PREVIOUS_YEAR)).main_comparison is Comparison.BUDGET


def number(text):
    return Number(Decimal(text))


@pytest.mark.parametrize(
    ("value", "base", "difference", "percent", "way"),
    [
        ("8176", "10336", "-2160", "-20.9", -1),
        ("5.93", "6.1", "-0.2", "-2.8", -1),
        ("66", "66", "0", "0.0", 0),
        ("12", "0", "12", None, 1),
        ("-12", "-30", "18", None, 1),
    ],
)
def test_a_change_has_the_precision_of_the_less_precise_and_percent_only_where_it_says_something(
    value, base, difference, percent, way
):
    assert str(change(number(value), number(base))) == difference
    assert percent_change(number(value), number(base)) == (Decimal(percent) if percent else None)
    assert direction(number(value), number(base)) == way


def test_an_outline_is_walked_in_the_order_of_the_report():
    outline = Outline(
        (
            SectionNode("inledning"),
            ContainerNode(
                "Information från verksamheten", (SectionNode("nara"), SectionNode("psykiatri", heading=False))
            ),
            AppendicesNode("Bilagor"),
        )
    )
    assert outline.sections() == ("inledning", "nara", "psykiatri")
    assert [(placed.level, placed.chapter) for placed in outline.walk()] == [
        (1, ""),
        (1, "Information från verksamheten"),
        (2, "Information från verksamheten"),
        (2, "Information från verksamheten"),
        (1, ""),
    ]


@pytest.mark.parametrize(
    ("title", "id"),
    [("Årsrapport 2022", "arsrapport-2022"), ("Hit gick pengarna?", "hit-gick-pengarna"), ("  ", ""), ("日本", "")],
)
def test_a_title_becomes_an_id_that_people_can_type(title, id):
    assert slug(title) == id


@given(st.text(max_size=200))
def test_what_becomes_of_any_title_is_an_id_or_nothing(text):
    made = slug(text)
    assert made == "" or ATTACHMENT_ID.match(made)
