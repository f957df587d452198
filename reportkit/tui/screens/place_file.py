"""Choosing where a file is to lie: a folder to walk to, and a line where its name stands."""

from pathlib import Path

from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reportkit.messages import UsageError
from reportkit.tui.desk import Desk
from reportkit.tui.screens.pick_file import PickFile
from reportkit.workflow.files_at_hand import listed, short_path, split_typed


class PlaceFile(PickFile):
    """Gives the path that a new file gets, or None. The first line of the list is the place that is shown now."""

    def __init__(self, desk: Desk, title: str, name: str) -> None:
        super().__init__(desk, title, (Path(name).suffix,))
        self.name_first = name

    def on_mount(self) -> None:
        self._write(self.name_first)

    @property
    def place(self) -> Path:
        """The path as it is typed, with the ending that the file has."""
        folder, name = split_typed(self._typed, self.folder)
        ending = self.endings[0]
        return folder / (name if name.lower().endswith(ending) else f"{name or self.name_first}{ending * bool(name)}")

    def _fill(self) -> None:
        """The place itself, then the folders that lie beside it."""
        place, options = self.place, self.query_one(OptionList)
        self.query_one("#folder", Static).update(Content(short_path(place.parent)))
        try:
            self.entries = tuple(each for each in listed(place.parent, self.endings) if each.folder)
        except UsageError as error:
            self.entries = ()
            told = self.desk.trouble(error).message
            options.set_options([Option(Content.styled(told, "$foreground-muted"), disabled=True)])
            return
        id = "desk.place_over" if place.exists() else "desk.place_here"
        here = Content.styled(self.desk.words(id, name=place.name), "bold $accent")
        width = max(20, options.size.width - 2)
        rows = [Option(here), *(Option(self._row(each, width)) for each in self.entries)]
        options.set_options(rows)
        options.highlighted = 0

    def action_pick(self) -> None:
        """Go into the folder that is marked, or take the place."""
        number = self.query_one(OptionList).highlighted
        if number == 0:
            self._take(self.place)
        elif number is not None:
            self._go(self.entries[number - 1].path)

    def _go(self, folder: Path) -> None:
        name = self.place.name
        self.folder = folder
        self._write(name)
        self._fill()

    def _write(self, name: str) -> None:
        field = self.query_one(Input)
        field.value = name
        field.cursor_position = len(name)

    def action_page(self, by: int) -> None:
        options = self.query_one(OptionList)
        number = (options.highlighted or 0) + options.size.height * by
        options.highlighted = max(0, min(number, options.option_count - 1))
