"""N05: no personal identity number stands in the report."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import found_in, passages
from reportkit.rules.personal_numbers import MASK, find
from reportkit.rules.rule import Rule


def no_personal_numbers(context: SectionContext) -> Iterator[Finding]:
    """No personal or coordination number stands in the text, beside figures or in the title of an attachment.

    The report is public, so this is never waived, and the number is repeated nowhere: the quote is a mask.
    Source: catalogue of rules, N05.
    """
    for passage in passages(context):
        for span in find(passage.text, context.month.last_day):
            yield found_in(
                context, passage, span, rule="N05", severity=Severity.ERROR, message=Message("rules.N05"), quote=MASK
            )


N05 = Rule("N05", Severity.ERROR, no_personal_numbers)
