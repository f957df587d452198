"""M01 and M10: the steering measures that are to be accounted for this month are asked for, and have outcomes."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.figure import FigureValue
from reportkit.model.finding import Finding, Severity
from reportkit.model.plan import Measure
from reportkit.model.section import FigureDefinition
from reportkit.rules.assignments import falling_due
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.figures import about_figure, part_name
from reportkit.rules.later_figures import names_the_day
from reportkit.rules.required_figures import in_unit
from reportkit.rules.rule import HOUSE, ReportRule, Rule
from reportkit.rules.silence import is_silent
from reportkit.text.dates import format_date, format_month, format_period


def owed_measures(context: SectionContext) -> Iterator[tuple[FigureDefinition, FigureValue | None, Measure]]:
    """The figures that are owed this month as outcomes of steering measures, with what was given."""
    for definition in context.definition.owed_figures(context.figures_through):
        measure = context.workspace.registers.plan.measure(definition.measure) if definition.measure else None
        if measure is not None:
            yield definition, context.contribution.figures.get(definition.id), measure


def outcomes_given(context: SectionContext) -> Iterator[Finding]:
    """The outcome of a measure that is owed is given, for each category that the plan gives values for.

    Who says that there is nothing to report, or which day the figures come (F09), is only reminded: a note.
    Source: catalogue of rules, M01.
    """
    if is_silent(context):
        return
    later = names_the_day(context)
    severity = Severity.NOTE if later or context.contribution.nothing is not None else Severity.ERROR
    absent = "rules_plan.M01.later" if later else "rules_plan.M01"
    for definition, value, measure in owed_measures(context):
        period = format_period(definition.period_in(context.figures_through), context.language)
        named: dict[str, str | int] = {"measure": definition.label, "nr": measure.nr, "period": period}
        if value is None or value.value is None:
            yield about_figure(
                context,
                definition.id,
                rule="M01",
                severity=severity,
                message=Message(absent, **named),
                expected=in_unit(context, definition.unit),
            )
            continue
        missing = [code for code in measure.categories if code not in value.breakdown] if definition.breakdown else []
        if missing:
            told = ", ".join(part_name(context, definition, code) for code in missing)
            yield about_figure(
                context,
                definition.id,
                rule="M01",
                severity=severity,
                message=Message("rules_plan.M01.categories", categories=told, **named),
                subject=f"{definition.id}.{','.join(missing)}",
                expected=", ".join(missing),
            )


def the_plan_is_asked_for(report: ReportContext) -> Iterator[Finding]:
    """Every measure that is owed this month, and every assignment that falls due, is asked for in some section.

    A section whose file cannot be read may be the one that asks.
    """
    if report.workspace.unread_sections:
        return
    yield from _measures_asked_for(report)
    yield from _assignments_asked_for(report)


def _measures_asked_for(report: ReportContext) -> Iterator[Finding]:
    through, language = report.figures_through, report.workspace.settings.language
    asked = {figure.measure for section in report.sections for figure in section.definition.figures}
    for measure in report.workspace.registers.plan.measures:
        if measure.is_owed(through) and measure.nr not in asked:
            yield Finding(
                "M10",
                Severity.WARNING,
                Message(
                    "rules_plan.M10",
                    measure=measure.title,
                    nr=measure.nr,
                    month=format_month(through, language),
                ),
                section="",
                subject=f"measure {measure.nr}",
                expected=f"measure = {measure.nr}",
            )


def _assignments_asked_for(report: ReportContext) -> Iterator[Finding]:
    language = report.workspace.settings.language
    asked = {id for section in report.sections for id in section.definition.assignments}
    for assignment in report.workspace.registers.plan.assignments:
        due = min(falling_due(assignment, report.month), default=None)
        if due is not None and assignment.id not in asked and assignment.closed is None:
            args = {"id": assignment.id, "assignment": assignment.title, "due": format_date(due[0], language)}
            yield Finding(
                "M10",
                Severity.WARNING,
                Message("rules_plan.M10.assignment", **args),
                section="",
                subject=f"assignment {assignment.id}",
                expected=f'assignments = ["{assignment.id}"]',
            )


M01 = Rule("M01", Severity.ERROR, outcomes_given, about="rules_plan.M01.about")
M10 = ReportRule("M10", Severity.WARNING, the_plan_is_asked_for, HOUSE, about="rules_plan.M10.about")
