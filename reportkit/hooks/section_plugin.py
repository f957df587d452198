"""What a section plugin is: an object that adds to one section what its TOML file cannot say."""

from collections.abc import Iterable

from reportkit.model.blocks import Blocks, Heading, Span
from reportkit.model.contribution import Contribution
from reportkit.model.finding import Finding
from reportkit.model.month import Month
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.text.markdown import format_blocks
from reportkit.text.matters import Fact, matters, same_title

_KEPT = (
    (Fact.ASSIGNMENT, "Uppdrag"),
    (Fact.DECISION, "Beslut"),
    (Fact.COST, "Kostnad"),
    (Fact.FINANCING, "Finansiering"),
)
_ASKED_ANEW = ("Läge", "Nästa steg")


class Preparation(Struct, frozen=True):
    """What is at hand when a section is opened for a month."""

    definition: SectionDefinition
    title: str
    """The definition's title with its slots filled."""
    month: Month
    """The month of the report."""
    figures_through: Month
    previous: Contribution | None = None
    """What was approved for the last report; None if there was none."""
    previous_blocks: Blocks = ()
    """The text of `previous`, parsed."""


class SectionPlugin:
    """What a plugin adds to a section. Override what is needed; every method has a default that adds nothing.

    The same object serves every section whose file names it (`plugin = "psykiatri"`), so it keeps nothing
    between calls and reads ids from the definition instead of knowing them. Each call is guarded: what it
    raises, a call of more than five seconds and an answer of the wrong form become a finding that names the
    plugin. A section with nothing to report is neither checked nor rendered by a plugin.
    """

    id: str = ""
    """What section files name it by: small letters, digits and hyphens."""

    def prepare(self, preparation: Preparation) -> str:
        """The Markdown that a contact starts from: by default the required headings in order, nothing below
        them. In a section that follows up, the open matters of the last report come first, with what is still
        known of them.

        Called once, when a section is first opened for a month. The guidance is shown by the screens and does
        not belong in the text. An empty string leaves the page empty.
        """
        required = [each.title for each in preparation.definition.required_headings]
        if not preparation.definition.follow_up:
            return skeleton(required)
        return open_matters(preparation.previous_blocks, required)

    def check(self, context: SectionContext) -> Iterable[Finding]:
        """Findings beyond those of the general rules; by default none.

        Called at every check, also while somebody writes: the section may be empty, half done or wrong.
        Findings speak of this section. What is read out of free prose is at most a warning.
        """
        return ()

    def render(self, context: SectionContext) -> Blocks:
        """Blocks that stand after the prose; by default none.

        Called at previews and at submission, which keeps the answer; never at assembly. Citations may be left
        unresolved, and headings begin at level 1. An empty tuple adds nothing.
        """
        return ()


def open_matters(previous: Blocks, required: Iterable[str]) -> str:
    """Markdown with the matters that were left open, then the other required headings.

    Assignment, decision and financing stand as they were; status and next step are asked for anew.
    """
    parts = []
    pending = [each for each in matters(previous) if not each.is_closed]
    for matter in pending:
        kept = [f"- {label}: {matter.facts[fact].text}" for fact, label in _KEPT if matter.has(fact)]
        parts.append("\n".join([f"# {matter.title}", "", *kept, *(f"- {label}:" for label in _ASKED_ANEW)]))
    others = [title for title in required if not any(same_title(title, each.title) for each in pending)]
    return "\n\n".join([*parts, *([skeleton(others).rstrip("\n")] if others else [])]) + "\n" * bool(parts or others)


def skeleton(titles: Iterable[str]) -> str:
    """Markdown with these headings, on the first level, and nothing below them."""
    return format_blocks(tuple(Heading(1, (Span(title),)) for title in titles))
