"""What is typed is read and checked in a process of its own, without taking time from the keys."""

import os
import signal

import pytest

from reportkit.messages import UsageError
from reportkit.model.spelling import Verdict
from reportkit.model.value import replace
from reportkit.store.edit import Edit
from reportkit.workflow import word_book
from reportkit.workflow.colleague import Colleague
from reportkit.workflow.looking import Looker
from reportkit.workflow.write import save, set_figures
from tests.workflow.region import HENNING, MAJA, MARCH

SECTION = "psykiatri"
PARAGRAPH = "Tolv har utbildats för för arbetet. Kön minskade från 41 till 33 dagar, en minskning med 9 dagar.\n\n"


def nobody():
    raise AssertionError("nothing may be read in this process")


def looker_of(region, person, *, here=nobody, patience=60.0):
    session = region.acting(person)
    return Looker(session.place, session.actor, MARCH, here, apart=True, patience=patience)


@pytest.fixture
def looker(written):
    made = looker_of(written, MAJA)
    yield made
    made.end()


def typed(at_hand, text):
    return replace(at_hand.contribution, text=text, nothing=None)


def keys(seen):
    return [each.finding.key for each in seen.checked]


def test_a_text_gives_the_same_findings_from_the_other_process(written, looker):
    here = Colleague(written.acting(MAJA), MARCH)
    at_hand = looker.at_hand(SECTION)
    assert at_hand == here.at_hand(SECTION)
    there = looker.look(SECTION, typed(at_hand, PARAGRAPH * 3))
    assert len(there.checked) > 1
    alone = here.look(SECTION, typed(at_hand, PARAGRAPH * 3), {})
    assert replace(there, new_words=frozenset()) == replace(alone, new_words=frozenset())


def test_a_section_is_told_with_who_saved_it_and_what_its_writer_may_do(written, looker):
    at_hand = looker.at_hand(SECTION)
    assert at_hand.text == at_hand.contribution.text
    assert (at_hand.state.value, at_hand.may_write, at_hand.saved[0]) == ("draft", True, "Maja Ek")
    assert not looker.at_hand("resultat").may_write


def test_how_a_text_reads_and_what_was_said_last_month_are_answered_too(looker):
    at_hand = looker.at_hand(SECTION)
    (heading,) = looker.read(SECTION, typed(at_hand, "# Förbättringsarbete\n"))
    assert heading.level == 1
    assert looker.last(SECTION) is None


def test_a_process_that_has_gone_costs_nobody_their_findings(looker):
    at_hand = looker.at_hand(SECTION)
    first = looker.look(SECTION, typed(at_hand, PARAGRAPH))
    os.kill(looker._process.pid, signal.SIGKILL)
    looker._process.wait()
    assert looker.look(SECTION, typed(at_hand, PARAGRAPH)) == first


def test_a_process_that_cannot_be_had_is_done_without(written, monkeypatch):
    monkeypatch.setattr("sys.executable", "/bin/false")
    looker = looker_of(written, MAJA, here=lambda: written.acting(MAJA))
    assert looker.look(SECTION, typed(looker.at_hand(SECTION), PARAGRAPH)).checked


def test_a_section_that_cannot_be_read_is_told_as_it_is_everywhere(written):
    looker = looker_of(written, MAJA, here=lambda: written.acting(MAJA))
    with pytest.raises(UsageError) as told:
        looker.at_hand("psykiatrin")
    looker.end()
    assert told.value.told.id == "workflow.unknown_section"


def test_what_was_saved_since_is_seen_when_the_section_is_read_again(written, looker):
    before = looker.at_hand(SECTION)
    set_figures(written.acting(MAJA), MARCH, SECTION, {"besok_totalt": {"value": "1"}})
    save(written.acting(HENNING), MARCH, "resultat", Edit(text="Allt är som förra månaden.\n"))
    anew = looker.at_hand(SECTION)
    assert anew.contribution.revision != before.contribution.revision
    here = Colleague(written.acting(MAJA), MARCH)
    text = PARAGRAPH + "\n{{besok_totalt}}\n"
    assert keys(looker.look(SECTION, typed(anew, text))) == keys(here.look(SECTION, typed(anew, text), {}))


def test_the_process_ends_with_whoever_asked_it(looker):
    looker.at_hand(SECTION)
    process = looker._process
    process.stdin.close()
    assert process.wait(60) == 0


def test_the_process_ends_when_nobody_asks_it_for_a_while(written):
    """Then nothing of the rules is held in memory; the next question starts another."""
    looker = looker_of(written, MAJA, patience=0.1)
    at_hand = looker.at_hand(SECTION)
    first = looker._process
    assert first.wait(60) == 0
    assert looker.look(SECTION, typed(at_hand, PARAGRAPH)).checked
    assert looker._process is not first
    looker.end()


def test_whoever_has_left_gets_no_answer_and_starts_nothing(looker):
    looker.at_hand(SECTION)
    looker.end()
    with pytest.raises(UsageError):
        looker.at_hand(SECTION)
    assert looker._process is None


class Words:
    """A dictionary that knows every word but one."""

    def __init__(self, dictionary):
        self.closed = False

    def verdicts(self, words):
        return {word: Verdict(word != "sifforna", ()) for word in words}

    def close(self):
        self.closed = True


def test_what_a_dictionary_says_is_known_to_the_next_look(written, dictionaries, monkeypatch):
    looker = looker_of(written, MAJA)
    at_hand = looker.at_hand(SECTION)
    text = "# Förbättringsarbete\n\nVi ser sifforna.\n"
    first = looker.look(SECTION, typed(at_hand, text))
    assert "sifforna" in first.new_words
    monkeypatch.setattr(word_book, "Reader", Words)
    assert looker.learn(first.new_words, at_hand.dictionary)
    seen = looker.look(SECTION, typed(at_hand, text))
    assert [each.finding.quote for each in seen.checked if each.finding.rule == "T01"] == ["sifforna"]
    assert seen.new_words == frozenset()
    looker.end()
