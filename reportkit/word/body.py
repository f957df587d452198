"""The words of a report as the inside of Word's document, block by block."""

from collections.abc import Iterator, Mapping
from itertools import chain

from reportkit.messages import Message, UsageError, render
from reportkit.model.blocks import Block, Blocks, Chart, Heading, Image, List, Paragraph, Table
from reportkit.model.report import Appendix, Part, Report
from reportkit.model.value import Struct
from reportkit.word import names
from reportkit.word.fields import field
from reportkit.word.images import drawing, drawn_size, image_kind
from reportkit.word.inlines import InlineWriter, plain
from reportkit.word.kept_together import kept_together
from reportkit.word.landscape import Landscape
from reportkit.word.markup import paragraph, run
from reportkit.word.numbering import LEVELS, Numbering
from reportkit.word.tables import lies_down, table_xml
from reportkit.word.template import Template

DEEPEST_HEADING = 6
AFTER_LIST, AFTER_TABLE = 100, 200
"""The room, in twentieths of a point, that running text leaves to what stands above it."""
NEW_PAGE = '<w:pageBreakBefore/><w:spacing w:before="0"/>'
IN_LIST = '<w:spacing w:after="60"/>'
SECTION_END = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""Of the paragraph that Word wants after a table at the end of a section: next to no height."""
FEW_LETTERS = 400
"""About four lines: a paragraph of no more stays whole below a heading. LibreOffice then leaves no heading alone at the
foot of a page, which it does now and then with two in a row although they are kept with what follows."""
UNDER_PICTURE = '<w:spacing w:before="0" w:after="200"/>'


class Entry(Struct, frozen=True):
    """A heading as the table of contents shows it, or a caption as the lists of figures and tables do."""

    level: int
    """0 for a caption."""
    text: str
    bookmark: str


class Picture(Struct, frozen=True):
    """A picture as a part of the file."""

    relation: str
    name: str
    data: bytes


class Drawn(Struct, frozen=True):
    """A chart as parts of the file."""

    relation: str
    number: int
    chart: Chart


class BodyWriter:
    """Writes parts and appendices one after the other; `xml` is what it has written.

    What must be numbered through the whole document is counted here: headings, tables, figures, pictures.
    """

    def __init__(self, report: Report, template: Template) -> None:
        self.xml: list[str] = []
        self.entries: list[Entry] = []
        self.captions: dict[str, list[Entry]] = {"figure": [], "table": []}
        self.pictures: dict[tuple[str, str], Picture] = {}
        self.charts: list[Drawn] = []
        self.landscape: Landscape | None = None
        self.inlines = InlineWriter(template.styles)
        self.numbering = Numbering(template)
        self._report, self._template = report, template
        self._lies = False  # the page
        self._styles: Mapping[str, str] = template.styles
        self._room = (template.text_width, template.text_height)
        self._body = "" if template.body_is_default else f'<w:pStyle w:val="{template.styles["body"]}"/>'
        self._labels = {kind: render(Message(f"word.{kind}"), report.language) for kind in ("table", "figure")}
        self._drawings = 0
        self._gap = 0
        self._under_heading = False
        self._heading_above = ""

    def part(self, index: int, part: Part, new_page: bool = False) -> None:
        """Write a part: its heading, if it has a title, and its blocks."""
        self.inlines.where = part.section
        start, end = self.inlines.bookmark(names.part_bookmark(index, part))
        self._turn(bool(part.blocks) and lies_down(part.blocks, 0, self._room[0]))
        self.xml.append(start)
        if part.title:
            self._heading(part.level, run(part.title), part.title, new_page)
        self._blocks(part.blocks)
        self.xml.append(end)
        self.inlines.where = ""

    def appendices(self, title: str, appendices: tuple[Appendix, ...]) -> None:
        """Write the chapter of appendices."""
        self.inlines.where = ""
        self._turn(False)
        start, end = self.inlines.bookmark(names.APPENDICES)
        self.xml.append(start)
        self._heading(1, run(title), title)
        label = render(Message("word.appendix"), self._report.language)
        dress = f'<w:pStyle w:val="{self._styles["appendix"]}"/>'
        for each in appendices:
            counted = field(f"SEQ {label} \\* ARABIC", str(each.number))
            counted = self.inlines.bookmarked(names.caption_bookmark("appendix", each.number), counted)
            told = ", ".join(filter(None, (each.file, each.owner)))
            words = run(f"\t{each.title}{f' ({told})' if told else ''}")
            self.xml.append(paragraph(dress, run(f"{label} ") + counted + words))
        self.xml.append(end)

    @property
    def places(self) -> Iterator[Entry]:
        """All that the contents and the lists show, one after the other: headings, figures, tables."""
        return chain(self.entries, *self.captions.values())

    @property
    def last_section(self) -> str:
        """The `w:sectPr` of the pages that the document ends with."""
        if self.landscape is None:
            return self._template.section
        return self.landscape.lying if self._lies else self.landscape.upright

    def _turn(self, lies: bool) -> None:
        """Go on on pages that lie on their side, or stand again."""
        if lies == self._lies:
            return
        first = self.landscape is None
        pages = self.landscape = self.landscape or Landscape(self._template)
        section = pages.lying if self._lies else pages.first if first else pages.upright
        self._lies = lies
        at = len(self.xml) - 1
        while at >= 0 and self.xml[at].startswith("<w:bookmark"):
            at -= 1
        last = self.xml[at] if at >= 0 else ""
        if last.startswith("<w:p><w:pPr>"):
            self.xml[at] = last.replace("</w:pPr>", f"{section}</w:pPr>", 1)
        elif last.startswith("<w:p>"):
            self.xml[at] = f"<w:p><w:pPr>{section}</w:pPr>{last.removeprefix('<w:p>')}"
        else:
            self.xml.append(paragraph(f"{SECTION_END}{section}", ""))
        self._gap = 0

    def _blocks(self, blocks: Blocks) -> None:
        for at, (block, following) in enumerate(zip(blocks, (*blocks[1:], None), strict=False)):
            if self._lies or type(block) in (Table, Heading):
                self._turn(lies_down(blocks, at, self._room[0]))
            if type(block) is Paragraph:
                self._paragraph(block, keep=type(following) is List)
            else:
                self._block(block)
            self._under_heading = type(block) is Heading

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Heading(level, content):
                self._heading(level, self.inlines.runs(content), plain(content))
            case List():
                self._list(block, 0)
                self._gap = max(self._gap, AFTER_LIST)
            case Table():
                self._table(block)
            case Image():
                self._image(block)
            case Chart():
                self._chart(block)
            case _:
                raise UsageError("word.unresolved", section=self.inlines.where, what=type(block).__name__)

    def _room_above(self) -> str:
        """The spacing that the next paragraph needs because of what stands above it."""
        gap, self._gap = self._gap, 0
        return f'<w:spacing w:before="{gap}"/>' if gap else ""

    def _paragraph(self, block: Paragraph, keep: bool = False, indent: int = 0) -> None:
        runs = self.inlines.runs(block.content)
        if not runs:
            return  # an empty paragraph is nothing but a gap, and a screen reader says "blank"
        properties = f"{self._body}{'<w:keepNext/>' * keep}"
        if self._under_heading and len(plain(block.content)) <= FEW_LETTERS:
            properties += "<w:keepLines/>"
        properties += f'{IN_LIST}<w:ind w:left="{indent}"/>' if indent else self._room_above()
        self.xml.append(paragraph(properties, runs) if properties else f"<w:p>{runs}</w:p>")

    def _heading(self, level: int, runs: str, text: str, new_page: bool = False) -> None:
        level = min(max(level, 1), DEEPEST_HEADING)
        self._gap = 0
        if not text.strip():  # a heading without words would be a blank line in the contents
            if "<w:footnoteReference" in runs:
                self.xml.append(paragraph(self._body, runs))
            return
        self._under_heading, self._heading_above = True, text
        entry = Entry(level, text, names.heading_bookmark(len(self.entries) + 1))
        self.entries.append(entry)
        properties = f'<w:pStyle w:val="{self._styles[f"heading{level}"]}"/>{NEW_PAGE * new_page}'
        self.xml.append(paragraph(properties, self.inlines.bookmarked(entry.bookmark, runs)))

    def _list(self, block: List, depth: int) -> None:
        level = min(depth, LEVELS - 1)
        instance = self.numbering.instance(block.ordered, level, block.start)
        indent = self.numbering.indent(block.ordered, level)
        style = self._styles["number" if block.ordered else "bullet"]
        numbered = (
            f'<w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'
        )
        for item in block.items:
            marked = False
            for child in item.blocks:
                if type(child) is List:
                    self._list(child, depth + 1)
                elif type(child) is not Paragraph:
                    self._block(child)
                elif marked:
                    self._paragraph(child, indent=indent)
                else:
                    runs = self.inlines.runs(child.content)
                    marked = bool(runs)
                    if runs:
                        self.xml.append(paragraph(numbered + self._room_above(), runs))

    def _caption(self, kind: str, caption: str, keep: bool) -> None:
        """`Tabell 3. Besök per månad`, the number by a field of Word's own that references can lead to."""
        label, listed = self._labels[kind], self.captions[kind]
        number = len(listed) + 1
        caption = kept_together(caption)
        entry = Entry(0, f"{label} {number}. {caption}", names.caption_bookmark(kind, number))
        listed.append(entry)
        counted = self.inlines.bookmarked(entry.bookmark, field(f"SEQ {label} \\* ARABIC", str(number)))
        more = "<w:keepNext/>" if keep else UNDER_PICTURE
        properties = f'<w:pStyle w:val="{self._styles["caption"]}"/>{more}'
        self.xml.append(paragraph(properties, f"{run(f'{label} ')}{counted}{run(f'. {caption}')}"))

    def _table(self, table: Table) -> None:
        if table.caption:
            self._gap = 0
            self._caption("table", table.caption, keep=True)
        elif self._gap == AFTER_TABLE:
            # Word would join the two to one table; a paragraph between them is the only way to part them.
            self.xml.append(f'<w:p><w:pPr><w:pStyle w:val="{self._styles["note"]}"/></w:pPr></w:p>')
        if table.header:
            room = self.landscape.room if self._lies and self.landscape else self._room
            self.xml.append(table_xml(table, self.inlines, self._styles, room[0], self._heading_above))
            self._gap = AFTER_TABLE
        if table.note:
            self._gap = 0
            self.xml.append(paragraph(f'<w:pStyle w:val="{self._styles["note"]}"/>', run(kept_together(table.note))))

    def _image(self, image: Image) -> None:
        key = (self.inlines.where, image.path)
        data = self._report.images.get(key)
        if data is None:
            raise UsageError("word.image_missing", section=self.inlines.where, image=image.path)
        if key not in self.pictures:
            number = len(self.pictures) + 1
            self.pictures[key] = Picture(f"rkP{number}", f"media/bild{number}.{image_kind(data)}", data)
        self._drawings += 1
        picture = drawing(self._drawings, self.pictures[key].relation, drawn_size(data, *self._room), image.alt)
        properties = f"{self._body}{'<w:keepNext/>' if image.caption else ''}{self._room_above()}"
        self.xml.append(paragraph(properties, picture))
        if image.caption:
            self._caption("figure", image.caption, keep=False)

    def _chart(self, chart: Chart) -> None:
        from reportkit.word.charts import chart_drawing  # noqa: PLC0415 - only where there is a chart

        self._drawings += 1
        drawn = Drawn(f"rkC{len(self.charts) + 1}", len(self.charts) + 1, chart)
        self.charts.append(drawn)
        drawing = chart_drawing(self._drawings, drawn.relation, self._room[0], chart.alt)
        figures = dict.fromkeys(each.figure for each in chart.series if each.figure)
        properties = f"{self._body}{'<w:keepNext/>' * bool(chart.caption)}{self._room_above()}"
        self.xml.append(paragraph(properties, self.inlines.chart(figures, drawing)))
        if chart.caption:
            self._caption("figure", chart.caption, keep=False)
