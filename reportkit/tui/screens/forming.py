"""A form of a section to send to somebody: which kind, where it is to lie, and what to do with it then."""

from functools import partial
from pathlib import Path

from reportkit.tui.screens.menu import Menu, MenuLine
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.place_file import PlaceFile
from reportkit.tui.screens.questions import Confirm, Tell
from reportkit.workflow.files_at_hand import short_path
from reportkit.workflow.form import WORD, form_name, write_form

_KINDS = (("w", WORD, "word"), ("x", ".xlsx", "excel"), ("c", ".csv", "csv"))
"""Letter, ending and name of each kind of form."""


async def make_form(page: Page, section: str, title: str, *, has_figures: bool) -> None:
    """Ask what kind of form and where it is to lie, write it, and say what becomes of it."""
    desk = page.desk
    ending: str | None = WORD
    if has_figures:
        lines = [MenuLine(letter, ending, page.words(f"desk.form_as_{name}")) for letter, ending, name in _KINDS]
        ending = await page.app.push_screen_wait(Menu(desk, page.words("desk.form_title", section=title), lines))
    if ending is None:
        return
    name = form_name(section, desk.month, ending)
    path = await page.app.push_screen_wait(PlaceFile(desk, page.words("desk.form_where", section=title), name))
    if path is None or not await _may_be_written(page, path):
        return
    writing = partial(write_form, desk.session, desk.month, section, path)
    notes = await page.attempt(writing, doing="desk.form_writing")
    if notes is not None:
        said = (page.words(note.id, **note.args) for note in notes)
        hint = " ".join((page.words("desk.form_then", section=title), *said))
        await page.app.push_screen_wait(Tell(desk, page.words("desk.form_written"), short_path(path), hint))


async def _may_be_written(page: Page, path: Path) -> bool:
    """Where a file lies there already, somebody has to say that it may go."""
    if not path.exists():
        return True
    told = page.words("desk.form_there_about", file=short_path(path))
    return await page.app.push_screen_wait(Confirm(page.desk, page.words("desk.form_there"), told))
