"""The report comes back from Word, and a form goes out: the same deeds as the commands, on the screen."""

import pytest
from docx import Document
from openpyxl import load_workbook
from textual.widgets import Input

from reportkit.store.files import read_text
from reportkit.tui.screens.assembling import AssemblingScreen
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.choose import Choose
from reportkit.tui.screens.menu import Menu
from reportkit.tui.screens.pick_file import PickFile
from reportkit.tui.screens.place_file import PlaceFile
from reportkit.tui.screens.questions import Ask, Confirm, Tell
from reportkit.tui.screens.reconciling import ReconcileScreen
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow.arriving import read_arrival
from tests.tui.sitting import APRIL, PER, TORKEL, sitting
from tests.tui.walk import changed_report

DRAFT, APPROVED, WITHOUT_FIGURES = "lanssjukvard-1", "aktuella-handelser", "avrapportering-nara"


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """A home where documents lie as people keep them."""
    folder = tmp_path / "hem" / "Dokument"
    (folder / "Formulär").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder.parent))
    return folder


@pytest.fixture
def report(workspace, documents):
    path = documents / "rapport.docx"
    path.write_bytes(changed_report(workspace))
    return path


async def compares(per, key="j"):
    await per.press(key)
    await per.is_at(PickFile)
    await per.type("rapport")
    await per.press("enter")
    await per.is_at(ReconcileScreen)


def files(workspace):
    return {path: path.read_bytes() for path in (workspace / f"reports/{APRIL}").rglob("*") if path.is_file()}


async def test_what_was_changed_is_shown_figures_first_and_nothing_is_saved(workspace, report):
    before = files(workspace)
    async with sitting(workspace, PER, size=(120, 50)) as per:
        await compares(per)
        await per.sees("Jämför med rapport.docx", "Inget är sparat än. 1 avsnitt valt")
        seen = per.seen()
        places = ["7 034 besök → 7 104 besök", "[x] Division Länssjukvård 1", "1 siffra, 1 ställe i texten"]
        places += ["− före: …", "planera tillsammans", "+ efter: …", "planera ihop"]
        assert [seen.find(each) for each in places] == sorted(seen.find(each) for each in places)
        assert all(each in seen for each in places)
        await per.sees(" –  Aktuella händelser", "Returnera avsnittet först (t)")
        await per.press("escape")
        await per.is_at(BoardScreen)
    assert files(workspace) == before


async def test_what_is_chosen_is_brought_home_with_its_figures(workspace, report):
    async with sitting(workspace, PER) as per:
        await compares(per)
        await per.press("enter")
        await per.sees("Hemtaget till Division Länssjukvård 1.")
        kept = per.view().contribution(DRAFT)
        assert "planera ihop" in kept.text
        assert "{{ls1_akutbesok}}" in kept.text
        assert str(kept.figures["ls1_akutbesok"].value.value) == "7104"
        assert "7 034 besök" not in per.seen()
        assert "de allra första" not in per.view().contribution(APPROVED).text


async def test_what_is_not_chosen_stays_as_it_was(workspace, report):
    async with sitting(workspace, PER) as per:
        await compares(per)
        before = per.view().contribution(DRAFT)
        await per.press("space")
        await per.sees("Inget är sparat. Välj avsnitt med mellanslag.", "[ ] Division Länssjukvård 1")
        await per.press("enter")
        assert per.view().contribution(DRAFT) == before
        await per.press("space")
        await per.sees("[x] Division Länssjukvård 1")


async def test_a_section_that_is_handed_in_is_returned_from_here_and_then_brought_home(workspace, report):
    async with sitting(workspace, PER) as per:
        await compares(per)
        assert per.page.listed.go_to(APPROVED)
        await per.press("t")
        await per.is_at(Ask)
        await per.sees("Ändrat i Word: rapport.docx")
        await per.press("enter")
        await per.is_at(ReconcileScreen)
        await per.sees("[ ] Aktuella händelser   Returnerat")
        await per.press("space", "enter")
        await per.sees("Hemtaget till")
        assert "de allra första besökarna" in per.view().contribution(APPROVED).text


async def test_a_section_can_be_opened_to_mend_it_by_hand(workspace, report):
    async with sitting(workspace, PER) as per:
        await compares(per)
        assert per.page.listed.go_to(DRAFT)
        await per.press("e")
        await per.is_at(WritingScreen)
        await per.until(lambda: per.is_open, "the section")
        await per.press("escape")
        await per.is_at(ReconcileScreen)


async def test_it_is_found_where_the_report_is_assembled_and_among_the_commands(workspace, report):
    async with sitting(workspace, PER) as per:
        await per.press("ctrl+p")
        await per.is_at(Choose)
        await per.type("jämför med word")
        await per.press("enter")
        await per.is_at(PickFile)
        await per.press("escape", "b")
        await per.is_at(AssemblingScreen)
        await per.until(lambda: per.page.standing, "the checklist")
        await compares(per)
        await per.press("escape")
        await per.is_at(AssemblingScreen)


async def test_a_file_that_is_no_report_is_told_and_the_screen_stays(workspace, documents):
    Document().save(str(documents / "rapport.docx"))
    async with sitting(workspace, PER) as per:
        await per.press("j")
        await per.is_at(PickFile)
        await per.type("rapport")
        await per.press("enter")
        await per.is_at(Tell)
        await per.sees("Filen är ingen sammanställd rapport")
        await per.press("escape")
        await per.is_at(BoardScreen)


async def test_a_contact_compares_no_report(workspace, documents):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("j")
        assert isinstance(torkel.page, BoardScreen)


async def test_a_form_in_word_is_written_where_somebody_wants_it(workspace, documents):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("ctrl+p")
        await torkel.is_at(Choose)
        await torkel.type("formulär")
        await torkel.press("enter")
        await torkel.is_at(Menu)
        await torkel.press("w")
        await torkel.is_at(PlaceFile)
        await torkel.sees("Lägg det här: formular-lanssjukvard-1-2023-04.docx", "Formulär/")
        await torkel.press("down", "enter")
        await torkel.sees("Dokument/Formulär")
        await torkel.press("enter")
        await torkel.is_at(Tell)
        await torkel.sees("Formuläret är skrivet", "~/Dokument/Formulär/formular-lanssjukvard-1-2023-04.docx")
        written = documents / "Formulär/formular-lanssjukvard-1-2023-04.docx"
        brought = read_arrival(torkel.app.desk.session, APRIL, DRAFT, written)
    assert brought.text is not None
    assert brought.figures is not None


async def test_the_figures_alone_are_a_spreadsheet_under_the_name_that_is_typed(workspace, documents):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("y")
        await torkel.is_at(Menu)
        await torkel.press("x")
        await torkel.is_at(PlaceFile)
        torkel.page.query_one(Input).value = "till Ebba"
        await torkel.sees("Lägg det här: till Ebba.xlsx")
        await torkel.press("enter")
        await torkel.is_at(Tell)
    sheet = load_workbook(documents / "till Ebba.xlsx").active
    assert any("akutmottagning" in str(cell.value) for row in sheet.iter_rows() for cell in row)


async def test_a_form_that_may_be_filled_in_is_replaced_only_after_a_question(workspace, documents):
    there = documents / f"formular-{WITHOUT_FIGURES}-2023-04.docx"
    there.write_bytes(b"ifyllt")
    async with sitting(workspace, PER) as per:
        per.page.listed.go_to(WITHOUT_FIGURES)
        await per.press("y")
        await per.is_at(PlaceFile)
        await per.sees(f"Ersätt {there.name}, som ligger här redan")
        await per.press("enter")
        await per.is_at(Confirm)
        await per.sees("kan vara ifylld")
        await per.press("escape")
        await per.is_at(BoardScreen)
        assert read_text(there) == "ifyllt"
        await per.press("y")
        await per.is_at(PlaceFile)
        await per.press("enter")
        await per.is_at(Confirm)
        await per.press("enter")
        await per.is_at(Tell)
    assert there.read_bytes()[:2] == b"PK"


async def test_a_place_that_cannot_be_written_is_told(workspace, documents):
    async with sitting(workspace, PER) as per:
        per.page.listed.go_to(WITHOUT_FIGURES)
        await per.press("y")
        await per.is_at(PlaceFile)
        per.page.query_one(Input).value = "/proc/formular.docx"
        await per.press("enter")
        await per.is_at(Tell)
        await per.sees("Inte sparat", "platsen finns inte")
        await per.press("escape")
        await per.is_at(BoardScreen)
