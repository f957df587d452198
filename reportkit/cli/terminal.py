"""What a command prints: results on standard output, everything about them on standard error."""

import sys
from collections.abc import Sequence
from textwrap import wrap

from reportkit.cli.columns import columns
from reportkit.messages import Language, Message, ReportkitError, render
from reportkit.messages.catalogue import Rewording, unchanged
from reportkit.messages.message import Argument
from reportkit.model.value import Struct
from reportkit.text.clean import show

NARROWEST = 6
"""Characters that a column keeps, however little room there is."""


def room() -> int:
    """How many characters a row of the terminal has; 0 where the result goes into a file or another program."""
    return columns() if sys.stdout.isatty() else 0


class Terminal(Struct, frozen=True):
    """Speaks the reader's language; foreign text is made harmless for the terminal before it is printed."""

    language: Language
    plain: bool = False
    """One fact a line, no tables: for screen readers and scripts."""
    reword: Rewording = unchanged
    """Makes the commands that a sentence names fit the line that was given (`cli.hints`)."""

    def words(self, id: str, /, **args: Argument) -> str:
        """A sentence of the catalogue."""
        return render(Message(id, **args), self.language, self.reword)

    def result(self, text: str = "") -> None:
        """A line of the result."""
        print(show(text))

    def paragraph(self, text: str, indent: int) -> None:
        """A sentence of the result, moved in; a terminal that is too narrow gets rows that end between words."""
        before, width = " " * indent, room()
        shown = show(text)
        fits = self.plain or not width or indent + len(shown) <= width or width < 2 * indent
        for row in [shown] if fits else wrap(shown, width - indent, break_long_words=False, break_on_hyphens=False):
            print(before + row)

    def raw(self, text: str) -> None:
        """A result that another program reads, as it is."""
        print(text)

    def say(self, id: str, /, **args: Argument) -> None:
        """A sentence about the result."""
        print(show(self.words(id, **args)), file=sys.stderr)

    def trouble(self, error: ReportkitError) -> None:
        """An error: its title and message, and what to do."""
        title, message, hint = error.in_words(self.language, self.reword)
        print(show(f"{title}: {message}" if title else message), file=sys.stderr)
        if hint:
            print(show(f"  {hint}"), file=sys.stderr)

    def table(self, header: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
        """Columns of even width; those in `right` stand to the right. Plainly, a row is facts below its first cell.

        Where the terminal has no room for all of it the widest columns are cut, but not the first: it is what a
        command is given.
        """
        if self.plain:
            for first, *cells in rows:
                self.facts(first, [(name, cell) for name, cell in zip(header[1:], cells, strict=True) if cell])
            return
        lines = [tuple(show(cell) for cell in row) for row in (header, *rows)]
        widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
        _narrow(widths, room())
        for line in lines:
            cells = [
                _cut(cell, width).rjust(width) if column in right else _cut(cell, width).ljust(width)
                for column, (cell, width) in enumerate(zip(line, widths, strict=True))
            ]
            print("  ".join(cells).rstrip())

    def facts(self, title: str, facts: Sequence[tuple[str, str]]) -> None:
        """One fact a line, below a title."""
        print(show(title))
        for name, value in facts:
            print(show(f"  {name}: {value}"))


def _narrow(widths: list[int], width: int) -> None:
    """Take from the widest columns, never from the first, until a row has room; with no width they stay."""
    over = sum(widths) + 2 * (len(widths) - 1) - width if width else 0
    while over > 0:
        widest = max(range(1, len(widths)), key=lambda column: widths[column], default=0)
        if widths[widest] <= NARROWEST or not widest:
            return
        widths[widest] -= 1
        over -= 1


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"
