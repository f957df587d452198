"""From the cells of a file to the figures of a section: what can be understood, and every cell that cannot."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from reportkit.messages import Language, Message, ReportkitError, UsageError
from reportkit.model.figure import Comparison
from reportkit.model.fulfilment import Fulfilment
from reportkit.model.measurement import MeasurementKind, MeasurementUnit, Registers
from reportkit.model.month import Month, Period
from reportkit.model.number import Number
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct, field
from reportkit.sheets.cells import Book, Cell, Sheet
from reportkit.sheets.column_words import (
    BEFORE,
    CATEGORY,
    FIGURE,
    OTHER_TIME,
    TOTAL,
    UNIT,
    WORDS,
    Column,
    ColumnWords,
    Heading,
)
from reportkit.sheets.figure_names import FigureNames, Target
from reportkit.sheets.table import Table, headings_of, other_columns, year_of
from reportkit.text.numbers import NO_BREAK_SPACE, format_number, parse_number
from reportkit.text.values import names_of, parse_value

_NOTHING = frozenset({"–", "-", "—", "..", "…", "x"})
"""Signs that people put where there is no value."""
_MANY_NAMED = 8
_COMPARED = frozenset(each.value for each in Comparison)


class Given(NamedTuple):
    """A value of a file, and the cell that it stands in."""

    written: str
    place: str
    number: Number | None


class FoundFigures(Struct):
    """What a file says of a section's figures."""

    values: dict[str, dict[str, Given]] = field(default_factory=dict)
    """By figure and key (`value`, `budget`, `breakdown.K`, `source` …)."""
    left_out: list[Message] = field(default_factory=list)
    """What cannot be read or belongs nowhere, cell by cell."""
    notes: list[Message] = field(default_factory=list)
    """What was read in another way than one might think."""


class Asked(Struct, frozen=True):
    """Whose figures are looked for."""

    definition: SectionDefinition
    registers: Registers
    figures_through: Month
    language: Language


def find_figures(book: Book, asked: Asked, file: str) -> FoundFigures:
    """The section's figures in a file. Raises UsageError where it holds none of them, or none that can be read."""
    finder = _Finder(asked)
    for sheet in book.sheets:
        finder.sheet(sheet)
    found = finder.found
    if not any(finder.met.values()):
        known = ", ".join(each.label for each in asked.definition.figures[:_MANY_NAMED]) or "–"
        raise UsageError("sheets.no_figures", file=file, section=asked.definition.id, known=known)
    if not any(found.values.values()) and found.left_out:
        raise UsageError("sheets.nothing_readable", file=file, count=len(found.left_out), first=found.left_out[0])
    found.left_out += [Message("sheets.no_figures_here", sheet=name) for name, met in finder.met.items() if not met]
    found.left_out += [Message(f"sheets.hidden_{each.kind}", place=each.place) for each in book.unread]
    order = [each.id for each in asked.definition.figures]
    found.values = {id: found.values[id] for id in order if found.values.get(id)}
    return found


class _Finder:
    """One reading of one file."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.names = FigureNames(asked.definition, asked.registers)
        self.words = ColumnWords(self.names.categories, asked.figures_through)
        self.found = FoundFigures()
        self.met: dict[str, int] = {}
        """How many rows of each sheet spoke of a figure."""
        self._twice: set[tuple[str, str]] = set()

    def sheet(self, sheet: Sheet) -> None:
        """Read a sheet, table by table. What it cannot place is told only if it has figures of the section at all."""
        table, year = Table(), year_of(sheet.name)
        unplaced: list[Message] = []
        met = 0
        for row in sheet.rows:
            part = self._part(row, table)
            targets = self._targets(row, table) or self._continued(part, table)
            if not targets and (headings := self._header(row)):
                self._tell_other_times(table)
                table = table.below(row, headings, self.words, year)
                continue
            table.figure = targets.copy().pop().figure if len(targets) == 1 else ""
            if len(targets) == 1:
                met += 1
                table.is_begun, year = True, year_of(sheet.name)
                self._row(targets.pop(), row, table, part)
            elif targets:
                label = next(each.text for each in row if self.names.targets(each.text))
                unplaced.append(Message("sheets.several_figures", place=row[0].place, found=label))
                met += 1
            elif len(row) > 1 and any(map(_says_something, row)) and (table.columns or any(map(_has_number, row))):
                unplaced.append(Message("sheets.row_unknown", place=row[0].place, found=row[0].text or "–"))
            elif len(row) == 1:
                year = year_of(row[0].text) or year
        self._tell_other_times(table)
        self.met[sheet.name] = self.met.get(sheet.name, 0) + met
        if met:
            self.found.left_out += unplaced

    def _header(self, row: tuple[Cell, ...]) -> dict[int, Heading]:
        """What the columns are, where a row says it and holds no values."""
        headings = headings_of(row, self.words)
        return {} if any(self._is_number(each) for each in row if each.column not in headings) else headings

    def _part(self, row: tuple[Cell, ...], table: Table) -> Cell | None:
        """The cell that says which category the numbers of a row are of: `varav kvinnor`, `M`, `Totalt`."""
        for each in row:
            beside = table.role(each) in ("", FIGURE) and each.number is None
            if beside and not self.names.targets(each.text) and self.words.category(each.text):
                return each
        return None

    def _continued(self, part: Cell | None, table: Table) -> set[Target]:
        """The figure that a row without a name goes on with, where it says a category; the whole of it only where the
        figure's own row gave none.
        """
        if part is None or not table.figure:
            return set()
        word, given = self.words.category(part.text), self.found.values.get(table.figure, {})
        whole = word == TOTAL and self.names.is_divided(table.figure) and "value" not in given
        return {Target(table.figure, "value")} if whole or self.names.category(table.figure, word) else set()

    def _tell_other_times(self, table: Table) -> None:
        """The columns of other months than this and the one a year before, once a table."""
        others = list(other_columns(table))
        if len(others) == 1:
            self._leave("sheets.column_unknown", others[0])
        elif others:
            self._leave("sheets.other_times", others[0], last=others[-1].place, count=len(others))

    def _is_number(self, cell: Cell) -> bool:
        try:
            return bool(cell.trouble) or cell.number is not None or bool(parse_number(cell.text, self.asked.language))
        except ReportkitError:
            return False

    def _targets(self, row: tuple[Cell, ...], table: Table) -> set[Target]:
        """What a row may speak of; an id settles which of two figures with one label is meant."""
        possible: set[Target] | None = None
        for each in row:
            column = table.columns.get(each.column)
            targets = self.names.targets(each.text) if column is None or column.role == FIGURE else set()
            if targets:
                possible = targets if possible is None else (possible & targets or possible | targets)
        return set(possible or ())

    def _row(self, target: Target, row: tuple[Cell, ...], table: Table, part: Cell | None) -> None:
        rest = [each for each in row if not self.names.targets(each.text) and each is not part]
        word = self.words.category(part.text) if part else TOTAL
        if part is not None and word != TOTAL:
            code = self.names.category(target.figure, word)
            if code is None or target.key != "value":
                self._leave("sheets.not_divided", part, figure=self._label(target.figure), category=word)
                return
            target = Target(target.figure, f"breakdown.{code}")
        if not table.columns:
            self._lone_value(target, rest)
            return
        said = next((each for each in rest if table.role(each) == UNIT), None)
        if said is not None and self._is_other_unit(target.figure, said.text):
            self._leave("sheets.other_unit", said, expected=self._unit(target.figure).id)
            return
        for cell in rest:
            column = table.columns.get(cell.column)
            if column is None:
                self._outside(cell, table)
            elif column.role == OTHER_TIME or (target.key.startswith("breakdown.") and column.role in _COMPARED):
                if _says_something(cell):
                    table.others.setdefault(cell.column, table.header[cell.column])
            elif column.role == CATEGORY:
                self._category(target, column, cell)
            elif column.role not in (FIGURE, UNIT, BEFORE):
                self._take(target.figure, target.key if column.role == "value" else column.role, cell)

    def _lone_value(self, target: Target, rest: list[Cell]) -> None:
        """A row without a heading above: the figure's name, its value and perhaps its unit."""
        values = [each for each in rest if not (each.number is None and self._is_unit(target.figure, each.text))]
        if len(values) == 1:
            self._take(target.figure, target.key, values[0])
        elif values:
            self._leave("sheets.no_heading", values[0], count=len(values))

    def _outside(self, cell: Cell, table: Table) -> None:
        """A cell whose column has no word that says what it is; told once a column."""
        if cell.column not in table.told and _says_something(cell):
            table.told.add(cell.column)
            heading = table.header.get(cell.column)
            said = table.headings.get(cell.column)
            if heading is None:
                self._leave("sheets.column_unnamed", cell)
            elif said and said.month and said.month.number:
                self._leave("sheets.no_year", heading)
            else:
                self._leave("sheets.column_unknown", heading)

    def _category(self, target: Target, column: Column, cell: Cell) -> None:
        code = self.names.category(target.figure, column.word)
        if code is not None and target.key == "value":
            self._take(target.figure, f"breakdown.{code}", cell)
        elif _says_something(cell):
            self._leave("sheets.not_divided", cell, figure=self._label(target.figure), category=column.word)

    def _take(self, figure: str, key: str, cell: Cell) -> None:
        """A cell's value, if it can be read."""
        if cell.trouble:
            self._leave(f"sheets.{cell.trouble}", cell)
            return
        written, number = cell.written(self.asked.language), None
        if key not in WORDS:
            if cell.number is None and cell.text.casefold() in _NOTHING:
                self.found.notes.append(Message("sheets.no_value", place=cell.place, found=cell.text))
                return
            try:
                number = parse_value(written, self._unit(figure), self.asked.registers, self.asked.language)
            except ReportkitError as error:
                self.found.left_out.append(Message("sheets.unreadable", place=cell.place, reason=error.told))
                return
            written = format_number(number, self.asked.language).replace(NO_BREAK_SPACE, " ")
        elif (word := self._word(figure, key, cell)) is None:
            return
        else:
            written = word
        if self._keep(figure, key, Given(written, cell.place, number)):
            self._remark(figure, cell, written)

    def _word(self, figure: str, key: str, cell: Cell) -> str | None:
        """What a cell says that is no number; None where it cannot be said there, which is told."""
        written = cell.written(self.asked.language)
        if key == "judgement":
            definition = self.asked.definition.figure(figure)
            judged = next((each for each in Fulfilment if each == written.casefold()), None)
            if definition is None or definition.measure is None:
                self._leave("sheets.no_measure", cell, figure=self._label(figure))
            elif judged is None:
                self._leave("sheets.not_a_judgement", cell, known=", ".join(Fulfilment))
            else:
                return judged
            return None
        if key == "period":
            try:
                Period.parse(written)
            except ValueError:
                self._leave("sheets.not_a_period", cell)
                return None
        return written

    def _keep(self, figure: str, key: str, given: Given) -> bool:
        """Keep a value, unless another cell has said something else: then neither counts."""
        values = self.found.values.setdefault(figure, {})
        earlier = values.get(key)
        if (figure, key) in self._twice or (
            earlier and (earlier.number, earlier.written) != (given.number, given.written)
        ):
            self._twice.add((figure, key))
            first = earlier.place if earlier else "…"
            told = Message("sheets.twice", place=given.place, first=first, figure=self._label(figure))
            self.found.left_out.append(told)
            values.pop(key, None)
            return False
        values[key] = given
        return True

    def _remark(self, figure: str, cell: Cell, written: str) -> None:
        """What its writer may want to know of how a cell was read."""
        notes, unit = self.found.notes, self._unit(figure)
        if cell.held:
            notes.append(Message("sheets.rounded", place=cell.place, shown=written, held=self._held(cell)))
        if cell.elsewhere:
            notes.append(Message("sheets.elsewhere", place=cell.place))
        bare = cell.number is not None and cell.text != "%" and 0 < abs(cell.number) < 1
        if bare and unit.kind is MeasurementKind.PERCENT:
            notes.append(Message("sheets.bare_share", place=cell.place, found=written, unit=unit.id))

    def _held(self, cell: Cell) -> str:
        return Cell("", 0, cell.text, Decimal(cell.held)).written(self.asked.language)

    def _leave(self, id: str, cell: Cell, **slots: str | int) -> None:
        found = cell.written(self.asked.language)
        self.found.left_out.append(Message(id, place=cell.place, found=found, **slots))

    def _unit(self, figure: str) -> MeasurementUnit:
        definition = self.asked.definition.figure(figure)
        unit = definition.unit if definition else ""
        return self.asked.registers.unit(unit) or MeasurementUnit(unit)

    def _is_unit(self, figure: str, text: str) -> bool:
        return " ".join(text.casefold().split()) in names_of(self._unit(figure))

    def _is_other_unit(self, figure: str, text: str) -> bool:
        """Is it a unit of measurement that the figure is not counted in? A column `enhet` may also name wards."""
        return not self._is_unit(figure, text) and self.asked.registers.unit_written(text) is not None

    def _label(self, figure: str) -> str:
        definition = self.asked.definition.figure(figure)
        return definition.label if definition else figure


def _says_something(cell: Cell) -> bool:
    return bool(cell.trouble) or cell.number is not None or cell.text.casefold() not in _NOTHING


def _has_number(cell: Cell) -> bool:
    return bool(cell.trouble) or cell.number is not None or any(map(str.isdigit, cell.text))


def places(values: Mapping[str, Given]) -> Iterator[str]:
    """The cells that a figure's numbers stand in, its value first."""
    ordered = sorted(values, key=lambda key: key != "value")
    yield from (values[key].place for key in ordered if values[key].number is not None)
