"""What a declared relation says, read from its form."""

from decimal import Decimal
from enum import Enum, auto

from reportkit.model.relation import Constant, Expression, Operation, Relation, Term

_HUNDRED = Constant(Decimal(100))


class Kind(Enum):
    """What a relation says, which decides the rule that asks it."""

    SUM = auto()
    """A whole and its parts, and every equation of another form."""
    DIFFERENCE = auto()
    """A change and the two values it lies between."""
    SHARES = auto()
    """Parts of a hundred."""
    BOUND = auto()
    """One side is at most the other."""


def kind_of(relation: Relation) -> Kind:
    """What a relation says."""
    if relation.sign != "=":
        return Kind.BOUND
    if _HUNDRED in (relation.left, relation.right):
        return Kind.SHARES
    match whole_and_rest(relation):
        case (_, Operation("-", Term() | Constant(), Term() | Constant())):
            return Kind.DIFFERENCE
    return Kind.SUM


def whole_and_rest(relation: Relation) -> tuple[Term, Expression] | None:
    """The side that is a single figure, and the other one; None where both are composed."""
    match relation.left, relation.right:
        case Term() as whole, rest:
            return whole, rest
        case rest, Term() as whole:
            return whole, rest
    return None
