"""The name by which a sheet to fill in is known again: it stands in a row of its own, above the figures."""

from typing import NamedTuple

from reportkit.model.form_identity import FormBase, FormIdentity, base_of, identity_of
from reportkit.sheets.cells import Book, Cell, Sheet


class FormMark(NamedTuple):
    """Which form a sheet is, and what it was made from where it says so."""

    identity: FormIdentity
    base: FormBase | None


def form_marks(book: Book) -> tuple[tuple[FormMark, ...], Book]:
    """The forms that a file was made as, none for other files, and the file without the rows that say so."""
    found: list[FormMark] = []
    sheets: list[Sheet] = []
    for sheet in book.sheets:
        rows = []
        for row in sheet.rows:
            mark = _mark(row)
            if mark is None:
                rows.append(row)
            elif mark not in found:
                found.append(mark)
        sheets.append(Sheet(sheet.name, tuple(rows)))
    return tuple(found), Book(tuple(sheets), book.unread)


def _mark(row: tuple[Cell, ...]) -> FormMark | None:
    names = [name for each in row for name in each.text.split()]
    identity = next(filter(None, map(identity_of, names)), None)
    return identity and FormMark(identity, next(filter(None, map(base_of, names)), None))
