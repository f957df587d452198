"""N05: no personal identity number stands in the report."""

from collections.abc import Iterator
from functools import partial

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.kept_lines import KeptLines
from reportkit.rules.passages import Passage, found_in, passages
from reportkit.rules.personal_numbers import MASK, find
from reportkit.rules.rule import Rule

_KEPT = KeptLines()


def no_personal_numbers(context: SectionContext) -> Iterator[Finding]:
    """No personal or coordination number stands in the text, beside figures or in the title of an attachment.

    The report is public, so this is never waived, and the number is repeated nowhere: the quote is a mask.
    Source: catalogue of rules, N05.
    """
    yield from _KEPT.findings(context, passages(context), partial(_in_passage, context))


def _in_passage(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    for span in find(passage.text, context.month.last_day):
        message = Message("rules.N05")
        yield found_in(context, passage, span, rule="N05", severity=Severity.ERROR, message=message, quote=MASK)


N05 = Rule("N05", Severity.ERROR, no_personal_numbers)
