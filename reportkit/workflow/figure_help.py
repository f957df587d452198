"""Everything that helps somebody who fills in one value: what it is expected to be, and what it was before."""

from decimal import Decimal

from reportkit.model.contribution import Contribution
from reportkit.model.figure import FigureValue, change, percent_change
from reportkit.model.fulfilment import judge
from reportkit.model.measurement import MeasurementUnit
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.model.value import Struct
from reportkit.rules.expected import Expected, Parts, expected_of, parts_of
from reportkit.workflow.cells import JUDGEMENT, PART, Cell, number_in
from reportkit.workflow.earlier import Earlier, earlier
from reportkit.workflow.month_view import MonthView


class FigureHelp(Struct, frozen=True):
    """What is known about the value in one cell."""

    figure: FigureDefinition
    owed: bool
    """Must it be given this month?"""
    change: Decimal | None
    """From the main comparison; None where one of the two is missing."""
    percent: Decimal | None
    parts: Parts | None
    expected: tuple[Expected, ...]
    source: str
    earlier: Earlier
    """What it was before: the figure, or the category that the cell is about."""
    now: Number | None
    """What stands in the cell, as it is typed."""
    judged: tuple[str, ...] = ()
    """What follows for the target of the steering measure that it is the outcome of: one word, or those that may be
    right where the printing leaves it open; empty where nothing follows."""


def help_for(view: MonthView, definition: SectionDefinition, typed: Contribution, cell: Cell) -> FigureHelp | None:
    """What is known about a cell of the contribution as it is typed; None for a figure the section does not have."""
    figure = definition.figure(cell[0])
    if figure is None:
        return None
    context = view.context(definition.id, typed)
    part = "" if cell[1] in ("value", JUDGEMENT) else cell[1].removeprefix(PART)
    value = typed.figures.get(figure.id)
    now, base = (value.value, value.comparisons.get(figure.main_comparison)) if value else (None, None)
    return FigureHelp(
        figure=figure,
        owed=figure.is_owed(view.figures_through),
        change=change(now, base) if now is not None and base is not None else None,
        percent=percent_change(now, base) if now is not None and base is not None else None,
        parts=parts_of(context, figure),
        expected=tuple(expected_of(context, figure.id, part)),
        source=value.source if value else "",
        earlier=earlier(view, figure, part if cell[1].startswith(PART) else ""),
        now=number_in(value, cell[1]),
        judged=judged_of(view, figure, value),
    )


def judged_of(view: MonthView, figure: FigureDefinition, value: FigureValue | None) -> tuple[str, ...]:
    """What an outcome says about the year's target, in the words of `Fulfilment`; empty where it says nothing yet."""
    registers = view.workspace.registers
    measure = registers.plan.measure(figure.measure) if figure.measure is not None else None
    if measure is None or value is None:
        return ()
    unit = registers.unit(figure.unit) or MeasurementUnit(figure.unit)
    found = judge(measure, value, unit, view.figures_through)
    return tuple(found.possible) if found else ()
