"""The house template's theme: its colours and its typeface, for people who go on working in Word."""

from reportkit.word.house_styles import ALARM, GREY, INK, RULE, SHADE
from reportkit.word.markup import DECLARATION, DRAWING

ACCENTS = (INK, "3E7C8F", "8A6D3B", "5B7F4B", "7A5C86", ALARM)
"""The colours of charts, the first series first; each is seen against white (WCAG 2.2, 1.4.11)."""
_PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme_xml() -> str:
    """word/theme.xml. Word asks for every element of it, though the styles name their own fonts and colours."""
    accents = "".join(
        f'<a:accent{number}><a:srgbClr val="{colour}"/></a:accent{number}>'
        for number, colour in enumerate(ACCENTS, start=1)
    )
    fonts = "".join(
        f'<a:{use}Font><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:{use}Font>'
        for use in ("major", "minor")
    )
    line = f'<a:ln w="9525">{_PLAIN}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}/main" name="Rapporten"><a:themeElements>'
        '<a:clrScheme name="Rapporten"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
        '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
        f'<a:dk2><a:srgbClr val="{GREY}"/></a:dk2><a:lt2><a:srgbClr val="{SHADE}"/></a:lt2>{accents}'
        f'<a:hlink><a:srgbClr val="0B5394"/></a:hlink><a:folHlink><a:srgbClr val="{RULE}"/></a:folHlink>'
        f'</a:clrScheme><a:fontScheme name="Rapporten">{fonts}</a:fontScheme><a:fmtScheme name="Rapporten">'
        f"<a:fillStyleLst>{_PLAIN * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{_PLAIN * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
