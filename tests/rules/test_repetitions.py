"""D01 and D03: passages that stand twice, sentences that stand again and again."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.model.finding import Severity
from reportkit.model.value import replace
from reportkit.rules.repetitions import D01
from reportkit.rules.shingles import runs
from reportkit.rules.stock_sentences import D03
from tests.rules.conftest import ask, kust, report, the_finding, told

COPIED = (
    "Planeringen för mottagningen Björken är i sitt slutskede och personalen har börjat göra i ordning lokalerna inför "
    "starten i april."
)
CHANGED = (
    "Planeringen för mottagningen Björken är klar. I sitt slutskede är allt, och personalen har börjat göra i ordning "
    "lokalerna, säger chefen."
)


def section(id, text, title=""):
    """A section of its own with some words."""
    context = kust(text)
    return replace(
        context,
        definition=replace(context.definition, id=id),
        contribution=replace(context.contribution, section=id),
        title=title or id.capitalize(),
    )


INTRODUCTION = section("inledning", "Det här är årets tredje rapport.")


def test_a_copied_paragraph_is_told_at_the_later_place_and_names_the_earlier():
    found = the_finding(
        D01,
        report(INTRODUCTION, section("kust", f"# Nytt\n\n{COPIED}"), section("namnd", f"Ord.\n\n# Vård\n\n{COPIED}")),
    )
    assert (found.section, found.heading, found.line) == ("namnd", "Vård", 5)
    assert found.severity is Severity.WARNING
    assert found.quote == COPIED.removesuffix(".")
    (place,) = found.places
    assert (place.section, place.heading, place.line, place.quote) == ("kust", "Nytt", 3, COPIED)
    assert told(found) == (
        "Stycket liknar (100 procent) det som står under ”Nytt” i avsnittet ”Kust”. Låt det stå på ett ställe."
    )


def test_a_paragraph_that_was_changed_a_little_is_still_alike():
    found = the_finding(D01, report(INTRODUCTION, section("kust", COPIED), section("namnd", CHANGED)))
    assert 40 <= int(told(found).split("(")[1].split()[0]) < 100


def test_two_headings_that_share_many_paragraphs_are_one_finding():
    text = f"# Nytt\n\n{COPIED}\n\n" + " ".join(reversed(COPIED.split()))
    found = the_finding(D01, report(INTRODUCTION, section("kust", text), section("namnd", text)))
    assert len(found.places) == 2
    assert told(found).startswith("Detta och fler stycken liknar")


def test_the_key_survives_new_words_around_the_copy():
    before = the_finding(D01, report(INTRODUCTION, section("kust", COPIED), section("namnd", COPIED)))
    after = the_finding(D01, report(INTRODUCTION, section("kust", COPIED), section("namnd", f"Nytt.\n\n{CHANGED}")))
    assert before.key == after.key


def test_the_introduction_may_repeat_in_brief():
    found = the_finding(D01, report(section("inledning", COPIED), section("kust", COPIED)))
    assert found.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (COPIED, "Planeringen för mottagningen Björken är klar, och nu väntar vi på besked om när den öppnar."),
        ("Jämfört med samma period föregående år är det fler.", "Det är färre jämfört med samma period föregående år."),
        (f"# {COPIED}\n\nOrd.", f"# {COPIED}\n\nAndra ord."),
        (f"| {COPIED} |\n|---|\n| a |", f"| {COPIED} |\n|---|\n| b |"),
        ("{{besok}} " * 20, "{{besok}} " * 20),
        ("", ""),
    ],
)
def test_set_phrases_headings_tables_and_figures_are_left_alone(first, second):
    assert ask(D01, report(INTRODUCTION, section("kust", first), section("namnd", second))) == ()


def test_the_same_words_within_one_section_are_another_matter():
    assert ask(D01, report(INTRODUCTION, section("kust", f"{COPIED}\n\n# Vård\n\n{COPIED}"))) == ()


def test_a_stock_sentence_is_one_note_with_all_its_places():
    stock = "Kostnaden avses att finansieras från det centrala kostnadsstället där medel från i fjol samlas."
    text = "\n\n".join(f"# Ärende {number}\n\nVi har {number} hus. {stock}" for number in (7, 8, 9))
    found = the_finding(D03, report(section("kust", text)))
    assert found.severity is Severity.NOTE
    assert found.heading == "Ärende 8"
    assert found.quote.startswith("hus. Kostnaden avses")
    assert [place.heading for place in found.places] == ["Ärende 7", "Ärende 9"]
    assert told(found) == "Samma mening står 3 gånger."


def test_a_sentence_that_stands_twice_is_no_stock_sentence():
    assert ask(D03, report(section("kust", COPIED), section("namnd", COPIED))) == ()


@for_all(st.lists(st.sampled_from(COPIED.split()), max_size=60), st.lists(st.sampled_from(COPIED.split()), max_size=60))
def test_a_finding_quotes_what_stands_there_and_words_nobody_shares_are_never_one(one, other):
    sections = section("kust", " ".join(one)), section("namnd", " ".join(other))
    for found in ask(D01, report(INTRODUCTION, *sections)):
        assert " ".join(other)[slice(*found.columns)] == found.quote
    unlike = section("namnd", " ".join(word[::-1] + "x" for word in other))
    assert ask(D01, report(INTRODUCTION, sections[0], unlike)) == ()


@for_all(st.sets(st.integers(0, 60)), st.integers(1, 6))
def test_runs_cover_exactly_what_the_shingles_cover(places, length):
    covered = {word for place in places for word in range(place, place + length)}
    found = list(runs(sorted(places), length))
    assert {word for first, last in found for word in range(first, last)} == covered
    assert all(before[1] < after[0] for before, after in pairwise(found))


def test_the_same_line_a_thousand_times_takes_no_longer_than_its_length():
    text = "\n\n".join([COPIED] * 2_000)
    whole = report(INTRODUCTION, section("kust", text), section("namnd", text))
    began = process_time()
    for rule in (D01, D03):
        ask(rule, whole)
    assert process_time() - began < 5
