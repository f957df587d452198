"""S10: a unit that writes in several chapters."""

from collections import defaultdict
from collections.abc import Iterator

from reportkit.messages import Message, render
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.outline import SectionNode
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.rule import ReportRule


def chapters_of_a_unit_agree(report: ReportContext) -> Iterator[Finding]:
    """A unit with words in more than one chapter is shown to the editor once, with all its sections to compare.

    That is told when it begins: not where the last report had words in all of them already. The report's first section
    may repeat what others say, and is not asked about. The note hangs on no section: it is the editor's, and no contact
    has anything to mend. Source: catalogue of rules, S10.
    """
    chapters = {
        placed.node.section: placed.chapter
        for placed in report.workspace.outline.walk()
        if isinstance(placed.node, SectionNode)
    }
    written: dict[str, list[SectionContext]] = defaultdict(list)
    for section in report.sections[1:]:
        if section.owner and section.contribution.text.strip() and section.contribution.nothing is None:
            written[section.owner].append(section)
    for owner, sections in written.items():
        names = list(dict.fromkeys(chapters.get(section.id) or section.title for section in sections))
        if len(names) < 2 or all(_stood_before(section) for section in sections):
            continue
        told = Message("rules_figures.and", before=", ".join(f"”{name}”" for name in names[:-1]), last=f"”{names[-1]}”")
        yield Finding(
            "S10",
            Severity.NOTE,
            Message("rules_figures.S10", unit=owner, chapters=render(told, sections[0].language)),
            section="",
            subject=owner,
            places=tuple(Place(section.id, quote=section.title) for section in sections),
        )


def _stood_before(section: SectionContext) -> bool:
    """Had the section words in the last report?"""
    last = section.history.reports[-1:]
    return bool(last and last[0].texts.get(section.id, "").strip())


S10 = ReportRule("S10", Severity.NOTE, chapters_of_a_unit_agree, about="rules_figures.S10.about")
