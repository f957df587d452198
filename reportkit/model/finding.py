"""Findings: questions to a colleague, as data."""

from enum import StrEnum

from reportkit.messages import Message
from reportkit.model.identity import content_hash
from reportkit.model.value import Struct


class Severity(StrEnum):
    """`error` stops submission and assembly; `warning` is mended or answered; `note` asks nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Fix(Struct, frozen=True):
    """A safe edit of text.md: on one line, the columns from `first` up to but not including `last` become `text`."""

    line: int
    first: int
    last: int
    text: str


class Place(Struct, frozen=True):
    """The other place, where two places disagree."""

    section: str
    heading: str = ""
    quote: str = ""
    line: int = 0


class Finding(Struct, frozen=True):
    """One thing that a careful colleague would ask about.

    `subject` is what the finding is about in words that survive moved lines (a figure's id, a quote, a heading);
    the key that answers and waivers hang on is made of rule, section and subject.
    """

    rule: str
    severity: Severity
    message: Message
    section: str
    subject: str
    heading: str = ""
    figure: str = ""
    line: int = 0
    """Line of text.md, or of figures.toml where `figure` is given; 0 where there is none."""
    columns: tuple[int, int] | None = None
    quote: str = ""
    expected: str = ""
    computed: str = ""
    places: tuple[Place, ...] = ()
    fix: Fix | None = None
    choices: tuple[Fix, ...] = ()
    """Edits of which one is likely meant, the likeliest first: somebody chooses, and nothing makes them by itself."""
    asks_reason: bool = False
    """An answer needs a sentence and not only a key press."""

    @property
    def key(self) -> str:
        """What answers and waivers name: the rule, and a short hash of section and subject."""
        named = f"{self.section}\0{self.subject}".encode()
        return f"{self.rule}-{content_hash(named)[:8]}"


UNWAIVABLE = frozenset({"H01", "N05", "B03"})
"""Placeholders, personal numbers and control characters are mended, never waived."""
