"""The document: exactly what was approved, every word of it, and the same bytes every time."""

import re
from datetime import UTC, datetime

import pytest

from reportkit.messages import BrokenFile, GateClosedError, Language, NotAllowedError, render
from reportkit.model.value import replace
from reportkit.store.edit import Edit, NewAttachment
from reportkit.workflow import assemble as room
from reportkit.workflow.assemble import assemble, document_name
from reportkit.workflow.check import report_findings
from reportkit.workflow.obstacle import NotReadyError
from reportkit.workflow.readiness import obstacles
from reportkit.workflow.review import approve, begin_review, excuse, remark, return_section
from reportkit.workflow.submit import submit
from reportkit.workflow.write import nothing_to_report, save, set_figures
from tests.store import sample
from tests.workflow import document
from tests.workflow.region import HENNING, MAJA, MARCH, PER, PNG, RESULT, ROLAND, TEXT, YLVA, Region

NBSP = "\u00a0"


def made(region, login=PER, **how):
    return assemble(region.acting(login), MARCH, **how).document


def standing(region):
    return [(each.section, each.message.id) for each in obstacles(region.view())]


def own_words(text):
    return re.findall(r"\w+", re.sub(r"\{\{.*?\}\}", " ", text))


def in_order(wanted, found):
    """Are the words there, one after the other, whatever stands between?"""
    rest = iter(found)
    return all(word in rest for word in wanted)


def chapter_without_headings(folder, title):
    """A region whose two sections stand in one chapter, under its heading alone."""
    outline = f"""\
[[node]]
title = "{title}"
  [[node.node]]
  section = "psykiatri"
  heading = false
  [[node.node]]
  section = "resultat"
  heading = false
"""
    return Region(folder / "region", **{"sections/report.toml": outline}).open_march()


def test_an_approved_month_is_assembled_with_its_headings_words_and_values(approved):
    docx = made(approved)
    assert document.headings(docx) == [
        (1, "Resultat februari 2023"),
        (1, "Information från verksamheten"),
        (2, "Division Psykiatri"),
        (3, "Förbättringsarbete"),
    ]
    assert in_order(own_words(RESULT) + own_words(TEXT), document.words(docx))
    assert document.text(docx).count(f"8{NBSP}176{NBSP}besök") == 2
    assert "UTKAST" not in document.text(docx)


def test_a_picture_that_stands_in_a_list_is_in_the_document_as_one_above_it_is(region):
    for text in ("![Karta](images/karta.png)\n", "- Orterna\n\n  ![Karta](images/karta.png)\n"):
        save(region.acting(MAJA), MARCH, "psykiatri", Edit(text=text, pictures={"karta.png": PNG}))
        assert PNG in document.parts(made(region, draft=True)).values()


def test_headings_that_jump_in_a_text_do_not_in_the_report(region):
    save(
        region.acting(MAJA),
        MARCH,
        "psykiatri",
        Edit(text="## Först\n\nOrd.\n\n##### Sedan\n\nOrd.\n\n# Sist\n\nOrd.\n"),
    )
    docx = made(region, draft=True)
    at = [title for _, title in document.headings(docx)].index("Division Psykiatri")
    assert document.headings(docx)[at : at + 4] == [
        (2, "Division Psykiatri"),
        (3, "Först"),
        (4, "Sedan"),
        (3, "Sist"),
    ]


def test_the_same_input_gives_the_same_bytes_whenever_and_by_whomever(approved):
    first = made(approved)
    approved.now = approved.now.replace(year=2031)
    assert made(approved, YLVA) == first


def test_assembling_changes_no_file_and_writes_no_event(approved):
    before = approved.files()
    made(approved)
    made(approved, draft=True)
    assert approved.files() == before


def test_looking_again_changes_no_byte_and_neither_do_files_changed_outside(approved):
    first = made(approved)
    (approved.folder() / "text.md").write_text("# Förbättringsarbete\n\nInsmuget.\n")
    (approved.folder() / "figures.toml").write_text('[besok_digitala]\nvalue = "1"\n')
    assert made(approved) == first


def test_review_and_remarks_leave_the_draft_as_it_is_to_the_byte(sent):
    first = made(sent, draft=True)
    begin_review(sent.acting(PER), MARCH, "psykiatri")
    remark(sent.acting(PER), MARCH, "psykiatri", "Hur många?")
    assert made(sent, draft=True) == first


def test_nothing_is_assembled_before_everything_is_approved_and_all_of_it_is_named(written):
    before = written.files()
    with pytest.raises(NotReadyError) as error:
        made(written)
    assert [(each.section, each.message.id) for each in error.value.obstacles] == [
        ("resultat", "workflow.not_approved"),
        ("psykiatri", "workflow.not_approved"),
    ]
    assert error.value.obstacles[1].message.args["state"].id == "workflow.state_draft"
    assert written.files() == before


@pytest.mark.parametrize("login", [MAJA, HENNING, "okand"])
def test_a_contact_assembles_drafts_only(login, approved):
    with pytest.raises(NotAllowedError):
        made(approved, login)
    assert made(approved, login, draft=True)


def test_an_administrator_may_assemble(approved):
    assert made(approved, ROLAND) == made(approved, PER)


def test_a_draft_holds_the_latest_words_of_every_section_and_says_what_it_is(region):
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(text="# Förbättringsarbete\n\nHalvfärdigt.\n"))
    docx = made(region, MAJA, draft=True)
    assert "Halvfärdigt." in document.text(docx)
    assert any(b"UTKAST" in part for part in document.parts(docx).values())
    assert (1, "Resultat februari 2023") in document.headings(docx)


def test_a_draft_holds_what_was_sent_from_the_moment_it_is(sent):
    (sent.folder() / "text.md").write_text("# Förbättringsarbete\n\nInsmuget.\n")
    assert "Insmuget" not in document.text(made(sent, draft=True))
    return_section(sent.acting(PER), MARCH, "psykiatri", "Skriv om.")
    assert "Insmuget" in document.text(made(sent, draft=True))


def test_an_excused_section_says_why_in_the_document(sent):
    return_section(sent.acting(PER), MARCH, "resultat", "Skriv om.")
    excuse(sent.acting(PER), MARCH, "resultat", "Bokslutet är inte klart.")
    approve(sent.acting(PER), MARCH, "psykiatri")
    docx = made(sent)
    assert "Bokslutet är inte klart." in document.text(docx)
    assert "bilagan" not in document.words(docx)


def test_a_section_without_a_heading_of_its_own_says_its_name_where_it_has_no_words(tmp_path):
    outline = sample.FILES["sections/report.toml"]
    for section in ("resultat", "psykiatri"):
        outline = re.sub(rf'( *)section = "{section}"', r"\g<0>\n\1heading = false", outline)
    region = Region(tmp_path / "region", **{"sections/report.toml": outline}).open_march()
    excuse(region.acting(PER), MARCH, "resultat", "Bokslutet är inte klart.")
    text = document.text(made(region, draft=True))
    assert "Resultat februari 2023 ingår inte i denna rapport. Bokslutet är inte klart." in text
    assert "[Bidrag saknas: Division Psykiatri.]" in text
    nothing_to_report(region.acting(MAJA), MARCH, "psykiatri", "Nästa uppföljning är i maj.")
    text = document.text(made(region, draft=True))
    assert "Division Psykiatri: inget att rapportera. Nästa uppföljning är i maj." in text


def test_a_section_is_not_named_where_the_heading_right_above_says_its_name(tmp_path):
    region = chapter_without_headings(tmp_path, "Division Psykiatri")
    nothing_to_report(region.acting(MAJA), MARCH, "psykiatri", "Uppföljningen är i maj")
    excuse(region.acting(PER), MARCH, "resultat", "Bokslutet är inte klart")
    body = [line.text for line in document.lines(made(region, draft=True))]
    at = body.index("Division Psykiatri")
    assert body[at : at + 3] == [
        "Division Psykiatri",
        "Inget att rapportera. Uppföljningen är i maj.",
        "Resultat februari 2023 ingår inte i denna rapport. Bokslutet är inte klart.",
    ]


def test_what_is_told_of_a_section_without_a_heading_stands_above_the_headings_of_the_others(tmp_path):
    region = chapter_without_headings(tmp_path, "Verksamheten")
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT))
    draft = made(region, draft=True)
    gap, own = "[Bidrag saknas: Resultat februari 2023.]", "Förbättringsarbete"
    body = [line.text for line in document.lines(draft) if line.text in ("Verksamheten", gap, own)]
    assert body == ["Verksamheten", gap, own]
    text = document.parts(draft)["word/document.xml"].decode()
    assert f'<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{gap}</w:t>' in text


def test_a_report_without_appendices_has_no_chapter_of_them(approved):
    assert "Bilagor" not in document.text(made(approved))


def test_nothing_to_report_is_said_in_the_document(written):
    nothing_to_report(written.acting(HENNING), MARCH, "resultat", "Resultatet redovisas i april.")
    for login, section in ((HENNING, "resultat"), (MAJA, "psykiatri")):
        submit(written.acting(login), MARCH, section)
        approve(written.acting(PER), MARCH, section)
    text = document.text(made(written))
    assert "Resultatet redovisas i april." in text
    assert "Periodens resultat" not in text


def test_a_value_that_changed_after_an_approval_stops_the_report_and_is_named(approved):
    return_section(approved.acting(PER), MARCH, "psykiatri", "Rätta siffran.")
    new = {"value": "8 200", "breakdown.K": "4 634"}
    set_figures(approved.acting(MAJA), MARCH, "psykiatri", {"besok_digitala": new})
    submit(approved.acting(MAJA), MARCH, "psykiatri")
    approve(approved.acting(PER), MARCH, "psykiatri")
    (obstacle,) = obstacles(approved.view())
    assert (obstacle.section, obstacle.message.id) == ("resultat", "workflow.out_of_date")
    assert obstacle.message.args["before"] == f"8{NBSP}176{NBSP}besök"
    assert obstacle.message.args["now"] == f"8{NBSP}200{NBSP}besök"
    approve(approved.acting(PER), MARCH, "resultat")
    assert document.text(made(approved)).count(f"8{NBSP}200{NBSP}besök") == 2


def test_a_report_that_cites_a_figure_of_an_excused_section_does_not_go_out(approved):
    """Its value was never approved, so nothing may print it, and nothing may print a gap."""
    return_section(approved.acting(PER), MARCH, "psykiatri", "Siffrorna är fel.")
    excuse(approved.acting(PER), MARCH, "psykiatri", "Siffrorna är fel.")
    assert standing(approved) == [("resultat", "workflow.gap")]
    with pytest.raises(NotReadyError):
        made(approved)


def test_what_was_tampered_with_is_named_and_the_report_does_not_go_out(approved):
    (snapshot,) = (approved.folder() / "submissions").iterdir()
    (snapshot / "text.md").write_text("# Förbättringsarbete\n\nInsmuget.\n")
    with pytest.raises(BrokenFile) as error:
        made(approved)
    assert error.value.told.id == "store.submission_changed"


def test_a_broken_section_file_stops_the_report_and_is_named(approved):
    (approved.root / "sections/resultat.toml").write_text('id = "resultat\n')
    assert standing(approved)[0] == ("", "files.not_toml")


def test_figures_of_a_section_file_that_is_broken_are_neither_missed_nor_to_be_confirmed(approved):
    """The file is to be mended. Whoever confirmed that the figures are gone would let a report out without them."""
    (approved.root / "sections/psykiatri.toml").write_text('id = "psykiatri\n')
    assert standing(approved) == [("", "files.not_toml")]


def test_appendices_are_numbered_in_the_order_they_are_mentioned(region):
    def attach(login, section, id, title):
        save(region.acting(login), MARCH, section, Edit(attachment=NewAttachment(id, title, f"{id}.pdf", b"%PDF")))

    attach(HENNING, "resultat", "osedd", "Ingen nämner den")
    attach(HENNING, "resultat", "bokslut", "Bokslut februari")
    attach(MAJA, "psykiatri", "plan", "Plan för öppenvården")
    text = "Se {{appendix: plan}} och {{appendix: bokslut}}.\n"
    save(region.acting(HENNING), MARCH, "resultat", Edit(text=text))
    docx = made(region, draft=True)
    assert f"Se bilaga{NBSP}1 och bilaga{NBSP}2." in document.text(docx)
    listed = document.text(docx).rpartition("Bilagor")[2]
    places = [listed.index(title) for title in ("Plan för öppenvården", "Bokslut februari", "Ingen nämner den")]
    assert places == sorted(places)


def test_a_document_that_lost_a_word_is_never_handed_over(approved, monkeypatch):
    def forgetful(report, template):
        """Writes the report without the last paragraph of its last section."""
        *parts, last = report.parts
        return write(replace(report, parts=(*parts, replace(last, blocks=last.blocks[:-1]))), template)

    write = room.ReportFile
    monkeypatch.setattr(room, "ReportFile", forgetful)
    with pytest.raises(GateClosedError) as error:
        made(approved)
    assert error.value.told.id == "workflow.words_lost"
    assert "dagar" in error.value.told.args["words"]


def test_the_page_header_of_the_month_is_printed_and_what_it_lacks_is_the_workspace_s(tmp_path):
    settings = sample.FILES["reportkit.toml"].replace("Astrid Norlund", 'Astrid \\"Asta\\" Norlund & Co')
    region = Region(tmp_path / "r", **{"reportkit.toml": settings}).open_march()
    header = assemble(region.acting(PER), MARCH, draft=True).report.page_header
    assert (header.applies_to, header.responsible_person) == ("Region Norrbotten", 'Astrid "Asta" Norlund & Co')


def test_a_draft_has_another_name_than_the_report():
    assert document_name(MARCH) == "regiondirektorens-rapport-2023-03.docx"
    assert document_name(MARCH, draft=True) == "regiondirektorens-rapport-2023-03-utkast.docx"


def test_an_empty_field_of_the_page_header_stops_the_report_and_not_the_draft(tmp_path):
    bare = sample.FILES["reportkit.toml"].replace('prepared_by = "Per Hagsjö"\n', "")
    region = Region(tmp_path / "region", **{"reportkit.toml": bare}).open_march()
    told = [render(each.message, Language.SWEDISH) for each in obstacles(region.view())]
    assert any(each.startswith("Sidhuvudets fält Upprättad av är tomt.") for each in told)
    assert assemble(region.acting(PER), MARCH, draft=True).document


def test_a_contribution_that_came_late_is_told_to_the_editor(written):
    written.now = datetime(2023, 3, 14, 7, 0, tzinfo=UTC)
    submit(written.acting(MAJA), MARCH, "psykiatri")
    (late,) = [each for each in report_findings(written.view()) if each.rule == "Q01"]
    assert (late.section, late.message.args["days"]) == ("psykiatri", 4)


@pytest.mark.parametrize(("zone", "late"), [("Europe/Stockholm", 0), ("Europe/Helsinki", 1)])
def test_a_contribution_is_late_by_the_clocks_of_the_workspace(written, zone, late):
    path = written.root / "reportkit.toml"
    path.write_text(f'time_zone = "{zone}"\n' + path.read_text())
    written.now = datetime(2023, 3, 10, 22, 20, tzinfo=UTC)  # past midnight east of the Torne
    submit(written.acting(MAJA), MARCH, "psykiatri")
    assert [each.message.args["days"] for each in report_findings(written.view()) if each.rule == "Q01"] == [
        late
    ] * late
