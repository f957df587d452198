"""A column copied from a spreadsheet: which line goes to which cell, told before anything is saved.

The lines go down from a cell, one for each cell of its column; what stands after a tab goes to the columns to the
right. Where the lines begin with the names of figures, each goes to the figure that it names, wherever that stands.
"""

from collections.abc import Iterator, Mapping

from reportkit.messages import Message, ReportkitError, UsageError
from reportkit.model.contribution import Contribution
from reportkit.model.month import Month
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.model.value import Struct
from reportkit.text.clean import without_control_characters
from reportkit.workflow.cells import PART, Cell, cells, comparisons, part_in_words, part_keys, standing
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session
from reportkit.workflow.write import check_value, set_figures

MOST_CHARACTERS = 100_000
"""Longer than any column of figures: whoever pastes more has copied something else."""
_NOTHING = frozenset({"", "-", "–", "—", "−"})
"""What people and spreadsheets write in a cell that says nothing."""


class Going(Struct, frozen=True):
    """A value that could be read, and where it goes."""

    row: int
    """The line of what was pasted, counted from 1."""
    written: str
    cell: Cell
    label: str
    part: Message | str
    """The comparison or the category, where it is not the value itself."""
    before: str
    """What stands in the cell; empty where nothing does."""

    @property
    def is_unchanged(self) -> bool:
        """Does the cell have that value already, however its digits are grouped?"""
        return bool(self.before) and "".join(self.before.split()) == "".join(self.written.split())


class Staying(Struct, frozen=True):
    """A line that goes nowhere, and why."""

    row: int
    written: str
    reason: Message


class FillPlan(Struct, frozen=True):
    """What a paste would do."""

    going: tuple[Going, ...]
    staying: tuple[Staying, ...]

    @property
    def values(self) -> Mapping[str, Mapping[str, str]]:
        """The values by figure and key, as `set_figures` takes them."""
        found: dict[str, dict[str, str]] = {}
        for each in self.going:
            found.setdefault(each.cell[0], {})[each.cell[1]] = each.written
        return found


def fill_down(
    view: MonthView,
    definition: SectionDefinition,
    contribution: Contribution,
    start: Cell,
    text: str,
    parts: bool | None = None,
) -> FillPlan:
    """Where the lines of a paste go, from a cell and down. An empty line leaves its cell as it is.

    With `parts` the parts of each figure are among the cells, as they stand in the form; where nobody says, they are,
    unless there is exactly one line for each figure that is left.
    Raises UsageError for a figure or key that the section does not have, and for more than 100 000 characters.
    """
    check_value(view, definition, *start, "")
    if len(text) > MOST_CHARACTERS:
        raise UsageError("figures.too_much", count=len(text), most=MOST_CHARACTERS)
    lines = [line.split("\t") for line in without_control_characters(text).rstrip("\n").split("\n")]
    lines = [[" ".join(each.split()) for each in line] for line in lines]
    filling = _Filling(view, definition, contribution, start[1])
    if any(filling.named(line[0]) for line in lines):
        filling.by_name(lines)
    else:
        filling.downwards(lines, start, parts)
    return FillPlan(tuple(filling.going), tuple(filling.staying))


def save_plan(
    session: Session, month: Month, section: str, plan: FillPlan, *, partly: bool = False, base: str | None = None
) -> Contribution:
    """Save what a paste would give, in one go.

    Raises UsageError where nothing could be read, and where some of it could not unless `partly` says that this is
    no matter; nothing is then saved.
    """
    if not plan.going:
        raise UsageError("figures.fill_empty")
    if plan.staying and not partly:
        raise UsageError("figures.fill_stopped", count=len(plan.staying))
    return set_figures(session, month, section, plan.values, base)


class _Filling:
    """One paste."""

    def __init__(self, view: MonthView, definition: SectionDefinition, contribution: Contribution, key: str) -> None:
        self.view, self.definition, self.contribution = view, definition, contribution
        across = ("value", *(each.value for each in comparisons(definition, contribution)))
        first = across.index(key) if key in across else 0
        self.across = across[first:]
        self.going: list[Going] = []
        self.staying: list[Staying] = []

    def downwards(self, lines: list[list[str]], start: Cell, parts: bool | None) -> None:
        """A line for each cell from the first and down."""
        column = cells(self.view, self.definition, self.contribution, start[1])
        below = column[column.index(start) :] if start in column else [start]
        whole = [cell for cell in below if not cell[1].startswith(PART)]
        if not start[1].startswith(PART) and not (len(lines) != len(whole) if parts is None else parts):
            below = whole
        for row, line in enumerate(lines, 1):
            if row > len(below):
                self._left_over(row, line)
            else:
                self._across(row, below[row - 1], line)

    def by_name(self, lines: list[list[str]]) -> None:
        """Each line to the figure that it begins with the name of; a category goes to the figure above."""
        figure: FigureDefinition | None = None
        for row, (name, *rest) in enumerate(lines, 1):
            part = next((key for key in self._parts(figure) if self._is_part(figure, key, name)), "")
            found = self.named(name)
            if found is not None:
                figure = found
                self._across(row, (figure.id, self.across[0]), rest)
            elif figure is not None and part:
                self._across(row, (figure.id, part), rest)
            elif any(each not in _NOTHING for each in (name, *rest)):
                self._stay(row, name, Message("figures.no_such_figure"))

    def named(self, name: str) -> FigureDefinition | None:
        """The figure of the section that a cell names, by its label or its id."""
        sought = name.casefold().rstrip(" *:")
        return next(
            (
                each
                for each in self.definition.figures
                if sought in (each.id, each.label.casefold(), f"{each.label}, {each.unit}".casefold())
            ),
            None,
        )

    def _parts(self, figure: FigureDefinition | None) -> Iterator[str]:
        yield from part_keys(self.view, figure) if figure else ()

    def _is_part(self, figure: FigureDefinition | None, key: str, name: str) -> bool:
        label = part_in_words(self.view, figure, key) if figure else ""
        return name.casefold() in (key.removeprefix(PART).casefold(), str(label).casefold())

    def _across(self, row: int, cell: Cell, line: list[str]) -> None:
        """The first value to the cell, and those after it to the columns to the right."""
        figure, key = cell
        later = self.across[self.across.index(key) + 1 :] if key in self.across else ()
        for target, written in zip((key, *later), line, strict=False):
            self._give(row, (figure, target), written)
        for written in line[1 + len(later) :]:
            self._stay(row, written, Message("figures.no_column"))

    def _give(self, row: int, cell: Cell, written: str) -> None:
        if written in _NOTHING:
            return
        figure = self.definition.figure(cell[0])
        if figure is None:
            return
        try:
            check_value(self.view, self.definition, *cell, written)
        except ReportkitError as error:
            reason = error.told.args.get("reason")
            self._stay(row, written, reason if isinstance(reason, Message) else error.told)
            return
        before = standing(self.view, self.contribution, cell)
        part = part_in_words(self.view, figure, cell[1])
        self.going.append(Going(row, written, cell, figure.label, part, before))

    def _left_over(self, row: int, line: list[str]) -> None:
        for written in line[:1]:
            self._stay(row, written, Message("figures.no_cell"))

    def _stay(self, row: int, written: str, reason: Message) -> None:
        if written not in _NOTHING:
            self.staying.append(Staying(row, written, reason))
