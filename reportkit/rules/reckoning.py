"""Relations between declared figures: which are asked, with which numbers, and how they are spelled out.

A relation fails only when the printed precision of its numbers cannot let it hold, so nothing here rounds or compares
single values; the sums are computed from the middle of each number, for people to follow.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from reportkit.model.figure import Comparison
from reportkit.model.measurement import MeasurementKind
from reportkit.model.number import Interval, Number
from reportkit.model.relation import CHANGE, PERCENT, Constant, Expression, Operation, Relation, Term
from reportkit.model.value import Struct, replace
from reportkit.rules.calculation import spelled, value_of
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import part_name, printed
from reportkit.rules.relation_kinds import Kind, kind_of, whole_and_rest

_PRECISION = 200  # digits; products of long numbers must not overflow


class Broken(Struct, frozen=True):
    """A relation that cannot hold, with the numbers it was asked with."""

    context: SectionContext
    relation: Relation
    numbers: Mapping[Term, Number]
    comparison: Comparison | None = None
    """Set where the relation was asked of this comparison of all its figures."""

    @property
    def figure(self) -> str:
        """The figure to begin looking at: the whole, or the first that the section owns."""
        sides = whole_and_rest(self.relation)
        terms = ([sides[0]] if sides else []) + list(self.relation.terms)
        return next((each.figure for each in terms if self.context.definition.figure(each.figure)), "")

    def name(self, term: Term) -> str:
        """What a figure is called in the report."""
        known = self.context.known.get(term.figure)
        if known is None:
            return str(term)
        label = known.definition.label
        return f"{label}, {part_name(self.context, known.definition, term.part)}" if term.part else label

    def number(self, term: Term) -> str:
        """A figure's number as printed."""
        return printed(self.context, self.numbers[term])

    def in_numbers(self, expression: Expression) -> str:
        """The expression as a calculation: `312 + 40`."""
        return spelled(expression, self._number_in_sum, self._constant)

    def in_words(self, expression: Expression) -> str:
        """The expression with the figures' names: `Tillsvidareanställda (312) + Vikarier (40)`."""
        return spelled(expression, lambda term: f"{self.name(term)} ({self.number(term)})", self._constant)

    def result(self, expression: Expression) -> str:
        """What the expression comes to, with as many decimals as its numbers have."""
        decimals = max((number.decimals for number in self.numbers.values()), default=0)
        with localcontext(prec=_PRECISION):
            found = value_of(expression, self.numbers)
            low, high = (each.quantize(Decimal(1).scaleb(-decimals)) for each in (found.low, found.high))
        lowest = printed(self.context, Number(low))
        return lowest if low == high else f"{lowest}–{printed(self.context, Number(high))}"

    def _number_in_sum(self, term: Term) -> str:
        text = self.number(term)
        return f"({text})" if self.numbers[term].value < 0 else text

    def _constant(self, constant: Constant) -> str:
        return printed(self.context, Number(constant.value))


def broken_relations(context: SectionContext, kind: Kind) -> Iterator[Broken]:
    """The section's relations of one kind that cannot hold for the figures given, or for their comparisons."""
    for declared in context.definition.relations:
        if kind_of(declared) is not kind:
            continue
        relation = _with_changes_spelled_out(context, declared)
        comparisons: tuple[Comparison | None, ...] = (None, *Comparison) if relation.compare else (None,)
        for comparison in comparisons:
            numbers = _numbers(context, relation, comparison)
            if numbers and can_hold(context, relation, numbers, kind) is False:
                yield Broken(context, relation, numbers, comparison)


def _with_changes_spelled_out(context: SectionContext, relation: Relation) -> Relation:
    """The relation with `figure.change` and `figure.percent` as what they are computed from."""
    if not any(term.part in (CHANGE, PERCENT) for term in relation.terms):
        return relation
    left, right = _spelled_out(context, relation.left), _spelled_out(context, relation.right)
    return replace(relation, left=left, right=right)


def _spelled_out(context: SectionContext, expression: Expression) -> Expression:
    match expression:
        case Operation(sign, left, right):
            return Operation(sign, _spelled_out(context, left), _spelled_out(context, right))
        case Term(figure, "change" | "percent" as part) if figure in context.known:
            now, before = Term(figure), Term(figure, context.known[figure].definition.main_comparison)
            change = Operation("-", now, before)
            if part == CHANGE:
                return change
            return Operation("/", Operation("*", Constant(Decimal(100)), change), before)
    return expression


def can_hold(context: SectionContext, relation: Relation, numbers: Mapping[Term, Number], kind: Kind) -> bool | None:
    """Can a relation of some kind hold for what was printed? None where it cannot be computed.

    A sum of what is counted one by one holds exactly or not at all; everything else within the printed precision.
    """
    exact = kind is Kind.SUM and _counted(context, relation, numbers)

    def printed_for(term: Term) -> Interval:
        return Interval.exactly(numbers[term].value) if exact else numbers[term].interval

    return relation.holds(printed_for)


def _counted(context: SectionContext, relation: Relation, numbers: Mapping[Term, Number]) -> bool:
    """Is everything in the relation counted one by one, in a unit of the register, so that whole numbers are exact?

    A count that comes in parts, such as hours, may have been rounded, and so may a number with a word before it.
    """
    units = [context.workspace.registers.unit(context.known[each.figure].definition.unit) for each in relation.terms]
    one_by_one = all(unit and unit.kind is MeasurementKind.COUNT and not unit.divisible for unit in units)
    return one_by_one and all(each.qualifier is None and not each.decimals for each in numbers.values())


def _numbers(context: SectionContext, relation: Relation, comparison: Comparison | None) -> dict[Term, Number] | None:
    """The number of every term; None where one has not been given, or has no such comparison."""
    numbers: dict[Term, Number] = {}
    for term in relation.terms:
        known = context.known.get(term.figure)
        if known is None or known.value is None or (comparison and term.part):
            return None
        number = known.value.part(comparison or term.part)
        if number is None:
            return None
        numbers[term] = number
    return numbers
