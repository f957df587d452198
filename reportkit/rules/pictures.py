"""C03 and R07: the pictures that the text shows are there, and are described for those who cannot see them."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import Image
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import HOUSE, Rule
from reportkit.text.contents import pictures


def pictures_there(context: SectionContext) -> Iterator[Finding]:
    """Every picture that the text shows is a file of the section; otherwise the report would lack it."""
    there = {image.path for image in context.contribution.images}
    for image in pictures(context.blocks):
        if image.path not in there:
            message = Message("rules.C03", file=image.path)
            yield _about(context, image, "C03", Severity.ERROR, message, ", ".join(sorted(there)))


def pictures_described(context: SectionContext) -> Iterator[Finding]:
    """Every picture has a description and a caption.

    Source: catalogue of rules, R07.
    """
    for image in pictures(context.blocks):
        for field, text in (("alt", image.alt), ("caption", image.caption)):
            if not text.strip():
                message = Message("rules.R07", file=image.path, field=Message(f"rules.field.{field}"))
                yield _about(context, image, "R07", Severity.WARNING, message, subject=f"{image.path} {field}")


def _about(
    context: SectionContext,
    image: Image,
    rule: str,
    severity: Severity,
    message: Message,
    expected: str = "",
    subject: str = "",
) -> Finding:
    return Finding(
        rule,
        severity,
        message,
        context.id,
        subject or image.path,
        line=image.line,
        quote=image.path,
        expected=expected,
    )


C03 = Rule("C03", Severity.ERROR, pictures_there, HOUSE)
R07 = Rule("R07", Severity.WARNING, pictures_described)
