"""The text from its first block to its last: headings, paragraphs, lists, tables, pictures with their captions."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from reportkit.model.blocks import Block, Blocks, Heading, Image, Inline, Inlines, Paragraph, Span, Table
from reportkit.model.regex import regex
from reportkit.model.value import replace
from reportkit.text.markdown.syntax import BRACES, read_placed, read_reference
from reportkit.text.words import plain
from reportkit.word.incoming.by_eye import looks_like_a_heading
from reportkit.word.incoming.drawings import Float
from reportkit.word.incoming.form import FormReading
from reportkit.word.incoming.lists import Item, with_lists
from reportkit.word.incoming.numbering import Numbering
from reportkit.word.incoming.runs import Line, Runs, is_unfilled
from reportkit.word.incoming.styles import Style, Styles, outline_level
from reportkit.word.incoming.tables import read_table
from reportkit.word.incoming.told import Account, words_in
from reportkit.word.incoming.xml import MC, Element, W, child, value

_LABEL = regex(r"(?:figur|figure|bild|diagram)\s+[0-9]+(?:[.:]|\s*[–-])?\s*", re.IGNORECASE)
_TABLE_LABEL = regex(r"(?:tabell|table)\s+[0-9]+(?:[.:]|\s*[–-])?\s*", re.IGNORECASE)
_BRACES = regex(BRACES)
_DROPPED = frozenset({"drop", "margin"})
_WRAPPERS = frozenset(W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent"))


class Story:
    """Reads the blocks of a body, a cell, a text box or a note."""

    def __init__(
        self,
        runs: Runs,
        styles: Styles,
        numbering: Numbering,
        account: Account,
        deeper: int = 0,
        form: FormReading | None = None,
        usual_size: Callable[[], float] | None = None,
    ) -> None:
        self._runs, self._styles, self._numbering = runs, styles, numbering
        self._deeper = deeper
        """By how many levels headings stand lower: below a title there is one."""
        self.account = account
        self._form = form
        self._usual_size = usual_size
        """Of the letters of running text, in half points; None where no line is taken for a heading by its looks."""
        self._table_caption: Paragraph | None = None
        """The last paragraph that may be the caption of a table below it."""
        self._figure_caption: Paragraph | None = None
        """The last paragraph that may be the caption of a picture below it."""
        self._right_after: Element | None = None
        """A table that nothing has stood below yet, not even an empty line."""
        self._captions_above = False
        """A table has had its caption above it: then they all have."""
        self._initial: list[Span] = []
        """A first letter that is dropped: a paragraph of its own in Word, the beginning of the next one to a reader."""
        self._has_columns = False
        """The last paragraph was set in columns with tabs."""

    def blocks(self, container: Iterable[Element]) -> Blocks:
        """Everything in a container, in order."""
        row: list[Block | Item] = []
        for element, *joined in self._as_accepted(container):
            if element.tag != W + "p":
                self._let_go_initial(row)
            if element.tag == W + "p":
                self._paragraph([element, *joined], row)
            elif element.tag == W + "tbl":
                form = self._form
                row += self._places(element) if form and form.is_table(element) else self._table(element, row)
                self._right_after = element
            else:
                self.account.leave("embedded", self._runs.embedded(element))
        self._let_go_initial(row)
        return with_lists(row)

    def _as_accepted(self, container: Iterable[Element]) -> Iterator[list[Element]]:
        """What stands in a container, a paragraph together with those that it is joined to: one whose mark is struck
        goes on in the next. Source: ECMA-376 part 1, 17.13.5.15 and 17.13.5.21.
        """
        joined: list[Element] = []
        for element in self.flow(container):
            if element.tag != W + "p":
                if joined:
                    yield joined
                joined = []
                yield [element]
            elif self._form is None or not self._form.is_said(element, self._styles, self.account):
                joined.append(element)
                if not _mark_is_struck(element):
                    yield joined
                    joined = []
        if joined:
            yield joined

    def _let_go_initial(self, row: list[Block | Item]) -> None:
        """A first letter that no paragraph follows is a paragraph."""
        if self._initial:
            row.append(Paragraph(tuple(self._initial)))
            self._initial = []

    def _table(self, element: Element, row: list[Block | Item]) -> list[Block]:
        """A table, with the caption right above it; its label and number, which we set ourselves, are told."""
        usual, self._usual_size = self._usual_size, None  # letters of another size say other things in a cell
        made = read_table(element, self)
        self._usual_size = usual
        above = row[-1] if row else None
        if (
            self._table_caption is None
            or above is not self._table_caption
            or not made
            or not isinstance(made[0], Table)
        ):
            return made
        del row[-1]
        self._captions_above = True
        return [replace(made[0], caption=self._without_label(plain(self._table_caption.content))), *made[1:]]

    def _without_label(self, text: str) -> str:
        """A caption without its label and number, which we set ourselves and which are told."""
        label = _TABLE_LABEL.match(text) or _LABEL.match(text)
        if label is not None and self._form is None:
            self.account.leave("label", label[0].strip())
        return " ".join(text[label.end() if label else 0 :].split())

    def _places(self, table: Element) -> Blocks:
        """Take the values of a form's table; what somebody has written there beside them is brought as text."""
        blocks: list[Block] = []
        for row in self.flow(table):
            for cell in self.flow(row):
                if self._form is None or not self._form.take_cell(cell, self.account):
                    blocks += self.blocks(cell)
        return tuple(blocks)

    def flow(self, container: Iterable[Element]) -> Iterator[Element]:
        """The paragraphs, tables, rows or cells of a container, through all that is wrapped around them."""
        for element in container:
            if element.tag in (W + "p", W + "tbl", W + "tr", W + "tc", W + "altChunk"):
                yield element
            elif element.tag == W + "sdt":
                yield from self._controlled(element)
            elif element.tag in _WRAPPERS:
                yield from self.flow(element)
            elif element.tag in (W + "del", W + "moveFrom"):
                kind = "deleted" if element.tag == W + "del" else "moved"
                self.account.leave(kind, self.account.text_of(element))
            elif element.tag == MC + "AlternateContent":
                chosen = self.account.choose(element)
                yield from self.flow(() if chosen is None else chosen)

    def _controlled(self, control: Element) -> Iterator[Element]:
        gallery = value(child(control, "sdtPr", "docPartObj", "docPartGallery"))
        if gallery == "Table of Contents":
            self.account.leave("contents", self.account.text_of(control))
        elif is_unfilled(control) and self._form is not None and self._form.is_invitation(control):
            self.account.text_of(control)
        elif is_unfilled(control):
            self.account.leave("unfilled", self.account.text_of(control))
        else:
            content = child(control, "sdtContent")
            yield from self.flow(() if content is None else content)

    def _paragraph(self, joined: list[Element], row: list[Block | Item]) -> None:
        """Read a paragraph and put what it is at the end of the row. Of several that became one the last with words
        left says what it is.
        """
        standing = joined if len(joined) == 1 else [each for each in joined if _has_standing_words(each)]
        properties = child((standing or joined)[-1], "pPr")
        style_id = value(child(properties, "pStyle"))
        style = self._styles.paragraph(style_id)
        begun = self.account.begin_paragraph()
        line = self._runs.read(joined, style)
        line.trim()
        if len(standing) > 1:
            self.account.note("joined", line.text)
        self.account.end_paragraph(line.text, begun)
        if value(child(properties, "framePr"), "dropCap") in _DROPPED and line.text.strip() and not line.floats:
            self._initial += line.content
            return
        line.content[:0], self._initial = self._initial, []
        right_after, self._right_after = self._right_after is not None, None
        if line.has_columns and not self._has_columns:
            self.account.note("columns", line.text)
        self._has_columns = line.has_columns
        level = self._level(properties, style)
        if style.is_caption and not style.is_table_caption and self._is_caption(line, row):
            return
        if level and line.text.strip():
            content = tuple(_undressed(span) for span in line.content)
            row += (Heading(level, with_references(content)), *self._beside(line.floats))
            return
        if right_after and self._is_below_table(line, style, row):
            return
        if _is_table_caption(line, style):
            self._table_caption = Paragraph(tuple(_undressed(span) for span in line.content))
            row.append(self._table_caption)
            return
        place = self._numbering.place(properties, style, style_id) if line.text.strip() or line.floats else None
        if (
            place is None
            and self._form is None
            and looks_like_a_heading(joined, line.text, self._styles, style, self._usual_size)
        ):
            line.content = [replace(each, strong=True) for each in line.content]
        blocks = (*_running(line), *self._beside(line.floats))
        if place is None:
            row += self._captioned(blocks, row)
            if style.is_caption and len(blocks) == 1 and isinstance(blocks[0], Paragraph) and _LABEL.match(line.text):
                self._figure_caption = blocks[0]
        elif blocks:
            if place.ordered and place.shape != "decimal" and self._form is None:  # the form's own lists are lettered
                self.account.note("numbers", line.text)
            row.append(Item(place, blocks))

    def _level(self, properties: Element | None, style: Style) -> int:
        own = outline_level(properties)
        if own is not None:
            return own + self._deeper if own else 0
        if style.is_title:
            return 1
        return style.heading + self._deeper if style.heading else 0

    def _is_caption(self, line: Line, row: list[Block | Item]) -> bool:
        """Give the picture just before its caption; the label and the number, which we set ourselves, are told."""
        last = row[-1] if row else None
        if not isinstance(last, Image) or last.caption or line.floats or _TABLE_LABEL.match(line.text):
            return False  # the caption of a table, perhaps, that stands below a picture
        label = _LABEL.match(line.text)
        caption = line.text[label.end() :] if label else line.text
        if not caption.strip() or _BRACES.search(caption):
            return False
        row[-1] = replace(last, caption=self._without_label(line.text))
        return True

    def _is_below_table(self, line: Line, style: Style, row: list[Block | Item]) -> bool:
        """Give the table right above its caption, where it has none and no table of the file has it above itself."""
        last = row[-1] if row else None
        labelled = _is_table_caption(line, style) and _TABLE_LABEL.match(line.text) is not None
        if not labelled or self._captions_above or not isinstance(last, Table) or last.caption:
            return False
        row[-1] = replace(last, caption=self._without_label(line.text))
        return True

    def _captioned(self, blocks: Blocks, row: list[Block | Item]) -> Blocks:
        """Blocks of which the first may be a picture that takes the caption right above it."""
        caption, first = self._figure_caption, blocks[0] if blocks else None
        if caption is None or not row or row[-1] is not caption or not isinstance(first, Image) or first.caption:
            return blocks
        text = plain(caption.content)
        if _BRACES.search(text) or not _LABEL.sub("", text).strip():
            return blocks
        del row[-1]
        return (replace(first, caption=self._without_label(text)), *blocks[1:])

    def _beside(self, floats: list[Float]) -> Blocks:
        blocks: list[Block] = []
        for each in floats:
            if isinstance(each, Image):
                blocks.append(each)
            else:
                inside = self.blocks(each)
                if inside:
                    self.account.note("text_box", words_in(each))
                blocks += inside
        return tuple(blocks)


def _is_table_caption(line: Line, style: Style) -> bool:
    """May a paragraph be the caption of the table below it?"""
    named = style.is_table_caption or (style.is_caption and _TABLE_LABEL.match(line.text) is not None)
    return named and bool(line.text.strip()) and not line.floats and not _BRACES.search(line.text)


def _running(line: Line) -> Blocks:
    if not line.text.strip():
        return ()
    placed = read_placed(line.text.strip(), 0)
    return (placed,) if placed is not None else (Paragraph(with_references(tuple(line.content))),)


def with_references(content: tuple[Span, ...]) -> Inlines:
    """Running text in which `{{besok}}` is the citation that its writer meant."""
    return tuple(piece for span in content for piece in ([span] if span.href else _pieces(span)))


def _pieces(span: Span) -> Iterator[Inline]:
    at = 0
    for match in _BRACES.finditer(span.text):
        reference = read_reference(match[0])
        if reference is None:
            continue
        if match.start() > at:
            yield replace(span, text=span.text[at : match.start()])
        yield replace(reference, strong=span.strong, emphasis=span.emphasis)
        at = match.end()
    if at < len(span.text):
        yield replace(span, text=span.text[at:])


def _undressed(span: Span) -> Span:
    """A heading is bold by being one."""
    return replace(span, strong=False)


def has_title(body: Element, styles: Styles) -> bool:
    """Does the text begin with a title, below which its headings stand?"""
    first = next((each for each in islice(body.iter(W + "p"), 20) if _has_words(each)), None)
    return first is not None and styles.paragraph(value(child(first, "pPr", "pStyle"))).is_title


def _mark_is_struck(paragraph: Element) -> bool:
    """Is the mark at the end of a paragraph deleted, or moved away, by a tracked change?"""
    mark = child(paragraph, "pPr", "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _has_standing_words(paragraph: Element) -> bool:
    """Does a paragraph have words when all tracked changes are accepted?"""
    return any(
        (each.text or "").strip() and next(each.iterancestors(W + "moveFrom", W + "del"), None) is None
        for each in paragraph.iter(W + "t")
    )


def _has_words(paragraph: Element) -> bool:
    return any((each.text or "").strip() for each in paragraph.iter(W + "t"))
