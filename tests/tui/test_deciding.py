"""What is sent to others is sent by somebody who means it, and by nobody who believed to be writing."""

import asyncio

import pytest
from textual import events

from reportkit.tui.deciding import A_MOMENT
from reportkit.tui.screens.questions import Ask, Confirm
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.submitting import SubmitScreen
from reportkit.workflow import write
from tests.tui.sitting import APRIL, PER, session_of, sitting

SECTION, EBBA, READY = "funktion", "ebba.rislund", "lanssjukvard-2"


@pytest.mark.parametrize("line", ["kan det godkännas nu\n", "att returnera vore fel\n", "tack för det\n"])
async def test_a_line_that_was_meant_for_a_text_decides_nothing(line, workspace):
    async with sitting(workspace, PER, (80, 24)) as per:
        await per.opens(SECTION)
        await per.is_at(ReadingScreen)
        await per.type(line)
        await per.pilot.pause()
        assert per.state(SECTION) == "in_review"
        assert {per.state(each) for each in ("avrapportering-nara", "avrapportering-bestallarenheten")} <= {
            "submitted",
            "in_review",
        }


@pytest.mark.parametrize("line", ["hur bra\n", "a\n\n\n", "aa\n"])
async def test_keys_that_were_pressed_before_a_question_was_shown_do_not_answer_it(line, workspace):
    async with sitting(workspace, PER, (80, 24)) as per:
        await per.opens(SECTION)
        await per.is_at(ReadingScreen)
        for character in line:
            key = {" ": "space", "\n": "enter"}.get(character, character)
            per.app.post_message(events.Key(key, character))  # as a terminal does that pastes without saying so
        await per.pilot.pause()
        await asyncio.sleep(2 * A_MOMENT)
        await per.pilot.pause()
        assert per.state(SECTION) == "in_review"
        if isinstance(per.page, Confirm):
            await per.sees("Tangenten kom innan det här hade visats")
            await per.press("enter")
            await per.until(lambda: per.state(SECTION) == "approved", "approved by somebody who has read the question")


async def test_what_is_pasted_over_a_section_that_is_read_is_no_command(workspace):
    async with sitting(workspace, PER, (80, 24)) as per:
        await per.opens(SECTION)
        await per.is_at(ReadingScreen)
        per.app.post_message(events.Paste("a\r\na\r\n"))
        await per.pilot.pause()
        await per.is_at(ReadingScreen)
        assert per.state(SECTION) == "in_review"


async def test_two_enters_on_the_board_do_not_hand_in_a_section(workspace):
    write.nothing_to_report(session_of(workspace, EBBA), APRIL, READY, "Inget nytt.")
    async with sitting(workspace, EBBA, (80, 24)) as ebba:
        assert ebba.page.listed.go_to(READY)
        await ebba.press_at_once("f9", "enter", "f9")
        await ebba.is_at(SubmitScreen)
        await ebba.sees("Tangenten kom innan det här hade visats")
        assert ebba.state(READY) == "draft"
        await ebba.press("enter")
        await ebba.until(lambda: ebba.state(READY) == "submitted", "submitted")


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_each_question_says_what_enter_does(workspace, size):
    async with sitting(workspace, PER, size) as per:
        await per.opens(SECTION)
        await per.is_at(ReadingScreen)
        await per.press("a")
        await per.is_at(Confirm)
        await per.sees("Godkänn Division Funktion?", "är godkänt.", "Enter godkänn", "Esc avbryt")
        await per.press("escape", "m")
        await per.is_at(Ask)
        await per.sees("Kontakten läser den.", "Enter anmärk")
        await per.press("escape", "t")
        await per.is_at(Ask)
        await per.sees("Vad ska ändras?", "Enter gå vidare")
        await per.type("Skriv mer.")
        await per.press("enter")
        await per.is_at(Confirm)
        await per.sees("”Skriv mer.”", "går tillbaka till kontakten", "Enter returnera")
        await per.type("x")
        await per.is_at(Ask)
        await per.sees("Skriv mer.")
        assert per.state(SECTION) == "in_review"
