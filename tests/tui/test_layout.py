"""Small windows, odd texts, and looks: what a person sees, whatever they sit at."""

import pytest

from reportkit.messages import Language
from reportkit.model.value import replace
from reportkit.store.edit import Edit
from reportkit.store.files import read_text, write_bytes
from reportkit.tui.desk import Desk
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.board_columns import Layout
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.questions import Ask
from reportkit.tui.themes import THEMES
from reportkit.workflow import review, write
from reportkit.workflow.board import board
from tests.tui.sitting import APRIL, PER, RUT, TORKEL, session_of, sitting

SIZES = [(60, 20), (80, 24), (120, 40), (160, 50)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_words_that_matter_stand_on_the_start_in_every_window(workspace, size):
    async with sitting(workspace, TORKEL, size) as torkel:
        await torkel.sees("Att göra", "12 april", "om 2 dagar", "Utkast", "Siffror 5 av 6", "5 fel", "ÖVNING", "hjälp")
    async with sitting(workspace, PER, size) as per:
        await per.sees("2 av 29 klara", "väntar på dig", "Inskickat", "hjälp", "5 fel,", "1 varning")


async def test_a_heading_that_is_nearly_right_is_the_next_thing_to_mend(workspace):
    async with sitting(workspace, TORKEL, (80, 24)) as torkel:
        await torkel.sees("Nästa: rätta rubriken ”Förbätringsarbete” till ”Förbättringsarbete”")


def test_a_remark_that_waits_for_an_answer_is_told_on_the_board(workspace):
    desk = Desk(session_of(workspace, PER), APRIL, Language.SWEDISH)
    rows = {row.id: row for row in board(desk.view()).rows}
    for width in (76, 120):
        assert "1 anmärkning" in Layout(width).row(desk, rows["avrapportering-regionstaben"]).plain
        assert "anmärkning" not in Layout(width).row(desk, rows["funktion"]).plain


def test_what_a_column_of_the_board_has_no_room_for_stands_below_its_own_beginning(workspace):
    desk = Desk(session_of(workspace, PER), APRIL, Language.SWEDISH)
    row = replace(board(desk.view()).rows[1], changed_outside=True)
    for width in (56, 76, 120):
        layout = Layout(width)
        header, lines = layout.header(desk).plain, layout.row(desk, row).plain.splitlines()
        at = header.index("läge")
        told = " ".join(line[at : at + layout.state].strip() for line in lines).strip()
        assert told == "Utkast, ändrat utanför programmet"
        assert {len(line) for line in lines} == {len(header)}


@pytest.mark.parametrize("size", SIZES)
async def test_text_and_pane_can_both_be_reached_in_every_window(workspace, size):
    async with sitting(workspace, TORKEL, size) as torkel:
        await torkel.opens("lanssjukvard-1")
        await torkel.sees("# Akutmottagningarna", "skicka in")
        await torkel.press("ctrl+r")
        await torkel.sees("Innehåll", "Förbättringsarbete, liknar rubriken")
        await torkel.press("right")
        await torkel.sees("Platshållaren ”xx” är inte ifylld.")
        await torkel.press("escape")
        await torkel.sees("# Akutmottagningarna")


@pytest.mark.parametrize("size", SIZES)
async def test_the_form_shows_values_and_the_field_in_every_window(workspace, size):
    async with sitting(workspace, TORKEL, size) as torkel:
        await torkel.press("s")
        await torkel.is_at(FiguresScreen)
        await torkel.sees("utfall", "föreg. år", "5 av 6 krävda", "7 034", "6 902")


async def test_the_keys_that_matter_stand_below_a_text_in_a_narrow_window(workspace):
    async with sitting(workspace, TORKEL, (80, 24)) as torkel:
        await torkel.opens("lanssjukvard-1")
        await torkel.sees("ctrl+s", "ctrl+r", "ctrl+t siffror", "ctrl+g infoga", "Esc tillbaka", "F1 hjälp")


@pytest.mark.parametrize("size", SIZES)
async def test_what_came_back_opens_at_the_remark_in_every_window(workspace, size):
    async with sitting(workspace, RUT, size) as rut:
        await rut.press("enter")
        await rut.sees("Avsnittet kom tillbaka. Enter svarar", "Skriv ut hur många")
        await rut.until(lambda: rut.page.side.remarks.has_focus, "the remark has the keys")


async def test_somebody_else_can_be_chosen_from_the_first_line_of_keys_in_practice(workspace):
    async with sitting(workspace, TORKEL, (80, 24)) as torkel:
        await torkel.sees("w vem är du?", "? hjälp")


async def test_the_filter_says_how_to_reach_the_list(workspace):
    async with sitting(workspace, PER, (80, 24)) as per:
        await per.press("slash")
        await per.sees("Enter, ↓ till listan")
        await per.type("nära")
        await per.press("down")
        await per.until(lambda: per.page.listed.has_focus, "in the list")


async def test_what_changed_in_figures_is_named_in_words(workspace):
    values = {"ls1_akutbesok": {"value": "7000", "previous_year": "6999", "breakdown.K": "1", "breakdown.M": "2"}}
    write.set_figures(session_of(workspace, TORKEL), APRIL, "lanssjukvard-1", values)
    async with sitting(workspace, PER, (160, 50)) as per:
        await per.opens("lanssjukvard-1", "l")
        await per.press("j")
        await per.sees("(föregående år)", "(kvinnor)", "(män)")
        for internal in ("previous_year", "(K)", "(M)"):
            assert internal not in per.seen()


async def test_a_window_that_is_too_small_says_the_size_it_needs(workspace):
    async with sitting(workspace, TORKEL, (50, 15)) as torkel:
        await torkel.sees("50×15", "60×20")
        await torkel.pilot.resize_terminal(80, 24)
        await torkel.sees("Att göra")


FOREIGN = "[/] [bold]fet[/bold] [@click=app.bell]klicka[/] \x1b[31m och \u202e bakvänt"


async def test_foreign_words_are_shown_as_text_on_every_screen(workspace):
    section = workspace / "sections/nara.toml"
    source = read_text(section).replace('title = "{owner}"', 'title = "Nära [/] [bold]"')
    write_bytes(section, source.encode())
    write_bytes(workspace / "reports/2023-04/nara/text.md", f"# Rubrik [/b]\n\n{FOREIGN}\n".encode())
    async with sitting(workspace, PER, (160, 50)) as per:
        await per.sees("Nära [/] [bold]")
        await per.opens("nara")
        await per.press("escape")
        await per.is_at(BoardScreen)
        await per.press("l")
        await per.until(lambda: per.is_open, "read")
        await per.sees("Rubrik [/b]", "[bold]fet[/bold]", "␛[31m")
        await per.press("e")
        await per.until(lambda: getattr(per.page, "opened", None), "written")
        await per.sees("Rubrik [/b]", "[bold]fet[/bold]", "␛[31m")
        assert "\x1b" not in per.seen()
        assert "\u202e" not in per.seen()
        for tab in per.page.side.tabs:
            per.page.action_tab(tab)
            await per.pilot.pause()
            assert "\x1b" not in per.seen()


async def test_a_foreign_remark_is_shown_as_text(workspace):
    review.remark(session_of(workspace, PER), APRIL, "funktion", "Se [bilaga] [/] [bold]nu[/bold]")
    async with sitting(workspace, PER) as per:
        await per.opens("funktion")
        per.page.action_tab("remarks")
        await per.sees("Se [bilaga] [/] [bold]nu[/bold]")


async def test_a_foreign_source_in_the_form_is_shown_as_text(workspace):
    write.save(
        session_of(workspace, TORKEL),
        APRIL,
        "lanssjukvard-1",
        Edit(figures={"ls1_akutbesok": {"source": "[/red] [link=x]"}}),
    )
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("s")
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.page.opened, "the form")
        torkel.page.grid.go_to("ls1_akutbesok")
        await torkel.sees("[/red] [link=x]")
        await torkel.press("k")
        await torkel.is_at(Ask)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_look_can_be_worn(workspace, theme):
    async with sitting(workspace, TORKEL) as torkel:
        torkel.app.theme = theme
        await torkel.opens("lanssjukvard-1")
        await torkel.sees("Akutmottagningarna")


async def test_without_colours_the_words_say_everything(workspace, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with sitting(workspace, TORKEL) as torkel:
        assert torkel.app.no_color
        await torkel.sees("Utkast", "5 fel, 2 varningar")
