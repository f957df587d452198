"""Keys in the wrong place, and words on the screen: what people do who have not seen the program before."""

import pytest
from textual import events

from reportkit.model.finding import Severity
from reportkit.store.edit import Edit
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.pick_file import PickFile
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.tui.screens.writing import WritingScreen
from reportkit.tui.widgets.finding_rows import FindingRows
from reportkit.tui.widgets.status_line import StatusLine
from reportkit.workflow import write
from reportkit.workflow.drafts import drafts_of
from tests.tui.sitting import APRIL, TORKEL, session_of, sitting

SECTION = "lanssjukvard-1"


async def test_keys_that_come_before_a_dialog_stands_there_are_for_the_dialog(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        for key in ("escape", "enter", "tab"):
            torkel.app.push_screen(PickFile(torkel.app.desk, "Välj fil"))
            torkel.app.post_message(events.Key(key, None))
            await torkel.pilot.pause(0.2)
            if key != "escape":
                await torkel.is_at(PickFile)
                await torkel.press("escape")
            await torkel.is_at(WritingScreen)
            assert torkel.app.is_running


def warning_of(page):
    return next(each for each in page.seen.checked if each.finding.severity is Severity.WARNING and not each.answer)


async def test_words_typed_beside_the_text_go_into_the_text_and_answer_nothing(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        page.side.highlight(warning_of(page).finding.key)
        await torkel.press("ctrl+r")
        await torkel.until(lambda: page.side.has_focus_within, "the list")
        await torkel.type("orlq ")
        await torkel.until(lambda: page.editor.text.startswith("orlq "), "the words in the text")
        assert page.editor.has_focus
        assert torkel.view().reader.answers(SECTION) == ()


async def test_an_answer_in_the_list_is_taken_back_by_one_key(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        await torkel.press("ctrl+r")
        page.side.open("findings", focus=True)
        await torkel.until(lambda: page.side.findings.has_focus, "the list")
        await torkel.press("down")
        page.side.highlight(warning_of(page).finding.key)
        await torkel.press("o")
        await torkel.sees("Svaret är sparat. Ta tillbaka det med u")
        await torkel.until(lambda: page.side.findings.current.answer is not None, "shown as answered")
        await torkel.press("u")
        await torkel.sees("Svaret är taget tillbaka.")
        assert torkel.view().reader.answers(SECTION) == ()


async def test_a_finding_in_the_figures_is_told_there_and_one_comes_back_to_the_text(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        found = next(each for each in page.seen.checked if each.finding.figure and not each.answer)
        await torkel.press("ctrl+r")
        page.side.open("findings", focus=True)
        page.side.highlight(found.finding.key)
        await torkel.press("enter")
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.page.opened, "the form")
        said = torkel.page.query_one(StatusLine)
        await torkel.until(lambda: said.said == torkel.page.desk.tell(found.finding.message), "what is asked")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        await torkel.until(lambda: page.editor.has_focus, "the text")


async def test_a_value_that_cannot_be_read_is_told_of_and_escape_leaves_the_findings_first(workspace):
    async with sitting(workspace, TORKEL, (80, 24)) as torkel:
        await torkel.press("s")
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.page.opened, "the form")
        page = torkel.page
        await torkel.press("f")
        await torkel.until(lambda: page.query_one(FindingRows).has_focus, "the findings")
        await torkel.press("escape")
        await torkel.until(lambda: page.grid.has_focus, "the form again")
        assert torkel.page is page
        page.grid.go_to("ls1_akutbesok")
        await torkel.type("13 2x0")
        await torkel.press("enter", "f")
        await torkel.until(lambda: "är inget tal" in page.query_one(StatusLine).said, "why")
        assert page.grid.has_focus
        assert page.grid.cell[0] == "ls1_akutbesok"


async def test_what_was_said_goes_at_the_next_key(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.press("ctrl+s")
        await torkel.sees("Allt är redan sparat.")
        await torkel.type("N")
        await torkel.until(lambda: "Allt är redan sparat." not in torkel.seen(), "silent")


async def test_words_that_were_undone_are_not_offered_later(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page, session = torkel.page, torkel.app.desk.session
        await torkel.type("N")
        page.keep_words()
        assert drafts_of(session, APRIL, SECTION)
        await torkel.press("ctrl+z")
        await torkel.until(lambda: not page.unsaved, "undone")
        await torkel.until(lambda: drafts_of(session, APRIL, SECTION) == (), "forgotten")


async def test_ctrl_end_and_ctrl_home_go_to_the_ends_of_the_text(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        editor = torkel.page.editor
        await torkel.press("ctrl+end")
        await torkel.until(lambda: editor.cursor_location == editor.document.end, "the end")
        await torkel.press("ctrl+home")
        await torkel.until(lambda: editor.cursor_location == (0, 0), "the start")


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_two_texts_begin_where_they_part_and_own_words_are_called_own(workspace, size):
    long = "\n".join(f"Stycke {number} står lika i båda texterna, med ganska många ord.\n" for number in range(9))
    session = session_of(workspace, TORKEL)
    write.save(session, APRIL, SECTION, Edit(text=long))
    async with sitting(workspace, TORKEL, size) as torkel:
        await torkel.opens(SECTION)
        await torkel.press("ctrl+end")
        await torkel.type("Min.")
        write.save(session, APRIL, SECTION, Edit(text=f"{long}Den andra.\n"))
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.sees("du har sparat i ett annat", "Min.", "Den andra.")
        assert "någon annan" not in torkel.seen()
        await torkel.sees("Ta den från det andra fönstret")
