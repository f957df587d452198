"""The pane beside a section that is read: what changed, figures, findings, remarks."""

from textual.content import Content

from reportkit.text.clean import show
from reportkit.tui.desk import Desk
from reportkit.tui.screens.figure_form import form_of
from reportkit.tui.screens.review_desk import Read
from reportkit.tui.widgets.finding_rows import FindingRows
from reportkit.tui.widgets.remark_rows import RemarkRows
from reportkit.tui.widgets.side import Side, Words
from reportkit.workflow.compare import FigureChange
from reportkit.workflow.reading_difference import Kind, Line, Run

TABS = ("changes", "figures", "findings", "remarks")


class ReadingSide(Side):
    """The tabs beside a section that is read."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.changes, self.figures = Words(), Words()
        self.findings, self.remarks = FindingRows(desk, read_only=True), RemarkRows(desk, read_only=True)
        widgets = (self.changes, self.figures, self.findings, self.remarks)
        super().__init__(dict(zip(TABS, widgets, strict=True)), {id: desk.words(f"tab_{id}") for id in TABS})

    def show_read(self, read: Read) -> None:
        """Fill every tab."""
        self.changes.inside.update(self._changes(read))
        self.figures.inside.update(self._figures(read))
        self.findings.show_findings(read.opened.look.checked)
        self.remarks.show_remarks(read.opened.remarks, read.opened.view.workspace.people)
        self.rename("findings", self._counted("findings", len(read.opened.look.checked)))
        self.rename("remarks", self._counted("remarks", len(read.opened.remarks)))

    def _counted(self, tab: str, count: int) -> str:
        name = self.desk.words(f"tab_{tab}")
        return f"{name} {count}" if count else name

    def _changes(self, read: Read) -> Content:
        """Cited values that changed first, then figures and words against the report before."""
        words, lines = self.desk.words, []
        for source, (before, now) in read.changed_values.items():
            lines.append(
                Content.styled(words("value_changed", citation=source, before=before, now=now), "$text-warning")
            )
        if read.figures is None:
            return Content("\n").join([*lines, Content(words("no_last_month"))])
        owed = {figure.id for figure in read.opened.definition.owed_figures(read.opened.view.figures_through)}
        lines += [
            self._figure_change(read, change)
            for change in read.figures
            if change.now or change.figure in owed  # nobody asks for the others this month
        ]
        if lines:
            lines.append(Content(""))
        lines += [_line(line) for line in read.lines]
        return Content("\n").join(lines or [Content(words("no_changes"))])

    def _figure_change(self, read: Read, change: FigureChange) -> Content:
        before, now, part = change.before or "–", change.now or "–", self._part(read, change)
        label = f"{change.label} ({part})" if part else change.label
        return Content(self.desk.words("figure_changed", figure=label, before=before, now=now))

    def _part(self, read: Read, change: FigureChange) -> str:
        """Which value of the figure it is, in the words of its register."""
        if change.key == "value":
            return ""
        inside, _, code = change.key.partition(".")
        if not code:
            return self.desk.words(f"text.comparison_{inside}")
        figure = read.opened.definition.figure(change.figure)
        categories = read.opened.view.workspace.registers.category_set(figure.breakdown) if figure else None
        labels = {each.code: show(each.label) for each in categories.categories} if categories else {}
        return labels.get(code, show(code))

    def _figures(self, read: Read) -> Content:
        """The form, to read: each value with its comparison and the change."""
        form, lines = form_of(self.desk, read.opened), []
        for row in form.rows:
            values = [
                f"{name.lower()} {row.texts[key]}"
                for name, key in zip(form.columns[1:], row.keys[1:], strict=False)
                if row.texts.get(key)
            ]
            told = [text for text in row.told[:2] if text]
            value = row.texts.get(row.keys[0], "") or "–"
            if row.inside:
                lines.append(Content.styled(f"  {row.label}: {value}", "$foreground-muted"))
            else:
                beside = ", ".join((*values, " ".join(told))) if told or values else ""
                lines.append(Content.styled(f"{row.label}: ", "") + Content.styled(value, "bold"))
                if beside.strip(", "):
                    lines.append(Content.styled(f"  {beside.strip(', ')}", "$foreground-muted"))
        return Content("\n").join(lines or [Content(self.desk.words("no_figures"))])


_STYLES = {Kind.SAME: "", Kind.GONE: "strike $text-error", Kind.NEW: "underline $text-success"}


_SIGNS = {Kind.GONE: ("[-", "-]"), Kind.NEW: ("{+", "+}")}
"""What stands around words that are gone and new where both are in one paragraph: not every terminal strikes out."""


def _run(run: Run, before: str, after: str) -> Content:
    return Content.styled(f"{before}{show(run.text)}{after}", _STYLES[run.kind])


def _line(line: Line) -> Content:
    """A paragraph that differs: a mark says whether it is new, gone or rewritten."""
    kinds = {run.kind for run in line}
    mark = "+" if kinds == {Kind.NEW} else "−" if kinds == {Kind.GONE} else "±"
    signs = _SIGNS if mark == "±" else {}
    words = Content(" ").join(_run(run, *signs.get(run.kind, ("", ""))) for run in line)
    return Content(f"{mark} ") + words + Content("\n")
