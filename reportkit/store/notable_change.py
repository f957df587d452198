"""`notable_change` of a figure: `"25 procent"`, `"3 procentenheter"`, `"50"`, `"off"`."""

from decimal import Decimal

from reportkit.messages import UsageError
from reportkit.model.section import NotableChange
from reportkit.store.toml_source import Table, translated
from reportkit.text.numbers import parse_number

NOTED = ("notable_change", "wanted_by")
"""The keys of a figure that say what somebody else may want to know about it."""
OFF = "off"
_PERCENT = frozenset({"procent", "%", "percent"})


def notable_change(table: Table) -> NotableChange | None:
    """How much is notable; None where the key is missing. Raises BrokenFile.

    A number alone, or with another word after it, is counted in the figure's own unit (of a share: in percentage
    points).
    """
    written = table.text("notable_change", "").strip()
    if not written:
        return None
    if written == OFF:
        return NotableChange(Decimal("Infinity"))
    digits = written.rstrip("%abcdefghijklmnopqrstuvwxyzåäö ")
    word = written[len(digits) :].strip()
    try:
        amount = parse_number(digits).value
    except UsageError as error:
        raise translated(table, "notable_change", error) from error
    if amount <= 0:
        allowed = f"25 procent, 10 {table.text('unit')}, {OFF}"
        raise table.broken("files.not_a_choice", "notable_change", found=written, allowed=allowed)
    return NotableChange(amount, word in _PERCENT)
