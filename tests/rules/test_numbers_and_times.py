"""What holds of all rules that read numbers and times in running text."""

from time import process_time

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language, render
from reportkit.model.finding import Severity
from reportkit.rules.arithmetic import A02
from reportkit.rules.engine import check_section
from reportkit.rules.numbers_and_times import NUMBERS_AND_TIMES
from tests.rules.conftest import ask, kust, mended

EVERY = (*NUMBERS_AND_TIMES, A02)
HOSTILE = """
    111_ 1-1 1,1 från_1_till_2_mnkr_ Från_1_till_2_mnkr._ mellan_1_till_2_ den_1_mars_ per_maj_ samma_period_2019_
    kvinnor_högre_än_ minskade_ord_ord_ (-_1_ 1/1_ 22/2_ vecka_ en_viss_ 2019-20_ 2019-2017_ 31_april_ 1.5_ 10450_ord_
    Antalet_a_ökat_med_1_procent_ kommer_att_ord_ 5_% 5_mkr_ tolv_ -1_ ackumulerat_1_per_maj_ a._A ökat_med_1_mnkr_(
"""
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "från ",
                "till ",
                "12,8 ",
                "4 ",
                "10450 ",
                "mnkr",
                "mkr ",
                " procent",
                "% ",
                "(",
                ")",
                "+",
                "-",
                "–",
                "å",
            ),
            *("minskat ", "ökat med ", "en ökning med ", "Det är ", ". ", "\n", "\n\n", "\u00a0", "{{besok}}"),
            *("den ", "31 ", "april ", "februari", " 2031", "2029-", "22/2 ", "vecka 99 ", "samma period "),
            *("till och med ", "ackumulerat ", "Under januari ", "har ", "kvinnor ", "högre ", "än ", "män "),
            *("tre delar:", "\n\n- a", "mellan ", "viss procent "),
        ]
    ),
    max_size=40,
)


@for_all(PIECES.map("".join))
def test_every_finding_stands_where_its_quote_does_and_can_be_said(text):
    lines = text.split("\n")
    for each in check_section(kust(text), EVERY, {}):
        assert each.severity is not Severity.ERROR
        assert all(render(each.message, language) for language in Language)
        if each.columns:
            assert lines[each.line - 1][slice(*each.columns)] == each.quote
        if each.fix:
            assert 0 <= each.fix.first < each.fix.last <= len(lines[each.fix.line - 1])


@for_all(PIECES.map("".join))
def test_a_text_that_is_mended_needs_no_more_mending(text):
    for _ in range(text.count(" ") + 20):
        context = kust(text)
        fixable = [each for each in check_section(context, EVERY, {}) if each.fix]
        if not fixable:
            return
        text = mended(context, fixable[-1])
    raise AssertionError(text)


@pytest.mark.parametrize("hostile", HOSTILE.split())
def test_a_hostile_line_takes_no_longer_than_its_length(hostile):
    word = hostile.replace("_", " ")
    began = process_time()
    check_section(kust(word * (20_000 // len(word))), EVERY, {})
    assert process_time() - began < 3


@pytest.mark.parametrize("rule", NUMBERS_AND_TIMES, ids=lambda rule: rule.id)
def test_a_text_without_words_has_no_findings(rule):
    assert ask(rule, kust("")) == ()
    assert ask(rule, kust("{{table: besok}}\n\n# Rubrik\n\n| 1 | 2 |\n|---|---|\n| 3 | 4 |")) == ()
