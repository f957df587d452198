"""Words and figures that lie in a section's folder and not in what was sent in: the report goes on without them."""

from collections.abc import Iterator

from reportkit.messages import Language, Message
from reportkit.model.contribution import Contribution
from reportkit.model.journal import SectionState
from reportkit.text.markdown import parse
from reportkit.text.numbers import format_number
from reportkit.workflow.month_view import MonthView

_MOST = 120
"""Letters of the words that are quoted."""


def left_behind(view: MonthView, *, draft: bool = False) -> Iterator[Message]:
    """What a report leaves behind, section by section: files that were changed past the program since they were sent.

    A draft holds what was sent in and not yet approved, too. Nothing stands in the way of a report because of this:
    what was approved is whole. But nobody should have to find out from the printed document.
    """
    if view.published:
        return
    sent = {SectionState.APPROVED} | ({SectionState.SUBMITTED, SectionState.IN_REVIEW} if draft else set())
    for definition in view.sections:
        history = view.history(definition.id)
        if history.state not in sent:
            continue
        now = view.contribution(definition.id)
        if now.revision == history.revision:
            continue
        submission = view.submission(definition.id)
        if submission is not None:
            newer = " … ".join(_newer(submission.contribution, now, view.workspace.settings.language))
            quoted = newer if len(newer) <= _MOST else f"{newer[:_MOST].rpartition(' ')[0]} …"
            id = "workflow.left_behind" if quoted else "workflow.left_behind_other"
            yield Message(id, section=view.title(definition), id=definition.id, words=quoted)


def _newer(before: Contribution, now: Contribution, language: Language) -> Iterator[str]:
    """The words that are new in the text, then the values that are new among the figures."""
    from reportkit.workflow.reading_difference import (  # noqa: PLC0415 - only where files were changed past the program
        Kind,
        reading_difference,
    )

    for line in reading_difference(parse(before.text), parse(now.text)):
        yield from (run.text for run in line if run.kind is Kind.NEW)
    for id, value in now.figures.items():
        old = before.figures.get(id)
        if value.value is not None and (old is None or value.value != old.value):
            yield f"{id} = {format_number(value.value, language)}"
