"""What a sheet holds, whatever program wrote it."""

from decimal import Decimal
from typing import NamedTuple

from reportkit.messages import Language
from reportkit.text.numbers import format_number


class Cell(NamedTuple):
    """A cell that holds something."""

    place: str
    """Where it stands, as people say it: `Blad1!C7`, in CSV `C7`."""
    column: int
    """From 1."""
    text: str
    """What is written in it; of a number, what the program shows around it (`%`, `kr`)."""
    number: Decimal | None = None
    """The number as it is shown, percent as percent: 5.93 where the cell holds 0.0593."""
    trouble: str = ""
    """Why it has no value to take: `date`, `error`, `truth` or `uncalculated`."""
    held: str = ""
    """The number that the cell holds, where another is shown."""
    elsewhere: bool = False
    """Its formula fetches the value from another file; what it was when that was last done is read."""

    def written(self, language: Language) -> str:
        """The cell as a person would write it."""
        if self.number is None:
            return self.text
        unit = f" {self.text}" if self.text else ""
        return format_number(self.number, language) + unit


class Sheet(NamedTuple):
    """A sheet: its rows that hold something, each with its cells from left to right."""

    name: str
    """Empty where the file is one sheet without a name, as CSV is."""
    rows: tuple[tuple[Cell, ...], ...]


class Unread(NamedTuple):
    """A part of a workbook that nobody sees, and that is therefore not read."""

    kind: str
    """`sheet`, `row` or `column`."""
    place: str


class Book(NamedTuple):
    """A file of figures, read."""

    sheets: tuple[Sheet, ...]
    unread: tuple[Unread, ...] = ()
