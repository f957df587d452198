"""In a real terminal: a contact from the start to a submitted section, and a line that breaks on the way."""

import os

import pytest

from reportkit.model.figure import Comparison
from reportkit.workflow.drafts import cells_of, drafts_of
from reportkit.workflow.month_view import MonthView
from tests.tui.sitting import APRIL, session_of
from tests.tui.terminal import CTRL_E, CTRL_L, CTRL_T, DOWN, ENTER, ESC, TAB, terminal

EBBA, SECTION, VISITS = "ebba.rislund", "lanssjukvard-2", "ls2_besok"


def view(workspace):
    return MonthView(session_of(workspace, EBBA), APRIL)


@pytest.mark.parametrize(("rows", "columns"), [(20, 60), (24, 80)])
def test_a_contact_writes_gives_figures_and_submits(workspace, rows, columns):
    with terminal(workspace, EBBA, rows, columns) as ebba:
        ebba.sees("Att göra", "Division Länssjukvård 2", "Nästa: skriv avsnittet")
        ebba.press(DOWN, ENTER)
        ebba.sees("# Förbättringsarbete", "F9")
        ebba.press(*"Ortopedin ringer upp varje patient.")
        ebba.press(CTRL_T)
        ebba.sees("Besök i öppenvården")
        ebba.press(*"13260", TAB, *"13015", ENTER)
        ebba.until(lambda: VISITS in view(workspace).contribution(SECTION).figures, "the first value")
        ebba.paste("7 410\r\n5 850\r\n")
        ebba.sees("Det här klistras in")
        ebba.answer(ENTER)
        ebba.until(lambda: len(view(workspace).contribution(SECTION).figures[VISITS].breakdown) == 2, "the column")
        value = view(workspace).contribution(SECTION).figures[VISITS]
        assert (str(value.value.value), str(value.comparisons[Comparison.PREVIOUS_YEAR].value)) == ("13260", "13015")
        ebba.press(ESC)
        ebba.sees("# Förbättringsarbete")
        ebba.press(CTRL_L)
        ebba.sees("Det här skickas in", "Skicka in Division Länssjukvård 2")
        ebba.answer(CTRL_L)
        ebba.sees("Inskickat: Division Länssjukvård 2")
        assert view(workspace).history(SECTION).state.value == "submitted"
        assert "\n\nOrtopedin ringer upp varje patient." in view(workspace).submission(SECTION).contribution.text
        ebba.sees("Klart")
        ebba.press("t")
        ebba.until(lambda: view(workspace).history(SECTION).state.value == "draft", "taken back")


def test_a_paste_that_the_line_cuts_in_its_last_mark_freezes_nothing_and_presses_no_key(workspace):
    with terminal(workspace, EBBA, 24, 80) as ebba:
        ebba.sees("Nästa: skriv avsnittet")
        ebba.press(DOWN, "s")
        ebba.sees("Besök i öppenvården")
        ebba.press("k")
        ebba.sees("Var kommer värdet")
        ebba.child.send("\x1b[200~Datalagret \x1br\x1b")
        ebba.look(0.5)
        ebba.child.send("[201~")
        ebba.press(*" mars")
        ebba.sees("Datalagret r mars")
        ebba.press(ENTER)
        ebba.until(lambda: VISITS in view(workspace).contribution(SECTION).figures, "the source")
        assert view(workspace).contribution(SECTION).figures[VISITS].source == "Datalagret r mars"


def test_a_line_that_breaks_in_the_middle_of_a_sentence_and_of_a_value_loses_nothing(workspace):
    with terminal(workspace, EBBA, 24, 80) as ebba:
        ebba.sees("Nästa: skriv avsnittet")
        ebba.press(DOWN, ENTER)
        ebba.sees("# Förbättringsarbete", "F9")
        ebba.press(*"Mitt i en")
        ebba.sees("Mitt i en")
        ebba.press(CTRL_T)
        ebba.sees("Besök i öppenvården")
        ebba.press(*"13 2")
        ebba.sees("13 2")
        ebba.lost()
    session = session_of(workspace, EBBA)
    (words,), (values,) = drafts_of(session, APRIL, SECTION), cells_of(session, APRIL, SECTION)
    assert words.text.endswith("Mitt i en")
    assert values.cells == {(VISITS, "value"): "13 2"}
    with terminal(workspace, EBBA, 24, 80) as ebba:
        ebba.sees("Nästa: ta hand om den osparade texten")
        ebba.press(ENTER)
        ebba.sees("Det finns text som aldrig sparades", "Mitt i en")
        ebba.press(ENTER)
        ebba.sees("Texten är tillbaka")
        ebba.press(CTRL_T)
        ebba.sees("13 2", "sparades aldrig")
        ebba.press(ENTER, *"60", ENTER)
        ebba.until(lambda: VISITS in view(workspace).contribution(SECTION).figures, "the value")


def test_an_editor_that_is_not_there_is_told_of_and_the_screen_goes_on(workspace, monkeypatch, tmp_path):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "redigerare-som-inte-finns")
    with terminal(workspace, EBBA, 24, 80) as ebba:
        ebba.sees("Nästa: skriv avsnittet")
        ebba.press(DOWN, ENTER)
        ebba.sees("# Förbättringsarbete", "F9")
        ebba.press(CTRL_E)
        ebba.sees("Den valda redigeraren finns inte")
        ebba.press(ESC)
        ebba.sees("# Förbättringsarbete")
        ebba.press(*"Skriver vidare.")
        ebba.sees("Skriver vidare.")


def test_an_editor_is_opened_with_a_word_on_the_way_back_and_its_text_is_taken_in(workspace, monkeypatch, tmp_path):
    editor = tmp_path / "bin" / "editor"
    editor.parent.mkdir()
    editor.write_text("#!/bin/sh\nprintf 'Ur en annan redigerare.' >> \"$1\"\n", encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setenv("PATH", str(editor.parent), prepend=os.pathsep)
    with terminal(workspace, EBBA, 24, 80) as ebba:
        ebba.sees("Nästa: skriv avsnittet")
        ebba.press(DOWN, ENTER)
        ebba.sees("# Förbättringsarbete", "F9")
        ebba.press(CTRL_E)
        ebba.sees("Öppna texten i editor?", "spara och stäng redigeraren")
        ebba.answer(ENTER)
        ebba.sees("Ur en annan redigerare.")


def test_an_editor_that_cannot_be_run_leaves_the_screens_standing(workspace, monkeypatch, tmp_path):
    broken = tmp_path / "trasig"
    broken.write_text("#!/finns/inte\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(broken))
    with terminal(workspace, EBBA, 24, 80) as ebba:
        ebba.sees("Nästa: skriv avsnittet")
        ebba.press(DOWN, ENTER)
        ebba.sees("# Förbättringsarbete", "F9")
        ebba.press(CTRL_E)
        ebba.sees("Öppna texten i")
        ebba.answer(ENTER)
        ebba.sees("Redigeraren gick inte att använda")
