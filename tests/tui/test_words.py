"""The words of the screens: Swedish on every screen, the same in English, and no more than that."""

import re
import string
from pathlib import Path

import pytest
from textual.screen import Screen

import reportkit.messages.sv
import reportkit.tui
from reportkit.messages import Language
from reportkit.messages.catalogue import book
from reportkit.tui.widgets.key_bar import OURS, KeyBar
from tests.tui.walk import Walk

SOURCES = sorted(Path(reportkit.tui.__file__).parent.rglob("*.py"))
DIALOGS = (
    "choose",
    "file_words",
    "help",
    "menu",
    "pasting",
    "pick_file",
    "place_file",
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


OF_THE_REPORT = ("charts", "export", "pdf", "report", "word")
"""Books whose words stand in the report itself, which keeps its language."""


def fragments(language, names):
    """What stands between the slots of all sentences of some books."""
    found = set()
    for name in names:
        for entry in book(language, name).values():
            for text in [entry] if isinstance(entry, str) else list(entry):
                found |= {literal.strip(" .,:;()\n") for literal, *_ in string.Formatter().parse(text)}
    return {each for each in found if len(each) > 3}


def only_swedish(root):
    """Words of the program that an English reader never meets: neither said in English, nor words of the report."""
    names = {path.stem for path in Path(reportkit.messages.sv.__file__).parent.glob("*.py")} - {"__init__"}
    ours = fragments(Language.SWEDISH, names - {*OF_THE_REPORT, "argparse_sentences"})
    english = fragments(Language.ENGLISH, names - {"argparse_sentences"})
    report = "\n".join(path.read_text(encoding="utf-8") for path in root.rglob("*") if path.suffix in (".md", ".toml"))
    columns = {text for id, text in book(Language.SWEDISH, "text").items() if id.startswith("column_")}
    report += "\n".join(sorted(fragments(Language.SWEDISH, OF_THE_REPORT) | columns))  # tables keep its language too
    return sorted(each for each in ours - english if each not in report)


def _says(text, words):
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


WITHOUT_WORDS = {"Ground", "Page", "BoardPage", "KeptPage", "LookedAtPage", "TypedPage", "FilledPage", "Dialog"}
"""What lies under other screens, and is never seen by itself."""


async def told_on(root, language):
    """What stands on every screen and in every dialog, by name; and the classes of those."""
    seen = {}

    labels = {text for id, text in book(language, "tui").items() if id.startswith("key_")}

    async def look(person, name):
        seen[name] = person.seen()
        for bar in person.page.query(KeyBar):
            assert {label for _, label, _ in (*bar.keys, *bar.always)} <= labels, name

    walk = Walk(root, look, language)
    await walk.everywhere()
    return seen, {kind.__name__ for kind in walk.met}


def screens_of_ours():
    """The names of all classes of screens."""
    found, left = set(), [Screen]
    while left:
        for kind in left.pop().__subclasses__():
            if kind.__module__.startswith("reportkit.tui"):
                found.add(kind.__name__)
            left.append(kind)
    return found - WITHOUT_WORDS


async def test_no_screen_speaks_english_to_a_swedish_reader(workspace):
    seen, met = await told_on(workspace, Language.SWEDISH)
    assert screens_of_ours() - met == set(), "nobody walks here"
    for name, text in seen.items():
        found = [match[0] for match in ENGLISH.finditer(_our_words(text))]
        assert found == [], f"{name}:\n{text}"


def _our_words(text):
    """Without citations, whose ids and forms are what people type."""
    return re.sub(r"\{\{.*?\}\}", "", text)


async def test_no_screen_speaks_swedish_to_an_english_reader(workspace):
    """The report stays Swedish: titles, labels and the words of a section are data, and may stand anywhere."""
    swedish = only_swedish(workspace)
    assert "Ingenting passar" in swedish
    seen, met = await told_on(workspace, Language.ENGLISH)
    assert screens_of_ours() - met == set(), "nobody walks here"
    for name, text in seen.items():
        found = [words for words in swedish if _says(_in_one_line(text), words)]
        assert found == [], f"{name}:\n{text}"
    assert "Headings 0 of 1" in seen["own sections"]


def _in_one_line(text):
    return " ".join(text.split())


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
