"""The screens notice what happens outside them: at a key, when the window gets the focus, and now and then at rest."""

import pytest
from textual import events

from reportkit.store.edit import Edit
from reportkit.store.files import write_bytes
from reportkit.tui import watching
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.submitting import SubmitScreen
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow import review, submit, write
from tests.tui.sitting import APRIL, PER, RUT, TORKEL, session_of, sitting

SECTION, WAITING, VISITS = "lanssjukvard-1", "funktion", "ls1_akutbesok"


@pytest.fixture(autouse=True)
def at_every_key(monkeypatch):
    """Nobody waits two seconds between two keys here."""
    monkeypatch.setattr(watching, "AT_MOST", 0.0)


def save(workspace, who, text):
    write.save(session_of(workspace, who), APRIL, SECTION, Edit(text=text))


def standing(person, words):
    """The line of the screen that some words stand on."""
    return next(number for number, line in enumerate(person.seen().splitlines()) if words in line)


async def test_the_board_shows_what_a_colleague_hands_in_and_stays_where_it_was(workspace):
    async with sitting(workspace, PER, size=(80, 24)) as per:
        per.page.listed.go_to("smittskydd")
        await per.pilot.pause()
        row, place = "folkhalsa", standing(per, "Smittskydd")
        assert per.page.listed.scroll_y > 0
        session = session_of(workspace, TORKEL)
        write.nothing_to_report(session, APRIL, row, "")
        submit.submit(session, APRIL, row)
        per.app.post_message(events.AppFocus())
        await per.sees("Nytt: Folkhälsoarbetet, Inskickat.", "4 väntar på dig")
        assert (per.page.listed.chosen, standing(per, "Smittskydd")) == ("smittskydd", place)


async def test_a_key_is_enough(workspace):
    async with sitting(workspace, PER) as per:
        save(workspace, TORKEL, "# Förbättringsarbete\n\nEn ny mening.\n")
        await per.press("down")
        await per.sees("Nytt: Division Länssjukvård 1, Utkast.")


async def test_a_program_at_rest_notices_too(workspace, monkeypatch):
    monkeypatch.setattr("reportkit.tui.app.AT_REST", 0.3)
    async with sitting(workspace, PER) as per:
        save(workspace, TORKEL, "# Förbättringsarbete\n\nEn ny mening.\n")
        await per.sees("Nytt: Division Länssjukvård 1, Utkast.")


async def test_nothing_is_read_until_a_file_was_touched(workspace, monkeypatch):
    async with sitting(workspace, PER) as per:
        told = []
        await per.press("down")
        await per.until(lambda: per.app.watch_others._told, "the first look")
        monkeypatch.setattr(BoardScreen, "others_acted", lambda page: told.append(page))
        for _ in range(5):
            await per.app.look_around().wait()
        assert told == []
        write_bytes(workspace / f"reports/{APRIL}/{SECTION}/text.md", b"Skrivet med en annan redigerare.\n")
        await per.app.look_around().wait()
        assert told == [per.page]


async def test_a_contact_is_told_of_their_own_sections_alone(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        write.nothing_to_report(session_of(workspace, PER), APRIL, "folkhalsa", "")
        await torkel.app.look_around().wait()
        await torkel.until(lambda: not torkel.page.workers._workers, "the board is read")
        assert "Nytt:" not in torkel.seen()
        save(workspace, PER, "# Förbättringsarbete\n\nEn ny mening.\n")
        await torkel.app.look_around().wait()
        await torkel.sees("Nytt: Division Länssjukvård 1, Utkast.")


async def test_somebody_elses_save_is_told_at_once_and_both_texts_are_kept(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Min mening. ")
        save(workspace, PER, "Redaktörens text.\n")
        await torkel.app.look_around().wait()
        await torkel.sees("Per Hagsjö ändrade avsnittet", "Din text är kvar.", "inte sparat, ändrat av någon annan")
        assert torkel.page.editor.text.startswith("Min mening.")
        assert torkel.view().contribution(SECTION).text == "Redaktörens text.\n"
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.sees("Redaktörens text.", "Min mening.")
        await torkel.press("down", "down", "enter")
        await torkel.sees("Sparat")
        assert "ändrat av någon annan" not in torkel.seen()


async def test_it_is_told_once(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Min mening. ")
        save(workspace, PER, "Redaktörens text.\n")
        await torkel.app.look_around().wait()
        await torkel.sees("Din text är kvar.")
        page = torkel.page
        write.nothing_to_report(session_of(workspace, PER), APRIL, "folkhalsa", "")
        page.fall_silent()
        await torkel.app.look_around().wait()
        await torkel.until(lambda: not [each for each in page.workers if each.name == "news"], "nothing new")
        assert "Din text är kvar." not in torkel.seen()
        save(workspace, PER, "Redaktörens andra text.\n")
        await torkel.app.look_around().wait()
        await torkel.sees("Din text är kvar.")


async def test_a_text_that_nobody_has_touched_here_becomes_the_new_one_at_the_same_place(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        before = page.editor.text
        page.editor.move_cursor((2, 5))
        save(workspace, PER, before.rstrip("\n") + "\n\nEn rad till.\n")
        await torkel.app.look_around().wait()
        await torkel.sees("Per Hagsjö ändrade avsnittet", "Det är den nya texten som står här.", "En rad till.")
        assert page.editor.selection.end == (2, 5)
        assert not page.unsaved
        await torkel.type("Ä")
        await torkel.press("ctrl+s")
        await torkel.sees("Sparat")
        await torkel.press("ctrl+z", "ctrl+z")
        await torkel.until(lambda: page.editor.text == before, "undone to what stood here first")


async def test_files_that_were_changed_past_the_program_are_told_of(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        write_bytes(workspace / f"reports/{APRIL}/{SECTION}/text.md", b"Skrivet med en annan redigerare.\n")
        await torkel.app.look_around().wait()
        await torkel.sees("Avsnittets filer ändrades utanför programmet.", "Skrivet med en annan redigerare.")


async def test_figures_that_somebody_else_gives_are_no_news_for_the_text(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Min mening. ")
        write.set_figures(session_of(workspace, PER), APRIL, SECTION, {VISITS: {"value": "7050"}})
        await torkel.app.look_around().wait()
        await torkel.sees("Texten är som den var.")
        assert torkel.page.unsaved
        await torkel.press("ctrl+s")
        await torkel.sees("Sparat")


async def test_a_section_that_is_handed_in_meanwhile_can_be_read_and_not_written(workspace):
    async with sitting(workspace, RUT) as rut:
        await rut.opens("nara", "e")
        await rut.press("escape")
        page = rut.page
        assert not page.editor.read_only
        submit.submit(session_of(workspace, PER), APRIL, "nara")
        await rut.app.look_around().wait()
        await rut.sees("Läget är nu ”Inskickat”")
        assert page.editor.read_only
        submit.withdraw(session_of(workspace, PER), APRIL, "nara")
        await rut.app.look_around().wait()
        await rut.sees("du kan skriva här")
        assert not page.editor.read_only


async def test_values_of_somebody_else_stand_in_the_form_at_once(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "s")
        await torkel.is_at(FiguresScreen)
        write.set_figures(session_of(workspace, PER), APRIL, SECTION, {VISITS: {"value": "7050"}})
        await torkel.app.look_around().wait()
        await torkel.sees("Siffrorna här är de nya.", "7 050")


async def test_a_value_that_is_being_typed_is_not_taken_from_under_the_hands(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "s")
        await torkel.is_at(FiguresScreen)
        torkel.page.grid.go_to(VISITS)
        await torkel.type("7100")
        write.set_figures(session_of(workspace, PER), APRIL, SECTION, {VISITS: {"value": "7050"}})
        await torkel.app.look_around().wait()
        await torkel.sees("Nya siffror visas när ditt värde är sparat.", "7100")
        await torkel.press("enter")
        await torkel.sees("Någon annan har ändrat samma värde")


async def test_an_editor_who_reads_sees_what_the_contact_does(workspace):
    async with sitting(workspace, PER) as per:
        await per.opens(WAITING)
        await per.is_at(ReadingScreen)
        review.remark(session_of(workspace), APRIL, WAITING, "Skriv vad som gjordes.")
        await per.app.look_around().wait()
        await per.sees("ändrade avsnittet", "Så här är det nu.")


async def test_who_is_about_to_hand_in_is_told_that_the_text_is_another(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        await torkel.is_at(WritingScreen)
        await torkel.press("f9")
        await torkel.is_at(SubmitScreen)
        await torkel.until(lambda: torkel.is_open, "what is left")
        save(workspace, PER, "Redaktörens text.\n")
        await torkel.app.look_around().wait()
        await torkel.sees("Per Hagsjö ändrade avsnittet", "Se efter vad som skickas")
