"""The figures of a section as cells: one for each value that somebody may give, and what stands in it."""

from collections.abc import Mapping
from contextlib import suppress
from typing import TypeVar

from reportkit.messages import Message, ReportkitError
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.measurement import MeasurementUnit
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.model.value import replace
from reportkit.text.numbers import format_number
from reportkit.text.values import parse_value
from reportkit.workflow.month_view import MonthView

K = TypeVar("K")
Cell = tuple[str, str]
"""A figure's id, and the key of one of its values: `value`, `budget`, `breakdown.K`."""
PART = "breakdown."
JUDGEMENT = "judgement"
"""The key of what is said about the target of a steering measure. It holds a word of `Fulfilment`."""


def comparisons(definition: SectionDefinition, contribution: Contribution) -> tuple[Comparison, ...]:
    """Every comparison that some figure of the section asks for, or has been given."""
    asked = {each for figure in definition.figures for each in figure.compare}
    asked |= {each for value in contribution.figures.values() for each in value.comparisons}
    return tuple(each for each in Comparison if each in asked)


def part_keys(view: MonthView, figure: FigureDefinition, contribution: Contribution | None = None) -> tuple[str, ...]:
    """The keys of the parts that a figure is divided into, and of those that `contribution` has beside them."""
    categories = view.workspace.registers.category_set(figure.breakdown)
    known = categories.codes if categories else ()
    value = contribution.figures.get(figure.id) if contribution else None
    stray = [code for code in value.breakdown if code not in known] if value else []
    return tuple(f"{PART}{code}" for code in (*known, *stray))


def cells(view: MonthView, definition: SectionDefinition, contribution: Contribution, key: str) -> list[Cell]:
    """The cells of a column, from the top: `value` with the parts below each, or a comparison."""
    if key == "value" or key.startswith(PART):
        return [(figure.id, each) for figure in definition.figures for each in ("value", *part_keys(view, figure))]
    return [
        (figure.id, key)
        for figure in definition.figures
        if key in figure.compare or number_in(contribution.figures.get(figure.id), key) is not None
    ]


def standing(view: MonthView, contribution: Contribution, cell: Cell) -> str:
    """What stands in a cell, as people write it; empty where nothing does."""
    figure, key = cell
    value = contribution.figures.get(figure)
    if key == "source":
        return value.source if value else ""
    if key == JUDGEMENT:
        return value.judgement if value else ""
    number = number_in(value, key)
    return "" if number is None else format_number(number, view.workspace.settings.language)


def number_in(value: FigureValue | None, key: str) -> Number | None:
    """The number that a key of a figure holds; None where it holds none."""
    if value is None:
        return None
    if key == "value":
        return value.value
    if key.startswith(PART):
        return value.breakdown.get(key.removeprefix(PART))
    return value.comparisons.get(Comparison(key)) if key in list(Comparison) else None


def part_in_words(view: MonthView, figure: FigureDefinition, key: str) -> Message | str:
    """What a key of a figure is called: `kvinnor`, `föregående år`; empty for the value itself."""
    if key in list(Comparison):
        return Message(f"rules.comparison.{key}")
    if key == JUDGEMENT:
        return Message("figures.judgement")
    categories = view.workspace.registers.category_set(figure.breakdown)
    code = key.removeprefix(PART)
    return next((each.label for each in categories.categories if each.code == code), "") if categories else ""


def as_typed(
    view: MonthView, definition: SectionDefinition, contribution: Contribution, cell: Cell, text: str
) -> Contribution:
    """The contribution as it would be with a text in a cell; as it is where that is no value yet."""
    figure, key = cell
    found = definition.figure(figure)
    if found is None or key in ("source", JUDGEMENT):
        return contribution
    number: Number | None = None
    if text.strip():
        unit = view.workspace.registers.unit(found.unit) or MeasurementUnit(found.unit)
        with suppress(ReportkitError):
            number = parse_value(text, unit, view.workspace.registers, view.workspace.settings.language)
        if number is None:
            return contribution
    value = _with_number(contribution.figures.get(figure) or FigureValue(None), key, number)
    return replace(contribution, figures={**contribution.figures, figure: value})


def _with_number(value: FigureValue, key: str, number: Number | None) -> FigureValue:
    if key == "value":
        return replace(value, value=number)
    if key.startswith(PART):
        return replace(value, breakdown=_with(value.breakdown, key.removeprefix(PART), number))
    return replace(value, comparisons=_with(value.comparisons, Comparison(key), number))


def _with(numbers: Mapping[K, Number], key: K, number: Number | None) -> Mapping[K, Number]:
    rest = {each: known for each, known in numbers.items() if each != key}
    return rest if number is None else {**rest, key: number}
