"""The text of a section while it is written, with a light of its own on headings, citations and findings."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.cache import LRUCache
from textual.document._document_navigator import DocumentNavigator
from textual.document._edit import Edit
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

from reportkit.model.finding import Finding, Fix
from reportkit.model.regex import regex
from reportkit.text.clean import control_characters, show, without_control_characters
from reportkit.tui.widgets.typed_document import SittingHistory, TypedDocument, TypedLines

_HEADING = regex(r"#{1,6}[ \t]")
_BEFORE_A_SPACE, _AFTER_A_SPACE = ".,;:!?)]}%”", "{([”"
"""Signs that a word does not follow, or go before, without a space between."""
_CITATION = regex(r"\{\{[^{}\n]*\}\}")


class SectionEditor(TextArea):
    """A plain text with soft wraps. It marks, and never changes, what is typed."""

    DEFAULT_CSS = """
    SectionEditor { width: 3fr; border: none; padding: 0 1; background: $background; }
    SectionEditor:focus { border: none; }
    SectionEditor .section-editor--heading { text-style: bold; color: $foreground; }
    SectionEditor .section-editor--citation { text-style: italic; color: $accent; }
    SectionEditor .section-editor--finding { text-style: underline; }
    """
    COMPONENT_CLASSES = {
        "section-editor--heading",
        "section-editor--citation",
        "section-editor--finding",
    }
    BINDINGS = [
        # What the screen does with these keys weighs more than what Emacs does.
        Binding("ctrl+e", "screen.outside", show=False),
        Binding("ctrl+f", "screen.mend", show=False),
        Binding("f6", "screen.insert('chart')", show=False),
        Binding("f7", "screen.insert('picture')", show=False),
        # As in Word: the whole text, its start and its end.
        Binding("ctrl+a", "select_all", show=False),
        Binding("ctrl+home", "to_start", show=False),
        Binding("ctrl+end", "to_end", show=False),
        Binding("ctrl+shift+home", "to_start(True)", show=False),
        Binding("ctrl+shift+end", "to_end(True)", show=False),
    ]

    def __init__(self, text: str = "") -> None:
        self._drawn: LRUCache[tuple[object, ...], Strip] = LRUCache(1024)
        super().__init__(
            text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", highlight_cursor_line=False
        )
        self.marked: dict[int, list[tuple[int, int]]] = {}
        self.cursor_blink = False
        self.history = SittingHistory(max_checkpoints=0, checkpoint_timer=2.0, checkpoint_max_characters=100)
        self._dress: tuple[object, ...] = ()

    # What makes a key cheap

    def _set_document(self, text: str, language: str | None) -> None:
        """Plain text only, in documents that keep what Textual's add up again for every row."""
        self.document = TypedDocument(text)
        self.wrapped_document = TypedLines(self.document, tab_width=self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self._build_highlight_map()
        self.move_cursor((0, 0))
        self._rewrap_and_refresh_virtual_size()

    def _rewrap_and_refresh_virtual_size(self) -> None:
        """Wrap the lines anew, and draw them all again: another row may hold other words of the same line."""
        super()._rewrap_and_refresh_virtual_size()
        self._drawn.clear()
        self.refresh()

    def _undo_batch(self, edits: Sequence[Edit]) -> None:
        with self._wrapping_anew(edits):
            super()._undo_batch(edits)

    def _redo_batch(self, edits: Sequence[Edit]) -> None:
        with self._wrapping_anew(edits):
            super()._redo_batch(edits)

    @contextmanager
    def _wrapping_anew(self, edits: Sequence[Edit]) -> Iterator[None]:
        """Several edits at once move lines more than once; Textual adds up their places as if they had not."""
        lines = self.wrapped_document
        if isinstance(lines, TypedLines):
            lines.whole = len(edits) > 1
        try:
            yield
        finally:
            if isinstance(lines, TypedLines):
                lines.whole = False

    def render_lines(self, crop: Region) -> list[Strip]:
        self._dress = (self.size.width, self.rich_style, self.app.theme, self.app.current_theme.dark, self.has_focus)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A row. One without the cursor and the selection is drawn again only when something else stands there."""
        number = self.scroll_offset.y + y
        rows = self.wrapped_document._offset_to_line_info
        if number >= len(rows):
            return super().render_line(y)
        line, section = rows[number]
        first, last = sorted(self.selection)
        if first[0] <= line <= last[0]:
            return self._render_line(y)
        key = (self.document.get_line(line), section, tuple(self.marked.get(line, ())), self._dress)
        if (drawn := self._drawn.get(key)) is None:
            drawn = self._drawn[key] = self._render_line(y)
        return drawn

    # The light

    def mark(self, findings: Sequence[Finding]) -> None:
        """Underline the places of some findings."""
        marked: dict[int, list[tuple[int, int]]] = {}
        for finding in findings:
            if finding.line and finding.columns and not finding.figure:
                marked.setdefault(finding.line - 1, []).append(finding.columns)
        if marked != self.marked:
            self.marked = marked
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """A line with its light; characters that would steer the terminal stand as signs of the same width."""
        typed = self.document.get_line(line_index)
        line = Text(_same_length(typed), end="", no_wrap=True)
        if _HEADING.match(typed):
            line.stylize(self._light("heading"))
        for match in _CITATION.finditer(typed):
            line.stylize(self._light("citation"), *match.span())
        for first, last in self.marked.get(line_index, ()):
            line.stylize(self._light("finding"), first, last)
        return line

    def _light(self, name: str) -> Style:
        """The look of something in the text, without its background, which the cursor and the selection own."""
        style = self.get_component_rich_style(f"section-editor--{name}", partial=True)
        return Style(color=style.color, bold=style.bold, italic=style.italic, underline=style.underline)

    def put(self, text: str) -> None:
        """Replace the whole text in a way that can be undone."""
        self.replace(text, (0, 0), self.document.end, maintain_selection_offset=False)

    def mend(self, fixes: Sequence[Fix]) -> None:
        """Make some edits, in the order of the text, that are undone in one step."""
        row, last = fixes[0].line - 1, fixes[-1]
        lines = list(self.document.lines[row : last.line])
        lines[-1] = lines[-1][: last.last]
        for fix in reversed(fixes):
            line = lines[fix.line - 1 - row]
            lines[fix.line - 1 - row] = line[: fix.first] + fix.text + line[fix.last :]
        self.replace("\n".join(lines)[fixes[0].first :], (row, fixes[0].first), (last.line - 1, last.last))

    def put_in(self, text: str, *, block: bool = False) -> None:
        """Insert something at the cursor; a block gets lines of its own, with air around it."""
        if not block:
            self._put_in_words(text)
            return
        row = self.selection.end[0]
        lines = self.document.lines
        here, below = lines[row], lines[row + 1] if row + 1 < len(lines) else ""
        above = lines[row - 1] if row else ""
        before = "\n\n" if here.strip() else "\n" if above.strip() else ""
        after = "\n\n" if below.strip() else "\n" if row + 1 < len(lines) else "\n\n"
        place = (row, len(here))
        self.insert(f"{before}{text}{after}", place, maintain_selection_offset=False)
        self.scroll_cursor_visible()

    def _put_in_words(self, text: str) -> None:
        """Insert among words, with the spaces that part it from those around it."""
        first, last = sorted(self.selection)
        before, after = self.document.get_line(first[0])[: first[1]], self.document.get_line(last[0])[last[1] :]
        left = " " if before and (before[-1].isalnum() or before[-1] in _BEFORE_A_SPACE) else ""
        right = " " if after and (after[0].isalnum() or after[0] in _AFTER_A_SPACE) else ""
        self.replace(f"{left}{text}{right}", first, last, maintain_selection_offset=False)

    def put_heading(self, title: str, line: int = 0) -> None:
        """Put a heading before a line, counted from 1, or with 0 last in the text. The cursor stands below it."""
        lines = self.document.lines
        row = line - 1 if line else len(lines)
        while row and not lines[row - 1].strip():
            row -= 1  # the air above is made anew
        start = (row - 1, len(lines[row - 1])) if row else (0, 0)
        end = (line - 1, 0) if line else self.document.end
        above, below = "\n\n" if row else "", "\n\n" if line else ""
        self.replace(f"{above}# {title}\n\n{below}", start, end, maintain_selection_offset=False)
        self.move_cursor((start[0] + (4 if above else 2), 0))
        self.scroll_cursor_visible(center=True)

    def mend_heading(self, title: str, line: int) -> str:
        """Give the heading on a line, counted from 1, another title. Gives the one it had."""
        written = self.document.get_line(line - 1)
        marks = _HEADING.match(written)
        first = marks.end() if marks else 0
        self.replace(title, (line - 1, first), (line - 1, len(written)), maintain_selection_offset=False)
        self.scroll_cursor_visible(center=True)
        return written[first:].strip()

    def begin_below_heading(self) -> str:
        """Put the cursor on an empty line below the first heading, which is made where there is none.

        Whoever begins to write then writes below the heading and not into it. Gives the text as it stands.
        """
        lines = self.text.split("\n")
        heading = next((number for number, line in enumerate(lines) if _HEADING.match(line)), None)
        if heading is None:
            self.move_cursor(self.document.end)
            return self.text
        below = "\n".join(lines[heading + 1 :]).lstrip("\n")
        self.load_text("\n".join([*lines[: heading + 1], "", "", *(["", below] if below else [])]))
        self.move_cursor((heading + 2, 0))
        return self.text

    def action_to_start(self, select: bool = False) -> None:
        self.move_cursor((0, 0), select=select)

    def action_to_end(self, select: bool = False) -> None:
        self.move_cursor(self.document.end, select=select)

    def go_to(self, line: int, columns: tuple[int, int] | None = None) -> None:
        """Move to a line, counted from 1, and select some columns of it."""
        row = max(0, min(line - 1, self.document.line_count - 1))
        first, last = columns or (0, 0)
        length = len(self.document.get_line(row))
        self.move_cursor((row, min(first, length)))
        if columns:
            self.move_cursor((row, min(last, length)), select=True)
        self.scroll_cursor_visible(center=True)

    async def _on_paste(self, event: events.Paste) -> None:
        """Paste what can stand in a text: control characters that ride along stay behind."""
        event.prevent_default()
        if control_characters(event.text):
            event = events.Paste(without_control_characters(event.text))
        await super()._on_paste(event)


def _same_length(text: str) -> str:
    """The text made safe to show, character for character."""
    shown = show(text)
    if shown == text:
        return text
    return "".join(character if len(character) == 1 else "\ufffd" for character in map(show, text))
