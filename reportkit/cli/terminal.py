"""What a command prints: results on standard output, everything about them on standard error."""

import sys
from collections.abc import Sequence

from reportkit.messages import Language, Message, ReportkitError, render
from reportkit.messages.catalogue import Rewording, unchanged
from reportkit.messages.message import Argument
from reportkit.model.value import Struct
from reportkit.text.clean import show


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
        """Columns of even width; those in `right` stand to the right. Plainly, a row is facts below its first cell."""
        if self.plain:
            for first, *cells in rows:
                self.facts(first, [(name, cell) for name, cell in zip(header[1:], cells, strict=True) if cell])
            return
        lines = [tuple(show(cell) for cell in row) for row in (header, *rows)]
        widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
        for line in lines:
            cells = [
                cell.rjust(width) if column in right else cell.ljust(width)
                for column, (cell, width) in enumerate(zip(line, widths, strict=True))
            ]
            print("  ".join(cells).rstrip())

    def facts(self, title: str, facts: Sequence[tuple[str, str]]) -> None:
        """One fact a line, below a title."""
        print(show(title))
        for name, value in facts:
            print(show(f"  {name}: {value}"))
