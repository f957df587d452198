"""M04 and M05: the assignments that fall due are accounted for, and those that are past due have a status."""

from collections.abc import Iterator
from datetime import date

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.month import Month
from reportkit.model.plan import Assignment
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import Rule
from reportkit.rules.silence import is_silent
from reportkit.text.dates import format_date
from reportkit.text.matters import Fact, Matter, matters, matters_in, same_title


def falling_due(assignment: Assignment, month: Month) -> Iterator[tuple[date, str]]:
    """The days until the next report when an assignment, or part of it, is to be done; and what is to be done then.

    The next report comes in the course of the month after, so its whole month counts.
    """
    last = month.plus(1).last_day
    if assignment.due and assignment.due <= last:
        yield assignment.due, assignment.due_means
    for each in assignment.interims:
        if each.on and each.on <= last:
            yield each.on, each.what


def due_assignments_told(context: SectionContext) -> Iterator[Finding]:
    """An assignment that falls due before the next report is accounted for. Source: catalogue of rules, M04."""
    for assignment, due, means in _silent_about(context):
        if due >= context.month.first_day:
            yield _finding(context, "M04", Severity.WARNING, assignment, due, means)


def late_assignments_have_status(context: SectionContext) -> Iterator[Finding]:
    """An assignment that is past due is accounted for with its status, until a report or the register says it ended.

    Source: catalogue of rules, M05.
    """
    for assignment, due, means in _silent_about(context):
        if due < context.month.first_day:
            yield _finding(context, "M05", Severity.ERROR, assignment, due, means)


def _silent_about(context: SectionContext) -> Iterator[tuple[Assignment, date, str]]:
    """The assignments of the section that nothing is said about although something is due, and the first such day."""
    if not context.definition.assignments or is_silent(context):
        return
    told = matters(context.blocks)
    for id in context.definition.assignments:
        assignment = context.workspace.registers.plan.assignment(id)
        if assignment is None or (assignment.closed and assignment.closed <= context.month.last_day):
            continue
        due = sorted(falling_due(assignment, context.month))
        if not due or any(_is_about(matter, assignment) and matter.has(Fact.STATUS) for matter in told):
            continue
        before = _last_word(context, assignment)
        if before is not None:  # what was part of it has been told of; the whole remains until it is closed
            due = [each for each in due if each[0] == assignment.due or each[0] >= context.month.first_day]
        if due and not (before and before.is_closed):
            yield assignment, *due[0]


def _is_about(matter: Matter, assignment: Assignment) -> bool:
    ids = [id.casefold() for id in matter.assignments]
    return assignment.id.casefold() in ids or same_title(matter.title, assignment.title)


def _last_word(context: SectionContext, assignment: Assignment) -> Matter | None:
    """What the latest earlier report that spoke of an assignment said in this section."""
    for report in reversed(context.history.reports):
        for matter in matters_in(report.texts.get(context.id, "")):
            if _is_about(matter, assignment):
                return matter
    return None


def _finding(
    context: SectionContext, rule: str, severity: Severity, assignment: Assignment, due: date, means: str
) -> Finding:
    if context.contribution.nothing is not None:
        severity = Severity.NOTE if severity is Severity.WARNING else Severity.WARNING
    told = f"{assignment.title} ({means})" if means else assignment.title
    day = format_date(due, context.language)
    return Finding(
        rule,
        severity,
        Message(f"rules_plan.{rule}", id=assignment.id, assignment=told, due=day),
        context.id,
        subject=f"{assignment.id} {due.isoformat()}",
        expected=f"Uppdrag: {assignment.id}",
    )


M04 = Rule("M04", Severity.WARNING, due_assignments_told, about="rules_plan.M04.about")
M05 = Rule("M05", Severity.ERROR, late_assignments_have_status, about="rules_plan.M05.about")
