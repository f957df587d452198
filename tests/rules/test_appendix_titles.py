"""R04: an appendix is called in the text what it is called in the list."""

import pytest

from reportkit.model.contribution import Attachment
from reportkit.model.value import replace
from reportkit.rules.appendix_titles import R04
from tests.rules.conftest import ask, kust, report, the_finding, told

LISTED = (
    Attachment("fiske", "Fiskeplan för kusten", "attachments/fiske.pdf"),
    Attachment("lage", "Lägesrapport kvartal 1", "attachments/lage.pdf"),
)


def attached(text):
    context = kust(text)
    return report(replace(context, contribution=replace(context.contribution, attachments=LISTED)))


@pytest.mark.parametrize(
    "text",
    [
        "Läs mer i {{appendix: lage}}, ”Lägesrapport mars”.",
        "Läs mer i ”Lägesrapport mars” ({{appendix: lage}}).",
        "Läs mer i {{appendix: lage}}: Lägesrapport mars.",
        "Läs mer i bilaga 2, Lägesrapport mars, som kom i går.",
    ],
)
def test_another_title_beside_a_reference_is_told(text):
    found = the_finding(R04, attached(text))
    assert found.quote == "Lägesrapport mars"
    assert "i texten men ”Lägesrapport kvartal 1” i listan" in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "Läs mer i {{appendix: lage}}, ”Lägesrapport kvartal 1”.",
        "Läs mer i ”Lägesrapport” ({{appendix: lage}}).",
        "Läs mer i {{appendix: lage}}. Läget i hamnen är gott.",
        "Läs mer i {{appendix: lage}}, Division Kusts egen.",
        "Läs mer i bilaga 1, Fiskeplan för kusten.",
        "Planens bilaga 7, Lägesrapport mars.",
    ],
)
def test_the_title_itself_and_other_words_are_no_matter(text):
    assert ask(R04, attached(text)) == ()


def test_numbers_follow_the_order_of_mention():
    text = "Först {{appendix: lage}}, sedan {{appendix: fiske}}.\n\nSe bilaga 1, Lägesrapport mars."
    assert the_finding(R04, attached(text)).expected == "Lägesrapport kvartal 1"


def test_a_report_without_appendices_has_no_titles():
    assert ask(R04, report(kust("Se bilaga 1, Lägesrapport mars."))) == ()
