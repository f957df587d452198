"""Files that a contact brings: looked at before anything is saved; pictures with their words; appendices."""

import pytest
from docx import Document
from textual.widgets import Input

from reportkit.store.edit import Edit
from reportkit.text.values import written_values
from reportkit.tui.screens.arriving import ArrivalScreen
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.file_words import FileWords
from reportkit.tui.screens.menu import Menu
from reportkit.tui.screens.pick_file import PickFile
from reportkit.tui.screens.questions import Confirm
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.tui.screens.two_values import TwoValues
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow.form import make_form
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.write import save
from tests.cli.test_form import W, write_value
from tests.pictures.test_drawing import photo
from tests.tui.sitting import APRIL, TORKEL, session_of, sitting
from tests.word.incoming.files import WordFile, p, r

SECTION = "lanssjukvard-1"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home where documents lie as people keep them."""
    folder = tmp_path / "hem" / "Dokument"
    (folder / "Månadsrapport").mkdir(parents=True)
    (folder / ".hemlig.docx").write_bytes(b"")
    body = p(r("Vården", "b")) + p("Väntetiden minskade.")
    (folder / "bidrag.docx").write_bytes(WordFile().docx(body))
    (folder / "vagambulans.jpg").write_bytes(photo())
    (folder / "Månadsrapport" / "arsrapport_2022.pdf").write_bytes(b"%PDF-1.4")
    monkeypatch.setenv("HOME", str(folder.parent))
    return folder


async def picks(torkel, typed):
    await torkel.is_at(PickFile)
    await torkel.type(typed)
    await torkel.press("enter")


async def test_a_word_file_is_shown_before_anything_is_saved(workspace, home):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        before = torkel.view().contribution(SECTION)
        await torkel.press("ctrl+b")
        await torkel.is_at(PickFile)
        assert "vagambulans" not in torkel.seen()
        assert "hemlig" not in torkel.seen()
        await picks(torkel, "bidrag")
        await torkel.is_at(ArrivalScreen)
        await torkel.sees("Inget är sparat än", "Den ersätter de", "[ ] Vården", "Väntetiden minskade.")
        assert torkel.view().contribution(SECTION) == before
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        assert torkel.view().contribution(SECTION) == before


async def test_i_on_the_start_brings_a_file_to_the_section_that_is_chosen(workspace, home):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.sees("i hämta fil")
        await torkel.press("i")
        await picks(torkel, "bidrag")
        await torkel.is_at(ArrivalScreen)
        await torkel.press("enter")
        await torkel.is_at(BoardScreen)
        await torkel.sees("Taget in i Division Länssjukvård 1.")
        assert torkel.view().contribution(SECTION).text == "**Vården**\n\nVäntetiden minskade.\n"


async def test_enter_takes_it_in_from_the_pane_beside_as_well(workspace, home):
    async with sitting(workspace, TORKEL, (80, 24)) as torkel:
        await torkel.press("i")
        await picks(torkel, "bidrag")
        await torkel.is_at(ArrivalScreen)
        await torkel.press("ctrl+r")
        await torkel.until(lambda: torkel.page.has_class("-side"), "the pane")
        await torkel.press("enter")
        await torkel.is_at(BoardScreen)
        assert torkel.view().contribution(SECTION).text == "**Vården**\n\nVäntetiden minskade.\n"


async def test_the_form_of_another_section_is_taken_only_after_a_question(workspace, home):
    (home / "formular.docx").write_bytes(make_form(session_of(workspace), APRIL, "lanssjukvard-2"))
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("i")
        await picks(torkel, "formular")
        await torkel.is_at(Confirm)
        await torkel.sees("Formuläret hör till ett annat avsnitt", "Inget har sparats", "Hör det ändå hit?")
        assert "--anyway" not in torkel.seen()
        await torkel.press("escape")
        await torkel.is_at(BoardScreen)
        await torkel.press("i")
        await picks(torkel, "formular")
        await torkel.is_at(Confirm)
        await torkel.press("enter")
        await torkel.is_at(ArrivalScreen)


async def test_what_was_shown_is_taken_in_with_the_headings_that_were_chosen(workspace, home):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.press("ctrl+b")
        await picks(torkel, "bidrag")
        await torkel.sees("[ ] Vården")
        await torkel.press("space")
        await torkel.sees("[x] Vården")
        await torkel.press("enter")
        await torkel.until(lambda: torkel.page.editor.text == "# Vården\n\nVäntetiden minskade.\n", "taken in")
        assert torkel.view().contribution(SECTION).text == "# Vården\n\nVäntetiden minskade.\n"


async def test_a_picture_comes_with_the_words_that_it_needs(workspace, home):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        await torkel.press("f7")
        await picks(torkel, "vagam")
        await torkel.is_at(FileWords)
        await torkel.sees("40 × 20 bildpunkter", "Uppgifter om var vagambulans.jpg togs")
        await torkel.sees("Bildtext  krävs", "Enter nästa fält")
        await torkel.press("enter")
        await torkel.sees("Här behövs några ord", "Enter klar")
        await torkel.type("En gul bil")
        await torkel.press("enter")
        await torkel.sees("Enter nästa fält")
        await torkel.type("Den nya bilen")
        await torkel.press("enter")
        assert "Här behövs några ord" not in torkel.seen()
        assert isinstance(torkel.page, FileWords)
        await torkel.press("enter")
        line = '![En gul bil](images/vagambulans.jpg "Den nya bilen")'
        await torkel.until(lambda: f"\n\n{line}\n" in page.editor.text, "placed")
        kept = (workspace / "reports/2023-04" / SECTION / "images/vagambulans.jpg").read_bytes()
        assert b"Exif" not in kept
        await torkel.press("ctrl+s")
        await torkel.until(lambda: line in torkel.view().contribution(SECTION).text, "saved")


async def test_an_appendix_is_found_by_its_path_and_gets_a_title(workspace, home):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        await torkel.press("f8")
        await torkel.is_at(PickFile)
        await torkel.type("mån")
        await torkel.press("tab")
        await torkel.until(lambda: torkel.page.query_one(Input).value == "Månadsrapport/", "completed")
        await torkel.type("ars")
        await torkel.press("tab", "enter")
        await torkel.is_at(FileWords)
        await torkel.press("enter")
        await torkel.until(lambda: "{{appendix: arsrapport-2022}}" in page.editor.text, "referred to")
        (attached,) = torkel.view().contribution(SECTION).attachments
        assert attached.title == "Arsrapport 2022"


@pytest.mark.parametrize(
    ("keys", "inserted"),
    [
        (("ctrl+g", "r"), "# Förbättringsarbete"),
        (("f2",), "# Förbättringsarbete"),
        (("ctrl+g", "t", "enter"), "{{table: ls1_akutbesok"),
        (("f4", "enter"), "{{table: ls1_akutbesok"),
        (("ctrl+g", "d", "enter"), "{{chart: ls1_akutbesok}}"),
        (("f6", "enter"), "{{chart: ls1_akutbesok}}"),
        (("f3", "enter"), "{{ls1_akutbesok}}"),
    ],
)
async def test_what_is_inserted_takes_a_key_and_undo_takes_it_out(keys, inserted, workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page, before = torkel.page, torkel.page.editor.text
        count = before.count(inserted)
        for key in keys:
            await torkel.press(key)
            if key == "ctrl+g":
                await torkel.is_at(Menu)
            elif keys[-1] == "enter" and key != "enter":
                await torkel.until(lambda: torkel.page is not page and not isinstance(torkel.page, Menu), "a list")
        await torkel.until(lambda: page.editor.text.count(inserted) == count + 1, inserted)
        await torkel.press("ctrl+z")
        assert page.editor.text == before


async def test_in_a_small_window_the_fields_scroll_and_the_keys_stay(workspace, home):
    async with sitting(workspace, TORKEL, size=(60, 20)) as torkel:
        await torkel.opens(SECTION)
        await torkel.press("f7")
        await picks(torkel, "vagam")
        await torkel.is_at(FileWords)
        await torkel.sees("Bildtext", "Beskrivning", "inget viktigt går förlorat", "Enter nästa fält", "Esc avbryt")
        await torkel.press("enter")
        await torkel.sees("Här behövs några ord.", "Enter klar")
        assert torkel.page.query_one("#word-alt").region.bottom < 18


@pytest.fixture
def met(workspace, tmp_path, home):
    """A form that is filled in, brought to a section where a colleague has saved since it was made."""
    session = session_of(workspace, TORKEL)
    view = MonthView(session, APRIL)
    definition = view.definition(SECTION)
    save(session, APRIL, SECTION, Edit(text="# Vården\n\nFler ringer.\n\nKöerna är långa.\n"))
    form = home / "formular.docx"
    form.write_bytes(make_form(session, APRIL, SECTION))
    document = Document(form)
    (told,) = (each for each in document.element.iter(W + "t") if each.text == "Fler ringer.")
    told.text = "Fler ringer på kvällen."
    figure = definition.figures[0].id
    write_value(document, f"rk_v_{figure}_value", "8 176")
    document.save(form)
    figures = {figure: {"value": "8 200"}}
    save(session, APRIL, SECTION, Edit(text="# Vården\n\nFler skriver.\n\nKöerna är kortare.\n", figures=figures))
    return figure


@pytest.mark.parametrize(
    ("keys", "text", "value"),
    [
        (
            ("down", "down"),
            "# Vården\n\nFler ringer på kvällen.\n\nKöerna är kortare.\n\n# Förbättringsarbete\n",
            "8 200",
        ),
        (
            ("down", "down", "down"),
            "# Vården\n\nFler skriver.\n\nKöerna är kortare.\n\n# Förbättringsarbete\n",
            "8 200",
        ),
    ],
)
async def test_where_a_form_meets_what_was_saved_one_is_asked_what_counts(workspace, met, keys, text, value):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("i")
        await picks(torkel, "formular")
        await torkel.is_at(ArrivalScreen)
        await torkel.sees("Annat än det sparade: 2 ställen")
        before = torkel.view().contribution(SECTION)
        await torkel.press("enter")
        await torkel.is_at(TwoValues)
        await torkel.sees("Formuläret: 8 176")
        await torkel.press("down", "down", "enter")
        await torkel.is_at(TwoTexts)
        await torkel.sees("Fler skriver.", "Fler ringer på kvällen.", "Låt formuläret gälla")
        assert torkel.view().contribution(SECTION) == before
        await torkel.press(*keys, "enter")
        await torkel.is_at(BoardScreen)
        kept = torkel.view().contribution(SECTION)
        assert kept.text == text
        assert written_values(kept.figures[met])["value"].replace("\u00a0", " ") == value


async def test_who_goes_back_from_the_question_has_taken_nothing_in(workspace, met):
    async with sitting(workspace, TORKEL) as torkel:
        before = torkel.view().contribution(SECTION)
        await torkel.press("i")
        await picks(torkel, "formular")
        await torkel.is_at(ArrivalScreen)
        await torkel.press("enter")
        await torkel.is_at(TwoValues)
        await torkel.press("enter")
        await torkel.is_at(ArrivalScreen)
        assert torkel.view().contribution(SECTION) == before
