"""The whole file: the template's parts with the report's words among them. The same report gives the same bytes."""

from collections.abc import Iterator, Mapping, Sequence

from reportkit.messages import BrokenFile, Message, UsageError, render
from reportkit.model.report import Report
from reportkit.word.archive import Part, packed, stored, write_archive
from reportkit.word.body import BodyWriter, Entry
from reportkit.word.footnotes import footnotes_xml, settings_with_separators
from reportkit.word.front import front_xml
from reportkit.word.markup import DECLARATION, DOCUMENT_NAMES, OFFICE, RELATIONS, IllegalCharacterError, escape
from reportkit.word.pages import begins_page, estimate_pages
from reportkit.word.properties import LOCALES, core_xml, custom_xml, extended_xml, property_values, shown_values
from reportkit.word.report_language import in_language
from reportkit.word.template import ROOT_RELATIONS, TYPES, Template
from reportkit.word.toc import list_xml, toc_xml

CORE, EXTENDED, CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
_TYPES = {
    CORE: "application/vnd.openxmlformats-package.core-properties+xml",
    EXTENDED: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    CUSTOM: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    **{
        kind: f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
        for kind in ("numbering", "footnotes", "header", "footer")
    },
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "workbook": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_RELATIONS = {
    CORE: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    EXTENDED: f"{OFFICE}/relationships/extended-properties",
    CUSTOM: f"{OFFICE}/relationships/custom-properties",
}
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"


def write_report(report: Report, template: Template, page_map: Sequence[int] | None = None) -> bytes:
    """The report as a Word file.

    `page_map` gives the page of each heading, in order and counted from 1, where they have been measured; without
    it they are estimated. Raises UsageError where the report is not settled (an unresolved citation, a picture that
    is not there, a link of another kind than http, https or mailto, a page map of the wrong length), and BrokenFile
    for a character that no Word file can hold.
    """
    return ReportFile(report, template).finished(page_map)


class ReportFile:
    """A report as a Word file, all but the pages in its contents: they are known when somebody has laid it out.

    Making one raises what `write_report` raises, except for the page map.
    """

    def __init__(self, report: Report, template: Template) -> None:
        self._report, self._template = report, template
        self._writer = writer = BodyWriter(report, template)
        try:
            values = shown_values(report)
            self._cover = template.cover.inside.fill(values) if template.cover else ""
            self._front = front_xml(report, template, writer.inlines)
            self._body = _body(report, template, writer)
            custom = custom_xml(property_values(report), template.text(CUSTOM) if CUSTOM in template.parts else "")
            written = {
                TYPES: _types(template, writer),
                ROOT_RELATIONS: _root_relations(template),
                template.document: "",  # when its pages are known
                template.relations: _relations(template, writer),
                template.numbering: writer.numbering.xml(),
                **{name: each.fill(values) for name, each in template.fillable.items()},
                CORE: core_xml(report),
                EXTENDED: extended_xml(report),
                CUSTOM: custom,
            }
        except IllegalCharacterError as error:
            where = writer.inlines.where or report.title
            raise BrokenFile("word.illegal_character", section=where, code=error.code, around=error.around) from error
        written.update(in_language(template, LOCALES[report.language]))
        if writer.inlines.notes:
            written.update(_notes(template, writer, written))
        self._parts: dict[str, Part] = {name: packed(xml.encode()) for name, xml in written.items()}
        self._parts.update((name, part) for name, part in template.parts.items() if name not in written)
        self._parts.update((template.folder + each.name, stored(each.data)) for each in writer.pictures.values())
        if writer.landscape:
            self._parts.update(writer.landscape.parts(values))
        if writer.charts:
            self._parts.update(_charts(template, writer, LOCALES[report.language]))

    @property
    def places(self) -> tuple[str, ...]:
        """The bookmarks whose pages the contents and the lists show, in order."""
        return tuple(entry.bookmark for entry in self._writer.places)

    @property
    def layout(self) -> str:
        """A hash of all that decides where pages end: every part but the properties, which nobody lays out."""
        from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL, and only somebody who has measured pages asks

        told = sha256(self._document([0] * len(self.places)).encode())
        for name in sorted(self._parts.keys() - {self._template.document, CORE, EXTENDED, CUSTOM}):
            told.update(f"{name}\0{self._parts[name].crc}\0{self._parts[name].size}\0".encode())
        return told.hexdigest()

    def finished(self, page_map: Sequence[int] | None = None) -> bytes:
        """The file, with the pages given or estimated. Raises UsageError for a page map of the wrong length."""
        pages = page_map
        if pages is None:
            pages = [page + bool(self._cover) for page in estimate_pages(self._report)]
        if len(pages) != len(self.places):
            raise UsageError("word.page_map", given=len(pages), needed=len(self.places))
        self._parts[self._template.document] = packed(self._document(pages).encode())
        return write_archive(self._parts)

    def _document(self, pages: Sequence[int]) -> str:
        """The main part."""
        writer, language = self._writer, self._report.language
        numbers = iter(pages)
        names = self._template.cover.names if self._template.cover else ""
        toc = toc_xml(render(Message("word.contents"), language), _paged(writer.entries, numbers), self._template)
        for kind, entries in writer.captions.items():
            title, label = (render(Message(f"word.{id}"), language) for id in (f"{kind}s", kind))
            toc += list_xml(title, label, _paged(entries, numbers), self._template)
        return (
            f"{DECLARATION}<w:document {DOCUMENT_NAMES}{names}><w:body>"
            f"{self._cover}{self._front}{toc}{self._body}{writer.last_section}</w:body></w:document>"
        )


def _paged(entries: list[Entry], pages: Iterator[int]) -> list[tuple[Entry, int]]:
    """Each entry with the next of the pages."""
    return [(entry, next(pages)) for entry in entries]


def _body(report: Report, template: Template, writer: BodyWriter) -> str:
    """What follows the table of contents."""
    for index, part in enumerate(report.parts):
        writer.part(index, part, new_page=begins_page(report.parts, index))
    if report.appendices_title:
        writer.appendices(report.appendices_title, report.appendices)
    return "".join(writer.xml)


def _relations(template: Template, writer: BodyWriter) -> str:
    """The template's relationships, with those to links, pictures and lists."""
    more = [
        f'<Relationship Id="rkL{number}" Type="{OFFICE}/relationships/hyperlink" Target="{escape(address)}"'
        ' TargetMode="External"/>'
        for address, number in writer.inlines.links.items()
    ]
    more += [
        f'<Relationship Id="{each.relation}" Type="{OFFICE}/relationships/image" Target="{each.name}"/>'
        for each in writer.pictures.values()
    ]
    if writer.inlines.notes and template.footnotes not in template.parts:
        more.append(f'<Relationship Id="rkF" Type="{OFFICE}/relationships/footnotes" Target="footnotes.xml"/>')
    more += writer.landscape.relations() if writer.landscape else ()
    more += [
        f'<Relationship Id="{each.relation}" Type="{OFFICE}/relationships/chart" '
        f'Target="charts/diagram{each.number}.xml"/>'
        for each in writer.charts
    ]
    if template.numbering not in template.parts:
        more.append(f'<Relationship Id="rkN" Type="{OFFICE}/relationships/numbering" Target="numbering.xml"/>')
    return _before_end(template.text(template.relations), "".join(more), "Relationships")


def _notes(template: Template, writer: BodyWriter, written: Mapping[str, str]) -> dict[str, str]:
    """The part of the footnotes, its links, and the settings that name the line above them."""
    folder, _, name = template.footnotes.rpartition("/")
    old = template.text(template.footnotes) if template.footnotes in template.parts else ""
    links = "".join(
        f'<Relationship Id="rkL{number}" Type="{OFFICE}/relationships/hyperlink" Target="{escape(address)}"'
        ' TargetMode="External"/>'
        for address, number in writer.inlines.note_links.items()
    )
    parts = {
        template.footnotes: footnotes_xml(writer.inlines.notes, old),
        f"{folder}/_rels/{name}.rels": f'{DECLARATION}<Relationships xmlns="{RELATIONS}">{links}</Relationships>',
    }
    settings = f"{template.folder}settings.xml"
    if settings in template.parts:
        parts[settings] = settings_with_separators(written.get(settings) or template.text(settings))
    return parts


def _charts(template: Template, writer: BodyWriter, locale: str) -> Iterator[tuple[str, Part]]:
    """Each chart's part, the workbook behind it, and what binds the two."""
    from reportkit.word.charts import chart_relations, chart_xml  # noqa: PLC0415 - only where there is a chart
    from reportkit.word.workbook import workbook  # noqa: PLC0415

    for each in writer.charts:
        name = f"diagram{each.number}.xml"
        yield f"{template.folder}charts/{name}", packed(chart_xml(each.chart, locale).encode())
        relations = chart_relations(f"../embeddings/diagram{each.number}.xlsx")
        yield f"{template.folder}charts/_rels/{name}.rels", packed(relations.encode())
        yield f"{template.folder}embeddings/diagram{each.number}.xlsx", stored(workbook(each.chart))


def _root_relations(template: Template) -> str:
    """The relationships of the file itself, with the properties it may not have had."""
    xml = template.text(ROOT_RELATIONS)
    more = [
        f'<Relationship Id="rk{number}" Type="{kind}" Target="{name}"/>'
        for number, (name, kind) in enumerate(_RELATIONS.items(), start=1)
        if kind not in xml
    ]
    return _before_end(xml, "".join(more), "Relationships")


def _types(template: Template, writer: BodyWriter) -> str:
    """The list of content types. A template (.dotx) becomes a document."""
    xml = template.text(TYPES).replace(_MAIN.format("template"), _MAIN.format("document"))
    kinds = sorted({each.name.rpartition(".")[2] for each in writer.pictures.values()})
    defaults = [f'<Default Extension="{kind}" ContentType="image/{kind}"/>' for kind in kinds]
    if writer.charts:
        defaults.append(f'<Default Extension="xlsx" ContentType="{_TYPES["workbook"]}"/>')
    named = [(name, _TYPES[name]) for name in _RELATIONS]
    named.append((template.numbering, _TYPES["numbering"]))
    if writer.inlines.notes:
        named.append((template.footnotes, _TYPES["footnotes"]))
    named += [(f"{template.folder}charts/diagram{each.number}.xml", _TYPES["chart"]) for each in writer.charts]
    for margin in writer.landscape.margins if writer.landscape else ():
        named.append((template.folder + margin.name, _TYPES[margin.kind]))
    overrides = [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in named]
    missing = [each for each in defaults if each.partition(" ContentType")[0] not in xml]
    missing += [each for each in overrides if each.partition(" ContentType")[0] not in xml]
    return _before_end(xml, "".join(missing), "Types")


def _before_end(xml: str, more: str, element: str) -> str:
    """Add to a list of things."""
    if not more:
        return xml
    if f"</{element}>" not in xml:  # Word writes an empty list as one tag
        return xml.rstrip().removesuffix("/>") + f">{more}</{element}>"
    return xml.replace(f"</{element}>", f"{more}</{element}>")
