"""The store that is a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportkit.messages import BrokenFile, ConflictError, UsageError
from reportkit.model.journal import Event
from reportkit.model.month import Month
from reportkit.model.workspace import ReportSettings, Workspace
from reportkit.store.definitions import SETTINGS, read_workspace
from reportkit.store.files import locked, read_bytes, read_text, write_bytes
from reportkit.store.month_folder import MonthFolder
from reportkit.store.settings_file import report_settings, written_report_settings
from reportkit.store.toml_source import read_toml

REPORTS = "reports"
TEMPLATE = "templates/mall.docx"
STYLES = "templates/styles.toml"


def find_workspace(start: Path) -> Path | None:
    """The workspace around a folder: the nearest one, upwards, that has a reportkit.toml."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder
    return None


class FolderStore:
    """A workspace in a folder. Implements `Store`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.name = str(root)
        self._workspace: Workspace | None = None

    def workspace(self) -> Workspace:
        self._workspace = read_workspace(self.root)
        return self._workspace

    def _known_workspace(self) -> Workspace:
        return self._workspace or self.workspace()

    def months(self) -> tuple[Month, ...]:
        found = []
        if (self.root / REPORTS).is_dir():
            for path in (self.root / REPORTS).iterdir():
                try:
                    month = Month.parse(path.name)
                except ValueError:
                    continue
                if (path / "report.toml").is_file():
                    found.append(month)
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
        return MonthFolder(self.root, self._folder(month), self._known_workspace(), settings)

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
            MonthFolder(self.root, folder, self._known_workspace(), settings).record(event)

    def template(self) -> tuple[bytes, str]:
        try:
            return read_bytes(self.root / TEMPLATE), read_text(self.root / STYLES)
        except FileNotFoundError as error:
            raise BrokenFile("files.missing_file", file=str(error.args[0])) from error
