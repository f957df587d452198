"""What was reported before, for rules and for screens: earlier submissions, and the file from before the beginning."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from reportkit.model.history import EarlierReport, Reported
from reportkit.model.month import Month, Period
from reportkit.store.edit import Edit
from reportkit.store.kept_values import keep_value, kept_value
from reportkit.text.numbers import parse_number
from reportkit.workflow.board import board
from reportkit.workflow.history import history_of
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import open_month
from reportkit.workflow.submit import submit, withdraw
from reportkit.workflow.write import save
from tests.workflow import region as people
from tests.workflow.region import MAJA, MARCH, PER

APRIL = Month(2023, 4)


def numbers(region, figure, month=APRIL, category=""):
    """What a figure has been, by period."""
    view = region.view(month=month)
    return [(str(period), number.value) for period, number in history_of(view, figure, category)]


@pytest.fixture
def in_april(approved):
    """March is approved, and April is open."""
    open_month(approved.acting(PER), APRIL)
    return approved


def test_what_was_handed_in_is_history_for_the_next_month(in_april):
    assert numbers(in_april, "besok_digitala") == [("2023-02", Decimal(8176))]
    assert numbers(in_april, "besok_digitala", category="K") == [("2023-02", Decimal(4610))]
    assert numbers(in_april, "besok_digitala", month=MARCH) == []


def test_a_draft_is_no_history(written):
    open_month(written.acting(PER), APRIL)
    assert numbers(written, "besok_digitala") == []


def test_what_is_taken_back_is_no_history_and_what_is_handed_in_again_counts(sent):
    open_month(sent.acting(PER), APRIL)
    session = sent.acting(PER)
    assert numbers(sent, "besok_digitala")
    withdraw(sent.acting(MAJA), MARCH, "psykiatri")
    assert numbers(sent, "besok_digitala") == []
    figures = people.FIGURES.replace("8 176", "8 177").replace("3 566", "3 567")
    save(sent.acting(MAJA), MARCH, "psykiatri", Edit(figures_source=figures))
    submit(sent.acting(MAJA), MARCH, "psykiatri")
    assert numbers(sent, "besok_digitala") == [("2023-02", Decimal(8177))]
    assert session.earlier_reports == {}  # each view above had a session of its own


def test_an_earlier_report_is_read_again_only_when_something_happened_in_it(sent):
    open_month(sent.acting(PER), APRIL)
    session = sent.acting(PER)
    first = MonthView(session, APRIL).reported.reports
    assert MonthView(session, APRIL).reported.reports[0] is first[0]
    withdraw(sent.acting(MAJA), MARCH, "psykiatri")
    assert MonthView(session, APRIL).reported.reports[0].values == {}


def test_the_file_comes_first_and_a_report_has_the_last_word(in_april):
    file = in_april.root / "history/figures.csv"
    file.parent.mkdir()
    file.write_text("figure;period;value\nbesok_digitala;2023-01;8 020\nbesok_digitala;2023-02;8 000\n")
    assert numbers(in_april, "besok_digitala") == [("2023-01", Decimal(8020)), ("2023-02", Decimal(8176))]
    view = in_april.view(month=APRIL)
    assert view.reported.at("besok_digitala", Period.parse("2023-02")).report == MARCH
    assert view.reported.at("besok_digitala", Period.parse("2023-01")).report is None


def test_a_submission_that_was_tampered_with_is_left_out(in_april):
    (manifest,) = in_april.folder().glob("submissions/*/figures.toml")
    manifest.write_text(people.FIGURES.replace("8 176", "9 999"))
    assert numbers(in_april, "besok_digitala") == []


def test_the_board_tells_what_is_wrong_with_the_file(in_april):
    file = in_april.root / "history/figures.csv"
    file.parent.mkdir()
    file.write_text("figure;period;value\nbesok_digitala;jan;8 020\n")
    assert [(each.file, each.line) for each in board(in_april.view()).problems] == [("history/figures.csv", 2)]


def test_the_words_of_earlier_reports_are_known_too(in_april):
    (report,) = in_april.view(month=APRIL).reported.reports
    assert report.texts["psykiatri"] == people.TEXT
    assert (report.month, report.figures_through) == (MARCH, Month(2023, 2))


def test_an_earlier_report_that_was_kept_says_the_same(in_april):
    first = in_april.view(month=APRIL).reported
    (kept,) = (Path(os.environ["XDG_CACHE_HOME"]) / "reportkit").glob("reported-2023-03-*.value")
    assert in_april.view(month=APRIL).reported == first
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-1])
    assert in_april.view(month=APRIL).reported == first  # a cache that is broken is made anew
    assert kept.read_bytes() == whole


def test_without_a_place_to_keep_it_an_earlier_report_is_read_each_time(in_april, monkeypatch, tmp_path):
    (tmp_path / "cache").write_text("ingen mapp")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert numbers(in_april, "besok_digitala") == [("2023-02", Decimal(8176))]


@pytest.mark.parametrize("typed", ["ca 8 176", "-12,50", "över 98", "0"])
def test_a_number_is_kept_as_it_was_printed(typed):
    value = Reported(Period.parse("2023-01/2023-02"), parse_number(typed), "besök", "K", MARCH)
    report = EarlierReport(MARCH, Month(2023, 2), {"besok": (value,)}, {"psykiatri": "Ord."})
    keep_value("reported-2023-03", "nyckel", report, "här")
    again = kept_value(EarlierReport, "reported-2023-03", "nyckel", "här")
    assert again == report
    assert again.values["besok"][0].number.word == value.number.word
