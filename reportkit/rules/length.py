"""T07: a contribution is no longer than its definition allows."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import Rule
from reportkit.text.words import count_words


def not_too_long(context: SectionContext) -> Iterator[Finding]:
    """A contribution has no more words than its definition allows. Source: catalogue of rules, T07."""
    most = context.definition.most_words
    if most is None:
        return
    count = count_words(context.blocks)
    if count > most:
        yield Finding(
            rule="T07",
            severity=Severity.NOTE,
            message=Message("rules_language.T07", count=count, most=most),
            section=context.id,
            subject="words",
            expected=str(most),
            computed=str(count),
        )


T07 = Rule("T07", Severity.NOTE, not_too_long, about="rules_language.T07.about")
