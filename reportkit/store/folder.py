"""The store that is a folder."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reportkit.messages import BrokenFile, ConflictError, UsageError
from reportkit.model.history import HistoryFile
from reportkit.model.identity import content_hash
from reportkit.model.journal import Event
from reportkit.model.month import Month
from reportkit.model.workspace import ReportSettings, Workspace
from reportkit.store.definitions import read_workspace
from reportkit.store.files import locked, read_bytes, read_text, write_bytes
from reportkit.store.history_file import read_history
from reportkit.store.journal_file import NAME as JOURNAL
from reportkit.store.month_folder import MonthFolder
from reportkit.store.place import REPORTS, definitions_key, month_names
from reportkit.store.settings_file import report_settings, written_report_settings
from reportkit.store.toml_source import read_toml
from reportkit.store.words_file import add_words

TEMPLATE = "templates/mall.docx"
STYLES = "templates/styles.toml"


class FolderStore:
    """A workspace in a folder. Implements `Store`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.name = str(root)
        self._read: tuple[str, Workspace] | None = None
        self._history: tuple[str, HistoryFile] | None = None

    def workspace(self) -> Workspace:
        key = definitions_key(self.root)
        if self._read is None or self._read[0] != key:
            self._read = (key, read_workspace(self.root))
        return self._read[1]

    def history(self) -> HistoryFile:
        workspace = self.workspace()
        key = self._read[0] if self._read else ""
        if self._history is None or self._history[0] != key:
            figures = {figure.id: figure for section in workspace.sections.values() for figure in section.figures}
            found = read_history(self.root, figures, workspace.registers, workspace.settings.language)
            self._history = (key, found)
        return self._history[1]

    def months(self) -> tuple[Month, ...]:
        found = []
        for name in month_names(self.root):
            with suppress(ValueError):  # a folder that happens to lie there
                found.append(Month.parse(name))
        return tuple(sorted(found))

    def _folder(self, month: Month) -> Path:
        return self.root / REPORTS / str(month)

    def month(self, month: Month) -> MonthFolder:
        name = f"{REPORTS}/{month}/report.toml"
        try:
            settings = report_settings(read_toml(self.root / name, name))
        except FileNotFoundError as error:
            raise UsageError("store.month_not_open", month=str(month)) from error
        if settings.month != month:
            raise BrokenFile("store.wrong_month", file=name, found=str(settings.month), expected=str(month))
        return MonthFolder(self.root, self._folder(month), self.workspace(), settings)

    def journal_key(self, month: Month) -> str:
        try:
            return content_hash(read_bytes(self._folder(month) / JOURNAL))
        except FileNotFoundError:
            return ""

    @contextmanager
    def changing(self, month: Month) -> Iterator[MonthFolder]:
        reader = self.month(month)
        with locked(reader.folder):
            yield reader

    def open_month(self, settings: ReportSettings, event: Event) -> None:
        folder = self._folder(settings.month)
        with locked(folder):
            if (folder / "report.toml").exists():
                raise ConflictError("store.month_is_open", month=str(settings.month))
            write_bytes(folder / "report.toml", written_report_settings(settings).encode())
            MonthFolder(self.root, folder, self.workspace(), settings).record(event)

    def add_words(self, words: Iterable[str]) -> tuple[str, ...]:
        return add_words(self.root, words)

    def template(self) -> tuple[bytes, str]:
        try:
            return read_bytes(self.root / TEMPLATE), read_text(self.root / STYLES)
        except FileNotFoundError as error:
            missing = Path(str(error.filename)).relative_to(self.root)
            raise BrokenFile("files.missing_file", file=str(missing)) from error
