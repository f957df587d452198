"""The findings of a section, as questions from a colleague."""

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from reportkit.model.finding import Finding, Severity
from reportkit.tui.desk import Desk
from reportkit.tui.phrases import MARKS, STYLES, place_in_words
from reportkit.tui.widgets.rows import Rows, with_air
from reportkit.workflow.seen import SPELLING, Checked

_MOVES = frozenset({"up", "down", "home", "end", "pageup", "pagedown"})


class FindingRows(Rows):
    """A list of findings; each can be gone to, mended or answered.

    The letters act once somebody has moved in the list, and so is known to be there: whoever believes to be in the
    text, and types, answers nothing.
    """

    BINDINGS = [
        Binding("enter", "select", "tui.key_to_place"),
        Binding("r", "mend", "tui.key_mend"),
        Binding("o", "answer", "tui.key_answer"),
        Binding("plus", "accept", "tui.key_accept_word"),
        Binding("u,ctrl+z", "take_back", "tui.key_take_back"),
    ]

    class Act(Message):
        """Somebody wants to `mend` or `answer` a finding, to `accept` its word, or to `take_back` an answer."""

        def __init__(self, deed: str, finding: Checked) -> None:
            super().__init__()
            self.deed, self.finding = deed, finding

    def __init__(self, desk: Desk, *, read_only: bool = False) -> None:
        super().__init__()
        self.desk, self.read_only = desk, read_only
        self.found: tuple[Checked, ...] = ()
        self.moved_in = False
        """Has somebody moved in the list since coming to it?"""

    def show_findings(self, found: Sequence[Checked]) -> None:
        """Open findings first, then those that were answered."""
        self.found = tuple(sorted(found, key=lambda each: each.answer is not None))
        rows = [(each.finding.key, self._row(each)) for each in self.found]
        self.show_rows(with_air(rows) or [("", Content.styled(self.desk.words("no_findings"), "$foreground-muted"))])
        self.refresh_bindings()

    @property
    def current(self) -> Checked | None:
        return next((each for each in self.found if each.finding.key == self.chosen), None)

    def _row(self, each: Checked) -> Content:
        """Severity and place, the quote, the sentence, and what can be done."""
        finding, words = each.finding, self.desk.words
        style = "$foreground-muted" if each.answer else STYLES[finding.severity]
        place = place_in_words(self.desk, finding)
        head = f"{MARKS[finding.severity]} {words(f'severity_{finding.severity.value}')}"
        lines = [Content.styled(f"{head}, {place}" if place else head, style)]
        lines.append(Content(f"  {self.desk.tell(finding.message)}"))
        if each.answer is not None:
            told = "waived" if each.answer.waiver else "answered"
            lines.append(Content.styled(f"  {words(told, reason=each.answer.reason or '–')}", "$foreground-muted"))
        elif not self.read_only and (told := self._can_mend(finding)):
            lines.append(Content.styled(f"  {told}", "$accent"))
        return Content("\n").join(lines)

    def _can_mend(self, finding: Finding) -> str:
        """What a key mends it to; empty where none does."""
        texts = [each.text for each in ([finding.fix] if finding.fix else finding.choices)]
        if not texts:
            return ""
        return self.desk.words("can_mend", text=" / ".join(texts)) if any(texts) else self.desk.words("can_remove")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        current = self.current
        if action == "take_back":
            answer = current.answer if current is not None else None
            return not self.read_only and answer is not None and not answer.waiver
        if action in ("mend", "answer", "accept") and not self.moved_in:
            return False
        if action in ("mend", "answer", "accept") and (current is None or current.answer is not None or self.read_only):
            return False
        if action == "accept":
            return current is not None and current.finding.rule == SPELLING
        if action == "mend":
            return current is not None and bool(current.finding.fix or current.finding.choices)
        if action == "answer":
            return current is not None and current.finding.severity is Severity.WARNING
        return True

    def on_key(self, event: events.Key) -> None:
        if event.key in _MOVES:
            self._move_in()

    def on_mouse_down(self) -> None:
        self._move_in()

    def _move_in(self) -> None:
        self.moved_in = True
        self.refresh_bindings()

    def on_blur(self) -> None:
        if self.app.app_focus:
            self.moved_in = False

    def on_option_list_option_highlighted(self) -> None:
        self.refresh_bindings()

    def action_mend(self) -> None:
        self._act("mend")

    def action_answer(self) -> None:
        self._act("answer")

    def action_accept(self) -> None:
        self._act("accept")

    def action_take_back(self) -> None:
        self._act("take_back")

    def _act(self, deed: str) -> None:
        if self.current is not None:
            self.post_message(self.Act(deed, self.current))
