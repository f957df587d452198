"""The name by which a sheet to fill in is known again: it stands in a row of its own, above the figures."""

from reportkit.model.form_identity import FormIdentity, identity_of
from reportkit.sheets.cells import Book, Cell, Sheet


def form_identities(book: Book) -> tuple[tuple[FormIdentity, ...], Book]:
    """The forms that a file was made as, none for other files, and the file without the rows that say so."""
    found: list[FormIdentity] = []
    sheets: list[Sheet] = []
    for sheet in book.sheets:
        rows = []
        for row in sheet.rows:
            named = _identity(row)
            if named is None:
                rows.append(row)
            elif named not in found:
                found.append(named)
        sheets.append(Sheet(sheet.name, tuple(rows)))
    return tuple(found), Book(tuple(sheets), book.unread)


def _identity(row: tuple[Cell, ...]) -> FormIdentity | None:
    return next(filter(None, (identity_of(each.text) for each in row)), None)
