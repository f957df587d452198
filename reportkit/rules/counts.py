"""C04: what is counted cannot be fewer than none, nor one in part."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.measurement import MeasurementKind
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, given, part_name, unit_of, with_unit
from reportkit.rules.rule import HOUSE, Rule


def counts_are_whole(context: SectionContext) -> Iterator[Finding]:
    """A figure that counts something is not negative and has no decimals, nor has what it is compared with.

    A figure that is defined as signed counts a change, and may be negative. Units that the register calls divisible,
    such as full-time years, have decimals, and so may those it does not know.
    """
    for definition, value in given(context):
        unit = unit_of(context, definition)
        if unit.kind is not MeasurementKind.COUNT:
            continue
        whole = context.workspace.registers.unit(definition.unit) is not None and not unit.divisible
        numbers = {"": value.value} | dict(value.comparisons.items()) | dict(value.breakdown.items())
        for part, number in numbers.items():
            if number is None:
                continue
            if number.value < 0 and not definition.signed:
                yield _asked(context, definition, part, number, "rules.C04")
            elif whole and number.value % 1:
                yield _asked(context, definition, part, number, "rules.C04_part")


def _asked(context: SectionContext, definition: FigureDefinition, part: str, number: Number, id: str) -> Finding:
    label = f"{definition.label}, {part_name(context, definition, part)}" if part else definition.label
    printed = with_unit(context, definition, number)
    return about_figure(
        context,
        definition.id,
        rule="C04",
        severity=Severity.WARNING,
        message=Message(id, figure=label, value=printed),
        subject=f"{definition.id}.{part}",
        quote=printed,
    )


C04 = Rule("C04", Severity.WARNING, counts_are_whole, HOUSE)
