"""The pictures of the screens are those that the tool draws."""

import asyncio
import importlib.util
from pathlib import Path

from reportkit.workflow.demo import make_demo

ROOT = Path(__file__).resolve().parents[2]


def tool():
    described = importlib.util.spec_from_file_location("pictures_tool", ROOT / "tools/pictures.py")
    module = importlib.util.module_from_spec(described)
    described.loader.exec_module(module)
    return module


def test_every_screen_that_the_tool_draws_has_its_picture_and_no_other_is_there():
    drawn = {screen.name for screen in tool().SCREENS}
    assert drawn == {path.name for path in (ROOT / "docs/pictures").glob("*.svg")}


def test_a_screen_is_drawn_by_its_keys_with_nothing_from_outside(tmp_path):
    pictures = tool()
    root = make_demo(tmp_path / "demo", "anna.berg").root
    pictures.word_file(tmp_path / "bidrag.docx")
    wanted = next(screen for screen in pictures.SCREENS if screen.name == "hamta.svg")
    drawn = asyncio.run(pictures.drawn(root, wanted)).replace("&#160;", " ")
    assert "bidrag.docx till Division Länssjukvård 1" in drawn
    assert "@font-face" not in drawn
