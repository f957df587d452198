"""Makes the pictures of the documents from the example: `python tools/pictures.py`.

Pages of the report need LibreOffice (`soffice`) and poppler (`pdftoppm`), as tools/ensure-parts installs them; the
screens are drawn by Textual itself. Everything goes to docs/pictures/.
"""

import asyncio
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from textual.pilot import Pilot
from textual.widgets import Input

from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.tui.app import ReportkitApp
from reportkit.tui.desk import Desk
from reportkit.tui.screens.arriving import ArrivalScreen
from reportkit.tui.screens.page import Page
from reportkit.tui.screens.reconciling import ReconcileScreen
from reportkit.tui.widgets.status_line import StatusLine
from reportkit.workflow.assemble import assemble
from reportkit.workflow.demo import make_demo
from reportkit.workflow.session import Session

PICTURES = Path(__file__).resolve().parent.parent / "docs/pictures"
PAGES = {4: "rapportens-resultat.png"}
DOTS_PER_INCH = 72
APRIL = Month(2023, 4)
CALM = 4
"""So many looks in a row must find nothing going on before a screen is drawn."""


def clock() -> datetime:
    """A day in the example's April, so that the deadline is near."""
    return datetime(2023, 4, 6, 8, 0, tzinfo=UTC)


def pages(document: Path, scratch: Path) -> None:
    """Some pages of the assembled report."""
    profile = f"-env:UserInstallation=file://{scratch}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(scratch), str(document)]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    pdf = scratch / document.with_suffix(".pdf").name
    for page, name in PAGES.items():
        which = ["-f", str(page), "-l", str(page), "-r", str(DOTS_PER_INCH), "-png", "-singlefile"]
        target = scratch / f"page-{page}"
        subprocess.run(["pdftoppm", *which, str(pdf), str(target)], check=True)  # noqa: S607 - as above
        shutil.copy(target.with_suffix(".png"), PICTURES / name)


@dataclass(frozen=True)
class Screen:
    """A picture of a screen: who sits there, and the keys that lead to it. `file:` types the path of a
    file that lies beside the workspace.
    """

    name: str
    person: str
    keys: tuple[str, ...] = ()
    month: Month = APRIL
    size: tuple[int, int] = (100, 32)
    at: type[Page] = Page
    """The kind of screen that is waited for, where a dialog leads to it in its own time."""


CONTACT, RETURNED, EDITOR = "torkel.granvik", "rut.abramsson", "per.hagsjo"
SCREENS = (
    Screen("start.svg", CONTACT, size=(80, 24)),
    Screen("skriva.svg", CONTACT, ("e",)),
    Screen("infoga.svg", CONTACT, ("e", "ctrl+g"), size=(80, 24)),
    Screen("siffror.svg", CONTACT, ("s",)),
    Screen("hamta.svg", CONTACT, ("i", "file:bidrag.docx", "enter"), size=(80, 24), at=ArrivalScreen),
    Screen("skicka-in.svg", CONTACT, ("f9",)),
    Screen("kom-tillbaka.svg", RETURNED, ("enter",)),
    Screen("tavlan.svg", EDITOR),
    Screen("granska.svg", EDITOR, ("enter",)),
    Screen("sammanstall.svg", EDITOR, ("b",), size=(80, 24)),
    Screen("jamfor.svg", EDITOR, ("j", "file:rapport.docx", "enter"), at=ReconcileScreen),
    Screen("vem.svg", "", ("w",), size=(80, 24)),
)
CONTRIBUTION = (
    ("Bemanning", "Två nya kollegor började i mars, och alla pass är bemannade till och med maj."),
    ("Väntetider", "Väntetiden till mottagningen minskade från 41 till 33 dagar."),
)
"""What the contact's Word file says: bold lines, as people write their headings."""
CHANGES = (
    ("7\u00a0034\u00a0besök", "7\u00a0104\u00a0besök"),
    ("planera tillsammans", "planera ihop"),
    ("de första besökarna", "de allra första besökarna"),
)
"""What somebody has changed in the report."""


def word_file(path: Path) -> None:
    """A contribution as people send it."""
    document = Document()
    for heading, text in CONTRIBUTION:
        document.add_paragraph().add_run(heading).bold = True
        document.add_paragraph(text)
    document.save(str(path))


async def drawn(root: Path, wanted: Screen) -> str:
    """A screen as a person of the example sees it, after some keys."""
    session = Session(FolderStore(root), Actor("anna.berg", wanted.person), clock)
    app = ReportkitApp(Desk(session, wanted.month, Language.SWEDISH))
    async with app.run_test(size=wanted.size) as pilot:
        for key in ("", *wanted.keys):
            if key.startswith("file:"):
                app.screen.query_one(Input).value = str(root.parent / key.removeprefix("file:"))
            elif key:
                await pilot.press(key)
            await at_rest(pilot)
        while wanted.at is not Page and not isinstance(app.screen, wanted.at):
            await at_rest(pilot)
        await at_rest(pilot)
        svg = app.export_screenshot(title="reportkit")
    # The drawing asks an outside host for its typeface; any typeface of even width will do, in the size whose letters
    # are as wide as the drawing's cells.
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.S).replace("font-size: 20px", "font-size: 20.333px")
    svg = re.sub(r"terminal-\d+", f"terminal-{Path(wanted.name).stem}", svg)  # else it has another name each time
    return svg.replace("<svg ", '<svg xml:space="preserve" ', 1)


async def at_rest(pilot: Pilot[None]) -> None:
    """Wait until no thread works for the screen, and its status line speaks of no work."""
    calm = 0
    while calm < CALM:
        await pilot.pause(0.2)
        threads = any(each.is_running and each._thread_worker for each in pilot.app.workers)
        doing = any(line.doing for screen in pilot.app.screen_stack for line in screen.query(StatusLine))
        calm = 0 if threads or doing else calm + 1


def changed_report(root: Path, path: Path) -> None:
    """The draft of the month, as it comes back when somebody has changed a figure and some words in Word."""
    word = Document(BytesIO(assemble(Session(FolderStore(root), Actor("anna.berg")), APRIL, draft=True).document))
    for each in word.element.body.iter(qn("w:t")):
        for before, after in CHANGES:
            each.text = (each.text or "").replace(before, after)
    word.save(str(path))


def screens(root: Path, folder: Path) -> None:
    """Draw every screen of the documents into a folder."""
    word_file(root.parent / "bidrag.docx")
    changed_report(root, root.parent / "rapport.docx")
    for wanted in SCREENS:
        (folder / wanted.name).write_text(asyncio.run(drawn(root, wanted)), encoding="utf-8")


def main() -> None:
    """Make every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        made = make_demo(scratch / "demo", "anna.berg")
        pages(made.document, scratch)
        screens(made.root, PICTURES)


if __name__ == "__main__":
    main()
