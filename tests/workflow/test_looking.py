"""What is typed is looked at without taking time from the keys; a long text in a process of its own."""

import os
import signal

import pytest

from reportkit.model.value import replace
from reportkit.workflow import looking
from reportkit.workflow.look import look
from reportkit.workflow.looking import LONG, Looker
from reportkit.workflow.write import set_figures
from tests.workflow.region import MAJA, MARCH

SECTION = "psykiatri"
PARAGRAPH = "Tolv har utbildats för för arbetet. Kön minskade från 41 till 33 dagar, en minskning med 9 dagar.\n\n"


@pytest.fixture
def looker():
    made = Looker()
    yield made
    made.end()


def typed(view, text):
    return replace(view.contribution(SECTION), text=text, nothing=None)


@pytest.fixture
def long_text():
    return "# Förbättringsarbete\n\n" + PARAGRAPH * (LONG // len(PARAGRAPH) + 1)


def test_a_long_text_gives_the_same_findings_from_the_other_process(written, looker, long_text, monkeypatch):
    view = written.view(MAJA)
    here = look(view, SECTION, typed(view, long_text), read=False)
    monkeypatch.setattr(looking, "look", None)  # nothing may be asked in this process
    there = looker.look(view, SECTION, typed(view, long_text))
    assert len(here.checked) > 1
    assert [each.finding.key for each in there.checked] == [each.finding.key for each in here.checked]
    assert there.headings == here.headings


def test_a_text_of_ordinary_length_starts_no_process(written, looker):
    view = written.view(MAJA)
    assert looker.look(view, SECTION, typed(view, PARAGRAPH)).checked
    assert looker._process is None


def test_a_process_that_has_gone_costs_nobody_their_findings(written, looker, long_text):
    view = written.view(MAJA)
    first = looker.look(view, SECTION, typed(view, long_text))
    os.kill(looker._process.pid, signal.SIGKILL)
    assert looker.look(view, SECTION, typed(view, long_text)).checked == first.checked


def test_the_process_sees_figures_that_were_saved_since(written, looker, long_text):
    text = long_text + "\n{{besok_totalt}}\n"
    view = written.view(MAJA)
    looker.look(view, SECTION, typed(view, text))
    set_figures(written.acting(MAJA), MARCH, SECTION, {"besok_totalt": {"value": "1"}})
    anew = written.view(MAJA)
    there = looker.look(anew, SECTION, typed(anew, text))
    here = look(anew, SECTION, typed(anew, text), read=False)
    assert [each.finding.key for each in there.checked] == [each.finding.key for each in here.checked]


def test_the_process_ends_with_whoever_asked_it(written, looker, long_text):
    view = written.view(MAJA)
    looker.look(view, SECTION, typed(view, long_text))
    process = looker._process
    process.stdin.close()
    assert process.wait(20) == 0
