"""A01, A02, A04 and A07: declared relations between figures hold.

The relations stand in the section's definition; see docs/files.md. Each is asked by exactly one rule, after its form.
"""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.relation import Operation, Term
from reportkit.rules.changes_in_prose import stated_differences_fit
from reportkit.rules.context import SectionContext
from reportkit.rules.parts_in_prose import stated_parts_are_within_the_whole
from reportkit.rules.reckoning import Broken, broken_relations
from reportkit.rules.relation_kinds import Kind, whole_and_rest
from reportkit.rules.relations_told import computed, finding, stated, told
from reportkit.rules.rule import Rule


def parts_add_up(context: SectionContext) -> Iterator[Finding]:
    """Declared parts add up to the whole; so does every equation of a form that no other rule asks about.

    `anstallda = tillsvidare + vikarier`, `kostnad = antal * pris`. Source: catalogue of rules, A01.
    """
    for broken in broken_relations(context, Kind.SUM):
        yield told(broken, "A01")


def differences_fit(context: SectionContext) -> Iterator[Finding]:
    """The value after less the value before is the stated change, declared (`okning = i_ar - i_fjol`) or in prose.

    Source: catalogue of rules, A02.
    """
    yield from stated_differences_fit(context)
    for broken in broken_relations(context, Kind.DIFFERENCE):
        match whole_and_rest(broken.relation):
            case (change, Operation(_, Term(figure), Term(same)) as difference) if figure == same:
                yield _difference(broken, change, difference)
            case _:
                yield told(broken, "A02")


def _difference(broken: Broken, change: Term, difference: Operation) -> Finding:
    """The way of one figure from one value to another is not the change that is stated."""
    number = broken.number(change)
    message = Message(
        "rules.A02",
        change=broken.name(change),
        before=broken.in_numbers(difference.right),
        after=broken.in_numbers(difference.left),
        computed=broken.result(difference),
        stated=number,
    )
    return finding(broken, "A02", message, stated(broken, difference, number), number)


def shares_make_a_hundred(context: SectionContext) -> Iterator[Finding]:
    """The shares of a complete division make 100: `andel_a + andel_b = 100`. Source: catalogue of rules, A04."""
    for broken in broken_relations(context, Kind.SHARES):
        left, right = broken.relation.left, broken.relation.right
        shares = left if broken.in_numbers(right) == "100" else right
        message = Message("rules.A04", shares=broken.in_words(shares), sum=broken.result(shares))
        yield finding(broken, "A04", message, computed(broken, shares))


def parts_within_the_whole(context: SectionContext) -> Iterator[Finding]:
    """A part is not larger than the whole, declared (`bemannade <= disponibla`) or in prose.

    Source: catalogue of rules, A07.
    """
    yield from stated_parts_are_within_the_whole(context)
    for broken in broken_relations(context, Kind.BOUND):
        less, more = broken.relation.left, broken.relation.right
        if broken.relation.sign == ">=":
            less, more = more, less
        message = Message(
            "rules.A07",
            part=broken.in_words(less),
            part_value=broken.result(less),
            whole=broken.in_words(more),
            whole_value=broken.result(more),
        )
        yield finding(broken, "A07", message, f"{broken.result(less)} > {broken.result(more)}")


A01 = Rule("A01", Severity.ERROR, parts_add_up)
A02 = Rule("A02", Severity.ERROR, differences_fit)
A04 = Rule("A04", Severity.ERROR, shares_make_a_hundred)
A07 = Rule("A07", Severity.ERROR, parts_within_the_whole)
