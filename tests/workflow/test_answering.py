"""Findings are answered by the contact and waived by an editor, and some by nobody."""

import pytest

from reportkit.messages import ConflictError, NotAllowedError, UsageError
from reportkit.store.edit import Edit
from reportkit.workflow.answers import answer, take_back, waive
from reportkit.workflow.check import checked
from reportkit.workflow.submit import submit, what_stops
from reportkit.workflow.write import fixed_text, save
from tests.workflow.region import FIGURES, HENNING, MAJA, MARCH, PER, TEXT

DOUBLED = TEXT.replace("inom två", "inom inom två")


def told(error):
    return error.value.told.id


def write(region, text=TEXT, figures=FIGURES):
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(text=text, figures_source=figures))


def found(region, rule):
    (each,) = [each for each in checked(region.view(), "psykiatri") if each.finding.rule == rule]
    return each


@pytest.fixture
def doubled(region):
    """A draft with a word that stands twice, which the contact may want."""
    write(region, DOUBLED)
    return region


@pytest.fixture
def faulty(region):
    """A draft with an error: more digital visits than visits."""
    write(region, figures=FIGURES.replace('"8 176"', '"80 176"').replace('"4 610"', '"76 610"'))
    return region


def test_a_warning_that_is_answered_stops_no_more(doubled):
    asked = found(doubled, "T02")
    assert asked.stops
    answer(doubled.acting(MAJA), MARCH, "psykiatri", asked.finding.key, "Ska stå så.")
    answered = found(doubled, "T02")
    assert not answered.stops
    assert (answered.answer.by, answered.answer.reason, answered.answer.waiver) == (MAJA, "Ska stå så.", False)
    assert doubled.journal() == ["saved", "answered"]
    submit(doubled.acting(MAJA), MARCH, "psykiatri")


def test_an_answer_that_is_taken_back_stops_again_and_the_journal_says_so(doubled):
    key = found(doubled, "T02").finding.key
    answer(doubled.acting(MAJA), MARCH, "psykiatri", key, "Ska stå så.")
    take_back(doubled.acting(MAJA), MARCH, "psykiatri", key)
    assert found(doubled, "T02").stops
    assert doubled.view().events[-1].details == {"key": key, "taken_back": "Ska stå så."}
    with pytest.raises(UsageError) as error:
        take_back(doubled.acting(MAJA), MARCH, "psykiatri", key)
    assert told(error) == "workflow.no_answer"


def test_a_waiver_is_not_taken_back_by_the_contact(faulty):
    key = next(
        each.finding.key for each in checked(faulty.view(), "psykiatri") if each.finding.severity.value == "error"
    )
    waive(faulty.acting(PER), MARCH, "psykiatri", key, "Bekräftat.")
    with pytest.raises(UsageError):
        take_back(faulty.acting(MAJA), MARCH, "psykiatri", key)


def test_an_answer_follows_its_finding_when_lines_move(doubled):
    answer(doubled.acting(MAJA), MARCH, "psykiatri", found(doubled, "T02").finding.key)
    write(doubled, DOUBLED.replace("# Förbättringsarbete\n", "# Förbättringsarbete\n\nEtt nytt stycke står först.\n"))
    assert not found(doubled, "T02").stops


def test_an_error_is_mended_or_waived_and_not_answered(faulty):
    error = found(faulty, "A07").finding
    for login in (MAJA, PER):
        with pytest.raises(UsageError) as refused:
            answer(faulty.acting(login), MARCH, "psykiatri", error.key, "Det stämmer.")
        assert told(refused) == "workflow.answer_error"
    assert found(faulty, "A07").stops


def test_an_editor_waives_an_error_with_a_reason_that_the_journal_keeps(faulty):
    key = found(faulty, "A07").finding.key
    for why in ("  ", "x", "...", "12 345"):
        with pytest.raises(UsageError) as refused:
            waive(faulty.acting(PER), MARCH, "psykiatri", key, why)
        assert told(refused) == "workflow.waiver_reason"
    with pytest.raises(NotAllowedError):
        waive(faulty.acting(MAJA), MARCH, "psykiatri", key, "Systemet räknar fel i februari.")
    waive(faulty.acting(PER), MARCH, "psykiatri", key, "Systemet räknar fel i februari.")
    assert not found(faulty, "A07").stops
    assert faulty.view().events[-1].details == {"key": key, "reason": "Systemet räknar fel i februari."}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (TEXT + "\nKostnaden blev xx mnkr.\n", "H01"),
        (TEXT + "\nPatienten 19121212-1212 har skrivits ut.\n", "N05"),
    ],
)
def test_placeholders_and_personal_numbers_are_waived_by_nobody(text, rule, region):
    write(region, text)
    key = found(region, rule).finding.key
    before = region.files()
    with pytest.raises(NotAllowedError) as refused:
        waive(region.acting(PER), MARCH, "psykiatri", key, "Bråttom.")
    assert told(refused) == "workflow.unwaivable"
    assert region.files() == before
    assert "1212-1212" not in str([each.finding.message for each in checked(region.view(), "psykiatri")])


def test_a_waiver_written_past_the_program_helps_nobody(region):
    write(region, TEXT + "\nKostnaden blev xx mnkr.\n")
    key = found(region, "H01").finding.key
    row = f'[[answer]]\nkey = "{key}"\nby = "per.hagsjo"\ntime = "2023-03-06T08:00:00Z"\nreason = "x"\nwaiver = true\n'
    (region.folder() / "answers.toml").write_text(row)
    assert found(region, "H01").stops


def test_a_finding_that_is_not_there_is_told_with_those_that_are(doubled):
    with pytest.raises(UsageError) as refused:
        answer(doubled.acting(MAJA), MARCH, "psykiatri", "T02-00000000")
    assert told(refused) == "workflow.unknown_key_of_finding"
    assert found(doubled, "T02").finding.key in refused.value.told.args["known"]


def test_only_the_own_section_is_answered_and_only_while_it_is_open(doubled):
    key = found(doubled, "T02").finding.key
    with pytest.raises(NotAllowedError):
        answer(doubled.acting(HENNING), MARCH, "psykiatri", key)
    answer(doubled.acting(MAJA), MARCH, "psykiatri", key)
    submit(doubled.acting(MAJA), MARCH, "psykiatri")
    with pytest.raises(ConflictError):
        answer(doubled.acting(MAJA), MARCH, "psykiatri", key, "Igen.")


def test_an_answer_with_control_characters_is_refused_and_the_others_stay(doubled):
    key = found(doubled, "T02").finding.key
    answer(doubled.acting(MAJA), MARCH, "psykiatri", key, "Ska stå så.")
    with pytest.raises(UsageError) as refused:
        answer(doubled.acting(MAJA), MARCH, "psykiatri", key, "Ja\x1b]52;c;x\x07")
    assert told(refused) == "text.control_character"
    assert found(doubled, "T02").answer.reason == "Ska stå så."


def test_a_safe_fix_is_applied_and_its_finding_is_gone(doubled):
    contribution = doubled.view().contribution("psykiatri")
    findings = tuple(each.finding for each in checked(doubled.view(), "psykiatri"))
    text, done = fixed_text(contribution.text, findings)
    assert text == TEXT
    assert [each.rule for each in done] == ["T02"]
    save(doubled.acting(MAJA), MARCH, "psykiatri", Edit(text=text), contribution.revision)
    assert what_stops(doubled.view(), "psykiatri") == ()
