"""A01, A02, A04 and A07: declared relations between figures hold.

The relations stand in the section's definition; see docs/files.md. Each is asked by exactly one rule, after its form.
"""

from collections.abc import Iterator

from reportkit.messages import Message, render
from reportkit.model.finding import Finding, Severity
from reportkit.model.relation import Expression, Operation, Relation, Term
from reportkit.rules.changes_in_prose import stated_differences_fit
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, comparison_name
from reportkit.rules.parts_in_prose import stated_parts_are_within_the_whole
from reportkit.rules.reckoning import Broken, broken_relations
from reportkit.rules.relation_kinds import Kind, whole_and_rest
from reportkit.rules.rule import Rule


def parts_add_up(context: SectionContext) -> Iterator[Finding]:
    """Declared parts add up to the whole; so does every equation that is no difference and no division of a hundred.

    `anstallda = tillsvidare + vikarier`. Source: catalogue of rules, A01, and A05, which is the same of a result.
    """
    for broken in broken_relations(context, Kind.SUM):
        sides = whole_and_rest(broken.relation)
        if sides is None:
            yield _finding(broken, "A01", _unequal_sides(broken), _both_sides(broken))
        else:
            yield _stated_otherwise(broken, "A01", *sides)


def differences_fit(context: SectionContext) -> Iterator[Finding]:
    """The value after less the value before is the stated change, declared (`okning = i_ar - i_fjol`) or in prose.

    Source: catalogue of rules, A02.
    """
    yield from stated_differences_fit(context)
    for broken in broken_relations(context, Kind.DIFFERENCE):
        match whole_and_rest(broken.relation):
            case (change, Operation(_, Term(figure), Term(same)) as difference) if figure == same:
                message = Message(
                    "rules.A02",
                    change=broken.name(change),
                    before=broken.in_numbers(difference.right),
                    after=broken.in_numbers(difference.left),
                    computed=broken.result(difference),
                    stated=broken.number(change),
                )
                stated = broken.number(change)
                yield _finding(broken, "A02", message, _stated(broken, difference, stated), stated)
            case (change, difference):
                yield _stated_otherwise(broken, "A02", change, difference)


def shares_make_a_hundred(context: SectionContext) -> Iterator[Finding]:
    """The shares of a complete division make 100: `andel_a + andel_b = 100`. Source: catalogue of rules, A04."""
    for broken in broken_relations(context, Kind.SHARES):
        left, right = broken.relation.left, broken.relation.right
        shares = left if broken.in_numbers(right) == "100" else right
        message = Message("rules.A04", shares=broken.in_words(shares), sum=broken.result(shares))
        yield _finding(broken, "A04", message, _sum(broken, shares))


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
        yield _finding(broken, "A07", message, f"{broken.result(less)} > {broken.result(more)}")


def _stated_otherwise(broken: Broken, rule: str, whole: Term, rest: Expression) -> Finding:
    """One figure is not what the others make."""
    stated = broken.number(whole)
    message = Message(
        "rules.A01", parts=broken.in_words(rest), sum=broken.result(rest), whole=broken.name(whole), value=stated
    )
    return _finding(broken, rule, message, _stated(broken, rest, stated), stated)


def _unequal_sides(broken: Broken) -> Message:
    left, right = broken.relation.left, broken.relation.right
    return Message(
        "rules.A01.sides",
        left=broken.in_words(left),
        left_value=broken.result(left),
        right=broken.in_words(right),
        right_value=broken.result(right),
    )


def _both_sides(broken: Broken) -> str:
    return f"{_sum(broken, broken.relation.left)}; {_sum(broken, broken.relation.right)}"


def _sum(broken: Broken, side: Expression) -> str:
    """How a side was computed: `312 + 40 = 352`."""
    numbers, result = broken.in_numbers(side), broken.result(side)
    return f"{numbers} = {result}" if isinstance(side, Operation) else numbers


def _stated(broken: Broken, side: Expression, stated: str) -> str:
    """How a side was computed, and what was stated: `312 + 40 = 352, angivet 362`."""
    return render(Message("rules.stated", sum=_sum(broken, side), stated=stated), broken.context.language)


def _finding(broken: Broken, rule: str, message: Message, computed: str, quote: str = "") -> Finding:
    relation, comparison = broken.relation, broken.comparison
    if comparison:
        message = Message("rules.in_comparison", told=message, comparison=comparison_name(comparison))
    return about_figure(
        broken.context,
        broken.figure,
        rule=rule,
        severity=Severity.ERROR,
        message=message,
        subject=f"{relation.text} ({comparison})" if comparison else relation.text,
        quote=quote,
        expected=_expected(relation),
        computed=computed,
    )


def _expected(relation: Relation) -> str:
    """What ought to hold, in the administrator's words where there are any."""
    return relation.label or relation.text


A01 = Rule("A01", Severity.ERROR, parts_add_up)
A02 = Rule("A02", Severity.ERROR, differences_fit)
A04 = Rule("A04", Severity.ERROR, shares_make_a_hundred)
A07 = Rule("A07", Severity.ERROR, parts_within_the_whole)
