"""What a rule is: an id, a weight, and a check that asks about one section or about the whole report.

A rule is an object that can be listed, switched off and tested alone. Its check is a plain function: it gets a
context, yields findings and has no other effect. A report may be as bad as it likes: a check never raises about it.
"""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.value import Struct
from reportkit.rules.context import ReportContext, SectionContext

CATALOGUE = "catalogue"
"""The source of a rule that stands in the catalogue of rules, under the same id."""
HOUSE = "house"
"""The source of a rule that the program itself needs: a file it cannot read, a citation it cannot resolve."""

Context = TypeVar("Context")


class RuleAbout(Struct, Generic[Context], frozen=True):
    """Something that must hold in whatever the check is given."""

    id: str
    """As in the catalogue of rules: `S03`. Settings, answers and waivers name it."""
    severity: Severity
    """The weight of its findings. A check may weigh a single finding less, never more."""
    check: Callable[[Context], Iterable[Finding]]
    source: str = CATALOGUE
    """`catalogue`, `house`, or the name of the plugin that brought it."""
    about: str = ""
    """The message id of a sentence about the rule; empty for `rules.<id>.about`."""

    @property
    def summary(self) -> Message:
        """One sentence about what the rule asks."""
        return Message(self.about or f"rules.{self.id}.about")


class Rule(RuleAbout[SectionContext], frozen=True):
    """Something that must hold in every section."""


class ReportRule(RuleAbout[ReportContext], frozen=True):
    """Something that must hold in the report as a whole."""
