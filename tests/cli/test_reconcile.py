"""`reportkit reconcile`: the document comes back from Word, is compared and comes home."""

import pytest
from docx import Document

from tests.word.incoming.files import docx, p
from tests.workflow.region import PER

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def changed(written, shell, tmp_path):
    """The draft with a word and a cited figure changed in Word."""
    path = tmp_path / "rapport.docx"
    assert shell("assemble", "--draft", "-o", path).code == 0
    word = Document(path)
    for each in word.element.body.iter(W + "t"):
        text = (each.text or "").replace("\u00a0", " ")
        if "har kortat väntan" in text:
            each.text = text.replace("väntan", "väntetiden")
        elif text == "8 176 besök":
            each.text = "8 200 besök"
    word.save(path)
    shell.log_in(PER)
    return path


def test_every_difference_is_told_figures_first_and_nothing_is_saved(changed, written, shell):
    before = written.files()
    answer = shell("reconcile", changed)
    assert answer.code == 1
    assert [each.replace("\u00a0", " ") for each in answer.out.splitlines()] == [
        "Siffror",
        "  Digitala besök (besok_digitala): 8 176 besök → 8 200 besök, i psykiatri; hör till psykiatri",
        "Division Psykiatri (psykiatri)",
        "  ändrat: ”… Gällivare har kortat väntan till första besök, …” → "
        "”… Gällivare har kortat väntetiden till första besök, …”",
    ]
    assert f"Ta hem: reportkit reconcile {changed} --take psykiatri" in answer.err
    assert written.files() == before


def test_what_is_taken_home_is_a_draft_revision_and_the_journal_says_how_it_came(changed, written, shell):
    answer = shell("reconcile", changed, "--take", "psykiatri")
    assert "Sparat: Division Psykiatri. Nästa steg: reportkit check psykiatri" in answer.err
    assert answer.code == 0
    assert (
        "kortat väntetiden till första besök, och de digitala besöken var {{besok_digitala}}."
        in (written.folder() / "text.md").read_text()
    )
    assert 'value = "8 200"' in (written.folder() / "figures.toml").read_text()
    assert "ändrat i Word: rapport.docx" in shell("log", "psykiatri").out
    again = shell("reconcile", changed)
    assert again.code == 0
    assert "säger detsamma som avsnitten" in again.err
    assert "Något har hänt i arbetsytan" in again.err


def test_a_section_that_is_sent_is_told_but_not_changed(changed, written, shell):
    shell.log_in("maja.ek")
    assert shell("submit", "psykiatri").code == 0
    shell.log_in(PER)
    before = (written.folder() / "text.md").read_bytes()
    told = shell("reconcile", changed)
    assert told.code == 1
    assert "reportkit return psykiatri" in told.err
    assert shell("reconcile", changed, "--take", "psykiatri").code == 3
    assert (written.folder() / "text.md").read_bytes() == before


@pytest.mark.parametrize("content", [b"hej", docx(p("Ett brev"))])
def test_a_file_that_is_no_report_is_refused(written, shell, tmp_path, content):
    (tmp_path / "brev.docx").write_bytes(content)
    answer = shell("reconcile", tmp_path / "brev.docx")
    assert answer.code == 2
    assert "brev.docx" in answer.err


def test_the_document_of_another_month_is_told_by_its_month(changed, written, shell):
    assert shell("open", "2023-04").code == 0
    answer = shell("reconcile", changed)
    assert answer.code == 2
    assert "är rapporten för 2023-03, men månaden är 2023-04" in answer.err
    assert shell("--month", "2023-03", "reconcile", changed).code == 1
