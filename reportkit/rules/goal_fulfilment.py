"""M02 and M03: what is said of a target follows from the outcome, and the target is one to reach for."""

from collections.abc import Iterator
from decimal import Decimal

from reportkit.messages import Message, render
from reportkit.model.finding import Finding, Severity
from reportkit.model.fulfilment import Judged, Wanted, baseline_for, judge
from reportkit.model.number import Number
from reportkit.model.plan import Baseline, Measure, Target
from reportkit.model.section import Better, FigureDefinition
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, part_name, unit_of, with_unit
from reportkit.rules.rule import Rule
from reportkit.rules.steering_measures import owed_measures
from reportkit.text.numbers import format_decimal


def judgements_follow(context: SectionContext) -> Iterator[Finding]:
    """What a contribution says about a target (`judgement`) is what the outcome gives.

    Source: catalogue of rules, M02.
    """
    plan = context.workspace.registers.plan
    for definition in context.definition.figures:
        value = context.contribution.figures.get(definition.id)
        measure = plan.measure(definition.measure) if definition.measure else None
        if value is None or measure is None or not value.judgement:
            continue
        judged = judge(measure, value, unit_of(context, definition), context.figures_through)
        if judged is None or value.judgement in judged.possible:
            continue
        either = render(Message("rules_plan.or"), context.language)
        expected = f" {either} ".join(judged.possible)
        computed = _compared(context, definition, judged)
        yield about_figure(
            context,
            definition.id,
            rule="M02",
            severity=Severity.ERROR,
            message=Message("rules_plan.M02", stated=value.judgement, computed=computed, judged=expected),
            quote=value.judgement,
            expected=expected,
            computed=computed,
        )


def _compared(context: SectionContext, definition: FigureDefinition, judged: Judged) -> str:
    """`71 procent mot minst 75`, for each category."""
    told = []
    for code, number, wanted in judged.parts:
        outcome = with_unit(context, definition, number)
        name = f"{part_name(context, definition, code)}: " if code else ""
        message = Message("rules_plan.against", outcome=f"{name}{outcome}", wanted=_in_words(wanted))
        told.append(render(message, context.language))
    return "; ".join(told)


def _in_words(wanted: Wanted) -> Message:
    low = "" if wanted.low is None else format_decimal(wanted.low)
    high = "" if wanted.high is None else format_decimal(wanted.high)
    if low and high:
        return Message("rules_plan.between", low=low, high=high)
    strict = ".strict" if wanted.beyond else ""
    return (
        Message(f"rules_plan.at_least{strict}", low=low) if low else Message(f"rules_plan.at_most{strict}", high=high)
    )


def targets_ask_for_something(context: SectionContext) -> Iterator[Finding]:
    """The target of a measure that is owed lies beyond its baseline, and the baseline is there.

    A baseline that the plan lacks is a note: nobody can mend it this month. Source: catalogue of rules, M03.
    """
    year = context.figures_through.year
    for definition, _, measure in owed_measures(context):
        target = measure.target_in(year)
        if target is None:
            continue
        if all(each.is_missing for each in measure.baselines):
            message = Message("rules_plan.M03.missing", measure=definition.label, nr=measure.nr)
            yield about_figure(
                context, definition.id, rule="M03", severity=Severity.NOTE, message=message,
                subject=f"{definition.id} baseline",
            )  # fmt: skip
            continue
        baseline = baseline_for(measure, unit_of(context, definition), context.figures_through)
        for code, wanted, base in _numbers(target, baseline):
            if not _is_reached(measure, wanted, base):
                continue
            name = part_name(context, definition, code) if code else ""
            yield about_figure(
                context,
                definition.id,
                rule="M03",
                severity=Severity.WARNING,
                message=Message(
                    "rules_plan.M03.equal" if wanted == base else "rules_plan.M03",
                    measure=f"{definition.label}, {name}" if name else definition.label,
                    target=with_unit(context, definition, Number(wanted)),
                    year=year,
                    baseline=with_unit(context, definition, Number(base)),
                ),
                subject=f"{definition.id} target {code}".strip(),
                quote=format_decimal(wanted),
                computed=format_decimal(base),
            )


def _numbers(target: Target, baseline: Baseline | None) -> Iterator[tuple[str, Decimal, Decimal]]:
    """The numbers of a target with those of the baseline, category by category where both have them.

    One target for all categories is compared with the one that is furthest from it last: `_is_reached` of every one.
    """
    if baseline is None:
        return
    if target.value is not None and baseline.value is not None:
        yield "", target.value, baseline.value
    elif target.value is not None and len(set(baseline.categories.values())) == 1:
        yield "", target.value, next(iter(baseline.categories.values()))
    else:
        for code, value in target.categories.items():
            if code in baseline.categories:
                yield code, value, baseline.categories[code]


def _is_reached(measure: Measure, target: Decimal, baseline: Decimal) -> bool:
    match measure.better:
        case Better.HIGHER:
            return baseline >= target
        case Better.LOWER:
            return baseline <= target
    return False


M02 = Rule("M02", Severity.ERROR, judgements_follow, about="rules_plan.M02.about")
M03 = Rule("M03", Severity.WARNING, targets_ask_for_something, about="rules_plan.M03.about")
