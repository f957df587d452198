"""The finished report: what the document writer receives. It decides nothing; everything is settled here."""

from collections.abc import Mapping
from datetime import datetime

from reportkit.messages import Language
from reportkit.model.blocks import Blocks
from reportkit.model.month import Month
from reportkit.model.page_header import PageHeader
from reportkit.model.publication import Correction
from reportkit.model.value import Struct


class Part(Struct, frozen=True):
    """One stretch of the report in order: a container's heading, or a section with its words.

    The headings among `blocks` have their final levels and every citation is resolved to spans.
    """

    level: int
    """The level of its heading, 1 for a chapter."""
    title: str
    """Empty where the section's own title does not stand as a heading."""
    section: str = ""
    blocks: Blocks = ()


class Appendix(Struct, frozen=True):
    """One entry of the chapter of appendices."""

    number: int
    title: str
    file: str
    """The file's name, as the reader gets it."""
    owner: str
    """The name of the unit that attached it."""
    section: str = ""
    path: str = ""
    """Where the file is kept: the section, and the path among its files."""


class Report(Struct, frozen=True):
    """The whole report."""

    title: str
    organisation: str
    month: Month
    figures_through: Month
    language: Language
    version: str
    page_header: PageHeader
    parts: tuple[Part, ...]
    appendices_title: str = ""
    """Empty where the outline has no chapter of appendices."""
    appendices: tuple[Appendix, ...] = ()
    images: Mapping[tuple[str, str], bytes] = {}
    """Pictures by section id and path (`images/karta.png`)."""
    draft: bool = False
    practice: bool = False
    changed: datetime | None = None
    """The time of the last event that changed content; the only date in the file."""
    journal_hash: str = ""
    """The hash of that event."""
    corrections: tuple[Correction, ...] = ()
    """What was corrected since the first version that was published, the oldest first."""
