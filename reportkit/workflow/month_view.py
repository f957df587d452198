"""One month read once: definitions, journal, contributions, and every figure that is known so far."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from reportkit.messages import BrokenFile, Message, ReportkitError, UsageError
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution, Problem
from reportkit.model.history import History
from reportkit.model.identity import content_hash
from reportkit.model.journal import SENT, Event, SectionHistory, SectionState, histories
from reportkit.model.known import KnownFigure, KnownFigures
from reportkit.model.month import Month
from reportkit.model.organisation import Unit
from reportkit.model.outline import Placed, SectionNode
from reportkit.model.regex import regex
from reportkit.model.section import SectionDefinition
from reportkit.model.submission import Submission
from reportkit.model.workspace import ReportSettings
from reportkit.store.interface import MonthReader
from reportkit.store.kept_values import Shelf
from reportkit.text.markdown import parse
from reportkit.text.markdown.syntax import BRACES
from reportkit.text.titles import owner_name, section_title
from reportkit.workflow.history import read_history
from reportkit.workflow.session import Session

if TYPE_CHECKING:
    from reportkit.rules.context import SectionContext

_BRACES = regex(BRACES)
_IDS = regex(r"(?<![.\w])[a-z][a-z0-9_]*")
_SHORT = 500
"""Characters of a text that is parsed sooner than found."""


def latest_month(session: Session) -> Month:
    """The month that was opened last. Raises UsageError where none is, BrokenFile where there is no workspace."""
    months = session.store.months()
    if not months:
        session.store.workspace()
        raise UsageError("workflow.no_month")
    return months[-1]


class MonthView:
    """What is known about a month at one moment. Everything is read when first asked for, and once."""

    def __init__(
        self,
        session: Session,
        month: Month,
        reader: MonthReader | None = None,
        *,
        settings: ReportSettings | None = None,
        waits_for_words: bool = True,
    ) -> None:
        """`settings` stand in for those of report.toml.

        With `waits_for_words` false, words that are new to the dictionary are passed over and put in `new_words`.
        """
        self.session = session
        self.waits_for_words = waits_for_words
        self.new_words: set[str] = set()
        self.reader = reader or session.store.month(month)
        self.settings = settings or self.reader.settings
        self.workspace = self.reader.workspace
        self.month = month
        self._contributions: dict[str, Contribution] = {}
        self._submissions: dict[tuple[str, int], Submission] = {}
        self._blocks: dict[str, Blocks] = {}
        self._kept = Shelf(Blocks, f"words-{month}", session.store.name)

    @property
    def figures_through(self) -> Month:
        return self.settings.figures_through

    @property
    def published(self) -> str:
        """The version that the month is closed with; empty while it is open."""
        return self.reader.publications.published

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return self.reader.journal()

    @cached_property
    def _histories(self) -> dict[str, SectionHistory]:
        return histories(self.events, self.workspace.settings.steps)

    def history(self, section: str) -> SectionHistory:
        """Where a section stands. Files that were put there past the program make a draft of an empty one."""
        history = self._histories.get(section, SectionHistory())
        if history.state is SectionState.EMPTY and not self.contribution(section).is_empty:
            return SectionHistory(state=SectionState.DRAFT)
        return history

    def definition(self, section: str) -> SectionDefinition:
        """The definition of a section. Raises UsageError for one that is not there, with the nearest that are."""
        found = self.workspace.sections.get(section)
        if found is not None:
            return found
        for problem in self.workspace.problems:
            if problem.file == f"sections/{section}.toml":
                raise BrokenFile(problem.message.id, **problem.message.args)
        raise UsageError("workflow.unknown_section", section=section, known=", ".join(sorted(self.workspace.sections)))

    @cached_property
    def placed(self) -> tuple[tuple[Placed, SectionDefinition], ...]:
        """The sections of the outline that can be read, in the order of the report."""
        return tuple(
            (placed, self.workspace.sections[placed.node.section])
            for placed in self.workspace.outline.walk()
            if isinstance(placed.node, SectionNode) and placed.node.section in self.workspace.sections
        )

    @property
    def sections(self) -> tuple[SectionDefinition, ...]:
        return tuple(definition for _, definition in self.placed)

    def title(self, definition: SectionDefinition) -> str:
        """The title of a section this month."""
        return section_title(self.workspace, definition, self.month, self.figures_through)

    def in_charge(self, definition: SectionDefinition) -> tuple[Unit, ...]:
        """Who answers for a section this month: one unit where all is well."""
        return self.workspace.organisation.in_charge(definition.owner_in(self.month), self.month)

    def unit(self, definition: SectionDefinition) -> str:
        """The id of the unit in charge; of the owner that the definition names, where that is unclear."""
        units = self.in_charge(definition)
        return units[0].id if len(units) == 1 else definition.owner_in(self.month)

    def owner_name(self, definition: SectionDefinition) -> str:
        """The name of the unit in charge; of the owner that the definition names, where that is unclear."""
        return owner_name(self.workspace.organisation, definition, self.month)

    @cached_property
    def unclear_owners(self) -> tuple[Problem, ...]:
        """The sections that nobody, or more than one unit, answers for this month."""
        if not self.workspace.organisation.units:
            return ()
        found = []
        for definition in self.sections:
            units = self.in_charge(definition)
            owner = definition.owner_in(self.month)
            known = self.workspace.organisation.unit(owner) is not None
            if known and len(units) != 1:
                names = ", ".join(unit.name_in(self.month) for unit in units) or "–"
                message = Message(
                    "workflow.unclear_owner",
                    section=self.title(definition),
                    id=definition.id,
                    owner=owner,
                    month=str(self.month),
                    units=names,
                )
                found.append(Problem(f"sections/{definition.id}.toml", message))
        return tuple(found)

    def contribution(self, section: str) -> Contribution:
        """The working files of a section; a problem stands for files that cannot be read at all."""
        if section not in self._contributions:
            definition = self.definition(section)
            try:
                found = self.reader.contribution(definition)
            except ReportkitError as error:
                problem = Problem(f"{self.month}/{section}", error.told)
                found = Contribution(section, problems=(problem,), revision="?")
            self._contributions[section] = found
        return self._contributions[section]

    def blocks(self, contribution: Contribution) -> Blocks:
        """The text of a contribution, parsed; citations unresolved."""
        text = contribution.text
        if text not in self._blocks:
            self._blocks[text] = self._parsed(contribution)
        return self._blocks[text]

    def _parsed(self, contribution: Contribution) -> Blocks:
        """The blocks of a text; those of the working files are kept, and nobody's words while they are typed."""
        section, text = contribution.section, contribution.text
        if contribution is not self._contributions.get(section) or len(text) < _SHORT:
            return parse(text)
        return self._kept.kept_or_read(section, content_hash(text.encode()), partial(parse, text))

    def submission(self, section: str) -> Submission | None:
        """The latest submission of a section. Raises BrokenFile where it was changed afterwards."""
        history = self._histories.get(section)
        if history is None or not history.submission:
            return None
        key = (section, history.submission)
        if key not in self._submissions:
            self._submissions[key] = self.reader.submission(section, history.submission, history.submission_hash)
        return self._submissions[key]

    def speaking(self, section: str) -> Contribution:
        """What speaks for a section now: its submission from the moment it is sent, else the working files."""
        if self.history(section).state in SENT:
            submission = self.submission(section)
            if submission is not None:
                return submission.contribution
        return self.contribution(section)

    def known_figures(self, own: Contribution | None = None) -> KnownFigures:
        """Every figure of the workspace with the value that speaks for it; of one section, those of `own`."""
        if own is None or own.section not in self.workspace.sections:
            return self._spoken
        definition = self.workspace.sections[own.section]
        return self._spoken | {
            figure.id: KnownFigure(figure, definition.id, own.figures.get(figure.id)) for figure in definition.figures
        }

    @cached_property
    def _spoken(self) -> dict[str, KnownFigure]:
        """Every figure with the value that speaks for it."""
        found: dict[str, KnownFigure] = {}
        for definition in self.workspace.sections.values():
            try:
                figures = self.speaking(definition.id).figures
            except ReportkitError:  # a submission that was tampered with is told where it is asked for itself
                figures = {}
            for figure in definition.figures:
                found[figure.id] = KnownFigure(figure, definition.id, figures.get(figure.id))
        return found

    @cached_property
    def reported(self) -> History:
        """What was reported before this month, figures and words."""
        return read_history(self.session, self.workspace, self.month, self.reader.history())

    @cached_property
    def attachments(self) -> frozenset[str]:
        """The ids of all attachments of the month."""
        return frozenset(
            attachment.id for definition in self.sections for attachment in self.contribution(definition.id).attachments
        )

    @cached_property
    def familiar_words(self) -> frozenset[str]:
        """The words that the workspace's own files are full of."""
        from reportkit.rules.familiar_words import familiar_words  # noqa: PLC0415 - only checking asks

        return familiar_words(self.workspace)

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids of the figures that any text of the month cites; read without parsing the texts."""
        found: set[str] = set()
        for definition in self.sections:
            for braces in _BRACES.findall(self.contribution(definition.id).text):
                found.update(_IDS.findall(braces))
        return frozenset(found)

    def context(self, section: str, contribution: Contribution | None = None) -> "SectionContext":
        """What the rules look at; of `contribution` where it is given, else of the working files."""
        from reportkit.rules.context import SectionContext  # noqa: PLC0415 - loads every rule

        definition = self.definition(section)
        own = contribution or self.contribution(section)
        return SectionContext(
            workspace=self.workspace,
            month=self.month,
            figures_through=self.figures_through,
            definition=definition,
            title=self.title(definition),
            owner=self.owner_name(definition),
            contribution=own,
            blocks=self.blocks(own),
            known=self.known_figures(own),
            attachments=self.attachments | {each.id for each in own.attachments},
            cited=self.cited,
            history=self.reported,
        )
