"""The pages of the contents: measured once and kept, used while they fit, and never a guess called a measure."""

import re

import pytest

from reportkit.messages import BrokenFile, UsageError
from reportkit.model.page_map import Pages
from reportkit.model.people import Actor
from reportkit.store.edit import Edit
from reportkit.workflow import document as room
from reportkit.workflow import measuring
from reportkit.workflow.assemble import assemble
from reportkit.workflow.document import write_document
from reportkit.workflow.review import approve, return_section
from reportkit.workflow.session import Session
from reportkit.workflow.submit import submit
from reportkit.workflow.write import save
from tests.workflow import document
from tests.workflow.layouts import FakeLayout, no_office, restless
from tests.workflow.region import MAJA, MARCH, PER, TEXT

HEADINGS = 5


@pytest.fixture
def measured(approved, monkeypatch):
    """The report has been measured and kept; from now on no LibreOffice is to be found."""
    monkeypatch.setattr(room, "libre_office", FakeLayout())
    write_document(approved.acting(PER), MARCH, measure=True)
    monkeypatch.setattr(room, "libre_office", no_office)
    return approved


def written(region, **how):
    done = write_document(region.acting(PER), MARCH, **how)
    return done, done.path.read_bytes()


def test_without_a_measure_the_pages_are_estimated_and_said_to_be(approved):
    assert assemble(approved.acting(PER), MARCH).pages is Pages.ESTIMATED


def test_pages_are_measured_until_what_is_printed_is_what_is_found(approved):
    layout = FakeLayout()
    made = assemble(approved.acting(PER), MARCH, measure=True, layout=layout)
    assert made.pages is Pages.MEASURED
    assert document.printed_pages(made.document) == list(made.page_map.pages) == [3, 4, 5, 6]
    assert layout.asked == 2


class ForgetfulLayout(FakeLayout):
    """Leaves the second heading alone at the foot of page 3, unless it begins a page; keeps what it laid out."""

    def __call__(self, docx):
        self.laid_out = document.parts(docx)["word/document.xml"].decode()
        begins = re.search(r'<w:pageBreakBefore/>[^/]*/></w:pPr><w:bookmarkStart [^>]*"_Toc000000002"', self.laid_out)
        self.page_of = lambda number: 4 if begins or number > 1 else 3
        return super().__call__(docx)


def test_a_heading_that_the_layout_leaves_alone_begins_a_page_where_it_is_laid_out(approved):
    """The contents print the page that it stands on then; our own document breaks no page there."""
    layout = ForgetfulLayout()
    made = assemble(approved.acting(PER), MARCH, measure=True, layout=layout)
    assert made.page_map.begin_pages == ("_Toc000000002",)
    assert document.printed_pages(made.document) == [4, 4, 4, 4]
    ours = document.parts(made.document)["word/document.xml"].decode()
    assert layout.laid_out.count("<w:pageBreakBefore/>") == ours.count("<w:pageBreakBefore/>") + 1


def test_headings_that_begin_pages_are_kept_with_the_pages_and_hold_for_the_pdf(approved, monkeypatch, tmp_path):
    monkeypatch.setattr(room, "libre_office", ForgetfulLayout())
    shown = []
    monkeypatch.setattr("reportkit.pdf.office.accessible_pdf", lambda docx: shown.append(docx) or FakeLayout()(docx))
    monkeypatch.setattr("reportkit.pdf.finishing.finished_pdf", lambda pdf, *_: pdf)
    for _ in range(2):  # measured, then known
        write_document(approved.acting(PER), MARCH, path=tmp_path / "r.pdf")
    one, two = shown
    assert one == two
    assert one != assemble(approved.acting(PER), MARCH).document
    assert approved.view().reader.page_map(draft=False).begin_pages == ("_Toc000000002",)


def test_measured_pages_are_kept_and_printed_where_no_libreoffice_is(measured):
    done, docx = written(measured)
    assert (done.pages, done.unmeasured) == (Pages.MEASURED, None)
    assert document.printed_pages(docx) == [3, 4, 5, 6]
    assert assemble(measured.acting(PER), MARCH).document == docx


def test_pages_that_were_measured_are_not_measured_again(measured):
    layout = FakeLayout()
    assert assemble(measured.acting(PER), MARCH, measure=True, layout=layout).pages is Pages.MEASURED
    assert layout.asked == 0


def test_pages_of_another_text_are_noticed_and_not_used(measured):
    before = measured.view().reader.page_map(draft=False)
    return_section(measured.acting(PER), MARCH, "psykiatri", "Skriv mer.")
    save(measured.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT + "\nOch mer än så.\n"))
    submit(measured.acting(MAJA), MARCH, "psykiatri")
    approve(measured.acting(PER), MARCH, "psykiatri")
    done, docx = written(measured)
    assert done.pages is Pages.OUTGROWN
    assert document.printed_pages(docx) != [3, 4, 5, 6]
    assert measured.view().reader.page_map(draft=False) == before


def test_the_pages_of_a_draft_are_kept_beside_those_of_the_report(measured, monkeypatch):
    monkeypatch.setattr(room, "libre_office", FakeLayout(lambda number: 9 + number))
    write_document(measured.acting(MAJA), MARCH, draft=True, measure=True)
    assert document.printed_pages(assemble(measured.acting(PER), MARCH, draft=True).document) == [9, 10, 11, 12]
    assert document.printed_pages(assemble(measured.acting(PER), MARCH).document) == [3, 4, 5, 6]


def test_events_that_change_no_word_leave_the_pages_measured(measured):
    return_section(measured.acting(PER), MARCH, "psykiatri", "Läs en gång till.")
    submit(measured.acting(MAJA), MARCH, "psykiatri")
    approve(measured.acting(PER), MARCH, "psykiatri", anyway=True)  # the remark was read, and nobody answered it
    assert assemble(measured.acting(PER), MARCH).pages is Pages.MEASURED


def test_a_measure_without_libreoffice_is_an_estimate_that_says_why(approved):
    made = assemble(approved.acting(PER), MARCH, measure=True, layout=no_office)
    assert (made.pages, made.unmeasured.id) == (Pages.ESTIMATED, "pdf.no_office")
    assert made.document == assemble(approved.acting(PER), MARCH).document


def test_pages_that_never_come_to_rest_are_not_called_measured(approved):
    made = assemble(approved.acting(PER), MARCH, measure=True, layout=restless)
    assert (made.pages, made.page_map, made.unmeasured.id) == (Pages.ESTIMATED, None, "pdf.not_settled")
    assert restless.times == measuring.ROUNDS


def test_a_page_map_that_somebody_has_spoilt_is_told_with_what_to_do(measured):
    (measured.root / "reports/2023-03/pages.json").write_text('{"report": {"layout": 3}}')
    with pytest.raises(BrokenFile) as error:
        assemble(measured.acting(PER), MARCH)
    assert (error.value.told.id, error.value.told.args["file"]) == ("store.page_map", "reports/2023-03/pages.json")


def test_a_pdf_without_libreoffice_leaves_no_file_and_says_so(approved, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError) as error:
        write_document(approved.acting(PER), MARCH, path=tmp_path / "rapport.pdf")
    assert error.value.told.id == "pdf.no_office"
    assert not (tmp_path / "rapport.pdf").exists()


def test_an_ending_that_nobody_knows_is_told_with_those_there_are(approved, tmp_path):
    with pytest.raises(UsageError) as error:
        write_document(approved.acting(PER), MARCH, path=tmp_path / "rapport.odt")
    assert error.value.told.id == "workflow.unknown_document"
    assert ".pdf" in error.value.told.args["known"]


def test_libreoffice_finds_the_headings_on_the_pages_that_are_printed(demo, need_program, tmp_path):
    """The example's March, from the real program: each heading stands on the page that the contents give."""
    need_program("soffice")
    session = Session(demo, Actor("root"))
    done = write_document(session, MARCH, path=tmp_path / "r.pdf")
    assert done.pages is Pages.MEASURED
    assert document.misplaced(tmp_path / "r.pdf", need_program("pdftotext")) == []
