"""Writes the table in docs/rules.md from the rules themselves: `python tools/rules_table.py`."""

from pathlib import Path

from reportkit.messages import Language, render
from reportkit.model.finding import UNWAIVABLE, Severity
from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT

DOCUMENT = Path(__file__).resolve().parent.parent / "docs/rules.md"
BEGIN, END = "<!-- rules -->\n", "<!-- /rules -->\n"
_SEVERITIES = {Severity.ERROR: "fel", Severity.WARNING: "varning", Severity.NOTE: "upplysning"}


def table() -> str:
    """Every rule that comes with the program, one a row, by id."""
    rows = ["| regel | vikt | det som ska gälla |", "|---|---|---|"]
    for rule in sorted((*BUILT_IN_FOR_REPORT, *BUILT_IN), key=lambda each: each.id):
        never = " Kan inte bortses från." if rule.id in UNWAIVABLE else ""
        about = render(rule.summary, Language.SWEDISH)
        rows.append(f"| {rule.id} | {_SEVERITIES[rule.severity]} | {about}{never} |")
    return "\n".join(rows) + "\n"


def with_table(document: str) -> str:
    """The document with the table of today."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    DOCUMENT.write_text(with_table(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
