"""Spelling on the screens: what the dictionary says comes a little later, and a word is accepted with one key."""

from threading import Event

import pytest

from reportkit.model.spelling import Verdict
from reportkit.store.edit import Edit
from reportkit.tui.screens.choose import Choose
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow import word_book, write
from reportkit.workflow.check import checked
from reportkit.workflow.month_view import MonthView
from tests.tui.sitting import APRIL, TORKEL, session_of, sitting


class SlowReader:
    """Knows every word but those it has others near, and answers when it is let."""

    def __init__(self, dictionary=None):
        self.may_answer = Event()
        self.near = {"sifforna": ("siffrorna",)}

    def verdicts(self, words):
        self.may_answer.wait(10)
        return {word: Verdict(word not in self.near, self.near.get(word, ())) for word in words}

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


async def misspells(torkel, text):
    """Type a sentence, and come to its finding in the list."""
    await torkel.opens("lanssjukvard-1", "e")
    page = torkel.page
    await torkel.press("enter")
    await torkel.type(text)
    await torkel.until(lambda: [each for each in page.seen.checked if each.finding.rule == "T01"], "marked")
    (found,) = [each for each in page.seen.checked if each.finding.rule == "T01"]
    page.side.highlight(found.finding.key)
    await torkel.press("ctrl+r")
    await torkel.until(lambda: page.side.has_focus_within, "the list")
    await torkel.press("down")
    page.side.highlight(found.finding.key)
    return page


async def test_the_only_word_near_a_misspelt_one_is_put_in_with_one_key_and_undone_with_another(workspace, reader):
    reader.may_answer.set()
    async with sitting(workspace, TORKEL) as torkel:
        page = await misspells(torkel, "Vi ser sifforna ofta.")
        await torkel.sees("kan rättas till: siffrorna", "r rätta")
        await torkel.press("r")
        await torkel.until(lambda: "Vi ser siffrorna ofta." in page.editor.text, "mended")
        await torkel.press("escape", "ctrl+z")
        await torkel.until(lambda: "Vi ser sifforna ofta." in page.editor.text, "undone")


async def test_of_several_words_near_a_misspelt_one_somebody_chooses(workspace, reader):
    reader.near = {"våder": ("väder", "våden")}
    reader.may_answer.set()
    async with sitting(workspace, TORKEL) as torkel:
        page = await misspells(torkel, "Våder och våder är samma ord.")
        await torkel.sees("kan rättas till: Väder / Våden")
        await torkel.press("r")
        await torkel.is_at(Choose)
        await torkel.sees("Vad ska det stå i stället för ”Våder”?")
        await torkel.press("down", "enter")
        await torkel.until(lambda: "Våden och våden är samma ord." in page.editor.text, "the second word")
        await torkel.sees("Rättat på 2 ställen.")
        await torkel.press("escape", "ctrl+z")
        await torkel.until(lambda: "Våder och våder är samma ord." in page.editor.text, "undone in one step")


async def test_a_word_that_is_only_near_is_no_safe_fix_for_the_command(workspace, reader):
    reader.may_answer.set()
    write.save(session_of(workspace, TORKEL), APRIL, "lanssjukvard-1", Edit(text="Vi ser sifforna ofta.\n"))
    view = MonthView(session_of(workspace, TORKEL), APRIL)
    found = [each.finding for each in checked(view, "lanssjukvard-1") if each.finding.rule == "T01"]
    assert [fix.text for fix in found[0].choices] == ["siffrorna"]
    assert found[0].fix is None
