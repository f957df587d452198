"""What the rules and a reader see in a section. Plain values, so that the rules may be asked in another process."""

from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Answer, Contribution
from reportkit.model.finding import Finding, Severity
from reportkit.model.section import HeadingDefinition
from reportkit.model.value import Struct

SPELLING = "T01"
"""The rule whose findings are about one word."""


class Checked(Struct, frozen=True):
    """A finding with the answer it has been given, if any."""

    finding: Finding
    answer: Answer | None = None

    @property
    def stops(self) -> bool:
        """Does it stop submission? An error that is not waived, or a warning without an answer."""
        match self.finding.severity:
            case Severity.ERROR:
                return self.answer is None or not self.answer.waiver
            case Severity.WARNING:
                return self.answer is None
        return False

    @property
    def is_open_error(self) -> bool:
        return self.finding.severity is Severity.ERROR and self.stops


class HeadingPlace(Struct, frozen=True):
    """A heading that the definition names, or that the writer added, and the line it stands on (0: not there)."""

    title: str
    line: int
    definition: HeadingDefinition | None = None
    level: int = 1
    near: int = 0
    """The line of a heading of the writer's own that this one, which is not there, may be meant by; 0: none is."""


class LastMonth(Struct, frozen=True):
    """What spoke for a section in the report before, and how it read."""

    contribution: Contribution
    blocks: Blocks


class Look(Struct, frozen=True):
    """What a reader and the rules see in a contribution."""

    contribution: Contribution
    checked: tuple[Checked, ...]
    headings: tuple[HeadingPlace, ...]
    blocks: Blocks
    """The words as they will read, citations resolved; empty where nobody asked for them."""
    new_words: frozenset[str] = frozenset()
    """The words that were passed over, since the dictionary has not been asked about them yet."""

    @property
    def stops(self) -> tuple[Checked, ...]:
        return tuple(each for each in self.checked if each.stops)
