"""reports/2023-03/: one month as a folder."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit.messages import BrokenFile, ConflictError, ReportkitError
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Answer, Contribution, Problem, Remark
from reportkit.model.form_identity import FormBase
from reportkit.model.history import HistoryFile
from reportkit.model.identity import content_hash, is_revision
from reportkit.model.journal import Action, Event
from reportkit.model.page_map import PageMap
from reportkit.model.publication import Publications
from reportkit.model.section import SectionDefinition
from reportkit.model.submission import Submission
from reportkit.model.value import replace
from reportkit.model.workspace import ReportSettings, Workspace
from reportkit.store import journal_file, page_map_file, published_folder, submission_folder, talk_files
from reportkit.store.contribution_folder import (
    ATTACHED,
    EMPTY_REVISION,
    FIGURES,
    IMAGES,
    TEXT,
    Files,
    read_files,
    read_inside,
)
from reportkit.store.earlier import FOLDER as EARLIER
from reportkit.store.earlier import earlier_name, find_earlier, keep_earlier
from reportkit.store.files import read_bytes, read_text, remove_file, write_bytes
from reportkit.store.frozen import STYLES, TEMPLATE, definition_files, every_file
from reportkit.store.kept_values import Shelf
from reportkit.store.publication import Publication
from reportkit.text.dates import local_time

if TYPE_CHECKING:
    from reportkit.store.edit import Edit

SETTINGS = "report.toml"
NOTHING_PUBLISHED = Publications()


class MonthFolder:
    """One month as it is kept. Implements `MonthReader`, and inside a lock `MonthWriter`."""

    def __init__(
        self,
        root: Path,
        folder: Path,
        workspace: Workspace,
        settings: ReportSettings,
        history: Callable[[], HistoryFile],
        publications: Publications = NOTHING_PUBLISHED,
        defined_by: str = "",
    ) -> None:
        """`defined_by` names everything that decides `workspace`, so that what is read by it can be kept."""
        self.root, self.folder = root, folder
        self.workspace, self.settings, self.publications = workspace, settings, publications
        self._history, self._defined_by = history, defined_by
        self.defined_in = root
        """Where the definitions that the month follows lie."""
        if publications.versions:
            latest = publications.versions[-1].version
            self.defined_in = folder / published_folder.FOLDER / latest / published_folder.FROZEN
        self._kept = Shelf(Contribution, f"sections-{folder.name}", str(root))
        self._kept_submissions = Shelf(Submission, f"submissions-{folder.name}", str(root))
        self._snapshots: dict[tuple[str, int, str], tuple[Submission, Files]] = {}

    def _place(self, section: str) -> str:
        return f"{self.folder.relative_to(self.root)}/{section}"

    def _understood(self, definition: SectionDefinition, files: Files) -> Contribution:
        """What the files of a section say: as it was kept for just these files and definitions, or read now."""
        read = partial(self._read, definition, files)
        if not self._defined_by or self.workspace.sections.get(definition.id) is not definition:
            return read()
        key = f"{self._place(definition.id)} {files.revision} {self._defined_by}"
        return self._kept.kept_or_read(definition.id, key, read)

    def _read(self, definition: SectionDefinition, files: Files) -> Contribution:
        from reportkit.store.contribution_reader import Reader  # noqa: PLC0415 - loads what understands TOML

        settings = self.workspace.settings
        reader = Reader(definition, self.workspace.registers, settings.language, self._place(definition.id))
        return reader.contribution(files)

    def history(self) -> HistoryFile:
        found = self._history()
        # Nobody can mend what was frozen, and what could not be read then stands for nothing in the report.
        return replace(found, problems=()) if self.publications.versions else found

    def journal(self) -> tuple[Event, ...]:
        return journal_file.read(self.folder, f"{self.folder.relative_to(self.root)}/{journal_file.NAME}")

    @property
    def published_settings(self) -> ReportSettings | None:
        if not self.publications.versions:
            return None
        from reportkit.store.settings_file import report_settings  # noqa: PLC0415 - loads what understands TOML
        from reportkit.store.toml_source import read_toml  # noqa: PLC0415 - as above

        path = self.defined_in / SETTINGS
        return report_settings(read_toml(path, str(path.relative_to(self.root))))

    def changed_documents(self) -> tuple[Problem, ...]:
        place = str(self.folder.relative_to(self.root))
        versions = (each.version for each in self.publications.versions)
        return tuple(
            problem
            for version in versions
            for problem in published_folder.changed_documents(self.folder, version, place)
        )

    def contribution(self, definition: SectionDefinition) -> Contribution:
        return self._understood(definition, read_files(self.folder / definition.id))

    def made_from(self, definition: SectionDefinition) -> FormBase:
        files = read_files(self.folder / definition.id)
        text, figures = (content_hash(files.content.get(name, b"")) for name in (TEXT, FIGURES))
        return FormBase(files.revision, text, figures)

    def as_it_was(self, definition: SectionDefinition, base: FormBase) -> Contribution | None:
        folder = self.folder / definition.id
        kept = {TEXT: find_earlier(folder, TEXT, base.text), FIGURES: find_earlier(folder, FIGURES, base.figures)}
        found = {name: content for name, content in kept.items() if content is not None}
        return self._read(definition, Files(found)) if len(found) == len(kept) else None

    def remarks(self, section: str) -> tuple[Remark, ...]:
        return talk_files.read_remarks(self.folder / section, self._place(section))

    def answers(self, section: str) -> tuple[Answer, ...]:
        return talk_files.read_answers(self.folder / section, self._place(section))

    def template(self) -> tuple[bytes, str]:
        try:
            return read_bytes(self.defined_in / TEMPLATE), read_text(self.defined_in / STYLES)
        except FileNotFoundError as error:
            missing = Path(str(error.filename)).relative_to(self.root)
            raise BrokenFile("files.missing_file", file=str(missing)) from error

    def page_map(self, *, draft: bool) -> PageMap | None:
        folder = self.defined_in if self.publications.published and not draft else self.folder
        name = f"{folder.relative_to(self.root)}/{page_map_file.NAME}"
        return page_map_file.read_page_map(folder, name, draft=draft)

    def keep_page_map(self, page_map: PageMap, *, draft: bool) -> None:
        page_map_file.write_page_map(self.folder, self._place(page_map_file.NAME), page_map, draft=draft)

    def _snapshot(self, section: str, number: int, hash: str) -> tuple[Submission, Files]:
        key = (section, number, hash)
        if key not in self._snapshots:
            self._snapshots[key] = self._read_snapshot(section, number, hash)
        return self._snapshots[key]

    def _read_snapshot(self, section: str, number: int, hash: str) -> tuple[Submission, Files]:
        place = self._place(section)
        found = submission_folder.find_snapshot(self.folder / section / "submissions", number, hash, place)

        def read() -> Submission:
            from reportkit.store.submission_reader import read_submission  # noqa: PLC0415 - as in `_read`

            return read_submission(found, self.workspace.registers, self.workspace.settings.language)

        key = f"{found.place} {hash} {self._defined_by}"
        submission = self._kept_submissions.kept_or_read(section, key, read) if self._defined_by else read()
        return submission, found.files

    def submission(self, section: str, number: int, hash: str) -> Submission:
        return self._snapshot(section, number, hash)[0]

    def _inside(self, section: str, submission: Submission | None, kind: str) -> dict[str, bytes]:
        if submission is None:
            return read_inside(self.folder / section, kind)
        files = self._snapshot(section, submission.number, submission.hash)[1]
        return {path: content for path, content in files.content.items() if path.startswith(f"{kind}/")}

    def pictures(self, section: str, submission: Submission | None) -> dict[str, bytes]:
        return self._inside(section, submission, IMAGES)

    def attached(self, section: str, submission: Submission | None) -> dict[str, bytes]:
        return self._inside(section, submission, ATTACHED)

    def record(self, event: Event) -> Event:
        if self.workspace.settings.practice:
            event = replace(event, details={**event.details, "practice": "ÖVNING"})
        placed = journal_file.chained(event, self.journal())
        journal_file.append(self.folder, placed)
        return placed

    def save(self, definition: SectionDefinition, edit: "Edit", base: str | None, event: Event) -> Contribution:
        from reportkit.store.edit import applied  # noqa: PLC0415 - reading needs none of it

        folder = self.folder / definition.id
        before = read_files(folder)
        if base is not None and not is_revision(base, before.revision):
            raise self._conflict(definition.id, before)
        after = applied(edit, before, self._place(definition.id))
        self._notice_outside_change(definition.id, before, event)
        if after.revision != before.revision:
            _write_changes(folder, before, after)
            self.record(replace(event, content=after.revision))
        return self._understood(definition, after)

    def _conflict(self, section: str, files: Files) -> ConflictError:
        """Who saved in between; nobody that the journal knows where the files are not what was saved last."""
        last = self._last_save(section)
        if last is None or last.content != files.revision:
            return ConflictError("store.conflict_outside", section=section)
        who = self.workspace.people.name(last.who)
        return ConflictError(
            "store.conflict", section=section, who=who, time=local_time(last.time, self.workspace.settings.time_zone)
        )

    def _last_save(self, section: str) -> Event | None:
        saves = (Action.SAVED, Action.CHANGED_OUTSIDE)
        events = [each for each in self.journal() if each.section == section and each.action in saves]
        return events[-1] if events else None

    def _notice_outside_change(self, section: str, files: Files, event: Event) -> None:
        """Record files that were changed past the program, so that they become a revision of their own."""
        last = self._last_save(section)
        known = last.content if last else EMPTY_REVISION
        if files.revision != known:
            self.record(replace(event, action=Action.CHANGED_OUTSIDE, content=files.revision, details={}))
            keep_earlier(self.folder / section, files.content)

    def submit(
        self, definition: SectionDefinition, title: str, blocks: Blocks, cited: dict[str, str], event: Event
    ) -> Event:
        folder = self.folder / definition.id
        files = read_files(folder)
        self._notice_outside_change(definition.id, files, event)
        submissions = folder / "submissions"
        snapshot = submission_folder.Snapshot(
            section=definition.id,
            number=submission_folder.last_number(submissions) + 1,
            title=title,
            definition=read_bytes(self.defined_in / "sections" / f"{definition.id}.toml"),
            files=files,
            blocks=blocks,
            cited=cited,
            answers=self.answers(definition.id),
        )
        hash = submission_folder.write_snapshot(submissions, snapshot)
        details = {**event.details, "number": str(snapshot.number), "revision": files.revision}
        return self.record(replace(event, content=hash, details=details))

    def change_settings(self, settings: ReportSettings, event: Event) -> Event:
        kept = self.record(event)
        self._write_settings(deadline=settings.deadline)
        return kept

    def close(self, event: Event) -> Event:
        kept = self.record(event)
        keep_earlier(self.folder, {SETTINGS: read_bytes(self.folder / SETTINGS)})
        remove_file(self.folder / SETTINGS)
        return kept

    def publish(self, publication: Publication, event: Event) -> Event:
        version = self._version(publication)
        manifest = published_folder.write_version(self.folder, version)
        details = {
            **event.details,
            "version": version.version,
            "published_on": str(publication.settings.page_header.published_on),
        }
        try:
            kept = self.record(replace(event, content=manifest, details=details))
        except ReportkitError:
            with suppress(ReportkitError):  # what was never recorded is not published; the next attempt removes it
                published_folder.remove_leftovers(self.folder, version.version)
            raise
        header = publication.settings.page_header
        self._write_settings(version=version.version, published_on=header.published_on)
        return kept

    def _version(self, publication: Publication) -> published_folder.Version:
        """Everything of a version: what people read, what it was made of, and how it came about."""
        from reportkit.store.settings_file import written_report_settings  # noqa: PLC0415 - reading needs none of it

        files = dict(publication.documents)
        frozen = definition_files(self.defined_in)
        frozen[SETTINGS] = written_report_settings(publication.settings).encode()
        frozen[page_map_file.NAME] = page_map_file.written_for_report(publication.page_map)
        files |= {f"{published_folder.FROZEN}/{path}": content for path, content in frozen.items()}
        for section, number, hash in publication.submissions:
            self.submission(section, number, hash)  # is it still what was handed in?
            inside = f"submissions/{section}/{submission_folder.folder_name(number, hash)}"
            home = self.folder / section / "submissions" / submission_folder.folder_name(number, hash)
            files |= {f"{inside}/{path}": content for path, content in every_file(home).items()}
        files[published_folder.JOURNAL] = read_bytes(self.folder / journal_file.NAME)
        files |= publication.beside
        return published_folder.Version(
            version=publication.settings.version,
            package=f"{publication.name}-{publication.settings.version}.zip",
            files=files,
            only_in_package=("submissions", published_folder.JOURNAL, *publication.beside),
        )

    def reopen(self, event: Event) -> Event:
        kept = self.record(event)
        self._write_settings(version=event.details["version"], published_on=None)
        return kept

    def close_again(self, event: Event) -> Event:
        kept = self.record(event)
        latest = self.publications.versions[-1]
        self._write_settings(version=latest.version, published_on=latest.on)
        return kept

    def settle(self, written: ReportSettings) -> None:
        """Let report.toml say which version there is, where somebody was stopped before it was written."""
        header = self.settings.page_header
        if (written.version, written.page_header.published_on) != (self.settings.version, header.published_on):
            self._write_settings(version=self.settings.version, published_on=header.published_on)

    def _write_settings(self, **changed: str | date | None) -> None:
        """Change report.toml, which people edit too; their comments stay."""
        from reportkit.store.toml_edit import edited_settings  # noqa: PLC0415 - tomlkit is slow to load

        path = self.folder / SETTINGS
        name = f"{self.folder.relative_to(self.root)}/{SETTINGS}"
        write_bytes(path, edited_settings(read_text(path), changed, name).encode())

    def keep_remarks(self, section: str, remarks: tuple[Remark, ...]) -> None:
        talk_files.write_remarks(self.folder / section, remarks)

    def keep_aside(self, section: str, text: str) -> str:
        content = text.encode("utf-8", "surrogatepass")
        keep_earlier(self.folder / section, {TEXT: content})
        return f"{self._place(section)}/{EARLIER}/{earlier_name(TEXT, content)}"

    def keep_answers(self, section: str, answers: tuple[Answer, ...]) -> None:
        talk_files.write_answers(self.folder / section, answers)


def _write_changes(folder: Path, before: Files, after: Files) -> None:
    """Write what differs; what is replaced or removed is kept first.

    Pictures and attachments come before the files that name them, so that a save that is cut off names nothing that
    is not there.
    """
    replaced = {path: content for path, content in before.content.items() if after.content.get(path) != content}
    keep_earlier(folder, replaced)
    for path, content in sorted(after.content.items(), key=lambda file: "/" not in file[0]):
        if before.content.get(path) != content:
            write_bytes(folder / path, content)
    for path in before.content.keys() - after.content.keys():
        remove_file(folder / path)
