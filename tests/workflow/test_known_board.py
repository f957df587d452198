"""The board is read anew as soon as anything says something else, and only then."""

from datetime import date

import pytest

from reportkit.workflow import known_board as module
from reportkit.workflow.board import board
from reportkit.workflow.known_board import known_board
from reportkit.workflow.publish import Office, publish
from reportkit.workflow.review import excuse
from reportkit.workflow.write import set_figures
from tests.workflow.layouts import FakeLayout
from tests.workflow.region import MAJA, MARCH, PER


@pytest.fixture
def still(written):
    """Both sections are written, and the clock stands still, as within one day."""
    now = written.clock()
    written.clock = lambda: now
    return written


def test_a_board_that_is_known_is_the_same_and_is_not_computed_again(still, monkeypatch):
    first = known_board(still.view())
    assert first == board(still.view())
    monkeypatch.setattr(module, "board", None)
    assert known_board(still.view()) == first


def test_a_figure_that_was_given_since_is_on_the_board(still):
    before = known_board(still.view())
    set_figures(still.acting(MAJA), MARCH, "psykiatri", {"besok_totalt": {"value": ""}})
    after = known_board(still.view())
    assert after != before
    assert after == board(still.view())


def test_a_text_that_was_changed_past_the_program_is_on_the_board(still):
    known_board(still.view())
    (still.folder() / "text.md").write_text("Något annat.\n")
    assert known_board(still.view()) == board(still.view())


def test_what_was_kept_by_another_version_is_read_anew(still, monkeypatch):
    first = known_board(still.view())
    monkeypatch.setattr(module, "kept", lambda name, key, of: {"rows": [{"id": "psykiatri"}]})
    assert known_board(still.view()) == first


def test_the_board_of_a_published_month_is_kept_and_read_with_its_date(still, monkeypatch):
    for section in ("psykiatri", "resultat"):
        excuse(still.acting(PER), MARCH, section, "Kommer i april")
    publish(still.acting(PER), MARCH, on=date(2023, 3, 14), office=Office(FakeLayout(), lambda made: b"%PDF-1.7"))
    first = known_board(still.view())
    assert first == board(still.view())
    assert first.published_on == date(2023, 3, 14)
    monkeypatch.setattr(module, "board", None)
    assert known_board(still.view()) == first
