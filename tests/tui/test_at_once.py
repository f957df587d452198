"""A section opens at once: its words stand there and can be typed in before anything else of the workspace is read."""

import asyncio
import os
import subprocess
import sys
from contextlib import asynccontextmanager
from threading import Event

import pytest
from textual import events

from reportkit.messages import Language, NotAllowedError, UsageError
from reportkit.model.people import Actor
from reportkit.model.value import replace
from reportkit.store.edit import Edit
from reportkit.tui.app import ReportkitApp
from reportkit.tui.desk import Desk
from reportkit.tui.screens import board_page
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.choose import Choose
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.help import HelpScreen
from reportkit.tui.screens.questions import Tell
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow import write
from reportkit.workflow.at_hand import kept_standing
from reportkit.workflow.drafts import drafts_of, keep_draft
from reportkit.workflow.looking import Looker
from reportkit.workflow.submit import submit
from tests.tui.sitting import APRIL, LOGIN, RUT, TORKEL, Person, session_of, sitting

SECTION = "lanssjukvard-1"
CHECKING = "Kontrollerar …"


class Gate:
    """Lets work in the background begin when it is opened."""

    def __init__(self):
        self._opened = Event()

    def open(self):
        self._opened.set()

    def before(self, call):
        def waits(*about, **named):
            assert self._opened.wait(60)
            return call(*about, **named)

        return waits


@pytest.fixture
def gate(monkeypatch):
    """Nothing is known of a section before the gate is opened."""
    gate = Gate()
    monkeypatch.setattr(Looker, "at_hand", gate.before(Looker.at_hand))
    yield gate
    gate.open()


@asynccontextmanager
async def writing(root, person=TORKEL, section=SECTION):
    """Somebody opens a section with `reportkit write`."""
    app = ReportkitApp(Desk(session_of(root, person), APRIL, Language.SWEDISH), section)
    async with app.run_test(size=(120, 40)) as pilot:
        somebody = Person(app, pilot)
        await somebody.until(lambda: len(app.screen_stack) > 1, "a screen")
        yield somebody


async def seen_once(root, person=TORKEL, section=SECTION):
    """Somebody has had the section open before."""
    async with writing(root, person, section) as somebody:
        await somebody.until(lambda: somebody.is_open, "read")
    assert kept_standing(root, APRIL, Actor(LOGIN, person), section) is not None


async def test_the_words_stand_there_and_grow_before_anything_is_read(workspace, gate):
    gate.open()
    await seen_once(workspace)
    gate._opened.clear()
    async with writing(workspace) as torkel:
        page = torkel.page
        await torkel.sees("Akutmottagningarna", "Division Länssjukvård 1 › april 2023", "Utkast", CHECKING)
        assert "inga fynd" not in torkel.seen()
        assert "Inget att fråga om" not in torkel.seen()
        await torkel.type("Nytt. ")
        await torkel.press("down", "end")
        await torkel.type(" Slut.")
        await torkel.until(lambda: "Slut." in torkel.seen(), "typed")
        assert page.opened is None
        typed = page.editor.text
        gate.open()
        await torkel.until(lambda: torkel.is_open, "read and checked")
        assert page.editor.text == typed
        assert CHECKING not in torkel.seen()
        await torkel.press("ctrl+s")
        await torkel.until(lambda: torkel.view().contribution(SECTION).text == typed, "saved")


async def test_what_is_typed_first_lies_in_the_draft_before_anything_is_read(workspace, gate):
    gate.open()
    await seen_once(workspace)
    gate._opened.clear()
    async with writing(workspace) as torkel:
        await torkel.type("N")
        await torkel.until(lambda: [d.text[:1] for d in drafts_of(torkel.app.desk, APRIL, SECTION)] == ["N"], "kept")
        await torkel.type("u.")
        torkel.app.keep_words()  # as a lost terminal does
        (draft,) = drafts_of(torkel.app.desk, APRIL, SECTION)
        assert draft.text.startswith("Nu.")
        gate.open()


async def test_leaving_before_the_section_is_read_saves_what_was_typed(workspace, gate):
    gate.open()
    await seen_once(workspace)
    gate._opened.clear()
    async with writing(workspace) as torkel:
        await torkel.type("Nytt. ")
        await torkel.press("escape")
        gate.open()
        await torkel.is_at(BoardScreen)
        assert torkel.view().contribution(SECTION).text.startswith("Nytt. ")


async def test_commands_and_what_follows_them_wait_in_their_order(workspace, gate):
    gate.open()
    await seen_once(workspace)
    gate._opened.clear()
    async with writing(workspace) as torkel:
        page = torkel.page
        await torkel.type("ab")
        await torkel.press("ctrl+g", "c", "d")
        assert page.editor.text.startswith("ab#")
        gate.open()
        await torkel.sees("Vad ska infogas?")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        await torkel.sees("Det du tryckte medan sidan öppnades användes inte.")
        assert page.editor.text.startswith("ab#"), "what was typed after the command is not typed before it"


async def test_a_section_never_opened_before_shows_its_words_and_takes_the_keys_in_order_when_it_is_read(
    workspace, gate
):
    async with writing(workspace) as torkel:
        page = torkel.page
        await torkel.sees("Akutmottagningarna", "Öppnar …")
        await torkel.type("Nytt q")
        torkel.app.post_message(events.Paste(" från urklipp"))
        await torkel.press("full_stop", "space")
        await torkel.pilot.pause()
        before = page.editor.text
        gate.open()
        await torkel.until(lambda: page.editor.text != before, "typed")
        await torkel.until(lambda: page.editor.text.startswith("Nytt q från urklipp. "), page.editor.text[:30])


async def test_somebody_elses_save_in_the_first_second_is_a_conflict_and_not_overwritten(workspace, gate):
    gate.open()
    await seen_once(workspace)
    gate._opened.clear()
    async with writing(workspace) as torkel:
        await torkel.type("Min mening. ")
        write.save(session_of(workspace, "per.hagsjo"), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        gate.open()
        await torkel.until(lambda: torkel.is_open, "read")
        assert torkel.page.editor.text.startswith("Min mening. ")
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await torkel.sees("Redaktörens text.", "Min mening.")
        assert torkel.view().contribution(SECTION).text == "Redaktörens text.\n"


async def test_words_saved_elsewhere_since_are_shown_where_nothing_was_typed(workspace, gate):
    gate.open()
    await seen_once(workspace)
    gate._opened.clear()
    async with writing(workspace) as torkel:
        await torkel.sees("Akutmottagningarna")
        write.save(session_of(workspace, "per.hagsjo"), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        gate.open()
        await torkel.sees("Redaktörens text.")
        assert not torkel.page.unsaved


async def test_what_was_typed_in_a_section_that_is_handed_in_is_kept_and_told(workspace, gate):
    section = "lanssjukvard-2"
    write.save(session_of(workspace, "ebba.rislund"), APRIL, section, Edit(text="# Förbättringsarbete\n\nVi ringer.\n"))
    gate.open()
    await seen_once(workspace, "ebba.rislund", section)
    gate._opened.clear()
    write.nothing_to_report(session_of(workspace, "ebba.rislund"), APRIL, section, "Inget.")
    submit(session_of(workspace, "ebba.rislund"), APRIL, section)
    async with writing(workspace, "ebba.rislund", section) as ebba:
        await ebba.type("Nytt. ")
        gate.open()
        await ebba.sees("Avsnittet går inte att ändra nu. Läge: Inskickat.")
        await ebba.press("x")
        (draft,) = drafts_of(ebba.app.desk, APRIL, section)
        assert draft.text.startswith("Nytt. ")


async def test_words_that_were_never_saved_are_offered_before_anything_is_typed(workspace, gate):
    gate.open()
    await seen_once(workspace)
    gate._opened.clear()
    keep_draft(session_of(workspace, TORKEL), APRIL, SECTION, "Det som aldrig sparades.\n", "")
    async with writing(workspace) as torkel:
        page = torkel.page
        await torkel.press("enter", "x")
        gate.open()
        await torkel.is_at(TwoTexts)
        await torkel.pilot.pause(0.1)
        await torkel.is_at(TwoTexts)
        assert not page.editor.text.startswith("\n")


async def test_who_may_not_act_for_another_is_told_and_the_next_time_before_anything_opens(workspace, monkeypatch):
    await seen_once(workspace)

    def refuse(looker, section):
        raise NotAllowedError("workflow.no_role", deed="", section="", who="", login="", roles="")

    monkeypatch.setattr(Looker, "at_hand", refuse)
    async with writing(workspace) as torkel:
        await torkel.is_at(Tell)
    assert kept_standing(workspace, APRIL, Actor(LOGIN, TORKEL), SECTION) is None


async def test_keys_on_the_board_wait_until_it_is_read_and_help_does_not(workspace, monkeypatch):
    gate = Gate()
    monkeypatch.setattr(board_page, "load", gate.before(board_page.load))
    app = ReportkitApp(Desk(session_of(workspace, TORKEL), APRIL, Language.SWEDISH))
    async with app.run_test(size=(120, 40)) as pilot:
        torkel = Person(app, pilot)
        await torkel.sees("Läser tavlan …")
        await torkel.press("question_mark")
        await torkel.is_at(HelpScreen)
        await torkel.press("escape")
        await torkel.is_at(BoardScreen)
        await torkel.press("s")
        await torkel.pilot.pause(0.1)
        assert isinstance(app.screen, BoardScreen)
        gate.open()
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.is_open, "the figures")


async def test_keys_meant_for_a_screen_that_is_gone_are_refused_in_words(workspace, gate):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("enter")
        await torkel.is_at(WritingScreen)
        torkel.page.standing = None
        await torkel.press("ctrl+g", "a")
        await torkel.press("ctrl+p")
        gate.open()
        await torkel.until(lambda: not isinstance(torkel.page, WritingScreen), "the menu")
        await torkel.pilot.pause(0.2)
        assert not isinstance(torkel.page, Choose)


# Opens a section in a fresh interpreter, as the command does, and tells what stands there and what was loaded.
START = """
import asyncio, sys
from pathlib import Path
from reportkit.cli import screens
from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.tui.app import ReportkitApp
from reportkit.tui.desk import Desk

async def start(root, login, person):
    desk = Desk.unopened(Path(root), Actor(login, person), Month.parse("2023-04"), Language.SWEDISH)
    app = ReportkitApp(desk, "lanssjukvard-1")
    async with app.run_test(size=(120, 40)) as pilot:
        while not getattr(app.screen, "seen", None):
            await pilot.pause(0.05)
        await pilot.press("N")
        await pilot.pause(0.5)
        strips = app.screen._compositor.render_strips()
        print("\\n".join("".join(segment.text for segment in strip) for strip in strips))
        print("LOADED", *sorted(sys.modules))
    desk.leave()

asyncio.run(start(*sys.argv[1:]))
"""


def test_a_section_is_opened_and_checked_without_the_rooms_that_read_and_check_in_this_process(workspace):
    started = subprocess.run(
        [sys.executable, "-c", START, str(workspace), LOGIN, TORKEL],
        capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert started.returncode == 0, started.stderr
    screen, _, modules = started.stdout.partition("LOADED ")
    assert "N# Akutmottagningarna" in screen.replace("\u00a0", " ")
    assert "Platshållaren" in screen or "✗" in screen
    ours = {name.removeprefix("reportkit.") for name in modules.split() if name.startswith("reportkit.")}
    rooms = {name.split(".")[0] for name in ours}
    assert rooms & {"rules", "word", "sheets", "foreign", "pdf", "pictures", "spelling", "hooks", "plugins"} == set()
    assert {"docx", "lxml", "openpyxl", "tomlkit", "tomllib", "pluggy"} & set(modules.split()) == set()
    assert {"store.folder", "workflow.month_view", "workflow.check", "workflow.colleague"} & ours == set()


async def test_nothing_is_left_running_when_the_screens_have_closed(workspace):
    desk = Desk.unopened(workspace, Actor(LOGIN, TORKEL), APRIL, Language.SWEDISH)
    app = ReportkitApp(desk, SECTION)
    async with app.run_test(size=(120, 40)) as pilot:
        torkel = Person(app, pilot)
        await torkel.until(lambda: torkel.is_open, "read and checked")
        process = desk.looker._process
        assert process.poll() is None
    await asyncio.to_thread(process.wait, 20)
    assert desk.looker._process is None


def sit(torkel, *keys):
    """Keys that come all at once, faster than any screen is put up."""
    for key in keys:
        character = key if len(key) == 1 else None
        torkel.app.post_message(events.Key(key, character))


async def test_a_name_typed_ahead_of_the_list_of_people_chooses_that_person(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        sit(torkel, "w", *"rut", "enter")
        await torkel.until(lambda: torkel.app.desk.actor.who == RUT, "Rut sits there")
        await torkel.is_at(BoardScreen)


async def test_words_typed_ahead_of_the_figures_seek_among_them_and_never_stand_in_the_text(workspace):
    async with writing(workspace) as torkel:
        await torkel.until(lambda: torkel.is_open, "read")
        before = torkel.page.editor.text
        sit(torkel, "f3", *"akutbesok")
        await torkel.is_at(Choose)
        await torkel.until(lambda: torkel.page.query_one("Input").value == "akutbesok", "the words are in the field")
        await torkel.press("enter")
        await torkel.is_at(WritingScreen)
        await torkel.until(lambda: torkel.page.editor.text != before, "inserted")
        once_more = before.count("{{ls1_akutbesok}}") + 1
        assert torkel.page.editor.text.count("{{ls1_akutbesok}}") == once_more
        assert torkel.page.editor.text.count("akutbesok") == before.count("akutbesok") + 1


async def test_words_for_a_list_that_never_comes_are_told_of(workspace):
    async with writing(workspace) as torkel:
        await torkel.until(lambda: torkel.is_open, "read")
        opened = torkel.page.opened
        torkel.page.opened = replace(opened, definition=replace(opened.definition, figures=()))
        before = torkel.page.editor.text
        sit(torkel, "f6", *"ett diagram")
        await torkel.until(lambda: not torkel.page.is_asking, "there is nothing to choose")
        assert torkel.page.editor.text == before


async def test_a_section_that_cannot_be_opened_is_told_once(workspace, monkeypatch):
    def fails(*_):
        raise UsageError("cli.not_a_month", found="x")

    monkeypatch.setattr("reportkit.tui.screens.typed._open", fails)
    async with writing(workspace) as torkel:
        await torkel.is_at(Tell)
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        await torkel.press("escape")
        await torkel.is_at(BoardScreen)
