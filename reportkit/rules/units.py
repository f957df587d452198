"""U02: figures have a unit that the register knows."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, given, printed
from reportkit.rules.rule import Rule


def units_known(context: SectionContext) -> Iterator[Finding]:
    """Every figure that has a value has a unit, and the unit stands in the register of units.

    A workspace without a register of units is not asked about it. Source: catalogue of rules, U02.
    """
    registers = context.workspace.registers
    for definition, value in given(context):
        if value.value is None:
            continue
        unit = definition.unit.strip()
        if unit and (not registers.units or registers.unit(unit)):
            continue
        meant = registers.unit_written(unit) if unit else None
        number = printed(context, value.value)
        if not unit:
            message = Message("rules.U02", figure=definition.label, value=number)
        elif meant:
            message = Message("rules.U02.other_name", figure=definition.label, unit=unit, meant=meant.id)
        else:
            message = Message("rules.U02.unknown", figure=definition.label, unit=unit)
        yield about_figure(
            context, definition.id, rule="U02", severity=Severity.ERROR, message=message,
            quote=f"{number} {unit}".strip(), expected=meant.id if meant else "",
        )  # fmt: skip


U02 = Rule("U02", Severity.ERROR, units_known)
