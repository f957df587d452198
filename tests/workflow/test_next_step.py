"""The first thing to do with a section: what may be lost, what came back, what is missing, what is asked."""

import pytest

from reportkit.model.journal import SectionState
from reportkit.model.value import replace
from reportkit.workflow.board import board
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.next_step import Step, next_step
from tests.workflow.region import MAJA, MARCH


@pytest.fixture
def row(written):
    """A section with words and figures, nothing left to ask."""
    found = board(MonthView(written.acting(MAJA), MARCH))
    row = next(each for each in found.rows if each.id == "psykiatri")
    return replace(row, errors=0, warnings=0)


def test_a_section_with_nothing_left_is_handed_in(row):
    assert next_step(row) is Step.SUBMIT


@pytest.mark.parametrize(
    ("changed", "step"),
    [
        ({"warnings": 1}, Step.FINDINGS),
        ({"errors": 2, "figures_given": 0, "figures_required": 1}, Step.FIGURES),
        ({"figures_given": 0, "figures_required": 1, "headings_given": 0, "headings_required": 1}, Step.HEADING),
        ({"words": 0, "headings_given": 0, "headings_required": 1}, Step.WRITE),
        ({"words": 0, "headings_required": 0, "figures_given": 1, "figures_required": 2}, Step.FIGURES),
        ({"words": 0, "headings_required": 0, "figures_required": 0}, Step.WRITE),
        ({"nothing": True, "words": 0, "headings_given": 0, "figures_given": 0}, Step.SUBMIT),
        ({"state": SectionState.RETURNED, "open_remarks": 1, "errors": 3}, Step.REMARK),
        ({"state": SectionState.RETURNED, "open_remarks": 0, "warnings": 1}, Step.FINDINGS),
        ({"state": SectionState.EMPTY, "required": False, "words": 0}, Step.NOTHING),
        ({"state": SectionState.SUBMITTED}, Step.NOTHING),
        ({"state": SectionState.APPROVED, "errors": 1}, Step.NOTHING),
    ],
)
def test_the_first_thing_comes_first(row, changed, step):
    assert next_step(replace(row, **changed)) is step


def test_what_may_be_lost_comes_before_everything(row):
    returned = replace(row, state=SectionState.RETURNED, open_remarks=1)
    assert next_step(returned, {"psykiatri"}, {"psykiatri"}) is Step.UNSAVED
    assert next_step(returned, (), {"psykiatri"}) is Step.CELLS
    assert next_step(returned, {"resultat"}) is Step.REMARK
