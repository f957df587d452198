"""Q01: contributions come before the deadline."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import ReportContext
from reportkit.rules.rule import ReportRule
from reportkit.text.dates import format_date


def handed_in_on_time(report: ReportContext) -> Iterator[Finding]:
    """What was handed in came on the last day or before. For the editor, and a note: no word can mend it.

    In a workspace for practice the months are long past, and nobody is late. Source: catalogue of rules, Q01.
    """
    deadline = report.deadline
    if deadline is None or report.workspace.settings.practice:
        return
    for section in report.sections:
        day = report.handed_in.get(section.id)
        if day is None or day <= deadline:
            continue
        told = format_date(deadline, report.workspace.settings.language)
        yield Finding(
            "Q01",
            Severity.NOTE,
            Message("rules_plan.Q01", days=(day - deadline).days, deadline=told),
            section.id,
            subject=day.isoformat(),
        )


Q01 = ReportRule("Q01", Severity.NOTE, handed_in_on_time, about="rules_plan.Q01.about")
