"""What a terminal sends, parted into keys and pastes, however it is cut on the way."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportkit.tui.pastes import BEGIN, END, SILENCE, Pasted, Pastes

KEYS = st.text(st.sampled_from("akå\r\t1"), min_size=1, max_size=5)
PASTED = st.text(st.sampled_from("akå\r\n\t[~201\x1b"), max_size=12).filter(lambda text: END not in f"{text}{END}"[:-1])


def read(pieces):
    """Every key that comes of some pieces in one text, and every paste by itself."""
    pastes, found = Pastes(), []
    for piece in pieces:
        for each in pastes.feed(piece):
            if found and isinstance(each, str) and isinstance(found[-1], str):
                found[-1] += each
            else:
                found.append(each)
    return found


@given(st.lists(st.tuples(KEYS, PASTED), min_size=1, max_size=3), st.lists(st.integers(0, 60)))
def test_a_paste_is_a_paste_wherever_the_line_cuts_it(parts, cuts):
    sent = "".join(f"{keys}{BEGIN}{text}{END}" for keys, text in parts)
    places = sorted({0, len(sent), *(cut for cut in cuts if cut < len(sent))})
    pieces = [sent[first:last] for first, last in pairwise(places)]
    assert read(pieces) == [each for keys, text in parts for each in (keys, Pasted(text))]


def test_the_end_of_a_paste_may_wait_in_the_middle_of_its_mark():
    pastes = Pastes()
    assert list(pastes.feed(f"{BEGIN}Datalagret\x1b")) == []
    assert list(pastes.silent(SILENCE / 2)) == []
    assert list(pastes.feed("[201~k")) == [Pasted("Datalagret"), "k"]


def test_the_beginning_of_a_paste_may_wait_in_the_middle_of_its_mark():
    pastes = Pastes()
    assert list(pastes.feed("\x1b")) == []
    assert list(pastes.silent(0.1)) == ["\x1b"]
    assert list(pastes.feed(f"[200~a\r{END}")) == [Pasted("a\r")]


def test_esc_is_a_key_once_nothing_follows_it():
    pastes = Pastes()
    assert list(pastes.feed("\x1b")) == []
    assert list(pastes.silent(0.1)) == ["\x1b"]
    assert list(pastes.feed("a")) == ["a"]
    assert list(pastes.feed("\x1b[A")) == ["\x1b[A"]


def test_a_paste_whose_end_is_lost_does_not_take_every_later_key():
    pastes = Pastes()
    assert list(pastes.feed(f"{BEGIN}Datalagret")) == []
    assert list(pastes.silent(SILENCE)) == [Pasted("Datalagret")]
    assert list(pastes.feed("k")) == ["k"]


def test_what_comes_of_a_paste_after_a_long_pause_is_no_keys_either():
    pastes = Pastes()
    assert list(pastes.feed(f"{BEGIN}första halvan, ")) == []
    assert list(pastes.silent(SILENCE)) == [Pasted("första halvan, ")]
    assert list(pastes.feed("a\rb\r")) == []
    assert list(pastes.feed(f"slut{END}n")) == [Pasted("a\rb\rslut"), "n"]
