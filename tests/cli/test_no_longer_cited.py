"""`put` of a text that no longer shows a figure which the section's text shows: that is told."""

import pytest

from tests.word.incoming.files import docx, p
from tests.workflow.region import TEXT

CITED = "{{besok_digitala}}"


@pytest.fixture
def put(written, shell, tmp_path):
    """Puts another text in the place of the section's, as Markdown or from Word."""

    def act(text, ending="md"):
        path = tmp_path / f"ny.{ending}"
        if ending == "md":
            path.write_text(text)
        else:
            path.write_bytes(docx("".join(p(each) for each in text.split("\n") if each)))
        answer = shell("put", "psykiatri", path)
        assert answer.code == 0
        return answer.err.replace("\u00a0", " ")

    return act


@pytest.mark.parametrize("ending", ["md", "docx"])
def test_a_number_that_is_typed_over_a_citation_is_told_with_what_the_text_showed(put, ending):
    told = put(TEXT.replace(CITED, "8 670 besök"), ending)
    assert "Texten visade ”8 176 besök” med {{besok_digitala}}; nu står det ”8 670 besök”" in told
    assert "visar inte längre" not in told


def test_a_citation_whose_sentence_is_gone_is_told_by_its_name(put):
    told = put("# Förbättringsarbete\n\nAllt är nytt den här månaden.\n")
    assert "Texten visar inte längre det här nyckeltalet: {{besok_digitala}}" in told


def test_a_citation_that_stands_elsewhere_is_not_told(put):
    told = put(f"# Förbättringsarbete\n\nVi hade {CITED} på distans.\n\nKvällstider har öppnats.\n")
    assert "besok_digitala" not in told
