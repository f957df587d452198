"""A submission is a snapshot: nothing can be changed in it afterwards without being noticed."""

import shutil
from contextlib import suppress

import pytest

from reportkit.messages import BrokenFile
from reportkit.model.blocks import Heading, Paragraph, Span
from reportkit.model.contribution import Answer
from reportkit.model.journal import Action
from reportkit.store.edit import Edit
from tests.store import sample
from tests.store.disk import Disk, Stopped
from tests.store.sample import FIGURES, MARCH, PICTURE, TEXT, contribution, event, told

BLOCKS = (Heading(1, (Span("Förbättringsarbete"),), 1), Paragraph((Span("Mottagningen i Gällivare …"),), 3))
WRITTEN = {"text.md", "figures.toml", "attachments.toml"}
CITED = {"{{besok_digitala}}": "8 176 besök"}


def submit(store, **details):
    with store.changing(MARCH) as writer:
        sent = event(Action.SUBMITTED, **details)
        return writer.submit(sample.psykiatri(store), "Division Psykiatri", BLOCKS, CITED, sent)


def read(store, sent):
    store.workspace()
    return store.month(MARCH).submission("psykiatri", int(sent.details["number"]), sent.content)


@pytest.fixture
def sent(written):
    """The written section, handed in with one answer."""
    with written.changing(MARCH) as writer:
        writer.keep_answers("psykiatri", (Answer("T02-1a2b3c4d", "maja.ek", "2023-03-06T08:00:00Z", "Ska stå så."),))
    return submit(written)


def test_a_submission_has_everything_that_decides_how_it_reads(written, sent):
    found = read(written, sent)
    assert (found.section, found.number, found.hash, found.title) == (
        "psykiatri",
        1,
        sent.content,
        "Division Psykiatri",
    )
    assert found.contribution.text == TEXT
    assert found.contribution.figures["besok_digitala"].value.value == 8176
    assert found.definition == sample.psykiatri(written)
    assert found.blocks == BLOCKS
    assert found.cited == CITED
    assert [each.reason for each in found.answers] == ["Ska stå så."]
    month = written.month(MARCH)
    assert month.pictures("psykiatri", found) == {"images/vantan.png": PICTURE}
    assert month.attached("psykiatri", found) == {"attachments/arsrapport.pdf": b"%PDF-1.7"}


def test_its_folder_is_named_by_number_and_hash_and_the_journal_names_them_too(sent, folder):
    assert [path.name for path in (folder / "submissions").iterdir()] == [f"0001-{sent.content[:12]}"]
    assert (sent.details["number"], len(sent.content)) == ("1", 64)


def test_what_is_written_afterwards_does_not_reach_it(written, sent, folder, root):
    before = read(written, sent)
    sample.save(written, Edit(text="# Annat\n\nAnnat.\n", figures={"besok_digitala": {"value": "9 000"}}))
    (folder / "images/vantan.png").write_bytes(PICTURE + b" annan")
    section = root / "sections/psykiatri.toml"
    section.write_text(section.read_text().replace("Division Psykiatri", "Psykiatrin"))
    assert read(written, sent) == before
    assert written.month(MARCH).pictures("psykiatri", before) == {"images/vantan.png": PICTURE}


def test_the_next_submission_has_the_next_number_and_the_first_stays(written, sent):
    sample.save(written, Edit(text="# Förbättringsarbete\n\nNu med kvällstider.\n"))
    second = submit(written)
    assert (second.details["number"], read(written, sent).contribution.text) == ("2", TEXT)
    assert read(written, second).contribution.text == "# Förbättringsarbete\n\nNu med kvällstider.\n"


def test_files_changed_outside_just_before_are_a_revision_that_the_submission_names(written, folder):
    (folder / "text.md").write_text("# Förbättringsarbete\n\nÄndrat i en annan redigerare.\n")
    sent = submit(written)
    events = written.month(MARCH).journal()
    assert [each.action for each in events[-2:]] == [Action.CHANGED_OUTSIDE, Action.SUBMITTED]
    assert sent.details["revision"] == events[-2].content == contribution(written).revision


def test_any_byte_that_is_changed_in_any_file_is_noticed(written, sent, folder):
    (snapshot,) = (folder / "submissions").iterdir()
    files = [path for path in snapshot.rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert names == {"definition.toml", "submission.json", "vantan.png", "arsrapport.pdf", *WRITTEN}
    unnoticed = []
    for path in files:
        whole = path.read_bytes()
        for place in {*range(0, len(whole), 17), len(whole) - 1}:
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            with suppress(BrokenFile):
                read(written, sent)
                unnoticed.append(f"{path.name}: byte {place}")
        path.write_bytes(whole)
    assert unnoticed == []
    assert read(written, sent).contribution.text == TEXT


@pytest.mark.parametrize(
    "name",
    ["text.md", "figures.toml", "attachments.toml", "images/vantan.png", "attachments/arsrapport.pdf"],
)
def test_a_file_that_is_taken_away_is_noticed(name, written, sent, folder):
    (snapshot,) = (folder / "submissions").iterdir()
    (snapshot / name).unlink()
    with pytest.raises(BrokenFile) as error:
        read(written, sent)
    assert told(error)[0] == "store.submission_changed"


@pytest.mark.parametrize("name", ["images/ny.png", "attachments/ny.pdf", "nothing.txt"])
def test_a_file_that_is_put_there_is_noticed(name, written, sent, folder):
    (snapshot,) = (folder / "submissions").iterdir()
    (snapshot / name).write_bytes(b"ny")
    with pytest.raises(BrokenFile) as error:
        read(written, sent)
    assert told(error)[0] == "store.submission_changed"


@pytest.mark.parametrize("name", ["submission.json", "definition.toml", ""])
def test_a_submission_that_is_not_there_is_told(name, written, sent, folder):
    (snapshot,) = (folder / "submissions").iterdir()
    (snapshot / name).unlink() if name else shutil.rmtree(snapshot)
    with pytest.raises(BrokenFile) as error:
        read(written, sent)
    assert told(error)[0] == "store.submission_missing"
    assert snapshot.name in told(error)[1]["file"]


def test_a_link_in_a_submission_is_not_followed(written, sent, folder, tmp_path):
    (snapshot,) = (folder / "submissions").iterdir()
    copy = tmp_path / "text.md"
    shutil.copy(snapshot / "text.md", copy)
    (snapshot / "text.md").unlink()
    (snapshot / "text.md").symlink_to(copy)
    with pytest.raises(BrokenFile):
        read(written, sent)


def test_the_same_content_handed_in_twice_is_two_submissions(written):
    first, second = submit(written), submit(written)
    assert first.content != second.content
    assert read(written, first).contribution.text == read(written, second).contribution.text


def test_a_submission_asks_the_disk_to_keep_all_of_it(written, monkeypatch):
    with Disk(monkeypatch).watching() as disk:
        submit(written)
    assert disk.forgotten == []


@pytest.mark.parametrize(("how", "first"), [("fail_at", 1), ("stop_at", 2)])  # every other call each
def test_a_submission_that_is_cut_off_anywhere_happened_whole_or_not_at_all(how, first, written, root, monkeypatch):
    for call in range(first, 100, 2):
        store = sample.copy(root, root.with_name(f"{how}-{call}"))
        cut = True
        with Disk(monkeypatch, **{how: call}).watching(), suppress(BrokenFile, Stopped):
            submit(store)
            cut = False
        sent = [each for each in store.month(MARCH).journal() if each.action is Action.SUBMITTED]
        assert how == "stop_at" or not (cut and sent), f"call {call} failed, and the journal says that it was done"
        again = submit(store)
        assert store.month(MARCH).journal()[-1] == again
        for each in (*sent, again):
            assert read(store, each).contribution.text == TEXT
        assert (store.root / "reports/2023-03/psykiatri/figures.toml").read_text() == FIGURES
        if not cut:
            break
    assert call > 40
