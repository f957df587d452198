"""How rules are asked, weighed, ordered and told apart."""

from time import process_time

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language, Message, render
from reportkit.messages.catalogue import book
from reportkit.model.finding import UNWAIVABLE, Finding, Severity
from reportkit.model.rule_ids import RULE_IDS
from reportkit.model.value import replace
from reportkit.model.workspace import RuleSetting
from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT
from reportkit.rules.engine import check_section
from reportkit.rules.rule import CATALOGUE, Rule
from tests.rules.conftest import figure, given, heading, kust, relation

EVERY = (*BUILT_IN, *BUILT_IN_FOR_REPORT)
FAULTY = kust(
    "## Förbätringsarbete\n\n## Tomt\n\nTack för för xx besök, se bilaga 4 och {{besk}}.\n\nTack för för hjälpen.\n",
    headings=[heading("Förbättringsarbete")],
    asks=[figure("besok", breakdown="kon"), figure("samtal", unit="salar")],
    relations=[relation("besok <= samtal")],
    figures={"besok": given("40", breakdown={"K": "1", "M": "1"}, line=1), "samtal": given("2", line=5)},
)


def says(rule, severity=Severity.WARNING, **where):
    finding = Finding(rule, severity, Message("rules.T02", word="vård"), "kust", where.pop("subject", "vård"), **where)
    return Rule(rule, severity, lambda context: [finding])


def test_the_ids_that_settings_may_name_are_those_of_the_rules():
    """A new rule is added to model/rule_ids.py too; B02 is asked by the guard around plugins."""
    assert {each.id for each in EVERY} | {"B02"} == RULE_IDS


def test_the_heaviest_come_first_and_then_down_the_text():
    rules = [
        says("N1", Severity.NOTE, line=1),
        says("W2", line=9),
        says("W1", line=2),
        says("E2", Severity.ERROR, figure="besok", line=1),
        says("E1", Severity.ERROR, line=30),
    ]
    assert [each.rule for each in check_section(FAULTY, rules, {})] == ["E1", "E2", "W1", "W2", "N1"]


def test_a_rule_that_is_switched_off_is_not_asked():
    def never(context):
        raise AssertionError("asked")

    assert check_section(FAULTY, [Rule("X1", Severity.NOTE, never)], {"X1": RuleSetting(off=True)}) == ()


def test_a_workspace_may_weigh_a_rule_differently():
    (found,) = check_section(FAULTY, [says("X1")], {"X1": RuleSetting(Severity.NOTE)})
    assert found.severity is Severity.NOTE


def test_settings_of_other_rules_change_nothing():
    (found,) = check_section(FAULTY, [says("X1")], {"X2": RuleSetting(off=True)})
    assert found.severity is Severity.WARNING


def test_every_key_is_its_own_and_follows_the_order_of_the_text():
    same = [says("X1", line=line) for line in (9, 3, 5)]
    found = check_section(FAULTY, same, {})
    assert [(each.line, each.subject) for each in found] == [(3, "vård"), (5, "vård#2"), (9, "vård#3")]


def test_keys_survive_moved_lines():
    moved = replace(FAULTY.contribution, text="Nytt stycke.\n\n" + FAULTY.contribution.text)
    before = {each.key for each in check_section(FAULTY, BUILT_IN, {})}
    after = {each.key for each in check_section(kust(moved.text), BUILT_IN, {}) if not each.figure}
    assert {key for key in before if key[:3] in {"T02", "H01", "S05", "R01"}} <= after


def test_a_faulty_contribution_is_told_everything_at_once():
    found = check_section(FAULTY, BUILT_IN, {})
    assert {each.rule for each in found} == {
        "S03",
        "S05",
        "S06",
        "A07",
        "U02",
        "F08",
        "K02",
        "K04",
        "R01",
        "H01",
        "T02",
        "C01",
    }
    assert len({each.key for each in found}) == len(found)


def test_a_finding_carries_the_id_of_its_rule_and_never_more_than_its_weight():
    order = list(Severity)
    for rule in BUILT_IN:
        for each in rule.check(FAULTY):
            assert each.rule == rule.id
            assert order.index(each.severity) >= order.index(rule.severity)


def test_a_sound_contribution_has_no_findings():
    context = kust(
        "# Förbättringsarbete\n\nVi hade {{besok}} och **många** samtal.\n\n{{table: besok}}\n",
        headings=[heading("Förbättringsarbete")],
        asks=[figure("besok", breakdown="kon")],
        figures={"besok": given("40", breakdown={"K": "21", "M": "19"})},
    )
    assert check_section(context, BUILT_IN, {}) == ()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_every_rule_is_described(rule, language):
    assert render(rule.summary, language).endswith(".")


def test_ids_are_unique_and_those_that_are_never_waived_exist():
    ids = [rule.id for rule in EVERY]
    assert len(set(ids)) == len(ids)
    assert set(ids) >= UNWAIVABLE


def test_the_two_books_have_the_same_sentences():
    assert book(Language.SWEDISH, "rules").keys() == book(Language.ENGLISH, "rules").keys()


def test_every_rule_of_the_catalogue_names_its_source():
    for rule in EVERY:
        if rule.source == CATALOGUE:
            assert f"catalogue of rules, {rule.id}" in " ".join((rule.check.__doc__ or "").split())


PIECES = st.lists(
    st.sampled_from(
        ["# ", "## Vård", "\n", "\n\n", "{{", "}}", "besok", "table:", "|", "---", "- ", "1. ", "[", "](", ")", "xx",
         "för ", "bilaga 9", "340101-", "\x1b", "\u200b", "\v", "\r", "\\", "**", "![", "?", "…", "\ud800", "٣", "²"]
    ),
    max_size=40,
)  # fmt: skip


@for_all(PIECES.map("".join))
def test_no_text_makes_a_rule_raise(text):
    for each in check_section(kust(text, headings=[heading("Vård")]), BUILT_IN, {}):
        render(each.message, Language.SWEDISH)
        if each.columns:
            lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            assert 0 <= each.columns[0] < each.columns[1] <= len(lines[each.line - 1])


@pytest.mark.parametrize(
    "hostile",
    [
        "{{",
        "](",
        "]((",
        "[ange ",
        "<ange ",
        "xx",
        "x ",
        "för ",
        "1 ",
        "1\u200b",
        "01",
        "bilaga 9 ",
        "s ",
        "https://",
        "[",
        "?",
        "* ",
    ],
)
def test_a_hostile_line_takes_no_longer_than_its_length(hostile):
    text = hostile * (20_000 // len(hostile)) + "."
    began = process_time()
    check_section(kust(text), BUILT_IN, {})
    assert process_time() - began < 5


def test_thousands_of_empty_headings_are_told_in_good_time():
    began = process_time()
    check_section(kust("# Vård\n" * 2_000, headings=[heading("Vårdplatser"), heading("Värd")]), BUILT_IN, {})
    assert process_time() - began < 5
