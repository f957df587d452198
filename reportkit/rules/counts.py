"""C04: what is counted cannot be fewer than none."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.measurement import MeasurementKind
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, given, part_name, unit_of, with_unit
from reportkit.rules.rule import HOUSE, Rule


def counts_not_negative(context: SectionContext) -> Iterator[Finding]:
    """A figure that counts something is not negative, nor is what it is compared with or divided into.

    A figure that is defined as signed counts a change, and may be.
    """
    for definition, value in given(context):
        if definition.signed or unit_of(context, definition).kind is not MeasurementKind.COUNT:
            continue
        numbers = {"": value.value} | dict(value.comparisons.items()) | dict(value.breakdown.items())
        for part, number in numbers.items():
            if number is not None and number.value < 0:
                label = f"{definition.label}, {part_name(context, definition, part)}" if part else definition.label
                printed = with_unit(context, definition, number)
                yield about_figure(
                    context,
                    definition.id,
                    rule="C04",
                    severity=Severity.WARNING,
                    message=Message("rules.C04", figure=label, value=printed),
                    subject=f"{definition.id}.{part}",
                    quote=printed,
                )


C04 = Rule("C04", Severity.WARNING, counts_not_negative, HOUSE)
