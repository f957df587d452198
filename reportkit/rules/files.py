"""B01: every file of the contribution can be read."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import HOUSE, Rule


def files_readable(context: SectionContext) -> Iterator[Finding]:
    """No file of the contribution holds anything that could not be understood."""
    for problem in context.contribution.problems:
        is_text = problem.file.rpartition("/")[2] == "text.md"
        yield Finding(
            "B01",
            Severity.ERROR,
            Message("rules.B01", problem=problem.message),
            context.id,
            subject=f"{problem.file}: {problem.message.id}",
            line=problem.line if is_text else 0,
        )


B01 = Rule("B01", Severity.ERROR, files_readable, source=HOUSE)
