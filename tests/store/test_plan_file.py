"""The registers of the plan, as people write them; and the ones that ship."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reportkit.model.month import Month, Period
from reportkit.model.plan import RiskScale
from reportkit.model.section import Better, PeriodKind
from reportkit.store.definitions import read_workspace
from tests.store import sample

ROOT = Path(__file__).resolve().parent.parent.parent
MEASURES = """\
[[goal]]
id = "vard"
title = "En god vård"
boards = ["region"]

[[measure]]
nr = 3
id = "vantat"
title = "Andel som väntat högst 90 dagar"
goal = "vard"
unit = "procent"
cadence = "tertial"
better = "higher"
baseline = [
  { year = 2021, period = "T1", K = 42.5, M = 45 },
]
target_2023 = { value = 60, when = "december" }
"""
SECTION = sample.FILES["sections/psykiatri.toml"].replace(
    "[[relation]]", '[[figure]]\nid = "vantat"\nmeasure = 3\n\n[[relation]]'
)


def workspace(root, **files):
    return sample.make(root, **files).workspace()


def problem(root, **files):
    (found,) = workspace(root, **files).problems
    return found.file, found.line, found.message.id


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    """The starter set as a workspace has it."""
    root = tmp_path_factory.mktemp("new") / "norrbotten"
    shutil.copytree(ROOT / "starter", root)
    shutil.copytree(ROOT / "sections", root / "sections")
    return read_workspace(root)


def test_the_registers_that_ship_have_the_whole_plan(shipped):
    plan = shipped.registers.plan
    assert shipped.problems == ()
    assert [each.nr for each in plan.measures] == list(range(1, 35))
    assert [each.id for each in plan.assignments] == [f"A{n:02}" for n in range(1, 13)] + [
        f"B{n:02}" for n in range(1, 41)
    ]
    assert [each.nr for each in plan.risks] == [1, 2, 3, 4, *range(6, 18)]
    assert plan.scale == RiskScale(1, 4, 9)


def test_every_measure_that_ships_and_is_in_use_is_asked_for_by_a_section(shipped):
    asked = [figure.measure for section in shipped.sections.values() for figure in section.figures if figure.measure]
    assert len(asked) == len(set(asked))
    assert {each.nr for each in shipped.registers.plan.measures if each.months} <= set(asked)


def test_the_measures_that_ship_are_owed_when_a_tertial_has_ended_and_not_before(shipped):
    def owed(month):
        figures = [each for section in shipped.sections.values() for each in section.owed_figures(month)]
        return [each for each in figures if each.measure]

    assert owed(Month(2023, 3)) == []
    assert len(owed(Month(2023, 4))) > 20


def test_a_figure_of_a_measure_takes_what_it_leaves_out_from_the_register(root):
    files = {"registers/measures.toml": MEASURES, "sections/psykiatri.toml": SECTION}
    figure = workspace(root, **files).sections["psykiatri"].figure("vantat")
    assert (figure.label, figure.unit) == ("Andel som väntat högst 90 dagar", "procent")
    assert (figure.breakdown, figure.better, figure.required) == ("kon", Better.HIGHER, True)
    assert figure.months == {4, 8, 12}
    assert figure.period is PeriodKind.TERTIAL
    assert figure.period_in(Month(2023, 8)) == Period.parse("2023-05/2023-08")


def test_what_the_section_says_itself_stands(root):
    section = SECTION.replace("measure = 3", 'measure = 3\nlabel = "Väntan"\ncadence = "yearly"\nrequired = false')
    files = {"registers/measures.toml": MEASURES, "sections/psykiatri.toml": section}
    figure = workspace(root, **files).sections["psykiatri"].figure("vantat")
    assert (figure.label, figure.months, figure.required) == ("Väntan", {12}, False)


def test_numbers_keep_the_decimals_they_were_written_with(root):
    (measure,) = workspace(root, **{"registers/measures.toml": MEASURES}).registers.plan.measures
    assert measure.baselines[0].categories == {"K": Decimal("42.5"), "M": Decimal(45)}
    assert measure.targets[2023].due_month == 12
    assert measure.categories == ("K", "M")


@pytest.mark.parametrize(
    ("old", "new", "line", "id"),
    [
        ('goal = "vard"\nunit', 'goal = "natt"\nunit', 10, "files.not_a_choice"),
        ("nr = 3", 'nr = "tre"', 7, "files.wrong_type"),
        ("K = 42.5", 'K = "42,5"', 14, "files.wrong_type"),
        ("K = 42.5", "X = 42.5", 14, "files.unknown_key"),
        ('when = "december"', 'when = "vintern"', 17, "files.not_a_choice"),
        ('cadence = "tertial"', 'cadence = "ibland"', 12, "files.not_a_choice"),
        ('unit = "procent"', 'unit = "grader"', 11, "files.unknown_unit_of_measure"),
        ('boards = ["region"]', 'boards = ["styrelsen"]', 4, "files.unknown_body"),
    ],
)
def test_a_fault_in_the_measures_is_told_with_its_line(old, new, line, id, root):
    assert old in MEASURES
    found = problem(root, **{"registers/measures.toml": MEASURES.replace(old, new, 1)})
    assert found == ("registers/measures.toml", line, id)


def test_a_measure_or_an_assignment_that_is_not_there_is_told_where_it_is_named(root):
    file, line, id = problem(
        root, **{"sections/psykiatri.toml": SECTION.replace("measure = 3", 'measure = 4\nunit = "procent"')}
    )
    assert (file, id) == ("sections/psykiatri.toml", "files.unknown_measure")
    assert line > 1
    section = 'assignments = ["A99"]\n' + sample.FILES["sections/psykiatri.toml"]
    assert problem(root / "2", **{"sections/psykiatri.toml": section}) == (
        "sections/psykiatri.toml",
        1,
        "files.unknown_assignment",
    )


def test_a_figure_in_another_unit_than_its_measure_is_told_where_the_unit_stands(root):
    section = SECTION.replace("measure = 3", 'measure = 3\nunit = "besök"')
    file, line, id = problem(root, **{"registers/measures.toml": MEASURES, "sections/psykiatri.toml": section})
    assert (file, id) == ("sections/psykiatri.toml", "files.other_unit_than_measure")
    assert section.splitlines()[line - 1] == 'unit = "besök"'


def test_the_unit_of_the_plan_may_stand_in_the_section_too(root):
    section = SECTION.replace("measure = 3", 'measure = 3\nunit = "procent"')
    assert not workspace(root, **{"registers/measures.toml": MEASURES, "sections/psykiatri.toml": section}).problems


ASSIGNMENTS = """\
[[assignment]]
id = "A01"
title = "Ny isbrytare"
responsible = ["region"]
due = 2023-06-30
interim = [
  { what = "delredovisning", when = 2023-03-30 },
  { what = "start", when_text = "inför sommaren" },
]
"""


def test_assignments_have_days_and_words_for_their_times(root):
    (found,) = workspace(root, **{"registers/assignments.toml": ASSIGNMENTS}).registers.plan.assignments
    assert found.due == date(2023, 6, 30)
    assert [(each.on, each.when_text) for each in found.interims] == [(date(2023, 3, 30), ""), (None, "inför sommaren")]


RISKS = '[[risk]]\nnr = 1\nrisk = "Hamnen fryser"\nprobability = 3\nconsequence = 4\n'


@pytest.mark.parametrize(
    ("name", "text", "line", "id"),
    [
        ("assignments", ASSIGNMENTS.replace("2023-06-30", '"juni"'), 5, "files.wrong_type"),
        ("assignments", ASSIGNMENTS + ASSIGNMENTS, 11, "files.twice"),
        ("assignments", ASSIGNMENTS.replace('["region"]', '["nämnden"]'), 4, "files.unknown_body"),
        ("risks", RISKS.replace("consequence = 4", "consequence = 5"), 5, "files.not_a_choice"),
        ("risks", RISKS + 'value = "tolv"\n', 6, "files.wrong_type"),
    ],
)
def test_a_fault_in_assignments_and_risks_is_told_with_its_line(name, text, line, id, root):
    assert problem(root, **{f"registers/{name}.toml": text}) == (f"registers/{name}.toml", line, id)
