"""Wide tables stand on pages on their side, and everything else goes on as before."""

import io
import re

import docx
import pytest
from docx.enum.section import WD_ORIENT

from reportkit.model.blocks import Align, Heading, Paragraph, Table
from reportkit.model.report import Part
from reportkit.word.package import write_report
from reportkit.word.readback import missing_words
from reportkit.word.template import read_template
from tests.word.files import W, changed, part, text_of, tree
from tests.word.sample import VISITS, WIDE, everything, sample_report, say, talk


def written(template, *blocks, title="Kapitel", **changes):
    parts = (Part(1, title, "kapitel", blocks), Part(1, "Nästa", "nasta", (talk(1),)))
    return write_report(sample_report(parts=parts, **changes), template)


def pages(file):
    """The orientations of the sections, and the first words of each."""
    body = tree(file).find(f"{W}body")
    found, words = [], []
    for element in body:
        words.append("".join(text_of(p) for p in element.iter(f"{W}p")))
        for section in element.iter(f"{W}sectPr"):
            lies = section.find(f"{W}pgSz").get(f"{W}orient") == "landscape"
            found.append(("lies" if lies else "stands", next(filter(None, words), "")[:20]))
            words = []
    return found


def test_a_wide_table_lies_and_what_comes_before_and_after_stands(template):
    file = written(template, talk(0), WIDE, talk(1))
    assert [each for each, _ in pages(file)] == ["stands", "lies", "stands"]
    assert pages(file)[1][1].startswith("Tabell 1. Divisioner")
    table = next(each for each in tree(file).iter(f"{W}tbl"))
    assert sum(int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")) == 16838 - 2 * 1418


def test_headings_just_above_it_come_along(template):
    file = written(template, talk(0), Heading(2, say("Bred")), Heading(3, say("Bredare")), WIDE, talk(1))
    assert pages(file)[1][1].startswith("Bred")
    assert pages(written(template, WIDE))[1][1].startswith("Kapitel")


def test_wide_tables_in_a_row_share_their_pages(template):
    assert [each for each, _ in pages(written(template, talk(0), WIDE, WIDE, talk(1)))] == ["stands", "lies", "stands"]


def test_a_report_that_ends_with_a_wide_table_has_no_empty_page_after_it(template):
    report = sample_report(parts=(Part(1, "A", "a", (talk(0), WIDE)),), appendices_title="")
    assert [each for each, _ in pages(write_report(report, template))] == ["stands", "lies"]


@pytest.mark.parametrize("table", [VISITS, Table((say("A"),) * 8, ((say("1"),) * 8,), (Align.NUMBER,) * 8)])
def test_a_table_that_fits_stands(template, table):
    file = written(template, table)
    assert [each for each, _ in pages(file)] == ["stands"]
    assert "liggande" not in part(file, "[Content_Types].xml")


def test_the_pages_on_their_side_have_the_same_header_filled_and_as_wide_as_the_page(template):
    sections = docx.Document(io.BytesIO(written(template, talk(0), WIDE, talk(1)))).sections
    assert [each.orientation for each in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    upright, lying, again = (each.header.tables[0] for each in sections)
    texts = [[cell.text for row in table.rows for cell in row.cells] for table in (upright, lying, again)]
    assert texts[0] == texts[1] == texts[2]
    assert "RD-2023-0314" in texts[1][1]
    widths = [sum(int(each.get(f"{W}w")) for each in table._tbl.iter(f"{W}gridCol")) for table in (upright, lying)]
    assert widths[1] == pytest.approx(16838 - 2 * 1418, abs=4)
    assert widths[0] == 9070
    assert "PAGE" in {each.text.strip() for each in sections[1].header._element.iter(f"{W}instrText")}


def test_what_begins_once_does_not_begin_anew_after_a_wide_table(mall):
    def once(text):
        return text.replace("<w:cols", '<w:pgNumType w:start="5"/><w:cols').replace(
            "</w:sectPr>", "<w:titlePg/></w:sectPr>"
        )

    file = written(read_template(changed(mall, "word/document.xml", once)), talk(0), WIDE, talk(1))
    assert part(file).count("<w:titlePg/>") == 1
    assert part(file).count('w:start="5"') == 1
    assert part(file).index("<w:titlePg/>") < part(file).index('w:orient="landscape"')


def test_no_word_is_lost_and_no_section_ends_in_an_empty_paragraph_that_could_be_spared(template):
    report = everything()
    file = write_report(report, template)
    assert missing_words(report, file) == ()
    for paragraph in tree(file).iter(f"{W}p"):
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None and not text_of(paragraph):
            body = list(tree(file).find(f"{W}body"))
            assert any(each.tag == f"{W}tbl" for each in body)
            assert paragraph.find(f"{W}pPr/{W}spacing").get(f"{W}line") == "20"


def test_a_note_under_a_wide_table_ends_its_pages(template):
    noted = Table(WIDE.header, WIDE.rows, WIDE.align, WIDE.caption, note="Preliminärt.")
    root = tree(written(template, talk(0), noted, Paragraph(say("Efter."))))
    (ends,) = [
        p
        for p in root.iter(f"{W}p")
        if (section := p.find(f"{W}pPr/{W}sectPr")) is not None
        and section.find(f"{W}pgSz").get(f"{W}orient") == "landscape"
    ]
    assert text_of(ends) == "Preliminärt."
    assert re.search(r"Efter", text_of(root))
