"""The cover page of a house's own template: kept, filled, and before everything of ours."""

import re

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from reportkit.messages import BrokenFile
from reportkit.word.package import write_report
from reportkit.word.pages import estimate_pages
from reportkit.word.readback import missing_words
from reportkit.word.template import read_template
from tests.word.covers import BREAK, DOCUMENT, HEADER, SECTION, with_cover, with_watermark
from tests.word.files import changed, part, tree
from tests.word.sample import everything, sample_report

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def front_of(docx):
    """What stands before our first page."""
    return part(docx).partition('w:name="_rk_front"')[0]


def words(xml):
    return "".join(re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", xml))


@pytest.fixture
def written(mall):
    return write_report(everything(), read_template(with_cover(mall)))


def test_the_cover_stands_first_with_its_properties_filled_in_and_its_own_words_kept(written):
    front = words(front_of(written))
    assert front.count("Regiondirektörens rapport mars 2023") == 2, "for Word, and for older programs"
    assert front.count("Version 1.0") == 2
    assert front.endswith("Oskar LindmarkDiarieenheten")
    assert "[" not in front
    assert "0.0" not in front


def test_every_word_of_the_report_is_found_behind_a_cover(written):
    assert missing_words(everything(), written) == ()


@pytest.mark.parametrize("end", [BREAK, SECTION])
def test_a_document_with_a_cover_is_valid_for_word_and_no_id_stands_twice(mall, tmp_path, end):
    docx = write_report(everything(), read_template(with_watermark(with_cover(mall, end))))
    (tmp_path / "r.docx").write_bytes(docx)
    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(tmp_path / "r.docx")
    assert [error.description for error in found.errors] == []
    drawn = [each.get("id") for each in tree(docx).iter(f"{WP}docPr")]
    assert len(drawn) == len(set(drawn))
    marks = re.findall(r'<w:bookmarkStart [^>]*w:id="(\d+)"', part(docx))
    assert len(marks) == len(set(marks))


@pytest.mark.parametrize(("end", "kept"), [(BREAK, ""), (SECTION, "<w:sectPr")])
def test_our_first_page_begins_a_page_of_its_own_and_no_empty_line_stands_above_it(mall, end, kept):
    docx = write_report(sample_report(), read_template(with_cover(mall, end)))
    front = front_of(docx)
    assert 'w:type="page"' not in front
    assert kept in front
    first = part(docx).partition('w:name="_rk_front"/>')[2]
    assert re.match(r'<w:p><w:pPr><w:pStyle w:val="\w+"/><w:pageBreakBefore/>', first)


def test_estimated_pages_count_the_cover(mall):
    shown = re.findall(
        r" PAGEREF _Toc\d+ .*?<w:t [^>]*>(\d+)</w:t>",
        part(write_report(sample_report(), read_template(with_cover(mall)))),
    )
    assert shown[0] == str(estimate_pages(sample_report())[0] + 1)


def test_the_other_words_of_a_template_are_put_aside_as_before(mall):
    own = changed(
        mall, DOCUMENT, lambda text: text.replace("<w:body>", "<w:body><w:p><w:r><w:t>Exempel</w:t></w:r></w:p>")
    )
    assert "Exempel" not in part(write_report(sample_report(), read_template(own)))
    assert write_report(sample_report(), read_template(own)) == write_report(sample_report(), read_template(mall))


def test_a_cover_with_tracked_changes_is_refused(mall):
    tracked = changed(
        with_cover(mall),
        DOCUMENT,
        lambda text: text.replace("<w:r><w:t>Diarie", '<w:ins w:id="1" w:author="A"/><w:r><w:t>Diarie'),
    )
    with pytest.raises(BrokenFile) as refused:
        read_template(tracked)
    assert refused.value.told.id == "word.template_leftovers"


def test_a_watermark_in_the_page_header_stays(mall):
    header = part(write_report(sample_report(), read_template(with_watermark(mall))), HEADER)
    assert 'string="INTERNT"' in header
    assert header.count("<v:shapetype") == 1
