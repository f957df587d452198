"""Writing a section: the text, and beside it what a careful colleague would point at."""

from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList

from reportkit.model.finding import Finding, Fix, Severity
from reportkit.text.clean import show
from reportkit.tui import opening
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.typed import TypedPage
from reportkit.tui.screens.writing_side import WritingSide
from reportkit.tui.widgets.finding_rows import FindingRows
from reportkit.tui.widgets.key_bar import typed
from reportkit.tui.widgets.remark_rows import RemarkRows
from reportkit.tui.widgets.section_editor import SectionEditor
from reportkit.workflow.at_hand import AtHand
from reportkit.workflow.seen import Checked, HeadingPlace, Look


class WritingScreen(TypedPage):
    """One section, for the person who writes it."""

    DEFAULT_CSS = """
    WritingScreen Horizontal { height: 1fr; }
    WritingScreen.-narrow WritingSide { display: none; width: 1fr; border: none; }
    WritingScreen.-narrow.-side WritingSide { display: block; }
    WritingScreen.-narrow.-side SectionEditor { display: none; }
    """
    ABOUT = "about_writing"
    ASKS = frozenset({"insert"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "tui.key_save"),
        Binding("ctrl+r", "side", "tui.key_side"),
        Binding("f9,ctrl+enter,ctrl+l", "submit", "tui.key_submit"),
        Binding("ctrl+n", "next_finding", "tui.key_next_finding"),
        Binding("ctrl+t", "figures", "tui.key_figures"),
        Binding("ctrl+g", "insert", "tui.key_insert"),
        Binding("f2", "insert('heading')", "tui.key_insert_heading", show=False),
        Binding("f3", "insert('figure')", "tui.key_insert_figure", show=False),
        Binding("f4", "insert('table')", "tui.key_insert_table", show=False),
        Binding("f6", "insert('chart')", "tui.key_insert_chart", show=False),
        Binding("f7", "insert('picture')", "tui.key_insert_picture", show=False),
        Binding("f8", "insert('appendix')", "tui.key_insert_appendix", show=False),
        Binding("ctrl+b", "bring", "tui.key_bring"),
        Binding("ctrl+f", "mend", "tui.key_mend", show=False),
        Binding("ctrl+o", "answer", "tui.key_answer", show=False),
        Binding("ctrl+e", "outside", "tui.key_outside", show=False),
        Binding("escape", "back", "tui.key_back"),
    ]

    def body(self) -> ComposeResult:
        with Horizontal():
            yield SectionEditor()
            yield WritingSide(self.desk)

    def begin_at(self, opened: AtHand) -> None:
        """The first remark that waits for an answer, unless a finding was chosen elsewhere."""
        if not self.first_finding and any(not remark.answer for remark in opened.remarks):
            self.side.open("remarks")
            self.add_class("-side")
            self.call_after_refresh(self.side.focus_inside)
            self.say("came_back")

    def first_seen(self, seen: Look) -> None:
        """To the finding that was chosen elsewhere, unless somebody types already."""
        found = next((each for each in seen.checked if each.finding.key == self.first_finding), None)
        if found is not None and not self.unsaved:
            self._to_finding(found)

    # Keys

    @work(name="save", group="deed")
    async def action_save(self) -> None:
        await self.save()

    def action_tab(self, id: str) -> None:
        self.side.open(id, focus=True)

    def action_side(self) -> None:
        """To the pane beside the text, and back."""
        inside = self.side.has_focus_within
        self.set_class(not inside, "-side")
        if inside:
            self.editor.focus()
        else:
            self.call_after_refresh(self.side.focus_inside)

    def to_text(self, line: int = 0, columns: tuple[int, int] | None = None) -> None:
        """Show the text, at a place."""
        self.remove_class("-side")
        self.editor.focus()
        if line:
            self.call_after_refresh(self.editor.go_to, line, columns)

    @work(name="back", group="deed")
    async def action_back(self) -> None:
        """From the pane to the text, from the text to where one came from."""
        if self.side.has_focus_within:
            self.to_text()
        elif await self.may_close() and self.is_current:
            self.app.pop_screen()

    def on_writing_side_typed(self, message: WritingSide.Typed) -> None:
        """Words are for the text, wherever the keys are."""
        if not self.editor.read_only:
            self.to_text()
            self.editor.insert(message.text)
            self.say("typed_in_text")

    def _is_typed(self, key: str) -> bool:
        beside = self.side.has_focus_within and not self.editor.read_only
        return (beside and typed(key) is not None and not self.side.takes(key)) or super()._is_typed(key)

    def action_next_finding(self) -> None:
        """Move to the next open finding below the cursor, and from the last to the first."""
        found = [each for each in (self.seen.checked if self.seen else ()) if each.answer is None]
        if not found:
            self.say("no_findings" if self.seen else "checking")
            return
        row, column = self.editor.selection.end
        places = sorted((_place(each), number) for number, each in enumerate(found))
        later = [number for place, number in places if place > (row + 1, column)]
        self._to_finding(found[later[0] if later else places[0][1]])

    def _to_finding(self, each: Checked) -> None:
        finding = each.finding
        self.side.highlight(finding.key)
        if finding.figure:
            self.to_text()  # that is where one comes back to
            told = self.desk.tell(finding.message)
            self.app.push_screen(opening.figures(self.desk, self.section, finding.figure, told))
        else:
            self.to_text(finding.line, finding.columns)
            self.say("finding_shown", message=finding.message)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter in a list beside the text goes to the place, and inserts a heading that is missing."""
        listed = event.option_list
        if isinstance(listed, FindingRows) and listed.current is not None:
            self._to_finding(listed.current)
        elif isinstance(listed, RemarkRows):
            self._answer_remark()
        elif self.seen is not None and event.option.id:
            place = self.seen.headings[int(event.option.id)]
            if place.line:
                self.to_text(place.line)
            elif not self.editor.read_only:
                self._insert_heading(place)

    def _insert_heading(self, place: HeadingPlace) -> None:
        """Put a missing heading where the definition wants it, and say where that is.

        One that stands there misspelt is mended: two that are nearly the same would be one too many.
        """
        from reportkit.tui.screens.inserting import where_heading  # noqa: PLC0415 - with it comes all that brings files
        from reportkit.workflow.heading_places import heading_below, heading_places  # noqa: PLC0415 - it parses texts

        if self.opened is None:
            return
        places = heading_places(self.opened.definition, self.editor.text)
        near = next((each.near for each in places if each.title == place.title), 0)
        if near:
            self.to_text()
            was = self.editor.mend_heading(place.title, near)
            self.say("desk.heading_mended", was=was, title=place.title, line=near)
            return
        below = heading_below(places, place.title)
        self.to_text()
        self.editor.put_heading(place.title, below.line if below else 0)
        self.say("desk.heading_inserted", title=place.title, where=where_heading(self, places, place))

    def on_finding_rows_act(self, message: FindingRows.Act) -> None:
        if message.deed == "mend":
            self.action_mend()
        elif message.deed == "accept":
            self._accept_word()
        elif message.deed == "take_back":
            self._take_back()
        else:
            self.action_answer()

    @work(name="mend", group="deed")
    async def action_mend(self) -> None:
        """Apply the safe fix of the finding in the list, or that of several which is chosen; undo takes it back."""
        current = self.side.findings.current
        if current is None or self.editor.read_only or not (current.finding.fix or current.finding.choices):
            self.say("nothing_to_mend")
            return
        if self.seen is not None and self.seen.contribution.text != self.editor.text:
            self.say("checking")  # the places are those of a moment ago
            return
        fix = current.finding.fix or await self._chosen_fix(current.finding)
        if fix is None:
            return
        from reportkit.workflow.mending import every_place  # noqa: PLC0415 - a start in the text mends nothing

        fixes = every_place(self.editor.text, current.finding, fix)
        self.editor.mend(fixes)
        self.say("desk.mended", count=len(fixes))

    async def _chosen_fix(self, finding: Finding) -> Fix | None:
        """The one that is meant of several words, at once where there is but one."""
        from reportkit.tui.screens.choose import Choice, Choose  # noqa: PLC0415 - a start in the text chooses nothing

        choices = finding.choices
        if len(choices) == 1:
            return choices[0]
        lines = [Choice(str(number), show(each.text)) for number, each in enumerate(choices)]
        title = self.words("desk.mend_title", quote=finding.quote)
        picked = await self.app.push_screen_wait(Choose(self.desk, title, lines))
        return None if picked is None else choices[int(picked)]

    @work(name="answer", group="deed")
    async def action_answer(self) -> None:
        """Say of a warning that it is right. What is answered must be saved first."""
        from reportkit.tui.screens.answering import answer_finding  # noqa: PLC0415 - a start in the text answers nothing

        current = self.side.findings.current
        if self.opened is None or current is None or current.finding.severity is not Severity.WARNING:
            self.say("nothing_to_answer")
        elif await self.save() and await answer_finding(self, self.section, current):
            self.read_again()

    @work(name="answer", group="deed")
    async def _take_back(self) -> None:
        """The finding is asked about again."""
        from reportkit.tui.screens.answering import take_back_answer  # noqa: PLC0415 - as above

        current = self.side.findings.current
        if current is not None and await take_back_answer(self, self.section, current):
            self.read_again()

    @work(name="accept-word", group="deed")
    async def _accept_word(self) -> None:
        """Put the word of the finding in the workspace's list: nobody is asked about it again."""
        current = self.side.findings.current
        if current is None or self.opened is None:
            return
        from reportkit.workflow.spelling import accept_words  # noqa: PLC0415 - it loads the rules

        word, desk = current.finding.quote, self.desk
        if await self.attempt(partial(accept_words, desk.session, desk.month, [word])) is not None:
            self.say("word_accepted", word=word)
            self.read_again()

    @work(name="answer-remark", group="deed")
    async def _answer_remark(self) -> None:
        from reportkit.tui.screens.answering import answer_remark  # noqa: PLC0415 - as above

        current, opened = self.side.remarks.current, self.opened
        if current is None or opened is None or not await answer_remark(self, self.section, current):
            return
        self.read_again()
        if all(remark.answer or remark.id == current.id for remark in opened.remarks):
            self.to_text()
            self.say("sending.remarks_done")

    def on_remark_rows_sought(self, message: RemarkRows.Sought) -> None:
        """From a remark to the words that it is about."""
        before, quote, _ = self.editor.text.partition(message.quote)
        if quote:
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
            self.to_text(line, (column, column + len(quote.split("\n")[0])))
        else:
            self.say("sending.quote_gone")

    @work(name="insert", group="deed")
    async def action_insert(self, kind: str = "") -> None:
        """Insert what is chosen in a menu, or at once something of a kind. Undo takes it out again."""
        from reportkit.tui.screens import inserting  # noqa: PLC0415 - with it comes everything that brings files

        inserted = False
        if self.opened is not None and not self.editor.read_only:
            wanted = kind or await inserting.choose_kind(self)
            if wanted is not None:
                self.begin_to_ask()
                inserted = await self._insert(self.opened, wanted)
        self.end_asking(failed=not inserted)

    async def _insert(self, opened: AtHand, wanted: str) -> bool:
        """Insert something of a kind. False where nothing came of it, which has been told."""
        from reportkit.tui.screens import inserting  # noqa: PLC0415 - as above

        keeps = wanted in (
            inserting.PICTURE,
            inserting.APPENDIX,
        )  # these are kept with the section, which must not have changed
        if keeps and not await self.save():
            return False
        inserted = await inserting.choose_insertion(self, opened, self.editor.text, wanted)
        if inserted is None:
            return False
        if inserted.heading is not None:
            self._insert_heading(inserted.heading)
            return True
        self.to_text()
        self.editor.put_in(inserted.text, block=inserted.block)
        if keeps:
            self.say("inserted_unsaved")
            self.read_again()
        return True

    @work(name="bring", group="deed")
    async def action_bring(self) -> None:
        """Bring a file from Word or Excel. What is written is saved first, so that it can be come back to."""
        from reportkit.tui.screens.bringing import bring_file  # noqa: PLC0415 - it loads the rooms of Word and of sheets

        if self.opened is None or self.editor.read_only or not await self.save():
            return
        if await bring_file(self, self.section, self.opened.title):
            self.open_again()

    def action_figures(self) -> None:
        self.to_text()
        self.app.push_screen(opening.figures(self.desk, self.section))

    @work(name="submit", group="submit", exclusive=True)
    async def action_submit(self) -> None:
        """Save, and go to the page that hands in what is saved."""
        if self.opened is None or not await self.save():
            return
        page = opening.submitting(self.desk, self.section)
        await self.app.push_screen_wait(page)
        if page.to is not None:
            self._to_finding(page.to)
        elif page.sent:
            self.app.pop_screen()
            screen = self.app.screen
            if isinstance(screen, Page):
                screen.say_submitted(self.opened.title)

    @work(name="outside", group="deed")
    async def action_outside(self) -> None:
        """Write in the person's own editor, and come back with what it left."""
        from reportkit.tui.screens.outside import edit_outside  # noqa: PLC0415 - few ask for it

        if self.opened is not None and not self.editor.read_only:
            text = await edit_outside(self, self.editor.text)
            if text is not None and text != self.editor.text:
                self.editor.put(text)


def _place(each: Checked) -> tuple[int, int]:
    """Where a finding stands; those of figures and of the whole come last."""
    finding = each.finding
    if finding.figure or not finding.line:
        return (1_000_000, 0)
    return (finding.line, finding.columns[1] if finding.columns else 0)
