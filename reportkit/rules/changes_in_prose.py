"""A02, A03 and U03 in running text: levels, the change between them and its percentage fit each other."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.levels_and_changes import Change, Levels, changes_of, levels_in
from reportkit.rules.prose import Prose, found_in_prose, sentences_of
from reportkit.rules.reckoning import broken_relations
from reportkit.rules.relation_kinds import Kind
from reportkit.rules.relations_told import told
from reportkit.rules.rule import Rule
from reportkit.text.numbers import format_decimal
from reportkit.text.prose_numbers import PERCENT, POINTS

_POWERS = Decimal("0.1")


def stated_differences_fit(context: SectionContext) -> Iterator[Finding]:
    """From one level to another is the stated change: `från 4,2 till 6,0 mnkr, en ökning med 2,8 mnkr`."""
    for prose, levels, change in _changes(context):
        amount = change.amount
        if amount.unit not in (levels.unit, POINTS) or amount.interval.meets(levels.difference):
            continue
        if amount.unit == PERCENT and amount.interval.meets(levels.percent):
            continue
        unit = POINTS if levels.unit == PERCENT else levels.unit
        computed = f"{_difference(levels)} {unit}"
        yield _finding(context, prose, levels, change, "A02", computed, f"{_sum(levels)} = {computed}")


def percentages_fit(context: SectionContext) -> Iterator[Finding]:
    """The percentage of a change fits the levels beside it, declared or in prose. Source: catalogue of rules, A03."""
    for broken in broken_relations(context, Kind.PERCENT):
        yield told(broken, "A03")
    for prose, levels, change in _changes(context):
        of_an_amount = change.amount.unit == PERCENT and levels.unit not in (PERCENT, POINTS)
        if of_an_amount and not change.amount.interval.meets(levels.percent):
            before = levels.before.number.value
            percent = 100 * abs(levels.after.number.value - before) / before
            computed = f"{format_decimal(percent.quantize(_POWERS, ROUND_HALF_UP))} procent"
            base = format_decimal(before)
            yield _finding(context, prose, levels, change, "A03", computed, f"({_sum(levels)}) / {base} = {computed}")


def points_are_no_percent(context: SectionContext) -> Iterator[Finding]:
    """A difference between two shares is called procentenheter, not procent. Source: catalogue of rules, U03."""
    for prose, levels, change in _changes(context):
        amount = change.amount
        of_shares = levels.unit == PERCENT and amount.unit == PERCENT
        if of_shares and amount.interval.meets(levels.difference) and not amount.interval.meets(levels.percent):
            computed = f"{_difference(levels)} procentenheter"
            yield _finding(context, prose, levels, change, "U03", computed, f"{_sum(levels)} = {computed}")


def _changes(context: SectionContext) -> Iterator[tuple[Prose, Levels, Change]]:
    for prose, sentence in sentences_of(context):
        for levels in levels_in(sentence):
            for change in changes_of(levels, prose):
                yield prose, levels, change


def _difference(levels: Levels) -> str:
    return format_decimal(abs(levels.after.number.value - levels.before.number.value))


def _sum(levels: Levels) -> str:
    """`6,0 − 4,2`, the larger first."""
    values = sorted((levels.before.number.value, levels.after.number.value), reverse=True)
    return " − ".join(map(format_decimal, values))


def _finding(
    context: SectionContext, prose: Prose, levels: Levels, change: Change, rule: str, expected: str, computed: str
) -> Finding:
    message = Message(
        f"rules_prose.{rule}",
        before=format_decimal(levels.before.number.value),
        after=format_decimal(levels.after.number.value),
        unit=levels.unit,
        computed=expected,
        stated=prose.source[slice(*change.span)],
    )
    return found_in_prose(
        context,
        prose,
        change.span,
        rule=rule,
        severity=Severity.WARNING,
        message=message,
        expected=expected,
        computed=computed,
    )


A03 = Rule("A03", Severity.ERROR, percentages_fit, about="rules_prose.A03.about")
U03 = Rule("U03", Severity.WARNING, points_are_no_percent, about="rules_prose.U03.about")
