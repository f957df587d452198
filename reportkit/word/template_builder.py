"""Builds the house template: `python -m reportkit.word.template_builder templates/mall.docx`.

The same bytes come out every time, whatever version of anything is installed: the template is made of the same
strings and the same zip as the report.
"""

import sys
from pathlib import Path

from reportkit.word.archive import packed, write_archive
from reportkit.word.fields import field
from reportkit.word.house_styles import INK, RULE, styles_xml
from reportkit.word.house_theme import theme_xml
from reportkit.word.markup import DECLARATION, DOCUMENT_NAMES, OFFICE, RELATIONS, WORD, paragraph, run
from reportkit.word.numbering import definition
from reportkit.word.properties import HEADER_PROPERTIES, NOTHING, custom_xml

PAGE = '<w:pgSz w:w="11906" w:h="16838"/>'
MARGINS = (
    '<w:pgMar w:top="1960" w:right="1418" w:bottom="1300" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/>'
)
HEADER_COLUMNS = (3230, 2400, 1940, 1500)
_NAMES = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships"'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_KINDS = {
    "styles": f"{_MAIN}.styles+xml",
    "numbering": f"{_MAIN}.numbering+xml",
    "settings": f"{_MAIN}.settings+xml",
    "fontTable": f"{_MAIN}.fontTable+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "header": f"{_MAIN}.header+xml",
    "footer": f"{_MAIN}.footer+xml",
}

SAMPLES = (
    ("Organisation", "Organisationens namn"),
    ("Title", "Rapportens titel"),
    ("Subtitle", "Månaden"),
    (
        "Normal",
        "Det här är mallen. Texten i den används inte; det gör formaten, sidan, sidhuvudet och sidfoten.",
    ),
    ("Markning", "UTKAST"),
    ("TOCHeading", "Innehåll"),
    ("TOC1", "Ett kapitel"),
    ("TOC2", "Ett avsnitt"),
    ("TOC3", "En rubrik i avsnittet"),
    *((f"Heading{level}", f"Rubrik {level}") for level in range(1, 7)),
    ("ListBullet", "En punkt"),
    ("ListNumber", "En numrerad punkt"),
    ("Caption", "Tabell 1. En tabells eller figurs text"),
    ("Anmarkning", "En anmärkning under en tabell."),
    ("Bilaga", "Bilaga 1\tEn bilagas titel"),
)


def build() -> bytes:
    """The template's bytes."""
    values = dict.fromkeys(HEADER_PROPERTIES, NOTHING)
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            ("officeDocument", "word/document.xml"), ("custom-properties", "docProps/custom.xml")
        ),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relations(*((kind, f"{kind}.xml") for kind in _KINDS)),
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme.xml": theme_xml(),
        "word/header.xml": _header(),
        "word/footer.xml": _footer(),
        "docProps/custom.xml": custom_xml(values, ""),
    }
    return write_archive((name, packed(xml.encode())) for name, xml in parts.items())


def _types() -> str:
    kinds = {"document": f"{_MAIN}.document.main+xml", **_KINDS}
    overrides = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/custom.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
    )


def _relations(*to: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(to, start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{RELATIONS}">{inside}</Relationships>'


def _document() -> str:
    samples = "".join(paragraph(f'<w:pStyle w:val="{style}"/>', run(text)) for style, text in SAMPLES)
    header, footer = (list(_KINDS).index(part) + 1 for part in ("header", "footer"))
    section = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rId{header}"/>'
        f'<w:footerReference w:type="default" r:id="rId{footer}"/>{PAGE}{MARGINS}<w:cols w:space="708"/></w:sectPr>'
    )
    return f"{DECLARATION}<w:document {DOCUMENT_NAMES}><w:body>{samples}{section}</w:body></w:document>"


def _numbering() -> str:
    instances = "".join(f'<w:num w:numId="{id + 1}"><w:abstractNumId w:val="{id}"/></w:num>' for id in (0, 1))
    bullets, numbers = (
        definition(0, ordered=False, style="ListBullet"),
        definition(1, ordered=True, style="ListNumber"),
    )
    return f'{DECLARATION}<w:numbering xmlns:w="{WORD}">{bullets}{numbers}{instances}</w:numbering>'


def _settings() -> str:
    return (
        f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="1304"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _fonts() -> str:
    """Where Calibri is absent, Carlito has the same measures: lines and pages end in the same places."""
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{WORD}"><w:font w:name="Calibri"><w:altName w:val="Carlito"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _header() -> str:
    page = run("Sida ") + field("PAGE", "1") + run(" (") + field("NUMPAGES", "1") + run(")")
    shown = dict(zip(HEADER_PROPERTIES, (_property(name) for name in HEADER_PROPERTIES), strict=True))
    mark = field('DOCPROPERTY "Märkning"', "UTKAST")
    rows = (
        ("Gäller för verksamhet", "Dokument-ID", "Version", page),
        ("Ansvarig", "Upprättad av", "Publiceringsdatum", mark),
    )
    written = []
    for row in rows:
        cells = []
        for width, what in zip(HEADER_COLUMNS, row, strict=True):
            margin = ""
            if what in shown:
                label = paragraph('<w:pStyle w:val="Sidhuvudsetikett"/>', run(what.upper()))
                inside = label + paragraph('<w:pStyle w:val="Header"/>', shown[what])
            else:
                style = "Header" if what == page else "Sidhuvudsmarkning"
                inside = paragraph(f'<w:pStyle w:val="{style}"/><w:jc w:val="right"/>', what)
                margin = '<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>'
            cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margin}</w:tcPr>{inside}</w:tc>')
        written.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in HEADER_COLUMNS)
    end = paragraph('<w:pStyle w:val="Header"/><w:spacing w:line="20" w:lineRule="exact"/>', "")
    table = f"<w:tbl>{_header_table()}<w:tblGrid>{grid}</w:tblGrid>{''.join(written)}</w:tbl>"
    return f"{DECLARATION}<w:hdr {_NAMES}>{table}{end}</w:hdr>"


def _header_table() -> str:
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 20), ("left", 0), ("bottom", 40), ("right", 120))
    )
    return (
        f'<w:tblPr><w:tblW w:w="{sum(HEADER_COLUMNS)}" w:type="dxa"/><w:tblBorders>'
        f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{INK}"/></w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar>{margins}</w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr>'
    )


def _property(name: str) -> str:
    return field(f'DOCPROPERTY "{name}"', NOTHING)


def _footer() -> str:
    inside = _property("Organisation") + run(" · ") + _property("Rapport") + run(" ") + _property("Månad i ord")
    line = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{RULE}"/></w:pBdr>'
    written = paragraph(f'<w:pStyle w:val="Footer"/>{line}', inside)
    return f"{DECLARATION}<w:ftr {_NAMES}>{written}</w:ftr>"


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(build())
