"""The one interface of every store. Rooms above know this and no folder, no database.

Reading asks the store; changing goes through `changing(month)`, which is one change for everybody else: between its
beginning and its end nobody else changes the month, and what is checked there still holds when it is written.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Answer, Contribution, Problem, Remark
from reportkit.model.form_identity import FormBase
from reportkit.model.history import HistoryFile
from reportkit.model.journal import Event
from reportkit.model.month import Month
from reportkit.model.page_map import PageMap
from reportkit.model.publication import Publications
from reportkit.model.section import SectionDefinition
from reportkit.model.submission import Submission
from reportkit.model.workspace import ReportSettings, Workspace
from reportkit.store.publication import Publication

if TYPE_CHECKING:
    from reportkit.store.edit import Edit


class MonthReader(Protocol):
    """One month as it is kept."""

    settings: ReportSettings
    workspace: Workspace
    """What the month follows: the definitions of today, or those that were frozen when it was published."""
    publications: Publications
    """The versions that have been published."""

    def template(self) -> tuple[bytes, str]:
        """The Word template and the text of its styles.toml. Raises BrokenFile where one is missing."""

    def history(self) -> HistoryFile:
        """The figures from before the workspace began, as the month's definitions had them."""

    def journal(self) -> tuple[Event, ...]:
        """All events, oldest first. Raises BrokenFile where the chain does not hold."""

    @property
    def published_settings(self) -> ReportSettings | None:
        """The settings of the version that was published last; None where none has been."""

    def changed_documents(self) -> tuple[Problem, ...]:
        """The published documents and appendices that are gone, or are not as they were published."""

    def contribution(self, definition: SectionDefinition) -> Contribution:
        """The working files of a section. Raises BrokenFile only where they cannot be read at all."""

    def made_from(self, definition: SectionDefinition) -> FormBase:
        """What a form of a section would be made from now."""

    def as_it_was(self, definition: SectionDefinition, base: FormBase) -> Contribution | None:
        """The words and figures that a form was made from; None where they are no longer kept."""

    def remarks(self, section: str) -> tuple[Remark, ...]:
        """The remarks to a section, oldest first."""

    def answers(self, section: str) -> tuple[Answer, ...]:
        """The answers and waivers of a section, oldest first."""

    def submission(self, section: str, number: int, hash: str) -> Submission:
        """A submission. Raises BrokenFile where anything of it was changed after it was handed in."""

    def page_map(self, *, draft: bool) -> PageMap | None:
        """The pages that were measured last, of the report or of the draft. Raises BrokenFile."""

    def pictures(self, section: str, submission: Submission | None) -> dict[str, bytes]:
        """The pictures of a submission, or of the working files, by path."""

    def attached(self, section: str, submission: Submission | None) -> dict[str, bytes]:
        """The attachments of a submission, or of the working files, by path."""


class MonthWriter(MonthReader, Protocol):
    """One month while it is being changed."""

    def record(self, event: Event) -> Event:
        """Add an event to the journal; its place in the chain is given here."""

    def save(self, definition: SectionDefinition, edit: "Edit", base: str | None, event: Event) -> Contribution:
        """Change the working files of a section and record it.

        `base` is the revision the change was made from; None for whatever there is. Raises ConflictError where
        somebody has saved since; nothing is then changed. A save that changes nothing records nothing.
        """

    def submit(
        self, definition: SectionDefinition, title: str, blocks: Blocks, cited: dict[str, str], event: Event
    ) -> Event:
        """Freeze the working files of a section as its next submission and record it."""

    def keep_remarks(self, section: str, remarks: tuple[Remark, ...]) -> None:
        """Keep the remarks to a section."""

    def keep_aside(self, section: str, text: str) -> str:
        """Keep a text that is not to stand in a section, as replaced files are kept. Says where it lies."""

    def keep_page_map(self, page_map: PageMap, *, draft: bool) -> None:
        """Keep the pages that were measured."""

    def keep_answers(self, section: str, answers: tuple[Answer, ...]) -> None:
        """Keep the answers and waivers of a section."""

    def change_settings(self, settings: ReportSettings, event: Event) -> Event:
        """Record a change of the month's deadline, and then write it."""

    def close(self, event: Event) -> Event:
        """Record that the month is no longer open, and let it be none; its settings are kept aside."""

    def publish(self, publication: Publication, event: Event) -> Event:
        """Keep a version with all that it was made of, then record it: whole or not at all."""

    def reopen(self, event: Event) -> Event:
        """Record that the next version has begun; what has been published stays."""

    def close_again(self, event: Event) -> Event:
        """Record that the next version was not to be begun, and let the month be closed with the latest again."""


class Store(Protocol):
    """A workspace and its months."""

    name: str
    """Where it is, in words for people."""

    def workspace(self) -> Workspace:
        """What the workspace defines now."""

    def months(self) -> tuple[Month, ...]:
        """The months that have been opened, oldest first."""

    def month(self, month: Month) -> MonthReader:
        """One month. Raises UsageError where it has not been opened."""

    def journal_key(self, month: Month) -> str:
        """A name for all that has happened in a month; another one as soon as something more has."""

    def changing(self, month: Month) -> AbstractContextManager[MonthWriter]:
        """One month, for a change. Raises UsageError where it has not been opened."""

    def open_month(self, settings: ReportSettings, event: Event) -> None:
        """Make a month. Raises ConflictError where it exists."""

    def add_words(self, words: Iterable[str]) -> tuple[str, ...]:
        """Add words to the workspace's own list. Returns those that were new. Raises UsageError for what is no word."""
