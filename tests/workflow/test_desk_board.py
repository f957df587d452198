"""What one person sees on the board is kept for that person and that day, as long as nothing decides otherwise."""

from datetime import date, timedelta

import pytest

from reportkit.model.policy import Deed
from reportkit.model.value import replace
from reportkit.workflow.board_data import board_as_data, board_from_data
from reportkit.workflow.desk_board import kept_desk_board
from reportkit.workflow.desk_board_reading import read_desk_board
from reportkit.workflow.write import set_figures
from tests.workflow.region import MAJA, MARCH


@pytest.fixture
def still(written):
    """Both sections are written, and the clock stands still, as within one day."""
    now = written.clock()
    written.clock = lambda: now
    return written


def kept(region, view, days=0):
    actor, today = view.session.actor, view.session.today
    return kept_desk_board(region.root, MARCH, actor, today + timedelta(days=days))


def test_what_was_read_is_what_was_kept(still):
    view = still.view(MAJA)
    assert kept(still, view) is None
    found = read_desk_board(view)
    assert Deed.SUBMIT in found.may["psykiatri"]
    assert found.own["psykiatri"].headings == ()
    assert kept(still, view) == found


def test_it_is_not_known_to_another_person_nor_on_another_day_nor_once_something_was_saved(still):
    view = still.view(MAJA)
    read_desk_board(view)
    assert kept(still, still.view()) is None
    assert kept(still, view, days=1) is None
    set_figures(still.acting(MAJA), MARCH, "psykiatri", {"besok_totalt": {"value": ""}})
    assert kept(still, view) is None


def test_a_board_of_a_published_month_keeps_its_day(still):
    board = replace(read_desk_board(still.view()).board, published="1.0", published_on=date(2023, 4, 14), problems=())
    assert board_from_data(board_as_data(board)) == board
