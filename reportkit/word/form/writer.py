"""Writes a form: the house's template, the section's words set as the report sets them, and places to write.

The words are set by the report's own writer: each part of the form is a part of a small report, and stands between its
bookmarks. What the form says of its own is put around them.
"""

import re
from itertools import count

from reportkit.messages import Message, render
from reportkit.model.form_identity import base_mark, form_mark
from reportkit.model.page_header import PageHeader
from reportkit.model.regex import regex
from reportkit.model.report import Part, Report
from reportkit.text.source import as_written
from reportkit.text.words import texts_of
from reportkit.word.archive import packed, read_archive, write_archive
from reportkit.word.form.content import Form, FormPart, FormRow
from reportkit.word.form.marks import STYLES, said_mark, value_mark
from reportkit.word.markup import escape, paragraph, run
from reportkit.word.names import part_bookmark
from reportkit.word.package import write_report
from reportkit.word.template import TYPES, Template, attribute

SAID = {
    "title": '<w:spacing w:before="0" w:after="60"/>|<w:b/><w:sz w:val="40"/><w:szCs w:val="40"/>',
    "report": '<w:spacing w:before="0" w:after="200"/>|<w:color w:val="404040"/><w:sz w:val="24"/><w:szCs w:val="24"/>',
    "section": '<w:keepNext/><w:spacing w:before="360" w:after="100"/>|<w:b/><w:sz w:val="28"/><w:szCs w:val="28"/>',
    "guidance": '<w:spacing w:before="0" w:after="100"/>|<w:i/><w:color w:val="505050"/>',
    "label": '<w:spacing w:before="40" w:after="40"/>|',
    "head": '<w:keepNext/><w:spacing w:before="40" w:after="40"/>|<w:b/>',
    "value": '<w:spacing w:before="40" w:after="40"/><w:jc w:val="right"/>|',
}
"""The form's own styles, each the properties of its paragraphs and of its words."""
_ROOM = (48, 30, 22)
"""The columns of the table of figures, in hundredths."""
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_GREY = '<w:rPr><w:color w:val="595959"/></w:rPr>'
_MARGINS = (
    '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0"'
    ' w:noVBand="1"/>'
)
_HEADERS = regex(r"<w:(?:header|footer)Reference\b[^>]*/>|<w:titlePg\b[^>]*/>")
_RELATION = regex(r"<Relationship\b[^>]*/>")
_BODY = regex(r"(<w:body>).*(</w:body>)", re.DOTALL)


def form_file(form: Form, template: Template) -> bytes:
    """The form as a Word file. Raises what `write_report` raises."""
    parts = read_archive(write_report(_report(form), template))
    document = parts[template.document].unpack().decode()
    inside = _Writer(form, template, document).inside()
    section = _HEADERS.sub("", template.section)
    document = _BODY.sub(lambda found: f"{found[1]}{inside}{section}{found[2]}", document, count=1)
    styles = f"{template.folder}styles.xml"
    dressed = parts[styles].unpack().decode().replace("</w:styles>", f"{_styles(template)}</w:styles>")
    relations, margins = _without_margins(parts[template.relations].unpack().decode(), template.folder)
    types = parts[TYPES].unpack().decode()
    for name in margins:
        types = re.sub(rf'<Override\b[^>]*PartName="/{re.escape(name)}"[^>]*/>', "", types)
    changed = {
        template.document: packed(document.encode()),
        styles: packed(dressed.encode()),
        template.relations: packed(relations.encode()),
        TYPES: packed(types.encode()),
    }
    gone = {*margins, *(_relations_of(name) for name in margins)}
    return write_archive({name: changed.get(name, part) for name, part in parts.items() if name not in gone})


def _without_margins(relations: str, folder: str) -> tuple[str, list[str]]:
    """The relationships without those to headers and footers, which speak of the report; and the parts they led to."""
    gone = [tag for tag in _RELATION.findall(relations) if attribute(tag, "Type").endswith(("/header", "/footer"))]
    for tag in gone:
        relations = relations.replace(tag, "")
    targets = [attribute(tag, "Target") for tag in gone]
    return relations, [target[1:] if target.startswith("/") else folder + target for target in targets]


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _report(form: Form) -> Report:
    """The form's words as a report, each heading and what stands below it a part of its own."""
    parts: list[Part] = []
    pictures: dict[tuple[str, str], bytes] = {}
    for number, part in enumerate(form.parts):
        parts += [Part(1, "", _heading(number), as_written(part.heading))]
        parts += [Part(1, "", _below(number), as_written(part.blocks))]
        pictures |= {(_below(number), path): content for path, content in form.pictures.items()}
    return Report(
        title=form.title,
        organisation=form.report,
        month=form.month,
        figures_through=form.month,
        language=form.language,
        version="",
        page_header=PageHeader(),
        parts=tuple(parts),
        images=pictures,
    )


def _heading(number: int) -> str:
    return f"rubrik-{number}"


def _below(number: int) -> str:
    return f"text-{number}"


def _style_id(kind: str) -> str:
    return f"Reportkit{kind.capitalize()}"


def _styles(template: Template) -> str:
    """The form's own styles; after a paragraph of theirs comes running text."""
    body = template.styles["body"]
    made = []
    for kind, dress in SAID.items():
        of_paragraph, _, of_words = dress.partition("|")
        made.append(
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{_style_id(kind)}">'
            f'<w:name w:val="{STYLES}{kind}"/><w:basedOn w:val="{body}"/><w:next w:val="{body}"/>'
            f"<w:pPr>{of_paragraph}</w:pPr><w:rPr>{of_words}</w:rPr></w:style>"
        )
    return "".join(made)


class _Writer:
    """Writes one form; `document` is the small report with its words."""

    def __init__(self, form: Form, template: Template, document: str) -> None:
        self._form, self._template, self._document = form, template, document
        self._ids = count(900_000)
        """Of bookmarks and controls, beyond any that the report's writer counts to."""
        self._said = count(1)

    def inside(self) -> str:
        """The inside of the body."""
        form = self._form
        title = run(form.title)
        marks = [base_mark(form.base)] if form.base else []
        for mark in (*marks, form_mark(form.section, form.month)):
            title = self._bookmarked(f"_{mark}", self._control(mark, form.title, title, locked=True))
        out = [
            paragraph(f'<w:pStyle w:val="{_style_id("title")}"/>', self._bookmarked(said_mark(0, form.title), title)),
            self._says("report", form.report),
            self._says("guidance", self._words("form.how")),
        ]
        if form.remarks:
            out += [
                self._says("section", self._words("form.remarks")),
                self._says("guidance", self._words("form.reply")),
            ]
            out += [self._says("label", each) for each in form.remarks]
        if form.rows:
            out += [self._says("section", self._words("form.figures")), self._figures()]
        out.append(self._says("section", self._words("form.text")))
        if any("{{" in text for part in form.parts for text in texts_of(part.blocks)):
            out.append(self._says("guidance", self._words("form.codes")))
        if form.guidance:
            out.append(self._says("guidance", form.guidance))
        for number, part in enumerate(form.parts):
            out += self._part(number, part)
        return "".join(out)

    def _part(self, number: int, part: FormPart) -> list[str]:
        heading = self._set(number * 2, _heading(number))
        guidance = self._says("guidance", part.guidance) if part.guidance else ""
        below = self._set(number * 2 + 1, _below(number))
        unfilled = not below
        if unfilled:
            below = paragraph("", run(self._words("form.write_here"), _GREY))
        return [heading, guidance, self._place(f"rk_text_{number}", part.name, below, unfilled=unfilled)]

    def _set(self, index: int, section: str) -> str:
        """What the report's writer has made of a part."""
        name = part_bookmark(index, Part(1, "", section))
        found = re.search(
            rf'<w:bookmarkStart w:id="([0-9]+)" w:name="{name}"/>(.*?)<w:bookmarkEnd w:id="\1"/>',
            self._document,
            re.DOTALL,
        )
        return found[2] if found else ""

    def _figures(self) -> str:
        room = self._template.text_width
        widths = [room * share // 100 for share in _ROOM]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        titles = [self._words(f"form.column_{name}") for name in ("figure", "before", "value")]
        head = "".join(
            _cell(width, self._says("head", title), shade="E7E6E6") for width, title in zip(widths, titles, strict=True)
        )
        rows = "".join(self._row(row, widths) for row in self._form.rows)
        caption = escape(self._words("form.figures"))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_LINES}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/>{_MARGINS}<w:tblCaption w:val="{caption}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
        )

    def _row(self, row: FormRow, widths: list[int]) -> str:
        named = f"{row.label} ({row.needed})" if row.needed else row.label
        label = self._says("label", named, strong=row.begins_figure, indent=0 if row.begins_figure else 280)
        if row.guidance:
            label += self._says("guidance", row.guidance)
        mark = value_mark(row.figure, row.key)
        words = run(row.written) if row.written else run(self._words(_invitation(row)), _GREY)
        value = self._control(mark, row.label, words, kind=_kind(row), unfilled=not row.written)
        cells = (
            _cell(widths[0], label),
            _cell(widths[1], self._says("value", row.before or "–")),
            _cell(
                widths[2], paragraph(f'<w:pStyle w:val="{_style_id("value")}"/>', self._bookmarked(f"_{mark}", value))
            ),
        )
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"

    def _says(self, kind: str, text: str, *, strong: bool = False, indent: int = 0) -> str:
        """A paragraph of the form's own."""
        words = run(text, "<w:rPr><w:b/></w:rPr>" if strong else "")
        dress = f'<w:pStyle w:val="{_style_id(kind)}"/>' + (f'<w:ind w:left="{indent}"/>' if indent else "")
        return paragraph(dress, self._bookmarked(said_mark(next(self._said), text), words))

    def _bookmarked(self, name: str, inside: str) -> str:
        id = next(self._ids)
        return f'<w:bookmarkStart w:id="{id}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{id}"/>'

    def _control(
        self, tag: str, name: str, words: str, *, kind: str = "", unfilled: bool = False, locked: bool = False
    ) -> str:
        """A content control among words."""
        lock = '<w:lock w:val="sdtContentLocked"/>' if locked else '<w:lock w:val="sdtLocked"/>'
        return self._sdt(tag, name, f"{lock}{'<w:showingPlcHdr/>' * unfilled}{kind}", words)

    def _place(self, tag: str, name: str, paragraphs: str, *, unfilled: bool) -> str:
        """A content control around paragraphs."""
        return self._sdt(tag, name, f'<w:lock w:val="sdtLocked"/>{"<w:showingPlcHdr/>" * unfilled}', paragraphs)

    def _sdt(self, tag: str, name: str, more: str, inside: str) -> str:
        alias = escape(" ".join(name.split())[:60])
        id = next(self._ids)
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/><w:id w:val="{id}"/>{more}</w:sdtPr>'
            f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        )

    def _words(self, id: str) -> str:
        return render(Message(id), self._form.language)


def _invitation(row: FormRow) -> str:
    return "form.choose_here" if row.choices else "form.source_here" if row.key == "source" else "form.value_here"


def _kind(row: FormRow) -> str:
    """A control to write in, or to choose in."""
    entries = "".join(f'<w:listItem w:displayText="{escape(each)}" w:value="{escape(each)}"/>' for each in row.choices)
    return f"<w:dropDownList>{entries}</w:dropDownList>" if entries else "<w:text/>"


def _cell(width: int, paragraphs: str, shade: str = "") -> str:
    shaded = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shaded}</w:tcPr>{paragraphs}</w:tc>'
