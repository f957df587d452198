"""The rows of the board: a contact's own sections in words, or the whole report in columns."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from textual.content import Content

from reportkit.model.journal import SectionState
from reportkit.text.dates import deadline_in_words
from reportkit.tui.desk import Desk
from reportkit.tui.phrases import findings_in_words, given, state_in_words
from reportkit.tui.widgets.title_bar import spread
from reportkit.workflow.board import Board, Row
from reportkit.workflow.desks import missing_figures
from reportkit.workflow.look import last_month
from reportkit.workflow.month_view import MonthView

Wanted = Callable[[Row], bool]
_STATE_STYLES = {
    SectionState.RETURNED: "bold $text-warning",
    SectionState.SUBMITTED: "$text-accent",
    SectionState.IN_REVIEW: "$text-accent",
    SectionState.APPROVED: "$text-success",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row; without an id it is a heading."""

    id: str
    content: Content


@dataclass(frozen=True, slots=True)
class Owned:
    """What is read about a section of one's own, beyond its row."""

    title: str
    """What to call it on this board."""
    missing: tuple[str, ...]
    """The labels of the figures that are owed and not given."""
    last_words: int
    """How many words the section had in the report before."""


def owned(view: MonthView, row: Row, title: str) -> Owned:
    """Look closer at a section of one's own."""
    missing = tuple(each.label for each in missing_figures(view, view.definition(row.id)))
    before = last_month(view, row.id) if row.state is SectionState.EMPTY else None
    return Owned(title, missing, len(before[1].text.split()) if before else 0)


def titles(found: Board) -> Mapping[str, str]:
    """What to call each section: by its chapter too, where two have the same title."""
    counted = Counter(row.title for row in found.rows)
    return {
        row.id: f"{row.chapter}: {row.title}" if counted[row.title] > 1 and row.chapter else row.title
        for row in found.rows
    }


def waits(row: Row) -> bool:
    """Does a section wait for the editor?"""
    return row.state in (SectionState.SUBMITTED, SectionState.IN_REVIEW) or row.out_of_date


# A contact's own sections


def to_do(desk: Desk, found: Board, width: int) -> Content:
    """The line above a contact's sections."""
    head, deadline = Content.styled(desk.words("to_do"), "bold"), Content(_deadline(desk, found))
    if head.cell_length + deadline.cell_length + 2 > width:
        return head + Content("\n") + deadline
    return spread(head, deadline, width)


def _deadline(desk: Desk, found: Board) -> str:
    return desk.words("deadline", when=deadline_in_words(desk.session.today, found.deadline, desk.language))


def own_lines(desk: Desk, found: Board, own: Mapping[str, Owned], wanted: Wanted, width: int) -> list[Line]:
    """What I have to do, and what is done."""
    rows = [row for row in found.rows if row.id in own and wanted(row)]
    left = sorted((row for row in rows if _is_left(row)), key=_urgency)
    done = [row for row in rows if not _is_left(row)]
    lines = [Line("", Content(""))]
    for row in left:
        lines += [Line(row.id, _own_row(desk, row, own[row.id], width)), Line("", Content(""))]
    if not left:
        lines.append(Line("", Content.styled(f"  {desk.words('all_done')}", "$text-success")))
    if done:
        lines.append(Line("", Content.styled(desk.words("done"), "bold")))
        lines += [Line(row.id, _columns(_done_cells(desk, row, own[row.id], width))) for row in done]
    return lines


def _is_left(row: Row) -> bool:
    return row.state in (SectionState.EMPTY, SectionState.DRAFT, SectionState.RETURNED)


def _urgency(row: Row) -> tuple[bool, bool]:
    """What came back first, what nobody asks for last."""
    return row.state is not SectionState.RETURNED, not row.required


def _own_row(desk: Desk, row: Row, own: Owned, width: int) -> Content:
    state = state_in_words(desk, row)
    lines = [_columns(((own.title, _title_width(width), "bold"), (state, 0, _STATE_STYLES.get(row.state, ""))))]
    lines += [Content(f"  {text}") for text in _told(desk, row, own)]
    return Content("\n").join(lines)


def _told(desk: Desk, row: Row, own: Owned) -> Iterator[str]:
    """What somebody must know about their section, a line for each thing."""
    if row.state is SectionState.RETURNED and row.open_remarks:
        yield desk.words("remarks_to_answer", count=row.open_remarks)
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
    shown = ", ".join(label[:1].lower() + label[1:] for label in labels[:3])
    more = f" {desk.words('and_more', count=len(labels) - 3)}" if len(labels) > 3 else ""
    return f", {desk.words('missing', what=shown + more)}"


def _last_words(desk: Desk, own: Owned) -> str:
    return ", " + desk.words("last_words", count=own.last_words) if own.last_words else ""


def _title_width(width: int) -> int:
    return max(24, min(54, width - 26))


def _done_cells(desk: Desk, row: Row, own: Owned, width: int) -> tuple[tuple[str, int, str], ...]:
    return (
        (own.title, _title_width(width), ""),
        (state_in_words(desk, row), 11, _STATE_STYLES.get(row.state, "")),
        (desk.day(row.since), 0, "$foreground-muted"),
    )


# The whole report


def editor_lines(desk: Desk, found: Board, wanted: Wanted, width: int) -> list[Line]:
    """Every section of the report by chapter, with what is given and found."""
    layout, lines, chapter = Layout(width), list[Line](), ""
    for row in filter(wanted, found.rows):
        if row.chapter and row.chapter != chapter:
            lines.append(Line("", Content.styled(row.chapter, "bold").truncate(width, ellipsis=True)))
        chapter = row.chapter
        lines.append(Line(row.id, layout.row(desk, row)))
    return lines


def progress(desk: Desk, found: Board, width: int) -> Content:
    """How far the month has come, in words and then in a bar."""
    late = sum(_is_left(row) and row.required for row in found.rows) if desk.session.today > found.deadline else 0
    waiting = sum(waits(row) for row in found.rows)
    done = desk.words("progress", done=found.done, all=len(found.rows))
    told = [desk.words(id, count=count) for id, count in (("late", late), ("waiting", waiting)) if count]
    deadline = _deadline(desk, found)
    room = width - sum(len(text) + 3 for text in (done, *told, deadline))
    bar = ""
    if room >= 10 and found.rows:
        cells = min(room, 22)
        full = round(cells * found.done / len(found.rows))
        bar = "█" * full + "░" * (cells - full)
    left = Content("   ").join(
        [Content.styled(done, "bold"), *([Content.styled(bar, "$accent")] if bar else []), *told]
    )
    return spread(left, Content.styled(deadline, "$foreground-muted"), width)


class Layout:
    """The columns that there is room for."""

    def __init__(self, width: int) -> None:
        self.owner = 26 if width >= 126 else 22 if width >= 104 else 0
        self.since = 12 if width >= 84 else 0
        self.counts = 5 if width >= 66 else 0
        self.state = 20 if width >= 126 else 11
        self.findings = 18 if width >= 112 else 12
        columns = (self.owner, self.since, self.counts, self.counts, self.state, self.findings)
        self.title = max(18, width - sum(each + 2 for each in columns if each))

    def header(self, desk: Desk) -> Content:
        names = ("section", "owner", "state", "headings", "figures", "findings", "since")
        return self._cells([(desk.words(f"column_{name}"), "$foreground-muted underline") for name in names])

    def row(self, desk: Desk, row: Row) -> Content:
        """A section in columns; a mark repeats what the words say."""
        findings = findings_in_words(desk, row.errors, row.warnings) or "–"
        inside = "  " if row.chapter else ""
        return self._cells(
            [
                (f"{inside}{row.title}", ""),
                (row.owner if row.owner != row.title else "", "$foreground-muted"),
                (state_in_words(desk, row), _STATE_STYLES.get(row.state, "")),
                (given(row.headings_given, row.headings_required), ""),
                (given(row.figures_given, row.figures_required), ""),
                (findings, "$text-error" if row.errors else "$text-warning" if row.warnings else "$foreground-muted"),
                (desk.day(row.since), "$foreground-muted"),
            ]
        )

    def _cells(self, cells: list[tuple[str, str]]) -> Content:
        widths = (self.title, self.owner, self.state, self.counts, self.counts, self.findings, self.since)
        right = (False, False, False, True, True, False, False)
        shown = [
            _cell(text, width, style, to_right)
            for (text, style), width, to_right in zip(cells, widths, right, strict=True)
            if width
        ]
        return Content("  ").join(shown)


def _cell(text: str, width: int, style: str, to_right: bool = False) -> Content:
    cut = Content.styled(text, style).truncate(width, ellipsis=True)
    blank = " " * (width - cut.cell_length)
    return Content(blank) + cut if to_right else cut + Content(blank)


def _columns(cells: tuple[tuple[str, int, str], ...]) -> Content:
    """Cells of given widths; 0 takes what there is."""
    return Content("  ").join(
        _cell(text, width, style) if width else Content.styled(text, style) for text, width, style in cells
    )
