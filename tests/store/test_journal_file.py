"""The journal is a chain: nothing in it can be changed, taken out, put in or moved without being noticed."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import BrokenFile
from reportkit.model.journal import Action, Event
from reportkit.model.value import replace
from reportkit.store import journal_file
from tests.store.disk import Disk, Stopped
from tests.store.sample import event, told

NAME = "reports/2023-03/journal.jsonl"


def write(folder, events):
    written = []
    for each in events:
        written.append(journal_file.chained(each, written))
        journal_file.append(folder, written[-1])
    return tuple(written)


@pytest.fixture
def journal(tmp_path):
    """A month with six events."""
    written = write(
        tmp_path,
        [
            event(Action.OPENED, "", "per.hagsjo", figures_through="2023-02"),
            replace(event(), content="4f1d"),
            replace(event(Action.SUBMITTED, number="1", revision="4f1d"), content="9a02"),
            replace(
                event(Action.RETURNED, login="per.hagsjo", reason="Skriv ut hur många besöken var."), content="9a02"
            ),
            replace(event(Action.SUBMITTED, number="2", revision="77be"), content="c3c1", acting_for="maja.ek"),
            replace(event(Action.APPROVED, login="per.hagsjo", step="editor", cited="00ff"), content="c3c1"),
        ],
    )
    assert journal_file.read(tmp_path, NAME) == written
    return tmp_path / "journal.jsonl"


def broken(journal):
    with pytest.raises(BrokenFile) as error:
        journal_file.read(journal.parent, NAME)
    id, args = told(error)
    assert id in ("store.journal_line", "store.journal_chain")
    assert args["file"] == NAME
    return args["line"]


def test_a_month_without_events_has_an_empty_journal(tmp_path):
    assert journal_file.read(tmp_path, NAME) == ()


def test_events_are_numbered_and_each_names_the_one_before(journal):
    events = journal_file.read(journal.parent, NAME)
    assert [each.sequence for each in events] == [1, 2, 3, 4, 5, 6]
    assert [each.previous for each in events] == ["0" * 64, *(each.hash for each in events[:-1])]


def test_any_byte_that_is_changed_is_noticed_on_its_line(journal):
    whole = journal.read_bytes()
    unnoticed = []
    for place in {*range(0, len(whole), 5), *(m.start() for m in re.finditer(rb"\n", whole))}:
        byte = whole[place : place + 1]
        journal.write_bytes(whole[:place] + (b"\n" if byte != b"\n" else b" ") + whole[place + 1 :])
        try:
            read = journal_file.read(journal.parent, NAME)
        except BrokenFile as error:
            if error.told.args["line"] > whole[:place].count(b"\n") + 1:
                unnoticed.append(f"byte {place}: told of line {error.told.args['line']}")
        else:
            if place < len(whole) - 1 or len(read) != 6:
                unnoticed.append(f"byte {place}")
    assert unnoticed == []


@pytest.mark.parametrize("line", range(6))
def test_any_word_that_is_changed_is_noticed(line, journal):
    lines = journal.read_text().splitlines()
    for old, new in (("maja.ek", "per.hagsjo"), ("per.hagsjo", "maja.ek"), ("2023-03-06", "2023-03-05"), (":", ": ")):
        if old in lines[line]:
            journal.write_text("\n".join([*lines[:line], lines[line].replace(old, new, 1), *lines[line + 1 :], ""]))
            assert broken(journal) == line + 1


@pytest.mark.parametrize("line", range(5))
def test_a_line_that_is_taken_out_is_noticed(line, journal):
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:line] + lines[line + 1 :]))
    assert broken(journal) == line + 1


def test_lines_that_change_places_and_lines_that_stand_twice_are_noticed(journal):
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:2], lines[3], lines[2], *lines[4:]]))
    assert broken(journal) == 3
    journal.write_bytes(b"".join([*lines, lines[-1]]))
    assert broken(journal) == 7
    journal.write_bytes(b"".join([*lines[:3], b"\n", *lines[3:]]))
    assert broken(journal) == 4


def test_a_line_that_was_made_by_hand_is_noticed_though_its_own_hash_is_right(journal):
    """Only who recomputes every line after it gets past the chain; what is printed in a document shows that."""
    events = journal_file.read(journal.parent, NAME)
    forged = journal_file.chained(replace(events[3], action=Action.APPROVED, details={"step": "editor"}), events[:3])
    lines = journal.read_bytes().splitlines(keepends=True)
    made = json.loads(lines[3]) | {"action": "approved", "details": {"step": "editor"}, "hash": forged.hash}
    lines[3] = json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n"
    journal.write_bytes(b"".join(lines))
    assert broken(journal) == 5


@pytest.mark.parametrize(
    "line",
    [b"[]", b"1", b"null", b"{}", b'{"action":"flown"}', b"\xff\xfe", b"[" * 100_000, b'{"sequence":1,"okand":2}'],
)
def test_a_line_that_is_no_event_is_told(line, journal):
    journal.write_bytes(journal.read_bytes() + line + b"\n")
    assert broken(journal) == 7


def test_a_last_line_that_was_never_finished_did_not_happen_and_the_next_event_takes_its_place(journal):
    events = journal_file.read(journal.parent, NAME)
    for kept in (1, 40, -1):
        whole = journal.read_bytes()
        journal.write_bytes(whole + whole.splitlines()[-1][:kept])
        assert journal_file.read(journal.parent, NAME) == events
        events = (*events, journal_file.chained(event(), events))
        journal_file.append(journal.parent, events[-1])
        assert journal_file.read(journal.parent, NAME) == events


def test_an_editor_that_takes_the_last_newline_away_takes_no_event(journal):
    events = journal_file.read(journal.parent, NAME)
    journal.write_bytes(journal.read_bytes().rstrip(b"\n"))
    assert journal_file.read(journal.parent, NAME) == events
    journal_file.append(journal.parent, journal_file.chained(event(), events))
    assert journal_file.read(journal.parent, NAME)[:-1] == events


def test_an_event_that_could_not_be_written_did_not_happen(journal, monkeypatch):
    events = journal_file.read(journal.parent, NAME)
    for call in range(1, 20):
        disk = Disk(monkeypatch, fail_at=call)
        with disk.watching():
            try:
                journal_file.append(journal.parent, journal_file.chained(event(), events))
            except BrokenFile:
                pass
            else:
                break
        assert journal_file.read(journal.parent, NAME) == events
    assert call > 3
    assert len(journal_file.read(journal.parent, NAME)) == 7


def test_a_machine_that_stops_while_an_event_is_written_leaves_a_journal_that_holds(journal, monkeypatch):
    for call in range(1, 20):
        before = journal_file.read(journal.parent, NAME)
        with Disk(monkeypatch, stop_at=call).watching():
            try:
                journal_file.append(journal.parent, journal_file.chained(event(), before))
            except Stopped:
                pass
            else:
                break
        now = journal_file.read(journal.parent, NAME)
        assert now[: len(before)] == before
        assert len(now) - len(before) in (0, 1)
    assert call > 3


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
events = st.builds(
    Event,
    sequence=st.just(0),
    time=st.just("2023-03-06T08:00:00Z"),
    login=words,
    action=st.sampled_from(Action),
    section=words,
    content=words,
    acting_for=words,
    details=st.dictionaries(words, words, max_size=3),
)


@given(st.lists(events, min_size=1, max_size=5))
def test_whatever_people_wrote_is_read_back(tmp_path_factory, several):
    folder = tmp_path_factory.mktemp("journal")
    assert write(folder, several) == journal_file.read(folder, NAME)
