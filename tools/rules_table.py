"""Writes the table in docs/rules.md from the rules themselves: `python tools/rules_table.py`."""

from pathlib import Path

from reportkit.messages import Language, render
from reportkit.model.finding import UNWAIVABLE, Severity
from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT
from tools.marked_table import write_table

DOCUMENT = Path(__file__).resolve().parent.parent / "docs/rules.md"
MARK = "rules"
_SEVERITIES = {Severity.ERROR: "fel", Severity.WARNING: "varning", Severity.NOTE: "upplysning"}


def table() -> str:
    """Every rule that comes with the program, one a row, by id."""
    rows = ["| regel | vikt | det som ska gälla |", "|---|---|---|"]
    for rule in sorted((*BUILT_IN_FOR_REPORT, *BUILT_IN), key=lambda each: each.id):
        never = " Kan inte bortses från." if rule.id in UNWAIVABLE else ""
        about = render(rule.summary, Language.SWEDISH)
        rows.append(f"| {rule.id} | {_SEVERITIES[rule.severity]} | {about}{never} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    write_table(DOCUMENT, MARK, table())
