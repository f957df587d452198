"""What changed in a section: since its last submission, or since the report before."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from reportkit.messages import UsageError
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.number import Number
from reportkit.model.value import Struct
from reportkit.text.numbers import format_number
from reportkit.workflow.desks import earlier_month
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.reading_difference import Passage, passages_that_differ
from reportkit.workflow.rendering import as_read


class FigureChange(Struct, frozen=True):
    """One value that differs: what it was and what it is, formatted; an empty text where there was none."""

    figure: str
    label: str
    key: str
    before: str
    now: str


class TypedPassage(Struct, frozen=True):
    """Lines of a text as it was typed that differ, beside those that do not."""

    line: int
    """Where it begins in the text as it is now."""
    lines: tuple[str, ...]
    """Each with the sign of what became of it first: `-` gone, `+` new, a space the same."""


class Difference(Struct, frozen=True):
    """Two states of a section, and what differs between them."""

    section: str
    before: Contribution
    now: Contribution
    before_in: MonthView
    now_in: MonthView

    def words(self) -> tuple[Passage, ...]:
        """What differs in the words as they read, each state in its own month."""
        before = as_read(self.before_in, self.section, self.before)
        return passages_that_differ(before, as_read(self.now_in, self.section, self.now))

    def typed(self) -> tuple[TypedPassage, ...]:
        """What differs in the words as they were typed, citations and all, with the line on either side."""
        old, new = self.before.text.splitlines(), self.now.text.splitlines()
        groups = SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(n=1)
        return tuple(TypedPassage(group[0][3] + 1, tuple(_signed(group, old, new))) for group in groups)

    def figures(self) -> tuple[FigureChange, ...]:
        """Every value that differs, in the order of the section's figures."""
        changes: list[FigureChange] = []
        for figure in self.now_in.definition(self.section).figures:
            old = _values(self.now_in, self.before.figures.get(figure.id))
            new = _values(self.now_in, self.now.figures.get(figure.id))
            changes.extend(
                FigureChange(figure.id, figure.label, key, old.get(key, ""), new.get(key, ""))
                for key in dict.fromkeys([*old, *new])
                if old.get(key) != new.get(key)
            )
        return tuple(changes)


def since_submission(view: MonthView, section: str) -> Difference:
    """The working files against the latest submission. Raises UsageError where there is none."""
    submission = view.submission(section)
    if submission is None:
        raise UsageError("workflow.no_submission", section=section)
    return Difference(section, submission.contribution, view.contribution(section), view, view)


def since_last_month(view: MonthView, section: str) -> Difference:
    """What speaks for the section now against what did in the report before. Raises UsageError where there is none."""
    month = earlier_month(view)
    if month is None:
        raise UsageError("workflow.no_last_month", month=str(view.month))
    earlier = MonthView(view.session, month)
    return Difference(section, earlier.speaking(section), view.speaking(section), earlier, view)


def _signed(group: Iterable[tuple[str, int, int, int, int]], old: list[str], new: list[str]) -> Iterator[str]:
    for kind, first, last, start, end in group:
        if kind == "equal":
            yield from (f" {line}" for line in old[first:last])
        else:
            yield from (f"-{line}" for line in old[first:last])
            yield from (f"+{line}" for line in new[start:end])


def _values(view: MonthView, value: FigureValue | None) -> dict[str, str]:
    if value is None:
        return {}

    def told(number: Number) -> str:
        return format_number(number, view.workspace.settings.language)

    found = {"value": told(value.value)} if value.value is not None else {}
    found |= {each.value: told(value.comparisons[each]) for each in Comparison if each in value.comparisons}
    return found | {f"breakdown.{code}": told(number) for code, number in value.breakdown.items()}
