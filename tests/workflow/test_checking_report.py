"""What compares sections is asked with the section it hangs on, and answered there."""

import pytest

from reportkit.cli.line import main
from reportkit.hooks.loaded import Plugins
from reportkit.messages import ExitCode
from reportkit.model.finding import Severity
from reportkit.rules.rule import Rule
from reportkit.store.edit import Edit
from reportkit.workflow.answers import answer
from reportkit.workflow.board import board
from reportkit.workflow.check import checked, checked_in_report
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.submit import submit, what_stops
from reportkit.workflow.write import save
from tests.workflow.region import FIGURES, HENNING, MAJA, MARCH, PER, RESULT, TEXT

COPIED = (
    "Mottagningen i Gällivare har kortat väntan till första besök, och de digitala besöken blev fler än någon hade "
    "trott när den öppnade i fjol. Personalen berättar att de som ringer får svar samma dag, att breven går ut inom en "
    "vecka och att de som behöver en längre utredning får en tid redan vid det första samtalet, vilket ingen annan "
    "mottagning i länet ännu har lyckats med trots att många försöker."
)


@pytest.fixture
def copied(region):
    """The same paragraph in both sections."""
    save(region.acting(HENNING), MARCH, "resultat", Edit(text=f"{RESULT}\n{COPIED}\n"))
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(text=f"{TEXT}\n{COPIED}\n", figures_source=FIGURES))
    return region


def the_copy(region):
    """The one finding about the copied paragraph, and the section that it hangs on."""
    found = [
        (section, each)
        for section, several in checked_in_report(region.view()).items()
        for each in several
        if each.finding.rule == "D01"
    ]
    assert len(found) == 1
    return found[0]


def warnings(region):
    return {row.id: row.warnings for row in board(region.view()).rows}


def test_a_copy_hangs_on_one_section_and_shows_on_the_board(copied):
    section, each = the_copy(copied)
    assert each.stops
    assert each.finding.section == section
    assert warnings(copied)[section] == 1
    assert not [own for own in checked(copied.view(), section) if own.finding.rule == "D01"]


def test_an_answer_by_key_settles_it(copied):
    section, each = the_copy(copied)
    who = MAJA if section == "psykiatri" else HENNING
    answer(copied.acting(who), MARCH, section, each.finding.key, "Ska stå på båda ställena.")
    settled = the_copy(copied)[1]
    assert not settled.stops
    assert settled.answer.reason == "Ska stå på båda ställena."
    assert warnings(copied)[section] == 0


def test_what_others_write_stops_nobody_from_handing_in(copied):
    section, _ = the_copy(copied)
    assert what_stops(copied.view(), section) == ()
    submit(copied.acting(MAJA if section == "psykiatri" else HENNING), MARCH, section)
    assert warnings(copied)[section] == 0


def test_check_prints_it_with_its_section(copied, capsys):
    section, each = the_copy(copied)
    common = ["-w", str(copied.root), "--month", str(MARCH), "check"]
    for words in ([], [section]):
        assert main([*common, *words]) in (ExitCode.DONE, ExitCode.GATE_CLOSED)
        assert each.finding.key in capsys.readouterr().out
    assert main([*common, "resultat" if section == "psykiatri" else "psykiatri"]) in (
        ExitCode.DONE,
        ExitCode.GATE_CLOSED,
    )
    assert each.finding.key not in capsys.readouterr().out


def test_a_setting_for_a_rule_that_no_allowed_package_brings_is_told_when_the_packages_are_asked(region):
    settings = region.root / "reportkit.toml"
    rules = '[rules.AMB1]\nseverity = "off"\n\n[rules.AMB2]\nseverity = "off"\n'
    settings.write_text('plugins = ["ambulans"]\n' + settings.read_text() + rules)
    session = region.acting(PER)
    rule = Rule("AMB1", Severity.NOTE, lambda context: ())
    session._plugins[("ambulans",)] = Plugins(rules=(rule,))
    (problem,) = board(MonthView(session, MARCH)).problems
    assert problem.message.id == "files.unknown_rule_near"
    assert problem.message.args["found"] == "AMB2"
    assert problem.line == settings.read_text()[: settings.read_text().index("[rules.AMB2]")].count("\n") + 1
