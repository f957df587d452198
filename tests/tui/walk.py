"""A walk through every screen and every dialog, by the people of the example: contact, editor and administrator."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from openpyxl import Workbook
from textual import events
from textual.widgets import Input

from reportkit.messages import Language
from reportkit.store.edit import Edit
from reportkit.tui.screens.arriving import ArrivalScreen
from reportkit.tui.screens.assembling import AssemblingScreen
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.choose import Choose
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.file_words import FileWords
from reportkit.tui.screens.help import HelpScreen
from reportkit.tui.screens.log import LogScreen
from reportkit.tui.screens.menu import Menu
from reportkit.tui.screens.pasting import Pasting
from reportkit.tui.screens.pick_file import PickFile
from reportkit.tui.screens.place_file import PlaceFile
from reportkit.tui.screens.questions import Ask, AskAndSend, Confirm, Tell
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.reconciling import ReconcileScreen
from reportkit.tui.screens.submitting import SubmitScreen
from reportkit.tui.screens.two_texts import TwoTexts
from reportkit.tui.screens.two_values import TwoValues
from reportkit.tui.screens.writing import WritingScreen
from reportkit.workflow import write
from reportkit.workflow.assemble import assemble
from reportkit.workflow.drafts import keep_draft
from reportkit.workflow.form import make_form
from tests.pictures.test_drawing import photo
from tests.tui.sitting import APRIL, LOGIN, PER, RUT, TORKEL, session_of, sitting
from tests.word.incoming.files import WordFile, cell, p, r, row, table

SECTION, WAITING, VISITS = "lanssjukvard-1", "funktion", "ls1_akutbesok"


class Walk:
    """Goes from screen to screen, and looks around on each: `look` is told who sees what, by name."""

    def __init__(self, root, look, language=Language.SWEDISH, size=(120, 40)):
        self.root, self.language, self.size, self._look = root, language, size, look
        self.files = root.parent / "filer"
        self.files.mkdir(exist_ok=True)
        self.met = set()
        """The classes of the screens that were seen."""

    def sitting(self, person):
        return sitting(self.root, person, size=self.size, language=self.language)

    async def look(self, person, name):
        await person.until(lambda: not self._is_busy(person), "at rest")
        self.met.add(type(person.page))
        await self._look(person, name)

    @staticmethod
    def _is_busy(person):
        """Does a thread still work? What waits for a dialog to be answered is no thread."""
        return any(each.is_running and each._thread_worker for each in person.app.workers)

    async def look_well(self, person, name):
        """The screen, its help and its commands."""
        await self.look(person, name)
        await person.press("f1")
        await person.is_at(HelpScreen)
        await self.look(person, f"{name}, help")
        await person.press("escape", "ctrl+p")
        await person.is_at(Choose)
        await self.look(person, f"{name}, commands")
        await person.press("escape")

    async def everywhere(self):
        async with self.sitting(TORKEL) as torkel:
            await self.own_board(torkel)
            await self.figures(torkel)
            await self.writing(torkel)
            await self.inserting(torkel)
            await self.bringing(torkel)
            await self.submitting(torkel)
            await self.two_texts(torkel)
        keep_draft(session_of(self.root, TORKEL), APRIL, SECTION, "Det som aldrig sparades.\n", "")
        async with self.sitting(TORKEL) as torkel:
            await self.recovering(torkel)
        async with self.sitting(RUT) as rut:
            await self.returned(rut)
        async with self.sitting(PER) as per:
            await self.board(per)
            await self.reading(per)
            await self.assembling(per)
        async with self.sitting(LOGIN) as anna:
            await self.choosing(anna)

    # A contact

    async def own_board(self, torkel):
        await self.look_well(torkel, "own sections")
        await torkel.press("ctrl+p")
        await torkel.is_at(Choose)
        await torkel.type("qqq")
        await self.look(torkel, "commands, nothing found")
        await torkel.press("escape", "y")
        await torkel.is_at(Menu)
        await self.look(torkel, "which form")
        await torkel.press("enter")
        await torkel.is_at(PlaceFile)
        await self.look(torkel, "where the form is to lie")
        torkel.page.query_one(Input).value = str(self.files / "ett-formular.docx")
        await torkel.press("enter")
        await torkel.is_at(Tell)
        await self.look(torkel, "a form that is written")
        await torkel.press("escape", "x")
        await torkel.is_at(AskAndSend)
        await self.look(torkel, "nothing to report")
        await torkel.press("escape")
        await torkel.press("slash")
        await torkel.type("qqq")
        await self.look(torkel, "own sections, nothing found")
        await torkel.press("escape")

    async def figures(self, torkel):
        await torkel.press("s")
        await torkel.is_at(FiguresScreen)
        await torkel.until(lambda: torkel.is_open, "figures")
        await self.look_well(torkel, "figures")
        await torkel.press("k")
        await self.look(torkel, "figures, the source")
        await torkel.press("escape")
        torkel.app.post_message(events.Paste("7 100\r\n3 500\r\n3 600\r\n68.5\r\n11 199\r\n"))
        await torkel.is_at(Pasting)
        await self.look(torkel, "figures, a pasted column")
        await torkel.press("escape")
        await torkel.is_at(FiguresScreen)
        torkel.page.grid.go_to(VISITS)
        await torkel.type("7100")
        write.set_figures(session_of(self.root, PER), APRIL, SECTION, {VISITS: {"value": "7050"}})
        await torkel.press("enter")
        await torkel.is_at(TwoValues)
        await self.look(torkel, "figures, two values")
        await torkel.press("enter")
        await torkel.is_at(FiguresScreen)
        await torkel.type("4,x")
        await self.look(torkel, "figures, a field")
        await torkel.press("enter")
        await self.look(torkel, "figures, a wrong value")
        await torkel.press("escape")
        await torkel.is_at(BoardScreen)

    async def writing(self, torkel):
        await torkel.opens(SECTION, "e")
        await torkel.is_at(WritingScreen)
        await self.look(torkel, "writing")
        for tab in torkel.page.side.tabs:
            torkel.page.add_class("-side")
            torkel.page.action_tab(tab)
            await self.look(torkel, f"writing, {tab}")
        torkel.page.action_tab("findings")
        await self.look_well(torkel, "writing")
        torkel.page.to_text()

    async def inserting(self, torkel):
        await torkel.press("ctrl+g")
        await torkel.is_at(Menu)
        await self.look(torkel, "what can be inserted")
        await torkel.press("escape")
        for key in ("f3",):
            await torkel.press(key)
            await torkel.is_at(Choose)
            await self.look(torkel, f"what {key} inserts")
            await torkel.press("escape")

    async def pick(self, torkel, key, name, content):
        path = self.files / name
        path.write_bytes(content)
        await torkel.press(key)
        await torkel.is_at(PickFile)
        torkel.page.query_one(Input).value = str(path)
        await torkel.press("enter")

    async def bringing(self, torkel):
        await torkel.press("ctrl+b")
        await torkel.is_at(PickFile)
        await self.look(torkel, "a file to bring")
        await torkel.press("escape")
        await self.pick(torkel, "ctrl+b", "bidrag.docx", contribution())
        await torkel.is_at(ArrivalScreen)
        await self.look_well(torkel, "what a Word file brings")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        await self.pick(torkel, "ctrl+b", "siffror.xlsx", workbook())
        await torkel.is_at(ArrivalScreen)
        await self.look(torkel, "what a workbook brings")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        form = make_form(session_of(self.root, TORKEL), APRIL, SECTION)
        await self.pick(torkel, "ctrl+b", "formular.docx", form)
        await torkel.is_at(ArrivalScreen)
        await self.look(torkel, "what a form brings")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        await self.pick(torkel, "ctrl+b", "trasig.docx", b"PK no more")
        await torkel.is_at(Tell)
        await self.look(torkel, "a broken file")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        await self.pick(torkel, "f7", "bild.jpg", photo((3000, 20)))
        await torkel.is_at(FileWords)
        await self.look(torkel, "the words of a picture")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)
        await self.pick(torkel, "f8", "arsrapport_2022.pdf", b"%PDF-1.4")
        await torkel.is_at(FileWords)
        await self.look(torkel, "the words of an appendix")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)

    async def submitting(self, torkel):
        await torkel.press("f9")
        await torkel.is_at(SubmitScreen)
        await torkel.until(lambda: torkel.is_open, "what stops it")
        await self.look_well(torkel, "what stops it")
        await torkel.press("escape")
        await torkel.is_at(WritingScreen)

    async def two_texts(self, torkel):
        await torkel.type("Min mening. ")
        write.save(session_of(self.root, PER), APRIL, SECTION, Edit(text="Redaktörens text.\n"))
        await torkel.press("ctrl+s")
        await torkel.is_at(TwoTexts)
        await self.look(torkel, "a conflict")
        await torkel.press("up", "enter")
        await torkel.is_at(WritingScreen)
        await self.look(torkel, "a conflict, theirs taken")

    async def recovering(self, torkel):
        await self.look(torkel, "own sections, unsaved words")
        await torkel.press("enter")
        await torkel.is_at(TwoTexts)
        await self.look(torkel, "words that were not saved")
        await torkel.press("escape")

    async def returned(self, rut):
        await self.look(rut, "own sections, returned")
        await rut.press("enter")
        await rut.is_at(WritingScreen)
        await rut.until(lambda: rut.is_open, "the section")
        await self.look(rut, "writing, came back")
        await rut.press("enter")
        await rut.is_at(Ask)
        await self.look(rut, "an answer to a remark")
        await rut.press("escape")
        await rut.press("f9")
        await rut.is_at(SubmitScreen)
        await rut.until(lambda: rut.is_open, "what is left")
        await self.look(rut, "what is left of a returned section")

    # An editor

    async def board(self, per):
        await self.look_well(per, "the board")
        await per.press("slash")
        await per.type("divi")
        await self.look(per, "the board, filtered")
        await per.press("escape", "g")
        await per.is_at(Choose)
        await self.look(per, "another month")
        await per.press("escape", "ctrl+p")
        await per.is_at(Choose)
        await per.type("journal")
        await per.press("enter")
        await per.is_at(LogScreen)
        await self.look_well(per, "the journal")
        await per.press("escape")
        await per.is_at(BoardScreen)

    async def reading(self, per):
        await per.opens(WAITING)
        await per.is_at(ReadingScreen)
        await self.look(per, "reading")
        for tab in per.page.side.tabs:
            per.page.action_tab(tab)
            await self.look(per, f"reading, {tab}")
        await self.look_well(per, "reading")
        await per.press("escape") if per.page.side.has_focus_within else None
        for key, name in (("a", "approving"), ("t", "returning"), ("m", "a remark")):
            await per.press(key)
            await per.until(lambda: isinstance(per.page, Ask | Confirm), name)
            await self.look(per, name)
            await per.press("escape")
            await per.is_at(ReadingScreen)
        await per.press("escape")
        await per.is_at(BoardScreen)

    async def assembling(self, per):
        await per.press("b")
        await per.is_at(AssemblingScreen)
        await per.until(lambda: per.page.standing, "the checklist")
        await self.look_well(per, "assembling")
        await self.pick(per, "j", "rapport.docx", changed_report(self.root))
        await per.is_at(ReconcileScreen)
        await self.look_well(per, "a report that comes back from Word")
        await per.press("escape")
        await per.is_at(AssemblingScreen)
        await per.press("escape")

    async def choosing(self, anna):
        await self.look(anna, "an administrator's board")
        await anna.press("w")
        await anna.is_at(Choose)
        await self.look(anna, "another person")
        await anna.press("escape")


def contribution():
    """What a contact writes in Word: bold lines for headings, a table, and tracked changes."""
    deleted = '<w:del w:id="1" w:author="Maja Ek"><w:r><w:delText>inte </w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="Maja Ek">{r("åter ")}</w:ins>'
    return WordFile().docx(
        p(r("Vården", "b"))
        + p("Väntetiden minskade från 41 till 33 dagar.")
        + f"<w:p>{r('Mottagningen har ')}{deleted}{inserted}{r('öppet på lördagar.')}</w:p>"
        + table(row(cell("Mottagning"), cell("Besök")), row(cell("Dalby"), cell("312")), row(cell("Fors"), cell("40")))
        + p(r("Bemanning", "b"))
        + p("Två nya kollegor började i mars.")
    )


def changed_report(root):
    """The draft with a figure, words of a draft and words of an approved section changed in Word."""
    document = Document(BytesIO(assemble(session_of(root, PER), APRIL, draft=True).document))
    changes = {"7\u00a0034\u00a0besök": "7\u00a0104\u00a0besök", "i liten skala": "i mindre skala"}
    changes |= {"planera tillsammans": "planera ihop", "de första besökarna": "de allra första besökarna"}
    for each in document.element.body.iter(qn("w:t")):
        for before, after in changes.items():
            each.text = (each.text or "").replace(before, after)
    into = BytesIO()
    document.save(into)
    return into.getvalue()


def workbook():
    book = Workbook()
    for line in (
        ("Nyckeltal", "Utfall"),
        ("Besök på akutmottagningen", 7034),
        ("Akutbesök som är klara inom fyra timmar", 0.685),
        ("Parkeringsplatser", 12),
    ):
        book.active.append(line)
    into = BytesIO()
    book.save(into)
    return into.getvalue()
