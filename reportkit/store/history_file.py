"""history/figures.csv: figures from before the workspace began, one value a line.

A spreadsheet saves such a file: columns parted by semicolons, decimal commas, UTF-8 with or without a byte order mark,
or the older Windows code page. A line that cannot be understood is told and hides no other.
"""

import csv
from collections.abc import Iterator, Mapping

from reportkit.messages import BrokenFile, Language, ReportkitError
from reportkit.messages.message import Argument
from reportkit.model.contribution import Problem
from reportkit.model.history import HistoryFile, Reported
from reportkit.model.measurement import MeasurementUnit, Registers
from reportkit.model.month import Period
from reportkit.model.nearest import nearest
from reportkit.model.section import FigureDefinition
from reportkit.model.workspace import Workspace
from reportkit.store.place import HISTORY
from reportkit.text.clean import clean
from reportkit.text.values import parse_value

REQUIRED = ("figure", "period", "value")
COLUMNS = (*REQUIRED, "category", "unit", "source", "note")
MOST_TOLD = 20
"""Problems that are told one by one."""


def read_history(content: bytes, workspace: Workspace) -> HistoryFile:
    """What the content of the file says about the figures of the workspace.

    While a section file cannot be read, a figure that nobody knows may be one of its own, and nothing is said of it.
    """
    try:
        text = _decoded(content)
    except ReportkitError as error:
        return HistoryFile(problems=(Problem(HISTORY, error.told),))
    figures = {figure.id: figure for section in workspace.sections.values() for figure in section.figures}
    knows_all = not workspace.unread_sections
    reading = _Reading(figures, workspace.registers, workspace.settings.language, knows_all=knows_all)
    try:
        reading.table(text)
    except csv.Error:
        reading.problem("history.not_csv", reading.line)
    return HistoryFile({figure: tuple(values) for figure, values in reading.found.items()}, reading.told)


def _decoded(content: bytes) -> str:
    """The text of a file in UTF-8, or else in the code page of a Swedish Windows. Raises what `clean` does."""
    try:
        return clean(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return clean(content.decode("cp1252", "replace"))


class _Reading:
    """One reading of the file."""

    def __init__(
        self, figures: Mapping[str, FigureDefinition], registers: Registers, language: Language, *, knows_all: bool
    ) -> None:
        self.figures, self.registers, self.language = figures, registers, language
        self.knows_all = knows_all
        self.found: dict[str, list[Reported]] = {}
        self.problems: list[Problem] = []
        self.line = 1
        self._lines: dict[tuple[str, Period, str], int] = {}
        self._periods: dict[str, Period] = {}

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems; of very many the first, and how many more there are."""
        shown, more = self.problems[:MOST_TOLD], self.problems[MOST_TOLD:]
        if more:
            error = BrokenFile("history.more", file=HISTORY, line=more[0].line, count=len(more))
            shown.append(Problem(HISTORY, error.told, more[0].line))
        return tuple(shown)

    def problem(self, id: str, line: int, **args: Argument) -> None:
        self.problems.append(Problem(HISTORY, BrokenFile(id, file=HISTORY, line=line, **args).told, line))

    def table(self, text: str) -> None:
        """Read the header and every line below it. Raises csv.Error for what is no table at all."""
        rows = self._rows(text)
        header = [name.strip().casefold() for name in next(rows, [])]
        missing = [name for name in REQUIRED if name not in header]
        if missing:
            self.problem("history.header", self.line, missing=", ".join(missing), known=";".join(COLUMNS))
            return
        for name in header:
            if name and name not in COLUMNS:
                near = nearest(name, COLUMNS) or ", ".join(COLUMNS)
                self.problem("history.column", self.line, found=name, known=near)
        for row in rows:
            if len(row) > len(header) and any(map(str.strip, row[len(header) :])):
                self.problem("history.cells", self.line, found=len(row), expected=len(header))
                continue
            self.value(dict(zip(header, map(str.strip, row), strict=False)))

    def _rows(self, text: str) -> Iterator[list[str]]:
        """The rows that hold something, each while `line` is the one it begins on; a line after `#` is a comment."""
        lines = text.split("\n")
        reader = csv.reader((f"{line}\n" if not line.startswith("#") else "\n" for line in lines), delimiter=";")
        before = 0
        for row in reader:
            self.line, before = before + 1, reader.line_num
            if any(map(str.strip, row)):
                yield row

    def value(self, cells: dict[str, str]) -> None:
        """Keep the value of one line, or tell why not."""
        id, category = cells["figure"], cells.get("category", "")
        definition = self.figures.get(id)
        if definition is None and not self.knows_all:
            return
        if definition is None:
            near = nearest(id, self.figures)
            self.problem(
                "history.figure_near" if near else "history.figure",
                self.line,
                found=id,
                near=near,
            )
            return
        if category and category not in (codes := self._codes(definition)):
            known = ", ".join(codes) or "–"
            self.problem("history.category", self.line, found=category, figure=id, known=known)
            return
        period = self._period(cells.get("period", ""))
        if period is None:
            self.problem("history.period", self.line, found=cells.get("period", ""))
            return
        first = self._lines.setdefault((id, period, category), self.line)
        if first != self.line:
            self.problem("history.twice", self.line, figure=id, period=str(period), first=first)
            return
        unit = self.registers.unit(definition.unit) or MeasurementUnit(definition.unit)
        written = f"{cells.get('value', '')} {cells.get('unit', '')}".strip()
        try:
            number = parse_value(written, unit, self.registers, self.language)
        except ReportkitError as error:
            self.problem("history.value", self.line, figure=id, reason=error.told)
            return
        self.found.setdefault(id, []).append(Reported(period, number, definition.unit, category))

    def _codes(self, definition: FigureDefinition) -> tuple[str, ...]:
        categories = self.registers.category_set(definition.breakdown)
        return categories.codes if categories else ()

    def _period(self, written: str) -> Period | None:
        if written not in self._periods:
            try:
                self._periods[written] = Period.parse(written)
            except ValueError:
                return None
        return self._periods[written]
