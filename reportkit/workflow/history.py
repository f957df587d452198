"""What was reported before: read from the earlier months' submissions, and from history/figures.csv."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from reportkit.messages import ReportkitError
from reportkit.model.figure import FigureValue
from reportkit.model.history import EarlierReport, History, HistoryFile, Reported
from reportkit.model.journal import SENT, histories
from reportkit.model.month import Month, Period
from reportkit.model.number import Number
from reportkit.model.submission import Submission
from reportkit.model.workspace import Workspace
from reportkit.store.kept_values import kept_or_read

if TYPE_CHECKING:
    from reportkit.workflow.month_view import MonthView
    from reportkit.workflow.session import Session

MONTHS_BACK = 13
"""So many earlier reports are read: a year, and the month that it is compared with."""


def history_of(view: "MonthView", figure: str, category: str = "") -> tuple[tuple[Period, Number], ...]:
    """What a figure, or one category of it, has been before: a value for each period, the oldest first.

    Where a period was reported more than once, the latest word counts. What this month says is not among them, and
    neither are values in another unit than the figure has now.
    """
    known = view.known_figures().get(figure)
    unit = known.definition.unit if known else ""
    return tuple((each.period, each.number) for each in view.reported.of(figure, category) if each.unit == unit)


def read_history(session: "Session", workspace: Workspace, month: Month, file: HistoryFile) -> History:
    """Everything that is known from before a month's report. `file` is what history/figures.csv holds."""
    earlier = [each for each in session.store.months() if each < month][-MONTHS_BACK:]
    return History.of_reports(file.values, (_report(session, workspace, each) for each in earlier))


def _report(session: "Session", workspace: Workspace, month: Month) -> EarlierReport:
    """One earlier report. Kept for as long as nothing more happens in its month."""
    settings = workspace.settings
    key = f"{session.store.journal_key(month)} {settings.language} {' '.join(settings.steps)}"
    kept = session.earlier_reports.get(month)
    if kept is None or kept[0] != key:
        read = partial(_read, session, workspace, month)
        report = kept_or_read(EarlierReport, f"reported-{month}", key, session.store.name, read)
        kept = session.earlier_reports[month] = (key, report)
    return kept[1]


def _read(session: "Session", workspace: Workspace, month: Month) -> EarlierReport:
    """What the sections of a month handed in. Its troubles are told when that month is opened, and only there."""
    try:
        reader = session.store.month(month)
        sections = histories(reader.journal(), workspace.settings.steps)
    except ReportkitError:
        return EarlierReport(month, month)
    values: dict[str, tuple[Reported, ...]] = {}
    texts: dict[str, str] = {}
    for section, history in sections.items():
        if history.state not in SENT:
            continue
        try:
            submission = reader.submission(section, history.submission, history.submission_hash)
        except ReportkitError:
            continue
        texts[section] = submission.contribution.text if submission.contribution.nothing is None else ""
        for figure, value in submission.contribution.figures.items():
            values[figure] = tuple(_reported(submission, figure, value, month, reader.settings.figures_through))
    return EarlierReport(month, reader.settings.figures_through, values, texts)


def _reported(
    submission: Submission, figure: str, value: FigureValue, month: Month, figures_through: Month
) -> Iterator[Reported]:
    """The value of a figure and of its categories, as the definition of that time counts them."""
    definition = submission.definition.figure(figure)
    if definition is None or submission.contribution.nothing is not None:
        return
    period = value.period or definition.period_in(figures_through)
    if value.value is not None:
        yield Reported(period, value.value, definition.unit, report=month)
    for category, number in value.breakdown.items():
        yield Reported(period, number, definition.unit, category, month)
