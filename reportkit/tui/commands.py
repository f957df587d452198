"""Every action as a line to search for: those of a screen are its keys, and a few work everywhere."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.app import App

from reportkit.model.value import Struct
from reportkit.tui.screens.choose import Choice
from reportkit.tui.screens.page import Page
from reportkit.tui.themes import THEME, THEMES
from reportkit.tui.widgets.key_bar import key_name, our_bindings
from reportkit.workflow.remembered import remember


class Command(Struct, frozen=True):
    """Something that can be done, and how it is found."""

    choice: Choice
    run: Callable[[], Awaitable[object]]


def here(page: Page) -> Iterator[Command]:
    """What the keys of a screen do, as long as they work, and what it does without a key."""
    for action, (keys, active) in our_bindings(page.active_bindings).items():
        if action == "commands":
            continue
        words = page.words(active.binding.description)
        also = page.words(help_id(active.binding.description))
        choice = Choice(action, words[:1].upper() + words[1:], ", ".join(map(key_name, keys)), also)
        yield Command(choice, partial(page.app.run_action, action, active.node))
    for action, description in page.WITHOUT_KEY:
        if page.check_action(action, ()):
            words = page.words(description)
            choice = Choice(action, words[:1].upper() + words[1:], "", page.words(help_id(description)))
            yield Command(choice, partial(page.run_action, action))


def everywhere(app: App[None]) -> Iterator[Command]:
    """The looks of the program."""
    page = app.screen
    if not isinstance(page, Page):
        return
    for theme in THEMES:
        label = page.words(f"theme_{theme.name.removeprefix('reportkit-')}")

        async def wear(name: str = theme.name) -> None:
            app.theme = name
            remember(THEME, name)

        yield Command(Choice(f"theme:{theme.name}", label), wear)


def help_id(description: str) -> str:
    """The id of the longer sentence about a key."""
    return description.replace(".key_", ".help_")
