"""What a rule may look at. A rule gets everything as arguments and reads no file."""

from collections.abc import Mapping
from datetime import date

from reportkit.messages import Language
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution
from reportkit.model.history import History
from reportkit.model.known import KnownFigures
from reportkit.model.month import Month
from reportkit.model.page_header import PageHeader
from reportkit.model.section import SectionDefinition
from reportkit.model.spelling import NOT_LOOKED_UP, Spelling
from reportkit.model.value import Struct, field
from reportkit.model.workspace import Workspace


class SectionContext(Struct, frozen=True):
    """One section of one month."""

    workspace: Workspace
    month: Month
    figures_through: Month
    definition: SectionDefinition
    title: str
    """The definition's title with its slots filled."""
    owner: str
    """The name of the unit in charge this month."""
    contribution: Contribution
    blocks: Blocks
    """The parsed text, citations unresolved."""
    known: KnownFigures
    """Every figure of the workspace; this section's own with the values of `contribution`."""
    attachments: frozenset[str] = frozenset()
    """The ids of every attachment of the month, in any section."""
    cited: frozenset[str] = frozenset()
    """The ids of every figure that some text of the month cites, in any section."""
    history: History = field(default_factory=History)
    """What earlier reports said, of every figure and every section."""
    spelling: Spelling = NOT_LOOKED_UP
    """What the dictionary says of the words; nothing where nobody has asked it."""

    @property
    def id(self) -> str:
        """The id of the section."""
        return self.definition.id

    @property
    def language(self) -> Language:
        """The report's own language."""
        return self.workspace.settings.language


class ReportContext(Struct, frozen=True):
    """The whole report of one month."""

    workspace: Workspace
    month: Month
    figures_through: Month
    sections: tuple[SectionContext, ...]
    """Every section of the outline that has a definition, in the order of the outline."""
    page_header: PageHeader | None = None
    """What stands on top of every page; None for words that are looked at outside a workspace."""
    version: str = ""
    deadline: date | None = None
    handed_in: Mapping[str, date] = {}
    """The day of the latest submission, by section, of those that stand handed in."""

    @property
    def attachments(self) -> frozenset[str]:
        """The ids of every attachment of the month."""
        return frozenset(each.id for section in self.sections for each in section.contribution.attachments)
