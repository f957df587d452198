"""The example: March whole and assembled, April half done, as its files say."""

import re
import tomllib

import pytest

from reportkit.model.finding import Severity
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.workflow.assemble import assemble, document_name
from reportkit.workflow.board import board
from reportkit.workflow.check import findings_of
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.readiness import obstacles
from reportkit.workflow.session import Session
from tests.workflow import document
from tests.workflow.region import APRIL, MARCH, ROOT


@pytest.fixture(scope="module")
def session(made):
    return Session(FolderStore(made), Actor("root"))


@pytest.fixture(scope="module")
def march(session):
    return MonthView(session, MARCH)


@pytest.fixture(scope="module")
def docx(made):
    return (made / "reports/2023-03" / document_name(MARCH)).read_bytes()


def test_march_passes_its_checks_without_an_error_or_a_warning(march):
    asked = [
        f"{definition.id}: {finding.rule} {finding.quote or finding.figure or finding.subject}"
        for definition in march.sections
        for finding in findings_of(march, definition.id)
        if finding.severity is not Severity.NOTE
    ]
    assert asked == []


def test_every_section_of_march_is_approved_and_nothing_stands_in_the_way(march):
    rows = board(march).rows
    assert {row.state.value for row in rows} == {"approved"}
    assert [row.id for row in rows if row.changed_outside or row.out_of_date or row.broken] == []
    assert [row.id for row in rows if row.headings_given < row.headings_required and not row.nothing] == []
    assert [row.id for row in rows if row.figures_given < row.figures_required and not row.nothing] == []
    assert obstacles(march) == ()


def test_the_document_is_what_assembling_makes_again(session, docx):
    assert assemble(session, MARCH).document == docx


def test_the_document_has_every_word_that_the_contacts_wrote(docx):
    missing = []
    words = document.words(docx)
    position = 0
    for id in sections_in_order():
        path = ROOT / "example/2023-03" / id / "text.md"
        if path.exists():
            text, notes = without_footnotes(path.read_text())
            assert all(note in document.text(docx, "word/footnotes.xml") for note in notes)
            wanted = own_words(text)
            here = position
            for word in wanted:
                try:
                    here = words.index(word, here) + 1
                except ValueError:
                    missing.append(f"{id}: {word}")
            position = here
    assert missing == []


def without_footnotes(text):
    """A text without the marks of its footnotes, and what those say."""
    notes = re.findall(r"^\[\^[^\]]+\]: (.*)$", text, re.MULTILINE)
    return re.sub(r"\[\^[^\]]+\](?:: .*)?", "", text), notes


def sections_in_order():
    """The sections of the outline in order."""

    def walk(node):
        if "section" in node:
            yield node["section"]
        for child in node.get("node", []):
            yield from walk(child)

    return list(walk(tomllib.loads((ROOT / "sections/report.toml").read_text())))


def own_words(markdown):
    text = re.sub(r"\{\{.*?\}\}", " ", markdown)
    text = re.sub(r"!\[.*?\]\([^)\s]*", " ", text)  # a picture's caption is printed, its other text is spoken
    text = re.sub(r"\]\([^)\s]*", "] ", text)  # where a link leads is not printed
    return re.findall(r"\w+", re.sub(r"(?m)^\s*\d+\. ", "", text))


def test_the_example_is_as_large_as_was_promised(made, docx):
    assert len(document.words(docx)) > 4000
    images = [name for name in document.parts(docx) if name.startswith("word/media/")]
    attachments = list((made / "reports/2023-03").glob("*/attachments/*"))
    assert len(images) >= 2
    assert len(attachments) >= 2


def test_the_document_is_marked_as_practice_and_is_no_draft(docx):
    everything = b"".join(document.parts(docx).values()).decode("utf-8", "replace")
    assert "ÖVNING" in everything
    assert "UTKAST" not in everything


def test_april_stands_where_its_file_says(session):
    states = tomllib.loads((ROOT / "example/2023-04/states.toml").read_text())["section"]
    view = MonthView(session, APRIL)
    rows = {row.id: row for row in board(view).rows}
    assert {id: row.state.value for id, row in rows.items()} == {each["id"]: each["state"] for each in states}
    for each in states:
        if "remark" in each:
            assert rows[each["id"]].reason == each["remark"]
            assert [said.text for said in view.reader.remarks(each["id"])] == [each["remark"]]


def test_april_has_every_state_and_faults_to_find(session):
    view = MonthView(session, APRIL)
    rows = board(view).rows
    assert {row.state.value for row in rows} >= {"empty", "draft", "submitted", "in_review", "returned", "approved"}
    assert any(row.errors for row in rows)
    assert any(row.warnings for row in rows)


def test_a_draft_of_april_can_be_assembled(session):
    everything = b"".join(document.parts(assemble(session, APRIL, draft=True).document).values())
    assert b"UTKAST" in everything


def test_the_journals_hold_and_say_that_one_login_played_all_roles(session):
    for month in (MARCH, APRIL):
        events = session.store.month(month).journal()
        assert {event.login for event in events} == {"root"}
        assert len({event.who for event in events}) > 5
