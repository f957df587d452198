"""Writing a file: readers see the old content or the new, and "saved" is said only of what the disk keeps."""

import os
import stat

import pytest

from reportkit.messages import BrokenFile, Language, Message
from reportkit.store.files import append_line, move_folder, read_bytes, remove_file, write_bytes
from tests.store.disk import Disk, Stopped
from tests.store.sample import told

OLD, NEW = b"Det som stod har.\n" * 400, b"Det nya.\n" * 700


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "psykiatri" / "text.md"
    write_bytes(path, OLD)
    return path


def lying_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_whole(file):
    write_bytes(file, NEW)
    assert file.read_bytes() == NEW
    assert lying_in(file.parent) == ["text.md"]


def test_a_file_is_made_with_its_folder(tmp_path):
    write_bytes(tmp_path / "reports/2023-03/psykiatri/text.md", NEW)
    assert (tmp_path / "reports/2023-03/psykiatri/text.md").read_bytes() == NEW


def test_nothing_is_said_to_be_saved_that_the_disk_may_forget(file, monkeypatch):
    with Disk(monkeypatch).watching() as disk:
        write_bytes(file, NEW)
    assert disk.forgotten == []
    assert [call.split()[0] for call in disk.calls] == ["open", "write", "fsync", "rename", "fsync"]


def test_a_line_that_was_added_is_kept_too(file, monkeypatch):
    with Disk(monkeypatch).watching() as disk:
        append_line(file, b"en rad")
    assert disk.forgotten == []


def test_a_file_that_was_removed_stays_removed(file, monkeypatch):
    with Disk(monkeypatch).watching() as disk:
        remove_file(file)
    assert disk.forgotten == []
    assert [call.split()[0] for call in disk.calls] == ["unlink", "fsync"]
    assert not file.exists()


def test_a_folder_that_got_its_name_keeps_it(tmp_path, monkeypatch):
    write_bytes(tmp_path / ".ny/text.md", NEW)
    with Disk(monkeypatch).watching() as disk:
        move_folder(tmp_path / ".ny", tmp_path / "submissions" / "0001-abc")
    assert disk.forgotten == []


@pytest.mark.parametrize("call", range(1, 6))
def test_a_failure_at_any_call_leaves_the_old_file_or_the_new_and_is_told(call, file, monkeypatch):
    with Disk(monkeypatch, fail_at=call).watching(), pytest.raises(BrokenFile) as error:
        write_bytes(file, NEW)
    id, args = told(error)
    assert id == ("files.not_saved" if call < 5 else "files.not_kept")
    assert args["file"] == str(file)
    assert args["reason"] == Message("files.reason_ENOSPC")
    assert file.read_bytes() == (OLD if call < 5 else NEW)  # after the rename only the disk's word is missing
    assert lying_in(file.parent) == ["text.md"]


@pytest.mark.parametrize("call", range(1, 6))
def test_a_machine_that_stops_at_any_call_leaves_the_old_file_or_the_new(call, file, monkeypatch):
    with Disk(monkeypatch, stop_at=call).watching(), pytest.raises(Stopped):
        write_bytes(file, NEW)
    assert file.read_bytes() == (OLD if call < 5 else NEW)
    assert [name for name in lying_in(file.parent) if not name.startswith(".")] == ["text.md"]


@pytest.mark.parametrize("call", range(1, 4))
def test_a_line_that_could_not_be_added_leaves_no_half_of_itself(call, file, monkeypatch):
    with Disk(monkeypatch, fail_at=call).watching(), pytest.raises(BrokenFile) as error:
        append_line(file, b'{"sequence":1,"action":"saved","section":"psykiatri"}')
    assert told(error)[0] == "files.not_saved"
    assert file.read_bytes() == OLD
    append_line(file, b"nu gick det")
    assert file.read_bytes() == OLD + b"nu gick det\n"


@pytest.mark.parametrize("lies_there", ["file", "nothing"])
def test_a_place_where_nothing_can_be_written_is_told_and_not_crashed_on(tmp_path, lies_there):
    (tmp_path / "rapport.docx").write_bytes(b"en fil")
    path = (
        tmp_path / "rapport.docx" / "april.docx" if lies_there == "file" else tmp_path / ("rapport" * 60) / "april.docx"
    )
    with pytest.raises(BrokenFile) as error:
        write_bytes(path, NEW)
    assert told(error)[0] == "files.not_saved"
    assert error.value.in_words(Language.SWEDISH).hint


def test_a_file_is_not_written_through_a_symbolic_link(file, tmp_path):
    other = tmp_path / "annans.md"
    other.write_bytes(OLD)
    file.unlink()
    file.symlink_to(other)
    write_bytes(file, NEW)
    assert other.read_bytes() == OLD
    assert not file.is_symlink()


def test_others_may_read_what_was_written_as_far_as_the_umask_lets_them(tmp_path):
    before = os.umask(0o027)
    try:
        write_bytes(tmp_path / "text.md", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "text.md").stat().st_mode) == 0o640


def test_what_is_no_file_is_not_read(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "saknas.md")
    (tmp_path / "fil.md").write_bytes(b"x")
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "fil.md" / "text.md")


def test_the_file_that_is_missing_can_be_named(tmp_path):
    (tmp_path / "fil.md").write_bytes(b"x")
    for path in (tmp_path / "saknas.md", tmp_path / "fil.md" / "text.md"):
        with pytest.raises(FileNotFoundError) as error:
            read_bytes(path)
        assert error.value.filename == str(path)


@pytest.mark.parametrize(
    "sabotage",
    ["no fsync of the file", "no fsync of the folder", "rename first", "write in place"],
)
def test_the_disk_notices_a_program_that_saves_carelessly(sabotage, file, monkeypatch):
    """The switch: what these tests would see if `write_bytes` were written like this."""

    def careless(path, content):
        beside = path if sabotage == "write in place" else path.with_name(".ny")
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT, 0o664)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            if sabotage == "rename first":
                beside.rename(path)
            out.flush()
            if sabotage != "no fsync of the file":
                os.fsync(handle)
        if sabotage not in ("rename first", "write in place"):
            beside.rename(path)
        if sabotage != "no fsync of the folder":
            folder = os.open(path.parent, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)

    with Disk(monkeypatch).watching() as disk:
        careless(file, NEW)
    if sabotage == "write in place":
        with Disk(monkeypatch, fail_at=2).watching(), pytest.raises(OSError, match="No space"):
            careless(file, OLD)
        assert file.read_bytes() not in (OLD, NEW)
    else:
        assert disk.forgotten
