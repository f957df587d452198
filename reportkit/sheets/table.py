"""The heading of a table in a sheet: one row of words or several, of which the upper stand over many columns."""

from collections.abc import Iterator, Mapping
from itertools import repeat

from reportkit.model.regex import regex
from reportkit.model.value import Struct, field
from reportkit.sheets.cells import Cell
from reportkit.sheets.column_words import BEFORE, FIGURE, OTHER_TIME, TOTAL, UNIT, Column, ColumnWords, Heading

_YEAR = regex(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_BESIDE = (FIGURE, UNIT, BEFORE)


class Table(Struct):
    """The rows below one heading."""

    columns: Mapping[int, Column] = {}
    header: Mapping[int, Cell] = {}
    headings: Mapping[int, Heading] = {}
    is_begun: bool = False
    """A figure has stood below the heading."""
    figure: str = ""
    """The figure that the row before was about, or one of its parts."""
    told: set[int] = field(default_factory=set)
    others: dict[int, Cell] = field(default_factory=dict)
    """The headings of the columns of other times that hold something."""

    def below(self, row: tuple[Cell, ...], headings: Mapping[int, Heading], words: ColumnWords, year: int) -> "Table":
        """The table that a row of words begins: right below another such row, both are its heading."""
        header = {each.column: each for each in row}
        if not self.is_begun:
            headings = {**self.headings, **{at: self._under(at, each) for at, each in headings.items()}}
            header = {**self.header, **header}
        divided = any(each.category not in ("", TOTAL) for each in headings.values())
        columns = {
            at: column
            for at, each in headings.items()
            if (column := words.column(each, year, divided=divided)) is not None
        }
        return Table(columns, header, headings)

    def _under(self, column: int, heading: Heading) -> Heading:
        """A heading with what stands over it: the nearest word above, or above and to the left."""
        above = max((at for at in self.header if at <= column), default=0)
        return heading.below(self.headings[above]) if above in self.headings else heading

    def role(self, cell: Cell) -> str:
        """What the column of a cell is; empty where nobody knows."""
        column = self.columns.get(cell.column)
        return column.role if column else ""


def headings_of(row: tuple[Cell, ...], words: ColumnWords) -> dict[int, Heading]:
    """What the cells of a row say that their columns are; nothing where the row is no heading."""
    found = {each.column: said for each in row if (said := words.heading(_as_heading(each))) is not None}
    years = [each for each in found.values() if each.month and not each.month.number]
    months = [each for each in found.values() if each.month and each.month.number]
    if len(years) == len(row) or len(months) > 1:
        return found
    if len(row) == 1 and months and row[0].column > 1:  # over columns that stand below
        return found
    return found if any(map(_tells_of_values, found.values(), repeat(words))) else {}


def _tells_of_values(heading: Heading, words: ColumnWords) -> bool:
    """Does a heading alone say that values stand below it? The whole of something may be anything."""
    if heading.category == TOTAL and not heading.role:
        return False
    column = words.column(heading, 0, divided=True)
    return column is not None and column.role not in (*_BESIDE, OTHER_TIME)


def year_of(text: str) -> int:
    """The year that a title or the name of a sheet says; 0 where it says none, or more than one."""
    years = {int(found[0]) for found in _YEAR.finditer(text)}
    return years.pop() if len(years) == 1 else 0


def _as_heading(cell: Cell) -> str:
    """A cell as a word above a column: a year has no space in it."""
    if cell.number is not None:
        return str(cell.number) if not cell.text else ""
    return cell.text


def other_columns(table: Table) -> Iterator[Cell]:
    """The headings of the columns of other times that held something, from the left."""
    yield from (table.others[at] for at in sorted(table.others))
