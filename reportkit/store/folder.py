"""The store that is a folder.

What its files said is kept from one time to the next (`reportkit.store.kept_values`); what understands them is loaded
where something has changed.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from reportkit.messages import BrokenFile, ConflictError, ReportkitError, UsageError
from reportkit.model.contribution import Problem
from reportkit.model.history import HistoryFile
from reportkit.model.identity import content_hash
from reportkit.model.journal import Event
from reportkit.model.month import Month
from reportkit.model.publication import Publications, publications
from reportkit.model.value import replace
from reportkit.model.workspace import ReportSettings, Workspace
from reportkit.store import published_folder
from reportkit.store.files import HISTORY_LIMIT, TOML_LIMIT, as_text, locked, read_bytes, write_bytes
from reportkit.store.frozen import as_of_today
from reportkit.store.journal_file import NAME as JOURNAL
from reportkit.store.journal_file import read as read_journal
from reportkit.store.kept_values import keep_value, kept_or_read, kept_value
from reportkit.store.month_folder import MonthFolder
from reportkit.store.place import HISTORY, REPORTS, definitions_key, month_names


class FolderStore:
    """A workspace in a folder. Implements `Store`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.name = str(root)
        self._read: tuple[str, Workspace] | None = None
        self._history: dict[Path, tuple[str, HistoryFile]] = {}
        self._frozen: dict[str, tuple[str, Workspace]] = {}

    def workspace(self) -> Workspace:
        key = definitions_key(self.root)
        if self._read is None or self._read[0] != key:
            self._read = (key, _workspace_in(self.root, key))
        return self._read[1]

    def _history_in(self, folder: Path, workspace: Workspace, key: str) -> HistoryFile:
        """The figures from before the beginning, beside some definitions that `key` names."""
        if self._history.get(folder, ("",))[0] != key:
            self._history[folder] = (key, _history_in(folder, workspace, key))
        return self._history[folder][1]

    def months(self) -> tuple[Month, ...]:
        found = []
        for name in month_names(self.root):
            with suppress(ValueError):  # a folder that happens to lie there
                found.append(Month.parse(name))
        return tuple(sorted(found))

    def _folder(self, month: Month) -> Path:
        return self.root / REPORTS / str(month)

    def _settings(self, month: Month) -> ReportSettings:
        """What report.toml says."""
        name = f"{REPORTS}/{month}/report.toml"
        try:
            settings = _settings_in(self.root / name, name)
        except FileNotFoundError as error:
            raise UsageError("store.month_not_open", month=str(month)) from error
        if settings.month != month:
            raise BrokenFile("store.wrong_month", file=name, found=str(settings.month), expected=str(month))
        return settings

    def month(self, month: Month) -> MonthFolder:
        settings, folder = self._settings(month), self._folder(month)
        found = self._publications(folder)
        if not found.versions:
            workspace = self.workspace()
            key = self._read[0] if self._read else ""
            history = partial(self._history_in, self.root, workspace, key)
            return MonthFolder(self.root, folder, workspace, settings, history, defined_by=key)
        return self._published(folder, settings, found)

    def _publications(self, folder: Path) -> Publications:
        """What has been published of a month. Only where something may have been is the journal read for it."""
        if not (folder / published_folder.FOLDER).is_dir():
            return Publications()
        name = f"{REPORTS}/{folder.name}/{JOURNAL}"
        return publications(read_journal(folder, name))

    def _published(self, folder: Path, settings: ReportSettings, found: Publications) -> MonthFolder:
        """A month on its frozen definitions, with the settings of the version that is published or comes next."""
        latest, today = found.versions[-1], self.workspace()
        name = f"{REPORTS}/{folder.name}"
        published_folder.check_frozen(folder, latest.version, latest.manifest, name)
        frozen = folder / published_folder.FOLDER / latest.version / published_folder.FROZEN
        key = f"{latest.manifest} {self._read[0] if self._read else ''}"
        if self._frozen.get(folder.name, ("",))[0] != key:
            then = _workspace_in(frozen, definitions_key(frozen))
            self._frozen[folder.name] = (key, as_of_today(then, today))
        workspace = self._frozen[folder.name][1]
        if found.published:
            inside = frozen / "report.toml"
            settings = _settings_in(inside, str(inside.relative_to(self.root)))
        else:
            header = replace(settings.page_header, published_on=None)
            settings = replace(settings, version=found.next_version, page_header=header)
        history = partial(self._history_in, frozen, workspace, key)
        return MonthFolder(self.root, folder, workspace, settings, history, found, defined_by=key)

    def journal_key(self, month: Month) -> str:
        try:
            return content_hash(read_bytes(self._folder(month) / JOURNAL))
        except FileNotFoundError:
            return ""

    @contextmanager
    def changing(self, month: Month) -> Iterator[MonthFolder]:
        self.month(month)  # one that is not open is told before anything is made
        with locked(self._folder(month)):
            reader = self.month(month)  # as whoever held the lock before left it
            if reader.publications.versions:
                reader.settle(self._settings(month))
            yield reader

    def open_month(self, settings: ReportSettings, event: Event) -> None:
        from reportkit.store.settings_file import written_report_settings  # noqa: PLC0415 - once a month

        folder = self._folder(settings.month)
        with locked(folder):
            if (folder / "report.toml").exists():
                raise ConflictError("store.month_is_open", month=str(settings.month))
            write_bytes(folder / "report.toml", written_report_settings(settings).encode())
            MonthFolder(self.root, folder, self.workspace(), settings, HistoryFile).record(event)

    def add_words(self, words: Iterable[str]) -> tuple[str, ...]:
        from reportkit.store.words_file import add_words  # noqa: PLC0415 - few commands do it

        return add_words(self.root, words)


def _workspace_in(folder: Path, key: str) -> Workspace:
    """What some definitions say. `key` is their `definitions_key`, from before they are read."""
    under = f"{folder} {key}"  # complaints name the folder as it was given
    found = kept_value(Workspace, "definitions", under, str(folder))
    if found is None:
        from reportkit.store.definitions import read_workspace  # noqa: PLC0415 - a dozen modules that understand TOML

        found = read_workspace(folder)
        if definitions_key(folder) == key:  # else somebody changed a file meanwhile
            keep_value("definitions", under, found, str(folder))
    return found


def _history_in(folder: Path, workspace: Workspace, defined_by: str) -> HistoryFile:
    """The figures from before the beginning, beside some definitions; none where there is no such file."""
    try:
        content = read_bytes(folder / HISTORY, HISTORY_LIMIT)
    except FileNotFoundError:
        return HistoryFile()
    except ReportkitError as error:
        return HistoryFile(problems=(Problem(HISTORY, error.told),))

    def read() -> HistoryFile:
        from reportkit.store.history_file import read_history  # noqa: PLC0415 - as above

        return read_history(content, workspace)

    return kept_or_read(HistoryFile, "history", f"{content_hash(content)} {defined_by}", str(folder), read)


def _settings_in(path: Path, name: str) -> ReportSettings:
    """What the report.toml of a month says. Raises FileNotFoundError, BrokenFile."""
    content = read_bytes(path, TOML_LIMIT)

    def read() -> ReportSettings:
        from reportkit.store.settings_file import report_settings  # noqa: PLC0415 - as above
        from reportkit.store.toml_source import parse_toml  # noqa: PLC0415 - as above

        return report_settings(parse_toml(as_text(content, path), name))

    return kept_or_read(ReportSettings, "report", content_hash(content), str(path), read)
