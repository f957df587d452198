"""What several divisions ask about the figures of a section. Everything is read from the definition."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import chain

from reportkit.model.blocks import Citation, PlacedFigures
from reportkit.model.figure import FigureValue, direction
from reportkit.model.number import Number
from reportkit.model.regex import regex
from reportkit.model.section import Better, FigureDefinition
from reportkit.rules.context import SectionContext
from reportkit.text.contents import contents


def given(context: SectionContext) -> Iterator[tuple[FigureDefinition, FigureValue, Number]]:
    """The figures of the section that have a value, in the order of the definition."""
    for definition in context.definition.figures:
        figure = context.contribution.figures.get(definition.id)
        if figure is not None and figure.value is not None:
            yield definition, figure, figure.value


def is_worse(definition: FigureDefinition, figure: FigureValue) -> bool:
    """Has the figure moved the wrong way from its main comparison? No, where nobody has said which way is
    good.
    """
    base = figure.comparisons.get(definition.main_comparison)
    if definition.better is None or figure.value is None or base is None:
        return False
    wanted = 1 if definition.better is Better.HIGHER else -1
    return direction(figure.value, base) == -wanted


def is_on_the_wrong_side(definition: FigureDefinition, figure: FigureValue) -> bool:
    """Does a signed figure stand on the bad side of zero, as a deficit does?"""
    if definition.better is None or not definition.signed or figure.value is None:
        return False
    value = figure.value.value
    return value < 0 if definition.better is Better.HIGHER else value > 0


def unspoken(
    context: SectionContext, is_bad: Callable[[FigureDefinition, FigureValue], bool]
) -> Iterator[FigureDefinition]:
    """The figures that have turned out badly without a word of it; none while nothing is written at all."""
    if context.contribution.text.strip():
        for definition, figure, value in given(context):
            if is_bad(definition, figure) and not _is_spoken_of(context, definition.id, value):
                yield definition


def _is_spoken_of(context: SectionContext, figure: str, value: Number) -> bool:
    """Does the text cite a figure, or have its number typed? A table that places it says nothing."""
    inlines = chain.from_iterable(contents(context.blocks))
    if any(isinstance(each, Citation) and each.figure == figure for each in inlines):
        return True
    printed = Number(abs(value.value), value.qualifier).interval
    return any(number.interval.meets(printed) for number in _typed(context.contribution.text))


def is_placed(context: SectionContext, figures: tuple[str, ...]) -> bool:
    """Has the writer placed any of these figures in a table or a chart?"""
    placed = {id for each in context.blocks if isinstance(each, PlacedFigures) for id in each.figures}
    return not placed.isdisjoint(figures)


_NUMBER = regex(r"\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?")


def _typed(text: str) -> Iterator[Number]:
    for match in _NUMBER.finditer(text):
        yield Number(Decimal(re.sub(r"\s", "", match[0]).replace(",", ".")))
