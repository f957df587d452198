"""One assembled report in the forms that the peers read. Started by peers.py; none of it is timed.

`report.docx` is our own document. `report.md` is for pandoc, `report.json` and `template.docx` for docxtpl, and
`blocks.json` for write_alone.py; the pictures lie beside them. The peers get the captions with their numbers, and the
lines of the first page, of the lists of figures and tables and of the appendices, as plain paragraphs.
"""

import json
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.text.paragraph import CT_P

from reportkit.messages import Message, render
from reportkit.model.blocks import Blocks, Heading, Image, Inlines, List, Paragraph, Span, Table
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.model.report import Report
from reportkit.model.value import replace
from reportkit.store.blocks_codec import encode
from reportkit.store.folder import FolderStore
from reportkit.text.markdown import format_blocks
from reportkit.text.words import plain
from reportkit.word.readback import read_words
from reportkit.workflow.assemble import assemble
from reportkit.workflow.session import Session


def main(workspace: Path, month: Month, folder: Path) -> None:
    """Write all of it into a folder."""
    folder.mkdir()
    made = assemble(Session(FolderStore(workspace), Actor("bench")), month, draft=True)
    (folder / "report.docx").write_bytes(made.document)
    blocks = tuple(_Telling(made.report, folder).blocks(_front(made.document) + _lists(made.document)))
    (folder / "report.md").write_text(format_blocks(blocks))
    told = {"blocks": [each for block in blocks for each in _told(block)]}
    (folder / "report.json").write_text(json.dumps(told, ensure_ascii=False))
    (folder / "blocks.json").write_text(json.dumps(_report(made.report, folder), ensure_ascii=False))
    mall = workspace / "templates" / "mall.docx"
    (folder / "mall.docx").write_bytes(mall.read_bytes())
    _template(mall, folder / "template.docx")


def _front(document: bytes) -> list[str]:
    """The lines of the first page."""
    read = read_words(document)
    first, last = read.bookmarks["_rk_front"]
    return read.paragraphs[first:last]


def _lists(document: bytes) -> list[str]:
    """The lines of the lists of figures and tables: what stands between the contents and the report's first words."""
    body = list(Document(BytesIO(document)).element.body)
    contents = next(at for at, each in enumerate(body) if each.tag.endswith("}sdt"))
    lines = takewhile(lambda each: isinstance(each, CT_P), body[contents + 1 :])
    return [each.text.replace("\t", " ") for each in lines]


class _Telling:
    """The whole report as blocks, with everything in them that Word would number."""

    def __init__(self, report: Report, folder: Path) -> None:
        self.report, self.folder = report, folder
        self.counted = {"table": 0, "figure": 0}

    def blocks(self, front: list[str]) -> Iterator[Any]:
        report = self.report
        yield from map(_paragraph, front)
        for part in report.parts:
            if part.title:
                yield Heading(part.level, (Span(part.title),))
            yield from self.settled(part.section, part.blocks)
        yield Heading(1, (Span(report.appendices_title),))
        label = render(Message("word.appendix"), report.language)
        for each in report.appendices:
            yield _paragraph(f"{label} {each.number} {each.title} ({each.file}, {each.owner})")

    def settled(self, section: str, blocks: Blocks) -> Iterator[Any]:
        """Captions become paragraphs, and pictures get files of their own."""
        for block in blocks:
            match block:
                case Table(caption=caption):
                    yield from self.caption("table", caption)
                    yield replace(block, caption="")
                case Image(path, alt, caption):
                    name = f"{section}-{Path(path).name}"
                    (self.folder / name).write_bytes(self.report.images[section, path])
                    yield Image(name, alt)
                    yield from self.caption("figure", caption)
                case _:
                    yield block

    def caption(self, kind: str, caption: str) -> Iterator[Paragraph]:
        if caption:
            self.counted[kind] += 1
            label = render(Message(f"word.{kind}"), self.report.language)
            yield _paragraph(f"{label} {self.counted[kind]}. {caption}")


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _told(block: Any, ordered: bool | None = None) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any of the blocks
    """A block as docxtpl's template asks for it; the items of lists stand one after the other."""
    match block:
        case Heading(level, content):
            yield {"kind": f"heading{level}", "text": plain(content)}
        case Paragraph(content):
            kind = {None: "paragraph", False: "bullet", True: "number"}[ordered]
            yield {"kind": kind, "runs": _runs(content)}
        case List(items):
            for item in items:
                for inner in item.blocks:
                    yield from _told(inner, block.ordered)
        case Table(header, rows):
            cells = [[plain(cell) for cell in row] for row in rows]
            yield {"kind": "table", "header": [plain(cell) for cell in header], "rows": cells}
            if block.note:
                yield {"kind": "paragraph", "runs": [[block.note, False, False]]}
        case Image(path):
            yield {"kind": "picture", "path": path}


def _runs(content: Inlines) -> list[list[Any]]:
    return [[each.text, each.strong, each.emphasis] for each in content if isinstance(each, Span)]


def _report(report: Report, folder: Path) -> dict[str, Any]:
    """What write_alone.py needs to make the report again, its pictures as files."""
    images = []
    for number, ((section, path), content) in enumerate(report.images.items()):
        name = f"own-{number}{Path(path).suffix}"
        (folder / name).write_bytes(content)
        images.append([section, path, name])
    return {
        "title": report.title,
        "organisation": report.organisation,
        "month": str(report.month),
        "figures_through": str(report.figures_through),
        "version": report.version,
        "draft": report.draft,
        "practice": report.practice,
        "parts": [[part.level, part.title, part.section, encode(part.blocks)] for part in report.parts],
        "appendices_title": report.appendices_title,
        "appendices": [[each.number, each.title, each.file, each.owner] for each in report.appendices],
        "images": images,
    }


def _template(mall: Path, path: Path) -> None:
    """Our own template with docxtpl's loops in it."""
    document = Document(str(mall))
    for element in list(document.element.body)[:-1]:
        document.element.body.remove(element)

    def add(text: str, style: str = "Normal") -> None:
        document.add_paragraph(text, style)

    add("{%p for b in blocks %}")
    add("{%p if b.kind == 'paragraph' %}")
    add("{{r b.rich }}")
    for level in range(1, 7):
        add(f"{{%p elif b.kind == 'heading{level}' %}}")
        add("{{ b.text }}", f"Heading {level}")
    for kind, style in (("bullet", "List Bullet"), ("number", "List Number")):
        add(f"{{%p elif b.kind == '{kind}' %}}")
        add("{{r b.rich }}", style)
    add("{%p elif b.kind == 'table' %}")
    table = document.add_table(rows=4, cols=3)
    table.style = "Rapporttabell"
    for row, cells in enumerate(
        (
            ("{%tc for c in b.header %}", "{{ c }}", "{%tc endfor %}"),
            ("{%tr for row in b.rows %}", "", ""),
            ("{%tc for c in row %}", "{{ c }}", "{%tc endfor %}"),
            ("{%tr endfor %}", "", ""),
        )
    ):
        for cell, text in zip(table.rows[row].cells, cells, strict=True):
            cell.text = text
    add("{%p elif b.kind == 'picture' %}")
    add("{{ b.picture }}")
    add("{%p endif %}")
    add("{%p endfor %}")
    document.save(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Month.parse(sys.argv[2]), Path(sys.argv[3]))
