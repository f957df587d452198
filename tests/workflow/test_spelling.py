"""Words looked up on the way to the rules, kept from one time to the next, and accepted."""

import json

import pytest

from reportkit.messages import NotAllowedError, UsageError
from reportkit.model.journal import Action
from reportkit.model.people import Actor
from reportkit.store.edit import Edit
from reportkit.workflow import word_book
from reportkit.workflow.check import checked
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session
from reportkit.workflow.spelling import accept_words, has_dictionary, look_up, suggestions
from reportkit.workflow.write import save
from tests.workflow.region import HENNING, MAJA, MARCH

TEXT = "# Förbättringsarbete\n\nVi följer sifforna med soffan.\n"
WORDS = "Vi följer siffrorna med soffan och grupper och förbättringsarbete"


@pytest.fixture
def own(region, dictionaries):
    """The region with a dictionary of its own, and a text with one word that it lacks."""
    folder = region.root / "registers"
    words = WORDS.casefold().split()
    (folder / "liten.dic").write_text("\n".join([str(len(words)), *words]) + "\n", encoding="utf-8")
    (folder / "liten.aff").write_text("SET UTF-8\n", encoding="utf-8")
    settings = region.root / "reportkit.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + '\n[spelling]\ndictionary = "registers/liten.dic"\n', encoding="utf-8"
    )
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT))
    return region


@pytest.fixture
def session(own):
    session = own.acting(MAJA)
    yield session
    session.close()


def spelling(view):
    return [each.finding.quote for each in checked(view, "psykiatri") if each.finding.rule == "T01"]


def test_a_check_waits_for_words_that_are_new(session):
    assert spelling(MonthView(session, MARCH)) == ["sifforna"]


def test_a_screen_does_not_wait_and_looks_again(session):
    view = MonthView(session, MARCH, waits_for_words=False)
    assert spelling(view) == []
    assert "sifforna" in view.new_words
    assert look_up(view)
    assert spelling(view) == ["sifforna"]
    assert not view.new_words


def test_words_that_were_seen_before_open_no_dictionary(session, own, monkeypatch):
    spelling(MonthView(session, MARCH))

    def nobody(reader):
        raise AssertionError("the dictionary was opened")

    monkeypatch.setattr(word_book.Reader, "_started", nobody)
    assert spelling(MonthView(own.acting(MAJA), MARCH)) == ["sifforna"]


def test_a_cache_that_is_no_cache_is_forgotten(session, own, own_machine):
    spelling(MonthView(session, MARCH))
    (kept,) = (own_machine / ".cache/reportkit").glob("words-*.json")
    assert json.loads(kept.read_text(encoding="utf-8"))["sifforna"] == ["siffrorna"]
    kept.write_text("[1, 2", encoding="utf-8")
    again = own.acting(MAJA)
    assert spelling(MonthView(again, MARCH)) == ["sifforna"]
    again.close()


def test_without_a_dictionary_nothing_is_asked_and_that_can_be_told(session, own):
    (own.root / "registers/liten.aff").unlink()
    view = MonthView(own.acting(MAJA), MARCH)
    assert spelling(view) == []
    assert not has_dictionary(view)
    with pytest.raises(UsageError) as error:
        suggestions(view, "sifforna")
    assert error.value.told.id == "workflow.dictionary_missing"
    assert error.value.told.args["dictionary"] == "registers/liten.dic"


def test_a_dictionary_that_does_not_answer_stops_nobody(session, monkeypatch):
    monkeypatch.setattr("reportkit.foreign.apart.sys.executable", "/bin/false")
    view = MonthView(session, MARCH)
    assert spelling(view) == []
    assert not has_dictionary(view)


def test_suggestions_begin_with_the_words_one_slip_away(session):
    assert suggestions(MonthView(session, MARCH), "sifforna")[0] == "siffrorna"


def test_an_accepted_word_is_asked_about_no_more(session, own):
    assert accept_words(session, MARCH, ["Sifforna", "sifforna"]) == ("sifforna",)
    assert accept_words(session, MARCH, ["sifforna"]) == ()
    (event,) = [each for each in own.view().events if each.action is Action.WORDS_ADDED]
    assert (event.who, event.details["words"]) == (MAJA, "sifforna")
    assert spelling(MonthView(session, MARCH)) == []
    assert (own.root / "registers/words.txt").read_text(encoding="utf-8").endswith("sifforna\n")


def test_only_people_of_the_report_add_words(own):
    with pytest.raises(NotAllowedError):
        accept_words(Session(own.store, Actor("nobody")), MARCH, ["sifforna"])


def test_what_is_no_word_is_refused_and_nothing_is_written(session, own):
    for bad in ("", "två ord", "ord # kommentar", "ord\x1b"):
        with pytest.raises(UsageError):
            accept_words(session, MARCH, [bad])
    assert accept_words(own.acting(HENNING), MARCH, ["rätt"]) == ("rätt",)
