"""Relations between figures, in a small and safe language.

    besok_totalt = besok_fysiska + besok_digitala
    disponibla >= bemannade
    kostnad.budget = antal.budget * pris
    befattningar = drift_lagst..drift_hogst + utveckling_lagst..utveckling_hogst

A side is made of figures, numbers, `+ - * /`, parentheses and ranges. `figure.budget` names a comparison of a figure,
`figure.K` a category of its breakdown, `figure.change` and `figure.percent` how much it has changed from its first
comparison. `lowest..highest` is any value between two figures. A relation is computed with intervals: it fails only
when the printed precision of its numbers cannot let it hold. Nothing is ever evaluated as Python.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal

from reportkit.messages import UsageError
from reportkit.model.number import Interval
from reportkit.model.regex import regex
from reportkit.model.value import Struct

_TOKEN = regex(
    r"\s*(?:(?P<name>[a-z][a-z0-9_]*(?:\.\w+)?)|(?P<number>\d+(?:[.,]\d+)?)|(?P<mark><=|>=|\.\.|[=+\-*/()]))"
)
CHANGE, PERCENT = "change", "percent"
"""What may stand after a figure's name for how much it has changed."""
RULES = ("A01", "A05", "A06", "A08", "A12", "A13", "A15")
"""The rules that an equation may name. Otherwise its form decides which rule asks it."""
LONGEST = 1000
DEEPEST = 40


class Term(Struct, frozen=True, tag=True):
    """A figure, or with `part` one of its comparisons or categories."""

    figure: str
    part: str = ""

    def __str__(self) -> str:
        return f"{self.figure}.{self.part}" if self.part else self.figure


class Constant(Struct, frozen=True, tag=True):
    """A number that stands in the relation itself; exact."""

    value: Decimal


class Operation(Struct, frozen=True, tag=True):
    """Two expressions joined by one of `+ - * / ..`."""

    sign: str
    left: "Expression"
    right: "Expression"


Expression = Term | Constant | Operation
Lookup = Callable[[Term], Interval | None]


class Relation(Struct, frozen=True):
    """Two sides that ought to hold against each other."""

    text: str
    left: Expression
    sign: str
    """`=`, `<=` or `>=`."""
    right: Expression
    label: str = ""
    compare: bool = False
    """Ask the same of every comparison that all its figures have."""
    rule: str = ""
    """The rule that asks it, where it is not the one that its form implies."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """Its figures in the order they stand, each once."""
        return tuple(dict.fromkeys([*_terms(self.left), *_terms(self.right)]))

    def holds(self, lookup: Lookup) -> bool | None:
        """Can it hold for the printed numbers? None where a figure is missing."""
        left, right = compute(self.left, lookup), compute(self.right, lookup)
        if left is None or right is None:
            return None
        match self.sign:
            case "<=":
                return left.low <= right.high
            case ">=":
                return left.high >= right.low
        return left.meets(right)


def compute(expression: Expression, lookup: Lookup) -> Interval | None:
    """The interval of an expression; None where a figure is missing."""
    match expression:
        case Term():
            return lookup(expression)
        case Constant(value):
            return Interval.exactly(value)
        case Operation(sign, left_side, right_side):
            left, right = compute(left_side, lookup), compute(right_side, lookup)
            if left is None or right is None:
                return None
            match sign:
                case "+":
                    return left + right
                case "-":
                    return left - right
                case "*":
                    return left * right
                case "..":
                    return Interval(min(left.low, right.low), max(left.high, right.high))
            return left / right


def _terms(expression: Expression) -> Iterator[Term]:
    match expression:
        case Term():
            yield expression
        case Operation(_, left, right):
            yield from _terms(left)
            yield from _terms(right)


def parse_relation(text: str, label: str = "", compare: bool = False, rule: str = "") -> Relation:
    """Read a relation. Raises UsageError naming the place that could not be read."""
    reader = _Reader(text)
    left = reader.sum()
    sign = reader.take()
    if sign not in {"=", "<=", ">="}:
        raise reader.error(sign)
    relation = Relation(text.strip(), left, sign, reader.sum(), label, compare, rule)
    if reader.next is not None:
        raise reader.error(reader.next)
    return relation


class _Reader:
    """A recursive descent over the tokens of one relation."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.depth = 0
        self.tokens = self._split(text)
        self.next: str | None = next(self.tokens, None)

    def _split(self, text: str) -> Iterator[str]:
        if len(text) > LONGEST:
            raise self.error(text[:40])
        position = 0
        while text[position:].strip():
            match = _TOKEN.match(text, position)
            if not match:
                raise self.error(text[position:].strip()[:20])
            position = match.end()
            yield match[0].strip()

    def error(self, found: str | None) -> UsageError:
        return UsageError("files.relation", relation=self.text[:LONGEST], found=found or "…")

    def take(self) -> str | None:
        token, self.next = self.next, next(self.tokens, None)
        return token

    def sum(self) -> Expression:
        left = self.product()
        while self.next in ("+", "-"):
            left = Operation(self.take() or "", left, self.product())
        return left

    def product(self) -> Expression:
        left = self.range()
        while self.next in ("*", "/"):
            left = Operation(self.take() or "", left, self.range())
        return left

    def range(self) -> Expression:
        low = self.factor()
        return Operation(self.take() or "", low, self.factor()) if self.next == ".." else low

    def factor(self) -> Expression:
        token = self.take()
        if token == "(":
            self.depth += 1
            if self.depth > DEEPEST:
                raise self.error(token)
            inner = self.sum()
            closing = self.take()
            if closing != ")":
                raise self.error(closing)
            self.depth -= 1
            return inner
        if token and token[0].isdigit():
            return Constant(Decimal(token.replace(",", ".")))
        if token and token[0].isalpha():
            figure, _, part = token.partition(".")
            return Term(figure, part)
        raise self.error(token)
