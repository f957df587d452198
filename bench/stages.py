"""The steps of an assembly inside one process, each by itself, as JSON: seconds of processor time, and words.

Then the whole from memory, as inside the screens, several times over. Started by growth.py, so that the process that
measures stays small.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT
from reportkit.rules.context import ReportContext
from reportkit.rules.engine import check_report, check_section
from reportkit.store.folder import FolderStore
from reportkit.text.citations import resolve
from reportkit.text.markdown import parse
from reportkit.text.words import words_of
from reportkit.word.package import write_report
from reportkit.word.readback import missing_words
from reportkit.word.style_names import read_style_names
from reportkit.word.template import read_template
from reportkit.workflow.assemble import assemble, put_together, set_in_word
from reportkit.workflow.building import Building
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session

T = TypeVar("T")
TIMES = 9


def main(workspace: Path, month: Month) -> dict[str, Any]:
    """Each step on all sections, with what it needs made before the clock starts."""
    taken: dict[str, float] = {}

    def timed(step: str, work: Callable[[], T]) -> T:
        start = time.process_time()
        made = work()
        taken[step] = time.process_time() - start
        return made

    store = FolderStore(workspace)
    timed("read the definitions", store.workspace)
    session = Session(store, Actor("bench"))
    view = MonthView(session, month)
    timed("read the contributions", lambda: [view.contribution(each.id) for each in view.sections])
    texts = [view.contribution(each.id).text for each in view.sections]
    timed("parse", lambda: [parse(text) for text in texts])
    contexts = tuple(view.context(each.id) for each in view.sections)
    settings = view.workspace.settings
    whole = ReportContext(view.workspace, month, view.figures_through, contexts)
    timed(
        "check",
        lambda: (
            [check_section(context, BUILT_IN, settings.rules) for context in contexts],
            check_report(whole, BUILT_IN_FOR_REPORT, settings.rules),
        ),
    )
    appendices = {id: number for number, id in enumerate(sorted(view.attachments), 1)}
    known, through, registers = view.known_figures(), view.figures_through, view.workspace.registers
    timed(
        "resolve",
        lambda: [
            resolve(context.blocks, known, through, registers, appendices, settings.language) for context in contexts
        ],
    )
    report = assemble(session, month, draft=True).report
    template, styles = store.month(month).template()
    read = read_template(template, read_style_names(styles, "templates/styles.toml"))
    document = timed("write", lambda: write_report(report, read))
    timed("read back", lambda: missing_words(report, document))
    words = sum(len(words_of(part.blocks)) for part in report.parts)
    return {"words": words, "seconds": taken, "from memory": from_memory(view)}


def from_memory(view: MonthView) -> dict[str, float]:
    """A report made again and again of a month that has been read and parsed: the median time of each way.

    Its pictures and its template are opened anew each time, as the program does.
    """
    ways: dict[str, Callable[[], object]] = {
        "settled and written": lambda: set_in_word(view, Building(view, draft=True).report()),
        "and read back": lambda: put_together(view, draft=True),
    }
    taken: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(TIMES + 1):
        for way, work in ways.items():
            start = time.process_time()
            work()
            taken[way].append(time.process_time() - start)
    return {way: statistics.median(times[1:]) for way, times in taken.items()}  # the first warms what is kept


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Month.parse(sys.argv[2]))))
