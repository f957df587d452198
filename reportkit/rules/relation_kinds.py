"""What a declared relation says, read from its form; which decides the rule that asks it."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from reportkit.model.figure import Comparison
from reportkit.model.relation import Constant, Expression, Operation, Relation, Term

_HUNDRED = Constant(Decimal(100))


class Kind(Enum):
    """What a relation says. The value is the rule that asks it."""

    SUM = "A01"
    """A whole and its parts, and every equation of another form."""
    DIFFERENCE = "A02"
    """A change and the two values it lies between."""
    PERCENT = "A03"
    """A change in percent: `okning = 100 * (i_ar - i_fjol) / i_fjol`."""
    SHARES = "A04"
    """Parts of a hundred."""
    RESULT = "A05"
    """The parts of a result. It looks like any other sum, so the relation names its rule."""
    BUDGET = "A06"
    """A budget computed in two ways: `resultat - avvikelse = intakter.budget - kostnader.budget`."""
    BOUND = "A07"
    """One side is at most the other."""
    DIMENSIONS = "A08"
    """The same total divided in two ways: `lakare + ovriga = fysiska + digitala`."""
    RATIO = "A12"
    """A number and a share that make the same total: `antal / andel = antal.previous_year / andel.previous_year`."""
    RANGE = "A13"
    """A total of parts that are given as ranges."""
    TABLE = "A15"
    """A row or a column of a plan. It looks like any other sum, so the relation names its rule."""


def kind_of(relation: Relation) -> Kind:
    """What a relation says: what it names itself, else what its form implies."""
    if relation.sign != "=":
        return Kind.BOUND
    if relation.rule:
        return Kind(relation.rule)
    operations = [*_operations(relation.left), *_operations(relation.right)]
    if any(each.sign == ".." for each in operations):
        return Kind.RANGE
    if _HUNDRED in (relation.left, relation.right):
        return Kind.SHARES
    sides = whole_and_rest(relation)
    if sides is None:
        return _of_two_sides(relation)
    match sides[1]:
        case Term(part="change"):
            return Kind.DIFFERENCE
        case Term(part="percent"):
            return Kind.PERCENT
        case Operation("-", Term() | Constant(), Term() | Constant()):
            return Kind.DIFFERENCE
        case Operation("/", Operation("*", left, right), base) if _is_percent_change(left, right, base):
            return Kind.PERCENT
    return Kind.SUM


def _of_two_sides(relation: Relation) -> Kind:
    if any(term.part == Comparison.BUDGET for term in relation.terms):
        return Kind.BUDGET
    match relation.left, relation.right:
        case Operation("/"), Operation("/"):
            return Kind.RATIO
    added = all(each.sign == "+" for side in (relation.left, relation.right) for each in _operations(side))
    return Kind.DIMENSIONS if added else Kind.SUM


def _is_percent_change(left: Expression, right: Expression, base: Expression) -> bool:
    change = right if left == _HUNDRED else left
    if _HUNDRED not in (left, right) or not isinstance(change, Operation):
        return False
    return change.sign == "-" and change.right == base


def _operations(expression: Expression) -> Iterator[Operation]:
    if isinstance(expression, Operation):
        yield expression
        yield from _operations(expression.left)
        yield from _operations(expression.right)


def whole_and_rest(relation: Relation) -> tuple[Term, Expression] | None:
    """The side that is a single figure, and the other one; None where both are composed."""
    match relation.left, relation.right:
        case Term() as whole, rest:
            return whole, rest
        case rest, Term() as whole:
            return whole, rest
    return None
