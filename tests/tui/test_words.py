"""The words of the screens: Swedish on every screen, the same in English, and no more than that."""

import re
import string
from pathlib import Path

import pytest
from textual.widgets import Input

import reportkit.tui
from reportkit.messages import Language
from reportkit.messages.catalogue import book
from reportkit.tui.screens.arriving import ArrivalScreen
from reportkit.tui.screens.assembling import AssemblingScreen
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.choose import Choose
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.file_words import FileWords
from reportkit.tui.screens.help import HelpScreen
from reportkit.tui.screens.menu import Menu
from reportkit.tui.screens.pick_file import PickFile
from reportkit.tui.screens.questions import Ask, Confirm
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.submitting import SubmitScreen
from reportkit.tui.screens.writing import WritingScreen
from reportkit.tui.widgets.key_bar import OURS
from tests.pictures.test_drawing import photo
from tests.tui.sitting import PER, TORKEL, sitting
from tests.word.incoming.files import WordFile, p, r

SOURCES = sorted(Path(reportkit.tui.__file__).parent.rglob("*.py"))
DIALOGS = (
    "choose",
    "file_words",
    "help",
    "menu",
    "pasting",
    "pick_file",
    "questions",
    "two_texts",
    "two_values",
)
"""Their keys stand below them, and have no help of their own."""
ENGLISH = re.compile(
    r"\b(the|and|no matches|search|palette|quit|cancel|close|save|submit|command|commands|"
    r"screenshot|theme|keys|toggle|undo|copy|paste|select|hide|show|cursor|press|invalid|must|value|"
    r"previous|next|figures|section|loading|none|error|warning|help|open|back|read|write)\b",
    re.IGNORECASE,
)


async def walk(root, language=Language.SWEDISH):
    """What stands on every screen, by name."""
    seen = {}

    async def look(person, name):
        await person.until(lambda: "…" not in person.seen().splitlines()[-2], "at rest")
        seen[name] = person.seen()

    async def with_help(person, name):
        await look(person, name)
        await person.press("f1")
        await person.is_at(HelpScreen)
        await look(person, f"{name}, help")
        await person.press("escape")
        await person.press("ctrl+p")
        await person.is_at(Choose)
        await look(person, f"{name}, commands")
        await person.type("qqq")
        await look(person, f"{name}, nothing found")
        await person.press("escape")

    async with sitting(root, TORKEL, language=language) as torkel:
        await with_help(torkel, "own sections")
        await torkel.press("x")
        await torkel.is_at(Ask)
        await look(torkel, "nothing to report")
        await torkel.press("escape")
        await torkel.press("s")
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.is_open, "figures")
        await with_help(torkel, "figures")
        await torkel.type("4,x")
        await look(torkel, "a field")
        await torkel.press("enter")
        await look(torkel, "a wrong value")
        await torkel.press("escape")
        await torkel.is_at(BoardScreen)
        await torkel.opens("lanssjukvard-1", "e")
        await torkel.is_at(WritingScreen)
        for tab in torkel.page.side.tabs:
            torkel.page.action_tab(tab)
            await look(torkel, f"writing, {tab}")
        torkel.page.action_tab("findings")
        await with_help(torkel, "writing")
        await _files(torkel, root.parent, look, with_help)
        await torkel.press("escape")
        await torkel.press("f9")
        await torkel.is_at(SubmitScreen)
        await torkel.until(lambda: torkel.is_open, "what stops it")
        await with_help(torkel, "what stops it")
        await torkel.press("escape")
    async with sitting(root, PER, language=language) as per:
        await with_help(per, "the board")
        await per.opens("funktion")
        await per.is_at(ReadingScreen)
        for tab in per.page.side.tabs:
            per.page.action_tab(tab)
            await look(per, f"reading, {tab}")
        await with_help(per, "reading")
        await per.press("escape")
        await per.press("a") if not isinstance(per.page, Confirm) else None
        await look(per, "approve")
        await per.press("escape", "escape")
        await per.is_at(BoardScreen)
        await per.press("b")
        await per.is_at(AssemblingScreen)
        await per.until(lambda: per.page.standing, "the checklist")
        await with_help(per, "assembling")
    return seen


async def _files(torkel, folder, look, with_help):
    """What is inserted, and the files that are brought."""
    await torkel.press("ctrl+g")
    await torkel.is_at(Menu)
    await look(torkel, "what can be inserted")
    await torkel.press("escape", "ctrl+b")
    await torkel.is_at(PickFile)
    await look(torkel, "a file to bring")
    (folder / "bidrag.docx").write_bytes(WordFile().docx(p(r("Vården", "b")) + p("Väntetiden minskade.")))
    torkel.page.query_one(Input).value = str(folder / "bidrag.docx")
    await torkel.press("enter")
    await torkel.is_at(ArrivalScreen)
    await with_help(torkel, "what a file brings")
    await torkel.press("escape", "f7")
    await torkel.is_at(PickFile)
    (folder / "bild.jpg").write_bytes(photo((3000, 20)))
    torkel.page.query_one(Input).value = str(folder / "bild.jpg")
    await torkel.press("enter")
    await torkel.is_at(FileWords)
    await look(torkel, "the words of a picture")
    await torkel.press("escape")
    await torkel.is_at(WritingScreen)


async def test_no_screen_speaks_english_to_a_swedish_reader(workspace):
    for name, text in (await walk(workspace)).items():
        found = [match[0] for match in ENGLISH.finditer(_our_words(text))]
        assert found == [], f"{name}:\n{text}"


def _our_words(text):
    """Without citations, whose ids and forms are what people type."""
    return re.sub(r"\{\{.*?\}\}", "", text)


async def test_an_english_reader_is_spoken_to_in_english(workspace):
    async with sitting(workspace, TORKEL, language=Language.ENGLISH) as torkel:
        await torkel.sees("To do", "Headings 0 of 1", "open", "quit")


def used_ids():
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    plain = re.findall(r'(?:words|say)\(\s*"([a-z_]+)"', text) + re.findall(r'doing="([a-z_]+)"', text)
    keys = re.findall(rf'"{re.escape(OURS)}([a-z_]+)"', text)
    return sorted({*plain, *keys, *re.findall(r'ABOUT = "([a-z_]+)"', text)})


@pytest.mark.parametrize("language", list(Language))
def test_every_sentence_that_is_asked_for_stands_in_the_book(language):
    assert [id for id in used_ids() if id not in book(language, "tui")] == []


@pytest.mark.parametrize("language", list(Language))
def test_every_key_of_a_screen_has_a_sentence_in_the_help(language):
    pages = [path for path in SOURCES if path.stem not in DIALOGS]
    text = "\n".join(path.read_text(encoding="utf-8") for path in pages)
    keys = sorted(set(re.findall(rf'"{re.escape(OURS)}key_([a-z_]+)"', text)))
    assert [key for key in keys if f"help_{key}" not in book(language, "tui")] == []


def test_both_books_say_the_same_things_with_the_same_slots():
    swedish, english = (book(language, "tui") for language in Language)
    assert sorted(swedish) == sorted(english)
    for id in swedish:
        assert _slots(swedish[id]) == _slots(english[id]), id


def _slots(entry):
    texts = [entry] if isinstance(entry, str) else list(entry)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}
