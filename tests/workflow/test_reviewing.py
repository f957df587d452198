"""Handing in, and what the editors do: the states, the four eyes, and what makes an approval out of date."""

import pytest

from reportkit.messages import BrokenFile, ConflictError, GateClosedError, NotAllowedError, UsageError
from reportkit.store.edit import Edit
from reportkit.workflow.board import board
from reportkit.workflow.check import checked
from reportkit.workflow.cited_values import changed_values
from reportkit.workflow.remarks import comes_as_returned, unanswered
from reportkit.workflow.review import (
    answer_remark,
    approve,
    begin_review,
    confirm,
    excuse,
    remark,
    return_section,
)
from reportkit.workflow.submit import receive, submit, what_stops, withdraw
from reportkit.workflow.write import nothing_to_report, save, set_figures
from tests.store import sample
from tests.workflow.region import ALMA, HENNING, MAJA, MARCH, PER, ROLAND, TEXT, YLVA, Region

TWO_STEPS = sample.FILES["reportkit.toml"] + '\n[approval]\nsteps = ["editor", "approver"]\n'


def told(error):
    return error.value.told.id, dict(error.value.told.args)


def refused(kind, verb, *args):
    with pytest.raises(kind) as error:
        verb(*args)
    return told(error)


def row(region, section="psykiatri"):
    return next(each for each in board(region.view()).rows if each.id == section)


# Handing in


def test_what_is_handed_in_is_a_numbered_snapshot(written):
    event = submit(written.acting(MAJA), MARCH, "psykiatri")
    assert (event.details["number"], written.state()) == ("1", "submitted")
    submission = written.view().submission("psykiatri")
    assert (submission.contribution.text, submission.hash) == (TEXT, event.content)
    assert submission.cited == {"{{besok_digitala}}": "8\u00a0176\u00a0besök"}


@pytest.mark.parametrize("login", [PER, HENNING, ALMA, ROLAND, "okand"])
def test_only_the_contact_hands_in(login, written):
    before = written.files()
    assert refused(NotAllowedError, submit, written.acting(login), MARCH, "psykiatri")[0] == "workflow.no_role"
    assert written.files() == before


def test_an_administrator_hands_in_for_the_contact_and_the_journal_keeps_both(written):
    event = submit(written.acting(ROLAND, MAJA), MARCH, "psykiatri")
    assert (event.login, event.acting_for) == (ROLAND, MAJA)


def test_findings_stop_a_submission_and_nothing_is_written(region):
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(text="# Förbättringsarbete\n\nVi har xx mnkr över.\n"))
    before = region.files()
    id, args = refused(GateClosedError, submit, region.acting(MAJA), MARCH, "psykiatri")
    assert id == "workflow.findings_stop"
    assert args["errors"] >= 2  # the placeholder, and the figure that is owed
    assert {"H01", "F01"} <= {each.finding.rule for each in what_stops(region.view(), "psykiatri")}
    assert region.files() == before


def test_an_empty_section_cannot_be_handed_in_but_nothing_to_report_can(region):
    assert refused(GateClosedError, submit, region.acting(HENNING), MARCH, "resultat")[0] == "workflow.nothing_written"
    nothing_to_report(region.acting(HENNING), MARCH, "resultat", "Inget nytt.")
    submit(region.acting(HENNING), MARCH, "resultat")
    assert region.state("resultat") == "submitted"


def test_nothing_to_report_is_complete_also_where_figures_are_owed_and_words_stand_beside_it(region):
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(text="Väntetiden var xx dagar.\n"))
    nothing_to_report(region.acting(MAJA), MARCH, "psykiatri")
    assert what_stops(region.view(), "psykiatri") == ()
    submit(region.acting(MAJA), MARCH, "psykiatri")


def test_what_was_changed_since_it_was_looked_at_is_not_handed_in(written):
    base = written.view().contribution("psykiatri").revision
    save(written.acting(PER), MARCH, "psykiatri", Edit(text=TEXT + "\nEn rad till.\n"))
    with pytest.raises(ConflictError) as error:
        submit(written.acting(MAJA), MARCH, "psykiatri", base)
    assert told(error)[0] == "workflow.changed_meanwhile"
    submit(written.acting(MAJA), MARCH, "psykiatri", written.view().contribution("psykiatri").revision)


def test_an_editor_hands_in_what_came_by_mail_and_the_journal_says_how(written):
    event = receive(written.acting(PER), MARCH, "psykiatri", MAJA, "e-post 9 mars")
    assert event.details["received_from"] == MAJA
    assert event.details["how"] == "e-post 9 mars"
    assert written.state() == "submitted"


@pytest.mark.parametrize(
    ("login", "person", "how", "id"),
    [
        (PER, "okand", "e-post", "workflow.unknown_person"),
        (PER, MAJA, " ", "workflow.received_how"),
        (PER, MAJA, "e-post\x1b[2J", "text.control_character"),
        (MAJA, MAJA, "e-post", "workflow.no_role"),
    ],
)
def test_what_came_another_way_needs_an_editor_a_known_person_and_how(login, person, how, id, written):
    before = written.files()
    with pytest.raises((UsageError, NotAllowedError)) as error:
        receive(written.acting(login), MARCH, "psykiatri", person, how)
    assert told(error)[0] == id
    assert written.files() == before


def test_a_section_is_taken_back_until_the_editor_has_begun(sent):
    withdraw(sent.acting(MAJA), MARCH, "psykiatri")
    assert sent.state() == "draft"
    save(sent.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT + "\nMer.\n"))
    submit(sent.acting(MAJA), MARCH, "psykiatri")
    begin_review(sent.acting(PER), MARCH, "psykiatri")
    assert refused(ConflictError, withdraw, sent.acting(MAJA), MARCH, "psykiatri")[0] == "workflow.wrong_state"


# Reviewing


def test_beginning_to_review_is_noted_once(sent):
    for _ in range(2):
        begin_review(sent.acting(PER), MARCH, "psykiatri")
    assert sent.state() == "in_review"
    assert sent.journal().count("review_started") == 1


@pytest.mark.parametrize("quote", ["de digitala  besöken", "besöken var {{besok_digitala}}", "besöken var 8 176 besök"])
def test_the_words_of_a_remark_stand_in_the_text_as_it_was_typed_or_as_it_reads(sent, quote):
    assert remark(sent.acting(PER), MARCH, "psykiatri", "Hur många?", quote).quote == quote
    told = refused(UsageError, remark, sent.acting(PER), MARCH, "psykiatri", "Hur många?", f"{quote} i går")
    assert told[0] == "workflow.quote_not_there"


def test_a_remark_reaches_the_contact_who_answers_it(sent):
    made = remark(sent.acting(PER), MARCH, "psykiatri", "Hur många var de?", "de digitala besöken")
    return_section(sent.acting(PER), MARCH, "psykiatri", "Se min fråga.")
    assert row(sent).open_remarks == 2
    answer_remark(sent.acting(MAJA), MARCH, "psykiatri", made.id, "8 176.")
    said = sent.view().reader.remarks("psykiatri")
    assert [(each.by, each.text, each.quote, each.answer) for each in said] == [
        (PER, "Hur många var de?", "de digitala besöken", "8 176."),
        (PER, "Se min fråga.", "", ""),
    ]
    assert refused(UsageError, answer_remark, sent.acting(MAJA), MARCH, "psykiatri", "00000000", "Ja.")[0] == (
        "workflow.unknown_remark"
    )


def test_a_returned_section_is_open_again_and_says_why(sent):
    return_section(sent.acting(PER), MARCH, "psykiatri", "Skriv ut hur många distansbesöken var.")
    assert (sent.state(), row(sent).reason) == ("returned", "Skriv ut hur många distansbesöken var.")
    save(sent.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT + "\nMer.\n"))
    event = submit(sent.acting(MAJA), MARCH, "psykiatri")
    assert event.details["number"] == "2"


def test_what_comes_back_unchanged_with_a_remark_that_has_no_answer_is_known_for_it(sent):
    assert not comes_as_returned(sent.view(), "psykiatri")
    return_section(sent.acting(PER), MARCH, "psykiatri", "Hur många dagar?")
    assert not comes_as_returned(sent.view(), "psykiatri")
    submit(sent.acting(MAJA), MARCH, "psykiatri")
    assert comes_as_returned(sent.view(), "psykiatri")
    (asked,) = unanswered(sent.view(), "psykiatri")
    assert asked.text == "Hur många dagar?"


def test_an_approval_waits_for_the_answer_to_a_remark_unless_one_says_so(sent):
    made = remark(sent.acting(PER), MARCH, "psykiatri", "Hur många dagar?")
    told = refused(GateClosedError, approve, sent.acting(PER), MARCH, "psykiatri")
    assert told[0] == "workflow.remarks_wait"
    assert sent.state() == "submitted"
    answer_remark(sent.acting(MAJA), MARCH, "psykiatri", made.id, "Tolv.")
    remark(sent.acting(PER), MARCH, "psykiatri", "Och i fjol?")
    approve(sent.acting(PER), MARCH, "psykiatri", anyway=True)
    assert sent.state() == "approved"


def test_what_came_back_changed_is_the_answer_to_its_return(sent):
    return_section(sent.acting(PER), MARCH, "psykiatri", "Hur många dagar?")
    save(sent.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT + "\nDet var tolv dagar.\n"))
    submit(sent.acting(MAJA), MARCH, "psykiatri")
    approve(sent.acting(PER), MARCH, "psykiatri")
    assert sent.state() == "approved"


def test_the_journal_says_who_began_to_review_and_not_who_handed_in(sent):
    assert sent.view().history("psykiatri").since_by == MAJA
    begin_review(sent.acting(PER), MARCH, "psykiatri")
    history = sent.view().history("psykiatri")
    assert (history.state.value, history.since_by, history.submitted_by) == ("in_review", PER, MAJA)


def test_what_was_changed_since_it_was_returned_is_handed_in_and_the_remark_is_still_open(sent):
    return_section(sent.acting(PER), MARCH, "psykiatri", "Hur många dagar?")
    save(sent.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT.replace("två dagar", "tre dagar")))
    submit(sent.acting(MAJA), MARCH, "psykiatri")
    assert [each.text for each in unanswered(sent.view(), "psykiatri")] == ["Hur många dagar?"]
    assert not comes_as_returned(sent.view(), "psykiatri")


@pytest.mark.parametrize(
    ("verb", "args", "id"),
    [
        (return_section, (" ",), "workflow.empty_remark"),
        (remark, ("",), "workflow.empty_remark"),
        (excuse, (" ",), "workflow.excuse_reason"),
        (return_section, ("Skriv\x1b]52;c;x\x07 om.",), "text.control_character"),
        (remark, ("Vad\x00?",), "text.control_character"),
        (remark, ("Vad?", "de\x9b besöken"), "text.control_character"),
        (excuse, ("Sjuk\x07dom",), "text.control_character"),
    ],
)
def test_words_that_are_missing_or_harmful_are_refused_before_anything_happens(verb, args, id, sent):
    before = sent.files()
    assert refused(UsageError, verb, sent.acting(PER), MARCH, "psykiatri", *args)[0] == id
    assert sent.files() == before


def test_an_approval_names_the_submission(sent):
    event = approve(sent.acting(PER), MARCH, "psykiatri")
    assert sent.state() == "approved"
    assert event.content == sent.view().submission("psykiatri").hash
    assert refused(ConflictError, approve, sent.acting(PER), MARCH, "psykiatri")[0] == "workflow.wrong_state"


@pytest.mark.parametrize("login", [MAJA, HENNING, ROLAND, "okand"])
def test_only_editors_and_approvers_approve(login, sent):
    assert refused(NotAllowedError, approve, sent.acting(login), MARCH, "psykiatri")[0] == "workflow.no_role"


def test_what_is_not_sent_cannot_be_approved(written):
    id, args = refused(ConflictError, approve, written.acting(PER), MARCH, "psykiatri")
    assert (id, args["state"].id) == ("workflow.wrong_state", "workflow.state_draft")


# Four eyes


def test_nobody_approves_what_they_handed_in(written):
    receive(written.acting(PER), MARCH, "psykiatri", MAJA, "e-post 9 mars")
    assert refused(NotAllowedError, approve, written.acting(PER), MARCH, "psykiatri") == (
        "workflow.four_eyes",
        {"section": "Division Psykiatri", "login": PER},
    )
    approve(written.acting(YLVA), MARCH, "psykiatri")


def test_acting_for_somebody_else_gives_no_second_pair_of_eyes(written):
    """The real login counts, whoever it acts for, on either side."""
    submit(written.acting(ROLAND, MAJA), MARCH, "psykiatri")
    assert refused(NotAllowedError, approve, written.acting(ROLAND, PER), MARCH, "psykiatri")[0] == "workflow.four_eyes"
    approve(written.acting(PER), MARCH, "psykiatri")


def test_a_contact_who_is_an_editor_too_cannot_approve_the_own_section(tmp_path):
    people = sample.FILES["people.toml"] + '[[person.role]]\nrole = "contact"\nunit = "ekonomi"\n'
    region = Region(tmp_path / "r", **{"people.toml": people}).open_march()
    nothing_to_report(region.acting(PER), MARCH, "resultat")
    submit(region.acting(PER), MARCH, "resultat")
    assert refused(NotAllowedError, approve, region.acting(PER), MARCH, "resultat")[0] == "workflow.four_eyes"


def test_in_a_workspace_for_practice_one_login_plays_all_roles(tmp_path):
    practice = "practice = true\n" + sample.FILES["reportkit.toml"]
    region = Region(tmp_path / "r", **{"reportkit.toml": practice}).open_march()
    nothing_to_report(region.acting("nybörjare"), MARCH, "resultat")
    submit(region.acting("nybörjare"), MARCH, "resultat")
    approve(region.acting("nybörjare"), MARCH, "resultat")
    assert region.state("resultat") == "approved"


@pytest.fixture
def two_steps(tmp_path):
    """A region where the editor signs first and then an approver; the result is handed in."""
    region = Region(tmp_path / "two", **{"reportkit.toml": TWO_STEPS}).open_march()
    nothing_to_report(region.acting(HENNING), MARCH, "resultat")
    submit(region.acting(HENNING), MARCH, "resultat")
    return region


def test_every_step_signs_in_order_and_the_last_one_approves(two_steps):
    assert refused(NotAllowedError, approve, two_steps.acting(ALMA), MARCH, "resultat")[0] == "workflow.other_step"
    approve(two_steps.acting(PER), MARCH, "resultat")
    assert two_steps.state("resultat") == "in_review"
    assert refused(NotAllowedError, approve, two_steps.acting(YLVA), MARCH, "resultat")[0] == "workflow.other_step"
    approve(two_steps.acting(ALMA), MARCH, "resultat")
    assert two_steps.state("resultat") == "approved"


def test_nobody_signs_two_steps(two_steps):
    approve(two_steps.acting(PER), MARCH, "resultat")
    people = two_steps.root / "people.toml"
    people.write_text(people.read_text().replace('role = "editor"', 'role = "approver"', 1))
    assert refused(NotAllowedError, approve, two_steps.acting(PER), MARCH, "resultat")[0] == "workflow.signed_already"


def test_a_return_takes_the_first_signature_back(two_steps):
    approve(two_steps.acting(PER), MARCH, "resultat")
    return_section(two_steps.acting(ALMA), MARCH, "resultat", "Skriv om.")
    submit(two_steps.acting(HENNING), MARCH, "resultat")
    assert refused(NotAllowedError, approve, two_steps.acting(ALMA), MARCH, "resultat")[0] == "workflow.other_step"


# Out of date


def change_digital(region, value):
    """The owner's figure is corrected and approved again, as it would be."""
    return_section(region.acting(PER), MARCH, "psykiatri", "Rätta siffran.")
    written = {"value": value, "breakdown.K": "", "breakdown.M": ""}
    set_figures(region.acting(MAJA), MARCH, "psykiatri", {"besok_digitala": written})
    submit(region.acting(MAJA), MARCH, "psykiatri")


def test_a_cited_value_that_changes_makes_the_approval_out_of_date_until_it_is_confirmed(approved):
    assert changed_values(approved.view(), "resultat") == {}
    change_digital(approved, "8 200")
    approve(approved.acting(YLVA), MARCH, "psykiatri")
    assert changed_values(approved.view(), "resultat") == {
        "{{besok_digitala}}": ("8\u00a0176\u00a0besök", "8\u00a0200\u00a0besök")
    }
    assert row(approved, "resultat").out_of_date
    assert approve(approved.acting(YLVA), MARCH, "resultat").action.value == "confirmed"
    assert changed_values(approved.view(), "resultat") == {}
    assert not row(approved, "resultat").out_of_date


def test_months_behind_a_chart_that_change_make_the_approval_out_of_date(written):
    history = written.root / "history/figures.csv"
    history.parent.mkdir()
    history.write_text("figure;period;value\nbesok_digitala;2022-12;8 020\nbesok_digitala;2023-01;8 300\n")
    save(written.acting(HENNING), MARCH, "resultat", Edit(text="Så blev det.\n\n{{chart: besok_digitala}}\n"))
    submit(written.acting(HENNING), MARCH, "resultat")
    approve(written.acting(PER), MARCH, "resultat")
    assert changed_values(written.view(), "resultat") == {}
    history.write_text("figure;period;value\nbesok_digitala;2022-12;8 020\nbesok_digitala;2023-01;9 300\n")
    ((source, (before, now)),) = changed_values(written.view(), "resultat").items()
    assert source == "{{chart: besok_digitala}}"
    assert ("8\u00a0300" in before, "9\u00a0300" in now, "8\u00a0020" in now) == (True, True, True)
    assert row(written, "resultat").out_of_date


def test_a_value_that_changes_between_submission_and_approval_is_what_was_approved(sent):
    """Approved with 8 200; when 8 176 comes back, what was approved is no longer what stands there."""
    change_digital(sent, "8 200")
    approve(sent.acting(PER), MARCH, "resultat")
    assert changed_values(sent.view(), "resultat") == {}
    change_digital(sent, "8 176")
    assert list(changed_values(sent.view(), "resultat")) == ["{{besok_digitala}}"]


def test_a_value_that_changes_between_two_signatures_makes_the_approval_out_of_date(tmp_path):
    region = Region(tmp_path / "two", **{"reportkit.toml": TWO_STEPS}).open_march()
    set_figures(region.acting(MAJA), MARCH, "psykiatri", {"besok_digitala": {"value": "8 176"}})
    save(region.acting(HENNING), MARCH, "resultat", Edit(text="Vi hade {{besok_digitala}} på distans.\n"))
    submit(region.acting(HENNING), MARCH, "resultat")
    approve(region.acting(PER), MARCH, "resultat")
    set_figures(region.acting(MAJA), MARCH, "psykiatri", {"besok_digitala": {"value": "8 200"}})
    approve(region.acting(ALMA), MARCH, "resultat")
    assert region.state("resultat") == "approved"
    assert list(changed_values(region.view(), "resultat")) == ["{{besok_digitala}}"]
    approve(region.acting(YLVA), MARCH, "resultat")
    assert changed_values(region.view(), "resultat") == {}


def test_only_an_editor_confirms_and_not_the_login_that_handed_it_in(written):
    submit(written.acting(MAJA), MARCH, "psykiatri")
    receive(written.acting(PER), MARCH, "resultat", HENNING, "e-post 9 mars")
    approve(written.acting(YLVA), MARCH, "resultat")
    change_digital(written, "8 200")
    assert refused(NotAllowedError, confirm, written.acting(HENNING), MARCH, "resultat")[0] == "workflow.no_role"
    assert refused(NotAllowedError, confirm, written.acting(PER), MARCH, "resultat")[0] == "workflow.four_eyes"
    confirm(written.acting(YLVA), MARCH, "resultat")


def test_a_figure_that_nobody_cites_changes_no_approval(approved):
    return_section(approved.acting(PER), MARCH, "psykiatri", "Rätta siffran.")
    set_figures(approved.acting(MAJA), MARCH, "psykiatri", {"besok_totalt": {"value": "45 012"}})
    assert changed_values(approved.view(), "resultat") == {}


def test_files_changed_outside_never_slip_into_what_was_approved(approved):
    (approved.folder() / "text.md").write_text("# Förbättringsarbete\n\nInsmuget.\n")
    (approved.folder() / "figures.toml").write_text('[besok_digitala]\nvalue = "1"\n')
    assert approved.state() == "approved"
    assert row(approved).changed_outside
    assert approved.view().speaking("psykiatri").text == TEXT
    assert changed_values(approved.view(), "resultat") == {}


def test_files_put_there_past_the_program_are_a_draft_that_says_so(region):
    region.folder().mkdir()
    (region.folder() / "text.md").write_text(TEXT)
    assert region.state() == "draft"
    assert row(region).changed_outside


def test_an_approved_submission_that_was_tampered_with_is_named_and_stays_out(approved):
    (snapshot,) = (approved.folder() / "submissions").iterdir()
    (snapshot / "text.md").write_text("# Förbättringsarbete\n\nInsmuget.\n")
    with pytest.raises(BrokenFile) as error:
        approved.view().submission("psykiatri")
    assert told(error)[0] == "store.submission_changed"
    assert row(approved).broken
    assert [each.message.id for each in board(approved.view()).problems] == ["store.submission_changed"]
    assert row(approved, "resultat").state.value == "approved"


# Excusing


def test_a_section_is_excused_with_a_reason_and_may_come_all_the_same(written):
    excuse(written.acting(PER), MARCH, "psykiatri", "Divisionen har inte kunnat lämna uppgifter.")
    assert (written.state(), row(written).reason) == ("excused", "Divisionen har inte kunnat lämna uppgifter.")
    assert row(written).done
    submit(written.acting(MAJA), MARCH, "psykiatri")
    assert written.state() == "submitted"


def test_what_is_approved_is_not_excused(approved):
    assert refused(ConflictError, excuse, approved.acting(PER), MARCH, "psykiatri", "Nej.")[0] == "workflow.wrong_state"


def test_nobody_is_asked_for_what_is_excused(region):
    assert "S02" in [each.finding.rule for each in checked(region.view(), "psykiatri")]
    excuse(region.acting(PER), MARCH, "psykiatri", "Kommer i april.")
    assert "S02" not in [each.finding.rule for each in checked(region.view(), "psykiatri")]
