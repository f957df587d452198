"""Makes the pictures of the documents from the example: `python tools/pictures.py`.

Pages of the report need LibreOffice (`soffice`) and poppler (`pdftoppm`), as tools/ensure-parts installs them; the
screens are drawn by Textual itself. Everything goes to docs/pictures/.
"""

import asyncio
import re
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from reportkit.messages import Language
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.tui.app import ReportkitApp
from reportkit.tui.desk import Desk
from reportkit.workflow.demo import make_demo
from reportkit.workflow.session import Session

PICTURES = Path(__file__).resolve().parent.parent / "docs/pictures"
PAGES = {5: "rapportens-resultat.png"}
DOTS_PER_INCH = 72
APRIL = Month(2023, 4)


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


async def screen(root: Path, person: str, name: str, *keys: str, size: tuple[int, int] = (100, 32)) -> None:
    """A screen as a person of the example sees it, after some keys."""
    session = Session(FolderStore(root), Actor("anna.berg", person), clock)
    app = ReportkitApp(Desk(session, APRIL, Language.SWEDISH))
    async with app.run_test(size=size) as pilot:
        for key in ("", *keys):
            if key:
                await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause(0.5)
        drawn = app.export_screenshot(title="reportkit")
    # The drawing asks an outside host for its typeface; any typeface of even width will do, in the size whose letters
    # are as wide as the drawing's cells.
    drawn = re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.S).replace("font-size: 20px", "font-size: 20.333px")
    drawn = drawn.replace("<svg ", '<svg xml:space="preserve" ', 1)
    (PICTURES / name).write_text(drawn, encoding="utf-8")


def main() -> None:
    """Make every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        made = make_demo(scratch / "demo", "anna.berg")
        pages(made.document, scratch)
        asyncio.run(screen(made.root, "per.hagsjo", "tavlan.svg"))
        asyncio.run(screen(made.root, "henning.brattas", "skriva.svg", "enter"))


if __name__ == "__main__":
    main()
