"""Word of Microsoft 365 on Windows and Mac, with a Swedish template: names of styles are English, their ids Swedish.

Sentences are cut where somebody has paused (`rsid`), where the spelling was looked at (`proofErr`) and where the
grammar found a company or a place (`smartTag`). Every drawing is written twice, for Word itself and for older programs.
"""

import re

from tests.word.incoming.files import (
    NAMESPACES,
    WordFile,
    cell,
    control,
    drawn,
    field,
    item,
    p,
    r,
    row,
    t,
    table,
    text_box,
)
from tests.word.incoming.writers.example import Example

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:next w:val="Normal"/><w:link w:val="Rubrik1Char"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>
  <w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Rubrik1Char"><w:name w:val="Rubrik 1 Char"/>
  <w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Liststycke"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Innehllsfrteckningsrubrik"><w:name w:val="TOC Heading"/>
  <w:basedOn w:val="Rubrik1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Beskrivning"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Hyperlnk"><w:name w:val="Hyperlink"/></w:style>
<w:style w:type="character" w:styleId="Platshllartext"><w:name w:val="Placeholder Text"/></w:style>
"""
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:pStyle w:val="Rubrik1"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik2"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)
_PROOF = '<w:proofErr w:type="{}"/>'
_AUTHOR = 'w:author="Maja Ek" w:date="2023-04-03T09:00:00Z"'


def revised(body):
    """With the marks of the sitting in which each paragraph and run was written."""
    body = re.sub(
        "<w:p>", '<w:p w14:paraId="1A2B3C4D" w:rsidR="00A4512C" w:rsidRDefault="00A4512C" w:rsidP="005C0E11">', body
    )
    return body.replace("<w:r>", '<w:r w:rsidRPr="00B71D3F">').replace("<w:tr>", '<w:tr w:rsidR="00A4512C">')


def smart(content):
    return (
        '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">'
        f'<w:smartTagPr><w:attr w:name="Hash" w:val="1"/></w:smartTagPr>{content}</w:smartTag>'
    )


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(*pieces):
    """The instruction of a field, cut over several runs as Word cuts it."""
    return "".join(f'<w:r><w:instrText xml:space="preserve">{each}</w:instrText></w:r>' for each in pieces)


def _contents():
    begin = mark("begin") + instruction(" TO", 'C \\o "1-3" \\h \\z', " \\u ") + mark("separate")
    page = mark("begin") + instruction(" PAGEREF _Toc130 ", "\\h ") + mark("separate") + r("3") + mark("end")
    entry = '<w:hyperlink w:anchor="_Toc130" w:history="1">' + r("Besök") + r("<w:tab/>") + page + "</w:hyperlink>"
    inside = p(r("Innehåll"), "Innehllsfrteckningsrubrik") + p(begin + entry, "Innehll1") + p(mark("end"))
    return control(
        inside, '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    )


def _text():
    """Running text: cut sentences, smart tags, fields over several runs, what cannot break, signs of fonts."""
    file = WordFile(STYLES, NUMBERING)
    link = file.relate("hyperlink", "https://www.example.org/vard", external=True)
    file.notes("footnote", _2="Enligt journalsystemet.")
    file.notes("endnote", _2="Se även förra året.")
    file.part("footer", f"<w:ftr {NAMESPACES}>{p(r('Sida ') + field(' PAGE ', '1'))}</w:ftr>", "footer1.xml")
    toc = '<w:bookmarkStart w:id="4" w:name="_Toc130"/>'
    body = p("Division Psykiatri", "Rubrik") + _contents()
    body += p(toc + r("Be") + _PROOF.format("spellStart") + r("söken") + '<w:bookmarkEnd w:id="4"/>', "Rubrik1")
    body += p(
        r("Mottag") + _PROOF.format("spellStart") + r("ningen") + _PROOF.format("spellEnd") + r(" i ")
        + smart(r("Gälli") + smart(r("vare"))) + r(" har ")
        + r("<w:lastRenderedPageBreak/>" + t("15")) + r("<w:noBreakHyphen/>" + t("20")) + r(" platser")
        + r('<w:rPr><w:rStyle w:val="Fotnotsreferens"/></w:rPr><w:footnoteReference w:id="2"/>') + r(", ")
        + r(t("kvalitets") + "<w:softHyphen/>" + t("arbete")) + r(" och 1\u00a0200 besök ")
        + r('<w:sym w:font="Symbol" w:char="F0B3"/>' + t(" mål ")) + r('<w:sym w:font="Wingdings" w:char="F04A"/>')
        + r('<w:endnoteReference w:id="2"/>') + r(".")
    )  # fmt: skip
    body += p(
        r("Läs ") + mark("begin") + instruction(" HYPER", 'LINK "https://www.', 'example.org/plan" ') + mark("separate")
        + r("planen") + mark("end") + r(", ") + f'<w:hyperlink r:id="{link}" w:history="1">{r("vården")}</w:hyperlink>'
        + r(" och ") + field(" REF _Ref1 \\h ", "tabell 1")
        + r(" på sidan ") + field(" PAGEREF _Ref1 \\h ", "4") + r(".")
    )  # fmt: skip
    body += p("Väntetider", "Rubrik2")
    body += item(smart(r("Piteå")), 0, 1).replace("<w:pPr>", '<w:pPr><w:pStyle w:val="Liststycke"/>')
    body += item("måndag", 1, 1).replace("<w:pPr>", '<w:pPr><w:pStyle w:val="Liststycke"/>')
    body += p(r(t("Besök") + "<w:tab/>" + t("1 200") + "<w:tab/>" + t("900")), extra="<w:tabs/>")
    body += p(r(t("Samtal") + "<w:tab/>" + t("300") + "<w:tab/>" + t("250")), extra="<w:tabs/>")
    body += p(
        r("東京", 'rFonts w:hint="eastAsia"', 'lang w:eastAsia="ja-JP"')
        + r(" och ")
        + f'<w:dir w:val="rtl">{r("سلام", "rtl")}</w:dir>'
    )
    return file.docx(revised(body))


TEXT = Example(
    "Word: löpande text",
    _text(),
    """\
# Division Psykiatri

## Besöken

Mottagningen i Gällivare har 15\u201120 platser[^1], kvalitetsarbete och 1\u00a0200 besök ≥ mål ☺[^2].

Läs [planen](https://www.example.org/plan), [vården](https://www.example.org/vard) och tabell 1 på sidan 4.

### Väntetider

- Piteå
  - måndag

Besök 1 200 900

Samtal 300 250

東京 och سلام

[^1]: Enligt journalsystemet.

[^2]: Se även förra året.
""",
    left_out=(("contents", "Innehåll Besök 3"), ("footer", "Sida 1")),
    notes=("columns",),
)


def _controls():
    """Content controls of every kind, also around rows and cells; fields of old forms; a formula in a table."""
    file = WordFile(STYLES, NUMBERING)
    box = '<w14:checkbox><w14:checked w14:val="{}"/><w14:checkedState w14:val="2612"/></w14:checkbox>'
    body = control(p("Ett stycke i en ruta."), '<w:alias w:val="Text"/><w:tag w:val="text"/><w:id w:val="71"/>')
    body += p(
        control(r("☒"), box.format(1)) + r(" Klart ") + control(r("☐"), box.format(0)) + r(" Pågår, ")
        + control(r("Piteå"), '<w:dropDownList><w:listItem w:displayText="Piteå" w:value="1"/>'
                              '<w:listItem w:displayText="Luleå" w:value="2"/></w:dropDownList>')
        + r(" ")
        + control(r("den 3 april 2023"), '<w:date w:fullDate="2023-04-03T00:00:00Z"><w:lid w:val="sv-SE"/></w:date>')
        + control(r("Välj ett datum.", 'rStyle w:val="Platshllartext"'), "<w:showingPlcHdr/><w:date/>")
    )  # fmt: skip
    inside = control(p("Inuti"), "<w15:repeatingSectionItem/>") + control(
        p("en upprepning"), "<w15:repeatingSectionItem/>"
    )
    body += control(inside, "<w15:repeatingSection/>")
    ticked = '<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
    entries = '<w:listEntry w:val="Nej"/><w:listEntry w:val="Ja"/>'
    listed = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    for data, name in ((ticked, "FORMCHECKBOX"), (listed, "FORMDROPDOWN")):
        body += p(
            f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>' + instruction(f" {name} ") + mark("end")
            + r(f" {name.removeprefix('FORM').lower()}")
        )  # fmt: skip
    rows = row("Ort", "Besök")
    rows += control(control(row("Piteå", "1 200"), "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>")
    rows += row("Luleå", "900").replace("<w:tc>", "<w:sdt><w:sdtPr/><w:sdtContent><w:tc>", 1).replace(
        "</w:tc>", "</w:tc></w:sdtContent></w:sdt>", 1)  # fmt: skip
    rows += row("Summa", p(field(" =SUM(A", "2 100").replace("=SUM(A", '=SUM(ABOVE) \\# "# ##0" ')))
    body += p(r("Tabell ") + field(" SEQ Tabell \\* ARABIC ", "1") + r(". Besök per ort"), "Beskrivning")
    body += table(rows)
    inner = table(row("inre a", "inre b"), row("1", "2"))
    body += table(
        row(cell("Sammanlagd rubrik", 'gridSpan w:val="2"')),
        row(cell(p("yttre") + inner + p("efter")), cell("hög", 'vMerge w:val="restart"')),
        row("nedre", cell("", "vMerge")),
    )
    return file.docx(revised(body))


CONTROLS = Example(
    "Word: innehållskontroller och tabeller",
    _controls(),
    """\
Ett stycke i en ruta.

☒ Klart ☐ Pågår, Piteå den 3 april 2023

Inuti

en upprepning

☒ checkbox

Ja dropdown

Tabell: Besök per ort
| Ort | Besök |
| --- | ---: |
| Piteå | 1 200 |
| Luleå | 900 |
| Summa | 2 100 |

| Sammanlagd rubrik |  |
| --- | --- |
| yttre efter | hög |
| nedre |  |

| inre a | inre b |
| ---: | ---: |
| 1 | 2 |
""",
    left_out=(("unfilled", "Välj ett datum."), ("label", "Tabell 1.")),
    notes=("cell", "merged"),
)


def _drawn_text(text):
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


def _reviewed():
    """Tracked changes, comments, hidden text, text boxes, charts, SmartArt, formulas, embedded files."""
    file = WordFile(STYLES, NUMBERING)
    file.notes("comment", _0=("Per Hägsjö", "Stämmer det?"), _1=("Maja Ek", "Ja."))
    picture = file.picture()
    chart = file.part(
        "chart",
        f"<c:chartSpace {NAMESPACES}><c:title>{_drawn_text('Besök per månad')}</c:title>"
        '<c:pt idx="0"><c:v>98</c:v></c:pt></c:chartSpace>',
        "charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    )  # fmt: skip
    art = file.part(
        "diagramData",
        f"<dgm:dataModel {NAMESPACES}>{_drawn_text('Plan')}{_drawn_text('Resultat')}</dgm:dataModel>",
        "diagrams/data1.xml", "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
    )  # fmt: skip
    file.parts["word/afchunk.htm"] = (
        "<html><head><style>p{}</style></head><body><p>Inklistrat från <b>w</b>ebben</p></body></html>".encode()
    )
    file.types.append('<Override PartName="/word/afchunk.htm" ContentType="text/html"/>')
    chunk = file.relate("aFChunk", "afchunk.htm")
    body = p(
        r("Vi ") + f'<w:ins w:id="1" {_AUTHOR}>{r("har ")}</w:ins>'
        + f'<w:del w:id="2" {_AUTHOR}>{r("<w:delText>hade </w:delText>")}</w:del>'
        + '<w:commentRangeStart w:id="0"/>' + r("8 176 besök") + '<w:commentRangeEnd w:id="0"/>'
        + r('<w:commentReference w:id="0"/>') + r('<w:commentReference w:id="1"/>') + r(".")
        + r(" Dolt för läsaren.", "vanish")
        + '<w:moveFromRangeStart w:id="5" w:name="move1"/>'
        + f'<w:moveFrom w:id="6" {_AUTHOR}>{r(" Flyttad mening.")}</w:moveFrom>'
        + '<w:moveFromRangeEnd w:id="5"/>'
    )  # fmt: skip
    body += p(
        '<w:moveToRangeStart w:id="7" w:name="move1"/>'
        f'<w:moveTo w:id="8" {_AUTHOR}>{r("Flyttad mening.")}</w:moveTo><w:moveToRangeEnd w:id="7"/>'
    )
    body += p(r("Före rutan.") + text_box(p("Faktaruta", "Rubrik2") + p("Text i rutan.")))
    body += p(drawn(picture, "Karta")) + p(r("Figur ") + field(" SEQ Figur ", "1") + r(". Orterna"), "Beskrivning")
    frame = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="3" name="Diagram 3" descr="{}"/><a:graphic><a:graphicData>{}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    body += p(frame.format("Besök", f'<c:chart r:id="{chart}"/>')) + p(frame.format("", f'<dgm:relIds r:dm="{art}"/>'))
    body += p(r("Formeln ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + r(" gäller."))
    body += p(r('<w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rId99"/></w:object>'))
    body += f'<w:altChunk r:id="{chunk}"/>'
    return file.docx(revised(body))


REVIEWED = Example(
    "Word: granskat och inklistrat",
    _reviewed(),
    """\
Vi har 8 176 besök.

Flyttad mening.

Före rutan.

## Faktaruta

Text i rutan.

![Karta](images/BILD "Orterna")

Formeln a+b gäller.
""",
    left_out=(
        ("deleted", "hade"),
        ("comment", "Per Hägsjö: Stämmer det?"),
        ("comment", "Maja Ek: Ja."),
        ("hidden", "Dolt för läsaren."),
        ("moved", "Flyttad mening."),
        ("label", "Figur 1."),
        ("chart", "Besök Besök per månad 98"),
        ("diagram", "Plan Resultat"),
        ("object", "Excel.Sheet.12"),
        ("embedded", "Inklistrat från webben"),
    ),
    notes=("inserted", "inserted", "text_box", "formula"),
)

EXAMPLES = (TEXT, CONTROLS, REVIEWED)
