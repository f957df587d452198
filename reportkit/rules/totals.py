"""A05, A06, A08, A12 and A13: what is computed in two ways comes to the same.

The relations stand in the section's definition, as those of A01 do; see docs/files.md.
"""

from collections.abc import Iterator
from decimal import Decimal, localcontext

from reportkit.messages import Message, render
from reportkit.model.finding import Finding, Severity
from reportkit.model.number import Number
from reportkit.model.relation import Constant, Expression, Operation
from reportkit.rules.calculation import value_of
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import printed
from reportkit.rules.ranges_of_parts import stated_ranges_can_make_the_whole
from reportkit.rules.reckoning import Broken, broken_relations
from reportkit.rules.relation_kinds import Kind, whole_and_rest
from reportkit.rules.relations_told import both_sides, finding, names, stated, told
from reportkit.rules.rule import Rule
from reportkit.rules.typed_deviations import deviations_fit

_HUNDRED = Constant(Decimal(100))


def results_add_up(context: SectionContext) -> Iterator[Finding]:
    """The parts of a result make it, also in the budget, the year before and the forecast.

    A relation says that it is about a result with `rule = "A05"`, and with `compare = true` that it holds of the
    comparisons as well. Source: catalogue of rules, A05.
    """
    for broken in broken_relations(context, Kind.RESULT):
        yield told(broken, "A05")


def budgets_agree(context: SectionContext) -> Iterator[Finding]:
    """Result and deviation give the same budget, whatever it is computed from.

    Declared (`resultat - avvikelse = intakter.budget - kostnader.budget`), or typed beside a cited figure.
    Source: catalogue of rules, A06.
    """
    yield from deviations_fit(context)
    for broken in broken_relations(context, Kind.BUDGET):
        left, right = broken.relation.left, broken.relation.right
        message = Message(
            "rules_figures.A06",
            left=broken.in_words(left),
            left_value=broken.result(left),
            right=broken.in_words(right),
            right_value=broken.result(right),
        )
        yield finding(broken, "A06", message, both_sides(broken), severity=Severity.WARNING)


def divisions_have_one_total(context: SectionContext) -> Iterator[Finding]:
    """What is divided in two ways, by profession and by sector, has the same total.

    `lakare + ovriga = fysiska + digitala`, and of changes `lakare.change + ovriga.change = …`. Source: catalogue of
    rules, A08.
    """
    for broken in broken_relations(context, Kind.DIMENSIONS):
        left, right = broken.relation.left, broken.relation.right
        message = Message(
            "rules_figures.A08",
            left=_in_words(broken, left),
            left_value=broken.result(left),
            right=_in_words(broken, right),
            right_value=broken.result(right),
        )
        yield finding(broken, "A08", message, both_sides(broken))


def _in_words(broken: Broken, side: Expression) -> str:
    """The names of its figures: `Läkare och Övriga`."""
    *before, last = names(broken, side)
    if not before:
        return last
    return render(Message("rules_figures.and", before=", ".join(before), last=last), broken.context.language)


def shares_are_of_one_total(context: SectionContext) -> Iterator[Finding]:
    """A number and a share give the same total this year and last, where the total should be unchanged.

    `antal / andel = antal.previous_year / andel.previous_year`. Source: catalogue of rules, A12.
    """
    for broken in broken_relations(context, Kind.RATIO):
        one, other = _share(broken, broken.relation.left), _share(broken, broken.relation.right)
        if one is None or other is None:
            yield told(broken, "A12", Severity.WARNING)
            continue
        message = Message(
            "rules_figures.A12",
            number=one[0],
            share=one[1],
            total=one[2],
            other_number=other[0],
            other_share=other[1],
            other_total=other[2],
        )
        how = "; ".join(f"{number} / {share} % = {total}" for number, share, total in (one, other))
        yield finding(broken, "A12", message, how, severity=Severity.WARNING)


def _share(broken: Broken, side: Expression) -> tuple[str, str, str] | None:
    """A number, the share that it is, and the whole that follows, as the report prints them."""
    match side:
        case Operation("/", Operation("*", left, right), share) if _HUNDRED in (left, right):
            number = right if left == _HUNDRED else left
        case Operation("/", number, share):
            pass
        case _:
            return None
    with localcontext(prec=50):
        total = value_of(Operation("/", Operation("*", _HUNDRED, number), share), broken.numbers).low
    whole = printed(broken.context, Number(total.quantize(Decimal(1))))
    return broken.in_numbers(number), broken.in_numbers(share), whole


def ranges_can_make_the_whole(context: SectionContext) -> Iterator[Finding]:
    """Of parts that are given as ranges, some choice makes the whole.

    Declared (`behov = drift_lagst..drift_hogst + utveckling_lagst..utveckling_hogst`) or in prose.
    Source: catalogue of rules, A13.
    """
    yield from stated_ranges_can_make_the_whole(context)
    for broken in broken_relations(context, Kind.RANGE):
        sides = whole_and_rest(broken.relation)
        if sides is None:
            yield told(broken, "A13", Severity.NOTE)
            continue
        whole, rest = sides
        number = broken.number(whole)
        message = Message(
            "rules_figures.A13",
            parts=broken.in_numbers(rest),
            possible=broken.result(rest),
            whole=broken.name(whole),
            value=number,
        )
        yield finding(broken, "A13", message, stated(broken, rest, number), number, Severity.NOTE)


A05 = Rule("A05", Severity.ERROR, results_add_up, about="rules_figures.A05.about")
A06 = Rule("A06", Severity.WARNING, budgets_agree, about="rules_figures.A06.about")
A08 = Rule("A08", Severity.ERROR, divisions_have_one_total, about="rules_figures.A08.about")
A12 = Rule("A12", Severity.WARNING, shares_are_of_one_total, about="rules_figures.A12.about")
A13 = Rule("A13", Severity.NOTE, ranges_can_make_the_whole, about="rules_figures.A13.about")
