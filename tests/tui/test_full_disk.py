"""The disk is full: one sentence says so and what to do, what was written stays on the screen, and is saved later."""

import shutil

import pytest

from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.file_words import FileWords
from reportkit.tui.screens.pick_file import PickFile
from reportkit.tui.screens.questions import Tell
from reportkit.tui.screens.submitting import SubmitScreen
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow.drafts import drafts_of
from tests.pictures.test_drawing import photo
from tests.tui.full_disk import disk
from tests.tui.sitting import APRIL, TORKEL, sitting

__all__ = ["disk"]

SECTION, VISITS = "lanssjukvard-1", "ls1_akutbesok"
EBBA, HERS = "ebba.rislund", "lanssjukvard-2"
NO_ROOM = "det finns ingen plats kvar"


@pytest.fixture
def small(finished_demo, disk):
    """The example on a disk of its own."""
    return shutil.copytree(finished_demo, disk.root / "arbetsyta")


def left_over(root):
    """What a save that failed has left behind."""
    return [path for path in root.rglob("*") if path.name.endswith(".new")]


async def is_told(person):
    await person.is_at(Tell)
    await person.sees("Inte sparat", "Se till att det finns plats")
    assert NO_ROOM in person.page.message
    await person.press("enter")


async def done_with_words(person):
    """Enter goes from field to field, and is done at the last."""
    asked = person.page
    while person.page is asked:
        await person.press("enter")
        await person.pilot.pause()


async def test_a_text_is_kept_on_the_screen_and_saved_when_there_is_room(small, disk):
    async with sitting(small, TORKEL) as torkel:
        await torkel.opens(SECTION)
        before = torkel.view().contribution(SECTION).text
        await torkel.type("Min mening. ")
        disk.fill()
        await torkel.press("ctrl+s")
        await is_told(torkel)
        await torkel.is_at(WritingScreen)
        await torkel.sees("Min mening.", "inte sparat")
        assert torkel.view().contribution(SECTION).text == before
        assert left_over(small) == []
        disk.make_room()
        await torkel.press("ctrl+s")
        await torkel.sees("Sparat")
        assert torkel.view().contribution(SECTION).text.startswith("Min mening. ")


async def test_leaving_does_not_leave_the_text_behind(small, disk):
    async with sitting(small, TORKEL) as torkel:
        await torkel.opens(SECTION)
        await torkel.type("Min mening. ")
        disk.fill()
        await torkel.press("escape")
        await is_told(torkel)
        await torkel.is_at(WritingScreen)
        await torkel.sees("Min mening.")
        disk.make_room()


async def test_words_that_could_not_be_put_away_are_put_away_when_there_is_room(workspace, disk, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(disk.root / "state"))
    monkeypatch.setattr("reportkit.tui.screens.kept_text.KEEP_AGAIN", 0.5)
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION)
        disk.fill()
        await torkel.type("Min mening. ")
        await torkel.sees("kan inte läggas undan just nu", NO_ROOM)
        session = torkel.app.desk.session
        assert drafts_of(session, APRIL, SECTION) == ()
        disk.make_room()
        await torkel.until(lambda: drafts_of(session, APRIL, SECTION), "put away, with no key pressed")
        (draft,) = drafts_of(session, APRIL, SECTION)
        assert draft.text.startswith("Min mening. ")


async def test_a_value_stays_in_its_field(small, disk):
    async with sitting(small, TORKEL) as torkel:
        await torkel.opens(SECTION, "s")
        await torkel.is_at(FiguresScreen)
        torkel.page.grid.go_to(VISITS)
        disk.fill()
        await torkel.type("7100")
        await torkel.press("enter")
        await is_told(torkel)
        await torkel.is_at(FiguresScreen)
        await torkel.sees("7100")
        disk.make_room()
        torkel.page.grid.go_to(VISITS)
        await torkel.press("enter", "enter")
        figures = lambda: torkel.view().contribution(SECTION).figures  # noqa: E731 - read anew each time
        await torkel.until(lambda: str(figures()[VISITS].value.value) == "7100", "saved")


async def test_a_picture_is_not_half_there_and_its_words_are_not_asked_for_again(small, disk, tmp_path):
    (tmp_path / "bild.jpg").write_bytes(photo())
    async with sitting(small, TORKEL) as torkel:
        await torkel.opens(SECTION)
        page = torkel.page
        before = page.editor.text
        await torkel.press("f7")
        await torkel.is_at(PickFile)
        await torkel.type(str(tmp_path / "bild.jpg"))
        await torkel.press("enter")
        await torkel.is_at(FileWords)
        await torkel.type("Ambulansen")
        await torkel.press("down")
        await torkel.type("En ambulans vid vattnet.")
        disk.fill()
        await done_with_words(torkel)
        await is_told(torkel)
        assert page.editor.text == before
        assert not list((small / f"reports/{APRIL}/{SECTION}").glob("images/*"))
        assert left_over(small) == []
        await torkel.is_at(FileWords)
        await torkel.sees("Ambulansen", "En ambulans vid vattnet.")
        disk.make_room()
        await done_with_words(torkel)
        await torkel.is_at(WritingScreen)
        await torkel.until(lambda: "En ambulans vid vattnet." in page.editor.text, "placed in the text")
        assert list((small / f"reports/{APRIL}/{SECTION}").glob("images/*"))


async def test_a_section_is_handed_in_whole_or_not_at_all(small, disk):
    async with sitting(small, EBBA) as ebba:
        ebba.page.listed.go_to(HERS)
        await ebba.press("x")
        await ebba.sees("inget att rapportera")
        await ebba.press("ctrl+s")
        await ebba.until(lambda: ebba.view().contribution(HERS).nothing is not None, "kept")
        ebba.page.listed.go_to(HERS)
        await ebba.press("f9")
        await ebba.is_at(SubmitScreen)
        await ebba.until(lambda: ebba.is_open and ebba.page.ready, "ready")
        disk.fill()
        await ebba.press("f9")
        await is_told(ebba)
        await ebba.is_at(SubmitScreen)
        assert ebba.state(HERS) == "draft"
        assert not list((small / f"reports/{APRIL}/{HERS}").glob("submissions/[0-9]*"))
        assert left_over(small) == []
        disk.make_room()
        await ebba.until(lambda: ebba.page.ready, "ready")
        await ebba.press("f9")
        await ebba.until(lambda: ebba.state(HERS) == "submitted", "handed in")
