"""Checking again after a change: what has not changed is not asked about again."""

import pytest

from reportkit.model.value import replace
from reportkit.store.edit import Edit
from reportkit.text.sentences import sentences
from reportkit.workflow import check
from reportkit.workflow.check import checked
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.write import save, set_figures
from tests.workflow.region import MAJA, MARCH


@pytest.fixture
def asked(monkeypatch):
    """The sections that the program's own rules are asked about, one by one."""
    told = []
    ask = check.check_section

    def asking(context, rules, settings):
        if rules is check.BUILT_IN:
            told.append(context.id)
        return ask(context, rules, settings)

    monkeypatch.setattr(check, "check_section", asking)
    return told


def everything(session):
    view = MonthView(session, MARCH)
    return {each.id: checked(view, each.id) for each in view.sections}


def test_a_month_that_has_not_changed_is_asked_about_once(written, asked):
    session = written.acting(MAJA)
    first = everything(session)
    times = len(asked)
    assert everything(session) == first
    assert len(asked) == times


def test_one_letter_has_one_section_asked_about(written, asked):
    session = written.acting(MAJA)
    everything(session)
    asked.clear()
    text = MonthView(session, MARCH).contribution("psykiatri").text
    save(session, MARCH, "psykiatri", Edit(text=text.replace("Gällivare", "Gälivare")))
    everything(session)
    assert set(asked) == {"psykiatri"}


def test_a_figure_that_others_cite_has_them_asked_about(written, asked):
    session = written.acting(MAJA)
    everything(session)
    asked.clear()
    set_figures(session, MARCH, "psykiatri", {"besok_digitala": {"value": "8 200"}})
    everything(session)
    assert "resultat" in asked


@pytest.mark.parametrize("paragraphs", [20, 200])
def test_one_letter_has_one_paragraph_read_anew_however_long_the_text_is(written, paragraphs):
    session = written.acting(MAJA)
    view = MonthView(session, MARCH)
    own = view.contribution("psykiatri")
    text = "\n\n".join(
        f"Mottagning {each} av {paragraphs} tog emot patienter. Det gick bra i mars." for each in range(paragraphs)
    )
    checked(view, "psykiatri", replace(own, text=text))
    before = sentences.cache_info().misses
    checked(view, "psykiatri", replace(own, text=text.replace("Mottagning 7 ", "Mottagningen 7 ")))
    assert 1 <= sentences.cache_info().misses - before <= 3
