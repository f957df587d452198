"""What a form of figures holds: rows of figures, columns of values."""

from collections.abc import Mapping

from reportkit.model.value import Struct
from reportkit.workflow.cells import Cell

__all__ = ["Cell", "FigureRow", "Form", "Told"]


class FigureRow(Struct, frozen=True):
    """One line of the form."""

    figure: str
    label: str
    owed: bool = False
    keys: tuple[str, ...] = ()
    """The keys of its cells, column by column; an empty one where nothing is asked for."""
    texts: Mapping[str, str] = {}
    """What stands in each cell."""
    told: tuple[str, ...] = ()
    """What is computed beside the cells, as the form's computed columns: change, percent, last month."""
    inside: bool = False
    """Is it a part of the row above?"""


class Told(Struct, frozen=True):
    """A computed column: its name, and how wide it is."""

    name: str
    width: int = 11


class Form(Struct, frozen=True):
    """Everything the form shows."""

    columns: tuple[str, ...] = ()
    """The names of the columns that are filled in."""
    told: tuple[Told, ...] = ()
    """The computed columns, the most needed first."""
    rows: tuple[FigureRow, ...] = ()
    chosen: frozenset[str] = frozenset()
    """The keys of cells whose text is chosen from a list, and never typed."""
    owed: str = ""
    """What stands in an empty cell that must be filled in."""
