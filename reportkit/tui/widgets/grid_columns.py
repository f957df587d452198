"""The columns of the form of figures that there is room for, and where they stand."""

from reportkit.model.value import Struct
from reportkit.tui.widgets.form import Form, Told

LABEL_LEAST, LABEL_WRAPPED, LABEL_MOST = 18, 28, 46
"""Longer names go over to the next line. Down to the second of these, computed columns and a third column of values
weigh more than that."""
CELL_LEAST, CELL_MOST = 12, 24
"""A cell is as wide as the longest value of the form: no number is cut."""


class Columns(Struct, frozen=True):
    """The columns in a window of some width. A narrow one leaves out what is computed, then turns to the cursor."""

    label: int
    """How wide the names of the figures are."""
    cell: int
    """How wide every value is."""
    shown: range
    """The numbers of the columns of values that are shown."""
    told: tuple[Told, ...]
    """The computed columns that are shown."""
    narrow: bool
    """Are there more columns of values than there is room for?"""

    @classmethod
    def of(cls, form: Form, width: int, cursor: int) -> "Columns":
        """The columns in a width, with the one under the cursor among them."""
        longest = max((len(text) for row in form.rows for text in row.texts.values()), default=0)
        cell = max(CELL_LEAST, min(CELL_MOST, longest + 2))
        two = min(2, (width - LABEL_LEAST) // cell)
        count = min(len(form.columns), max(1, two, (width - LABEL_WRAPPED) // cell))
        first = max(0, min(cursor - count + 1, len(form.columns) - count))
        room = width - count * cell - min(LABEL_WRAPPED, _longest_label(form))
        told: list[Told] = []
        for each in form.told:
            if each.width > room:
                break
            told.append(each)
            room -= each.width
        label = width - count * cell - sum(each.width for each in told)
        return cls(
            max(LABEL_LEAST, min(LABEL_MOST, label)),
            cell,
            range(first, first + count),
            tuple(told),
            count < len(form.columns),
        )

    def left_of(self, column: int) -> int:
        """Where the cell of a column begins."""
        return self.label + (column - self.shown.start) * self.cell

    def column_at(self, x: int) -> int:
        """The column at a place of the line."""
        return self.shown.start + max(0, min((x - self.label) // self.cell, len(self.shown) - 1))


def _longest_label(form: Form) -> int:
    return max((len(row.label) + (2 if row.inside else 0) + (2 if row.owed else 0) for row in form.rows), default=0) + 2
