"""LibreOffice as a process: its own profile, its limits, and nothing left behind whatever happens."""

import os
import tempfile
import time
from pathlib import Path

import pytest

from reportkit.messages import BrokenFile, Language, UsageError
from reportkit.pdf.child import LIMITS
from reportkit.pdf.office import accessible_pdf, find_office


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Where folders for a job are made, to see that they are taken away."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def lives(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def gone(pid):
    """Has a process ended? A killed one takes the system a moment."""
    for _ in range(200):
        if not lives(pid):
            return True
        time.sleep(0.02)
    return False


def test_without_libreoffice_one_sentence_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError) as error:
        find_office()
    title, message, hint = error.value.in_words(Language.SWEDISH)
    assert title == "LibreOffice saknas"
    assert "inte installerat" in message
    assert "libreoffice-writer-nogui" in hint


def test_a_program_that_never_ends_is_stopped_with_all_it_started(stand_in, temporary):
    place = stand_in('echo $$ > "$HOME/pids"', "sleep 600 &", 'echo $! >> "$HOME/pids"', "wait")
    os.environ["HOME"] = str(place)
    with pytest.raises(BrokenFile) as error:
        accessible_pdf(b"PK", patience=2)
    assert error.value.told.id == "pdf.too_slow"
    pids = [int(line) for line in (place / "pids").read_text().split()]
    assert len(pids) == 2
    assert all(gone(pid) for pid in pids)
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("lines", "told"), [(["exit 77"], "pdf.failed"), (["exit 0"], "pdf.nothing_came"), (["kill -9 $$"], "pdf.failed")]
)
def test_a_program_that_fails_is_told_in_words_and_leaves_nothing(stand_in, temporary, lines, told):
    stand_in(*lines)
    with pytest.raises(BrokenFile) as error:
        accessible_pdf(b"PK")
    assert error.value.told.id == told
    assert error.value.in_words(Language.SWEDISH).hint
    assert list(temporary.iterdir()) == []


def test_it_gets_a_copy_in_a_folder_of_its_own_with_a_profile_there_and_limits(stand_in, monkeypatch):
    place = stand_in(
        'for each; do echo "$each"; done > "$HOME/arguments"',
        'pwd > "$HOME/folder"',
        'cat /proc/self/limits > "$HOME/limits"',
        "cp report.docx report.pdf",
    )
    monkeypatch.setenv("HOME", str(place))
    assert accessible_pdf(b"PK-och-mer") == b"PK-och-mer"
    arguments = (place / "arguments").read_text().splitlines()
    folder = (place / "folder").read_text().strip()
    assert f"-env:UserInstallation=file://{folder}/profile" in arguments
    assert arguments[-1] == f"{folder}/report.docx"
    assert not Path(folder).exists()
    told = {line[:25].strip(): line[26:46].strip() for line in (place / "limits").read_text().splitlines()}
    most = {limit for _, limit in LIMITS}
    assert {
        int(told[name]) for name in ("Max cpu time", "Max file size", "Max core file size", "Max address space")
    } <= most
