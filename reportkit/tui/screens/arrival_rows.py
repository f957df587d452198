"""What a file brings, in lines: what arrived, what it replaces, what stays behind."""

from collections.abc import Collection, Iterator

from textual.content import Content

from reportkit.messages import Message
from reportkit.text.clean import show
from reportkit.text.markdown import parse
from reportkit.text.structure import headings
from reportkit.text.words import plain
from reportkit.tui.desk import Desk
from reportkit.tui.screens.pick_file import size_in_words
from reportkit.word.images import image_size
from reportkit.workflow.arrival import Arrival, ArrivedFigures, ArrivedText, ArrivedValue

Line = tuple[str, Content]
"""An id, empty where the line cannot be chosen, and what stands there."""


def arrival_rows(desk: Desk, arrival: Arrival, chosen: Collection[int]) -> list[Line]:
    """Every line about an arrival. The lines that can be chosen are offered headings, by their line in the text."""
    rows: list[Line] = []
    if arrival.text is not None:
        rows += _about_text(desk, arrival.text, chosen)
    if arrival.figures is not None:
        rows += _about_figures(desk, arrival.figures)
    if arrival.meeting is not None:
        rows += _told(desk, "form.meets_head", arrival.meeting.told, "!", "$text-warning")
    rows += _told(desk, "desk.left_behind", arrival.left_out, "!", "$text-warning")
    rows += _told(desk, "desk.otherwise", arrival.notes, "○", "$foreground-muted")
    return rows[:-1]  # the last line is the air below it


def _about_text(desk: Desk, text: ArrivedText, chosen: Collection[int]) -> Iterator[Line]:
    found = headings(parse(text.with_headings(chosen)))
    yield _head(desk.words("desk.words_arrived", words=text.words, headings=len(found)))
    if text.replaced:
        yield "", _marked("!", desk.words("desk.words_replaced", count=text.replaced), "$text-warning")
    else:
        yield "", Content(f"  {desk.words('desk.words_nothing_there')}")
    if text.removed_title:
        yield "", Content(f"  {desk.words('desk.title_removed', title=text.removed_title.lstrip('# '))}")
    if text.shifted:
        yield "", Content(f"  {desk.words('desk.shifted', levels=abs(text.shifted))}")
    for each in found:
        yield "", Content(f"  {'  ' * (each.level - 1)}{show(plain(each.content))}")
    yield _AIR
    if text.offered_headings:
        yield _head(desk.words("desk.offered"))
        for offered in text.offered_headings:
            mark = "[x]" if offered.line in chosen else "[ ]"
            yield str(offered.line), Content(f"  {mark} {show(offered.text)}")
        yield _AIR
    if text.pictures:
        yield _head(desk.words("desk.pictures_arrived", count=len(text.pictures)))
        for name, content in text.pictures.items():
            width, height = image_size(content)
            yield "", Content(f"  {show(name)}   {width} × {height}   {size_in_words(len(content))}")
        yield _AIR


def _about_figures(desk: Desk, figures: ArrivedFigures) -> Iterator[Line]:
    new = [each for each in figures.values if each.is_new]
    yield _head(desk.words("desk.values_arrived", count=len(new), same=len(figures.values) - len(new)))
    named = ""
    for each in figures.values:
        if each.label != named:
            named = each.label
            yield "", Content(f"  {show(each.label)}")
        key, before, written = key_in_words(desk, each), show(each.before), show(each.written) or "–"
        if not each.is_new:
            yield "", Content.styled(f"      {key}: {written}", "$foreground-muted")
        elif before:
            line = Content(f"    ! {key}: ").stylize("$text-warning")
            yield "", line + Content(f"{before} → ") + Content.styled(written, "bold")
        else:
            yield "", Content(f"    + {key}: ") + Content.styled(written, "bold")
    yield _AIR


def key_in_words(desk: Desk, value: ArrivedValue) -> str:
    """A value's key in words: `utfall`, `föregående år`, a category."""
    if value.part:
        return desk.tell(value.part) if isinstance(value.part, Message) else show(value.part)
    inside, _, code = value.key.partition(".")
    return show(code) if inside == "breakdown" else desk.words(f"desk.key_{inside}")


def _told(desk: Desk, title: str, messages: Collection[Message], mark: str, style: str) -> Iterator[Line]:
    if messages:
        yield _head(desk.words(title, count=len(messages)))
        for message in messages:
            yield "", _marked(mark, desk.tell(message), style)
        yield _AIR


_AIR: Line = ("", Content(""))


def _head(words: str) -> Line:
    return "", Content.styled(words, "bold")


def _marked(mark: str, words: str, style: str) -> Content:
    return Content("  ") + Content.styled(mark, style) + Content(f" {words}")
