"""Templates that other houses have made: what they lack, what they say in their page headers, in which language."""

import re

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from reportkit.messages import BrokenFile, Language
from reportkit.word.package import write_report
from reportkit.word.readback import missing_words
from reportkit.word.style_names import DEFAULT_NAMES, INSTEAD, NEEDED, read_style_names
from reportkit.word.template import read_template
from tests.word.files import W, added, changed, part, tree
from tests.word.sample import everything, sample_report

STYLES, HEADER, TYPES = "word/styles.xml", "word/header.xml", "[Content_Types].xml"
ADDED = [role for role in DEFAULT_NAMES if role not in NEEDED and INSTEAD.get(role) != ""]
CORE = (
    "xmlns:ns0='http://purl.org/dc/elements/1.1/' "
    "xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
)


@pytest.fixture
def bare(mall):
    """A template with the few styles that nobody is without, in a typeface of its own."""
    kept = {DEFAULT_NAMES[role] for role in NEEDED} | {
        "Normal Table",
        "Default Paragraph Font",
        "header",
        "footer",
        "Sidhuvudsmärkning",
        "Sidhuvudsetikett",
    }

    def few(text):
        styles = re.findall(r"<w:style .*?</w:style>", text, re.DOTALL)
        for each in styles:
            if re.search(r'<w:name w:val="([^"]*)"', each)[1] not in kept:
                text = text.replace(each, "")
        return text.replace("Calibri", "Garamond")

    return changed(mall, STYLES, few)


def control(binding, text="[Dokumentrubrik]", placeholder=True, dress='<w:rStyle w:val="PlaceholderText"/><w:b/>'):
    shown = "<w:showingPlcHdr/>" * placeholder
    return (
        f"<w:p><w:sdt><w:sdtPr>{shown}{binding}<w:text/></w:sdtPr><w:sdtContent>"
        f"<w:r><w:rPr>{dress}</w:rPr><w:t>{text[:4]}</w:t></w:r><w:r><w:t>{text[4:]}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )


def bound(name, prefixes=CORE):
    path = f"/ns1:properties[1]/ns0:{name}[1]"
    return f'<w:dataBinding w:prefixMappings="{prefixes}" w:xpath="{path}" w:storeItemID="{{6C3}}"/>'


def header_of(mall, more, report=None):
    """The page header of a report whose template's header has something more."""
    theirs = changed(mall, HEADER, lambda text: text.replace("</w:hdr>", f"{more}</w:hdr>"))
    return part(write_report(report or sample_report(), read_template(theirs)), HEADER)


def words(xml):
    return "".join(re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", xml))


def test_styles_that_a_template_lacks_are_added_and_dressed_like_the_rest_of_it(bare):
    report = everything()
    docx = write_report(report, read_template(bare))
    assert missing_words(report, docx) == ()
    styles = {each.get(f"{W}styleId"): each for each in tree(docx, STYLES).iter(f"{W}style")}
    used = {each.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle") for each in tree(docx).iter(f"{W}{kind}")}
    assert used <= set(styles)
    named = [
        each.get(f"{W}val")
        for id, style in styles.items()
        if id.startswith("Rk")
        for kind in ("basedOn", "next")
        for each in style.iter(f"{W}{kind}")
    ]
    assert set(named) <= set(styles)
    assert len(styles) == len(list(tree(docx, STYLES).iter(f"{W}style")))
    ours = [style for id, style in styles.items() if id.startswith("Rk")]
    assert len(ours) == len(ADDED)
    assert not any(style.findall(f".//{W}rFonts") for style in ours)
    assert "1F3B4D" not in "".join(re.findall(r'<w:style [^>]*w:styleId="Rk.*?</w:style>', part(docx, STYLES)))


def test_a_document_with_styles_that_were_added_is_valid_for_word(bare, tmp_path):
    whole = changed(bare, STYLES, lambda text: re.sub(r"<w:next [^>]*/>", "", text))
    (tmp_path / "r.docx").write_bytes(write_report(everything(), read_template(whole)))
    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(tmp_path / "r.docx")
    assert [error.description for error in found.errors] == []


def test_a_heading_that_is_added_is_dressed_like_the_one_above_it(bare):
    styles = tree(write_report(everything(), read_template(bare)), STYLES)
    above = {each.get(f"{W}styleId"): each.find(f"{W}basedOn") for each in styles.iter(f"{W}style")}
    assert [above[f"RkHeading{level}"].get(f"{W}val") for level in (3, 4, 5)] == [
        "Heading2",
        "RkHeading3",
        "RkHeading4",
    ]


@pytest.mark.parametrize("role", sorted(NEEDED))
def test_what_a_report_looks_like_at_first_sight_a_template_must_dress_itself(bare, role):
    gone = changed(
        bare, STYLES, lambda text: text.replace(f'<w:name w:val="{DEFAULT_NAMES[role]}"/>', '<w:name w:val="Annat"/>')
    )
    with pytest.raises(BrokenFile) as caught:
        read_template(gone)
    told = caught.value.in_words(Language.SWEDISH).message
    assert f"(rollen {role}; mest likt i mallen: " in told
    assert "”Annat”" in told


def test_a_style_asked_for_by_a_name_that_is_not_there_is_told_with_those_most_like_it(mall):
    names = read_style_names('[styles]\nnote = "Anmärkningar"\ncaption = "Beskrivning"', "styles.toml")
    with pytest.raises(BrokenFile) as caught:
        read_template(mall, names)
    assert "mest likt i mallen: ”Anmärkning”" in caught.value.in_words(Language.SWEDISH).message


def test_quick_parts_in_the_page_header_show_what_the_document_is(mall):
    header = header_of(mall, control(bound("title")) + control(bound("creator"), "[Författare]"))
    assert "Regiondirektörens rapport mars 2023" in words(header)
    assert "[" not in words(header)
    assert "PlaceholderText" not in header
    assert header.count("w:dataBinding") == 2  # Word goes on filling them from the same properties


def test_a_control_that_nobody_fills_is_empty_and_the_houses_own_words_stay(mall):
    waiting, own = control(bound("Abstract", "xmlns:ns0='x'")), control("", "Diarieenheten", placeholder=False)
    header = header_of(mall, waiting + own)
    assert "[" not in words(header)
    assert "Diarieenheten" in words(header)


def test_a_control_bound_to_a_store_that_says_nothing_is_bound_no_more(mall):
    header = header_of(
        mall,
        control(
            bound("Company", "xmlns:ns0='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'")
        ),
    )
    assert "dataBinding" not in header
    assert "Region Fjällbygden" in words(header)


def test_words_own_fields_for_title_and_author_are_filled(mall):
    fields = "".join(
        f'<w:fldSimple w:instr=" {name} \\* MERGEFORMAT "><w:r><w:t>gammalt</w:t></w:r></w:fldSimple>'
        for name in ("TITLE", "Author")
    )
    header = header_of(mall, f"<w:p>{fields}</w:p>")
    assert "gammalt" not in header
    assert re.search(r"> TITLE <.*?>Regiondirektörens rapport mars 2023<", header)
    assert "> AUTHOR <" in header


@pytest.mark.parametrize(
    "defaults",
    [
        '<w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault>',
        '<w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>',
        "<w:rPrDefault><w:rPr/></w:rPrDefault><w:pPrDefault/>",
        "<w:rPrDefault/>",
        "<w:pPrDefault/>",
        None,
    ],
)
@pytest.mark.parametrize(("language", "locale"), [(Language.SWEDISH, "sv-SE"), (Language.ENGLISH, "en-GB")])
def test_the_words_are_in_the_language_of_the_report_whatever_the_template_says(mall, defaults, language, locale):
    written = "" if defaults is None else f"<w:docDefaults>{defaults}</w:docDefaults>"
    theirs = changed(mall, STYLES, lambda text: re.sub(r"<w:docDefaults>.*?</w:docDefaults>", written, text))
    docx = write_report(sample_report(language=language), read_template(theirs))
    (told,) = tree(docx, STYLES).findall(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert told.get(f"{W}val") == locale
    assert tree(docx, STYLES)[0].tag == f"{W}docDefaults"


def test_the_second_styles_that_word_2010_wrote_are_left_behind(mall):
    second = added(mall, "word/stylesWithEffects.xml", b"<w:styles/>")
    kind = "application/vnd.ms-word.stylesWithEffects+xml"
    override = f'<Override PartName="/word/stylesWithEffects.xml" ContentType="{kind}"/>'
    way = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
    relation = f'<Relationship Id="rId99" Type="{way}" Target="stylesWithEffects.xml"/>'
    second = changed(second, TYPES, lambda text: text.replace("</Types>", f"{override}</Types>"))
    rels = "word/_rels/document.xml.rels"
    second = changed(second, rels, lambda text: text.replace("</Relationships>", f"{relation}</Relationships>"))
    assert write_report(sample_report(), read_template(second)) == write_report(sample_report(), read_template(mall))
