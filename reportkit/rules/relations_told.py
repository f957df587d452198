"""How a relation that cannot hold is told: what was computed, what was stated, and where to look."""

from reportkit.messages import Message, render
from reportkit.model.finding import Finding, Severity
from reportkit.model.relation import Expression, Operation, Relation, Term
from reportkit.rules.figures import about_figure, comparison_name
from reportkit.rules.reckoning import Broken
from reportkit.rules.relation_kinds import whole_and_rest


def told(broken: Broken, rule: str, severity: Severity = Severity.ERROR) -> Finding:
    """What is the same for every equation: a figure that is not what the others make, or two unequal sides."""
    sides = whole_and_rest(broken.relation)
    if sides is None:
        return finding(broken, rule, _unequal_sides(broken), both_sides(broken), severity=severity)
    whole, rest = sides
    number = broken.number(whole)
    message = Message(
        "rules.A01", parts=broken.in_words(rest), sum=broken.result(rest), whole=broken.name(whole), value=number
    )
    return finding(broken, rule, message, stated(broken, rest, number), number, severity)


def _unequal_sides(broken: Broken) -> Message:
    left, right = broken.relation.left, broken.relation.right
    return Message(
        "rules.A01.sides",
        left=broken.in_words(left),
        left_value=broken.result(left),
        right=broken.in_words(right),
        right_value=broken.result(right),
    )


def both_sides(broken: Broken) -> str:
    """How both sides were computed."""
    return f"{computed(broken, broken.relation.left)}; {computed(broken, broken.relation.right)}"


def computed(broken: Broken, side: Expression) -> str:
    """How a side was computed: `312 + 40 = 352`."""
    numbers, result = broken.in_numbers(side), broken.result(side)
    return f"{numbers} = {result}" if isinstance(side, Operation) and numbers != result else numbers


def stated(broken: Broken, side: Expression, number: str) -> str:
    """How a side was computed, and what was stated: `312 + 40 = 352, angivet 362`."""
    return render(Message("rules.stated", sum=computed(broken, side), stated=number), broken.context.language)


def finding(
    broken: Broken, rule: str, message: Message, how: str, quote: str = "", severity: Severity = Severity.ERROR
) -> Finding:
    """A finding about a relation, with how it was computed."""
    relation, comparison = broken.relation, broken.comparison
    if comparison:
        message = Message("rules.in_comparison", told=message, comparison=comparison_name(comparison))
    return about_figure(
        broken.context,
        broken.figure,
        rule=rule,
        severity=severity,
        message=message,
        subject=f"{relation.text} ({comparison})" if comparison else relation.text,
        quote=quote,
        expected=_expected(relation),
        computed=how,
    )


def _expected(relation: Relation) -> str:
    """What ought to hold, in the administrator's words where there are any."""
    return relation.label or relation.text


def names(broken: Broken, side: Expression) -> list[str]:
    """What the figures of a side are called, each once."""
    match side:
        case Operation(_, left, right):
            return list(dict.fromkeys([*names(broken, left), *names(broken, right)]))
        case Term():
            return [broken.name(side)]
    return []
