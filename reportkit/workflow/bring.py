"""Bringing a file to a section: read, and taken in. Screens show what was read before it is taken in."""

from collections.abc import Collection
from pathlib import Path

from reportkit.messages import UsageError
from reportkit.model.contribution import Contribution
from reportkit.model.month import Month
from reportkit.store.edit import Edit
from reportkit.store.files import ATTACHMENT_LIMIT, read_bytes
from reportkit.workflow.arrival import Arrival
from reportkit.workflow.arriving import read_arrival
from reportkit.workflow.session import Session
from reportkit.workflow.write import attach, save


def take_in(
    session: Session, month: Month, arrival: Arrival, headings: Collection[int] = (), base: str | None = None
) -> Contribution:
    """Save what a file brings, words and figures in one save.

    `headings` are the lines of those offered headings that become headings. `base` is the revision to save from: the
    one that the arrival was compared with where none is named. Raises ConflictError where somebody has saved since,
    NotAllowedError, and what `save` raises; nothing is then changed.
    """
    text, figures = arrival.text, arrival.figures
    edit = Edit(
        text=text.with_headings(headings) if text else None,
        pictures=text.pictures if text else {},
        figures=figures.changes() if figures else {},
    )
    return save(session, month, arrival.section, edit, arrival.base if base is None else base)


def bring(
    session: Session, month: Month, section: str, path: Path, base: str | None = None, *, anyway: bool = False
) -> tuple[Contribution, Arrival]:
    """Put a file's words or figures in a section. Raises what `read_arrival` and `take_in` raise."""
    arrival = read_arrival(session, month, section, path, anyway=anyway)
    return take_in(session, month, arrival, base=base), arrival


def bring_attachment(session: Session, month: Month, section: str, path: Path, title: str, id: str = "") -> str:
    """Attach a file. Returns the id to cite it by."""
    try:
        content = read_bytes(path, ATTACHMENT_LIMIT)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    if not content.strip():
        raise UsageError("workflow.empty_attachment", file=path.name)
    return attach(session, month, section, path.name, content, title, id)
