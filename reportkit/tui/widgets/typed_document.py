"""A document for texts of any length: what Textual adds up again for each row of the screen is kept here."""

import itertools
from collections import deque
from dataclasses import dataclass

from textual.document._document import Document, EditResult, Location
from textual.document._edit import Edit
from textual.document._history import EditHistory
from textual.document._wrapped_document import WrappedDocument

UNDO_LIMIT = 20_000_000
"""Bytes that the undoing of one sitting may take; after that the oldest goes first."""
_OF_AN_EDIT = 600
"""What the record of one edit takes beside its letters: measured, and rounded up."""


class TypedDocument(Document):
    """Plain text whose whole is put together once for each edit, however often it is asked for."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole: str | None = None

    @property
    def text(self) -> str:
        if self._whole is None:
            self._whole = super().text
        return self._whole

    def replace_range(self, start: Location, end: Location, text: str) -> EditResult:
        self._whole = None
        return super().replace_range(start, end, text)


class TypedLines(WrappedDocument):
    """Wrapped lines whose number is known; Textual asks for it once for each row that it draws."""

    whole = False
    """Is everything wrapped anew, whatever has changed?"""

    @property
    def height(self) -> int:
        return len(self._offset_to_line_info)

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        if self.whole:
            self.wrap(self._width, self._tab_width)
        else:
            super().wrap_range(start, old_end, new_end)


@dataclass
class SittingHistory(EditHistory):
    """Everything that was done in one sitting, to be undone step by step, within a limit of memory."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._undo_stack = deque()
        self._bytes = 0

    def record(self, edit: Edit) -> None:
        self._bytes -= sum(map(_size, itertools.chain(*self._redo_stack)))  # a new edit makes them go
        super().record(edit)
        self._bytes += _size(edit)
        while self._bytes > UNDO_LIMIT and len(self._undo_stack) > 1:
            self._bytes -= sum(map(_size, self._undo_stack.popleft()))

    def clear(self) -> None:
        super().clear()
        self._bytes = 0


def _size(edit: Edit) -> int:
    replaced = edit._edit_result.replaced_text if edit._edit_result else ""
    return _OF_AN_EDIT + 2 * (len(edit.text) + len(replaced))
