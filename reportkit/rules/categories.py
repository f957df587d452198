"""K02 and K03: the categories of a figure are those of the register, and together make up the whole."""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from operator import add

from reportkit.messages import Message
from reportkit.model.figure import FigureValue
from reportkit.model.finding import Finding, Severity
from reportkit.model.measurement import CategorySet, MeasurementKind
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, given, printed, unit_of
from reportkit.rules.rule import Rule

_HUNDRED = Decimal(100)


def categories_add_up(context: SectionContext) -> Iterator[Finding]:
    """The categories of a figure add up to its value, within the printed precision.

    Asked of counts and amounts when every category of the set is given: a category that is left out may hold anything.
    In percent each category usually has a rate of its own (sick leave 5,1 for women, 3,9 for men, 4,8 for all), and
    rates do not add up. Only a whole of exactly 100 percent is taken to be divided into shares, unless every category
    is 100 as well. An index is never added. Source: catalogue of rules, K02.
    """
    for definition, value in given(context):
        categories = context.workspace.registers.category_set(definition.breakdown)
        if categories is None or value.value is None or set(value.breakdown) != set(categories.codes):
            continue
        parts = [value.breakdown[code] for code in categories.codes]
        if not _adds(unit_of(context, definition).kind, value.value, parts):
            continue
        if reduce(add, (part.interval for part in parts)).meets(value.value.interval):
            continue
        yield _sum_is_wrong(context, definition, value.value, parts)


def _adds(kind: MeasurementKind, whole: Number, parts: list[Number]) -> bool:
    if kind is MeasurementKind.PERCENT:
        return whole.value == _HUNDRED and any(part.value != _HUNDRED for part in parts)
    return kind in {MeasurementKind.COUNT, MeasurementKind.MONEY}


def _sum_is_wrong(context: SectionContext, definition: FigureDefinition, whole: Number, parts: list[Number]) -> Finding:
    total = printed(context, Number(sum((part.value for part in parts), Decimal(0))))
    stated = printed(context, whole)
    return about_figure(
        context,
        definition.id,
        rule="K02",
        severity=Severity.ERROR,
        message=Message("rules.K02", figure=definition.label, sum=total, total=stated),
        quote=stated,
        expected=total,
        computed=" + ".join(printed(context, part) for part in parts) + f" = {total}",
    )


def categories_registered(context: SectionContext) -> Iterator[Finding]:
    """Every category that a figure is divided into stands in the register, in the set that the figure is divided by.

    Nothing here knows how many categories there are or what they are called. A figure that is not to be divided, yet
    is, is a warning. Source: catalogue of rules, K03.
    """
    for definition, value in given(context):
        categories = context.workspace.registers.category_set(definition.breakdown)
        if value.breakdown and not definition.breakdown:
            message = Message("rules.K03.undivided", figure=definition.label)
            yield about_figure(
                context, definition.id, rule="K03", severity=Severity.WARNING, message=message,
                quote=", ".join(value.breakdown),
            )  # fmt: skip
        elif categories is not None:
            yield from _unknown_categories(context, definition, value, categories)


def _unknown_categories(
    context: SectionContext, definition: FigureDefinition, value: FigureValue, categories: CategorySet
) -> Iterator[Finding]:
    known = ", ".join(categories.codes)
    for code in value.breakdown:
        if code not in categories.codes:
            yield about_figure(
                context,
                definition.id,
                rule="K03",
                severity=Severity.ERROR,
                message=Message("rules.K03", category=code, figure=definition.label, known=known),
                subject=f"{definition.id}.{code}",
                quote=code,
                expected=known,
            )


K02 = Rule("K02", Severity.ERROR, categories_add_up)
K03 = Rule("K03", Severity.ERROR, categories_registered)
