"""The styles of the house template: one typeface, one colour beside black, and room to breathe.

Sizes are in half points and distances in twentieths of a point, as in Word.
"""

from reportkit.word.markup import DECLARATION, WORD, escape

INK, GREY, ALARM = "1F3B4D", "595959", "9B1C1C"  # on white all have a contrast above 7:1
RULE, SHADE = "C3CED6", "EAF0F3"
FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'

_COLOUR = f'<w:color w:val="{INK}"/>'
_PALE = f'<w:color w:val="{GREY}"/>'


def styles_xml() -> str:
    """word/styles.xml."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{FONT}{_size(22)}"
        '<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    latent = (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" '
        'w:defQFormat="0" w:count="376"/>'
    )
    every = (_basic(), _headings(), _front(), _lists(), _tables(), _contents(), _margins(), _notes())
    return f'{DECLARATION}<w:styles xmlns:w="{WORD}">{defaults}{latent}{"".join(every)}</w:styles>'


def style(
    id: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    based_on: str = "Normal",
    following: str = "",
    more: str = "",
) -> str:
    """A paragraph style, made of the insides of its `w:pPr` and `w:rPr`. `following` dresses the next paragraph."""
    return (
        f'<w:style w:type="paragraph" {more}w:styleId="{id}"><w:name w:val="{escape(name)}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _spacing(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _character(id: str, name: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{run}</w:rPr></w:style>'
    )


def _basic() -> str:
    return (
        style("Normal", "Normal", based_on="", more='w:default="1" ')
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        + _character("Hyperlink", "Hyperlink", '<w:color w:val="0B5394"/><w:u w:val="single"/>')
    )


def _headings() -> str:
    """Six levels that can be told apart by size down to the third, and by weight and slant below."""
    dress = (
        (480, 160, "<w:b/><w:bCs/>" + _COLOUR + _size(38)),
        (360, 100, "<w:b/><w:bCs/>" + _COLOUR + _size(29)),
        (280, 70, "<w:b/><w:bCs/>" + _COLOUR + _size(24)),
        (220, 50, "<w:b/><w:bCs/>" + _size(22)),
        (200, 40, "<w:b/><w:bCs/><w:i/><w:iCs/>" + _size(22)),
        (200, 40, "<w:i/><w:iCs/>" + _PALE + _size(22)),
    )
    return "".join(
        style(
            f"Heading{level}",
            f"heading {level}",
            f'<w:keepNext/><w:keepLines/>{_spacing(before, after, 252)}<w:outlineLvl w:val="{level - 1}"/>',
            run,
            following="Normal",
        )
        for level, (before, after, run) in enumerate(dress, start=1)
    )


def _front() -> str:
    box = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="6" w:color="{ALARM}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (
        style(
            "Organisation",
            "Organisation",
            _spacing(0, 60),
            f"<w:b/><w:bCs/>{_PALE}{_size(24)}",
            following="Title",
        )
        + style(
            "Title",
            "Title",
            f"<w:keepNext/>{_spacing(0, 40, 240)}",
            f"<w:b/><w:bCs/>{_COLOUR}{_size(60)}",
            following="Subtitle",
        )
        + style("Subtitle", "Subtitle", _spacing(0, 200), f"{_COLOUR}{_size(34)}", following="Normal")
        + style(
            "Markning",
            "Märkning",
            f'<w:keepLines/><w:pBdr>{box}</w:pBdr>{_spacing(200, 200)}<w:ind w:left="140" w:right="140"/>',
            f'<w:color w:val="{ALARM}"/>',
            following="Normal",
        )
    )


def _lists() -> str:
    return "".join(
        style(id, name, f'<w:numPr><w:numId w:val="{number}"/></w:numPr>{_spacing(0, 60)}')
        for id, name, number in (("ListBullet", "List Bullet", 1), ("ListNumber", "List Number", 2))
    ) + style(
        "Bilaga",
        "Bilaga",
        f'<w:tabs><w:tab w:val="left" w:pos="1304"/></w:tabs>{_spacing(0, 80)}<w:ind w:left="1304" w:hanging="1304"/>',
    )


def _tables() -> str:
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 50), ("left", 100), ("bottom", 50), ("right", 100))
    )
    strong, thin = (
        f'w:val="single" w:sz="8" w:space="0" w:color="{INK}"',
        f'w:val="single" w:sz="4" w:space="0" w:color="{RULE}"',
    )
    normal = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    ours = (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Rapporttabell"><w:name w:val="Rapporttabell"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f"<w:top {strong}/><w:bottom {strong}/><w:insideH {thin}/></w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
        '</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f'<w:bottom {strong}/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>'
        '<w:vAlign w:val="bottom"/>'
        "</w:tcPr></w:tblStylePr></w:style>"
    )
    text = style("Tabelltext", "Tabelltext", _spacing(0, 0, 252), _size(20))
    head = style("Tabellhuvud", "Tabellhuvud", "<w:keepNext/>", f"<w:b/><w:bCs/>{_COLOUR}", based_on="Tabelltext")
    small = "".join(
        style(f"{kind}Liten", f"{kind} liten", run=_size(17), based_on=kind) for kind in ("Tabelltext", "Tabellhuvud")
    )
    caption = style(
        "Caption",
        "caption",
        f"<w:keepLines/>{_spacing(200, 100, 252)}",
        f"<w:b/><w:bCs/>{_COLOUR}{_size(20)}",
        following="Normal",
    )
    note = style(
        "Anmarkning",
        "Anmärkning",
        f"<w:keepLines/>{_spacing(60, 200, 252)}",
        f"{_PALE}{_size(18)}",
        following="Normal",
    )
    return normal + ours + text + head + small + caption + note


def _contents() -> str:
    dress = (
        (0, 100, 10, "<w:b/><w:bCs/>" + _COLOUR + _size(21)),
        (284, 0, 10, _size(20)),
        (568, 0, 0, _PALE + _size(18)),
    )
    lines = "".join(
        style(
            f"TOC{level}",
            f"toc {level}",
            f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>{_spacing(before, after, 240)}'
            f'<w:ind w:left="{left}"/>',
            run,
            following="Normal",
        )
        for level, (left, before, after, run) in enumerate(dress, start=1)
    )
    lines += style(
        "TableofFigures",
        "table of figures",
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>{_spacing(0, 20, 240)}',
        _size(19),
        following="Normal",
    )
    return (
        style(
            "TOCHeading",
            "TOC Heading",
            f"<w:keepNext/>{_spacing(280, 60, 240)}",
            f"<w:b/><w:bCs/>{_COLOUR}{_size(29)}",
            following="Normal",
        )
        + lines
    )


def _margins() -> str:
    """What stands above and below the text of every page."""
    return (
        style("Header", "header", _spacing(0, 0, 240), _size(18))
        + style(
            "Sidhuvudsetikett",
            "Sidhuvudsetikett",
            "<w:keepNext/>",
            f'{_PALE}<w:spacing w:val="6"/>{_size(13)}',
            based_on="Header",
        )
        + style(
            "Sidhuvudsmarkning",
            "Sidhuvudsmärkning",
            run=f'<w:b/><w:bCs/><w:color w:val="{ALARM}"/>',
            based_on="Header",
        )
        + style("Footer", "footer", _spacing(0, 0, 240), f"{_PALE}{_size(17)}")
    )


def _notes() -> str:
    """Comments and footnotes, which people add in Word."""
    return (
        style("FootnoteText", "footnote text", _spacing(0, 40, 240), _size(18))
        + _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>')
        + style("CommentText", "annotation text", _spacing(0, 0, 240), _size(20))
        + _character("CommentReference", "annotation reference", _size(16))
    )
