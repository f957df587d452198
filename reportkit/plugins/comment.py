"""The question that several divisions are asked: a figure has turned out badly, and the text says nothing of
it.
"""

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.section import FigureDefinition
from reportkit.rules.context import SectionContext


def uncommented(context: SectionContext, definition: FigureDefinition, rule: str, why: str) -> Finding:
    """A warning that a figure wants a comment; `why` is a key of the book `plugins`."""
    figure = context.contribution.figures[definition.id]
    return Finding(
        rule=rule,
        severity=Severity.WARNING,
        message=Message(f"plugins.{why}", label=definition.label, id=definition.id),
        section=context.id,
        subject=definition.id,
        figure=definition.id,
        line=figure.line,
    )
