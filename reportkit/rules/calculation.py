"""Expressions of a relation spelled out for people, and worked out from the middle of each printed number."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from reportkit.model.number import Number
from reportkit.model.relation import Constant, Expression, Operation, Term

_PRINTED_SIGN = {"+": "+", "-": "−", "*": "·", "/": "/"}
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}


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
            stronger = strength + (sign in "-/")
            text = (
                f"{spelled(left, term, constant, strength)} {_PRINTED_SIGN[sign]} "
                f"{spelled(right, term, constant, stronger)}"
            )
            return f"({text})" if strength < above else text


def value_of(expression: Expression, numbers: Mapping[Term, Number]) -> Decimal:
    """The value at the middle of each number. A relation that divides by zero is never broken, so none is met here."""
    match expression:
        case Term():
            return numbers[expression].value
        case Constant(value):
            return value
        case Operation(sign, left_side, right_side):
            left, right = value_of(left_side, numbers), value_of(right_side, numbers)
            match sign:
                case "+":
                    return left + right
                case "-":
                    return left - right
                case "*":
                    return left * right
            return left / right
