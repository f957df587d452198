"""Bringing a file to a section: read, and taken in. Screens show what was read before it is taken in."""

from collections.abc import Collection
from pathlib import Path

from reportkit.messages import UsageError
from reportkit.model.contribution import Contribution
from reportkit.model.month import Month
from reportkit.store.edit import Edit
from reportkit.store.files import ATTACHMENT_LIMIT, read_bytes
from reportkit.workflow.arrival import Arrival, ArrivedText, Settle
from reportkit.workflow.arriving import read_arrival
from reportkit.workflow.form_since import FormMeetsError
from reportkit.workflow.session import Session
from reportkit.workflow.write import attach, save


def take_in(
    session: Session,
    month: Month,
    arrival: Arrival,
    headings: Collection[int] = (),
    base: str | None = None,
    settle: Settle | None = None,
    settle_values: Settle | None = None,
) -> Contribution:
    """Save what a file brings, words and figures in one save.

    `headings` are the lines of those offered headings that become headings. `base` is the revision to save from: the
    one that the arrival was compared with where none is named. `settle` says what becomes of the places where a form
    meets what has been saved, `settle_values` the same of its values where it is another choice.

    Raises FormMeetsError where that is not settled, ConflictError where somebody has saved since the arrival was read,
    NotAllowedError, and what `save` raises; nothing is then changed.
    """
    meeting = arrival.meeting
    if meeting is not None and settle is None:
        raise FormMeetsError(meeting, arrival.section, arrival.file)
    figures = arrival.figures.changes() if arrival.figures else {}
    if meeting is not None and (settle_values or settle) is Settle.FORM:
        for each in meeting.values:
            figures.setdefault(each.figure, {})[each.key] = each.written
    text, lines = _settled(arrival, headings, settle)
    edit = Edit(
        text=text.with_headings(lines) if text else None,
        pictures=text.pictures if text else {},
        figures=figures,
    )
    details = {"form": arrival.brought_as} if arrival.brought_as else None
    return save(session, month, arrival.section, edit, arrival.base if base is None else base, details)


def _settled(
    arrival: Arrival, headings: Collection[int], settle: Settle | None
) -> tuple[ArrivedText | None, Collection[int]]:
    """The words to save, and the lines in them of the headings that were chosen."""
    shown = arrival.text
    text = arrival.meeting.texts.get(settle) if arrival.meeting and settle else None
    if shown is None or text is None or text is shown:
        return shown, headings
    chosen = {each.text for each in shown.offered_headings if each.line in headings}
    return text, [each.line for each in text.offered_headings if each.text in chosen]


def bring(
    session: Session,
    month: Month,
    section: str,
    path: Path,
    base: str | None = None,
    *,
    anyway: bool = False,
    settle: Settle | None = None,
) -> tuple[Contribution, Arrival]:
    """Put a file's words or figures in a section. Who names a `base` has looked at what stands there: a form then
    takes its place, as any file does.

    Raises what `read_arrival` and `take_in` raise.
    """
    arrival = read_arrival(session, month, section, path, anyway=anyway, looked_at=base is not None)
    return take_in(session, month, arrival, base=base, settle=settle), arrival


def bring_attachment(session: Session, month: Month, section: str, path: Path, title: str, id: str = "") -> str:
    """Attach a file. Returns the id to cite it by."""
    try:
        content = read_bytes(path, ATTACHMENT_LIMIT)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    if not content.strip():
        raise UsageError("workflow.empty_attachment", file=path.name)
    return attach(session, month, section, path.name, content, title, id)
