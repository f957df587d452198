"""The example: a workspace for practice with March 2023 whole and April 2023 half done."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reportkit.messages import BrokenFile
from reportkit.model.month import Month
from reportkit.model.people import Actor, Role
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.store.contribution_folder import ATTACHMENTS, FIGURES, NOTHING, TEXT
from reportkit.store.edit import Edit, NewAttachment
from reportkit.store.files import read_bytes, read_text, write_bytes
from reportkit.store.folder import FolderStore
from reportkit.store.place import HISTORY
from reportkit.store.settings_file import report_settings
from reportkit.store.toml_source import read_toml
from reportkit.workflow import review
from reportkit.workflow.assemble import assemble, document_name
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import open_month
from reportkit.workflow.new import new_workspace, shipped
from reportkit.workflow.session import Session
from reportkit.workflow.submit import submit
from reportkit.workflow.write import save

WHOLE, HALF = Month(2023, 3), Month(2023, 4)
_STARTS = {WHOLE: datetime(2023, 3, 6, 7, 30, tzinfo=UTC), HALF: datetime(2023, 4, 5, 7, 0, tzinfo=UTC)}
Progress = Callable[[str, int, int], None]
"""Told the step (`contributions`, `submissions`, `approvals`, `document`), how many are done, and of how many."""


class Demo(Struct, frozen=True):
    """What the example made."""

    root: Path
    document: Path
    sections: int
    words: int


class _Clock:
    """The example's own time: a minute passes between events, so that the same example gives the same bytes."""

    def __init__(self) -> None:
        self.now = _STARTS[WHOLE]

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def make_demo(root: Path, login: str, progress: Progress = lambda step, done, of: None) -> Demo:
    """Make the example workspace in a new or empty folder. Raises ConflictError where something lies there."""
    new_workspace(root)
    _set_up_practice(root)
    clock = _Clock()
    store = FolderStore(root)
    making = _Making(Session(store, Actor(login), clock), login, clock, progress)
    made = making.month(WHOLE, {})
    progress("document", 0, 1)
    assembled = assemble(making.acting(making.editor), WHOLE)
    document = root / "reports" / str(WHOLE) / document_name(WHOLE)
    write_bytes(document, assembled.document)
    progress("document", 1, 1)
    making.month(HALF, _states(shipped("example") / str(HALF)))
    return Demo(root, document, made, assembled.words)


def _set_up_practice(root: Path) -> None:
    """The example's people and history, and the switch that lets one login play all roles."""
    example = shipped("example")
    for name in ("people.toml", HISTORY):
        write_bytes(root / name, read_bytes(example / name))
    settings = read_text(root / "reportkit.toml")
    before, after = "practice = false", "practice = true"
    if before not in settings:
        raise BrokenFile("files.missing_key", file="reportkit.toml", line=1, key="practice")
    write_bytes(root / "reportkit.toml", settings.replace(before, after, 1).encode())


def _states(folder: Path) -> dict[str, tuple[str, str]]:
    """How far each section has come, and the editor's remark where it was returned."""
    source = read_toml(folder / "states.toml", "states.toml")
    return {
        table.text("id"): (table.text("state"), table.text("remark", "")) for table in source.table().tables("section")
    }


class _Making:
    """The people of the example at work."""

    def __init__(self, session: Session, login: str, clock: _Clock, progress: Progress) -> None:
        self.session, self.login, self.clock, self.progress = session, login, clock, progress
        people = session.store.workspace().people.persons
        self.editor = next(each.login for each in people if any(grant.role is Role.EDITOR for grant in each.grants))

    def acting(self, person: str) -> Session:
        return Session(self.session.store, Actor(self.login, person), self.clock, self.session._plugins)

    def contact(self, view: MonthView, definition: SectionDefinition) -> Session:
        """The contact of a section; the editor where nobody is."""
        contacts = view.workspace.people.contacts(view.unit(definition), view.workspace.organisation, view.month)
        return self.acting(contacts[0].login if contacts else self.editor)

    def month(self, month: Month, states: dict[str, tuple[str, str]]) -> int:
        """Open a month and take every section as far as it goes: all the way, unless `states` says otherwise."""
        self.clock.now = _STARTS[month]
        folder = shipped("example") / str(month)
        settings = report_settings(read_toml(folder / "report.toml", f"example/{month}/report.toml"))
        open_month(self.acting(self.editor), month, settings.figures_through, settings.deadline, settings.page_header)
        view = MonthView(self.session, month)
        present = [each for each in view.sections if (folder / each.id).is_dir()]
        reached = {each.id: states.get(each.id, ("approved" if not states else "empty", "")) for each in present}
        for count, definition in enumerate(present, 1):
            for edit in _edits(folder / definition.id):
                save(self.contact(view, definition), month, definition.id, edit)
            self.progress("contributions", count, len(present))
        sent = [each for each in present if reached[each.id][0] not in ("empty", "draft")]
        for count, definition in enumerate(sent, 1):
            submit(self.contact(view, definition), month, definition.id)
            self.progress("submissions", count, len(sent))
        for count, definition in enumerate(sent, 1):
            self._review(month, definition.id, *reached[definition.id])
            self.progress("approvals", count, len(sent))
        return len(present)

    def _review(self, month: Month, section: str, state: str, remark: str) -> None:
        editor = self.acting(self.editor)
        if state == "submitted":
            return
        review.begin_review(editor, month, section)
        if state == "returned":
            review.return_section(editor, month, section, remark)
        elif state == "approved":
            review.approve(editor, month, section)


def _edits(folder: Path) -> list[Edit]:
    """What the contact of a section saves, from the files of the example."""
    edits: list[Edit] = []
    pictures = {path.name: read_bytes(path) for path in sorted(folder.glob("images/*"))}
    text = _text(folder / TEXT)
    if text or pictures:
        edits.append(Edit(text=text, pictures=pictures))
    if figures := _text(folder / FIGURES):
        edits.append(Edit(figures_source=figures))
    if (folder / ATTACHMENTS).exists():
        source = read_toml(folder / ATTACHMENTS, ATTACHMENTS)
        for table in source.table().tables("attachment"):
            path = folder / table.text("file")
            new = NewAttachment(table.text("id"), table.text("title"), path.name, read_bytes(path))
            edits.append(Edit(attachment=new))
    if (folder / NOTHING).exists():
        edits.append(Edit(nothing=_text(folder / NOTHING)))
    return edits


def _text(path: Path) -> str:
    try:
        return read_text(path)
    except FileNotFoundError:
        return ""
