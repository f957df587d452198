"""The editor with long texts and long sittings: what it keeps, and how much."""

from textual.app import App

from reportkit.tui.app import ReportkitApp
from reportkit.tui.desk import Desk
from reportkit.tui.themes import CONTRAST, DARK
from reportkit.tui.widgets import typed_document
from reportkit.tui.widgets.section_editor import SectionEditor
from tests.tui.sitting import APRIL, LOGIN, Language, session_of, sitting


class Writing(App[None]):
    def compose(self):
        yield SectionEditor()


async def test_a_whole_sitting_can_be_undone():
    async with Writing().run_test() as pilot:
        editor = pilot.app.query_one(SectionEditor)
        editor.load_text("Början.\n")
        editor.focus()
        for number in range(200):
            editor.insert(f"Rad {number}\n")
        for _ in range(200):
            editor.undo()
        assert editor.text == "Början.\n"


async def test_lines_that_are_undone_together_leave_the_screen_as_the_text_is():
    async with Writing().run_test(size=(60, 20)) as pilot:
        editor = pilot.app.query_one(SectionEditor)
        editor.load_text("En rad.\n" * 12)
        editor.focus()
        for number in range(300):
            await pilot.press(
                "ctrl+z" if number % 50 == 49 else "enter" if number % 23 == 22 else "ordet "[number % 6].strip() or "x"
            )
            assert len(editor.wrapped_document._wrap_offsets) == editor.document.line_count


async def test_what_can_be_undone_is_bounded_and_the_oldest_goes_first(monkeypatch):
    monkeypatch.setattr(typed_document, "UNDO_LIMIT", 100_000)
    async with Writing().run_test() as pilot:
        editor = pilot.app.query_one(SectionEditor)
        for number in range(500):
            editor.insert(f"Rad {number}\n")
        kept = len(editor.history.undo_stack)
        assert 100 < kept < 200
        for _ in range(500):
            editor.undo()
        assert editor.text.startswith("Rad 0\n")
        assert editor.text.count("\n") == 500 - kept


async def test_rows_that_are_kept_show_what_stands_there_now():
    async with Writing().run_test(size=(60, 20)) as pilot:
        editor = pilot.app.query_one(SectionEditor)
        editor.load_text(
            "\n".join(
                f"Rad {number} med en text som är längre än vad raden rymmer i sin bredd" for number in range(300)
            )
        )
        editor.focus()
        await pilot.pause()
        for keys in (("x",), ("down", "y"), ("pagedown", "enter", "z"), ("ctrl+z",), ("backspace", "up")):
            await pilot.press(*keys)
            drawn = [editor.render_line(y).text.rstrip() for y in range(editor.size.height)]
            editor._drawn.clear()
            editor._line_cache.clear()
            assert drawn == [editor.render_line(y).text.rstrip() for y in range(editor.size.height)]
            assert editor.wrapped_document.height == sum(
                len(each) + 1 for each in editor.wrapped_document._wrap_offsets
            )
            assert editor.text == editor.document.newline.join(editor.document.lines)


async def test_the_look_that_somebody_chose_is_there_the_next_time(workspace):
    async with sitting(workspace) as somebody:
        assert somebody.app.theme == DARK.name
        await somebody.press("ctrl+p")
        await somebody.type("kontrast")
        await somebody.press("enter")
        await somebody.until(lambda: somebody.app.theme == CONTRAST.name, "the look")
    assert ReportkitApp(Desk(session_of(workspace, LOGIN), APRIL, Language.SWEDISH)).theme == CONTRAST.name


async def test_every_row_shows_its_own_words_however_the_window_is_drawn():
    words = " ".join(f"ord{number}" for number in range(400))
    text = "\n\n".join(["# Akutmottagningarna", words, "En kort rad.", words])
    async with Writing().run_test(size=(80, 24)) as pilot:
        editor = pilot.app.query_one(SectionEditor)
        editor.load_text(text)
        for width, height in ((80, 24), (79, 24), (60, 20), (120, 40), (61, 20), (80, 200), (80, 24)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            rows = [part for line in editor.wrapped_document.lines for part in line]
            shown = ["".join(segment.text for segment in strip) for strip in drawn_by(editor)]
            assert [row.strip() for row in shown] == [row.strip() for row in rows[: editor.size.height]]


def drawn_by(editor):
    """The rows of the text that the screen shows, as the compositor has them."""
    return editor.render_lines(editor.size.region)[: editor.wrapped_document.height]
