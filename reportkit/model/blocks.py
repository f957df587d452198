"""The words of a section as a small tree of blocks, each with the line it began on."""

from decimal import Decimal
from enum import StrEnum

from reportkit.model.value import Struct


class Span(Struct, frozen=True, tag=True):
    """A run of words in one dress. A line break inside a paragraph is a newline character."""

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str = ""
    cites: str = ""
    """The id of the figure whose value this is; empty for the writer's own words."""
    lang: str = ""
    """The language of the words, `fi`, `fit` or `se`, where it is another than the report's."""
    refers: str = ""
    """What in the document the words name: `figure 3`, `table 1`, `heading 12`, `appendix 2`; else empty."""


class Citation(Struct, frozen=True, tag=True):
    """A figure cited by id, not yet resolved: `{{besok_digitala.percent}}`."""

    figure: str
    form: str = ""
    """What stands after the first dot: `number`, `change`, `previous_year`, `K`, `direction`, `percent.abs` …"""
    words: tuple[str, ...] = ()
    """The writer's own words for up, down and the same, with the form `direction`."""
    strong: bool = False
    emphasis: bool = False


class AppendixReference(Struct, frozen=True, tag=True):
    """A reference to an attachment by its id, not yet numbered: `{{appendix: arsrapport}}`."""

    attachment: str
    strong: bool = False
    emphasis: bool = False


class Reference(Struct, frozen=True, tag=True):
    """A reference to something in the report, not yet numbered: `{{figure: karta}}`, `{{ref: Förbättringsarbete}}`."""

    kind: str
    """`figure`, or `ref` for a heading, a section, a table or whatever else has that name."""
    target: str
    """A title, a caption, a picture's file or a figure's id; before a slash the section it stands in."""
    strong: bool = False
    emphasis: bool = False


class Footnote(Struct, frozen=True, tag=True):
    """A footnote where its mark stands: `[^1]`. Notes are numbered through the document, whatever they are called."""

    content: "Inlines"
    label: str = ""
    """What the writer calls it."""
    strong: bool = False
    emphasis: bool = False

    def __eq__(self, other: object) -> bool:
        """Whether they read the same; what the writer calls them is not read."""
        if not isinstance(other, Footnote):
            return NotImplemented
        return (self.content, self.strong, self.emphasis) == (other.content, other.strong, other.emphasis)

    def __hash__(self) -> int:
        return hash((self.content, self.strong, self.emphasis))


Inline = Span | Citation | AppendixReference | Reference | Footnote
Inlines = tuple[Inline, ...]


class Heading(Struct, frozen=True, tag=True):
    """A heading. Level 1 is the first below the section's own title, until assembly shifts it."""

    level: int
    content: Inlines
    line: int = 0


class Paragraph(Struct, frozen=True, tag=True):
    """Running text; `{{…}}` and links inside it are inlines of their own."""

    content: Inlines
    line: int = 0


class ListItem(Struct, frozen=True):
    """One item; its first block is usually a paragraph, further blocks may be nested lists."""

    blocks: "tuple[Block, ...]"
    line: int = 0


class List(Struct, frozen=True, tag=True):
    """A bulleted list, or a numbered one that begins at `start`."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    line: int = 0


class Align(StrEnum):
    """How a column stands; NUMBER is right-aligned on the comma."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    NUMBER = "number"


class Table(Struct, frozen=True, tag=True):
    """A table: one header row and rows of the same width. `caption` may be empty."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    align: tuple[Align, ...]
    caption: str = ""
    note: str = ""
    line: int = 0
    inside: tuple[int, ...] = ()
    """The rows, the first is 0, that are parts of a row above them: in Word they are indented."""


class Image(Struct, frozen=True, tag=True):
    """A picture of the section's own folder: `images/karta.png`."""

    path: str
    alt: str
    caption: str = ""
    line: int = 0


class PlacedFigures(Struct, frozen=True, tag=True):
    """A table or a chart of registered figures, placed by `{{table: a, b}}` or `{{chart: a}}`; not yet resolved."""

    kind: str
    """`table` or `chart`."""
    figures: tuple[str, ...]
    line: int = 0


class Series(Struct, frozen=True):
    """One row of values of a chart, a value or a gap for each of the chart's categories."""

    name: str
    values: tuple[Decimal | None, ...]
    figure: str = ""
    """The id of the figure whose values these are."""


class Chart(Struct, frozen=True, tag=True):
    """A chart with its figures. What it shows stands also in `alt`, and in a table beside it."""

    kind: str
    """`column` or `line`."""
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    alt: str
    caption: str
    line: int = 0


Block = Heading | Paragraph | List | Table | Image | PlacedFigures | Chart
Blocks = tuple[Block, ...]
