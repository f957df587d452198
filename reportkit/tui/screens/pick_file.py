"""Choosing a file: a folder to walk in, and a line where its path can be typed."""

from collections.abc import Collection
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reportkit.messages import UsageError
from reportkit.tui.desk import Desk
from reportkit.tui.screens.dialog import Dialog
from reportkit.workflow.files_at_hand import (
    FOLDER,
    Entry,
    completed,
    first_folder,
    listed,
    short_path,
    split_typed,
)
from reportkit.workflow.remembered import remember


class PickFile(Dialog[Path | None]):
    """Gives the path of a file, or None. Only files of the kinds that are asked for are shown; none asked for: all."""

    DEFAULT_CSS = """
    PickFile #box { height: 90%; }
    PickFile #title { margin-bottom: 0; }
    PickFile #folder { color: $foreground-muted; height: auto; }
    PickFile Input { border: none; height: 1; background: $background; padding: 0 1; margin: 1 0; }
    PickFile Input:focus { border: none; }
    PickFile OptionList { height: 1fr; border: none; background: $surface; padding: 0; }
    PickFile OptionList:focus { border: none; background-tint: $foreground 0%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "pick", "tui.key_pick", priority=True),
        Binding("tab", "complete", "tui.key_complete", priority=True),
        Binding("ctrl+up,shift+tab", "up", "tui.key_folder_up", key_display="shift+Tab", priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("escape", "give_up", "tui.key_no", priority=True),
    ]

    def __init__(self, desk: Desk, title: str, endings: Collection[str] = ()) -> None:
        super().__init__(desk, title)
        self.endings, self.folder = tuple(endings), first_folder()
        self.entries: tuple[Entry, ...] = ()

    def inside(self) -> ComposeResult:
        yield Static(id="folder", markup=False)
        yield Input(placeholder=self.desk.words("desk.type_path"), select_on_focus=False)
        yield OptionList(markup=False)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self._fill()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._fill()

    def on_resize(self) -> None:
        self.call_after_refresh(self._fill)

    @property
    def _typed(self) -> str:
        return self.query_one(Input).value

    def _fill(self) -> None:
        """Show what lies where the typed path leads, with what is still sought in the names."""
        folder, sought = split_typed(self._typed, self.folder)
        options, self.entries = self.query_one(OptionList), ()
        kinds = self.desk.words("desk.kinds", kinds=" ".join(self.endings)) if self.endings else ""
        self.query_one("#folder", Static).update(Content(f"{short_path(folder)}   {kinds}".rstrip()))
        try:
            self.entries = listed(folder, self.endings, sought)
            told = self.desk.words("desk.no_files")
        except UsageError as error:
            told = self.desk.trouble(error).message
        width = max(20, options.size.width - 2)
        rows = [Option(self._row(each, width), id=str(number)) for number, each in enumerate(self.entries)]
        options.set_options(rows or [Option(Content.styled(told, "$foreground-muted"), disabled=True)])
        files = (number for number, each in enumerate(self.entries) if not each.folder)
        options.highlighted = (next(files, 0) if sought else 0) if rows else None

    def _row(self, entry: Entry, width: int) -> Content:
        name = Content(entry.name)
        if entry.folder:
            return name.stylize("bold").truncate(width, ellipsis=True)
        beside = self.desk.words("desk.size_and_day", size=size_in_words(entry.size), day=self._day(entry))
        room = width - len(beside) - 2
        return name.truncate(room, ellipsis=True, pad=True) + Content.styled(f"  {beside}", "$foreground-muted")

    def _day(self, entry: Entry) -> str:
        return self.desk.day_of(entry.changed)

    # Keys

    def action_pick(self) -> None:
        """Go into the folder that is marked, or take the file."""
        path = split_typed(self._typed, self.folder)[0] / split_typed(self._typed, self.folder)[1]
        number = self.query_one(OptionList).highlighted
        if self._typed and path.is_file():
            self._take(path)
        elif number is not None and number < len(self.entries):
            entry = self.entries[number]
            if entry.folder:
                self._go(entry.path)
            else:
                self._take(entry.path)
        elif self._typed and path.is_dir():
            self._go(path)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_pick()

    def _take(self, path: Path) -> None:
        remember(FOLDER, str(path.parent))
        self.dismiss(path)

    def _go(self, folder: Path) -> None:
        self.folder = folder
        self.query_one(Input).value = ""
        self._fill()

    def action_up(self) -> None:
        self._go(split_typed(self._typed, self.folder)[0].parent)

    def action_complete(self) -> None:
        field = self.query_one(Input)
        field.value = completed(field.value, self.folder, self.endings)
        field.cursor_position = len(field.value)

    def action_move(self, by: int) -> None:
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    def action_page(self, by: int) -> None:
        options = self.query_one(OptionList)
        pages = options.size.height * by
        number = (options.highlighted or 0) + pages
        options.highlighted = max(0, min(number, options.option_count - 1)) if self.entries else None

    def action_give_up(self) -> None:
        self.dismiss(None)


def size_in_words(size: int) -> str:
    """The size of a file in the unit that people read: `12 kB`, `3 MB`."""
    for unit, most in (("B", 1_000), ("kB", 1_000_000), ("MB", 1_000_000_000)):
        if size < most:
            return f"{max(1, round(size / (most / 1000)))} {unit}" if size else "0 B"
    return f"{size / 1_000_000_000:.0f} GB"
