"""What is sent to others is sent by somebody who means it, and by nobody who believed to be writing."""

import pytest

from reportkit.tui.screens.questions import Ask, Confirm
from reportkit.tui.screens.reading import ReadingScreen
from tests.tui.sitting import PER, sitting

SECTION = "funktion"


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
