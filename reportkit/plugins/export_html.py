"""The report as one web page: its language, headings, tables with headers, pictures in words, no outside request."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from reportkit.messages import Message, UsageError, render
from reportkit.model.blocks import (
    Align,
    Block,
    Blocks,
    Chart,
    Footnote,
    Heading,
    Image,
    Inline,
    Inlines,
    List,
    Paragraph,
    Span,
    Table,
)
from reportkit.model.report import Report
from reportkit.model.value import replace
from reportkit.plugins.export_chart import chart_svg
from reportkit.plugins.export_contents import contents_nav
from reportkit.plugins.export_front import front_sentences, full_title, header_fields
from reportkit.plugins.export_style import STYLE
from reportkit.text.words import plain
from reportkit.word.images import image_kind
from reportkit.word.properties import core_values, keywords, mark

DEEPEST = 6
_MARK = ' class="mark"'
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def html_page(report: Report) -> str:
    """The whole page. Raises UsageError for what has not been settled."""
    page = _Page(report)
    body = "".join(page.body()) + page.notes()
    title = escape(full_title(report))
    return (
        f'<!doctype html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{escape(core_values(report).author)}">\n'
        f'<meta name="keywords" content="{escape(keywords(report))}">\n'
        f"<title>{title} – {escape(report.organisation)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#main">{page.say("export.skip")}</a>\n'
        f"{_front(report, title)}{page.contents()}"
        f'<main id="main" tabindex="-1">\n{body}</main>\n</body>\n</html>\n'
    )


def _front(report: Report, title: str) -> str:
    fields = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>\n" for name, value in header_fields(report))
    marked = mark(report)
    told = "".join(
        f"<p{_MARK if marked and sentence.startswith(marked) else ''}>{escape(sentence)}</p>\n"
        for sentence in front_sentences(report)
    )
    return f"<header>\n<p>{escape(report.organisation)}</p>\n<h1>{title}</h1>\n<dl>\n{fields}</dl>\n{told}</header>\n"


class _Page:
    """Writes the parts in order, and remembers the headings for the contents and how many tables and figures stood."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._headings: list[tuple[int, str]] = []
        self._named: list[str] = []
        self._counted = {"table": 0, "figure": 0}
        self._charts = 0
        self._notes: list[str] = []
        self._section = ""

    def say(self, id: str) -> str:
        """A sentence in the report's language, ready for the page."""
        return escape(render(Message(id), self.report.language))

    def body(self) -> Iterator[str]:
        for part in self.report.parts:
            self._section = part.section
            if part.title:
                yield self._heading(part.level, (Span(part.title),))
            yield self._blocks(part.blocks)
        if self.report.appendices_title:
            yield self._heading(1, (Span(self.report.appendices_title),))
            label = self.say("word.appendix")
            rows = []
            for each in self.report.appendices:
                told = ", ".join(filter(None, (each.file, each.owner)))
                line = escape(f"{each.number}: {each.title} ({told})")
                rows.append(f'<li id="appendix-{each.number}">{label} {line}</li>\n')
            yield f'<ul class="appendices">\n{"".join(rows)}</ul>\n' if rows else ""

    def contents(self) -> str:
        """The table of contents; called when the body has been written."""
        return contents_nav(self._headings, self._named, self.report.language)

    def _heading(self, level: int, content: Inlines) -> str:
        """A heading, one level below the title's."""
        if not plain(content).strip():
            return ""
        bare = [replace(span, href="", refers="") for span in content if isinstance(span, Span)]
        self._headings.append((level, self._inlines(tuple(bare))))
        self._named.append(plain(content))
        tag = f"h{min(level + 1, DEEPEST)}"
        return f'<{tag} id="heading-{len(self._headings)}">{self._inlines(content)}</{tag}>\n'

    def _blocks(self, blocks: Blocks) -> str:
        return "".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level, content):
                return self._heading(level, content)
            case Paragraph(content):
                return f"<p>{self._inlines(content)}</p>\n" if plain(content).strip() else ""
            case List():
                return self._list(block)
            case Table():
                return self._table(block)
            case Image():
                return self._image(block)
            case Chart():
                return self._chart(block)
        raise UsageError("word.unresolved", section=self._section, what=type(block).__name__)

    def _list(self, block: List) -> str:
        items = "".join(f"<li>{self._item(each.blocks)}</li>\n" for each in block.items)
        start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
        tag = "ol" if block.ordered else "ul"
        return f"<{tag}{start}>\n{items}</{tag}>\n"

    def _item(self, blocks: Blocks) -> str:
        """An item of one paragraph stands without the air of one."""
        match blocks:
            case (Paragraph(content), *rest):
                return self._inlines(content) + self._blocks(tuple(rest))
        return self._blocks(blocks)

    def _table(self, table: Table) -> str:
        caption = self._numbered("table", table.caption)
        head = "".join(
            f'<th scope="col"{_dress(align)}>{self._inlines(cell)}</th>'
            for cell, align in zip(table.header, table.align, strict=True)
        )
        rows = "".join(f"<tr>{self._row(row, table.align)}</tr>\n" for row in table.rows)
        note = f'<p class="note">{escape(table.note)}</p>\n' if table.note else ""
        label = f' role="region" aria-label="{escape(table.caption)}"' if table.caption else ""
        return (
            f'<div class="scroll" tabindex="0"{self._place("table", table.caption)}{label}>\n<table>\n'
            f"{f'<caption>{caption}</caption>' if caption else ''}"
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n{note}"
        )

    def _row(self, row: tuple[Inlines, ...], aligns: tuple[Align, ...]) -> str:
        """The first cell names the row, unless it is a value itself."""
        cells = []
        for place, (cell, align) in enumerate(zip(row, aligns, strict=True)):
            names_row = place == 0 and align is Align.LEFT and plain(cell).strip()
            opening, tag = ('th scope="row"', "th") if names_row else ("td", "td")
            cells.append(f"<{opening}{_dress(align)}>{self._inlines(cell)}</{tag}>")
        return "".join(cells)

    def _image(self, image: Image) -> str:
        data = self.report.images.get((self._section, image.path))
        if data is None:
            raise UsageError("word.image_missing", section=self._section, image=image.path)
        address = f"data:image/{image_kind(data)};base64,{b64encode(data).decode()}"
        caption = self._numbered("figure", image.caption)
        told = f"<figcaption>{caption}</figcaption>\n" if caption else ""
        picture = f'<img src="{address}" alt="{escape(image.alt)}">'
        return f"<figure{self._place('figure', image.caption)}>\n{picture}\n{told}</figure>\n"

    def _chart(self, chart: Chart) -> str:
        """A drawing; its figures stand in the table after it."""
        self._charts += 1
        caption = self._numbered("figure", chart.caption)
        told = f"<figcaption>{caption}</figcaption>\n" if caption else ""
        label = f' role="group" aria-label="{escape(chart.caption)}"' if chart.caption else ""
        drawing = chart_svg(chart, f"chart-{self._charts}", self.report.language)
        shown = (
            f'<div class="scroll" tabindex="0"{label}>\n{drawing}</div>\n'
            if drawing
            else f"<p>{escape(chart.alt)}</p>\n"
        )
        return f"<figure{self._place('figure', chart.caption)}>\n{told}{shown}</figure>\n"

    def _numbered(self, kind: str, caption: str) -> str:
        """`Tabell 4. Besök i primärvården`; nothing where nothing is said of it."""
        if not caption:
            return ""
        self._counted[kind] += 1
        return f"{self.say(f'word.{kind}')} {self._counted[kind]}. {escape(caption)}"

    def _place(self, kind: str, caption: str) -> str:
        """The id of the table or figure that was numbered last; references lead to it."""
        return f' id="{kind}-{self._counted[kind]}"' if caption else ""

    def _inlines(self, content: Inlines) -> str:
        return "".join(map(self._inline, content))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Span():
                return self._span(inline)
            case Footnote(content):
                self._notes.append("")  # its number is taken before a note within it takes one
                number = len(self._notes)
                self._notes[number - 1] = self._inlines(content)
                return f'<sup><a id="mark-{number}" href="#note-{number}">{number}</a></sup>'
        raise UsageError("word.unresolved", section=self._section, what=type(inline).__name__)

    @staticmethod
    def _span(span: Span) -> str:
        text = escape(span.text).replace("\n", "<br>")
        if span.lang:
            text = f'<span lang="{escape(span.lang)}">{text}</span>'
        if span.emphasis:
            text = f"<em>{text}</em>"
        if span.strong:
            text = f"<strong>{text}</strong>"
        address = span.href or (f"#{span.refers.replace(' ', '-')}" if span.refers else "")
        return f'<a href="{escape(address)}">{text}</a>' if address else text

    def notes(self) -> str:
        """The footnotes, at the end of the page."""
        back = self.say("export.back")
        lines = [
            f'<li id="note-{number}">{text} <a href="#mark-{number}" aria-label="{back}">↩</a></li>\n'
            for number, text in enumerate(self._notes, 1)
        ]
        return f'<ol class="notes">\n{"".join(lines)}</ol>\n' if lines else ""


def _dress(align: Align) -> str:
    return "" if align is Align.LEFT else f' class="{align}"'
