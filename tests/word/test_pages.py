"""Pages: estimated without a rendering, and not far from it."""

import subprocess

import pypdf
import pytest

from reportkit.model.blocks import Heading, Paragraph
from reportkit.model.report import Part
from reportkit.word.package import write_report
from reportkit.word.pages import begins_page, estimate_pages
from reportkit.word.readback import headings
from tests.word.sample import VISITS, sample_report, say, talk


def test_there_is_one_page_for_each_heading_and_pages_never_go_back(template):
    report = sample_report()
    pages = estimate_pages(report)
    count = len(headings(write_report(report, template)))
    figures, tables = pages[count : count + 1], pages[count + 1 :]
    assert pages[:count] == sorted(pages[:count])
    assert figures == [3]
    assert tables == sorted(tables)
    assert len(tables) == 4
    assert pages[0] == 2  # after the first page with the contents


def test_more_words_take_more_pages():
    def last(paragraphs):
        blocks = (*(talk(number) for number in range(paragraphs)), Heading(2, say("Sist")))
        return estimate_pages(sample_report(parts=(Part(1, "Kapitel", "a", blocks),), appendices_title=""))[-1]

    assert [last(1), last(40)] == [2, 6]


def test_headings_go_on_to_the_next_page_together_with_what_follows_them():
    """No heading stands alone at the foot of a page, however many of them follow each other."""
    talked = tuple(talk(number) for number in range(40))
    for lines in range(1, 40):
        filling = (*talked[: lines // 4], *(Paragraph(say("Kort.")) for _ in range(lines)))
        chapter, section = Part(1, "Kapitel", "a", filling), Part(1, "Nästa kapitel")
        parts = (chapter, section, Part(2, "Avsnitt", "b", (Heading(3, say("Besök")), VISITS)))
        *_, one, two, three, table = estimate_pages(sample_report(parts=parts, appendices_title=""))
        assert one == two == three == table


def test_the_room_between_two_headings_is_the_larger_of_theirs_and_never_the_sum():
    """As Word and LibreOffice set them; a draft with many short sections would else seem longer than it is."""
    short = [Part(2, f"Avsnitt {number}", f"a{number}", (Paragraph(say("Kort.")),)) for number in range(11)]
    assert estimate_pages(sample_report(parts=(Part(1, "Kapitel"), *short), appendices_title=""))[-1] == 2


def test_only_the_first_chapter_begins_a_page():
    parts = (Part(1, "Inledning", "a", (talk(1),)), Part(1, "Verksamheten"), Part(2, "Avsnitt", "b", (talk(2),)))
    assert [begins_page(parts, index) for index in range(3)] == [True, False, False]


@pytest.fixture(scope="module")
def rendered(template, need_program, tmp_path_factory):
    """The sample as a PDF."""
    folder = tmp_path_factory.mktemp("rendered")
    (folder / "r.docx").write_bytes(write_report(sample_report(draft=True), template))
    export = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        [need_program("soffice"), profile, "--headless", "--convert-to", export, "--outdir", folder, folder / "r.docx"],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / "r.pdf"


def test_a_rendering_shows_the_headings_the_page_header_and_the_words(rendered, need_program, template):
    run = subprocess.run([need_program("pdftotext"), "-layout", rendered, "-"], check=True, capture_output=True)
    text = run.stdout.decode()
    flowing = " ".join(text.split())
    for _, heading in headings(write_report(sample_report(), template)):
        assert heading in flowing
    pages = len(pypdf.PdfReader(rendered).pages)
    for page in range(1, pages + 1):
        assert f"Sida {page} ({pages})" in text
    assert text.count("RD-2023-0314") == pages
    assert text.count("UTKAST") == pages + 1
    for words in ("Tabell 4. Besök i primärvården", "a) muntligt", "Bilaga 2", "Figur 1.", "−20,9 procent"):
        assert words in flowing
    assert flowing.count("1. Planera vårdplatser gemensamt") == 4  # every list begins anew


def test_estimated_pages_are_at_most_one_off_those_of_a_rendering(rendered):
    reader = pypdf.PdfReader(rendered)
    measured = []

    def walk(outline):
        for each in outline:
            if isinstance(each, list):
                walk(each)
            else:
                measured.append(reader.get_destination_page_number(each) + 1)

    walk(reader.outline)
    estimated = estimate_pages(sample_report(draft=True))[: len(measured)]
    assert len(estimated) == len(measured)
    assert max(abs(one - other) for one, other in zip(estimated, measured, strict=True)) <= 1
    assert max(estimate_pages(sample_report(draft=True))) <= len(reader.pages)
