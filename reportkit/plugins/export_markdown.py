"""The report as our own small Markdown, the title on the first level and everything else one below its own.

Figures and tables bear the numbers that the text refers to them by.
"""

from collections.abc import Callable, Iterator

from reportkit.messages import Message, render
from reportkit.model.blocks import Block, Blocks, Chart, Heading, Image, Inlines, List, ListItem, Paragraph, Span, Table
from reportkit.model.report import Report
from reportkit.model.value import replace
from reportkit.plugins.export_front import front_sentences, full_title, header_fields
from reportkit.text.markdown import format_blocks

DEEPEST = 6


def markdown_text(report: Report) -> str:
    """The whole report."""
    return format_blocks(tuple(_blocks(report)))


def _blocks(report: Report) -> Iterator[Block]:
    yield Heading(1, _say(full_title(report)))
    yield Paragraph(_say(report.organisation))
    yield List(tuple(ListItem((Paragraph(_say(f"{name}: {value}")),)) for name, value in header_fields(report)))
    for sentence in front_sentences(report):
        yield Paragraph(_say(sentence))
    caption = _counting(report)
    for part in report.parts:
        if part.title:
            yield Heading(_below(part.level), _say(part.title))
        yield from _placed(part.blocks, part.section, caption)
    if report.appendices_title:
        yield Heading(_below(1), _say(report.appendices_title))
        label = render(Message("word.appendix"), report.language)
        for each in report.appendices:
            told = ", ".join(filter(None, (each.file, each.owner)))
            yield Paragraph(_say(f"{label} {each.number}: {each.title} ({told})"))


Caption = Callable[[str, str], Iterator[Block]]


def _counting(report: Report) -> Caption:
    """What writes captions, each with the next number of its kind; it counts as the Word document does."""
    counted = {"table": 0, "figure": 0}

    def caption(kind: str, text: str) -> Iterator[Block]:
        if text:
            counted[kind] += 1
            label = render(Message(f"word.{kind}"), report.language)
            yield Paragraph((Span(f"{label} {counted[kind]}. {text}", strong=True),))

    return caption


def _placed(blocks: Blocks, section: str, caption: Caption) -> Iterator[Block]:
    """The blocks of a section, headings one level down, pictures where they lie, a chart in words."""
    for block in blocks:
        match block:
            case Heading(level):
                yield replace(block, level=_below(level))
            case Image(path):
                yield replace(block, path=f"{section}/{path}", caption="")
                yield from caption("figure", block.caption)
            case Chart():
                yield from caption("figure", block.caption)
                yield Paragraph(_say(block.alt))
            case Table():
                yield from caption("table", block.caption)
                yield replace(block, caption="")
            case _:
                yield block


def _below(level: int) -> int:
    return min(level + 1, DEEPEST)


def _say(text: str) -> Inlines:
    return (Span(text),)
