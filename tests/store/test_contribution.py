"""Saving a section: compared with its revision, kept whole, and nothing that it replaces is lost."""

from contextlib import suppress

import pytest

from reportkit.messages import BrokenFile, ConflictError, UsageError
from reportkit.model.figure import Comparison
from reportkit.model.identity import content_hash
from reportkit.model.journal import Action
from reportkit.store.edit import Edit, NewAttachment
from tests.store import sample
from tests.store.disk import Disk, Stopped
from tests.store.sample import FIGURES, MARCH, PICTURE, TEXT, contribution, told

ONE = "# Förbättringsarbete\n\nVi har kortat väntan.\n"
TWO = "# Förbättringsarbete\n\nVi har kortat väntan och öppnat kvällstider.\n"


def journal(store):
    return [(each.action, each.content) for each in store.month(MARCH).journal()[1:]]


def earlier(folder):
    """The contents that are kept beside the section."""
    return sorted(path.read_text() for path in (folder / "earlier").glob("*")) if folder.exists() else []


def test_what_was_saved_is_read_back(written):
    found = contribution(written)
    assert found.text == TEXT
    assert found.problems == ()
    assert [(image.path, image.hash) for image in found.images] == [("images/vantan.png", content_hash(PICTURE))]
    assert found.attachment("arsrapport").title == "Årsrapport 2022"
    digital = found.figures["besok_digitala"]
    assert (digital.value.value, digital.source, digital.line) == (8176, "Datalagret 2023-03-02", 7)
    assert {code: number.value for code, number in digital.breakdown.items()} == {"K": 4610, "M": 3566}
    assert found.figures["besok_totalt"].comparisons[Comparison.PREVIOUS_YEAR].value == 44120


def test_each_save_is_a_revision_with_its_event(store):
    revisions = [sample.save(store, Edit(text=text)).revision for text in (ONE, TWO)]
    assert len(set(revisions)) == 2
    assert journal(store) == [(Action.SAVED, revision) for revision in revisions]


def test_a_save_that_changes_nothing_records_nothing(store):
    first = sample.save(store, Edit(text=ONE))
    assert sample.save(store, Edit(text=ONE)).revision == first.revision
    assert len(journal(store)) == 1


def test_the_revision_names_the_content_and_not_when_or_how_it_came(store, folder):
    first = sample.save(store, Edit(text=ONE)).revision
    sample.save(store, Edit(text=TWO))
    assert sample.save(store, Edit(text=ONE)).revision == first


def test_who_saves_second_gets_a_conflict_and_nothing_is_written_over(store, folder):
    base = contribution(store).revision
    sample.save(store, Edit(text=ONE), base, login="maja.ek")
    with pytest.raises(ConflictError) as error:
        sample.save(store, Edit(text=TWO), base, login="per.hagsjo")
    id, args = told(error)
    assert (id, args["who"], args["section"]) == ("store.conflict", "Maja Ek", "psykiatri")
    assert args["time"].startswith("2023-03-06")
    assert (folder / "text.md").read_text() == ONE
    assert len(journal(store)) == 1


def test_a_conflict_with_a_change_made_outside_blames_nobody(store, folder):
    base = sample.save(store, Edit(text=ONE)).revision
    (folder / "text.md").write_text(TWO)
    with pytest.raises(ConflictError) as error:
        sample.save(store, Edit(text=ONE + "\nMer.\n"), base)
    assert told(error) == ("store.conflict_outside", {"section": "psykiatri"})
    assert (folder / "text.md").read_text() == TWO


def test_a_save_without_a_base_takes_what_there_is(store):
    sample.save(store, Edit(text=ONE))
    assert sample.save(store, Edit(text=TWO)).text == TWO


def test_what_a_save_replaces_is_kept_beside_it(written, folder):
    sample.save(written, Edit(text=ONE))
    sample.save(written, Edit(figures={"besok_totalt": {"value": "45 012"}}))
    sample.save(written, Edit(pictures={"vantan.png": PICTURE + b" ny"}))
    sample.save(written, Edit(text=""))
    kept = {path.read_bytes() for path in (folder / "earlier").iterdir()}
    assert {TEXT.encode(), FIGURES.encode(), PICTURE, ONE.encode()} <= kept
    assert not (folder / "text.md").exists()


def test_comments_in_the_figures_stay_when_one_is_set(written, folder):
    sample.save(written, Edit(figures={"besok_totalt": {"value": "45 012"}}))
    assert (folder / "figures.toml").read_text() == FIGURES.replace("45 000", "45 012")


def test_a_file_changed_outside_becomes_a_revision_of_its_own_and_is_kept(store, folder):
    sample.save(store, Edit(text=ONE))
    (folder / "text.md").write_text("# Förbättringsarbete\n\nSkrivet i en annan redigerare.\n")
    outside = contribution(store).revision
    after = sample.save(store, Edit(text=TWO))
    assert [action for action, _ in journal(store)] == [Action.SAVED, Action.CHANGED_OUTSIDE, Action.SAVED]
    assert [content for _, content in journal(store)][1:] == [outside, after.revision]
    assert "# Förbättringsarbete\n\nSkrivet i en annan redigerare.\n" in earlier(folder)


def test_files_that_were_there_before_the_first_save_are_noticed_too(store, folder):
    folder.mkdir()
    (folder / "text.md").write_text(ONE)
    sample.save(store, Edit(figures_source=FIGURES))
    assert [action for action, _ in journal(store)] == [Action.CHANGED_OUTSIDE, Action.SAVED]


@pytest.mark.parametrize(
    "edit",
    [
        Edit(text="Vi har\x1b]52;c;aGVq\x07 kortat väntan."),
        Edit(text=ONE, figures={"besok_totalt": {"value": "1", "note": "a\x9bb"}}),
        Edit(figures_source='[besok_totalt]\nvalue = "\ud800"\n'),
        Edit(nothing="inget\x00"),
        Edit(attachment=NewAttachment("plan", "Pl\x07an", "plan.pdf", b"")),
        Edit(pictures={"../text.md": PICTURE}),
        Edit(pictures={".gömd.png": PICTURE}),
        Edit(pictures={"a\nb.png": PICTURE}),
        Edit(attachment=NewAttachment("plan", "Plan", "../../plan.pdf", b"")),
    ],
)
def test_what_may_not_come_in_changes_nothing(edit, written, folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    events = journal(written)
    with pytest.raises(UsageError):
        sample.save(written, edit)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert journal(written) == events


def test_a_figures_file_that_is_no_toml_is_not_saved(written, folder):
    with pytest.raises(BrokenFile) as error:
        sample.save(written, Edit(figures_source="[besok_totalt]\nvalue = 45 000\n"))
    assert told(error)[0] == "files.not_toml"
    assert (folder / "figures.toml").read_text() == FIGURES


def test_figures_cannot_be_set_in_a_file_that_is_broken_and_it_stays_as_it_was(store, folder):
    folder.mkdir()
    (folder / "figures.toml").write_text('[besok_totalt]\nvalue = "1\n')
    with pytest.raises(BrokenFile) as error:
        sample.save(store, Edit(figures={"besok_totalt": {"value": "2"}}))
    assert told(error) == ("files.not_toml", {"file": "reports/2023-03/psykiatri/figures.toml", "line": 2})
    assert (folder / "figures.toml").read_text() == '[besok_totalt]\nvalue = "1\n'


def test_nothing_to_report_is_a_sentence_beside_the_words_and_words_take_it_back(store):
    sample.save(store, Edit(text=ONE))
    nothing = sample.save(store, Edit(nothing="Inget nytt sedan februari."))
    assert (nothing.nothing, nothing.text) == ("Inget nytt sedan februari.", ONE)
    assert sample.save(store, Edit(text=TWO)).nothing is None


def test_newlines_from_other_machines_and_from_word_are_made_one_kind(store, folder):
    sample.save(store, Edit(text="\ufeff# Rubrik\r\n\r\nRad ett\vrad två\rrad tre\r\n"))
    assert (folder / "text.md").read_bytes() == b"# Rubrik\n\nRad ett\nrad tv\xc3\xa5\nrad tre\n"


# Files that cannot be understood


def problems(store):
    return [(each.file.rpartition("/")[2], each.message.id, each.line) for each in contribution(store).problems]


def figures_with(folder, old, new):
    assert old in FIGURES
    folder.mkdir(exist_ok=True)
    (folder / "figures.toml").write_text(FIGURES.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "id", "line"),
    [
        ('value = "45 000"', 'value = "många"', "files.bad_value", 4),
        ('value = "45 000"', 'value = "45 000 kilo"', "files.bad_value", 4),
        ('value = "45 000"', "value = 45000", "files.wrong_type", 4),
        ("previous_year =", "previus_year =", "files.unknown_key_near", 5),
        ("[besok_digitala]", "[besok_video]", "files.figure_not_here", 7),
        ('source = "Datalagret 2023-03-02"', 'period = "i februari"', "files.not_a_period", 10),
        ('source = "Datalagret 2023-03-02"', "source = 3", "files.wrong_type", 10),
        ('M = "3 566"', 'M = "hälften"', "files.bad_value", 9),
    ],
)
def test_one_bad_value_is_told_and_the_other_figures_are_read(old, new, id, line, store, folder):
    figures_with(folder, old, new)
    assert problems(store) == [("figures.toml", id, line)]
    assert contribution(store).figures


def test_one_bad_value_hides_no_other_of_its_own_figure(store, folder):
    figures_with(folder, 'source = "Datalagret 2023-03-02"', "source = 3")
    assert contribution(store).figures["besok_digitala"].value.value == 8176


def test_a_text_in_another_encoding_is_told_with_its_line_and_shown_as_far_as_it_goes(store, folder):
    folder.mkdir()
    (folder / "text.md").write_bytes("# Förbättringsarbete\n\nVäntan är kortare.\n".encode("latin-1"))
    assert problems(store) == [("text.md", "files.not_utf8", 1)]
    assert "ntan" in contribution(store).text


def test_attachments_that_are_faulty_are_told_and_the_others_are_there(written, folder):
    path = folder / "attachments.toml"
    missing = '[[attachment]]\nid = "plan"\nfile = "attachments/plan.pdf"\ntitle = "Plan"\n\n'
    path.write_text(missing + path.read_text())
    assert problems(written) == [("attachments.toml", "files.no_attachment", 3)]
    assert [each.id for each in contribution(written).attachments] == ["arsrapport"]


@pytest.mark.parametrize("name", ["text.md", "figures.toml", "images/vantan.png", "attachments/arsrapport.pdf"])
def test_a_link_in_the_place_of_a_file_is_not_followed(name, written, folder, tmp_path):
    secret = tmp_path / "hemligt.txt"
    secret.write_text("Lösenord")
    (folder / name).unlink()
    (folder / name).symlink_to(secret)
    with pytest.raises(BrokenFile) as error:
        contribution(written)
    assert told(error)[0] == "files.not_a_file"


@pytest.mark.parametrize("name", ["images", "attachments", ""])
def test_a_link_in_the_place_of_a_folder_is_not_followed(name, store, folder, tmp_path):
    other = tmp_path / "annan"
    other.mkdir()
    folder.parent.mkdir(exist_ok=True)
    if name:
        folder.mkdir()
    (folder / name if name else folder).symlink_to(other)
    with pytest.raises(BrokenFile):
        contribution(store)
    with pytest.raises(BrokenFile):
        sample.save(store, Edit(text=ONE, pictures={"vantan.png": PICTURE}))
    assert list(other.iterdir()) == []


# A disk that fails, a machine that stops


BEFORE = Edit(text=ONE, figures_source='[besok_totalt]\nvalue = "1"\n')
ALL = Edit(
    text=TEXT,
    figures_source=FIGURES,
    pictures={"vantan.png": PICTURE},
    attachment=NewAttachment("plan", "Plan", "plan.pdf", b"%PDF"),
)


def test_a_save_asks_the_disk_to_keep_all_of_it(store, monkeypatch):
    sample.save(store, BEFORE)
    with Disk(monkeypatch).watching() as disk:
        sample.save(store, ALL)
        sample.save(store, Edit(text=""))
    assert disk.forgotten == []


@pytest.mark.parametrize(("how", "first"), [("fail_at", 1), ("stop_at", 2)])  # every other call each
def test_a_save_that_is_cut_off_anywhere_loses_nothing_and_can_be_done_again(how, first, store, root, monkeypatch):
    sample.save(store, BEFORE)
    for call in range(first, 100, 2):
        at_work = sample.copy(root, root.with_name(f"{how}-{call}"))
        folder = at_work.root / "reports/2023-03/psykiatri"
        cut = True
        with Disk(monkeypatch, **{how: call}).watching(), suppress(BrokenFile, Stopped):
            sample.save(at_work, ALL)
            cut = False
        found = contribution(at_work)
        assert found.problems == ()  # no text without its picture, no attachment without its file
        assert found.text in (ONE, TEXT)
        assert found.text == ONE or ONE in earlier(folder)
        assert found.figures["besok_totalt"].value.value in (1, 45000)
        assert "images/vantan.png" not in found.text or found.images
        sample.save(at_work, ALL)
        found = contribution(at_work)
        assert (found.text, found.figures["besok_totalt"].value.value) == (TEXT, 45000)
        assert [each.id for each in found.attachments] == ["plan"]
        assert at_work.month(MARCH).journal()[-1].content == contribution(at_work).revision
        if not cut:
            break
    assert call > 30
