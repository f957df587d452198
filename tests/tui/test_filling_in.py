"""Figures as people give them: in a burst of keys, by a paste, over an old value."""

import pytest
from textual import events

from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.choose import Choose
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.workflow import write
from tests.tui.sitting import APRIL, PER, TORKEL, session_of, sitting

SECTION, FIGURE = "lanssjukvard-1", "ls1_akutbesok"


async def at_the_figure(torkel, figure=FIGURE):
    await torkel.press("s")
    await torkel.is_at(FiguresScreen)
    await torkel.until(lambda: torkel.page.opened and torkel.page.grid.cell, "the form")
    torkel.page.grid.go_to(figure)
    await torkel.pilot.pause()


def burst(torkel, *keys):
    """Keys that arrive all at once, as a slow line or a paste without brackets delivers them."""
    for key in keys:
        torkel.app.post_message(events.Key(key, key if len(key) == 1 else " " if key == "space" else None))


def given(torkel, figure=FIGURE):
    value = torkel.view().contribution(SECTION).figures.get(figure)
    return str(value.value.value) if value and value.value else ""


async def test_every_key_of_a_burst_lands_in_order(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel)
        burst(torkel, *"13260", "enter")
        await torkel.until(lambda: given(torkel) == "13260", "saved")


async def test_a_burst_over_several_cells_fills_each_of_them_and_leaving_at_once_loses_none(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel)
        grid = torkel.page.grid
        below = next(row.figure for row in grid.form.rows[grid.cursor[1] + 1 :] if row.keys and not row.inside)
        inside = [row for row in grid.form.rows[grid.cursor[1] + 1 :] if row.inside and row.figure == FIGURE]
        burst(torkel, *"71", "enter", *["down" for _ in inside], *"72", "enter", "escape")
        await torkel.is_at(BoardScreen)
        assert (given(torkel), given(torkel, below)) == ("71", "72")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_is_typed_is_seen_on_the_line_of_the_cell(workspace, size):
    async with sitting(workspace, TORKEL, size) as torkel:
        await at_the_figure(torkel)
        line = next(line for line in torkel.seen().splitlines() if "7 034" in line)
        number = torkel.seen().splitlines().index(line)
        await torkel.press("enter")
        await torkel.sees("låt bli")
        assert "7 034" in torkel.seen().splitlines()[number]
        await torkel.type("81")
        shown = torkel.seen().splitlines()[number]
        assert " 81" in shown
        assert "7 034" not in shown
        assert "6 902" in shown
        assert len(torkel.seen().splitlines()) == size[1]
        await torkel.press("enter")
        await torkel.until(lambda: given(torkel) == "81", "the old value is replaced")


async def test_a_digit_opens_the_cell_with_only_that_digit_and_esc_leaves_it(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel)
        await torkel.press("9")
        assert torkel.page.grid.typing.text == "9"
        await torkel.press("escape")
        await torkel.is_at(FiguresScreen)
        await torkel.sees("7 034")
        assert given(torkel) == "7034"


async def test_an_old_value_can_be_corrected_in_its_middle(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel)
        await torkel.press("enter", "end", "left", "backspace", "9", "enter")
        await torkel.until(lambda: given(torkel) == "7094", "corrected")


async def test_a_paste_opens_the_cell_and_its_unit_goes(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel)
        torkel.app.post_message(events.Paste("13 260 besök"))
        await torkel.until(lambda: torkel.page.grid.typing, "opened")
        await torkel.press("enter")
        await torkel.until(lambda: given(torkel) == "13260", "saved")


async def test_the_keys_of_a_cell_are_named_in_swedish(workspace):
    async with sitting(workspace, TORKEL, (80, 24)) as torkel:
        await at_the_figure(torkel)
        await torkel.press("enter")
        await torkel.sees("Enter klar", "låt bli")
        assert "down" not in torkel.seen()


async def test_leaving_goes_when_nothing_was_filled_in_or_what_was_typed_is_no_number(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel)
        await torkel.press("escape")
        await torkel.is_at(BoardScreen)
        await at_the_figure(torkel)
        await torkel.press("4", "x", "enter", "escape")
        await torkel.is_at(BoardScreen)
        assert given(torkel) == "7034"


async def test_enter_once_too_often_and_then_a_letter_leaves_the_value_of_the_neighbour(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel, "ls1_ambulans_prio_1")
        await torkel.type("3200")
        await torkel.press("enter", "enter", "u", "enter")
        await torkel.until(lambda: given(torkel, "ls1_ambulans_prio_1") == "3200", "saved")
        assert given(torkel, "ls1_ambulans_prio_2") == "5402"
        await torkel.sees("5 402u")
        await torkel.press("up", "delete")
        await torkel.until(lambda: not torkel.page.grid.complaints, "the neighbour has its value alone")


async def test_a_value_that_takes_the_place_of_another_is_named_and_can_be_undone(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await at_the_figure(torkel)
        await torkel.type("7100")
        await torkel.press("enter")
        await torkel.sees("Besök på akutmottagningarna: 7 034 → 7 100. Ångra med u.")
        await torkel.press("u")
        await torkel.until(lambda: given(torkel) == "7034", "undone")


async def test_a_field_that_must_be_filled_in_says_so_and_what_may_be_empty_does_not(workspace):
    async with sitting(workspace, TORKEL, (80, 24)) as torkel:
        await at_the_figure(torkel)
        (line,) = [line for line in torkel.seen().splitlines() if "Akutbesök som" in line]
        assert line.split()[-2:] == ["krävs", "·"]  # the outcome, and the year before
        await torkel.sees("* krävs, · valfritt")


async def test_whether_a_target_is_reached_is_chosen_in_the_form(workspace):
    section, figure = "patientsakerhet", "ps_vardskador"
    write.set_figures(session_of(workspace, PER), APRIL, section, {figure: {"value": "5,0"}})
    async with sitting(workspace, PER) as per:
        per.page.listed.go_to(section)
        await at_the_figure(per, figure)
        per.page.grid.go_to(figure, "judgement")
        await per.type("5")
        assert per.page.grid.typing is None
        await per.press("enter")
        await per.is_at(Choose)
        await per.sees("Är målet nått? Patienter med vårdskada", "delvis uppfyllt", "ingen bedömning")
        await per.type("ej")
        await per.press("enter")

        def judged():
            return per.view().contribution(section).figures[figure].judgement

        await per.until(lambda: judged() == "ej uppfyllt", "kept in the file")
        await per.sees("bedömning", "ej uppfyllt")
        await per.press("u")
        await per.until(lambda: judged() == "", "undone")
