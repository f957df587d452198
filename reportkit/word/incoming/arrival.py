"""What became of a file from Word: what it holds in our own form, and what was left behind."""

from collections.abc import Mapping
from typing import NamedTuple

from reportkit.messages import Message
from reportkit.model.blocks import Block, Blocks, Paragraph, Span
from reportkit.model.value import Struct
from reportkit.text.words import plain

LONGEST_HEADING = 80


class LeftOut(NamedTuple):
    """Words of the file that are not in the text, and why."""

    kind: str
    """`comment`, `deleted`, `hidden` …: a sentence of the catalogue begins with `word.left_`."""
    text: str
    place: str = ""
    """How the paragraph begins that it belongs to, as far as it belongs to one."""

    def told(self) -> Message:
        """One line for the person who handed the file in."""
        what = Message(f"word.left_{self.kind}")
        if self.place:
            return Message("word.left_out_near", what=what, text=self.text, place=self.place)
        return Message("word.left_out", what=what, text=self.text)


class Note(NamedTuple):
    """Something that came along in another shape than it had in Word."""

    kind: str
    text: str

    def told(self) -> Message:
        """One line for the person who handed the file in."""
        return Message(f"word.note_{self.kind}", text=self.text)


class OfferedHeading(NamedTuple):
    """A paragraph that looks like a heading; it stays a bold paragraph until its writer says otherwise."""

    text: str
    line: int
    """Where it stands in the Markdown."""


class IncomingForm(NamedTuple):
    """What a form for a section held beside its words."""

    month: str
    """The month it was made for: `2023-04`."""
    section: str
    """The section's short name, as `word.form.marks` makes it."""
    values: Mapping[str, str]
    """What was written in its places for figures, by their names; empty where nothing was."""
    base: str = ""
    """The name that says what it was made from, see `model.form_identity`; empty where it does not say."""


class Incoming(Struct, frozen=True):
    """A file from Word, read."""

    markdown: str
    blocks: Blocks
    pictures: Mapping[str, bytes]
    """By the name they have in the text's folder for pictures."""
    left_out: tuple[LeftOut, ...]
    notes: tuple[Note, ...]
    form: IncomingForm | None = None
    """What stood in its places, where the file is a form of ours."""

    @property
    def offered_headings(self) -> tuple[OfferedHeading, ...]:
        """Paragraphs that look like headings."""
        return offered_headings(self.blocks)


class Edges(NamedTuple):
    """What stands around the parts of a report, line by line; numbers of pages are left out, they follow the layout."""

    front: tuple[str, ...]
    contents: tuple[str, ...]
    """What the contents and the lists of figures and tables show."""
    margins: tuple[str, ...]
    """Headers and footers, each line once."""


class ReturnedReport(NamedTuple):
    """A report that has been in Word."""

    parts: Mapping[str, str]
    """What stands in each part as Markdown, by the part's bookmark, with `marks` around the figures it cites."""
    pictures: Mapping[str, bytes]
    left_out: tuple[LeftOut, ...]
    """Comments, struck words and the like."""
    edges: Edges
    """What stands around the parts."""
    tracked_by: tuple[str, ...]
    """Who has changes in it that are tracked and not settled."""
    properties: Mapping[str, str]
    """What it says about itself, empty where it does not; see `word.properties.property_values`."""

    @property
    def month(self) -> str:
        """The month that the document says it is of: `2023-03`."""
        return self.properties["Månad"]

    @property
    def journal(self) -> str:
        """The hash of the last event that decided what the document said."""
        return self.properties["Journal"]


def offered_headings(blocks: Blocks) -> tuple[OfferedHeading, ...]:
    """Short paragraphs that are wholly bold and end without a full stop."""
    return tuple(
        OfferedHeading(plain(block.content), block.line)
        for block in blocks
        if isinstance(block, Paragraph) and _looks_like_a_heading(block)
    )


def _looks_like_a_heading(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    text = plain(block.content).strip()
    short = 0 < len(text) <= LONGEST_HEADING and "\n" not in text and not text.endswith((".", ":", ",", ";"))
    bold = (each.strong or (isinstance(each, Span) and not each.text.strip()) for each in block.content)
    return short and all(bold)
