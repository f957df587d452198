"""A month in the screens: a contact writes and submits, the editor returns, approves and assembles."""

from reportkit.model.figure import Comparison
from reportkit.tui.screens.assembling import AssemblingScreen
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.questions import Ask, Confirm, Tell
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.submitting import SubmitScreen
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow.month_view import MonthView
from tests.tui.sitting import APRIL, PER, RUT, TORKEL, session_of, sitting

TEXT = "# Förbättringsarbete\n\nVi har provat ett nytt arbetssätt på två mottagningar.\n"


async def test_the_start_tells_a_contact_what_is_left_to_do(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.sees("Att göra", "sista dag", "Division Länssjukvård 1", "Utkast")
        await torkel.sees("Rubriker 0 av 1", "Siffror 5 av 6", "akutbesök som är klara inom fyra timmar", "5 fel")
        assert "Division Nära" not in torkel.seen()


async def test_the_start_shows_an_editor_the_whole_report(workspace):
    async with sitting(workspace, PER) as per:
        await per.sees("2 av 29 klara", "3 väntar på dig", "Information från verksamheten", "Division Nära")


async def test_a_contact_writes_sees_findings_saves_fills_in_and_submits(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("enter")
        await torkel.is_at(WritingScreen)
        await torkel.until(lambda: torkel.page.opened, "the section")
        page = torkel.page
        page.editor.put("")
        await torkel.type("Det blev xx procent.")
        await torkel.until(lambda: any(e.finding.quote == "xx" for e in page.seen.checked), "a live finding")
        page.editor.put(TEXT)
        await torkel.press("ctrl+s")
        await torkel.sees("Sparat")
        assert torkel.view().contribution("lanssjukvard-1").text == TEXT

        await torkel.press("ctrl+t")
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.page.grid.cell == ("ls1_akut_fyra_timmar", "value"), "the missing figure")
        await torkel.type("68,5")
        await torkel.press("enter")
        await torkel.until(lambda: given(torkel, "ls1_akut_fyra_timmar") == "68.5", "the value is saved")


def given(person, figure):
    value = person.view().contribution("lanssjukvard-1").figures.get(figure)
    return str(value.value.value) if value and value.value else ""


async def test_what_came_back_is_mended_approved_and_assembled(workspace):
    async with sitting(workspace, RUT) as rut:
        await rut.sees("Returnerat", "1 anmärkning att svara på")
        await rut.press("enter")
        await rut.is_at(WritingScreen)
        await rut.sees("Skriv ut hur många distansbesöken var i")
        page = rut.page
        page.editor.insert("Distansbesöken redovisas i nästa rapport.\n\n", (0, 0))
        await rut.press("f9")
        await rut.is_at(SubmitScreen)
        await rut.sees("Anmärkningar som väntar på svar (1)", "Det här skickas in", "▸ Skicka in Division Nära")
        await rut.press("f9")
        await rut.is_at(BoardScreen)
        await rut.sees("Inskickat: Division Nära")
        assert rut.state("nara") == "submitted"

    async with sitting(workspace, PER) as per:
        per.page.listed.go_to("nara")
        await per.press("enter")
        await per.is_at(ReadingScreen)
        await per.until(lambda: per.page.read, "the section")
        assert per.state("nara") == "in_review"
        await per.sees("Distansbesöken redovisas i nästa rapport.")
        await per.press("t")
        await per.is_at(Ask)
        await per.type("Redovisa dem nu.")
        await per.press("enter")
        await per.is_at(Confirm)
        await per.sees("”Redovisa dem nu.”", "Enter returnera")
        assert per.state("nara") == "in_review"
        await per.press("escape")
        await per.is_at(Ask)
        await per.sees("Redovisa dem nu.")
        await per.press("enter")
        await per.is_at(Confirm)
        await per.press("enter")
        await per.until(lambda: per.state("nara") == "returned", "returned")

    session = session_of(workspace, RUT)
    assert MonthView(session, APRIL).reader.remarks("nara")[-1].text == "Redovisa dem nu."

    async with sitting(workspace, RUT) as rut:
        await rut.press("enter")
        await rut.is_at(WritingScreen)
        await rut.until(lambda: rut.page.opened, "the section")
        await rut.press("f9")
        await rut.is_at(SubmitScreen)
        await rut.until(lambda: rut.page.ready, "ready")
        await rut.press("f9")
        await rut.until(lambda: rut.state("nara") == "submitted", "submitted again")

    async with sitting(workspace, PER) as per:
        per.page.listed.go_to("nara")
        await per.press("enter")
        await per.is_at(ReadingScreen)
        await per.until(lambda: per.page.read, "the section")
        await per.press("a")
        await per.is_at(Confirm)
        await per.press("enter")
        await per.until(lambda: per.state("nara") == "approved", "approved")
        await per.press("escape")
        await per.is_at(BoardScreen)
        await per.press("b")
        await per.is_at(AssemblingScreen)
        await per.sees("3 avsnitt godkända", "inte godkän")
        await per.press("d")
        await per.is_at(Tell)
        await per.sees("varje ord återfunnet")
        assert (workspace / "reports/2023-04/regiondirektorens-rapport-2023-04-utkast.docx").is_file()


async def test_what_stops_a_submission_is_listed(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("enter")
        await torkel.is_at(WritingScreen)
        await torkel.until(lambda: torkel.page.opened, "the section")
        await torkel.press("f9")
        await torkel.is_at(SubmitScreen)
        await torkel.sees("Det här måste rättas (5)", "Platshållaren ”xx” är inte ifylld.")
        await torkel.press("f9")
        await torkel.sees("Det kan inte skickas in ännu")
        assert torkel.state("lanssjukvard-1") == "draft"


async def test_a_safe_fix_is_applied_by_one_key_and_can_be_undone(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("enter")
        await torkel.until(lambda: torkel.page.opened, "the section")
        page = torkel.page
        doubled = next(each for each in page.seen.checked if each.finding.fix and not each.finding.fix.text.strip())
        page.side.highlight(doubled.finding.key)
        await torkel.press("ctrl+f")
        await torkel.until(lambda: "mot mot" not in page.editor.text, "mended")
        await torkel.press("ctrl+z")
        await torkel.until(lambda: "mot mot" in page.editor.text, "undone")


async def test_a_warning_is_answered_by_one_key(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("enter")
        await torkel.until(lambda: torkel.page.opened, "the section")
        page = torkel.page
        warning = next(each for each in page.seen.checked if each.finding.severity.value == "warning")
        page.side.highlight(warning.finding.key)
        await torkel.press("ctrl+o")
        await torkel.until(lambda: torkel.view().reader.answers("lanssjukvard-1"), "answered")


async def test_inserting_a_citation_by_searching_for_its_figure(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("enter")
        await torkel.until(lambda: torkel.page.opened, "the section")
        page = torkel.page
        await torkel.press("ctrl+g")
        await torkel.sees("Vad ska infogas?")
        await torkel.press("s")
        await torkel.sees("Siffra ur registret")
        await torkel.type("ambulansuppdrag totalt procent")
        await torkel.press("enter")
        await torkel.until(lambda: "{{ls1_ambulansuppdrag.percent.abs}}" in page.editor.text, "inserted")


async def test_nothing_to_report_is_one_action(workspace):
    async with sitting(workspace, "maja.ek") as maja:
        maja.page.listed.go_to("hsn-psykiatri")
        await maja.press("x")
        await maja.is_at(Ask)
        await maja.sees("Enter skickar in")
        await maja.type("Inget nytt.")
        await maja.press("enter")
        await maja.until(lambda: maja.state("hsn-psykiatri") == "submitted", "submitted")
        assert maja.view().submission("hsn-psykiatri").contribution.nothing == "Inget nytt."
        await maja.until(lambda: maja.page.row and maja.page.row.state.value == "submitted", "the board knows")
        maja.page.listed.go_to("hsn-psykiatri")
        await maja.press("t")
        await maja.until(lambda: maja.state("hsn-psykiatri") == "draft", "withdrawn")


async def test_one_login_plays_contact_and_editor_in_a_workspace_for_practice(workspace):
    async with sitting(workspace) as somebody:
        await somebody.press("w")
        await somebody.sees("Vem är du?")
        await somebody.type("maja")
        await somebody.press("enter")
        await somebody.sees("Division Psykiatri, Maja Ek", "Att göra")


async def test_an_editor_excuses_a_section_with_a_reason(workspace):
    async with sitting(workspace, PER) as per:
        await per.press("b")
        await per.is_at(AssemblingScreen)
        await per.until(lambda: per.page.obstacle, "the checklist")
        section = per.page.obstacle.section
        await per.press("x")
        await per.is_at(Ask)
        await per.type("Semester.")
        await per.press("enter")
        await per.is_at(Confirm)
        await per.sees("Rapporten sammanställs utan avsnittet")
        await per.press("enter")
        await per.until(lambda: per.state(section) == "excused", "excused")
        await per.sees("”Semester.”")


async def test_a_comparison_that_is_filled_in_shows_the_change(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("s")
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.page.opened, "the form")
        page = torkel.page
        page.grid.go_to("ls1_akutbesok")
        await torkel.press("right")
        await torkel.type("7000")
        await torkel.press("enter")
        await torkel.until(
            lambda: str(
                torkel.view().contribution("lanssjukvard-1").figures["ls1_akutbesok"].comparisons[Comparison.PREVIOUS_YEAR].value
            ) == "7000",
            "saved",
        )  # fmt: skip
        await torkel.sees("+34", "+0,5 %")
        await torkel.press("u")
        await torkel.sees("6 902")
