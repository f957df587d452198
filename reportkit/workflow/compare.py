"""What changed in a section: since its last submission, or since the report before."""

from difflib import unified_diff

from reportkit.messages import UsageError
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.number import Number
from reportkit.model.value import Struct
from reportkit.text.numbers import format_number
from reportkit.workflow.month_view import MonthView


class FigureChange(Struct, frozen=True):
    """One value that differs: what it was and what it is, formatted; an empty text where there was none."""

    figure: str
    label: str
    key: str
    before: str
    now: str


class Difference(Struct, frozen=True):
    """What differs between two states of a section."""

    lines: tuple[str, ...]
    """A unified diff of the texts, line by line; empty where they agree."""
    figures: tuple[FigureChange, ...]


def since_submission(view: MonthView, section: str) -> Difference:
    """The working files against the latest submission. Raises UsageError where there is none."""
    submission = view.submission(section)
    if submission is None:
        raise UsageError("workflow.no_submission", section=section)
    return difference(view, section, submission.contribution, view.contribution(section))


def since_last_month(view: MonthView, section: str) -> Difference:
    """What speaks for the section now against what did in the report before. Raises UsageError where there is none."""
    earlier = [month for month in view.session.store.months() if month < view.month]
    if not earlier:
        raise UsageError("workflow.no_last_month", month=str(view.month))
    before = MonthView(view.session, earlier[-1]).speaking(section)
    return difference(view, section, before, view.speaking(section))


def difference(view: MonthView, section: str, before: Contribution, now: Contribution) -> Difference:
    """What differs between two contributions to a section, in words and in figures."""
    lines = unified_diff(before.text.splitlines(), now.text.splitlines(), lineterm="", n=1)
    changes: list[FigureChange] = []
    for figure in view.definition(section).figures:
        old, new = _values(view, before.figures.get(figure.id)), _values(view, now.figures.get(figure.id))
        changes.extend(
            FigureChange(figure.id, figure.label, key, old.get(key, ""), new.get(key, ""))
            for key in dict.fromkeys([*old, *new])
            if old.get(key) != new.get(key)
        )
    return Difference(tuple(line for line in lines if not line.startswith(("---", "+++"))), tuple(changes))


def _values(view: MonthView, value: FigureValue | None) -> dict[str, str]:
    if value is None:
        return {}

    def told(number: Number) -> str:
        return format_number(number, view.workspace.settings.language)

    found = {"value": told(value.value)} if value.value is not None else {}
    found |= {each.value: told(value.comparisons[each]) for each in Comparison if each in value.comparisons}
    return found | {f"breakdown.{code}": told(number) for code, number in value.breakdown.items()}
