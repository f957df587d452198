"""What will be sent with a section, in a few lines: the last look before it goes."""

from collections.abc import Iterator

from textual.content import Content

from reportkit.model.measurement import MeasurementUnit
from reportkit.text.clean import show
from reportkit.text.values import format_value
from reportkit.text.words import count_words
from reportkit.tui.desk import Desk
from reportkit.tui.screens.opened import Opened

MOST_FIGURES = 24


def summary(desk: Desk, opened: Opened) -> Content:
    """The words, the figures, the pictures and the answers of a section, a line for each."""
    own = opened.contribution
    if own.nothing is not None:
        return Content(f"  {desk.words('nothing_shown', sentence=own.nothing)}".rstrip())
    lines = [*_words(desk, opened), *_figures(desk, opened), *_beside(desk, opened), *_answers(desk, opened)]
    return Content("\n").join(lines or [Content(f"  {desk.words('sending.nothing_written')}")])


def _words(desk: Desk, opened: Opened) -> Iterator[Content]:
    words = count_words(opened.view.blocks(opened.contribution))
    headings = [show(each.title) for each in opened.look.headings if each.line]
    if words and headings:
        yield Content(f"  {desk.words('sending.words', count=words, headings=', '.join(headings))}")
    elif words:
        yield Content(f"  {desk.words('count_words', count=words)}")


def _figures(desk: Desk, opened: Opened) -> Iterator[Content]:
    """Each figure that is given, with its value as the report prints it."""
    workspace, given = opened.view.workspace, opened.contribution.figures
    lines = []
    for figure in opened.definition.figures:
        value = given.get(figure.id)
        if value is not None and value.value is not None:
            unit = workspace.registers.unit(figure.unit) or MeasurementUnit(figure.unit)
            printed = format_value(value.value, unit, workspace.settings.language, figure.signed)
            lines.append(f"{show(figure.label)}: {show(printed)}")
    if lines:
        yield Content(f"  {desk.words('count_figures', count=len(lines))}")
        yield from (Content.styled(f"    {line}", "$foreground-muted") for line in lines[:MOST_FIGURES])
    if len(lines) > MOST_FIGURES:
        yield Content.styled(f"    {desk.words('and_more', count=len(lines) - MOST_FIGURES)}", "$foreground-muted")


def _beside(desk: Desk, opened: Opened) -> Iterator[Content]:
    own = opened.contribution
    if own.images:
        yield Content(f"  {desk.words('count_images', count=len(own.images))}")
    if own.attachments:
        titles = ", ".join(show(each.title) for each in own.attachments)
        yield Content(f"  {desk.words('sending.appendices', count=len(own.attachments), titles=titles)}")


def _answers(desk: Desk, opened: Opened) -> Iterator[Content]:
    """What was said to findings and to remarks goes with it."""
    answered = [each.answer for each in opened.look.checked if each.answer is not None]
    if answered:
        yield Content(f"  {desk.words('sending.answered', count=len(answered))}")
        reasons = [show(each.reason) for each in answered if each.reason]
        yield from (Content.styled(f"    ”{reason}”", "$foreground-muted") for reason in reasons)
    remarks = sum(bool(remark.answer) for remark in opened.remarks)
    if remarks:
        yield Content(f"  {desk.words('sending.remarks_answered', count=remarks)}")
