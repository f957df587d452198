"""What the relations and the parts of a figure let one expect of a number that is being given.

The rules of arithmetic ask about what does not hold. Whoever fills in a number is helped by the same sums before that:
what is expected where nothing stands yet, and that it holds where it does.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import reduce
from operator import add

from reportkit.model.figure import Comparison
from reportkit.model.measurement import MeasurementKind
from reportkit.model.number import Number
from reportkit.model.relation import Constant, Expression, Operation, Relation, Term
from reportkit.model.section import FigureDefinition
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import printed, unit_of
from reportkit.rules.reckoning import Broken, can_hold
from reportkit.rules.relation_kinds import kind_of
from reportkit.text.values import MISSING

_ADDED = frozenset({MeasurementKind.COUNT, MeasurementKind.MONEY})


class Expected(Struct, frozen=True):
    """What a relation says about one number."""

    sum: str
    """How the expected number is computed: `312 + 40 = 352`."""
    stated: str
    """The number that stands there; empty where none does."""
    holds: bool | None
    """Can it hold, as the rules of arithmetic ask? None where no number stands there."""
    label: str
    """What ought to hold, in the administrator's words; empty where there are none."""


class Parts(Struct, frozen=True):
    """The parts that a figure is divided into, added up as far as they are given."""

    sum: str
    whole: str
    """The figure itself; empty where it is not given."""
    left: str
    """What is missing to the whole; empty where nothing is, or nobody can say."""
    missing: tuple[str, ...]
    """The labels of the parts that are not given."""
    holds: bool | None
    """Do they make the whole, within the printed precision? None where that cannot be said yet."""


def expected_of(context: SectionContext, figure: str, part: str = "") -> Iterator[Expected]:
    """What the section's relations say about a figure, or about one of its comparisons or categories.

    A relation is told once all its other numbers are given, where it is an equation that the number can be computed
    from by adding and subtracting. Source: catalogue of rules, A01, A02 and A04.
    """
    for relation in context.definition.relations:
        for term, comparison in _places(relation, figure, part):
            numbers = {each: _number(context, each, comparison) for each in relation.terms}
            own = numbers.pop(term)
            others = {each: number for each, number in numbers.items() if number is not None}
            computed = _solved(relation, term)
            if len(others) == len(numbers) and computed is not None:
                yield _told(context, relation, computed, others, (term, own))


def parts_of(context: SectionContext, definition: FigureDefinition) -> Parts | None:
    """The sum of the parts of a figure; None where it has none that add up.

    Only counts and amounts are added, as in the rule about categories. Source: catalogue of rules, K02.
    """
    value = context.contribution.figures.get(definition.id)
    categories = context.workspace.registers.category_set(definition.breakdown)
    if value is None or categories is None or not value.breakdown:
        return None
    parts = [value.breakdown[code] for code in categories.codes if code in value.breakdown]
    if not parts or unit_of(context, definition).kind not in _ADDED:
        return None
    total, whole = sum((each.value for each in parts), Decimal(0)), value.value
    missing = tuple(each.label for each in categories.categories if each.code not in value.breakdown)
    meets = whole is not None and reduce(add, (each.interval for each in parts)).meets(whole.interval)
    left = whole.value - total if whole is not None else Decimal(0)
    over = left < 0 and not meets
    return Parts(
        sum=printed(context, Number(total)),
        whole=printed(context, whole) if whole is not None else "",
        left=printed(context, Number(left)) if left and not meets else "",
        missing=missing,
        holds=meets if whole is not None and (over or not missing) else None,
    )


def _places(relation: Relation, figure: str, part: str) -> Iterator[tuple[Term, Comparison | None]]:
    """Where a number stands in a relation: as itself, or as a comparison that the relation is asked of as well."""
    if Term(figure, part) in relation.terms:
        yield Term(figure, part), None
    plain = all(not each.part for each in relation.terms)
    if part in list(Comparison) and relation.compare and plain and Term(figure) in relation.terms:
        yield Term(figure), Comparison(part)


def _number(context: SectionContext, term: Term, comparison: Comparison | None) -> Number | None:
    known = context.known.get(term.figure)
    return known.value.part(comparison or term.part) if known is not None and known.value is not None else None


def _solved(relation: Relation, term: Term) -> Expression | None:
    """The expression that a term equals; None for a bound, and for what is not added and subtracted."""
    if relation.sign != "=":
        return None
    for side, other in ((relation.left, relation.right), (relation.right, relation.left)):
        if _count(side, term) == 1 and _count(other, term) == 0:
            return _alone(side, other, term)
    return None


def _alone(side: Expression, other: Expression, term: Term) -> Expression | None:
    """Move everything but the term to the other side."""
    if side == term:
        return other
    match side:
        case Operation("+", left, right):
            inside, rest = (left, right) if _count(left, term) else (right, left)
            return _alone(inside, Operation("-", other, rest), term)
        case Operation("-", left, right) if _count(left, term):
            return _alone(left, Operation("+", other, right), term)
        case Operation("-", left, right):
            return _alone(right, Operation("-", left, other), term)
    return None


def _count(expression: Expression, term: Term) -> int:
    match expression:
        case Operation(_, left, right):
            return _count(left, term) + _count(right, term)
    return int(expression == term)


def _told(
    context: SectionContext,
    relation: Relation,
    computed: Expression,
    others: Mapping[Term, Number],
    place: tuple[Term, Number | None],
) -> Expected:
    term, own = place
    broken = Broken(context, relation, others)
    numbers = broken.in_numbers(computed)
    with_own = {**others, term: own} if own is not None else {}
    return Expected(
        sum=numbers if isinstance(computed, Term | Constant) else f"{numbers} = {_result(broken, computed)}",
        stated=printed(context, own) if own is not None else "",
        holds=can_hold(context, relation, with_own, kind_of(relation)) if own is not None else None,
        label=relation.label,
    )


def _result(broken: Broken, computed: Expression) -> str:
    try:
        return broken.result(computed)
    except (InvalidOperation, ZeroDivisionError):  # a division by zero somewhere in the relation
        return MISSING
