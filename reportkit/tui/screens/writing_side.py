"""The pane beside the text: what is required, what was found, the figures, the guidance, last month, the reading."""

from textual import events
from textual.content import Content
from textual.message import Message as WidgetMessage

from reportkit.messages import Message
from reportkit.text.clean import show
from reportkit.tui.desk import Desk
from reportkit.tui.widgets.finding_rows import FindingRows
from reportkit.tui.widgets.leaves import Leaves
from reportkit.tui.widgets.remark_rows import RemarkRows
from reportkit.tui.widgets.rows import HeadingRows
from reportkit.tui.widgets.side import Side, Words
from reportkit.workflow.at_hand import AtHand
from reportkit.workflow.seen import HeadingPlace, LastMonth, Look

TABS = ("contents", "findings", "figures", "guidance", "last", "read", "remarks")
_WAITING = ("checking", "writing.reading")


class WritingSide(Side):
    """The tabs beside a section that is written."""

    class Typed(WidgetMessage):
        """Somebody types here what no list knows as a command: it was meant for the text."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.headings, self.findings, self.remarks = HeadingRows(), FindingRows(desk), RemarkRows(desk)
        self.figures, self.guidance, self.last, self.read = Words(), Words(), Words(), Leaves()
        self._seen: tuple[Look, AtHand] | None = None
        self._filled: dict[str, object] = {}
        widgets = (
            self.headings, self.findings, self.figures, self.guidance, self.last, self.read, self.remarks,
        )  # fmt: skip
        super().__init__(dict(zip(TABS, widgets, strict=True)), {id: desk.words(f"tab_{id}") for id in TABS})

    def takes(self, key: str) -> bool:
        """Is a key a command of what has the focus here? `?` is, and explains the screen."""
        active = self.screen.active_bindings.get(key)
        if active is None or not active.enabled:
            return False
        return key == "question_mark" or self in active.node.ancestors_with_self

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.character and not self.takes(event.key):
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed(event.character))

    def wait(self) -> None:
        """Nothing is known yet: the tabs say that they wait, and never that nothing was found."""
        checking, reading = (Content.styled(self.desk.words(id), "$foreground-muted") for id in _WAITING)
        self.headings.show_rows([("", checking)])
        self.findings.show_rows([("", checking)])
        for words in (self.figures, self.guidance, self.last):
            words.inside.update(reading)

    def show_opened(self, opened: AtHand) -> None:
        """What does not change while somebody types."""
        self.guidance.inside.update(self._guidance(opened))
        self.remarks.show_remarks(opened.remarks, opened.people)
        waiting = sum(not remark.answer for remark in opened.remarks)
        self.rename("remarks", self._counted("remarks", waiting))

    def show_last(self, last: LastMonth | None) -> None:
        """What the section said in the report before."""
        from reportkit.tui.reading_matter import matter  # noqa: PLC0415 - only this tab needs it

        if last is None:
            self.last.inside.update(Content(self.desk.words("no_last_month")))
        elif last.contribution.nothing is not None:
            self.last.inside.update(Content(self.desk.words("nothing_last_month", sentence=last.contribution.nothing)))
        else:
            self.last.inside.update(matter(last.blocks, self.desk.words("picture")))

    def open_first(self, opened: AtHand) -> None:
        """Remarks that wait for an answer come before everything else."""
        if any(not remark.answer for remark in opened.remarks):
            self.open("remarks")

    def show_look(self, seen: Look, opened: AtHand) -> None:
        """What the text as it stands now gives. A tab that nobody looks at is filled when somebody does."""
        self._seen = seen, opened
        self.rename("findings", self._counted("findings", len(seen.stops)))
        self.fill()

    def fill(self) -> None:
        """Fill the tab that is open, where what it shows has changed."""
        if self._seen is None:
            return
        seen, opened = self._seen
        match self.current:
            case "contents":
                self._fill_contents(seen)
            case "findings":
                if self._is_new("findings", seen.checked):
                    self.findings.show_findings(seen.checked)
            case "figures":
                self.figures.inside.update(self._figures(seen, opened))

    def open(self, id: str, *, focus: bool = False) -> None:
        super().open(id, focus=focus)
        self.fill()

    def _is_new(self, tab: str, shown: object) -> bool:
        before, self._filled[tab] = self._filled.get(tab), shown
        return before is None or before != shown

    def _fill_contents(self, seen: Look) -> None:
        if self._is_new("contents", seen.headings):
            headings = [(str(number), self._heading(each)) for number, each in enumerate(seen.headings)]
            nothing = Content.styled(self.desk.words("no_headings"), "$foreground-muted")
            self.headings.show_rows(headings or [("", nothing)])

    def highlight(self, key: str) -> None:
        """Show a finding, in its list."""
        self.open("findings")
        self.findings.go_to(key)

    def _counted(self, tab: str, count: int) -> str:
        name = self.desk.words(f"tab_{tab}")
        return f"{name} {count}" if count else name

    def _heading(self, place: HeadingPlace) -> Content:
        """A heading with its mark; what is missing says so."""
        title, asked = show(place.title), place.definition
        inside = "  " * (place.level - 1)
        if asked is None:
            return Content.styled(f"  {inside}{title}", "$foreground-muted")
        if place.line:
            return Content.assemble(("✓ ", "$text-success"), f"{inside}{title}")
        if not asked.required:
            return Content.styled(f"○ {title}, {self.desk.words('heading_optional')}", "$foreground-muted")
        missing = self.desk.words("heading_near" if place.near else "heading_missing", line=place.near)
        return Content.assemble(("✗ ", "$text-error"), f"{title}, ", (missing, "$text-error"))

    def _guidance(self, opened: AtHand) -> Content:
        definition = opened.definition
        parts = [Content(show(definition.guidance))] if definition.guidance else []
        if definition.most_words:
            parts.append(Content(self.desk.words("most_words", count=definition.most_words)))
        parts += [
            Content.styled(show(each.title), "bold") + Content(f"\n{show(each.guidance)}")
            for each in definition.headings
            if each.guidance
        ]
        return Content("\n\n").join(parts or [Content(self.desk.words("no_guidance"))])

    def _figures(self, seen: Look, opened: AtHand) -> Content:
        """Each figure with its value, or that it is missing."""
        from reportkit.text.values import format_value  # noqa: PLC0415 - only this tab needs it

        lines = []
        for figure in opened.definition.figures:
            value = seen.contribution.figures.get(figure.id)
            owed = figure.is_owed(opened.figures_through)
            if value is not None and value.value is not None:
                unit = opened.registers.unit(figure.unit)
                told = format_value(value.value, unit, opened.language) if unit else str(value.value.value)
                lines.append(Content.assemble(("✓ ", "$text-success"), f"{show(figure.label)}: {told}"))
            elif owed:
                missing = self.desk.tell(Message("tui.figure_missing"))
                lines.append(
                    Content.assemble(("✗ ", "$text-error"), f"{show(figure.label)}: ", (missing, "$text-error"))
                )
            else:
                lines.append(Content.styled(f"○ {show(figure.label)}: –", "$foreground-muted"))
        if not lines:
            return Content(self.desk.words("no_figures"))
        return Content("\n").join(
            [*lines, Content(""), Content.styled(self.desk.words("open_form"), "$foreground-muted")]
        )
