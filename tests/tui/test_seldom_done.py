"""What is done once a month or less has no key: it is found by its name among the commands."""

import time
from datetime import date

from reportkit.model.month import Month
from reportkit.tui.screens.assembling import AssemblingScreen
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.choose import Choose
from reportkit.tui.screens.log import LogScreen
from reportkit.tui.screens.questions import Ask, Tell
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.submitting import SubmitScreen
from tests.tui.sitting import APRIL, PER, TORKEL, sitting

MAY = Month(2023, 5)


async def commands(person, *words):
    await person.press("ctrl+p")
    await person.is_at(Choose)
    await person.type(words[0])
    await person.press("enter")


async def writes(person, text):
    await person.is_at(Ask)
    await person.type(text)
    await person.press("enter")


async def test_the_journal_is_read_and_leads_to_a_section(workspace):
    async with sitting(workspace, PER) as per:
        await commands(per, "journalen")
        await per.is_at(LogScreen)
        await per.sees("Vem gjorde vad, april 2023", "skickade in", "Division Funktion")
        assert per.page.events[0].sequence > per.page.events[-1].sequence
        per.page.listed.go_to(str(next(each.sequence for each in per.page.events if each.section == "funktion")))
        await per.press("enter")
        await per.is_at(ReadingScreen)
        await per.until(lambda: per.is_open, "the section")
        await commands(per, "journalen")
        await per.is_at(LogScreen)
        await per.until(lambda: per.page.events, "its events")
        assert {each.section for each in per.page.events} == {"funktion"}


async def test_the_next_month_is_opened_and_gone_to_and_closed_again(workspace):
    async with sitting(workspace, PER) as per:
        await commands(per, "öppna en ny månad")
        await per.is_at(Ask)
        await per.sees("2023-05")
        await per.press("enter")
        await per.is_at(BoardScreen)
        await per.sees("maj 2023", "0 av 29 klara")
        assert per.app.desk.session.store.months()[-1] == MAY
        await commands(per, "stäng månaden")
        await writes(per, "Det skulle vara juni.")
        await per.sees("april 2023", "2 av 29 klara")
        assert per.app.desk.session.store.months()[-1] == APRIL


async def test_the_last_day_is_moved(workspace):
    async with sitting(workspace, PER) as per:
        await commands(per, "inlämningsdag")
        await writes(per, "i morgon")
        await per.is_at(Tell)
        await per.press("enter")
        await per.is_at(BoardScreen)
        await commands(per, "inlämningsdag")
        await writes(per, "2023-04-14")
        await per.is_at(BoardScreen)
        await per.sees("fredag 14 april")
        assert per.view().settings.deadline == date(2023, 4, 14)
        await commands(per, "inlämningsdag")
        await writes(per, "2023-04-15")
        await per.is_at(BoardScreen)
        await per.sees("den 15 april 2023, en lördag. Närmaste vardag före är den 14 april")


async def test_a_contact_is_offered_nothing_of_the_month(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("ctrl+p")
        await torkel.is_at(Choose)
        await torkel.type("månad")
        assert "Stäng" not in torkel.seen()
        assert "ny månad" not in torkel.seen()


async def test_an_editor_lets_a_finding_stand_with_a_reason(workspace):
    async with sitting(workspace, PER) as per:
        await per.opens("lanssjukvard-1")
        await per.is_at(ReadingScreen)
        per.page.action_tab("findings")
        key = next(each.finding.key for each in per.page.side.findings.found if each.finding.rule == "A01")
        per.page.side.findings.go_to(key)
        await per.press("o")
        await writes(per, "Summan är fel i källan.")
        await per.sees("bortses från")
        (kept,) = [each for each in per.view().reader.answers("lanssjukvard-1") if each.key == key]
        assert (kept.waiver, kept.reason) == (True, "Summan är fel i källan.")


async def test_what_came_by_e_mail_is_handed_in_for_its_contact(workspace):
    async with sitting(workspace, PER) as per:
        await per.opens("vardstod")
        await per.press("e")
        await per.until(lambda: getattr(per.page, "editor", None) and per.is_open, "the text")
        per.page.editor.put("# Utbildningsläkare\n\nFyra läkare börjar i maj.\n")
        await per.press("f9")
        await per.is_at(SubmitScreen)
        await per.until(lambda: per.is_open, "what is left")
        assert per.page.ready, per.seen()
        await commands(per, "skicka in åt")
        await per.is_at(Choose)
        await per.press("enter")
        await writes(per, "e-post 6 april")
        await per.until(lambda: per.state("vardstod") == "submitted", "handed in")
        (event,) = [each for each in per.view().events if each.details.get("received_from")]
        assert event.details["how"] == "e-post 6 april"
        await per.is_at(ReadingScreen)
        await per.sees("Inskickat: ", "börjar granskas när det öppnas på nytt", "Fyra läkare börjar i maj.")
        assert per.state("vardstod") == "submitted", "it was handed in, and not opened to be reviewed"


async def test_the_report_as_a_pdf_is_a_draft_while_something_is_left(workspace, monkeypatch):
    made = []
    monkeypatch.setattr("reportkit.tui.screens.assembling.write_document", lambda *args, **how: made.append(how))
    async with sitting(workspace, PER) as per:
        await per.press("b")
        await per.is_at(AssemblingScreen)
        await per.until(lambda: per.page.standing, "the checklist")
        await commands(per, "pdf")
        await per.until(lambda: made, "made")
        assert made[0]["draft"]
        assert made[0]["path"].name.endswith("-utkast.pdf")


async def test_times_are_shown_on_the_clocks_of_the_workspace(workspace, monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    async with sitting(workspace, PER) as per:
        await commands(per, "journal")
        await per.is_at(LogScreen)
        await per.sees("5 april 09:39")
