"""Figures that a section's text shows, and that the text which takes its place no longer does."""

from collections import Counter
from collections.abc import Iterator

from reportkit.messages import Message, UsageError
from reportkit.model.blocks import Blocks, Citation
from reportkit.model.section import SectionDefinition
from reportkit.text.citations import citation_text, cited
from reportkit.text.in_place_of import Around, citations_in, in_place_of
from reportkit.text.markdown import parse
from reportkit.text.markdown.syntax import read_reference
from reportkit.text.words import texts_of
from reportkit.workflow.month_view import MonthView


def no_longer_cited(view: MonthView, definition: SectionDefinition, text: str) -> tuple[Message, ...]:
    """A sentence for each citation that other words have taken the place of, and one for all that are gone otherwise.

    `text` is what takes the place of the section's words. A citation that only stands elsewhere is not told.
    """
    before, now = parse(view.contribution(definition.id).text), parse(text)
    missing = Counter(each.source for each in cited(before)) - Counter(each.source for each in cited(now))
    told: list[Message] = []
    for around, typed in _replaced(before, now) if missing else ():
        if missing[around.source]:
            missing[around.source] -= 1
            shown = _shown(view, around)
            id = "form.typed_over" if shown else "form.typed_over_empty"
            told.append(Message(id, shown=shown, citation=around.source, typed=typed))
    gone = list((+missing).elements())
    if gone:
        told.append(Message("form.not_shown", count=len(gone), citations=", ".join(dict.fromkeys(gone))))
    return tuple(told)


def _replaced(before: Blocks, now: Blocks) -> Iterator[tuple[Around, str]]:
    """The citations in whose place other words stand, and those words."""
    paragraphs = list(texts_of(now))
    for text in texts_of(before):
        for around in citations_in(text):
            for paragraph in paragraphs:
                place = in_place_of(around, paragraph)
                typed = paragraph[slice(*place)] if place else ""
                if typed and around.source not in typed:
                    yield around, typed
                    break


def _shown(view: MonthView, around: Around) -> str:
    """What a citation reads as; empty where it cannot be read."""
    citation = read_reference(around.source)
    found = view.known_figures().get(citation.figure) if isinstance(citation, Citation) else None
    if not isinstance(citation, Citation) or found is None:
        return ""
    workspace = view.workspace
    try:
        return citation_text(citation, found, view.figures_through, workspace.registers, workspace.settings.language)
    except UsageError:  # it has no value yet
        return ""
