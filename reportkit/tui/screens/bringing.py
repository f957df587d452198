"""Bringing files to a section: a text or figures to look at first, a picture with its words, an appendix."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from reportkit.tui.screens.arriving import ArrivalScreen
from reportkit.tui.screens.file_words import FileWords
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.pick_file import PickFile, size_in_words
from reportkit.tui.screens.questions import Confirm
from reportkit.workflow.arrival import Arrival
from reportkit.workflow.arriving import kinds_of_file, read_arrival
from reportkit.workflow.bring import bring_attachment
from reportkit.workflow.form_back import OthersForm
from reportkit.workflow.pictures import ENDINGS, PictureRead, add_picture, read_picture


async def bring_file(page: Page, section: str, title: str) -> bool:
    """Choose a file, look at what it brings, and take it in. Was it taken in?"""
    desk = page.desk
    path = await page.app.push_screen_wait(PickFile(desk, desk.words("desk.pick_to_bring"), kinds_of_file()))
    if path is None:
        return False
    arrival = await _arrival(page, section, path)
    if arrival is None:
        return False
    screen = ArrivalScreen(desk, arrival, title)
    await page.app.push_screen_wait(screen)
    return screen.taken


async def _arrival(page: Page, section: str, path: Path) -> Arrival | None:
    """What a file brings. The form of another section or month is taken where somebody wants it anyway."""
    desk = page.desk
    read = partial(read_arrival, desk.session, desk.month, section, path)

    def read_or_ask() -> Arrival | OthersForm:
        try:
            return read()
        except OthersForm as others:
            return others

    found = await page.attempt(read_or_ask, doing="desk.reading_file")
    if not isinstance(found, OthersForm):
        return found
    title, told, _ = desk.trouble(found)
    if not await page.app.push_screen_wait(Confirm(desk, title, told, page.words("desk.form_anyway"))):
        return None
    return await page.attempt(partial(read, anyway=True), doing="desk.reading_file")


async def bring_picture(page: Page, section: str) -> str | None:
    """Choose a picture and give it words. Gives the line that places it, once it is kept."""
    desk = page.desk
    path = await page.app.push_screen_wait(PickFile(desk, desk.words("desk.pick_picture"), ENDINGS))
    if path is None:
        return None
    read = await page.attempt(partial(read_picture, path), doing="desk.reading_file")
    if read is None:
        return None
    told = [_about_picture(page, read), *map(desk.tell, read.notes)]
    fields = ("caption", "alt")

    def keep(words: Mapping[str, str]) -> str:
        return add_picture(desk.session, desk.month, section, read, words["alt"], words["caption"])[1]

    return await _kept(page, partial(FileWords, desk, desk.words("desk.picture_title"), told, fields), {}, keep)


async def _kept(
    page: Page,
    ask: Callable[[Mapping[str, str]], FileWords],
    first: Mapping[str, str],
    keep: Callable[[Mapping[str, str]], str],
) -> str | None:
    """Ask for words and keep a file with them; where that fails, the words stand there for the next try."""
    words = first
    while (asked := await page.app.push_screen_wait(ask(words))) is not None:
        kept = await page.attempt(partial(keep, asked), doing="saving")
        if kept is not None:
            return kept
        words = asked
    return None


def _about_picture(page: Page, read: PictureRead) -> str:
    width, height = read.picture.size
    size = size_in_words(len(read.picture.content))
    return page.words("desk.about_picture", file=read.file, size=size, width=width, height=height)


async def bring_appendix(page: Page, section: str) -> str | None:
    """Choose a document and give it a title. Gives the reference to it, once it is kept."""
    desk = page.desk
    path = await page.app.push_screen_wait(PickFile(desk, desk.words("desk.pick_appendix")))
    if path is None:
        return None
    told = [page.words("desk.about_appendix", file=path.name, size=size_in_words(path.stat().st_size))]

    def keep(words: Mapping[str, str]) -> str:
        id = bring_attachment(desk.session, desk.month, section, path, words["title"])
        return f"{{{{appendix: {id}}}}}"

    ask = partial(FileWords, desk, desk.words("desk.appendix_title"), told, ("title",))
    return await _kept(page, ask, {"title": _title(path)}, keep)


def _title(path: Path) -> str:
    """A first title from a file's name: `arsrapport_2022.pdf` gives `Arsrapport 2022`."""
    words = path.stem.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]
