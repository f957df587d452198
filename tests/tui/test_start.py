"""The start draws the board that was kept, and loads nothing that only other screens need."""

import os
import subprocess
import sys

import pytest

from reportkit.messages import Language
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.tui.desk import Desk
from reportkit.tui.screens.board_loaded import load
from reportkit.workflow.session import Session
from reportkit.workflow.spelling import look_up
from tests.tui.sitting import APRIL, LOGIN, sitting

TORKEL = "torkel.granvik"

# Opens the start screen in a fresh interpreter, as the command does; tells what stands there, then what it loaded.
START = """
import asyncio, sys
from pathlib import Path
from reportkit.cli import screens
from reportkit.cli.parser import chosen_language
from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.tui.app import ReportkitApp
from reportkit.tui.desk import Desk
from reportkit.workflow.desk_board import kept_desk_board

async def start(root, login, person):
    desk = Desk.unopened(Path(root), Actor(login, person), Month.parse("2023-04"), Language.SWEDISH)
    known = kept_desk_board(desk.place, desk.month, desk.actor, desk.today)
    app = ReportkitApp(desk, known=known)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        print("\\n".join("".join(segment.text for segment in strip) for strip in strips))

asyncio.run(start(*sys.argv[1:]))
print("LOADED", *sorted(sys.modules))
"""


@pytest.fixture
def seen_before(workspace):
    """A workspace whose board Torkel has looked at today."""
    desk = Desk(Session(FolderStore(workspace), Actor(LOGIN, TORKEL)), APRIL, Language.SWEDISH)
    first = load(desk)
    if first.view is not None and first.view.new_words:
        look_up(first.view)
    load(desk)
    desk.leave()
    return workspace


def test_the_start_shows_the_kept_board_without_the_rooms_of_other_screens(seen_before):
    started = subprocess.run(
        [sys.executable, "-c", START, str(seen_before), LOGIN, TORKEL],
        capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert started.returncode == 0, started.stderr
    screen, _, modules = started.stdout.partition("LOADED ")
    assert "Division Länssjukvård 1" in screen
    ours = {name.removeprefix("reportkit.") for name in modules.split() if name.startswith("reportkit.")}
    rooms = {name.split(".")[0] for name in ours}
    assert rooms & {"rules", "word", "sheets", "foreign", "pdf", "pictures", "spelling", "hooks", "plugins"} == set()
    assert {"docx", "lxml", "openpyxl", "tomlkit", "tomllib", "pluggy"} & set(modules.split()) == set()
    assert {"store.folder", "workflow.month_view", "workflow.check", "text.markdown"} & ours == set()
    parts = (
        "board",
        "board_columns",
        "board_loaded",
        "board_notices",
        "board_own",
        "board_page",
        "board_parts",
        "page",
    )
    assert {name for name in ours if name.startswith("tui.screens.")} == {f"tui.screens.{name}" for name in parts}


async def test_the_filter_comes_when_it_is_asked_for_and_goes_again(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("slash")
        await torkel.type("xyz")
        await torkel.until(lambda: "Nästa" not in torkel.seen(), "nothing left")
        await torkel.press("escape")
        await torkel.sees("Division Länssjukvård 1", "Nästa")
        await torkel.press("enter")
        await torkel.until(lambda: torkel.page.opened, "the section")
