"""A long day of typing in one sitting: what the process holds after each part. `python bench/long_day.py --keys N`.

Keys are given to the program in its own process, words and lines of them, with undo among them, and a pause long
enough for the checks now and then. What grows by the same amount in every part, once the first is over, is a leak.
"""

import argparse
import asyncio
import gc
import os
import tempfile
from pathlib import Path

from measure import scratch, table
from workspaces import example

LINE = [*"Antalet besok okade under manaden och vantetiden blev kortare.", "enter"]
PARTS, PAUSE_AFTER = 8, 500
SECTION, CONTACT = "lanssjukvard-1", "torkel.granvik"


def main() -> None:
    """Type, and print what the process held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=20_000)
    keys = parser.parse_args().keys
    with scratch() as folder:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(dir=folder)
        rows = asyncio.run(_day(example(folder), keys))
    table(("keys", "MiB", "grown"), [(str(count), f"{held:.1f}", f"{held - rows[0][1]:+.1f}") for count, held in rows])


async def _day(workspace: Path, keys: int) -> list[tuple[int, float]]:
    from reportkit.messages import Language  # noqa: PLC0415 - the other benches read this process's memory
    from reportkit.model.month import Month  # noqa: PLC0415
    from reportkit.model.people import Actor  # noqa: PLC0415
    from reportkit.store.folder import FolderStore  # noqa: PLC0415
    from reportkit.tui.app import ReportkitApp  # noqa: PLC0415
    from reportkit.tui.desk import Desk  # noqa: PLC0415
    from reportkit.tui.screens.writing import WritingScreen  # noqa: PLC0415
    from reportkit.workflow.session import Session, machine_login  # noqa: PLC0415

    session = Session(FolderStore(workspace), Actor(machine_login(), CONTACT))
    desk = Desk(session, Month(2023, 4), Language.SWEDISH, apart=True)
    app, rows = ReportkitApp(desk, SECTION), list[tuple[int, float]]()
    async with app.run_test(size=(120, 40)) as pilot:
        while not (isinstance(app.screen, WritingScreen) and app.screen.seen):
            await pilot.pause(0.05)
        for number in range(keys):
            if number % (keys // PARTS) == 0:
                rows.append((number, _held()))
            if number % PAUSE_AFTER == PAUSE_AFTER - 1:
                await pilot.pause(1.0)
            await pilot.press("ctrl+z" if number % 50 == 49 else _key(LINE[number % len(LINE)]))
        await pilot.pause(1.0)
        rows.append((keys, _held()))
    desk.leave()
    return rows


def _key(letter: str) -> str:
    return {" ": "space", ".": "full_stop"}.get(letter, letter)


def _held() -> float:
    """Resident MiB of this process, rubbish taken away."""
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    main()
