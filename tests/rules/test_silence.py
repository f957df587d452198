"""S01 and S02: the report as a whole, and sections that hand in nothing."""

from reportkit.messages import Message
from reportkit.model.contribution import Problem
from reportkit.model.outline import ContainerNode, Outline, SectionNode
from reportkit.model.value import replace
from reportkit.rules.outline import S01
from reportkit.rules.silence import S02
from tests.rules.conftest import ask, kust, report, the_finding, told

BOTH = ContainerNode("Information från verksamheten", (SectionNode("kust"), SectionNode("fjall")))


def test_a_required_section_may_not_be_silent():
    found = the_finding(S02, kust())
    assert told(found) == (
        "Division Kust har inte lämnat något bidrag för mars 2031 och har inte meddelat att det inte finns något att "
        "rapportera."
    )


def test_a_section_with_another_name_than_its_owner_is_named():
    assert "bidrag till ”Nytt från kusten” för mars" in told(
        the_finding(S02, replace(kust(), title="Nytt från kusten"))
    )


def test_nothing_to_report_is_an_answer_even_without_a_word():
    assert ask(S02, kust(nothing="")) == ()


def test_a_section_that_nobody_asks_for_may_be_silent():
    assert ask(S02, kust(required=False)) == ()


def test_a_file_that_cannot_be_read_is_no_silence():
    assert ask(S02, kust(problems=[Problem("text.md", Message("files.not_utf8", file="text.md", line=1))])) == ()


def test_a_whole_outline_is_fine():
    assert ask(S01, report(kust(attachments=["karta"]))) == ()


def test_attachments_need_a_chapter():
    found = the_finding(S01, report(kust(attachments=["karta"]), outline=Outline((BOTH,))))
    assert told(found) == "Kapitlet Bilagor saknas i rapportens disposition, men 1 bilaga är bifogad."


def test_no_attachments_need_no_chapter():
    assert ask(S01, report(kust(), outline=Outline((BOTH,)))) == ()


def test_the_outline_names_sections_that_exist():
    outline = Outline((BOTH, SectionNode("inland")))
    assert "”inland”" in told(the_finding(S01, report(kust(), outline=outline)))


def test_a_required_section_has_a_place():
    outline = Outline((ContainerNode("Information", (SectionNode("kust"),)),))
    assert "”Division Fjäll” har ingen plats" in told(the_finding(S01, report(kust(), outline=outline)))


def test_a_section_has_one_place():
    assert "flera ställen" in told(the_finding(S01, report(kust(), outline=Outline((BOTH, SectionNode("kust"))))))
