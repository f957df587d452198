"""The house template, and what happens with a template that lacks something."""

import io
import re
import tomllib

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from reportkit.messages import BrokenFile, Language, render
from reportkit.word.fields import Fillable
from reportkit.word.package import write_report
from reportkit.word.readback import missing_words
from reportkit.word.style_names import DEFAULT_NAMES, INSTEAD, kind_of, read_style_names
from reportkit.word.template import read_template
from reportkit.word.template_builder import build
from tests.word.conftest import MALL
from tests.word.files import DOCUMENT, added, changed, part, without
from tests.word.sample import sample_report

STYLES = "word/styles.xml"


def fault(*args):
    with pytest.raises(BrokenFile) as caught:
        read_template(*args)
    return caught.value


def test_the_template_in_the_repository_is_what_the_builder_builds(mall):
    assert build() == mall == build()


def test_the_template_has_every_style_that_a_report_needs(mall):
    document = docx.Document(io.BytesIO(mall))
    kinds = {"paragraph": WD_STYLE_TYPE.PARAGRAPH, "character": WD_STYLE_TYPE.CHARACTER, "table": WD_STYLE_TYPE.TABLE}
    there = {(style.name.casefold(), style.type) for style in document.styles}
    assert {(name.casefold(), kinds[kind_of(role)]) for role, name in DEFAULT_NAMES.items()} <= there


def test_the_page_is_an_upright_a4_and_the_language_swedish(mall):
    section = docx.Document(io.BytesIO(mall)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert 'w:lang w:val="sv-SE"' in part(mall, STYLES)


def test_every_colour_of_words_stands_out_from_what_lies_behind_it(mall):
    def light(colour):
        channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    shade = re.search(r'w:fill="(\w{6})"', part(mall, STYLES))[1]
    colours = set(re.findall(r'<w:color w:val="(\w{6})"', part(mall, STYLES)))
    assert colours
    for colour in colours:
        assert (light("FFFFFF") + 0.05) / (light(colour) + 0.05) >= 7
    assert (light(shade) + 0.05) / (light("1F3B4D") + 0.05) >= 7


def test_the_list_of_styles_beside_the_template_names_every_role_as_word_shows_it(mall):
    text = MALL.with_name("styles.toml").read_text(encoding="utf-8")
    assert list(tomllib.loads(text)["styles"]) == sorted(DEFAULT_NAMES, key=list(tomllib.loads(text)["styles"]).index)
    assert read_template(mall, read_style_names(text, "styles.toml")).styles == read_template(mall).styles


@pytest.mark.parametrize("role", [role for role in DEFAULT_NAMES if role not in INSTEAD])
def test_a_style_that_the_names_ask_for_and_that_is_missing_is_told_before_a_word_is_written(mall, role):
    error = fault(mall, {**DEFAULT_NAMES, role: "Vårt eget"}, "templates/mall.docx")
    told = error.in_words(Language.SWEDISH)
    assert error.told.id == "word.template_styles"
    assert "templates/mall.docx" in told.message
    assert "Vårt eget" in told.message
    assert f"rollen {role}" in told.message
    assert "templates/styles.toml" in told.hint


def test_all_styles_that_are_missing_are_told_at_once(mall):
    names = {**DEFAULT_NAMES, "body": "Vår brödtext", "table": "Vår tabell", "heading1": "Vårt kapitel"}
    told = fault(mall, names).in_words(Language.SWEDISH)
    assert all(name in told.message for name in ("Vår brödtext", "Vår tabell", "Vårt kapitel"))
    assert "formaten" in told.hint


@pytest.mark.parametrize("role", INSTEAD)
def test_a_style_that_older_templates_lack_has_a_stand_in_unless_it_was_asked_for_by_name(mall, role):
    name = DEFAULT_NAMES[role]
    gone = changed(mall, STYLES, lambda text: text.replace(f'<w:name w:val="{name}"/>', '<w:name w:val="Annat"/>'))
    styles = read_template(gone).styles
    assert styles[role] == styles.get(INSTEAD[role], "")
    assert fault(gone, {**DEFAULT_NAMES, role: "Vårt eget"}).told.args["styles"].args["style"] == "Vårt eget"


def test_a_style_of_another_kind_does_not_count(mall):
    error = fault(mall, {**DEFAULT_NAMES, "table": "Normal"})
    assert "tabellformat" in error.in_words(Language.SWEDISH).message


@pytest.mark.parametrize("name", ["Gäller för verksamhet", "Dokument-ID", "Publiceringsdatum", "Upprättad av"])
def test_a_field_that_the_page_header_must_show_is_asked_for_by_name(mall, name):
    gone = changed(mall, "word/header.xml", lambda text: text.replace(f"&quot;{name}&quot;", "&quot;Annat&quot;"))
    error = fault(gone)
    assert error.told.id == "word.template_field"
    assert name in error.in_words(Language.SWEDISH).message


@pytest.mark.parametrize("name", ["PAGE", "NUMPAGES"])
def test_the_page_number_and_the_number_of_pages_must_be_shown(mall, name):
    gone = changed(mall, "word/header.xml", lambda text: text.replace(f"> {name} <", "> DATE <"))
    assert fault(gone).told.args["field"] == name


@pytest.mark.parametrize("name", [STYLES, DOCUMENT, "word/_rels/document.xml.rels", "_rels/.rels", "word/header.xml"])
def test_a_template_that_lacks_a_part_names_it(mall, name):
    error = fault(changed(mall, name, lambda text: None))
    assert (error.told.id, error.told.args["part"]) == ("word.template_unreadable", name)


@pytest.mark.parametrize("data", [b"", b"PK", b"\0" * 100, "Detta är ingen mall".encode()])
def test_what_is_no_word_file_is_refused(data):
    assert fault(data).told.id == "word.template_unreadable"


def test_a_torn_template_is_refused_wherever_it_was_torn(mall):
    report = sample_report(parts=(), appendices_title="", images={})
    for at in range(0, len(mall), 97):
        torn = mall[:at] + bytes([mall[at] ^ 0xFF]) + mall[at + 1 :]
        for broken in (mall[:at], torn):
            try:
                write_report(report, read_template(broken))
            except BrokenFile:
                continue  # told, as it should be; some bytes, such as a date, may be anything


def test_a_template_with_macros_is_refused(mall):
    assert fault(added(mall, "word/vbaProject.bin", b"x")).told.id == "word.template_macros"


def test_word_may_cut_a_field_into_runs_as_it_pleases():
    text = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROP</w:instrText></w:r>'
        '<w:r><w:rPr><w:b/></w:rPr><w:instrText>ERTY "Dokument</w:instrText></w:r>'
        '<w:r><w:instrText>-ID" \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r w:rsidR="00A1"><w:rPr><w:i/></w:rPr><w:t>gam</w:t></w:r><w:r><w:t>malt</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>!</w:t></w:r>'
        '<w:fldSimple w:instr=" DOCPROPERTY  Version "><w:r><w:t>0</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    )
    fillable = Fillable(text)
    filled = fillable.fill({"Dokument-ID": "A & B", "Version": "1.0"})
    assert fillable.properties == {"Dokument-ID", "Version"}
    assert fillable.instructions == {"PAGE"}
    assert re.findall(r"<w:t[ >].*?</w:t>", filled) == [
        '<w:t xml:space="preserve">A &amp; B</w:t>',
        "<w:t>!</w:t>",
        '<w:t xml:space="preserve">1.0</w:t>',
        "<w:t>1</w:t>",
    ]
    assert '<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">A' in filled


def test_a_house_may_use_styles_of_its_own(mall):
    theirs = changed(
        mall, STYLES, lambda text: text.replace('w:val="Rapporttabell"/>', 'w:val="Vår &amp; er tabell"/>')
    )
    names = read_style_names('[styles]\ntable = "vår & er tabell"\nheading1 = "Rubrik 1"', "styles.toml")
    report = sample_report()
    assert missing_words(report, write_report(report, read_template(theirs, names))) == ()


def test_a_template_without_lists_of_its_own_gets_ours(mall):
    bare = changed(mall, "word/numbering.xml", lambda text: None)
    bare = changed(bare, "word/_rels/document.xml.rels", without(r"<Relationship [^>]*numbering[^>]*>"))
    bare = changed(bare, "[Content_Types].xml", without(r"<Override [^>]*numbering[^>]*>"))
    file = write_report(sample_report(), read_template(bare))
    numbering = part(file, "word/numbering.xml")
    assert numbering.count("<w:abstractNum ") == 2
    assert "numbering.xml" in part(file, "word/_rels/document.xml.rels")
    assert "/word/numbering.xml" in part(file, "[Content_Types].xml")


def test_a_dotx_becomes_a_document(mall):
    dotx = changed(mall, "[Content_Types].xml", lambda text: text.replace("document.main", "template.main"))
    assert "template.main" not in part(write_report(sample_report(), read_template(dotx)), "[Content_Types].xml")


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("[styles", "word.styles_toml"),
        ("[styles]\nheading1 = 1", "word.styles_toml"),
        ("styles = 1", "word.styles_toml"),
        ('[styles]\nrubrik = "Rubrik 1"', "word.styles_role"),
    ],
)
def test_a_list_of_styles_that_cannot_be_understood_says_why(text, id):
    with pytest.raises(BrokenFile) as caught:
        read_style_names(text, "templates/styles.toml")
    assert caught.value.told.id == id
    assert "templates/styles.toml" in caught.value.in_words(Language.SWEDISH).message


@pytest.mark.parametrize(
    ("left", "what"),
    [
        ('<w:ins w:id="1" w:author="x"><w:r><w:t>nytt</w:t></w:r></w:ins>', "spårade ändringar"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r>", "dold text"),
    ],
)
def test_a_page_header_with_changes_or_hidden_text_is_refused(mall, left, what):
    header = next(name for name in read_template(mall).parts if "header" in name and name.endswith(".xml"))
    error = fault(changed(mall, header, lambda text: text.replace("</w:p>", f"{left}</w:p>", 1)))
    assert what in render(error.told, Language.SWEDISH)
    assert header in render(error.told, Language.SWEDISH)


def test_a_template_with_comments_is_refused(mall):
    comments = '<w:comments xmlns:w="x"><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>'
    error = fault(added(mall, "word/comments.xml", comments.encode()))
    assert "kommentarer (2)" in render(error.told, Language.SWEDISH)
