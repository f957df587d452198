"""Google Docs, "Ladda ned, Microsoft Word": no styles for lists, every property said at every run, wrappers of its own.

Tables and places that somebody has commented on stand in content controls with the tag `goog_rdk_N`; people and files
that were put in as chips are links; suggestions are tracked changes.
"""

import re
from itertools import count

from tests.word.incoming.files import NAMESPACES, WordFile, cell, control, drawn, r, row, table
from tests.word.incoming.writers.example import Example

_STYLES = """
<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style>
<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Table Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:keepNext w:val="1"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="table" w:styleId="Table1"><w:basedOn w:val="TableNormal"/></w:style>
"""
_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{id}">'
    + "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="{sign}"/></w:lvl>'
        for depth, (shape, sign) in enumerate(levels)
    )
    + f'</w:abstractNum><w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>'
    for id, levels in {
        1: [("bullet", "●"), ("bullet", "○"), ("bullet", "■")],
        2: [("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3.")],
    }.items()
)
_PARAGRAPH = (
    '<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000"'
    ' w:rsidRPr="00000000" w14:paraId="{id:08X}">'
)
_SUGGESTED = 'w:author="Maja Ek" w:id="{}" w:date="2023-04-03T07:12:44Z"'
_RUN = '<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000">'


def _p(content, style="", extra=""):
    runs = content if content.startswith("<") else _r(content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{extra}<w:rPr/></w:pPr>{runs}</w:p>"


def _r(text, *properties):
    return r(text, *properties, 'color w:val="1d1c1d"', 'sz w:val="23"', 'rtl w:val="0"')


def _wrapped(content, number, lock=""):
    return control(content, f'{lock}<w:tag w:val="goog_rdk_{number}"/>')


def _item(text, level=0, list_id=1):
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return _p(_r(text), extra=f'{numbered}<w:ind w:left="{720 * (level + 1)}" w:hanging="360"/>')


def _finished(body):
    """With the attributes that stand at each of its paragraphs and runs."""
    ids = count(1)
    body = re.sub("<w:p>", lambda _: _PARAGRAPH.format(id=next(ids)), body)
    return body.replace("<w:r>", _RUN)


def _heading(text, level):
    bookmark = (
        f'<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_heading=h.{level}x{len(text)}" w:id="{level}"/>'
        f'<w:bookmarkEnd w:id="{level}"/>'
    )
    return _p(bookmark + r(text, 'b w:val="1"', 'color w:val="0b5394"', 'rtl w:val="0"'), f"Heading{level}")


def _body(file):
    mail = file.relate("hyperlink", "mailto:maja.ek@example.org", external=True)
    chip = file.relate("hyperlink", "https://docs.google.com/document/d/1aB/edit", external=True)
    yield _p(r("Division Psykiatri", 'rtl w:val="0"'), "Title")
    yield _heading("Förbättringsarbete", 1)
    yield _p(
        _r("Mottagningen i ")
        + _wrapped('<w:commentRangeStart w:id="0"/>', 0)
        + _r("Gällivare", 'b w:val="1"')
        + '<w:commentRangeEnd w:id="0"/>'
        + r('<w:commentReference w:id="0"/>', 'rtl w:val="0"')
        + _r(" har kortat ")
        + f"<w:ins {_SUGGESTED.format(1)}>{_r('väntetiden')}</w:ins>"
        + f"<w:del {_SUGGESTED.format(2)}>{_r('<w:delText>väntan</w:delText>')}</w:del>"
        + _r(".")
    )
    yield _p(_r("Nästa steg", 'b w:val="1"', 'sz w:val="28"'))
    yield _p(
        _r("Ansvarig är ")
        + f'<w:hyperlink r:id="{mail}">{_r("Maja Ek", "u")}</w:hyperlink>'
        + _r(", se ")
        + f'<w:hyperlink r:id="{chip}">{_r("Plan 2023", "u")}</w:hyperlink>'
        + _r(". Läge: ")
        + '<w:sdt><w:sdtPr><w:alias w:val="Läge"/><w:dropDownList><w:listItem w:displayText="Pågår" w:value="Pågår"/>'
        + '<w:listItem w:displayText="Klart" w:value="Klart"/></w:dropDownList></w:sdtPr>'
        + f"<w:sdtContent>{_r('Pågår')}</w:sdtContent></w:sdt>"
        + r('<w:footnoteReference w:id="0"/>', "vertAlign w:val='superscript'")
    )
    yield _item("Piteå") + _item("måndag", 1) + _item("Luleå")
    yield _item("först", 0, 2) + _item("sedan", 0, 2)
    yield _p(r('<w:pict><v:rect style="width:0;height:1.5pt" o:hr="t" o:hrstd="t"/></w:pict>', 'rtl w:val="0"'))
    yield _heading("Besök", 2)
    cells = [[_p(_r(each)) for each in line] for line in (("Ort", "Besök"), ("Piteå", "1 200"), ("Luleå", "900"))]
    rows = "".join(row(*(cell(each, 'shd w:fill="auto"') for each in line)) for line in cells)
    yield _wrapped(table(rows).replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Table1"/></w:tblPr>'), 1,
                   '<w:lock w:val="contentLocked"/>')  # fmt: skip
    yield _p(drawn(file.picture(name="image1.png"), "Karta över länet"))
    yield _p(r('<w:br w:type="page"/>')) + _p(r("", 'rtl w:val="0"'))


def _file():
    file = WordFile(_STYLES, _NUMBERING)
    file.notes("comment", _0=("Per Hägsjö", "Vilken mottagning?"))
    file.notes("footnote", _0="Enligt planen.")
    file.part("header", f"<w:hdr {NAMESPACES}>{_p(_r('Utkast'))}</w:hdr>", "header1.xml")
    return file.docx(_finished("".join(_body(file))))


EXAMPLE = Example(
    "Google Docs",
    _file(),
    """\
# Division Psykiatri

## Förbättringsarbete

Mottagningen i **Gällivare** har kortat väntetiden.

**Nästa steg**

Ansvarig är [Maja Ek](mailto:maja.ek@example.org), se [Plan 2023](https://docs.google.com/document/d/1aB/edit). \
Läge: Pågår[^1]

- Piteå
  - måndag
- Luleå

1. först
2. sedan

### Besök

| Ort | Besök |
| --- | ---: |
| Piteå | 1 200 |
| Luleå | 900 |

![Karta över länet](images/BILD)

[^1]: Enligt planen.
""",
    left_out=(
        ("comment", "Per Hägsjö: Vilken mottagning?"),
        ("deleted", "väntan"),
        ("header", "Utkast"),
    ),
    notes=("inserted",),
    offered=("Nästa steg",),
)
