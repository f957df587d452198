"""The editor's remarks to a section, each with the contact's answer."""

from collections.abc import Sequence

from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from reportkit.model.contribution import Remark
from reportkit.model.people import People
from reportkit.text.clean import show
from reportkit.tui.desk import Desk
from reportkit.tui.widgets.rows import Rows, with_air


class RemarkRows(Rows):
    """A list of remarks; the contact answers with Enter."""

    BINDINGS = [
        Binding("enter", "select", "tui.key_answer_remark"),
        Binding("g", "place", "tui.key_to_words"),
    ]

    class Sought(Message):
        """Somebody wants to see the words that a remark is about."""

        def __init__(self, quote: str) -> None:
            super().__init__()
            self.quote = quote

    def __init__(self, desk: Desk, *, read_only: bool = False) -> None:
        super().__init__()
        self.desk, self.read_only = desk, read_only
        self.shown: tuple[Remark, ...] = ()

    def show_remarks(self, remarks: Sequence[Remark], people: People) -> None:
        """Those that wait for an answer first, in the order they were made, and the first of them chosen."""
        before = self.current
        waiting = [remark for remark in remarks if not remark.answer]
        self.shown = (*waiting, *(remark for remark in reversed(remarks) if remark.answer))
        rows = [(remark.id, self._row(remark, people)) for remark in self.shown]
        self.show_rows(with_air(rows) or [("", Content.styled(self.desk.words("no_remarks"), "$foreground-muted"))])
        answered = before is not None and before.id not in {remark.id for remark in waiting}
        if waiting and answered:
            self.go_to(waiting[0].id)

    @property
    def current(self) -> Remark | None:
        return next((each for each in self.shown if each.id == self.chosen), None)

    def _row(self, remark: Remark, people: People) -> Content:
        by = self.desk.words("remark_by", who=people.name(remark.by), when=self.desk.when(remark.time))
        lines = [Content.styled(by, "$foreground-muted")]
        if remark.quote:
            lines.append(Content.styled(f"  ”{show(remark.quote)}”", "italic"))
        lines.append(Content(f"  {show(remark.text)}"))
        if remark.answer:
            told = self.desk.words("remark_answer", who=people.name(remark.answered_by), answer=remark.answer)
            lines.append(Content.styled(f"  {told}", "$text-success"))
        return Content("\n").join(lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "select":
            return not self.read_only and self.current is not None
        if action == "place":
            return not self.read_only and self.current is not None and bool(self.current.quote)
        return True

    def action_place(self) -> None:
        if self.current is not None:
            self.post_message(self.Sought(self.current.quote))
