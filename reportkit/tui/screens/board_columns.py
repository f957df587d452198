"""The rows of an editor's board: the whole report, in as many columns as there is room for."""

from textwrap import wrap

from textual.content import Content

from reportkit.model.board import Board, Row
from reportkit.tui.desk import Desk
from reportkit.tui.phrases import findings_in_words, given, state_in_words
from reportkit.tui.screens.board_parts import STATE_STYLES, Line, Wanted, cell, deadline_of, is_left, waits
from reportkit.tui.widgets.title_bar import spread


def editor_lines(
    desk: Desk, found: Board, wanted: Wanted, width: int, unsaved: frozenset[str] = frozenset()
) -> list[Line]:
    """Every section of the report by chapter, with what is given and found."""
    layout, lines, chapter = Layout(width), list[Line](), ""
    for row in filter(wanted, found.rows):
        if row.chapter and row.chapter != chapter:
            lines.append(Line("", Content.styled(row.chapter, "bold").truncate(width, ellipsis=True)))
        chapter = row.chapter
        lines.append(Line(row.id, layout.row(desk, row, unsaved=row.id in unsaved)))
    return lines


def progress(desk: Desk, found: Board, width: int, *, editor: bool) -> Content:
    """How far the month has come, in words and then in a bar; for an editor also what waits for them."""
    overdue = desk.today > found.deadline and not found.published
    late = sum(is_left(row) and row.required for row in found.rows) if overdue else 0
    waiting = sum(waits(row) for row in found.rows) if editor else 0
    done = desk.words("progress", done=found.done, all=len(found.rows))
    told = [desk.words(id, count=count) for id, count in (("late", late), ("waiting", waiting)) if count]
    deadline = deadline_of(desk, found)
    room = width - sum(len(text) + 3 for text in (done, *told, deadline))
    bar = ""
    if room >= 10 and found.rows:
        cells = min(room, 22)
        full = round(cells * found.done / len(found.rows))
        bar = "█" * full + "░" * (cells - full)
    left = Content("   ").join(
        [Content.styled(done, "bold"), *([Content.styled(bar, "$accent")] if bar else []), *told]
    )
    right = Content.styled(deadline, "$foreground-muted")
    if left.cell_length + right.cell_length + 2 > width:
        return left + "\n" + right
    return spread(left, right, width) + "\n"


class Layout:
    """The columns that there is room for. What a column has no room for stands below its own beginning."""

    def __init__(self, width: int) -> None:
        self.owner = 36 if width >= 146 else 26 if width >= 126 else 22 if width >= 104 else 0
        self.since = 12 if width >= 84 else 0
        self.counts = 5 if width >= 66 else 0
        self.state = 20 if width >= 126 else 11
        self.findings = 18 if width >= 112 else 12
        columns = (self.owner, self.since, self.counts, self.counts, self.state, self.findings)
        self.title = max(18, width - sum(each + 2 for each in columns if each))

    def header(self, desk: Desk) -> Content:
        names = ("section", "owner", "state", "headings", "figures", "findings", "since")
        return self._cells([([desk.words(f"column_{name}")], "$foreground-muted underline") for name in names])

    def row(self, desk: Desk, row: Row, *, unsaved: bool = False) -> Content:
        """A section in columns; a mark repeats what the words say."""
        findings = findings_in_words(desk, row.errors, row.warnings, row.open_remarks) or "–"
        found_style = "$text-error" if row.errors else "$text-warning" if row.warnings else "$foreground-muted"
        if unsaved:  # words that may be lost weigh more than words that may be wrong
            findings, found_style = desk.words("unsaved_text"), "bold $text-warning"
        inside = "  " if row.chapter else ""
        owner = row.owner if row.owner != row.title else ""
        return self._cells(
            [
                (wrap(row.title, self.title, initial_indent=inside, subsequent_indent=f"{inside}  "), ""),
                (wrap(owner, self.owner) if self.owner else [], "$foreground-muted"),
                (wrap(state_in_words(desk, row), self.state), STATE_STYLES.get(row.state, "")),
                ([given(row.headings_given, row.headings_required)], ""),
                ([given(row.figures_given, row.figures_required)], ""),
                (self._findings(findings), found_style),
                ([desk.day(row.since)], "$foreground-muted"),
            ]
        )

    def _findings(self, findings: str) -> list[str]:
        """Errors and warnings, below each other where they have no room beside each other."""
        first, comma, rest = findings.partition(", ")
        return [findings] if len(findings) <= self.findings or not comma else [f"{first},", rest]

    def _cells(self, cells: list[tuple[list[str], str]]) -> Content:
        """Cells of several lines beside each other."""
        widths = (self.title, self.owner, self.state, self.counts, self.counts, self.findings, self.since)
        right = (False, False, False, True, True, False, False)
        shown = [each for each in zip(cells, widths, right, strict=True) if each[1]]
        height = max(len(lines) for (lines, _), _, _ in shown)
        return Content("\n").join(
            Content("  ").join(
                cell(lines[number] if number < len(lines) else "", width, style, to_right)
                for (lines, style), width, to_right in shown
            )
            for number in range(height)
        )
