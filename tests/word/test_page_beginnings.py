"""Headings that LibreOffice leaves alone at the foot of a page."""

import pytest

from reportkit.model.blocks import Heading
from reportkit.model.report import Part
from reportkit.word.package import write_report
from reportkit.word.page_beginnings import beginning_pages, left_alone
from reportkit.word.readback import read_words
from tests.word.files import W, tree
from tests.word.sample import VISITS, sample_report, say, talk

CHAPTER, DIVISION, VISITS_THERE, MATTER, LAST = (f"_Toc{number:09}" for number in range(1, 6))


@pytest.fixture
def docx(template):
    """Three headings in a row, of which two are titles of sections; a fourth below words, and a table just above the
    fifth."""
    blocks = (Heading(3, say("Besök")), talk(1), Heading(3, say("Ärende")), VISITS, Heading(3, say("Sist")), talk(2))
    return write_report(sample_report(parts=(Part(1, "Kapitel"), Part(2, "Avsnitt", "b", blocks))), template)


def pages(*numbers):
    return dict(zip((CHAPTER, DIVISION, VISITS_THERE, MATTER, LAST), numbers, strict=True))


@pytest.mark.parametrize(
    ("where", "alone"),
    [
        ((1, 1, 1, 1, 2), []),
        ((1, 1, 2, 2, 2), [CHAPTER]),  # of the two on the page the first begins the next
        ((1, 2, 2, 2, 2), [CHAPTER]),
        ((1, 2, 3, 3, 3), [CHAPTER, DIVISION]),  # each alone on a page of its own
        ((1, 1, 1, 2, 3), []),  # words and a table stand between these
    ],
)
def test_a_heading_is_alone_when_the_one_just_below_it_stands_on_the_next_page(docx, where, alone):
    assert list(left_alone(docx, pages(*where))) == alone


def test_a_heading_that_begins_a_page_in_the_copy_changes_nothing_else(docx):
    copy = beginning_pages(docx, [DIVISION])
    before, after = (
        [each for each in tree(one).iter(f"{W}p") if each.find(f"{W}pPr/{W}pageBreakBefore") is not None]
        for one in (docx, copy)
    )
    assert len(after) == len(before) + 1
    mark = f"{W}bookmarkStart[@{W}name='{DIVISION}']"
    begins = next(each for each in tree(copy).iter(f"{W}p") if each.find(mark) is not None)
    assert [each.tag.removeprefix(W) for each in begins.find(f"{W}pPr")] == ["pStyle", "pageBreakBefore", "spacing"]
    assert read_words(copy) == read_words(docx)


def test_one_that_begins_a_page_already_stays_as_it_is(docx):
    """The first chapter does."""
    assert beginning_pages(docx, [CHAPTER]) == docx


def test_without_such_headings_the_document_is_the_same(docx):
    assert beginning_pages(docx, []) is docx
