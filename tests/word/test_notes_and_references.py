"""Footnotes, references, lists of figures and tables, other languages, and numbers that stay whole."""

import io
import re

import docx
import pytest

from reportkit.model.blocks import Footnote, Paragraph, Span
from reportkit.model.report import Part
from reportkit.word.footnotes import footnotes_xml, settings_with_separators
from reportkit.word.kept_together import kept_together
from reportkit.word.package import write_report
from reportkit.word.readback import read_words
from reportkit.word.template import read_template
from tests.word.files import W, changed, part, text_of, tree
from tests.word.sample import everything, sample_report, say


def written(template, *content):
    return write_report(sample_report(parts=(Part(1, "Kapitel", "kapitel", (Paragraph(content),)),)), template)


def test_a_footnote_stands_in_its_own_part_with_its_dress_and_its_links(template):
    note = Footnote((Span("Enligt "), Span("planen", href="https://example.org/plan"), Span(".", strong=True)))
    file = written(template, Span("Vården"), note, Span(" är "), Span("nära", href="https://example.org/annat"))
    (told,) = [each for each in tree(file, "word/footnotes.xml").iter(f"{W}footnote") if each.get(f"{W}id") == "1"]
    assert text_of(told) == " Enligt planen."
    assert told.find(f".//{W}pStyle").get(f"{W}val") == "FootnoteText"
    assert "https://example.org/plan" in part(file, "word/_rels/footnotes.xml.rels")
    assert "https://example.org/plan" not in part(file, "word/_rels/document.xml.rels")
    assert "https://example.org/annat" in part(file, "word/_rels/document.xml.rels")
    assert read_words(file).notes["1"] == [" Enligt planen."]


def test_a_report_without_footnotes_has_no_part_for_them(template):
    file = write_report(sample_report(), template)
    assert "footnotes" not in part(file, "[Content_Types].xml") + part(file, "word/settings.xml")


def test_a_footnote_inside_a_footnote_stands_in_parentheses(template):
    file = written(template, Footnote((Span("yttre"), Footnote((Span("inre"),)))))
    assert read_words(file).notes["1"] == [" yttre (inre)"]


def test_a_template_keeps_its_own_lines_above_the_footnotes():
    theirs = (
        '<w:footnotes xmlns:w="x"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>*</w:t></w:r></w:p>'
        '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>mallens egen</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    xml = footnotes_xml(["<w:p/>"], theirs)
    assert ">*<" in xml
    assert "mallens egen" not in xml
    assert re.findall(r'w:id="(-?\d+)"', xml) == ["-1", "0", "1"]
    from_zero = theirs.replace('"0"', '"1"').replace('"-1"', '"0"')
    assert re.findall(r'w:id="(-?\d+)"', footnotes_xml(["<w:p/>"], from_zero)) == ["-1", "0", "1"]


def test_the_settings_name_the_lines_in_the_place_the_schema_gives_them():
    settings = '<w:settings><w:zoom w:percent="100"/><w:compat/></w:settings>'
    named = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    assert settings_with_separators(settings) == settings.replace("<w:compat/>", f"{named}<w:compat/>")
    own = settings.replace("<w:compat/>", '<w:footnotePr><w:pos w:val="x"/><w:footnote w:id="1"/></w:footnotePr>')
    assert settings_with_separators(own).count("<w:footnote ") == 2
    assert settings_with_separators("<w:settings/>") == "<w:settings/>"


def test_references_are_fields_with_their_words_and_numbers(template):
    root = tree(write_report(everything(), template))
    paragraph = next(p for p in root.iter(f"{W}p") if "Antalet vårdplatser" in text_of(p))
    assert text_of(paragraph).replace("\u00a0", " ") == (
        "Antalet vårdplatser var 1 141 358. Se figur 2, tabell 1 och Läget. "
        "I Division Funktion finns mer, på finska tervetuloa."
    )
    fields = [each.text.split() for each in paragraph.iter(f"{W}instrText")]
    assert [each[0] for each in fields] == ["REF"] * 4
    marked = read_words(write_report(everything(), template)).marked
    assert [marked[each[1]] for each in fields] == ["", "", "Läget", "Division Funktion"]  # numbers are Word's own
    assert {each[2] for each in fields} == {"\\h"}


@pytest.mark.parametrize(("label", "count"), [("Figur", 3), ("Tabell", 8)])
def test_figures_and_tables_are_listed_after_the_contents_with_links_and_pages(template, label, count):
    report = everything()
    file = write_report(report, template)
    paragraphs = docx.Document(io.BytesIO(file)).paragraphs
    lines = [p.text for p in paragraphs if p.style.name == "table of figures" and p.text.startswith(label)]
    captions = [p.text for p in paragraphs if p.style.name == "Caption" and p.text.startswith(label)]
    assert [line.rpartition("\t")[0] for line in lines] == captions
    assert len(lines) == count
    assert all(line.rpartition("\t")[2].isdigit() for line in lines)
    assert f' TOC \\h \\z \\c "{label}" ' in {each.text for each in tree(file).iter(f"{W}instrText")}


def test_a_report_without_figures_has_no_list_of_them(template):
    texts = read_words(written(template, Span("Text."))).paragraphs
    assert not {"Figurer", "Tabeller"} & set(texts)


def test_words_in_another_language_are_marked_as_such(template):
    file = written(template, Span("Tervetuloa", lang="fi"), Span("Buresboahtin", strong=True, lang="se"))
    assert re.findall(r'<w:lang w:val="([\w-]+)"/>', part(file)) == ["fi-FI", "se-SE"]
    assert 'w:lang w:val="sv-SE"' in part(file, "word/styles.xml")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1 141 358 besök", "1_141_358_besök"),
        ("5,93 procent och 12 mnkr", "5,93_procent och 12_mnkr"),
        ("20,9 %", "20,9_%"),
        ("mars 2023 500 personer", "mars 2023 500 personer"),
        ("den 3 april", "den 3 april"),
        ("12 stycken, 12 st", "12 stycken, 12_st"),
        ("plan 10 000", "plan 10_000"),
        ("20 0000", "20 0000"),
    ],
)
def test_numbers_stay_whole_and_with_their_units(typed, kept):
    assert kept_together(typed) == kept.replace("_", "\u00a0")


def test_appendices_are_numbered_by_a_field_that_references_lead_to(template):
    parts = (Part(1, "Kapitel", "kapitel", (Paragraph((*say("Se bilaga\u00a0"), Span("2", refers="appendix 2"))),)),)
    file = write_report(sample_report(parts=parts), template)
    instructions = [each.text.strip() for each in tree(file).iter(f"{W}instrText")]
    assert "REF _rk_appendix_2 \\h" in instructions
    assert instructions.count("SEQ Bilaga \\* ARABIC") == 2
    assert '"_rk_appendix_2"' in part(file)


def test_a_template_without_styles_for_notes_and_lists_still_makes_a_report(mall, template):
    bare = mall
    for name in ("table of figures", "footnote text", "footnote reference"):
        bare = changed(bare, "word/styles.xml", lambda text, name=name: text.replace(f'"{name}"', '"Annat"'))
    file = write_report(everything(), read_template(bare))
    assert "superscript" in part(file)
    assert 'w:val="TOC2"' in part(file)
