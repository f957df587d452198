"""What changed in a section: since its last submission, or since the report before."""

from difflib import SequenceMatcher

from reportkit.messages import UsageError
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.number import Number
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.text.markdown import format_to_read
from reportkit.text.numbers import format_number
from reportkit.workflow.desks import earlier_month
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.rendering import as_read

_HEADING = regex(r"#{1,6} +")


class FigureChange(Struct, frozen=True):
    """One value that differs: what it was and what it is, formatted; an empty text where there was none."""

    figure: str
    label: str
    key: str
    before: str
    now: str


class Passage(Struct, frozen=True):
    """Lines of a section that differ, beside those that do not."""

    heading: str
    """The heading that it stands under; empty above the first."""
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

    def words(self, *, typed: bool = False) -> tuple[Passage, ...]:
        """What differs in the words as they read; with `typed`, as they were typed, citations and all."""
        if typed:
            return _passages(self.before.text, self.now.text)
        return _passages(_reading(self.before_in, self.before), _reading(self.now_in, self.now))

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


def _reading(view: MonthView, contribution: Contribution) -> str:
    """A contribution as a reader of that month sees it."""
    return format_to_read(as_read(view, contribution.section, contribution))


def _passages(before: str, now: str) -> tuple[Passage, ...]:
    """The lines that differ, each run of them with the line beside it."""
    old, new = before.splitlines(), now.splitlines()
    found = []
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(n=1):
        lines: list[str] = []
        for kind, first, last, start, end in group:
            if kind == "equal":
                lines += [f" {line}" for line in old[first:last]]
            else:
                lines += [f"-{line}" for line in old[first:last]]
                lines += [f"+{line}" for line in new[start:end]]
        begins = group[0][3]
        above = [line for line in new[:begins] if _HEADING.match(line)]
        found.append(Passage(_HEADING.sub("", above[-1]) if above else "", begins + 1, tuple(lines)))
    return tuple(found)


def _values(view: MonthView, value: FigureValue | None) -> dict[str, str]:
    if value is None:
        return {}

    def told(number: Number) -> str:
        return format_number(number, view.workspace.settings.language)

    found = {"value": told(value.value)} if value.value is not None else {}
    found |= {each.value: told(value.comparisons[each]) for each in Comparison if each in value.comparisons}
    return found | {f"breakdown.{code}": told(number) for code, number in value.breakdown.items()}
