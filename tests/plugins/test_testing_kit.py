"""The kit that plugin authors test with builds what the program would build from the same files."""

import pytest

from reportkit.messages import BrokenFile
from reportkit.model.blocks import Heading, Span
from reportkit.model.figure import Comparison
from reportkit.model.month import Month
from reportkit.testing import preparation, section_context, section_definition

SECTION = """
id = "prov"
title = "Prov"
owner = "enhet"

[[figure]]
id = "besok"
label = "Besök"
unit = "besök"
"""


def test_text_is_parsed_and_figures_are_read_as_people_write_them():
    context = section_context(
        SECTION, text="# Nytt\n", figures={"besok": {"value": "8 176", "previous_year": "10 336"}}
    )
    assert context.blocks == (Heading(1, (Span("Nytt"),), line=1),)
    figure = context.contribution.figures["besok"]
    assert (figure.value.value, figure.comparisons[Comparison.PREVIOUS_YEAR].value) == (8176, 10336)
    assert context.known["besok"].value == figure
    assert (context.month, context.figures_through) == (Month(2023, 3), Month(2023, 2))


def test_what_was_reported_before_may_be_given_too():
    context = section_context(SECTION, reported={"besok": {"2022-12": "7 900", "2023-01": "8 020"}})
    assert [(str(each.period), each.number.value) for each in context.history.of("besok")] == [
        ("2022-12", 7900),
        ("2023-01", 8020),
    ]
    with pytest.raises(AssertionError):
        section_context(SECTION, reported={"besk": {"2023-01": "8 020"}})


@pytest.mark.parametrize("figures", [{"besök": "1"}, {"besok": "många"}, {"besok": {"vaule": "1"}}])
def test_a_slip_in_a_tests_figures_does_not_pass_unnoticed(figures):
    with pytest.raises(AssertionError):
        section_context(SECTION, figures=figures)


def test_a_definition_is_held_to_the_same_form_as_a_section_file():
    with pytest.raises(BrokenFile):
        section_definition(SECTION.replace("owner", "ovner"))


def test_a_preparation_has_last_months_text_if_there_was_one():
    assert preparation(SECTION).previous is None
    ready = preparation(SECTION, "# Nytt\n")
    assert (ready.previous.text, len(ready.previous_blocks)) == ("# Nytt\n", 1)
