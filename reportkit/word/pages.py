"""Where pages are likely to end: the page of each heading, estimated, until a rendering has measured it."""

from collections.abc import Iterable, Iterator

from reportkit.model.blocks import Block, Chart, Footnote, Heading, Image, Inlines, List, Paragraph, Span, Table
from reportkit.model.report import Part, Report
from reportkit.word.images import EMU_PER_PIXEL, EMU_PER_TWIP, image_size
from reportkit.word.tables import KEPT_WHOLE, cell_texts, column_aligns, column_widths, lies_down
from reportkit.word.toc import kept_lines

# The house template's page, in points; another template only makes the estimate coarser.
_PAGE = 676.0
_WIDTH = 453.5
_LINE = 15.44
_AFTER = 7.0
_LETTERS = 100  # on a line of running text
_CELL_LINE, _CELL_ROOM = 12.9, 5.3
_CELL_LETTER = 92  # in twentieths of a point
_CAPTION, _FIGURE_CAPTION = 22.0, 30.0
_HEADINGS = {1: (24.0, 24.0, 8.0, 44), 2: (19.0, 18.0, 5.0, 58), 3: (16.0, 14.0, 4.0, 70)}
_SMALL_HEADING = (15.5, 11.0, 3.0, 84)
_FRONT, _MARK, _TOC_HEADING, _LIST_LINE = 118.0, 46.0, 34.7, 12.6
_TOC_LINES = {1: 18.3, 2: 12.7, 3: 11.0}
_LYING_PAGE, _LYING_WIDTH = 432.0, 700.0
_CHART = 170.0
_FEW_LINES = 4
_NOTE_LINE, _NOTE_LETTERS = 12.2, 120


def begins_page(parts: tuple[Part, ...], index: int) -> bool:
    """Does a part begin on a new page? The first does, after the contents; the others follow each other.

    A chapter that always began anew would leave most of a page empty whenever the one before it ended with a few
    lines on a page of their own.
    """
    return bool(parts[index].title) and index == 0


def estimate_pages(report: Report) -> list[int]:
    """The page of each heading, then of each figure and each table with a caption, by counting lines."""
    headings = [heading for part in report.parts for heading in _levels(part)]
    ruler = _Ruler(report)
    ruler.down(_FRONT + _MARK * (report.draft or report.practice) + _TOC_HEADING)
    for told in report.corrections:
        ruler.down(2 * _LINE + _AFTER + _LINE * (len(told.reason) // _LETTERS))
    for level in (*headings, *[1] * bool(report.appendices_title)):
        ruler.down(_TOC_LINES.get(level, 0.0))
    for count in _captions(block for part in report.parts for block in part.blocks):
        if count:
            last = kept_lines(count)
            ruler.down(_TOC_HEADING, _LIST_LINE * (last if last == count else 1))
            for _ in range(count - last):
                ruler.down(_LIST_LINE)
            ruler.down(_LIST_LINE * last)
    for index, part in enumerate(report.parts):
        if begins_page(report.parts, index):
            ruler.turn()
        ruler.section = part.section
        ruler.lie(bool(part.blocks) and lies_down(part.blocks, 0, int(_WIDTH * 20)))
        if part.title:
            ruler.heading(part.level, part.title)
        for at, block in enumerate(part.blocks):
            if ruler.lies or type(block) in (Table, Heading):
                ruler.lie(lies_down(part.blocks, at, int(_WIDTH * 20)))
            ruler.block(block)
    ruler.lie(False)
    if report.appendices_title:
        ruler.heading(1, report.appendices_title)
    ruler.settle(_LINE)
    return [*ruler.pages, *ruler.captions["figure"], *ruler.captions["table"]]


def _captions(blocks: Iterable[Block]) -> tuple[int, int]:
    """How many figures and tables have captions."""
    figures = tables = 0
    for block in blocks:
        kind = type(block)
        if kind is Paragraph or kind is Heading:
            continue
        match block:
            case List(items):
                more = _captions(child for item in items for child in item.blocks)
                figures, tables = figures + more[0], tables + more[1]
            case Image() | Chart():
                figures += bool(block.caption)
            case Table():
                tables += bool(block.caption)
    return figures, tables


def _levels(part: Part) -> Iterator[int]:
    if part.title:
        yield part.level
    for block in part.blocks:
        if type(block) is Heading:
            yield block.level


def _letters(content: Inlines) -> int:
    return sum([len(span.text) for span in content if type(span) is Span])


def _row_heights(table: Table, wide: float) -> list[float]:
    texts = cell_texts(table)
    widths, size = column_widths(texts, column_aligns(table), int(wide * 20))
    letters = [max(1, (width - size.margins) // _CELL_LETTER) for width in widths]
    return [
        _CELL_ROOM
        + _CELL_LINE * max(1 + max(0, len(text) - 1) // most for text, most in zip(row, letters, strict=True))
        for row in texts
    ]


class _Ruler:
    """Walks down the pages."""

    def __init__(self, report: Report) -> None:
        self.pages: list[int] = []
        self.captions: dict[str, list[int]] = {"figure": [], "table": []}
        self.section = ""
        self._images = report.images
        self._page = 1
        self._at = 0.0
        self._after = 0.0  # the room that was left below what stands last; that above the next is no more beside it
        self._waiting: list[tuple[float, float, float]] = []  # headings: the room before, their lines, the room after
        self._high, self._wide = _PAGE, _WIDTH

    @property
    def lies(self) -> bool:
        return self._wide != _WIDTH

    def lie(self, lies: bool) -> None:
        """Go on on pages that lie on their side, or stand again."""
        high, wide = (_LYING_PAGE, _LYING_WIDTH) if lies else (_PAGE, _WIDTH)
        if high != self._high:
            self._high, self._wide = high, wide
            self.turn()

    def turn(self) -> None:
        """Begin a new page."""
        self.settle(0.0)
        self._page += 1
        self._at = self._after = 0.0

    def settle(self, needs: float) -> None:
        """Put down the headings that wait, all on one page and together with so much of what follows."""
        waiting, self._waiting = self._waiting, []
        if waiting and self._at and self._at + self._high_of(waiting) + needs > self._high:
            self.turn()
        for heading in waiting:
            self._at += self._high_of([heading])
            self._after = heading[2]
            self.pages.append(self._page)

    def _high_of(self, headings: Iterable[tuple[float, float, float]]) -> float:
        """How much further down some headings in a row end."""
        at, left = self._at, self._after
        for before, lines, after in headings:
            at += (max(before - left, 0.0) if at else 0.0) + lines + after
            left = after
        return at - self._at

    def down(self, height: float, needs: float = 0.0) -> None:
        """Put something down that is never torn, together with so much of what follows."""
        self.settle(height + needs)
        if self._at and self._at + height + needs > self._high:
            self.turn()
        self._at += height
        self._after = 0.0

    def heading(self, level: int, text: str) -> None:
        if not text.strip():
            return
        line, before, after, letters = _HEADINGS.get(level, _SMALL_HEADING)
        lines = 1 + max(0, len(text) - 1) // letters
        self._waiting.append((before, line * lines, after))

    def block(self, block: Block, depth: int = 0) -> None:
        match block:
            case Paragraph(content):
                self._text(_letters(content), depth)
                self._notes(content)
            case Heading(level, content):
                self.heading(level, "".join([span.text for span in content if type(span) is Span]))
            case List(items):
                for item in items:
                    for child in item.blocks:
                        self.block(child, depth + 1)
            case Table():
                self._table(block)
            case Image():
                self._image(block)
            case Chart(caption=caption):
                self.down(_CHART + _AFTER + (_FIGURE_CAPTION if caption else 0.0))
                self._captioned("figure", caption)

    def _captioned(self, kind: str, caption: str) -> None:
        if caption:
            self.captions[kind].append(self._page)

    def _text(self, letters: int, depth: int) -> None:
        """Running text, which flows over the end of a page."""
        if not letters:
            return
        lines = 1 + (letters - 1) // max(20, _LETTERS - 4 * min(depth, 9))
        self.settle(_LINE * (lines if lines <= _FEW_LINES and self._waiting else min(lines, 2)))
        self._after = _AFTER if not depth else 3.0
        self._at += lines * _LINE + self._after
        while self._at > self._high + _AFTER:
            self._page += 1
            self._at -= self._high

    def _notes(self, content: Inlines) -> None:
        """What footnotes take of the page, with the line above them."""
        for note in content:
            if type(note) is Footnote:
                self._at += _NOTE_LINE * (2 + _letters(note.content) // _NOTE_LETTERS)

    def _table(self, table: Table) -> None:
        heights = _row_heights(table, self._wide) if table.header else []
        above = _CAPTION if table.caption else 0.0
        below = _LINE if table.note else 0.0
        if len(table.rows) <= KEPT_WHOLE:
            self.down(above + sum(heights) + below)
            self._captioned("table", table.caption)
        else:
            self.down(above, sum(heights[:2]))
            self._captioned("table", table.caption)
            for height in heights:
                self.down(height)
        self._at += _AFTER

    def _image(self, image: Image) -> None:
        data = self._images.get((self.section, image.path))
        if data is None:
            return
        width, height = image_size(data)
        points = EMU_PER_PIXEL / EMU_PER_TWIP / 20
        scale = min(points, _WIDTH / width, _PAGE * 0.7 / height)
        self.down(height * scale + _AFTER + (_FIGURE_CAPTION if image.caption else 0.0))
        self._captioned("figure", image.caption)
