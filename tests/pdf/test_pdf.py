"""The PDF: accessible, for the archive, and the same bytes for the same document."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from reportkit.messages import BrokenFile
from reportkit.pdf.finishing import finished_pdf, tags
from reportkit.pdf.notes import tag_notes
from reportkit.pdf.office import accessible_pdf
from reportkit.pdf.places import pages_of
from reportkit.word.alternative_texts import alternative_texts
from reportkit.word.package import write_report
from reportkit.word.template import read_template
from tests.word.covers import with_cover, with_watermark
from tests.word.sample import everything

ROOT = Path(__file__).resolve().parents[2]
CHANGED = datetime(2023, 3, 14, 9, 30, tzinfo=UTC)
KEYWORDS = "Regiondirektörens rapport, Region Fjällbygden, mars 2023"


@pytest.fixture(scope="module")
def raw(docx, need_program):
    """What LibreOffice makes."""
    need_program("soffice")
    return accessible_pdf(docx)


@pytest.fixture(scope="module")
def pdf(raw, docx):
    """What we make of it."""
    return finished_pdf(raw, alternative_texts(docx), CHANGED, KEYWORDS)


def opened(content):
    return pikepdf.open(BytesIO(content))


def figures(tag):
    if isinstance(tag, pikepdf.Array):
        for each in tag:
            yield from figures(each)
    elif isinstance(tag, pikepdf.Dictionary):
        if tag.get("/S") == "/Figure":
            yield tag
        yield from figures(tag.get("/K"))


def told(content):
    with opened(content) as file:
        return [str(each.get("/Alt", "")) for each in figures(file.Root.StructTreeRoot)]


def without_words(content):
    """The PDF as LibreOffice leaves it where the figures are charts: nothing says what they show."""
    with opened(content) as file:
        for figure in figures(file.Root.StructTreeRoot):
            figure.Alt = ""
        out = BytesIO()
        file.save(out)
    return out.getvalue()


def checked(tool, *arguments):
    program = Path(sys.executable).parent / tool
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=120, check=False)


def errors_of_outloud(content, folder):
    (folder / "r.pdf").write_bytes(content)
    run = checked("outloud", "--json", folder / "told.json", folder / "r.pdf")
    assert run.returncode in (0, 1), run.stderr
    results = json.loads((folder / "told.json").read_text())["results"]
    found = [each for file in results for each in file["findings"]]
    return sorted({each["rule"] for each in found if each["severity"] == "error"})


def test_it_says_that_it_is_accessible_and_for_the_archive_in_swedish(pdf):
    with opened(pdf) as file, file.open_metadata() as metadata:
        assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("1", "2", "B")
        assert metadata["dc:title"] == "Regiondirektörens rapport mars 2023"
        assert str(file.Root.Lang) == "sv-SE"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert file.Root.MarkInfo.Marked


def test_the_checkers_of_accessibility_find_no_error(pdf, tmp_path):
    assert errors_of_outloud(pdf, tmp_path) == []
    (tmp_path / "r.pdf").write_bytes(pdf)
    run = checked("pdfua", "check", tmp_path / "r.pdf")
    assert "errors=0 warnings=0" in run.stdout, run.stdout


def test_the_checkers_would_tell_of_a_figure_without_words(pdf, tmp_path):
    """The switch: a PDF that nobody mended does not pass."""
    assert errors_of_outloud(without_words(pdf), tmp_path)


def test_each_footnote_has_a_name_and_its_link_back_stands_among_the_tags(pdf):
    with opened(pdf) as file:
        notes = list(tags(file.Root.StructTreeRoot, "/Note"))
        assert [str(each.ID) for each in notes] == ["note-1", "note-2", "note-3"]
        links = [next(tags(each.K, "/Link")) for each in notes]
        assert [str(each.Alt) for each in links] == ["1", "2", "3"]
        parents = pikepdf.NumberTree(file.Root.StructTreeRoot.ParentTree)
        assert [parents[each.K.Obj.StructParent] == each for each in links] == [True] * 3


def test_a_link_that_belongs_to_no_note_does_not_stay_outside_the_tags(raw):
    with opened(raw) as file:

        def is_loose(each):
            return "/StructParent" not in each

        lonely = next(page for page in file.pages if any(map(is_loose, page.get("/Annots", ()))))
        lonely.Annots.append(pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 1, 1]))
        tag_notes(file, list(tags(file.Root.StructTreeRoot, "/Note")))
        assert all("/StructParent" in each for each in lonely.Annots)


def test_lines_around_the_page_are_decoration_and_nothing_stands_outside_the_tags(pdf, raw, tmp_path):
    def outside(content):
        (tmp_path / "r.pdf").write_bytes(content)
        return "outside any structure element" in checked("outloud", tmp_path / "r.pdf").stdout

    assert outside(raw)
    assert not outside(pdf)


def test_every_figure_says_what_it_shows_also_where_libreoffice_lost_it(raw, docx):
    texts = alternative_texts(docx)
    assert texts
    assert all(texts)
    assert told(finished_pdf(without_words(raw), texts)) == list(texts)


def test_a_figure_too_few_stops_it_for_nobody_knows_which_text_is_whose(raw, docx):
    with pytest.raises(BrokenFile) as error:
        finished_pdf(raw, alternative_texts(docx)[1:])
    assert error.value.told.id == "pdf.figures"


def test_the_same_document_gives_the_same_bytes_another_time(pdf, docx):
    again = finished_pdf(accessible_pdf(docx), alternative_texts(docx), CHANGED, KEYWORDS)
    assert again == pdf


def test_its_dates_are_those_of_the_report(pdf):
    with opened(pdf) as file:
        assert str(file.docinfo["/CreationDate"]).startswith("D:20230314093000")


def test_its_keywords_are_those_of_the_document_and_not_a_word_each(pdf, raw):
    with opened(pdf) as file, file.open_metadata() as metadata:
        assert metadata["pdf:Keywords"] == file.docinfo["/Keywords"] == KEYWORDS
    with opened(raw) as file:
        assert "rapport, Region, " in str(file.docinfo["/Keywords"])


def test_it_holds_no_address_outside_but_the_links_of_the_text(pdf):
    with opened(pdf) as file:
        for page in file.pages:
            for annotation in page.get("/Annots", ()):
                assert annotation.Subtype == "/Link"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 trasig", b"PK\3\4"])
def test_what_is_no_pdf_is_told(content):
    for read in (lambda: pages_of(content, ["_Toc000000001"]), lambda: finished_pdf(content, ())):
        with pytest.raises(BrokenFile) as error:
            read()
        assert error.value.told.id == "pdf.unreadable"


def test_a_cover_and_a_watermark_decorate_and_every_other_figure_has_its_words(need_program, tmp_path):
    need_program("soffice")
    template = read_template(with_watermark(with_cover((ROOT / "templates/mall.docx").read_bytes())))
    docx = write_report(everything(), template)
    raw = accessible_pdf(docx)
    texts = alternative_texts(docx)
    assert texts[0] is None
    content = finished_pdf(raw, texts)
    assert told(content) == [each for each in texts if each is not None]
    assert len(told(raw)) > len(texts), "the watermark of every page was a figure"
    assert errors_of_outloud(content, tmp_path) == []
    with opened(content) as file:
        drawn = [str(each.operator) for each in pikepdf.parse_content_stream(file.pages[1])]
        assert drawn.count("BMC") + drawn.count("BDC") == drawn.count("EMC")
