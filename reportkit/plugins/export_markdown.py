"""The report as our own small Markdown, the title on the first level and everything else one below its own.

Figures and tables bear the numbers that the text refers to them by.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reportkit.messages import Message, render
from reportkit.model.blocks import Block, Blocks, Chart, Heading, Image, Inlines, List, ListItem, Paragraph, Span, Table
from reportkit.model.regex import regex
from reportkit.model.report import Report
from reportkit.model.value import replace
from reportkit.plugins.export_contents import DEPTH, Line, chapters
from reportkit.plugins.export_front import front_sentences, full_title, header_fields
from reportkit.text.markdown import format_blocks
from reportkit.text.words import plain

DEEPEST = 6
_NO_ANCHOR = regex(r"[^\w\- ]")


def markdown_text(report: Report, pictures: Mapping[tuple[str, str], str] = {}) -> str:
    """The whole report. `pictures` has their addresses; without one it is `section/path`."""
    body = tuple(_Body(report, pictures).blocks())
    front = tuple(_front(report))
    return format_blocks((*front, *_contents(report, front, body), *body))


def _front(report: Report) -> Iterator[Block]:
    yield Heading(1, _say(full_title(report)))
    yield Paragraph(_say(report.organisation))
    yield List(tuple(ListItem((Paragraph(_say(f"{name}: {value}")),)) for name, value in header_fields(report)))
    for sentence in front_sentences(report):
        yield Paragraph(_say(sentence))


def _contents(report: Report, front: Blocks, body: Blocks) -> Iterator[Block]:
    """The headings of the body as links, each by the name that it gets where Markdown is shown."""
    title = Heading(2, _say(render(Message("word.contents"), report.language)))
    names = Counter(_anchor(plain(block.content)) for block in (*front, title) if isinstance(block, Heading))
    headings, anchors = [], []
    for block in body:
        if isinstance(block, Heading):
            text = plain(block.content)
            anchor = _anchor(text)
            headings.append((block.level - 1, text))
            anchors.append(f"{anchor}-{names[anchor]}" if names[anchor] else anchor)
            names[anchor] += 1
    items = [
        ListItem((_linked(first, anchors), *_below(below, anchors, DEPTH - 1))) for first, below in chapters(headings)
    ]
    if items:
        yield title
        yield List(tuple(items))


def _below(lines: Sequence[Line], anchors: Sequence[str], level: int) -> Iterator[Block]:
    """A list of the headings of one level, each with a list of those below it."""
    if not lines:
        return
    begins = [at for at, line in enumerate(lines) if at == 0 or line.level <= level]
    items = [
        ListItem((_linked(lines[at], anchors), *_below(lines[at + 1 : end], anchors, level + 1)))
        for at, end in zip(begins, (*begins[1:], len(lines)), strict=True)
    ]
    yield List(tuple(items))


def _linked(line: Line, anchors: Sequence[str]) -> Paragraph:
    return Paragraph((Span(line.text, href=f"#{anchors[line.number - 1]}"),))


def _anchor(text: str) -> str:
    """The name of a heading, as GitHub, GitLab and most that show Markdown make it."""
    return _NO_ANCHOR.sub("", text.lower()).strip().replace(" ", "-")


class _Body:
    """Writes the parts in order. Captions get the next number of their kind, as in the Word document."""

    def __init__(self, report: Report, pictures: Mapping[tuple[str, str], str]) -> None:
        self._report, self._pictures = report, pictures
        self._counted = {"table": 0, "figure": 0}

    def blocks(self) -> Iterator[Block]:
        report = self._report
        for part in report.parts:
            if part.title:
                yield Heading(_one_below(part.level), _say(part.title))
            yield from self._placed(part.blocks, part.section)
        if report.appendices_title:
            yield Heading(_one_below(1), _say(report.appendices_title))
            label = render(Message("word.appendix"), report.language)
            for each in report.appendices:
                told = ", ".join(filter(None, (each.file, each.owner)))
                yield Paragraph(_say(f"{label} {each.number}: {each.title} ({told})"))

    def _placed(self, blocks: Blocks, section: str) -> Iterator[Block]:
        """The blocks of a section, headings one level down, pictures where they lie, a chart in words."""
        for block in blocks:
            match block:
                case Heading(level):
                    yield replace(block, level=_one_below(level))
                case Image(path):
                    address = self._pictures.get((section, path), f"{section}/{path}")
                    yield replace(block, path=address, caption="")
                    yield from self._caption("figure", block.caption)
                case Chart():
                    yield from self._caption("figure", block.caption)
                    yield Paragraph(_say(block.alt))
                case Table():
                    yield from self._caption("table", block.caption)
                    yield replace(block, caption="")
                case List(items):
                    inside = tuple(ListItem(tuple(self._placed(item.blocks, section))) for item in items)
                    yield replace(block, items=inside)
                case _:
                    yield block

    def _caption(self, kind: str, text: str) -> Iterator[Block]:
        if text:
            self._counted[kind] += 1
            label = render(Message(f"word.{kind}"), self._report.language)
            yield Paragraph((Span(f"{label} {self._counted[kind]}. {text}", strong=True),))


def _one_below(level: int) -> int:
    return min(level + 1, DEEPEST)


def _say(text: str) -> Inlines:
    return (Span(text),)
