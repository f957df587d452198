"""Expressions of a relation spelled out for people, and worked out from the middle of each printed number."""

from collections.abc import Callable, Mapping

from reportkit.model.number import ANYTHING, Interval, Number
from reportkit.model.relation import Constant, Expression, Operation, Term, compute

_PRINTED_SIGN = {"+": " + ", "-": " − ", "*": " · ", "/": " / ", "..": "–"}
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "..": 3}


def spelled(
    expression: Expression, term: Callable[[Term], str], constant: Callable[[Constant], str], above: int = 0
) -> str:
    """The expression as people write it, with the parentheses it needs; `above` is how strongly its neighbour binds."""
    match expression:
        case Term():
            return term(expression)
        case Constant():
            return constant(expression)
        case Operation(sign, left, right):
            strength = _STRENGTH[sign]
            stronger = strength + (sign in ("-", "/"))
            text = (
                f"{spelled(left, term, constant, strength)}{_PRINTED_SIGN[sign]}"
                f"{spelled(right, term, constant, stronger)}"
            )
            return f"({text})" if strength < above else text


def value_of(expression: Expression, numbers: Mapping[Term, Number]) -> Interval:
    """The value at the middle of each number: one, or with a range in it, all from the lowest to the highest.

    A relation that divides by zero is never broken, so none is met here.
    """
    found = compute(expression, lambda term: Interval.exactly(numbers[term].value))
    return found or ANYTHING
