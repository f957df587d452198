"""M08 and M09: the risks of the plan are reckoned rightly, and what it gives to a body can be answered for by it."""

from collections.abc import Iterable, Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.month import Month
from reportkit.model.plan import Risk
from reportkit.model.section import TERTIAL_MONTHS
from reportkit.rules.context import ReportContext
from reportkit.rules.rule import ReportRule
from reportkit.text.dates import format_month


def risks_reckoned(report: ReportContext) -> Iterator[Finding]:
    """The value of a risk is its probability times its consequence, and a high value has an action.

    An action that nobody has written down yet is a warning, asked for when the plan is followed up: in the report
    whose figures go through April, August or December. Source: catalogue of rules, M08.
    """
    plan = report.workspace.registers.plan
    without: list[Risk] = []
    for risk in plan.risks:
        if risk.probability is None or risk.consequence is None:
            continue
        product = risk.probability * risk.consequence
        sum_of = f"{risk.probability} × {risk.consequence} = {product}"
        needed = product >= plan.scale.action_from
        if risk.value not in (None, product):
            message = Message("rules_plan.M08.value", nr=risk.nr, value=risk.value or 0, computed=sum_of)
            yield _of_register("M08", Severity.ERROR, message, f"risk {risk.nr} value", str(product), sum_of)
        elif risk.action_required is not None and risk.action_required is not needed:
            message = Message(f"rules_plan.M08.{'needs' if needed else 'no_need'}", nr=risk.nr, value=product)
            yield _of_register("M08", Severity.ERROR, message, f"risk {risk.nr} action", "", sum_of)
        elif needed and not risk.action:
            without.append(risk)
    if without and report.figures_through.number in TERTIAL_MONTHS:
        numbers = ", ".join(str(each.nr) for each in without)
        message = Message("rules_plan.M08", numbers=numbers, count=len(without), least=plan.scale.action_from)
        yield _of_register("M08", Severity.WARNING, message, "actions", 'action = "…"')


def bodies_answer(report: ReportContext) -> Iterator[Finding]:
    """A body that answers for an assignment exists when it is due, and one with a measure or a risk has its goal.

    Source: catalogue of rules, M09.
    """
    plan = report.workspace.registers.plan
    for assignment in plan.assignments:
        if assignment.closed is None:
            due = assignment.due and Month(assignment.due.year, assignment.due.month)
            month = max(due or report.month, report.month)
            yield from _not_there(report, assignment.responsible, month, f"{assignment.id} {assignment.title}")
    goals = {goal.id: goal for goal in plan.goals}
    for measure in plan.measures:
        if (goal := goals.get(measure.goal)) and measure.board and measure.board not in goal.boards:
            yield _not_of_goal(report, measure.board, goal.title, f"measure {measure.nr}", measure.title)
    for risk in plan.risks:
        for board in risk.boards:
            if (goal := goals.get(risk.goal)) and board not in goal.boards:
                yield _not_of_goal(report, board, goal.title, f"risk {risk.nr}", risk.risk)


def _not_there(report: ReportContext, bodies: Iterable[str], month: Month, what: str) -> Iterator[Finding]:
    """The bodies that have ended by then, or not begun; one that the organisation does not know is told of already."""
    organisation, language = report.workspace.organisation, report.workspace.settings.language
    for body in bodies:
        unit = organisation.unit(body)
        if unit is None or month in unit.valid:
            continue
        heirs = " / ".join(each.name_in(month) for each in organisation.in_charge(body, month))
        args = {"body": unit.name_in(month), "month": format_month(month, language), "what": what, "heirs": heirs}
        message = Message("rules_plan.M09.heirs" if heirs else "rules_plan.M09", **args)
        yield _of_register("M09", Severity.ERROR, message, f"{what} {body}", heirs)


def _not_of_goal(report: ReportContext, body: str, goal: str, subject: str, what: str) -> Finding:
    unit = report.workspace.organisation.unit(body)
    name = unit.name_in(report.month) if unit else body
    message = Message("rules_plan.M09.goal", body=name, goal=goal, what=what)
    return _of_register("M09", Severity.ERROR, message, f"{subject} {body}")


def _of_register(
    rule: str, severity: Severity, message: Message, subject: str, expected: str = "", computed: str = ""
) -> Finding:
    return Finding(rule, severity, message, section="", subject=subject, expected=expected, computed=computed)


M08 = ReportRule("M08", Severity.ERROR, risks_reckoned, about="rules_plan.M08.about")
M09 = ReportRule("M09", Severity.ERROR, bodies_answer, about="rules_plan.M09.about")
