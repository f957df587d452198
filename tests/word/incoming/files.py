"""Word files to read, made by hand after what Word, LibreOffice and Google Docs write."""

import zipfile
from io import BytesIO
from itertools import count

from tests.word.sample import png

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="RegionRubrik"><w:name w:val="Regionens rubrik"/>
  <w:basedOn w:val="Rubrik2"/></w:style>
<w:style w:type="paragraph" w:styleId="Innehllsrubrik"><w:name w:val="TOC Heading"/><w:basedOn w:val="Rubrik1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Beskrivning"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Punktlista"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""


def _levels(shapes):
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/></w:lvl>'
        for depth, shape in enumerate(shapes)
    )


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{_levels(["bullet"] * 3)}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{_levels(["decimal", "lowerLetter", "bullet"])}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
BULLET, NUMBER, NUMBER_AGAIN = 1, 2, 3


class WordFile:
    """A file in the making: parts are added, `docx` gives its bytes."""

    def __init__(self, styles=STYLES, numbering=NUMBERING, main="document.xml"):
        self.parts = {}
        self.relations = []
        self.types = []
        self._main = main
        self._ids = count(1)
        self.styles = self.part("styles", f"<w:styles {NAMESPACES}>{styles}</w:styles>")
        self.part("numbering", f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>")

    def relate(self, kind, target, external=False):
        id = f"rId{next(self._ids)}"
        mode = ' TargetMode="External"' if external else ""
        self.relations.append(f'<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/>')
        return id

    def part(self, kind, xml, name=None, content_type=None):
        name = name or f"{kind}.xml"
        self.parts[f"word/{name}"] = (XML + xml).encode()
        content_type = content_type or f"{WORD}{kind}+xml"
        self.types.append(f'<Override PartName="/word/{name}" ContentType="{content_type}"/>')
        return self.relate(kind, name)

    def picture(self, content=None, name="image1.png"):
        self.parts[f"word/media/{name}"] = png(4, 3) if content is None else content
        return self.relate("image", f"media/{name}")

    def notes(self, kind, **texts):
        """Footnotes, endnotes or comments by id: `_2="text"`, or with the author `_2=("Maja Ek", "text")`."""
        items = ""
        for id, text in texts.items():
            author, text = text if isinstance(text, tuple) else ("", text)
            items += f'<w:{kind} w:id="{id[1:]}" w:author="{author}">{p(text)}</w:{kind}>'
        self.part(f"{kind}s", f"<w:{kind}s {NAMESPACES}>{items}</w:{kind}s>")

    def docx(self, body):
        document = f"{XML}<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"
        types = (
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
            '<Default Extension="emf" ContentType="image/x-emf"/>'
            '<Default Extension="bin" ContentType="application/bin"/>'
            f'<Override PartName="/word/{self._main}" ContentType="{WORD}document.main+xml"/>'
            f"{''.join(self.types)}</Types>"
        )
        main = f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/{self._main}"/>'
        parts = {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{main}</Relationships>'.encode(),
            f"word/{self._main}": document.encode(),
            f"word/_rels/{self._main}.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(self.relations)}</Relationships>'.encode()
            ),
            **self.parts,
        }
        return zipped(parts)


def zipped(parts):
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body):
    return WordFile().docx(body)


def t(text):
    return f'<w:t xml:space="preserve">{text}</w:t>'


def r(text, *properties):
    """A run: its text, or elements; properties by name, `b`, `i`, `vanish`."""
    content = text if text.startswith("<") else t(text)
    return f"<w:r><w:rPr>{''.join(f'<w:{each}/>' for each in properties)}</w:rPr>{content}</w:r>"


def p(content="", style="", extra=""):
    runs = content if content.startswith("<") else r(content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{extra}</w:pPr>{runs}</w:p>"


def item(text, level=0, list_id=BULLET):
    return p(text, extra=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def row(*cells):
    return (
        "<w:tr>" + "".join(each if each.startswith(("<w:tc>", "<w:sdt>")) else cell(each) for each in cells) + "</w:tr>"
    )


def cell(text, *properties):
    content = text if text.startswith("<w:p>") else p(text)
    return f"<w:tc><w:tcPr>{''.join(f'<w:{each}/>' for each in properties)}</w:tcPr>{content}</w:tc>"


def table(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def control(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(instruction, result):
    """A field of three marks; the result is runs, or text."""
    result = result if result.startswith("<") else r(result)
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def drawn(id, alt=""):
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild 1" descr="{alt}"/><a:graphic><a:graphicData>'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(content):
    """As Word writes it: once for itself and once for older programs."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
