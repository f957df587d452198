"""Somebody else's save, a lost terminal, a text that cannot be saved: the words are kept and offered."""

import signal
import stat
import time

import pytest

from reportkit.store.edit import Edit
from reportkit.store.files import read_text
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.questions import Tell
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.workflow import write
from reportkit.workflow.drafts import drafts_of, keep_draft
from reportkit.workflow.remembered import as_remembered
from tests.tui.sitting import APRIL, MAJA, PER, TORKEL, session_of, sitting
from tests.tui.terminal import ENTER, terminal

SECTION = "lanssjukvard-1"


def saved(person):
    return person.view().contribution(SECTION).text


async def test_leaving_saves(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Nytt. ")
        await torkel.press("escape")
        await torkel.is_at(BoardScreen)
        assert saved(torkel).startswith("Nytt. ")
        assert drafts_of(torkel.app.desk.session, APRIL, SECTION) == ()


async def test_a_conflict_is_shown_side_by_side_and_mine_is_saved_over_it_only_then(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Min mening. ")
        write.save(session_of(workspace, PER), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.sees("Per Hagsjö sparade", "Redaktörens text.", "Min mening.")
        assert saved(torkel) == "Redaktörens text.\n"
        await torkel.press("down", "down", "enter")
        await torkel.until(lambda: saved(torkel).startswith("Min mening."), "mine is saved")
        assert "Redaktörens text.\n" in put_aside(workspace)


async def test_taking_theirs_shows_it_and_keeps_mine_aside(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        await torkel.type("Min mening. ")
        write.save(session_of(workspace, PER), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.press("up", "enter")
        await torkel.until(lambda: page.editor.text == "Redaktörens text.\n", "theirs on the screen")
        await torkel.sees("Din ligger i reports/2023-04/lanssjukvard-1/earlier/", "sparat ")
        assert "inte sparat" not in torkel.seen()
        assert not page.unsaved
        assert saved(torkel) == "Redaktörens text.\n"
        assert any(text.startswith("Min mening. ") for text in put_aside(workspace))
        assert drafts_of(torkel.app.desk.session, APRIL, SECTION) == ()


async def test_both_texts_can_be_copied_in_and_made_one(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        await torkel.type("Min mening. ")
        write.save(session_of(workspace, PER), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.press("down", "enter")
        await torkel.until(lambda: "XX Din text XX\n\nMin mening." in page.editor.text, "both")
        assert page.editor.text.endswith("XX Texten som Per Hagsjö sparade XX\n\nRedaktörens text.\n")
        assert page.unsaved
        assert saved(torkel) == "Redaktörens text.\n"
        page.editor.put("En text av båda.\n")
        await torkel.press("ctrl+s")
        await torkel.until(lambda: saved(torkel) == "En text av båda.\n", "saved")


async def test_changes_in_different_places_become_one_text(workspace):
    first, second = "# Förbättringsarbete\n\nEtt stycke.\n", "\nEtt annat.\n"
    write.save(session_of(workspace, TORKEL), APRIL, SECTION, Edit(text=first + second))
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        page = torkel.page
        page.editor.insert("Min mening. ", (2, 0))
        write.save(session_of(workspace, PER), APRIL, SECTION, Edit(text=first + second + "\nRedaktörens stycke.\n"))
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.press("down", "enter")
        await torkel.sees("Bådas ändringar står nu i texten")
        whole = "# Förbättringsarbete\n\nMin mening. Ett stycke.\n\nEtt annat.\n\nRedaktörens stycke.\n"
        assert page.editor.text == whole
        await torkel.press("ctrl+s")
        await torkel.until(lambda: saved(torkel) == whole, "saved")


def put_aside(workspace):
    return [read_text(path) for path in (workspace / f"reports/2023-04/{SECTION}/earlier").glob("*-text.md")]


async def test_letters_typed_into_the_offer_of_unsaved_words_choose_nothing(workspace):
    session = session_of(workspace, TORKEL)
    keep_draft(session, APRIL, SECTION, "Det som aldrig sparades.\n", "")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("enter")
        await torkel.is_at(TwoTexts)
        await torkel.type("med nya ord")
        await torkel.is_at(TwoTexts)
        assert drafts_of(session, APRIL, SECTION)
        await torkel.press("up", "enter")
        await torkel.sees("Den osparade texten ligger i reports/2023-04/")
        assert drafts_of(session, APRIL, SECTION) == ()
        assert "Det som aldrig sparades.\n" in put_aside(workspace)


async def test_the_start_tells_of_unsaved_words_before_anything_else(workspace):
    section = "hsn-psykiatri"
    keep_draft(session_of(workspace, MAJA), APRIL, section, "Det som aldrig sparades.\n", "")
    async with sitting(workspace, MAJA, (80, 24)) as maja:
        await maja.sees("Nästa: ta hand om den osparade texten")
        assert maja.page.listed.chosen == section
        await maja.press("enter")
        await maja.is_at(TwoTexts)
    keep_draft(session_of(workspace, PER), APRIL, SECTION, "Det som aldrig sparades.\n", "")
    async with sitting(workspace, PER, (80, 24)) as per:
        await per.sees("osparad text")
        assert per.page.listed.chosen == SECTION


async def test_the_person_chosen_in_practice_is_remembered(workspace):
    async with sitting(workspace) as somebody:
        await somebody.press("w")
        await somebody.sees("Vem är du?")
        await somebody.type("maja")
        await somebody.press("enter")
        await somebody.sees("Division Psykiatri, Maja Ek")
    assert as_remembered(session_of(workspace), APRIL).actor.who == MAJA
    assert as_remembered(session_of(workspace, PER), APRIL).actor.who == PER


async def test_an_empty_section_is_begun_below_its_heading(workspace):
    write.save(session_of(workspace, TORKEL), APRIL, SECTION, Edit(text=""))
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        assert not torkel.page.unsaved
        await torkel.type("Vi har provat.")
        assert torkel.page.editor.text.startswith("# Förbättringsarbete\n\nVi har provat.")


async def test_a_citation_inserted_at_once_stands_below_the_heading(workspace):
    write.save(session_of(workspace, TORKEL), APRIL, SECTION, Edit(text=""))
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        await torkel.press("ctrl+g")
        await torkel.sees("Vad ska infogas?")
        await torkel.press("s")
        await torkel.sees("Siffra ur registret")
        await torkel.type("ambulansuppdrag totalt procent")
        await torkel.press("enter")
        await torkel.until(lambda: page.editor.text.startswith("# Förbättringsarbete\n\n{{ls1_ambulans"), "inserted")


async def test_a_conflict_can_wait_and_nothing_is_overwritten(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        await torkel.type("Min mening. ")
        write.save(session_of(workspace, PER), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.press("escape")
        await torkel.sees("Inte sparat. Din text är kvar här")
        assert page.editor.text.startswith("Min mening.")
        assert saved(torkel) == "Redaktörens text.\n"
        (draft,) = drafts_of(torkel.app.desk.session, APRIL, SECTION)
        assert draft.text.startswith("Min mening.")


async def test_a_conflict_that_waits_keeps_nobody_in_and_the_words_are_a_draft(workspace, capsys):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Min mening. ")
        write.save(session_of(workspace, PER), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        await torkel.press("ctrl+q")
        await torkel.is_at(TwoTexts)
        await torkel.sees("din: Min mening.", "deras: Redaktörens text.")
        await torkel.press("enter")
        await torkel.until(lambda: torkel.app._exit, "the program is closed")
    assert "ligger kvar som utkast" in capsys.readouterr().err
    (draft,) = drafts_of(torkel.app.desk.session, APRIL, SECTION)
    assert draft.text.startswith("Min mening.")


async def test_a_conflict_that_was_put_off_is_not_asked_about_again_on_the_way_out(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Min mening. ")
        write.save(session_of(workspace, PER), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.press("escape")
        await torkel.sees("Inte sparat. Din text är kvar här")
        await torkel.press("ctrl+q")
        await torkel.until(lambda: torkel.app._exit, "the program is closed")


async def test_ctrl_a_selects_the_whole_text_as_in_word(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        editor = torkel.page.editor
        await torkel.press("ctrl+a")
        await torkel.until(lambda: editor.selected_text == editor.text, "all of it")


async def test_figures_that_somebody_else_gave_are_no_conflict_for_the_words(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Min mening. ")
        value = {"ls1_akut_fyra_timmar": {"value": "71"}}
        write.set_figures(session_of(workspace, PER), APRIL, SECTION, value)
        await torkel.press("ctrl+s")
        await torkel.until(lambda: saved(torkel).startswith("Min mening."), "saved")
        assert "ls1_akut_fyra_timmar" in torkel.view().contribution(SECTION).figures


async def test_unsaved_words_are_put_away_within_two_seconds_for_their_writer_alone(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Osparat. ")
        session = torkel.app.desk.session
        began = time.monotonic()
        await torkel.until(
            lambda: any(draft.text.startswith("Osparat. ") for draft in drafts_of(session, APRIL, SECTION)), "a draft"
        )
        assert time.monotonic() - began < 5  # two seconds on a quiet machine
        (draft,) = drafts_of(session, APRIL, SECTION)
        assert stat.S_IMODE(draft.file.stat().st_mode) == 0o600
        assert stat.S_IMODE(draft.file.parent.stat().st_mode) == 0o700


async def test_words_that_were_never_saved_are_offered_with_what_differs(workspace):
    session = session_of(workspace, TORKEL)
    keep_draft(session, APRIL, SECTION, "Det som aldrig sparades.\n", "")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("enter")
        await torkel.is_at(TwoTexts)
        await torkel.sees("Det finns text som aldrig sparades", "Det som aldrig sparades.")
        await torkel.press("enter")
        await torkel.until(lambda: torkel.page.editor.text == "Det som aldrig sparades.\n", "recovered")
        assert drafts_of(session, APRIL, SECTION), "kept until it is saved"
        assert torkel.page.editor.selection.end == torkel.page.editor.document.end
        await torkel.press("ctrl+s")
        await torkel.until(lambda: saved(torkel) == "Det som aldrig sparades.\n", "saved")
        await torkel.until(lambda: not drafts_of(session, APRIL, SECTION), "forgotten")


async def test_a_text_with_control_characters_is_told_and_kept(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        torkel.page.editor.put("Ett \x1b[31m styrtecken.\n")
        await torkel.press("ctrl+s")
        await torkel.is_at(Tell)
        await torkel.sees("U+001B")
        await torkel.press("enter")
        assert "\x1b" in torkel.page.editor.text
        assert "\x1b" not in torkel.seen()


def in_the_middle_of_a_sentence(torkel):
    """Somebody writes in a terminal of their own; the program is a process like any other."""
    torkel.sees("Att göra")
    torkel.press(ENTER)
    torkel.sees("Akutmottagningarna", "F9")
    torkel.press(*"Mitt i en mening")
    torkel.sees("Mitt i en mening")


def kept_away(workspace):
    return [draft.text[:16] for draft in drafts_of(session_of(workspace, TORKEL), APRIL, SECTION)]


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_lost_terminal_loses_no_words(workspace, number):
    with terminal(workspace, TORKEL, 30, 110) as torkel:
        in_the_middle_of_a_sentence(torkel)
        torkel.lost(number)
    assert kept_away(workspace) == ["Mitt i en mening"]


def test_a_window_that_is_closed_loses_no_words(workspace):
    with terminal(workspace, TORKEL, 30, 110) as torkel:
        in_the_middle_of_a_sentence(torkel)
        torkel.close_window()
    assert kept_away(workspace) == ["Mitt i en mening"]


def test_a_program_that_is_killed_has_put_the_words_away_before(workspace):
    with terminal(workspace, TORKEL, 30, 110) as torkel:
        in_the_middle_of_a_sentence(torkel)
        torkel.until(lambda: kept_away(workspace) == ["Mitt i en mening"], "put away in a pause")
        torkel.lost(signal.SIGKILL)
    assert kept_away(workspace) == ["Mitt i en mening"]
