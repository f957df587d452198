"""Word on the web, LibreOffice and pandoc, after what they save; the last two are asked too, in the tests."""

from tests.word.incoming.files import NAMESPACES, WordFile, cell, drawn, item, p, r, row, table
from tests.word.incoming.writers.example import Example
from tests.word.incoming.writers.word_365 import NUMBERING, STYLES, revised


def _on_the_web():
    """Its main part is called `document2.xml`, lists have ids of their own, and spaces are runs of their own."""
    file = WordFile(STYLES, NUMBERING, main="document2.xml")
    run = 'rStyle w:val="normaltextrun"'
    body = p(r("Besök", run) + r("\u00a0", 'rStyle w:val="eop"'), "Rubrik1")
    body += p(
        r("Antalet", run) + r(" ") + r("ökade", run, "b") + r("\u200b"), extra='<w:pBdr/><w:spacing w:after="0"/>'
    )
    body += item(r("Piteå", run), 0, 1) + item(r("måndag", run), 1, 1)
    return file.docx(revised(body))


WEB = Example("Word på webben", _on_the_web(), "# Besök\n\nAntalet **ökade**\u200b\n\n- Piteå\n  - måndag\n")

_OFFICE_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="Heading"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Heading 1"/><w:basedOn w:val="Heading"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Heading"/></w:style>
<w:style w:type="paragraph" w:styleId="TextBody"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Illustration"><w:name w:val="Illustration"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="TableContents"><w:name w:val="Table Contents"/></w:style>
<w:style w:type="paragraph" w:styleId="TableHeading"><w:name w:val="Table Heading"/><w:basedOn w:val="TableContents"/>
  <w:rPr><w:b/></w:rPr></w:style>
"""


def _by_libreoffice():
    """Every heading builds on a style that is called `Heading`; a heading says that it is in no list."""
    file = WordFile(_OFFICE_STYLES)
    file.part("header", f"<w:hdr {NAMESPACES}>{p('Region')}</w:hdr>", "header1.xml")
    none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = p("Mars 2023", "Subtitle") + p(r("Besök"), "Heading1", none) + p(r("Text."), "TextBody")
    body += item("Piteå") + item("Luleå", 1)
    rows = (("Ort", "Besök"), ("Piteå", "−3,5"))
    styles = ("TableHeading", "TableContents")
    body += table(*(row(*(cell(p(each, style)) for each in line)) for line, style in zip(rows, styles, strict=True)))
    body += p(drawn(file.picture(), "En karta") + r("Figur "), "Illustration")
    return file.docx(body)


OFFICE = Example(
    "LibreOffice",
    _by_libreoffice(),
    "Mars 2023\n\n# Besök\n\nText.\n\n- Piteå\n  - Luleå\n\n| Ort | Besök |\n| --- | ---: |\n| Piteå | −3,5 |\n\n"
    "Figur\n\n![En karta](images/BILD)\n",
    left_out=(("header", "Region"),),
)

_PANDOC_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FirstParagraph"><w:name w:val="First Paragraph"/>
  <w:basedOn w:val="BodyText"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Compact"><w:name w:val="Compact"/>
  <w:basedOn w:val="BodyText"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Author"><w:name w:val="Author"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Heading 1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="Caption"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableCaption"><w:name w:val="Table Caption"/>
  <w:basedOn w:val="Caption"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="ImageCaption"><w:name w:val="Image Caption"/>
  <w:basedOn w:val="Caption"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="CaptionedFigure"><w:name w:val="Captioned Figure"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="SourceCode"><w:name w:val="Source Code"/></w:style>
"""


def _by_pandoc():
    """Captions have no label and no number; a caption of a table is known by its style."""
    file = WordFile(_PANDOC_STYLES)
    file.notes("footnote", _22="Noten.")
    body = p("Division Psykiatri", "Title") + p("Maja Ek", "Author") + p("Besök", "Heading1")
    body += p(r("Text") + r('<w:footnoteReference w:id="22"/>'), "FirstParagraph") + item("Piteå") + item("Luleå")
    body += p("Besök per ort", "TableCaption")
    body += table(row(cell(p("Ort", "Compact")), "Besök"), row(cell(p("Piteå", "Compact")), "12"))
    body += p(drawn(file.picture(), "Kartan"), "CaptionedFigure") + p("Orterna", "ImageCaption")
    return file.docx(body)


PANDOC = Example(
    "pandoc",
    _by_pandoc(),
    "# Division Psykiatri\n\nMaja Ek\n\n## Besök\n\nText[^1]\n\n- Piteå\n- Luleå\n\nTabell: Besök per ort\n"
    '| Ort | Besök |\n| --- | ---: |\n| Piteå | 12 |\n\n![Kartan](images/BILD "Orterna")\n\n[^1]: Noten.\n',
)

EXAMPLES = (WEB, OFFICE, PANDOC)
