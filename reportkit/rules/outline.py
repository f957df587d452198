"""S01: what the outline asks of the report as a whole."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.outline import AppendicesNode
from reportkit.rules.context import ReportContext
from reportkit.rules.rule import ReportRule
from reportkit.text.titles import section_title


def chapters_in_place(context: ReportContext) -> Iterator[Finding]:
    """Every section of the outline exists, every section has a place, and attachments have a chapter.

    The chapters and their order are the outline's own when the report is assembled, so what can go wrong lies in the
    outline: it names a section without a file, it leaves out a section that is required or has been written, or it
    has no chapter of appendices although somebody has attached a document. Source: catalogue of rules, S01.
    """
    outline, definitions = context.workspace.outline, context.workspace.sections
    placed = outline.sections()
    for section in placed:
        if section not in definitions and section not in context.workspace.unread_sections:
            yield _finding("rules.S01.no_file", section, section=section)
    for twice in sorted({section for section in placed if placed.count(section) > 1}):
        yield _finding("rules.S01.twice", f"{twice} twice", section=twice)
    for definition in definitions.values():
        if definition.required and definition.id not in placed:
            yield _finding(
                "rules.S01.no_place",
                definition.id,
                title=section_title(context.workspace, definition, context.month, context.figures_through),
            )
    has_chapter = any(isinstance(each.node, AppendicesNode) for each in outline.walk())
    if context.attachments and not has_chapter:
        yield _finding("rules.S01", "appendices", count=len(context.attachments))


def _finding(id: str, subject: str, **args: str | int) -> Finding:
    return Finding("S01", Severity.ERROR, Message(id, **args), section="", subject=subject)


S01 = ReportRule("S01", Severity.ERROR, chapters_in_place)
