"""Templates with a cover page and a watermark, written by hand after the patterns that Word itself produces."""

from tests.word.files import changed

DOCUMENT, HEADER = "word/document.xml", "word/header.xml"
NAMES = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w10="urn:schemas-microsoft-com:office:word" mc:Ignorable="w14"'
)
CORE = (
    "xmlns:ns0='http://purl.org/dc/elements/1.1/' "
    "xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' "
)
PAGES = "xmlns:ns0='http://schemas.microsoft.com/office/2006/coverPageProps' "
BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
SECTION = (
    '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="567" w:right="567" w:bottom="567" w:left="567" w:header="284" w:footer="284" w:gutter="0"/>'
    "</w:sectPr></w:pPr></w:p>"
)


def quick_part(id, alias, path, prefixes=CORE):
    """A content control as Insert > Quick Parts > Document Property makes it, waiting to be filled."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:id w:val="{id}"/><w:showingPlcHdr/>'
        f'<w:dataBinding w:prefixMappings="{prefixes}" w:xpath="{path}" w:storeItemID="{{6C3C8BC8}}"/>'
        f"<w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>[{alias}]</w:t></w:r></w:sdtContent></w:sdt>"
    )


TITLE = quick_part(71, "Dokumentrubrik", "/ns1:coreProperties[1]/ns0:title[1]")
AUTHOR = quick_part(72, "Författare", "/ns1:coreProperties[1]/ns0:creator[1]")
ABSTRACT = quick_part(73, "Sammanfattning", "/ns0:CoverPageProperties[1]/ns0:Abstract[1]", PAGES)
VERSION = (
    '<w:r><w:t xml:space="preserve">Version </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> DOCPROPERTY Version </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>0.0</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOX = f'<w:p><w:bookmarkStart w:id="1" w:name="_GoBack"/>{TITLE}<w:bookmarkEnd w:id="1"/></w:p><w:p>{VERSION}</w:p>'
"""The words of a text box, which Word writes twice: for itself, and for older programs."""
DRAWN = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" '
    'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>3000000</wp:posOffset></wp:positionV>'
    '<wp:extent cx="5400000" cy="1800000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="1" name="Textruta 1" descr=""/><wp:cNvGraphicFramePr/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="1800000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>'
    f"<wps:txbx><w:txbxContent>{BOX}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    '<v:shape id="Textruta_x0020_1" type="#_x0000_t202" style="position:absolute;width:425pt;height:141pt">'
    f"<v:textbox><w:txbxContent>{BOX}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
WATERMARK = (
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"><v:shapetype id="_x0000_t136" coordsize="21600,21600" '
    'o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"/><v:shape id="PowerPlusWaterMarkObject1" '
    'o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;width:468pt;height:117pt;rotation:315" '
    'fillcolor="silver" stroked="f"><v:textpath style="font-family:Calibri;font-size:1pt" string="INTERNT"/>'
    "</v:shape></w:pict></w:r></w:p>"
)


def cover(end=BREAK):
    """A cover as Insert > Cover Page makes it: a text box, two quick parts, and what ends the page."""
    inside = f"<w:p>{DRAWN}</w:p><w:p>{AUTHOR}</w:p><w:p><w:r><w:t>Diarieenheten</w:t></w:r>{ABSTRACT}</w:p>"
    outside = end if "sectPr" in end else ""
    return (
        '<w:sdt><w:sdtPr><w:id w:val="-1200"/><w:docPartObj><w:docPartGallery w:val="Cover Pages"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{inside}{'' if outside else end}</w:sdtContent></w:sdt>{outside}"
    )


def with_cover(template, end=BREAK):
    """The template with a cover before its own words."""

    def before_words(text):
        named = text.replace("<w:document ", f"<w:document{NAMES} ", 1)
        return named.replace("<w:body>", f"<w:body>{cover(end)}", 1)

    return changed(template, DOCUMENT, before_words)


def with_watermark(template):
    """The template with a word across every page, as Design > Watermark puts it into the header."""
    return changed(template, HEADER, lambda text: text.replace("</w:hdr>", f"{WATERMARK}</w:hdr>"))
