"""What is known of a text while it is typed: what the rules find, how it reads, and what its head says."""

from functools import partial

from reportkit.model.contribution import Contribution
from reportkit.model.finding import Severity
from reportkit.model.value import replace
from reportkit.text.clean import show
from reportkit.text.dates import format_month
from reportkit.tui.desk import Desk
from reportkit.tui.messages import WorkDone
from reportkit.tui.phrases import findings_in_words
from reportkit.tui.screens.kept_text import KeptPage
from reportkit.tui.screens.writing_side import WritingSide
from reportkit.tui.widgets.leaves import Drawn, Leaves, draw
from reportkit.tui.widgets.side import Side
from reportkit.workflow.at_hand import AtHand, Standing
from reportkit.workflow.seen import LastMonth, Look

CHECK_AFTER, LOOK_UP_AFTER = 0.3, 1.0
"""Seconds of pause before the rules are asked, and before new words are looked up."""


class LookedAtPage(KeptPage):
    """A section whose text is looked at in every pause, with the pane that tells what was seen."""

    def __init__(self, desk: Desk, section: str, standing: Standing | None = None) -> None:
        """`standing` is how the section stands, as far as whoever opens it knows."""
        super().__init__(desk, section)
        self.standing = standing
        self.seen: Look | None = None
        self._looked_at: tuple[str, AtHand] | None = None
        self._new_words: frozenset[str] = frozenset()
        self._last_of: AtHand | None = None

    @property
    def side(self) -> WritingSide:
        return self.query_one(WritingSide)

    def on_work_done(self, message: WorkDone) -> None:
        match message.name, message.answer:
            case "look", Look() as seen:
                self._show(seen)
            case "read", Drawn() as drawn:
                self.side.read.show_drawn(drawn)
            case "last", None | LastMonth() as last:
                self.side.show_last(last)
            case "learn", True:
                self._looked_at = None
                self.look_at_text()

    # What the rules find

    def look_soon(self) -> None:
        """Look at the text at the next pause."""
        self.after("look", CHECK_AFTER, self.look_at_text)

    def look_at_text(self, saved: Contribution | None = None) -> None:
        """Look at the text as it stands, unless that is what was looked at; `saved` stands for words from the file."""
        if self.opened is not None:
            text = self.editor.text
            before, of = self._looked_at or ("", None)
            if before != text or of is not self.opened:  # one that was read again may have been answered since
                self._looked_at = text, self.opened
                contribution = saved or self._as_typed(self.opened)
                self.begin("look", partial(self.desk.looker.look, self.section, contribution))

    def _as_typed(self, opened: AtHand) -> Contribution:
        return replace(opened.contribution, text=self.editor.text, nothing=None)

    def _look_up(self) -> None:
        """A dictionary says something of new words. Meanwhile somebody may go on typing."""
        words, self._new_words = self._new_words, frozenset()
        if self.opened is not None and words:
            self.begin("learn", partial(self.desk.looker.learn, words, self.opened.dictionary))

    def _show(self, seen: Look) -> None:
        if self.opened is None:
            return
        first, self.seen = self.seen is None, seen
        self.side.show_look(seen, self.opened)
        if seen.new_words:
            self._new_words = seen.new_words
            self.after("words", LOOK_UP_AFTER, self._look_up)
        if self.side.current == "read":
            self._read()
        self.editor.mark([each.finding for each in seen.checked if each.answer is None])
        self.draw_head()
        self.refresh_bindings()
        if first:
            self.first_seen(seen)

    def first_seen(self, seen: Look) -> None:
        """What was found is known for the first time."""

    # What stands beside it

    def on_leaves_wanted(self, message: Leaves.Wanted) -> None:
        self._read()

    def on_side_changed(self, message: Side.Changed) -> None:
        """Last month's words are read when somebody looks for them."""
        if self.side.current == "last" and self.opened is not None and self._last_of is not self.opened:
            self._last_of = self.opened
            self.begin("last", partial(self.desk.looker.last, self.section))

    def _read(self) -> None:
        """Draw how the text reads, for the pane beside it."""
        from reportkit.tui.reading_matter import matter  # noqa: PLC0415 - only this pane needs it

        leaves = self.side.read
        if self.opened is not None and leaves.width:
            read, as_typed = self.desk.looker.read, self._as_typed(self.opened)
            section, picture, width = self.section, self.words("picture"), leaves.width
            self.begin("read", lambda: draw(matter(read(section, as_typed), picture), width))

    # What stands above it

    def draw_head(self) -> None:
        """Write the section, its state, what was found, and whether it is saved."""
        opened, standing = self.opened, self.standing
        state = opened.state if opened else standing.state if standing else None
        month = format_month(self.desk.month, self.desk.language)
        findings = self.words("checking")
        if self.seen is not None:
            errors = sum(each.finding.severity is Severity.ERROR for each in self.seen.stops)
            warnings = len(self.seen.stops) - errors
            findings = findings_in_words(self.desk, errors, warnings) or self.words("no_findings_short")
        stands = self.words(f"workflow.state_{state.value}") if state else ""
        saved = self.words("saved_at", time=self.saved_at) if self.saved_at else ""
        if self.unsaved and not self.editor.read_only:
            saved = self.words("others.saved_head" if self.heard else "unsaved")
        known = opened or standing
        practice = self.words("practice") if known and known.practice else ""
        title = show(known.title if known else self.section)
        self.head((f"{title} › {month}", findings), (", ".join(filter(None, (stands, saved))), practice))
