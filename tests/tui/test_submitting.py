"""Handing in: one page that works through what is left, and says what will be sent."""

import pytest
from textual import events

from reportkit.store.edit import Edit
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.questions import Ask, Tell
from reportkit.tui.screens.submitting import SubmitScreen
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow import review, submit, write
from reportkit.workflow.month_view import MonthView
from tests.tui.sitting import APRIL, PER, RUT, TORKEL, session_of, sitting

SECTION = "lanssjukvard-1"
SIZES = [(60, 20), (80, 24), (120, 40), (160, 50)]
WARNED = "# Förbättringsarbete\n\nVi har har provat ett nytt arbetssätt.\n"


async def to_the_page(person):
    await person.press("f9")
    await person.is_at(SubmitScreen)
    await person.until(lambda: person.page.opened, "the page")


def with_figures(workspace):
    """Everything of the section is given, except that a word stands twice."""
    session = session_of(workspace, TORKEL)
    values = {
        "ls1_akut_fyra_timmar": ("71", "70"),
        "ls1_akutbesok": ("7 034", "6 902"),
        "ls1_ambulansuppdrag": ("11 199", "10 918"),
        "ls1_ambulans_prio_1": ("3 190", "3 098"),
        "ls1_ambulans_prio_2": ("5 402", "5 331"),
        "ls1_ambulans_prio_3": ("2 607", "2 489"),
    }
    source = "".join(f'[{id}]\nvalue = "{now}"\nprevious_year = "{before}"\n' for id, (now, before) in values.items())
    write.save(session, APRIL, SECTION, Edit(text=WARNED, figures_source=source))


@pytest.mark.parametrize("size", SIZES)
async def test_what_stops_it_stands_first_in_every_window(workspace, size):
    async with sitting(workspace, TORKEL, size) as torkel:
        await to_the_page(torkel)
        await torkel.sees("Det här måste rättas (5)", "Platshållaren ”xx” är inte ifylld.", "5 fel", "ta itu med")
        assert torkel.page.finding.finding.quote == "xx"


async def test_enter_on_a_finding_goes_to_its_place_in_the_text_or_the_figures(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await to_the_page(torkel)
        await torkel.press("enter")
        await torkel.is_at(WritingScreen)
        await torkel.until(lambda: torkel.page.editor.selected_text == "xx", "the place")
        await torkel.press("f9")
        await torkel.is_at(SubmitScreen)
        await torkel.until(lambda: torkel.page.finding, "the page again")
        await torkel.press("down", "down", "enter")
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.page.grid.cell == ("ls1_akut_fyra_timmar", "value"), "the figure")


async def test_a_warning_is_answered_by_one_key_and_then_the_section_is_sent(workspace):
    with_figures(workspace)
    async with sitting(workspace, TORKEL) as torkel:
        await to_the_page(torkel)
        found = torkel.page.opened.look.stops
        assert torkel.page.listed.answerable == {each.finding.key for each in found}
        while not torkel.page.ready:
            left = len(torkel.page.opened.look.stops)
            await torkel.press("o")
            await torkel.until(lambda left=left: isinstance(torkel.page, Ask) or fewer(torkel, left), "one key")
            if isinstance(torkel.page, Ask):
                await torkel.type("Det stämmer.")
                await torkel.press("enter")
            await torkel.until(lambda left=left: fewer(torkel, left), "answered")
        await torkel.sees(
            "Det här skickas in", "ord under Förbättringsarbete", "nyckeltal", "Ambulansuppdrag totalt: 11 199"
        )
        await torkel.press("end", "enter")
        await torkel.is_at(BoardScreen)
        await torkel.sees("Inskickat: Division Länssjukvård 1. Du kan ta tillbaka det")
        assert torkel.state(SECTION) == "submitted"


def fewer(person, left):
    return isinstance(person.page, SubmitScreen) and len(person.page.opened.look.stops) < left


async def test_somebody_elses_save_on_the_way_is_told_and_nothing_is_sent(workspace):
    async with sitting(workspace, RUT) as rut:
        await to_the_page(rut)
        await rut.until(lambda: rut.page.ready, "ready")
        write.save(session_of(workspace, PER), APRIL, "nara", Edit(text="# Förbättringsarbete\n\nEn annan text.\n"))
        await rut.press("f9")
        await rut.is_at(Tell)
        await rut.press("enter")
        await rut.is_at(SubmitScreen)
        assert rut.state("nara") == "returned"


async def test_a_section_is_taken_back_until_the_review_has_begun(workspace):
    session = session_of(workspace, RUT)
    submit.submit(session, APRIL, "nara")
    async with sitting(workspace, RUT) as rut:
        rut.page.listed.go_to("nara")
        await rut.press("t")
        await rut.until(lambda: rut.state("nara") == "draft", "taken back")


async def test_remarks_are_answered_one_after_the_other_and_lead_to_their_words(workspace):
    session = session_of(workspace, RUT)
    quote = MonthView(session, APRIL).contribution("nara").text.strip().split(".")[-2].split("\n")[-1].strip()
    submit.submit(session, APRIL, "nara")
    editor = session_of(workspace, PER)
    review.remark(editor, APRIL, "nara", "Vad menas?", quote)
    review.return_section(editor, APRIL, "nara", "Skriv mer.")
    async with sitting(workspace, RUT, (80, 24)) as rut:
        await rut.sees("3 anmärkningar att svara på", "Nästa: svara på anmärkningen")
        await rut.press("enter")
        await rut.is_at(WritingScreen)
        page = rut.page
        await rut.until(lambda: page.side.remarks.has_focus and page.side.remarks.current, "the first remark")
        remarks = page.side.remarks
        for number in range(3):
            assert not remarks.current.answer
            if remarks.current.quote:
                await rut.press("g")
                await rut.until(lambda: page.editor.selected_text == quote, "the words")
                await rut.press("ctrl+r")
                await rut.until(lambda: remarks.has_focus, "back at the remarks")
            asked = remarks.current.id
            await rut.press("enter")
            await rut.is_at(Ask)
            await rut.type(f"Svar {number}")
            await rut.press("enter")
            await rut.is_at(WritingScreen)
            await rut.until(lambda asked=asked: next(e for e in remarks.shown if e.id == asked).answer, "kept")
        await rut.sees("Alla anmärkningar är besvarade")
        assert page.editor.has_focus
        assert all(remark.answer for remark in rut.view().reader.remarks("nara"))


# What can be pasted into a question


async def test_control_characters_stay_behind_and_a_text_that_is_too_long_stays_in_its_box(workspace):
    async with sitting(workspace, RUT) as rut:
        await rut.press("x")
        await rut.is_at(Ask)
        rut.app.post_message(events.Paste("Inget [/] \x1b[31mnytt\x07"))
        await rut.sees("Inget [/] [31mnytt")
        assert "\x1b" not in rut.seen()
        rut.app.post_message(events.Paste("lång " * 400_000))
        await rut.press("enter")
        await rut.sees("Här får den vara högst 4000")
        assert isinstance(rut.page, Ask)
        await rut.press("escape")
        await rut.is_at(BoardScreen)
        assert rut.state("nara") == "returned"


async def test_what_is_pasted_into_a_search_is_text(workspace):
    async with sitting(workspace, PER) as per:
        await per.press("slash")
        per.app.post_message(events.Paste("\x1b[31m[/] nära " + "x" * 1_000_000))
        await per.sees("[31m[/] nära")
        assert "\x1b" not in per.seen()
        await per.press("escape", "ctrl+p")
        await per.sees("Vad vill du göra?")
        per.app.post_message(events.Paste("\x1b]52;c;x\x07[bold]"))
        await per.sees("]52;c;x[bold]")
        assert "\x1b" not in per.seen()
