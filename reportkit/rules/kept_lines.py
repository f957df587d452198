"""What a rule said of a line, kept by the words of the line: after a keystroke all lines but one are as they were."""

from collections.abc import Callable, Iterable, Iterator

from reportkit.model.finding import Finding
from reportkit.model.month import Month
from reportkit.model.value import replace
from reportkit.model.workspace import Workspace
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage

_MOST = 16_384  # lines; with more of them the keeping begins anew

Said = dict[str, tuple[Finding, ...]]


class KeptLines:
    """The findings of one rule by line, as long as the workspace and the month are the same.

    For rules to which nothing else matters than these two and the words of the line itself: no other line, no figure,
    and not which section it stands in.
    """

    def __init__(self) -> None:
        self._kept: tuple[Workspace, Month, Said] | None = None

    def findings(
        self, context: SectionContext, passages: Iterable[Passage], ask: Callable[[Passage], Iterable[Finding]]
    ) -> Iterator[Finding]:
        """What the rule says of every passage, in order; `ask` is called for lines that it has not seen.

        Passages that are no lines of text.md are always asked about.
        """
        said = self._said(context)
        for passage in passages:
            if not passage.is_text:
                yield from ask(passage)
                continue
            found = said.get(passage.text)
            if found is None:
                found = said[passage.text] = tuple(ask(passage))
            for finding in found:
                yield _moved(finding, context.id, passage)

    def _said(self, context: SectionContext) -> Said:
        kept = self._kept
        if kept is None or kept[0] is not context.workspace or kept[1] != context.month or len(kept[2]) > _MOST:
            kept = self._kept = (context.workspace, context.month, {})
        return kept[2]


def _moved(finding: Finding, section: str, passage: Passage) -> Finding:
    """The finding about a line, as it is about a line with the same words."""
    fix = replace(finding.fix, line=passage.line) if finding.fix else None
    return replace(finding, section=section, heading=passage.heading, line=passage.line, fix=fix)
