"""S02: a section that is asked for is not silent."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import Rule
from reportkit.text.dates import format_month


def is_silent(context: SectionContext) -> bool:
    """Has nothing been handed in, and nobody said that there is nothing to report?"""
    contribution = context.contribution
    return contribution.is_empty and contribution.nothing is None and not contribution.problems


def something_handed_in(context: SectionContext) -> Iterator[Finding]:
    """A required section has a contribution, or the word that there is nothing to report.

    While a section is silent the other rules about what is missing are silent too: one finding says it.
    Source: catalogue of rules, S02.
    """
    if context.definition.required and is_silent(context):
        month = format_month(context.month, context.language)
        if context.owner == context.title:
            message = Message("rules.S02.own", unit=context.owner, month=month)
        else:
            message = Message("rules.S02", section=context.title, unit=context.owner, month=month)
        yield Finding("S02", Severity.ERROR, message, context.id, subject=context.id)


S02 = Rule("S02", Severity.ERROR, something_handed_in)
