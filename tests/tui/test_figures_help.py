"""The form of figures: what is told beside a value, a column from a spreadsheet, and values that nobody loses."""

import os
import signal
import sys
import time

import pexpect
import pytest
from textual import events

from reportkit.store.files import write_bytes
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.pasting import Pasting
from reportkit.tui.screens.questions import Ask, Tell
from reportkit.tui.screens.two_values import TwoValues
from reportkit.workflow import write
from reportkit.workflow.drafts import cells_of, keep_cells
from tests.tui.sitting import APRIL, PER, TORKEL, session_of, sitting
from tests.tui.test_filling_in import SECTION, at_the_figure, given

TOTAL, VISITS, MISSING = "ls1_ambulansuppdrag", "ls1_akutbesok", "ls1_akut_fyra_timmar"


def paste(torkel, text):
    torkel.app.post_message(events.Paste(text))


async def test_what_the_relation_expects_is_told_while_a_value_is_typed(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, TOTAL)
        await torkel.sees("3 190 + 5 402 + 2 607 = 11 199, du har skrivit 11 919")
        await torkel.type("11199")
        await torkel.sees("3 190 + 5 402 + 2 607 = 11 199, stämmer", "+281", "+2,6 %")
        assert given(torkel, TOTAL) == "11919"


@pytest.mark.parametrize("typed", [",5", ".5", "<5", "~5", "(5)"])
async def test_a_sign_before_the_digits_is_never_dropped(workspace, typed):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, TOTAL)
        await torkel.type(typed)
        await torkel.press("enter")
        await torkel.until(lambda: torkel.page.grid.complaints, "the value is refused")
        (complaint,) = torkel.page.grid.complaints.values()
        assert complaint[0] == typed
        assert given(torkel, TOTAL) == "11919"


async def test_the_parts_are_added_up_while_they_are_typed(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.sees("Delarna: 3 480 av 7 034. Saknas: män. Kvar: 3 554.")
        await torkel.press("down", "down")
        await torkel.type("3554")
        await torkel.sees("✓ Delarna: 7 034 av 7 034.")


async def test_a_part_that_the_register_does_not_have_has_a_line_where_it_can_be_emptied(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        torkel.page.grid.go_to(VISITS, "breakdown.P")
        await torkel.press("delete")
        figures = workspace / f"reports/2023-04/{SECTION}/figures.toml"
        await torkel.until(lambda: "P =" not in figures.read_text(), "the part is gone")
        assert "K =" in figures.read_text()


async def test_last_month_a_year_ago_and_the_trend_stand_beside_the_value(workspace):
    months = ("2022-03;6 902", "2022-12;6 980", "2023-01;6 300")
    lines = ["figure;period;value", *(f"{VISITS};{month}" for month in months)]
    write_bytes(workspace / "history/figures.csv", "\n".join(lines).encode())
    async with sitting(workspace, TORKEL, (120, 40)) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.sees("förra mån", "trend", "februari 2023: 6 412", "mars 2022: 6 902", "sedan mars 2022")


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_a_narrow_form_tells_the_change_in_words_or_columns(workspace, size):
    async with sitting(workspace, TORKEL, size) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.sees("+132", "+1,9 %", "3 480 av 7 034")


async def test_a_long_number_is_never_cut(workspace):
    value = {VISITS: {"value": "ca 123 456 789"}}
    write.set_figures(session_of(workspace, TORKEL), APRIL, SECTION, value)
    async with sitting(workspace, TORKEL, (60, 20)) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.sees("ca 123 456 789")


async def test_more_columns_than_a_narrow_window_holds_follow_the_cursor(workspace):
    section = workspace / f"sections/{SECTION}.toml"
    asked = 'compare = ["previous_year", "budget", "forecast", "target"]'
    source = section.read_text().replace('compare = ["previous_year"]', asked, 1)
    write_bytes(section, source.encode())
    async with sitting(workspace, TORKEL, (60, 20)) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.sees("utfall", "›")
        await torkel.press("right", "right", "right", "right")
        await torkel.sees("mål", "‹")
        await torkel.type("7000")
        await torkel.press("enter")
        await torkel.until(
            lambda: "target" in torkel.view().contribution(SECTION).figures[VISITS].comparisons, "the target is saved"
        )


async def test_n_goes_to_the_next_value_that_is_missing(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, TOTAL)
        await torkel.press("n")
        assert torkel.page.grid.cell == (MISSING, "value")


# A column from a spreadsheet


async def test_a_pasted_column_is_shown_before_it_is_saved_and_undone_in_one_step(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        paste(torkel, "7 100\r\n3 500\r\n3 600\r\n68.5\r\n11 199\r\n")
        await torkel.is_at(Pasting)
        await torkel.sees("7 034 → 7 100", "kvinnor", "3 600", "rad 4", "har punkt", "11 919 → 11 199")
        assert given(torkel, VISITS) == "7034"
        await torkel.press("enter")
        await torkel.until(lambda: given(torkel, TOTAL) == "11199", "saved")
        assert given(torkel, VISITS) == "7100"
        assert given(torkel, MISSING) == ""
        await torkel.press("u")
        await torkel.until(lambda: given(torkel, VISITS) == "7034", "undone")
        assert given(torkel, TOTAL) == "11919"
        assert "M" not in torkel.view().contribution(SECTION).figures[VISITS].breakdown


async def test_what_is_pressed_while_a_dialog_is_on_its_way_opens_no_other(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        for event in (
            events.Paste("1\n2\n3"),
            events.Key("k", "k"),
            events.Key("enter", "\r"),
            events.Paste("4\n5\n6"),
            events.Key("k", "k"),
        ):
            torkel.app.post_message(event)
        await torkel.is_at(Pasting)
        await torkel.sees("Tangenten kom innan det här hade visats")
        assert [type(each) for each in torkel.app.screen_stack[1:]] == [FiguresScreen, Pasting]
        await torkel.press("escape")
        await torkel.is_at(FiguresScreen)
        assert given(torkel, VISITS) == "7034"


async def test_what_is_pasted_just_after_the_key_of_the_source_is_the_source(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        for event in (events.Key("k", "k"), events.Paste("Datalagret\n2023-03"), events.Key("k", "k")):
            torkel.app.post_message(event)
        await torkel.is_at(Ask)
        await torkel.sees("Datalagret", "2023-03k")
        assert [type(each) for each in torkel.app.screen_stack[1:]] == [FiguresScreen, Ask]
        await torkel.press("enter")
        await torkel.is_at(FiguresScreen)
        await torkel.until(
            lambda: torkel.view().contribution(SECTION).figures[VISITS].source == "Datalagret 2023-03k", "the source"
        )


async def test_esc_leaves_a_pasted_column_alone(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        paste(torkel, "1\n2\n3")
        await torkel.is_at(Pasting)
        await torkel.press("escape")
        await torkel.is_at(FiguresScreen)
        assert given(torkel, VISITS) == "7034"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[/]\n[bold]fet[/bold]\x1b", "”[bold]fet[/bold]” är inget tal"),
        ("[link=x]a[/link]\nhej", "Inget av det som klistrades in går att använda"),
    ],
)
async def test_what_is_no_number_is_shown_as_text_and_named_by_its_line(workspace, text, says):
    async with sitting(workspace, TORKEL, (160, 50)) as torkel:
        await at_the_figure(torkel, VISITS)
        paste(torkel, text)
        await torkel.is_at(Pasting)
        await torkel.sees("rad 1", "rad 2", says)
        assert "\x1b" not in torkel.seen()
        await torkel.press("enter", "escape")
        assert given(torkel, VISITS) == "7034"


async def test_a_huge_paste_is_answered_in_a_sentence(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        paste(torkel, "9" * 3_000_000)
        await torkel.is_at(Tell)
        await torkel.sees("3000000 tecken långt", "Ingenting har ändrats")
        await torkel.press("enter")
        await torkel.is_at(FiguresScreen)


# Never lost


async def test_a_value_that_two_people_changed_is_shown_from_both_and_one_is_chosen(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.type("7100")
        write.set_figures(session_of(workspace, PER), APRIL, SECTION, {VISITS: {"value": "7050"}})
        await torkel.press("enter")
        await torkel.is_at(TwoValues)
        await torkel.sees("Per Hagsjö sparade", "Du: 7100", "Per Hagsjö: 7 050")
        assert given(torkel, VISITS) == "7050"
        await torkel.press("enter")
        await torkel.sees("någon annan har gett ett annat värde")
        assert given(torkel, VISITS) == "7050"


async def test_mine_is_saved_over_somebody_elses_value_only_when_that_is_chosen(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.type("7100")
        write.set_figures(session_of(workspace, PER), APRIL, SECTION, {VISITS: {"value": "7050"}})
        await torkel.press("enter")
        await torkel.is_at(TwoValues)
        await torkel.press("down", "enter")
        await torkel.until(lambda: given(torkel, VISITS) == "7100", "mine")
        await torkel.press("u")
        await torkel.until(lambda: given(torkel, VISITS) == "7050", "undo gives theirs back")


async def test_a_value_that_could_not_be_read_stands_in_its_cell_the_next_time(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.type("7.100")
        await torkel.press("enter")
        await torkel.sees("har punkt")
        await torkel.press("escape")
        await torkel.is_at(BoardScreen)
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.sees("Nästa: ta hand om de osparade siffrorna")
        await at_the_figure(torkel, VISITS)
        await torkel.sees("7.100", "sparades aldrig")
        await torkel.press("delete")
        await torkel.until(lambda: not cells_of(torkel.app.desk.session, APRIL, SECTION), "forgotten")


async def test_a_disk_that_is_full_leaves_the_value_in_its_cell(workspace, monkeypatch):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full_disk)
            await torkel.type("7100")
            await torkel.press("enter")
            await torkel.is_at(Tell)
            await torkel.sees("det finns ingen plats kvar")
            await torkel.press("enter")
            await torkel.is_at(FiguresScreen)
            await torkel.sees("7100", "Inte sparat: det finns ingen plats kvar", "kan inte läggas undan just nu")
        assert given(torkel, VISITS) == "7034"
        torkel.page.grid.go_to(VISITS)
        await torkel.press("enter", "enter")
        await torkel.until(lambda: given(torkel, VISITS) == "7100", "saved once there is room")


def full_disk(handle):
    raise OSError(28, os.strerror(28))


def test_a_lost_terminal_in_the_middle_of_a_value_loses_no_digit(workspace):
    command = ["-m", "reportkit", "-w", str(workspace), "--as", TORKEL]
    child = pexpect.spawn(
        sys.executable, command, dimensions=(30, 110), encoding="utf-8", env=os.environ | {"TERM": "xterm-256color"}
    )  # fmt: skip
    try:
        child.expect("Att göra", timeout=60)
        child.send("s")
        child.expect("Akutbesök", timeout=60)
        time.sleep(1)
        child.send("68,")
        child.expect("68,", timeout=60)
        time.sleep(0.3)
        child.kill(signal.SIGHUP)
        child.expect(pexpect.EOF, timeout=60)
    finally:
        child.close(force=True)
    found = cells_of(session_of(workspace, TORKEL), APRIL, SECTION)
    assert [draft.cells for draft in found] == [{(MISSING, "value"): "68,"}]


async def test_kept_values_of_two_sittings_stand_in_their_cells_and_only_one_file_is_left(workspace):
    session = session_of(workspace, TORKEL)
    kept = keep_cells(session, APRIL, SECTION, {(VISITS, "value"): "7 100"})
    kept.rename(kept.with_name(kept.name.replace(str(os.getpid()), "1")))
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, VISITS)
        await torkel.sees("7 100", "sparades aldrig")
        (draft,) = cells_of(session, APRIL, SECTION)
        assert draft.file == kept
        await torkel.press("enter", "enter")
        await torkel.until(lambda: given(torkel, VISITS) == "7100", "saved")
        await torkel.until(lambda: not cells_of(session, APRIL, SECTION), "forgotten")
