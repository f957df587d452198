"""Apple Pages, "Exportera till Word": style names in the writer's own language, lists by a style of lists, no theme.

Its topmost heading is called "Rubrik" (in English "Heading") without a number and without a level of the outline; ids
of styles hold spaces; a first letter that is dropped stands in a frame, a paragraph of its own.
"""

from tests.word.incoming.files import WordFile, cell, drawn, p, r, row, table, text_box
from tests.word.incoming.writers.example import Example


def _styles(title, heading, second, body, listed):
    return f"""
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="{body}"><w:name w:val="{body}"/><w:next w:val="{body}"/></w:style>
<w:style w:type="paragraph" w:styleId="{title}"><w:name w:val="{title}"/><w:next w:val="{body}"/>
  <w:rPr><w:b w:val="1"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="{heading}"><w:name w:val="{heading}"/><w:next w:val="{body}"/>
  <w:pPr><w:keepNext w:val="1"/></w:pPr><w:rPr><w:b w:val="1"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="{second}"><w:name w:val="{second}"/><w:next w:val="{body}"/></w:style>
<w:style w:type="paragraph" w:styleId="Table Style 1"><w:name w:val="Table Style 1"/>
  <w:rPr><w:b w:val="1"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Table Style 2"><w:name w:val="Table Style 2"/></w:style>
<w:style w:type="character" w:styleId="Hyperlink.0"><w:name w:val="Hyperlink.0"/></w:style>
<w:style w:type="numbering" w:styleId="{listed}"><w:name w:val="{listed}"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""


def _numbering(listed):
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
        for depth in range(3)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="{listed}"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="{listed}"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    )


def _r(text, *properties):
    return r(text, *properties, 'rtl w:val="0"', 'lang w:val="sv-SE"')


def _item(text, level, style):
    return p(_r(text), style, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>')


def _file(title, heading, second, body, listed):
    file = WordFile(_styles(title, heading, second, body, listed), _numbering(listed))
    link = file.relate("hyperlink", "https://www.example.org/besok", external=True)
    file.notes("comment", _0=("Sol Lind", "Var det i mars?"))
    linked = _r("sidan", 'rStyle w:val="Hyperlink.0"')
    dropped = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
    rows = (("Ort", "Besök"), ("Piteå", "1 200"))
    cells = [
        row(*(cell(p(_r(each), f"Table Style {min(at, 1) + 1}"), 'vAlign w:val="top"') for each in line))
        for at, line in enumerate(rows)
    ]
    return file.docx(
        p(_r("Division Psykiatri"), title)
        + p(_r("Förbättringsarbete"), heading)
        + p(_r("V"), body, dropped)
        + p(
            _r("äntan är kortare, se ")
            + f'<w:hyperlink r:id="{link}">{linked}</w:hyperlink>'
            + '<w:commentRangeStart w:id="0"/>'
            + _r(" om besök.")
            + '<w:commentRangeEnd w:id="0"/>'
            + r('<w:commentReference w:id="0"/>'),
            body,
        )
        + _item("Piteå", 0, body)
        + _item("måndag", 1, body)
        + p(_r("Besök"), second)
        + table(*cells)
        + p(text_box(p(_r("I rutan står mer."), body)) + drawn(file.picture(), "En kurva"), body)
    )


_MARKDOWN = """\
# Division Psykiatri

## Förbättringsarbete

Väntan är kortare, se [sidan](https://www.example.org/besok) om besök.

- Piteå
  - måndag

### Besök

| Ort | Besök |
| --- | ---: |
| Piteå | 1 200 |

I rutan står mer.

![En kurva](images/BILD)
"""
_COMMENT = (("comment", "Sol Lind: Var det i mars?"),)

EXAMPLES = (
    Example(
        "Pages på svenska",
        _file("Titel", "Rubrik", "Rubrik 2", "Brödtext", "Punkt"),
        _MARKDOWN,
        _COMMENT,
        notes=("text_box",),
    ),
    Example(
        "Pages på engelska",
        _file("Title", "Heading", "Heading 2", "Body", "Bullet"),
        _MARKDOWN,
        _COMMENT,
        notes=("text_box",),
    ),
)
