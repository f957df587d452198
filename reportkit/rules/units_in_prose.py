"""U01 and U04: one way to write a unit in running text."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.measurement import MeasurementKind, MeasurementUnit
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.rules.rule import Rule
from reportkit.text.numbers import NO_BREAK_SPACE
from reportkit.text.prose_numbers import POINTS, Amount, amounts


def money_is_in_one_unit(context: SectionContext) -> Iterator[Finding]:
    """Amounts of money are written with the unit of the register, not with another form of it.

    A short form (`mkr`) is asked about everywhere. A long one (`miljoner kronor`) is good Swedish, and only noted in a
    section that writes the short one elsewhere. Source: catalogue of rules, U01.
    """
    written = [
        (prose, amount) for prose in paragraphs(context) for amount in amounts(prose.text) if amount.written_unit
    ]
    short = {amount.unit for _, amount in written if " " not in amount.written_unit}
    for prose, amount in written:
        unit = context.workspace.registers.unit_written(amount.written_unit)
        if unit is None or unit.kind is not MeasurementKind.MONEY or amount.written_unit == unit.id:
            continue
        long = " " in amount.written_unit
        if amount.unit in short if long else "kron" not in amount.written_unit:
            yield _other_form(context, prose, amount, unit, Severity.NOTE if long else Severity.WARNING)


def _other_form(
    context: SectionContext, prose: Prose, amount: Amount, unit: MeasurementUnit, severity: Severity
) -> Finding:
    number_ends = amount.end - len(amount.written_unit)
    right = prose.source[amount.start : number_ends].rstrip() + NO_BREAK_SPACE + unit.id
    return found_in_prose(
        context,
        prose,
        (amount.start, amount.end),
        rule="U01",
        severity=severity,
        message=Message("rules_prose.U01", form=amount.written_unit, unit=unit.id),
        expected=right,
        instead=((number_ends, amount.end), unit.id),
    )


def percent_is_a_word(context: SectionContext) -> Iterator[Finding]:
    """In running text procent is written as a word; the sign belongs in tables. Source: catalogue of rules, U04."""
    for prose in paragraphs(context):
        for amount in amounts(prose.text) if "%" in prose.text else ():
            if amount.written_unit.startswith("%"):
                number = prose.source[amount.start : amount.end - len(amount.written_unit)].rstrip()
                word = POINTS if amount.unit == POINTS else "procent"
                yield found_in_prose(
                    context,
                    prose,
                    (amount.start, amount.end),
                    rule="U04",
                    severity=Severity.NOTE,
                    message=Message("rules_prose.U04", right=f"{number} {word}"),
                    expected=f"{number}{NO_BREAK_SPACE}{word}",
                    instead=((amount.start + len(number), amount.end), f"{NO_BREAK_SPACE}{word}"),
                )


U01 = Rule("U01", Severity.WARNING, money_is_in_one_unit, about="rules_prose.U01.about")
U04 = Rule("U04", Severity.NOTE, percent_is_a_word, about="rules_prose.U04.about")
