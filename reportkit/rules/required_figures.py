"""F01, F02 and F03: the figures that are owed this month are there, whole, and with what they are compared with."""

from collections.abc import Iterator

from reportkit.messages import Message, render
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import about_figure, comparison_name, given
from reportkit.rules.later_figures import asks_for_the_day, names_the_day
from reportkit.rules.rule import Rule
from reportkit.rules.silence import is_silent
from reportkit.text.dates import format_period


def owed_figures_given(context: SectionContext) -> Iterator[Finding]:
    """Every figure that is owed for the month the figures go through has a value.

    Who says that there is nothing to report, or which day the figures come, is only reminded of them: a note. Where
    F09 asks for that day, it says enough. Source: catalogue of rules, F01.
    """
    if is_silent(context) or asks_for_the_day(context):
        return
    nothing = context.contribution.nothing is not None
    later = names_the_day(context)
    message = "rules.F01.nothing" if nothing else "rules_figures.F01.later" if later else "rules.F01"
    for definition in context.definition.owed_figures(context.figures_through):
        if definition.measure is not None:  # M01 asks for it by its name in the plan
            continue
        value = context.contribution.figures.get(definition.id)
        if value is not None and value.value is not None:
            continue
        period = definition.period_in(context.figures_through)
        yield about_figure(
            context,
            definition.id,
            rule="F01",
            severity=Severity.NOTE if nothing or later else Severity.ERROR,
            message=Message(
                message,
                figure=definition.label,
                period=format_period(period, context.language),
                section=context.title,
            ),
            expected=in_unit(context, definition.unit),
        )


def given_figures_whole(context: SectionContext) -> Iterator[Finding]:
    """A figure that somebody began to fill in has its value.

    Unit and period come from the definition, and a source may be left out; what is owed is a matter of F01.
    Source: catalogue of rules, F02.
    """
    owed = {each.id for each in context.definition.owed_figures(context.figures_through)}
    for definition, value in given(context):
        if value.value is None and definition.id not in owed:
            message = Message("rules.F02", figure=definition.label, field=Message("rules.field.value"))
            yield about_figure(
                context, definition.id, rule="F02", severity=Severity.ERROR, message=message,
                expected=in_unit(context, definition.unit),
            )  # fmt: skip


def comparisons_given(context: SectionContext) -> Iterator[Finding]:
    """A figure that has a value has every comparison that its definition asks for.

    Source: catalogue of rules, F03.
    """
    for definition, value in given(context):
        for comparison in definition.compare if value.value is not None else ():
            if comparison in value.comparisons:
                continue
            name = comparison_name(comparison)
            yield about_figure(
                context,
                definition.id,
                rule="F03",
                severity=Severity.WARNING,
                message=Message("rules.F03", figure=definition.label, comparison=name),
                subject=f"{definition.id}.{comparison}",
                expected=in_unit(context, definition.unit),
            )


def in_unit(context: SectionContext, unit: str) -> str:
    """What is wanted in the place of a value, in the report's language: `ett värde i mnkr`."""
    return render(Message("rules.a_value_in", unit=unit), context.language)


F01 = Rule("F01", Severity.ERROR, owed_figures_given)
F02 = Rule("F02", Severity.ERROR, given_figures_whole)
F03 = Rule("F03", Severity.WARNING, comparisons_given)
