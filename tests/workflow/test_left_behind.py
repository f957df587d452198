"""What lies in a section's folder and not in what was approved is told, since the report goes on without it."""

from reportkit.messages import Language, render
from reportkit.workflow.document import write_document
from reportkit.workflow.left_behind import left_behind
from tests.workflow.region import MARCH, PER


def told(region, **how):
    return [render(each, Language.SWEDISH) for each in left_behind(region.view(), **how)]


def change(region, name, old, new):
    path = region.root / "reports/2023-03/psykiatri" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_told_where_the_files_are_those_that_were_sent_in(approved):
    assert told(approved) == []


def test_words_that_were_added_past_the_program_are_quoted_and_the_document_goes_on_without_them(approved, tmp_path):
    change(approved, "text.md", "# Förbättringsarbete\n\n", "# Förbättringsarbete\n\nHelt nya ord står här. ")
    (message,) = told(approved)
    assert message.startswith("Division Psykiatri: filerna har ändrats utanför reportkit")
    assert "utan ”Helt nya ord står här." in message
    written = write_document(approved.acting(PER), MARCH, path=tmp_path / "r.docx")
    assert [render(each, Language.SWEDISH) for each in written.left_behind] == [message]


def test_a_value_that_was_changed_past_the_program_is_quoted(approved):
    change(approved, "figures.toml", '"8 176"', '"9 999"')
    (message,) = told(approved)
    assert "besok_digitala = 9\u00a0999" in message


def test_words_that_are_gone_from_the_files_are_told_by_the_difference(approved):
    path = approved.root / "reports/2023-03/psykiatri/text.md"
    path.write_text("# Förbättringsarbete\n", encoding="utf-8")
    (message,) = told(approved)
    assert "reportkit diff psykiatri" in message


def test_a_draft_tells_the_same_of_what_was_sent_in_and_is_not_approved(sent):
    change(sent, "text.md", "# Förbättringsarbete\n\n", "# Förbättringsarbete\n\nNya ord. ")
    assert told(sent) == []
    assert len(told(sent, draft=True)) == 1
