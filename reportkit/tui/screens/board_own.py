"""The rows of a contact's board: the sections that are one's own, in words."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from textwrap import wrap

from textual.content import Content

from reportkit.model.board import Board, Row
from reportkit.model.journal import SectionState
from reportkit.tui.desk import Desk
from reportkit.tui.phrases import findings_in_words, state_in_words
from reportkit.tui.screens.board_parts import STATE_STYLES, Line, Wanted, columns, deadline_of, is_left
from reportkit.tui.widgets.title_bar import spread
from reportkit.workflow.desk_board import Owned
from reportkit.workflow.next_step import Step


def titles(found: Board) -> Mapping[str, str]:
    """What to call each section: by its chapter too, where two have the same title."""
    counted = Counter(row.title for row in found.rows)
    return {
        row.id: f"{row.title}, {row.chapter}" if counted[row.title] > 1 and row.chapter else row.title
        for row in found.rows
    }


def to_do(desk: Desk, found: Board, width: int) -> Content:
    """The line above a contact's sections."""
    head, deadline = Content.styled(desk.words("to_do"), "bold"), Content(deadline_of(desk, found))
    if head.cell_length + deadline.cell_length + 2 > width:
        return head + Content("\n") + deadline
    return spread(head, deadline, width)


def own_lines(
    desk: Desk,
    found: Board,
    own: Mapping[str, Owned],
    wanted: Wanted,
    width: int,
    step: Callable[[Row], Step],
) -> list[Line]:
    """What I have to do, what may be lost and what came back first, and what is done."""
    called = titles(found)
    rows = [row for row in found.rows if row.id in own and wanted(row)]
    left = sorted((row for row in rows if is_left(row)), key=lambda row: _urgency(row, step(row)))
    done = [row for row in rows if not is_left(row)]
    lines = [Line("", Content(""))]
    for row in left:
        shown = _own_row(desk, row, called[row.id], own[row.id], width)
        if told := _next(desk, row, own[row.id], step(row)):
            style = "$text-warning" if step(row) in (Step.UNSAVED, Step.CELLS) else "$text-accent"
            shown += Content.styled(f"\n  {told}", style)
        lines += [Line(row.id, shown), Line("", Content(""))]
    if not left and not any(row.id in own and is_left(row) for row in found.rows):
        lines.append(Line("", Content.styled(f"  {desk.words('all_done')}", "$text-success")))
    if done:
        lines.append(Line("", Content.styled(desk.words("done"), "bold")))
        lines += [Line(row.id, columns(_done_cells(desk, row, called[row.id], width))) for row in done]
    return lines


def _urgency(row: Row, step: Step) -> tuple[bool, bool, bool]:
    """What may be lost first, then what came back, and what nobody asks for last."""
    return step not in (Step.UNSAVED, Step.CELLS), row.state is not SectionState.RETURNED, not row.required


def _next(desk: Desk, row: Row, own: Owned, step: Step) -> str:
    """What Enter does, in words; empty where nothing is asked for."""
    if step is Step.NOTHING:
        return ""
    near = "_near" if step is Step.HEADING and own.near else ""
    what = desk.words(
        f"sending.next_{step.value}{near}",
        near=own.near,
        heading=own.headings[0] if own.headings else "",
        figure=_small(own.missing[0]) if own.missing else "",
        findings=findings_in_words(desk, row.errors, row.warnings),
    )
    return desk.words("sending.next", what=what)


def _small(label: str) -> str:
    """A label inside a sentence."""
    return label[:1].lower() + label[1:]


def _own_row(desk: Desk, row: Row, title: str, own: Owned, width: int) -> Content:
    state, room = state_in_words(desk, row), _title_width(width)
    first, *rest = wrap(title, room) or [""]
    lines = [columns(((first, room, "bold"), (state, 0, STATE_STYLES.get(row.state, ""))))]
    lines += [Content.styled(f"  {more}", "bold") for more in rest]
    lines += [Content(f"  {text}") for text in _told(desk, row, own)]
    return Content("\n").join(lines)


def _told(desk: Desk, row: Row, own: Owned) -> Iterator[str]:
    """What somebody must know about their section, a line for each thing."""
    if row.state is SectionState.RETURNED and row.open_remarks:
        yield desk.words("remarks_to_answer", count=row.open_remarks)
    if row.nothing:
        return
    if not row.required and row.state is SectionState.EMPTY:
        yield desk.words("nothing_required") + _last_words(desk, own)
        return
    parts = []
    if row.headings_required:
        parts.append(desk.words("headings_given", given=row.headings_given, required=row.headings_required))
    if row.figures_required:
        told = desk.words("figures_given", given=row.figures_given, required=row.figures_required)
        parts.append(told + _named(own.missing, desk))
    if parts:
        yield "    ".join(parts)
    if findings := findings_in_words(desk, row.errors, row.warnings):
        yield findings
    if not parts and not row.words:
        yield desk.words("nothing_yet") + _last_words(desk, own)


def _named(labels: tuple[str, ...], desk: Desk) -> str:
    if not labels:
        return ""
    shown = ", ".join(_small(label) for label in labels[:3])
    more = f" {desk.words('and_more', count=len(labels) - 3)}" if len(labels) > 3 else ""
    return f", {desk.words('missing', what=shown + more)}"


def _last_words(desk: Desk, own: Owned) -> str:
    return ", " + desk.words("last_words", count=own.last_words) if own.last_words else ""


def _title_width(width: int) -> int:
    return max(24, min(54, width - 26))


def _done_cells(desk: Desk, row: Row, title: str, width: int) -> tuple[tuple[str, int, str], ...]:
    return (
        (title, _title_width(width), ""),
        (state_in_words(desk, row), 11, STATE_STYLES.get(row.state, "")),
        (desk.day(row.since), 0, "$foreground-muted"),
    )
