"""Spelling on the screens: what the dictionary says comes a little later, and a word is accepted with one key."""

from threading import Event

import pytest

from reportkit.model.spelling import Verdict
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow import word_book
from tests.tui.sitting import TORKEL, sitting


class SlowReader:
    """Knows every word but one, and answers when it is let."""

    def __init__(self, dictionary=None):
        self.may_answer = Event()

    def verdicts(self, words):
        self.may_answer.wait(10)
        return {word: Verdict(word != "sifforna", ("siffrorna",) if word == "sifforna" else ()) for word in words}

    def close(self):
        self.may_answer.set()


@pytest.fixture
def reader(dictionaries, monkeypatch):
    slow = SlowReader()
    monkeypatch.setattr(word_book, "Reader", lambda dictionary: slow)
    yield slow
    slow.close()


async def test_typing_goes_on_while_words_are_looked_up_and_what_is_misspelt_is_marked_afterwards(workspace, reader):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens("lanssjukvard-1")
        await torkel.is_at(WritingScreen)
        await torkel.press("enter")
        await torkel.type(" Vi ser sifforna")
        page = torkel.page
        await torkel.until(lambda: "Vi ser sifforna" in page.seen.contribution.text, "looked at")
        await torkel.type(" ofta")
        assert "Vi ser sifforna ofta" in page.editor.text
        assert not [each for each in page.seen.checked if each.finding.rule == "T01"]
        reader.may_answer.set()
        await torkel.until(lambda: [each for each in page.seen.checked if each.finding.rule == "T01"], "marked")


async def test_a_word_that_is_right_is_put_in_the_list_with_one_key(workspace, reader):
    reader.may_answer.set()
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens("lanssjukvard-1")
        await torkel.is_at(WritingScreen)
        page = torkel.page
        await torkel.press("enter")
        await torkel.type(" Vi ser sifforna ofta.")
        await torkel.until(lambda: [each for each in page.seen.checked if each.finding.rule == "T01"], "marked")
        (found,) = [each for each in page.seen.checked if each.finding.rule == "T01"]
        page.side.highlight(found.finding.key)
        await torkel.press("ctrl+r")
        await torkel.until(lambda: page.side.has_focus_within, "the list")
        await torkel.press("down")
        page.side.highlight(found.finding.key)
        await torkel.sees("”sifforna” känns inte igen.", "+ lägg i ordlistan")
        await torkel.press("plus")
        await torkel.sees("”sifforna” ligger nu i arbetsytans ordlista.")
        await torkel.until(lambda: not [each for each in page.seen.checked if each.finding.rule == "T01"], "gone")
        assert "sifforna" in (workspace / "registers/words.txt").read_text(encoding="utf-8").splitlines()
