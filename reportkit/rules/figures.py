"""What the rules about figures share: names, numbers and places as a reader knows them."""

from collections.abc import Iterator

from reportkit.messages import Message, render
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.finding import Finding, Severity
from reportkit.model.measurement import MeasurementUnit
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition
from reportkit.rules.context import SectionContext
from reportkit.text.numbers import format_number
from reportkit.text.values import format_value


def given(context: SectionContext) -> Iterator[tuple[FigureDefinition, FigureValue]]:
    """The figures of the contribution that the section defines, in the order of the definition."""
    for definition in context.definition.figures:
        value = context.contribution.figures.get(definition.id)
        if value is not None:
            yield definition, value


def comparison_name(comparison: Comparison) -> Message:
    """What a comparison is called: föregående år, budget."""
    return Message(f"rules.comparison.{comparison}")


def part_name(context: SectionContext, definition: FigureDefinition, part: str) -> str:
    """What a comparison or a category of a figure is called, in the report's language."""
    if part in list(Comparison):
        return render(comparison_name(Comparison(part)), context.language)
    categories = context.workspace.registers.category_set(definition.breakdown)
    return next((each.label for each in categories.categories if each.code == part), part) if categories else part


def unit_of(context: SectionContext, definition: FigureDefinition) -> MeasurementUnit:
    """The unit of a figure; one that the register does not have is taken as it stands."""
    return context.workspace.registers.unit(definition.unit) or MeasurementUnit(definition.unit)


def printed(context: SectionContext, number: Number) -> str:
    """A number as the report prints it."""
    return format_number(number, context.language)


def with_unit(context: SectionContext, definition: FigureDefinition, number: Number) -> str:
    """A value as the report prints it: `8 176 besök`."""
    return format_value(number, unit_of(context, definition), context.language)


def about_figure(
    context: SectionContext,
    figure: str,
    *,
    rule: str,
    severity: Severity,
    message: Message,
    subject: str = "",
    quote: str = "",
    expected: str = "",
    computed: str = "",
) -> Finding:
    """A finding about one of the section's own figures, with its line in figures.toml."""
    value = context.contribution.figures.get(figure)
    return Finding(
        rule,
        severity,
        message,
        context.id,
        subject=subject or figure,
        figure=figure,
        line=value.line if value else 0,
        quote=quote,
        expected=expected,
        computed=computed,
    )
