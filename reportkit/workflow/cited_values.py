"""The values that a text cites: as they were at submission, as they are now, and whether they still agree.

What a chart shows is cited too, the months behind it included.
"""

import json
from collections.abc import Iterator, Mapping
from functools import partial

from reportkit.model import blocks as model
from reportkit.model.blocks import Blocks
from reportkit.model.identity import content_hash
from reportkit.model.journal import SectionState
from reportkit.model.known import KnownFigures
from reportkit.model.submission import Submission
from reportkit.text.citations import cited, resolve
from reportkit.text.words import plain
from reportkit.workflow.history import history_of
from reportkit.workflow.month_view import MonthView


def cited_values(view: MonthView, blocks: Blocks, known: KnownFigures) -> dict[str, str]:
    """Every figure that some blocks cite, by its citation, with the text it has now."""
    return dict(_told(view, blocks, known))


def _told(view: MonthView, blocks: Blocks, known: KnownFigures) -> Iterator[tuple[str, str]]:
    registers, language = view.workspace.registers, view.workspace.settings.language
    for place in cited(blocks):
        block = model.Paragraph((place.citation,)) if isinstance(place.citation, model.Citation) else place.citation
        resolved = resolve((block,), known, view.figures_through, registers, {}, language, partial(history_of, view))
        yield place.source, _text(resolved[-1])  # the last: a chart has its values in the table after it


def _text(block: model.Block) -> str:
    match block:
        case model.Paragraph(content) | model.Heading(_, content):
            return plain(content)
        case model.Table(header=header, rows=rows):
            return " | ".join(plain(cell) for row in (header, *rows) for cell in row)
    return ""


def current_cited(view: MonthView, submission: Submission) -> dict[str, str]:
    """What a submission cites, with the values of now."""
    return cited_values(view, submission.blocks, view.known_figures(submission.contribution))


def told_hash(values: Mapping[str, str]) -> str:
    """The hash that names some cited values."""
    return content_hash(json.dumps(dict(values), sort_keys=True, ensure_ascii=False).encode())


def changed_values(view: MonthView, section: str) -> dict[str, tuple[str, str]]:
    """Cited values that changed after a section was approved: by citation, what it was and what it is.

    Empty where the approval stands, and where there is none.
    """
    history = view.history(section)
    submission = view.submission(section)
    if history.state is not SectionState.APPROVED or submission is None:
        return {}
    now = current_cited(view, submission)
    if all(sign.cited == told_hash(now) for sign in history.sign_offs):
        return {}
    changed = {
        source: (submission.cited.get(source, "–"), value)
        for source, value in now.items()
        if submission.cited.get(source) != value
    }
    # The values are those of the submission again, and others were signed in between: every one is to be looked at.
    return changed or {source: ("–", value) for source, value in now.items()}
